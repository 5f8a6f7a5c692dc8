// The long tests: `npm run torture`. The suite of every day has a few rounds of each.
import { defineConfig } from 'vitest/config';
import { viteContent } from './scripts/content-plugin.mjs';

export default defineConfig({
  plugins: [viteContent],
  test: {
    include: ['src/**/*.torture.ts'],
    globalSetup: ['./scripts/build-once.mjs'],
    fileParallelism: false,
  },
});

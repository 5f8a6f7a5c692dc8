import { defineConfig } from 'vitest/config';
import { viteContent } from './scripts/content-plugin.mjs';

export default defineConfig({
  plugins: [viteContent],
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: ['./scripts/build-once.mjs'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

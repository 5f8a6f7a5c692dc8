import { defineConfig } from 'vitest/config';
import { viteContent } from './scripts/content-plugin.mjs';

export default defineConfig({
  plugins: [viteContent],
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: ['./scripts/build-once.mjs'],
    // A machine of two cores would be left half idle by the usual number, which is one less than there are.
    maxWorkers: '100%',
    // Files of a process share what they load, which took a fifth of the time: a test leaves nothing behind in it.
    isolate: false,
    // Each workspace of a test is a database in WebAssembly that lives for seconds: to compile it for speed took a
    // third of the time, and won nothing.
    execArgv: ['--liftoff-only'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

// One worker: each file has a server and a browser of its own, and machines of builds are small.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

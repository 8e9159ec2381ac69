import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Two projects: `unit` mirrors src, `golden` runs whole commands on the built program (dist) and on samples/.
// Heavier sweeps live in test/nightly and run only by `npm run test:nightly`.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests of whole commands wait for other processes: on two cores two files at once take half the time of one after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/golden/**', 'test/nightly/**'] },
      },
      { extends: true, test: { name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      { extends: true, test: { name: 'nightly', include: ['test/nightly/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// `npm test` runs `unit`, which mirrors src, and `golden`, whole results held against what is known. `npm run test:ci` runs `ci`, whole runs,
// kills, a year and a chain of offices, and `npm run test:nightly` the heavier sweeps. All but `unit` run the built program (dist).
export default defineConfig({
  test: {
    // Patience for a machine that does much else at once; a test that hangs ends all the same.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Tests of whole commands wait for other processes: on two cores two files at once take half the time of one after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/{golden,ci,nightly}/**'] },
      },
      { extends: true, test: { name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      { extends: true, test: { name: 'ci', include: ['test/ci/**/*.test.ts'] } },
      { extends: true, test: { name: 'nightly', include: ['test/nightly/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
});

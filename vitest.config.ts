import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';

// `npm test` runs `unit`, which mirrors src, and `golden`, whole results held against what is known. `npm run test:ci` runs `ci`, whole runs,
// kills, a year and a chain of offices, `browser`, pages in a real browser where there is one, `engines`, passes on a database server where there is one, and `npm run test:nightly` the heavier sweeps.
// `golden`, `ci` and `nightly` run the built program (dist).
// Property tests draw fixed values but for the nightly project `properties`.

const seeded = {
  resolve: {
    alias: [
      { find: /^fast-check$/u, replacement: fileURLToPath(new URL('test/gate/seeded-fast-check.ts', import.meta.url)) },
    ],
  },
};
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const withProperties = globSync('test/**/*.test.ts', { cwd: ROOT }).filter((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').includes("from 'fast-check'"),
);

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
        ...seeded,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{golden,ci,browser,engines,nightly}/**'],
        },
      },
      {
        extends: true,
        ...seeded,
        test: { name: 'golden', include: ['test/golden/**/*.test.ts'], globalSetup: ['test/golden/demo-setup.ts'] },
      },
      { extends: true, ...seeded, test: { name: 'ci', include: ['test/ci/**/*.test.ts'] } },
      { extends: true, ...seeded, test: { name: 'engines', include: ['test/engines/**/*.test.ts'] } },
      { extends: true, ...seeded, test: { name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      { extends: true, test: { name: 'properties', include: withProperties, testTimeout: 3_600_000 } },
      { extends: true, test: { name: 'nightly', include: ['test/nightly/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
});

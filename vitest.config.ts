import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
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

/**
 * The gate builds the program first, and its tests of single modules import what was built: Node loads it by itself, which costs far less
 * than putting five hundred sources through the test runner again for each test file. A test run by hand imports src.
 */
const builtProgram = {
  name: 'built-program',
  enforce: 'pre' as const,
  resolveId(source: string, importer?: string): string | null {
    if (importer === undefined || !source.startsWith('.')) return null;
    const inSrc = path.relative(path.join(ROOT, 'src'), path.resolve(path.dirname(importer), source));
    return inSrc.startsWith('..') ? null : path.join(ROOT, 'dist', inSrc);
  },
};
const built =
  process.env.BIDUI_TEST_BUILT === undefined
    ? {}
    : { plugins: [builtProgram], test: { server: { deps: { external: [/\/dist\//u] } } } };

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
        ...built,
        test: {
          ...built.test,
          name: 'unit',
          // Files share a worker and what it has loaded: no test leaves anything behind that another could see.
          isolate: false,
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

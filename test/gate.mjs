// The one gate, for contributors and CI alike (`npm test`): build, types, lint, format, unused code, tests.
// Every step runs even when an earlier one failed, so that one run shows all complaints.
// Ends with `N passed, N failed`; a step counts as one check beside the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-gate-'));
const resultFile = path.join(scratch, 'tests.json');
const project = (name) => ['--project', name];

const steps = [
  ['build', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the tests', 'tsc', ['-p', 'test/tsconfig.json']],
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['unused code', 'knip', []],
  [
    'tests',
    'vitest',
    [
      'run',
      ...project('unit'),
      ...project('golden'),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile=${resultFile}`,
    ],
  ],
];

// Colour codes make a log that is not read on a terminal unreadable.
const environment = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };

let passed = 0;
let failed = 0;
for (const [name, command, args] of steps) {
  const startedMs = Date.now();
  console.log(`\n== ${name}`);
  const bin = path.join('node_modules', '.bin', process.platform === 'win32' ? `${command}.cmd` : command);
  const { status } = spawnSync(bin, args, { stdio: 'inherit', shell: process.platform === 'win32', env: environment });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status === 0) passed += 1;
  else failed += 1;
  if (name === 'build' && status !== 0) break;
}

try {
  const tests = JSON.parse(readFileSync(resultFile, 'utf8'));
  passed += tests.numPassedTests;
  failed += tests.numFailedTests;
  if (tests.numTotalTests === 0) failed += 1;
} catch {
  console.log('no test results were written');
  failed += 1;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

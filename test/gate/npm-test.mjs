// `npm test`, the gate for contributors and CI alike: build, format, unused code, lint, types of the tests, tests. Static steps run on
// one core while the tests have the other; what needs the build waits for it. The long rings are in test-ci.mjs.
import { availableParallelism } from 'node:os';
import { Gate, compiler, projectBin } from './gate.mjs';

const gate = new Gate();

const built = gate.run('build', compiler('tsconfig.json'));

async function staticSteps() {
  await gate.run('format', projectBin('oxfmt', ['--check']));
  await gate.run('unused code', projectBin('knip', ['--cache', '--cache-location', '.cache/knip']));
  await built;
  await gate.run('types of the tests', compiler('test/tsconfig.json'));
  await gate.run('lint', projectBin('oxlint', ['--deny-warnings']));
}

async function tests() {
  await built;
  // Two workers left a third of two cores idle (9 minutes for 12 of processor time): tests wait for the disk and for programs they start.
  await gate.runTests('tests', ['unit', 'golden'], {
    workers: availableParallelism() + 1,
    environment: { BIDUI_TEST_BUILT: '1' },
  });
}

await Promise.all([staticSteps(), tests()]);
gate.end();

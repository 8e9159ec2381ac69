// `npm run test:ci`, the long rings: whole runs, kills, a year and a chain of offices on this Node, and beside them the demo and the goldens
// on each other Node that must work.
import { Gate, compiler, projectBin } from './gate.mjs';
import { OtherNode } from './other-node.mjs';

const NODES = ['22', '24'];

const gate = new Gate();
await gate.run('build', compiler('tsconfig.json'));

async function otherNodes() {
  for (const version of NODES) {
    const node = new OtherNode(version);
    if (await node.install(gate)) {
      await gate.run(`demo on Node ${version}`, node.program('samples/demo.mjs'));
      await gate.runTests(`goldens on Node ${version}`, ['golden'], node.program('node_modules/vitest/vitest.mjs'));
    }
    node.remove();
  }
}

await Promise.all([gate.runTests('long tests', ['ci']), otherNodes()]);
gate.end();

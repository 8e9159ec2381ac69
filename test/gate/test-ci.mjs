// `npm run test:ci`, the long rings: whole runs, kills, a year and a chain of offices, pages in a browser on this Node, and beside them the
// demo and the goldens on each other Node that must work.
import { existsSync } from 'node:fs';
import { Gate, compiler } from './gate.mjs';
import { OtherNode } from './other-node.mjs';

const NODES = ['22', '24'];
/** Places of a browser, as test/support/browser.ts looks for it. */
const CHROMIUM = [
  process.env.BIDUI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

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

async function thisNode() {
  await gate.runTests('long tests', ['ci']);
  if (process.env.BIDUI_POSTGRES !== undefined) await gate.runTests('passes on PostgreSQL', ['engines']);
  else
    console.log(
      '== passes on PostgreSQL: NOT RUN, BIDUI_POSTGRES names no server (postgres://user@host:port/database)',
    );
  if (CHROMIUM.some((program) => program !== undefined && existsSync(program))) {
    await gate.runTests('pages in a browser', ['browser']);
  } else {
    console.log(
      '== pages in a browser: NOT RUN, there is no chromium (apt-get install chromium, or name one with BIDUI_CHROMIUM)',
    );
  }
}

await Promise.all([thisNode(), otherNodes()]);
gate.end();

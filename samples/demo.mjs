// `npm run demo`: both passes over the fictional province in samples/, and where the workbooks are. The two runs end with status 3
// because one list is damaged on purpose; that is what the demo is there to show, so the demo itself ends with 0.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const demo = path.join(project, 'demo');
const NEEDS_PERSON = 3;

function bidui(...args) {
  const { status } = spawnSync(process.execPath, [path.join(project, 'bin/bidui.js'), ...args], { stdio: 'inherit' });
  return status;
}

if (existsSync(demo)) rmSync(demo, { recursive: true, force: true });
const steps = [
  [0, ['init', demo, '--demo']],
  [NEEDS_PERSON, ['run', 'county', '-w', demo, '--as-of', '2018-07-25']],
  [NEEDS_PERSON, ['run', 'province', '-w', demo, '--as-of', '2018-07-25']],
];
for (const [expected, args] of steps) {
  console.log(`\n$ bidui ${args.map((argument) => (argument === demo ? 'demo' : argument)).join(' ')}`);
  const status = bidui(...args);
  if (status === expected) continue;
  console.error(`expected exit status ${expected}, got ${status}`);
  process.exit(1);
}

console.log('\n两轮都以状态 3 结束：示例里有一份名单的证件号码列是故意损坏的，要请来源部门重新导出。其余照常完成。');
console.log('Both passes end with exit status 3 on purpose: one list has a damaged number column and must be exported again.');
console.log('\n成果 / results:');
for (const entry of readdirSync(path.join(demo, '成果'), { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) console.log(`  ${path.relative(project, path.join(entry.parentPath, entry.name))}`);
}

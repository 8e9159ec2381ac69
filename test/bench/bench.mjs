// `npm run bench -- county [compare|run]`: a whole pass of the built program over the benchmark county, from an empty
// database. Prints wall time, list rows a second, CPU time and peak memory.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureCountyData } from './county-data.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AS_OF = '2018-07-25';
/** Findings are normal work (0); refused rows or lists need a person (3). */
const GOOD_EXITS = [0, 3];

/** Runs bidui and returns its summary with what it cost. */
async function measure(workspace, args) {
  const usageFile = join(workspace, 'usage.json');
  const hook = pathToFileURL(join(ROOT, 'test', 'bench', 'report-usage.mjs')).href;
  const started = process.hrtime.bigint();
  const child = spawn(
    process.execPath,
    [`--import=${hook}`, join(ROOT, 'bin', 'bidui.js'), ...args, '-w', workspace, '--json'],
    {
      env: { ...process.env, BENCH_USAGE: usageFile },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (!GOOD_EXITS.includes(code)) throw new Error(`bidui ended with status ${code}`);
  return { seconds, usage: JSON.parse(readFileSync(usageFile, 'utf8')), summary: JSON.parse(output) };
}

async function benchCounty(command) {
  const workspace = join(ROOT, '.bench', 'county');
  if (!existsSync(join(workspace, 'stamp'))) console.log('making the benchmark county (once) …');
  const { persons, listRows } = await ensureCountyData(workspace);
  for (const made of ['bidui.db', 'bidui.db-wal', 'bidui.db-shm', 'bidui.key', '.bidui', '成果']) {
    rmSync(join(workspace, made), { recursive: true, force: true });
  }
  const { seconds, usage, summary } = await measure(workspace, [command, 'county', '--as-of', AS_OF]);
  const rate = Math.round((persons + listRows) / seconds);
  console.log(
    `bidui ${command} county: ${persons.toLocaleString('en')} registered, ${listRows.toLocaleString('en')} list rows`,
  );
  console.log(`  wall time      ${seconds.toFixed(1)} s`);
  console.log(`  rows a second  ${rate.toLocaleString('en')}`);
  console.log(`  CPU time       ${((usage.userCPUTime + usage.systemCPUTime) / 1e6).toFixed(1)} s`);
  console.log(`  peak memory    ${Math.round(usage.maxRSS / 1024)} MB`);
  console.log(`  findings       ${summary.findings}`);
}

const [what = 'county', command = 'compare'] = process.argv.slice(2);
if (what !== 'county' || !['compare', 'run'].includes(command)) {
  console.error('usage: npm run bench -- county [compare|run]');
  process.exitCode = 2;
} else {
  await benchCounty(command);
}

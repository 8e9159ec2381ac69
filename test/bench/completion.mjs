// `npm run bench -- completion`: what a key press costs in a workspace with a batch: milliseconds of the whole process, best and median of 20,
// with its CPU time. The bar is 150 ms on an idle machine.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'bidui.js');
const PRESSES = 20;
const WORDS = {
  command: ['ru'],
  option: ['run', '--'],
  source: ['columns', 'he'],
  batch: ['report', '--batch', '2'],
  'finding number': ['explain', 'A'],
};

export function benchCompletion() {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-completion-'));
  const usageFile = join(folder, 'usage.json');
  const hook = pathToFileURL(join(ROOT, 'test', 'bench', 'report-usage.mjs')).href;
  try {
    run(folder, ['init', folder, '--demo']);
    run(folder, ['compare', 'county', '--as-of', '2018-07-25', '--quiet']);
    if (readdirSync(join(folder, '.bidui', 'batches')).length === 0) throw new Error('no batch to propose');
    console.log('proposed          best ms  median ms  CPU ms  proposals');
    for (const [what, words] of Object.entries(WORDS)) {
      const presses = Array.from({ length: PRESSES }, () => press(folder, words, { hook, usageFile }));
      const walls = presses.map(({ ms }) => ms).sort((one, other) => one - other);
      const cpus = presses.map(({ cpuMs }) => cpuMs).sort((one, other) => one - other);
      const [best, median, cpu] = [walls[0], walls[PRESSES / 2], cpus[0]].map((ms) => Math.round(ms));
      console.log(
        `${what.padEnd(16)} ${[best, median, cpu, presses[0].proposals].map((figure, n) => String(figure).padStart([8, 10, 7, 10][n])).join(' ')}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The demo has a damaged list, so that passes end with 3. */
function run(cwd, words) {
  const { status } = spawnSync(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 && status !== 3) throw new Error(`${words.join(' ')} ended with status ${status}`);
}

function press(cwd, words, { hook, usageFile }) {
  const started = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    [`--import=${hook}`, PROGRAM, '__complete', 'begun', ...words],
    {
      cwd,
      env: { ...process.env, BENCH_USAGE: usageFile },
      encoding: 'utf8',
    },
  );
  const ms = performance.now() - started;
  const proposals = stdout.split('\n').length - 1;
  if (status !== 0 || proposals === 0) throw new Error(`nothing proposed for ${words.join(' ')}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { ms, cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, proposals };
}

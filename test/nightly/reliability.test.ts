/** and R-11 (docs/design/reliability.md) at their full figures. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sweepDamage, sweepKills, sweepRaces } from '../support/reliability.js';
import { PROJECT } from '../support/run-bidui.js';

const SEED = 990121;

it('1,000 kills (R-01)', async () => {
  const sweep = await sweepKills(1000, SEED);
  console.log(`kills ${sweep.kills}, mid-run ${sweep.hitMidRun}, different after rerun ${sweep.differences.length}`);
  expect(sweep.differences).toEqual([]);
});

/** Needs the server that BIDUI_POSTGRES names. */
const SERVER = process.env['BIDUI_POSTGRES'];

it.skipIf(SERVER === undefined)('200 kills with the work store on a server (R-01)', async () => {
  const sweep = await sweepKills(200, SEED, SERVER ?? null);
  console.log(`kills ${sweep.kills}, mid-run ${sweep.hitMidRun}, different after rerun ${sweep.differences.length}`);
  expect(sweep.differences).toEqual([]);
});

it.each([
  [2, 100],
  [8, 100],
  [20, 100],
])('%i processes at once, %i rounds (R-10)', async (processes, rounds) => {
  const sweep = await sweepRaces(rounds, processes);
  expect(sweep).toEqual({ rounds, processes, oddEndings: [], undone: 0, differences: 0 });
});

it('1,000 cuts and flips (R-11)', async () => {
  const inbox = path.join(PROJECT, 'samples', '收件');
  const files = readdirSync(inbox, { recursive: true, encoding: 'utf8' })
    .filter((name) => ['.xlsx', '.xls', '.ods'].includes(path.extname(name)))
    .sort()
    .map((name) => path.join(inbox, name));
  const sweep = await sweepDamage(files, Math.ceil(1000 / files.length), SEED);
  console.log(`damaged files ${sweep.files}, silent ${sweep.silent.length}`);
  expect(sweep.files).toBeGreaterThanOrEqual(1000);
  expect(sweep.silent).toEqual([]);
});

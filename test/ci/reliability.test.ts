/** The small forms of the reliability sweeps; the full figures run in test/nightly. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sweepDamage, sweepKills, sweepRaces } from '../support/reliability.js';
import { PROJECT } from '../support/run-bidui.js';

const SEED = 20180725;

it('a killed run, run again, ends as if it had not been killed (R-01, 20 kills)', async () => {
  const sweep = await sweepKills(20, SEED);
  expect(sweep).toMatchObject({ kills: 20, differences: [] });
  expect(sweep.hitMidRun).toBeGreaterThan(0);
}, 900_000);

it('of runs at the same time one works and the others are refused (R-10, 5 rounds of 2)', async () => {
  await expect(sweepRaces(5, 2)).resolves.toEqual({
    rounds: 5,
    processes: 2,
    oddEndings: [],
    undone: 0,
    differences: 0,
  });
}, 900_000);

it('a cut or damaged workbook is never taken for a whole one (R-11, 10 a file)', async () => {
  const sweep = await sweepDamage(sampleContainers(), 10, SEED);
  expect(sweep).toEqual({ files: 20, silent: [] });
}, 900_000);

/** One .xlsx and one .xls of the samples, the first of each kind by name. */
function sampleContainers(): string[] {
  const inbox = path.join(PROJECT, 'samples', '收件');
  const names = readdirSync(inbox, { recursive: true, encoding: 'utf8' }).sort();
  return ['.xlsx', '.xls'].flatMap((extension) => {
    const found = names.find((name) => path.extname(name) === extension);
    return found === undefined ? [] : [path.join(inbox, found)];
  });
}

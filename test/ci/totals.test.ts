/** Every table with numbers in the reports made from the programme lists (samples/专项) ends in a line of totals. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, runBidui } from '../support/run-bidui.js';
import { tablesOfResultsWithoutTotal } from '../support/table-totals.js';

const AS_OF = '2018-07-25';

it('no printed table with numbers lacks a total', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'bidui-totals-')), '专项');
  cpSync(path.join(PROJECT, 'samples', '专项'), folder, { recursive: true });
  for (const line of [
    `run county --as-of ${AS_OF}`,
    `coverage --as-of ${AS_OF}`,
    `indicators --as-of ${AS_OF}`,
    'analyse',
    `clean --as-of ${AS_OF}`,
    'status --write --as-of 2018-08-20',
    'supervise --as-of 2018-07-26',
    `reconcile register union.urban_register --as-of ${AS_OF}`,
    `sample draw --seed 1 --pass county --as-of ${AS_OF}`,
    'sample kpi --write',
  ]) {
    const ended = await runBidui([...line.split(' '), '-w', folder]);
    expect([0, 3], `${line}: ${ended.stderr}`).toContain(ended.status);
  }
  expect(await tablesOfResultsWithoutTotal(folder)).toEqual([]);
}, 600_000);

/** An exemption earned by an answer, from the returned sheet to the next comparisons and past its end. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { comparePass, type ComparePassResult } from '../../../src/app/compare/compare.js';
import { writeLedgerBooks } from '../../../src/app/ledger/books.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';
import { bodyRows, columnPosition, fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

const TOWNSHIP = '990121/示例镇';

let loop: LoopWorkspace;
/** Findings answered 不属实: with an end on the sheet, and without. */
let named = '';
let unnamed = '';

function compare(asOf: string): Promise<ComparePassResult> {
  return comparePass({
    workspace: openWorkspace(loop.folder),
    pass: 'county',
    division: null,
    asOf,
    version: 'test',
    stamp: { at: `${asOf}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
}

function exemptUntil({ result }: ComparePassResult): Record<string, string> {
  return Object.fromEntries(
    result.findings.flatMap(({ no, exempt_until: until }) => (until === null ? [] : [[no, until]])),
  );
}

function exemptionEvents(): number {
  return loop.withLedger((ledger) => [...ledger.events({ kind: 'exempted' })].length);
}

beforeAll(async () => {
  const folder = temporaryFolder();
  writeTinyWorkspace(folder);
  loop = new LoopWorkspace(folder, null);
  const { result } = await compare('2018-07-25');
  const grids = await readGrids(loop.sheetFile(await loop.dispatch(result, '2018-07-25'), TOWNSHIP));
  const grid = grids[0]!;
  const cars = bodyRows(grid)
    .map((row) => row[columnPosition(grid, 'no')]!)
    .filter((no) => no.startsWith('C01'));
  [named = '', unnamed = ''] = cars;
  const answer = {
    conclusion: '不属实',
    reason: '03 挂名',
    evidence: '证1',
    handler: '王某',
    handled_on: '2018-07-28',
  };
  fillRow(grid, named, { ...answer, until: '2018-12-31' });
  fillRow(grid, unnamed, answer);
  const returned = await loop.collect([await loop.writeReturned('回.xlsx', grids)], '2018-07-30');
  expect(returned).toMatchObject({ counts: { accepted: 2 }, exempted: 2 });
});

it('a comparison as of a day before the answer does not know of it', async () => {
  const again = await compare('2018-07-25');
  expect(again.summary.unchanged).toBe(true);
  expect(exemptUntil(again)).toEqual({});
});

it('the next comparison does not raise what was exempted, and dispatches the rest', async () => {
  const next = await compare('2018-08-25');
  expect(exemptUntil(next)).toEqual({ [named]: '2018-12-31', [unnamed]: '2019-07-30' });
  expect(exemptionEvents()).toBe(2);
  const sent = await loop.dispatch(next.result, '2018-08-25');
  const numbers = sent.sheets.length === 0 ? [] : bodyRows((await readGrids(loop.sheetFile(sent, TOWNSHIP)))[0]!);
  expect(numbers.flat()).not.toContain(named);
  expect((await compare('2018-08-25')).summary.unchanged).toBe(true);
});

it('the written 豁免清单 of the same exemptions adds nothing a second time', async () => {
  const books = await writeLedgerBooks(loop.workspace, { today: '2018-09-01', since: null, period: null });
  const file = path.relative(loop.folder, path.join(books.folder, '豁免清单.xlsx'));
  appendFileSync(path.join(loop.folder, 'bidui.yaml'), `exemptions: ${file}\n`);
  const next = await compare('2018-09-25');
  expect(exemptUntil(next)).toEqual({ [named]: '2018-12-31', [unnamed]: '2019-07-30' });
  expect(exemptionEvents()).toBe(2);
});

it('a longer entry of the 豁免清单 holds only as long as it stands there: struck out, the earned end is the end again', async () => {
  const settings = path.join(loop.folder, 'bidui.yaml');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(path.join(loop.folder, '更长.csv'), `疑点编号,理由,截止日期\n${named},长期挂名,2019-06-30\n`);
  writeFileSync(settings, before.replace(/^exemptions: .*$/m, 'exemptions: 更长.csv'));
  expect(exemptUntil(await compare('2018-10-05'))).toEqual({ [named]: '2019-06-30', [unnamed]: '2019-07-30' });
  writeFileSync(settings, before);
  const struck = await compare('2018-10-25');
  expect(exemptUntil(struck)).toEqual({ [named]: '2018-12-31', [unnamed]: '2019-07-30' });
  const round = loop.state().findings.get(named)?.recipients[0]?.rounds.at(-1);
  expect(round).toMatchObject({ round: 1, stage: 'exempt', outcome: { batch: null, until: '2018-12-31' } });
});

it('past its end the finding comes back under its own number with a new round, and goes out again', async () => {
  const next = await compare('2019-01-05');
  expect(exemptUntil(next)).toEqual({ [unnamed]: '2019-07-30' });
  const finding = loop.state().findings.get(named);
  expect(finding?.recipients[0]?.rounds.map(({ round, cause }) => ({ round, cause }))).toEqual([
    { round: 1, cause: null },
    { round: 2, cause: 'exemption_expired' },
  ]);
  const sent = await loop.dispatch(next.result, '2019-01-05');
  const grid = (await readGrids(loop.sheetFile(sent, TOWNSHIP)))[0]!;
  const numbers = bodyRows(grid).map((row) => row[columnPosition(grid, 'no')]);
  expect(numbers).toContain(named);
  expect(numbers).not.toContain(unnamed);
});

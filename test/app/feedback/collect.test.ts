import { dispatchBatch } from '../../../src/app/feedback/dispatch.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { inventedBatch, inventedFinding, outline } from '../../support/ledger-fixture.js';
import type { Answers } from '../../support/loop-workspace.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';

const DAY = '2018-07-28';
const car = inventedFinding('C08', 0);
const home = inventedFinding('C04', 3);
const uninsured = inventedFinding('D01', 6);
const wrong = inventedFinding('A02', 9);
const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [car, home, uninsured, wrong] });

const signed = { handler: '王某', handled_on: DAY, method: '入户' } as const;
const refuted: Answers = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12', disposal: '' };
const removed: Answers = { ...signed, conclusion: '属实', disposal: '清退或剔除' };

async function dispatched(): Promise<{ loop: LoopWorkspace; file: string }> {
  const loop = new LoopWorkspace();
  loop.record(batch);
  const result = await loop.dispatch(batch, '2018-07-26');
  return { loop, file: loop.sheetFile(result, '990121/示例镇') };
}

describe('collecting a township’s sheet', () => {
  it('enters answers of every kind and leaves the rest open', async () => {
    const { loop, file } = await dispatched();
    const grids = await readGrids(file);
    const [answers] = grids;
    fillRow(answers!, car.no, refuted);
    fillRow(answers!, home.no, removed);
    fillRow(answers!, wrong.no, { ...signed, conclusion: '属实', disposal: '信息修正', corrected_on: DAY });
    const result = await loop.collect([await loop.writeReturned('示例镇.xlsx', grids)], '2018-07-30');
    expect(result.counts).toEqual({ accepted: 3, noted: 0, refused: 0, repeated: 0, blank: 1, conflict: 0 });
    expect(result).toMatchObject({ exempted: 1, missing: 0, needs_person: false });
    expect(outline(loop.state())).toEqual([
      'A02-00000009 to_review | 示例镇 1:to_review',
      'C04-00000003 to_review | 示例镇 1:to_review',
      'C08-00000000 exempt | 示例镇 1:exempt[2019-07-30]',
      'D01-00000006 dispatched | 示例镇 1:dispatched',
    ]);
  });

  it('counts the same file once, in whatever format it comes', async () => {
    const { loop, file } = await dispatched();
    const grids = await readGrids(file);
    fillRow(grids[0]!, car.no, refuted);
    await loop.collect([await loop.writeReturned('一.xlsx', grids)], '2018-07-30');
    const head = loop.state().head;
    const again = await loop.collect([await loop.writeReturned('二.csv', grids)], '2018-07-31');
    expect(again.counts).toMatchObject({ accepted: 0, repeated: 1, blank: 3 });
    expect(again.head).toEqual(head);
  });

  it('changes nothing when the sheet comes back unfilled', async () => {
    const { loop, file } = await dispatched();
    const before = outline(loop.state());
    const result = await loop.collect([file], '2018-07-30');
    expect(result.counts).toMatchObject({ blank: 4, refused: 0 });
    expect(outline(loop.state())).toEqual(before);
  });

  it('sends refused rows back on a 退回清单 that can itself be corrected and returned', async () => {
    const { loop, file } = await dispatched();
    const grids = await readGrids(file);
    fillRow(grids[0]!, car.no, { ...refuted, evidence: '' });
    const refused = await loop.collect([await loop.writeReturned('示例镇.xlsx', grids)], '2018-07-30');
    expect(refused.rows).toContainEqual(
      expect.objectContaining({ no: car.no, status: 'refused', codes: ['i07-no-evidence'] }),
    );
    expect(refused.return_lists).toMatchObject([{ recipient: '990121/示例镇', rows: 4 }]);
    expect(outline(loop.state())).toContain('C08-00000000 returned | 示例镇 1:returned');
    const list = await readGrids(`${loop.folder}/${refused.return_lists[0]!.file}`);
    fillRow(list[0]!, car.no, { evidence: '佐证12' });
    fillRow(list[1]!, home.no, removed);
    const corrected = await loop.collect([await loop.writeReturned('改.xlsx', list)], '2018-07-31');
    expect(corrected.counts).toMatchObject({ accepted: 2, refused: 0 });
    expect(outline(loop.state())).toContain('C08-00000000 exempt | 示例镇 1:exempt[2019-07-31]');
  });
});

describe('what is named to collect', () => {
  it('may be a folder: every sheet inside is collected, proofs are left aside, a lock file tells of a book open elsewhere', async () => {
    const { loop, file } = await dispatched();
    const folder = path.join(loop.folder, '报回');
    mkdirSync(path.join(folder, '佐证'), { recursive: true });
    const grids = await readGrids(file);
    fillRow(grids[0]!, car.no, refuted);
    await loop.writeReturned('报回/示例镇.xlsx', grids);
    for (const name of ['~$示例镇.xlsx', '佐证/入户.jpg', 'Thumbs.db']) writeFileSync(path.join(folder, name), 'x');
    const result = await loop.collect([folder], '2018-07-30');
    expect(result.files.map((read) => [read.file, read.status])).toEqual([['报回/示例镇.xlsx', 'read']]);
    expect(result.counts).toMatchObject({ accepted: 1, blank: 3 });
    expect(result.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ['returned-file-open', '报回/~$示例镇.xlsx'],
      ['returned-file-aside', '报回/佐证/入户.jpg'],
    ]);
    expect(result.needs_person).toBe(false);
  });

  it('is complained of when it is a folder without any table', async () => {
    const { loop } = await dispatched();
    const folder = path.join(loop.folder, '空');
    mkdirSync(folder);
    const result = await loop.collect([folder], '2018-07-30');
    expect(result.problems).toMatchObject([{ code: 'returned-folder-empty', level: 'refused', place: { file: '空' } }]);
    expect(result.needs_person).toBe(true);
  });

  it('is told once as a whole when another workspace sent it', async () => {
    const { file } = await dispatched();
    const other = new LoopWorkspace();
    const stranger = inventedFinding('C08', 1);
    const theirs = inventedBatch({ id: '2018-06-25-county-01', findings: [stranger] });
    other.record(theirs);
    await other.dispatch(theirs, '2018-06-26');
    const result = await other.collect([file], '2018-07-30');
    expect(result).toMatchObject({ files: [{ status: 'not_ours', rows: 0 }], rows: [], return_lists: [], missing: 0 });
    const refused = result.problems.filter(({ level }) => level === 'refused');
    expect(refused.map(({ code }) => code)).toEqual(['i01-other-workspace']);
  });
});

describe('a batch that was undone', () => {
  it('takes its questions back; its sheets are refused by name, and the findings go out again', async () => {
    const { loop, file } = await dispatched();
    undoBatch(loop.run('2018-07-27'), { batch: batch.id, by: '李主任', reason: '名单拿错' });
    const grids = await readGrids(file);
    fillRow(grids[0]!, home.no, removed);
    const returned = await loop.writeReturned('示例镇.xlsx', grids);
    const early = await loop.collect([returned], '2018-07-30');
    expect(early.rows).toContainEqual(expect.objectContaining({ no: home.no, codes: ['i01-withdrawn'] }));
    loop.record(inventedBatch({ id: '2018-07-25-county-02', findings: [home] }));
    expect(outline(loop.state())).toContain('C04-00000003 pending | 示例镇 1:pending');
    const again = inventedBatch({ id: '2018-07-25-county-02', findings: [home] });
    const sent = await dispatchBatch(loop.run('2018-08-01'), again, {
      issuedOn: '2018-08-01',
      due: null,
      version: 'test',
    });
    expect(sent).toMatchObject({ findings: 1, sheets: [{ recipient: '990121/示例镇' }] });
    const late = await loop.collect([returned], '2018-08-02');
    expect(late.counts).toMatchObject({ accepted: 0 });
    expect(late.problems).toContainEqual(
      expect.objectContaining({ code: 'i01-withdrawn', level: 'refused', facts: { issue: '2018-07-25-county-01' } }),
    );
    const grid = await readGrids(loop.sheetFile(sent, '990121/示例镇'));
    fillRow(grid[0]!, home.no, { ...removed, handled_on: '2018-08-02' });
    const answered = await loop.collect([await loop.writeReturned('新表.xlsx', grid)], '2018-08-03');
    expect(answered.counts).toMatchObject({ refused: 0 });
  });
});

describe('a sheet cut by village', () => {
  const inVillage = (n: number, village: string) =>
    inventedFinding('C04', n, { place: { county: '990121', township: '示例镇', village } });
  const east = [inVillage(3, '东村'), inVillage(6, '东村')];
  const west = [inVillage(9, '西村')];

  it('owes only its own village’s rows', async () => {
    const loop = new LoopWorkspace();
    const cut = inventedBatch({ id: '2018-07-25-county-01', findings: [...east, ...west] });
    loop.record(cut);
    const request = { issuedOn: '2018-07-26', due: null, isByVillage: true, version: 'test' };
    const result = await dispatchBatch(loop.run('2018-07-26'), cut, request);
    const [grid] = await readGrids(loop.sheetFile(result, '990121/示例镇'));
    const rows = grid!.rows
      .filter((row) => !row.includes(west[0]!.no) && !row.includes(east[1]!.no))
      .map((row) => row.map((text) => text?.replace('疑点数量：3 条', '疑点数量：2 条') ?? null));
    const collected = await loop.collect(
      [await loop.writeReturned('东村.xlsx', [{ name: grid!.name, rows }])],
      '2018-07-30',
    );
    expect(collected.missing).toBe(1);
  });
});

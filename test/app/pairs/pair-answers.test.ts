import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../../src/app/compare/report.js';
import { listPairs, markPair } from '../../../src/app/pairs/pairs.js';
import { pairSheet, type PairColumn } from '../../../src/catalog/sheets/pair-sheet.js';
import type { ReviewPair } from '../../../src/domain/finding.js';
import { storeBatch } from '../../../src/workspace/batch-store.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { LoopWorkspace, readGrids, type Grid } from '../../support/loop-workspace.js';

const ID = '2018-07-25-county-01';
const DAY = '2018-07-30';
const by = '王核查';

function pairOf(name: string): ReviewPair {
  const row = { file: '收件/甲.csv', sheet: null, row: 2 };
  return {
    reason: 'name_unlike',
    rule: 'C01',
    place: { county: '990121', township: '示例镇', village: '示例村' },
    register: { ...row, source: 'register', values: { name: '示例甲', id_number: '990121196801065423' } },
    list: { ...row, source: 'public_security.vehicles', values: { name, id_number: '990121196801065423' } },
    note: null,
  };
}

/** A workspace whose 人工复核.xlsx of two pairs lies open. */
async function reported(): Promise<{ loop: LoopWorkspace; grids: Grid[] }> {
  const loop = new LoopWorkspace();
  const findings = [inventedFinding('C08', 0)];
  const batch = { ...inventedBatch({ id: ID, findings }), review: [pairOf('示例乙'), pairOf('示例丙')] };
  loop.record(batch);
  await storeBatch(loop.workspace.paths, batch);
  const { folder } = await writeReport(loop.workspace, batch, 'test');
  return { loop, grids: await readGrids(path.join(folder, '人工复核.xlsx')) };
}

/** Fills the row of the pair at a place from 0. */
function fill(grids: readonly Grid[], position: number, cells: Partial<Record<PairColumn, string>>): void {
  const rows = grids[0]!.rows;
  const header = rows.findIndex((row) => row.includes('复核编号'));
  for (const [column, text] of Object.entries(cells)) {
    const title = pairSheet.columns.find(({ key }) => key === column)!.header;
    rows[header + 1 + position]![rows[header]!.indexOf(title)] = text;
  }
}

function states(loop: LoopWorkspace): string[] {
  return listPairs(loop.workspace, ID).pairs.map(({ list, state }) => `${list.values['name'] ?? ''} ${state}`);
}

describe('人工复核.xlsx', () => {
  it.each([
    ['同一人', 'same'],
    ['是同一人', 'same'],
    ['不是', 'different'],
    ['不是同一人', 'different'],
    ['无法判断', 'unsure'],
    ['different', 'different'],
  ])('comes back with %s', async (answer, state) => {
    const { loop, grids } = await reported();
    fill(grids, 1, { answer, by, note: '见过本人' });
    const result = await loop.collect([await loop.writeReturned('复核.xlsx', grids)], DAY);
    expect(result).toMatchObject({ pairs: { accepted: 1, repeated: 0, refused: 0, blank: 1 }, needs_person: false });
    const decided = listPairs(loop.workspace, ID).pairs.find(({ decision }) => decision !== null);
    expect(decided).toMatchObject({
      state,
      decision: { by, on: DAY, note: '见过本人' },
      list: { values: { name: '示例丙' } },
    });
  });

  it.each<[string, Partial<Record<PairColumn, string>>, string]>([
    ['a changed check code', { check: 'AAAAAAAA-AAAA' }, 'pair-sheet-code'],
    ['the number of another pair', { pair: 'P-00000000' }, 'pair-sheet-code'],
    ['an unknown answer', { answer: '大概' }, 'pair-sheet-answer'],
    ['nobody who decided', { by: '无' }, 'pair-sheet-person'],
  ])('is not taken with %s, and the other row is', async (_case, cells, code) => {
    const { loop, grids } = await reported();
    fill(grids, 0, { answer: '同一人', by, ...cells });
    fill(grids, 1, { answer: '不是', by });
    const result = await loop.collect([await loop.writeReturned('复核.xlsx', grids)], DAY);
    expect(result.pairs).toEqual({ accepted: 1, repeated: 0, refused: 1, blank: 0 });
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.needs_person).toBe(true);
    expect(states(loop)).toEqual(['示例乙 open', '示例丙 different']);
  });

  it('counts once, and brings back nothing that was taken back since', async () => {
    const { loop, grids } = await reported();
    fill(grids, 0, { answer: '不是', by });
    const file = await loop.writeReturned('复核.xlsx', grids);
    await loop.collect([file], DAY);
    const [pair] = listPairs(loop.workspace, ID).pairs.filter(({ state }) => state === 'different');
    const mark = { pair: pair!.pair, batch: ID, by: '李复核', reason: '看错了行' };
    markPair(loop.run(DAY), { ...mark, answer: 'unsure' });
    const again = await loop.collect([file], DAY);
    expect(again.pairs).toEqual({ accepted: 0, repeated: 1, refused: 0, blank: 1 });
    expect(states(loop)).toEqual(['示例乙 unsure', '示例丙 open']);
  });

  it('leaves contradicting answers of two people to a decision', async () => {
    const { loop, grids } = await reported();
    fill(grids, 0, { answer: '不是', by });
    const one = await loop.writeReturned('一.xlsx', grids);
    fill(grids, 0, { answer: '同一人', by: '李复核' });
    const result = await loop.collect([one, await loop.writeReturned('二.xlsx', grids)], DAY);
    expect(result.pairs).toMatchObject({ accepted: 1, refused: 1 });
    expect(result.problems).toMatchObject([{ code: 'pair-sheet-differs', facts: { by } }]);
    expect(states(loop)).toContain('示例乙 different');
  });
});

describe('人工复核_答复_<batch>.json', () => {
  async function answered(text: string, name = `人工复核_答复_${ID}.json`) {
    const { loop } = await reported();
    const file = path.join(loop.folder, name);
    const numbers = listPairs(loop.workspace, ID).pairs.map(({ pair }) => pair);
    writeFileSync(file, text.replace('FIRST', numbers[0]!).replace('SECOND', numbers[1]!));
    return { loop, result: await loop.collect([file], DAY) };
  }

  it('is taken, signed by whoever collects where nobody is named', async () => {
    const text = '[{"pair":"FIRST","answer":"same","by":"王核查","note":"改名"},{"pair":"SECOND","answer":"unsure"}]';
    const { loop, result } = await answered(text);
    expect(result).toMatchObject({ pairs: { accepted: 2 }, needs_person: false });
    expect(listPairs(loop.workspace, ID).pairs.map(({ decision }) => decision)).toEqual([
      { answer: 'unsure', by: 'tester', on: DAY, note: null },
      { answer: 'same', by, on: DAY, note: '改名' },
    ]);
  });

  it.each([
    ['a pair that the batch does not have', '[{"pair":"P-0","answer":"same"}]', undefined, 'pair-unknown'],
    ['a broken document', '{', undefined, 'pair-file-unreadable'],
    ['another shape', '{"pair":"FIRST"}', undefined, 'pair-file-unreadable'],
    ['an unknown batch', '[]', '人工复核_答复_2017-01-01-county-01.json', 'pair-file-unreadable'],
  ])('is not taken with %s', async (_case, text, name, code) => {
    const { result } = await answered(text, name);
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.needs_person).toBe(true);
  });
});

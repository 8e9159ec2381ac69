// Sheets of declared tables: which rows count where no person stands in them.
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/catalog/sources/declared-tables.js';
import { keyColumns } from '../../../src/domain/column.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import type { SheetSample } from '../../../src/intake/header/sheet-sample.js';
import { RowJudge } from '../../../src/intake/rows/row-kinds.js';
import { DivisionTable } from '../../../src/normalise/divisions.js';
import type { RowView } from '../../../src/domain/tables/table.js';

const villages = tableOf({
  id: 'local.rooms',
  name: '活动室',
  row: 'village',
  department: '文旅局',
  columns: [{ name: 'room', header: ['活动室'], type: 'yes_no' }],
});
const HEADER = ['乡镇', '行政村', '活动室'];

const sample = (rows: readonly (readonly (string | null)[])[]): SheetSample => ({
  name: null,
  merges: [],
  isWhole: true,
  rows: rows.map((texts, at) => ({
    rowNumber: at + 1,
    texts,
    types: texts.map(() => 'text' as const),
    merged: texts.map(() => false),
  })),
});

function row(texts: readonly (string | null)[]): RowView {
  const cell = (column: number) => ({ type: 'text', text: texts[column] ?? null, merged: false, numberFormat: null });
  const nextStored = (from: number): number => {
    const at = texts.findIndex((text, column) => column >= from && text !== null);
    return at < 0 ? texts.length : at;
  };
  return {
    rowNumber: 2,
    width: texts.length,
    hidden: false,
    text: (column: number) => texts[column] ?? null,
    cell,
    nextStored,
  } as unknown as RowView;
}

function verdict(texts: readonly (string | null)[]): string {
  const planning = planSheet(sample([HEADER, texts, ['青山乡', '青山乡一村', '有']]), villages, {
    columns: {},
    households: 'by_number',
    identify: { asOf: '2018-07-25', divisions: new DivisionTable() },
  });
  if (planning.kind !== 'data') return planning.kind;
  if (planning.plan.exampleRows.has(2)) return 'example';
  const judged = new RowJudge(planning.plan).judge(row(texts));
  return judged.kind === 'skip' ? judged.skip : judged.kind;
}

describe('a row of a table of villages', () => {
  it.each([
    ['is a record by its village alone', ['青石镇', '上河村', '无'], 'record'],
    ['is a record where the names of places sound invented', ['示例镇', '示例村', '无'], 'record'],
    ['is refused without a village', ['青石镇', null, '无'], 'refused'],
    ['is a total where it sums up', ['合计', null, '12'], 'total'],
    ['is the header where it comes again', ['乡镇', '行政村', '活动室'], 'header'],
  ])('%s', (_note, texts, expected) => {
    expect(verdict(texts)).toBe(expected);
  });

  it('needs the column of its key', () => {
    expect(keyColumns(villages)).toEqual(['village', 'code']);
  });
});

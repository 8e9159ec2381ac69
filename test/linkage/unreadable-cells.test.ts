// Whatever hides a value is told: no word for nothing and nothing unreadable changes a result in silence.
import { describe, expect, it } from 'vitest';
import { allSources, REGISTER } from '../../src/catalog/sources/table-definitions.js';
import type { ColumnDefinition } from '../../src/domain/column.js';
import type { SourceRecord } from '../../src/domain/record.js';
import { cleanColumnCell } from '../../src/intake/cells/clean-column-cell.js';
import { UnreadableCells } from '../../src/linkage/unreadable-cells.js';
import { DivisionTable } from '../../src/normalise/divisions.js';

const clean = { asOf: '2018-07-25', divisions: new DivisionTable([]) };
/** Each sheet tells of codes and names that say nothing (intake/rows/filler-watch). */
const TOLD_ELSEWHERE = new Set(['id', 'name', 'code', 'credit_code']);
const TEXTS = ['？？？', '见附件', '待定', '/', 'NULL', '不详', '同上', '#N/A', '无'];

function seen(definition: ColumnDefinition, text: string, context = {}) {
  const cells = new UnreadableCells();
  const value = cleanColumnCell(definition, text, { ...clean, ...context });
  const names = cells.note({ rowNumber: 7 } as SourceRecord, [value], [definition]);
  return { names, cells, value };
}

describe('a cell that hides a value', () => {
  const columns = [REGISTER, ...allSources()]
    .flatMap((table) => table.columns.map((column) => ({ table: table.id, column })))
    .filter(({ column }) => !TOLD_ELSEWHERE.has(column.type));

  it('is counted with its row and text in every column of every table, unless it is an answer there', () => {
    const silent = columns.flatMap(({ table, column }) =>
      TEXTS.flatMap((text) => {
        const { cells, value } = seen(column, text);
        const isAnswer = value.value !== null && !value.notes.includes('unlisted_value');
        const told = cells.columns.get(column.name) ?? cells.fillers.get(column.name);
        return isAnswer || (told?.row === 7 && told.examples.includes(text)) ? [] : [`${table}.${column.name} ${text}`];
      }),
    );
    expect(columns.length).toBeGreaterThan(300);
    expect(silent).toEqual([]);
  });

  it.each([
    ['见附件', {}, ',to_month,'],
    ['待定', {}, ',to_month~,'],
    ['待定', { blankIsUsual: true }, null],
    ['2018-01', {}, null],
    ['', {}, null],
  ])('%j %j is noted as %j', (text, context, names) => {
    const dibao = allSources().find(({ id }) => id === 'civil_affairs.rural_dibao')!;
    const column = dibao.columns.find(({ name }) => name === 'to_month')!;
    expect(seen(column, text, context).names).toBe(names);
  });
});

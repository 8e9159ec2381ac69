import { expect, test } from 'vitest';
import { defineSheet } from '../../../src/catalog/sheets/layout.js';
import { tableSheets } from '../../../src/report/layout/table-sheet.js';

const layout = defineSheet('明细', [{ key: 'n', header: '号', kind: 'integer', width: [5, 5] }]);
const rows = Array.from({ length: 5 }, (_, n) => ({ n }));
const valuesOf = (count: number, rowsPerSheet: number) =>
  tableSheets(layout, rows.slice(0, count), { footer: '' }, rowsPerSheet).map((sheet) => [
    sheet.name,
    ...[...sheet.rows].map((row) => row.cells[0]?.value),
  ]);

test.each([
  [0, 2, [['明细', '号']]],
  [2, 2, [['明细', '号', 0, 1]]],
  [
    5,
    2,
    [
      ['明细', '号', 0, 1],
      ['明细(2)', '号', 2, 3],
      ['明细(3)', '号', 4],
    ],
  ],
])('%i rows at %i a sheet lose none', (count, rowsPerSheet, expected) => {
  expect(valuesOf(count, rowsPerSheet)).toEqual(expected);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { RawCell } from '../../../src/domain/tables/table.js';
import { cleanColumnCell } from '../../../src/intake/cells/clean-column-cell.js';
import { ColumnCleaner } from '../../../src/intake/cells/column-cleaner.js';
import type { MappedColumn } from '../../../src/intake/columns/mapping.js';
import type { SheetPlan } from '../../../src/intake/layout/sheet-plan.js';
import { DivisionTable } from '../../../src/normalise/divisions.js';

const clean = { asOf: '2018-07-25', divisions: new DivisionTable([]) };
// Of a plan only these are asked.
const plan = {
  moneyUnit: null,
  dateColumns: new Set<number>(),
  damagedCodes: new Set<number>(),
  usualBlanks: new Set<number>(),
} as unknown as SheetPlan;

function cell(text: string | null, type: RawCell['type']): RawCell {
  return { text, type, stored: text ?? '', numberFormat: null, formula: false, merged: false };
}

describe('remembered cells', () => {
  const columns = (tableDefinition('register')?.columns ?? []).map(
    (definition) => ({ definition, columnIndex: 0, unit: null }) as unknown as MappedColumn,
  );

  test('of every column and type, however often they come, are cleaned as each cell by itself', () => {
    const texts = fc.oneof(
      fc.constantFrom('2018-07-01', '43282', '是', '男', '1.2万元', '6', '', ' ', '户主', '7.1', '/'),
      fc.string({ maxLength: 8 }),
    );
    const types = fc.constantFrom<RawCell['type']>('text', 'number', 'date', 'boolean', 'error');
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.array(fc.tuple(texts, types), { minLength: 1, maxLength: 40 }),
        (mapped, cells) => {
          const cleaner = new ColumnCleaner(mapped, plan, clean);
          for (const [text, type] of [...cells, ...cells]) {
            const shown = cell(text === '' ? null : text, text === '' ? 'blank' : type);
            expect(cleaner.cleanCell(shown)).toEqual(cleanColumnCell(mapped.definition, shown, clean));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('stay right when more texts come than are remembered, and when hardly any comes twice', () => {
    const [mapped] = columns.filter(({ definition }) => definition.name === 'name');
    if (mapped === undefined) throw new Error('the register has no name column');
    const often = new ColumnCleaner(mapped, plan, clean);
    const seldom = new ColumnCleaner(mapped, plan, clean);
    const wrong: string[] = [];
    for (let at = 0; at < 50_000; at += 1) {
      const text = `王${at}`;
      const { value, raw, status } = cleanColumnCell(mapped.definition, text, clean);
      for (const cleaned of [seldom.cleanCell(text), often.cleanCell(text), often.cleanCell(text)]) {
        if (cleaned.value !== value || cleaned.raw !== raw || cleaned.status !== status) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

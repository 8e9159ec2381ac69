import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_SOURCES, REGISTER, tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { CellType, RawCell } from '../../../src/domain/tables/table.js';
import { cleanedCell } from '../../../src/intake/cells/cleaned-cell.js';
import type { MappedColumn } from '../../../src/intake/columns/mapping.js';
import { inventedNumber } from '../../support/invented-people.js';
import { testContext } from '../invented-sheet.js';

const cell = (text: string | null, type: CellType = 'text'): RawCell => ({
  text,
  type: text === null ? 'blank' : type,
  stored: text ?? '',
  numberFormat: null,
  formula: false,
  merged: false,
});

function column(name: string, unit: string | null = null, table = 'register'): MappedColumn {
  const definition = tableDefinition(table)!.columns.find((entry) => entry.name === name)!;
  return { columnIndex: 0, header: definition.label, definition, unit, reason: 'header', confidence: 0.9 };
}

const NUMBER = inventedNumber('990121', '19700312', 101);

describe('a cell of a cleaned copy', () => {
  it.each([
    ['a number with a small x and blanks', column('id_number'), ` ${NUMBER.toLowerCase()} `, NUMBER, 'changed'],
    ['a wrong number, left as it is', column('id_number'), NUMBER.slice(0, 17), NUMBER.slice(0, 17), 'doubtful'],
    ['a word where a number should be', column('id_number'), '户口未办', '户口未办', 'doubtful'],
    ['a word for none instead of a number', column('id_number'), '无', '无', 'doubtful'],
    ['a word for none instead of a household', column('household'), '同上', '同上', 'doubtful'],
    ['a word for none instead of a township', column('township'), 'NULL', 'NULL', 'doubtful'],
    ['a word for none among reasons', column('cause'), '无', '无', 'kept'],
    ['blanks in a name', column('name'), '王　五', '王五', 'changed'],
    ['a date with dots', column('birth_date'), '1970.3.12', '1970-03-12', 'changed'],
    ['a date nobody can read', column('birth_date'), '1970-02-30', '1970-02-30', 'doubtful'],
    ['separators of thousands', column('income_total'), '12,000.00', '12000', 'changed'],
    ['an amount as it is', column('income_total'), '12000.50', '12000.50', 'kept'],
    ['an amount in the unit of its header', column('income_total', '万元'), '1.2', '1.2', 'kept'],
    ['an area with its unit', column('house_area'), '89.5㎡', '89.5', 'changed'],
    ['a sign for yes', column('dibao'), '√', '是', 'changed'],
    ['a yes that says more', column('insured'), '职工医保', '职工医保', 'kept'],
    ['a code for the sex', column('sex'), '1', '男', 'changed'],
    ['a kind in other words, kept', column('status'), '边缘易致贫户', '边缘易致贫户', 'kept'],
    ['full-width letters in a choice', column('house_grade'), 'Ｃ级', 'C级', 'changed'],
    ['several measures', column('measures'), '产业帮扶,就业帮扶', '产业帮扶、就业帮扶', 'changed'],
  ])('%s', (_, mapped, before, after, state) => {
    const cleaned = cleanedCell(mapped, cell(before), testContext);
    expect([cleaned.text, cleaned.state]).toEqual([after, state]);
  });

  it('keeps a number that was stored as one', () => {
    expect(cleanedCell(column('household_size'), cell('4', 'number'), testContext)).toMatchObject({
      text: '4',
      isNumber: true,
      state: 'kept',
    });
  });

  it('cleans only characters of columns that nobody knows', () => {
    expect(cleanedCell(null, cell(' Ａ\u200B栋  3 '), testContext)).toMatchObject({ text: 'A栋 3', state: 'changed' });
    expect(cleanedCell(null, cell('1,200.00'), testContext)).toMatchObject({ text: '1,200.00', state: 'kept' });
  });

  it('changes nothing when it is cleaned again, whatever the column and the text', () => {
    const columns = [REGISTER, ...SHIPPED_SOURCES].flatMap((table) => table.columns);
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        ...[
          '2018.1',
          '201801',
          '16.5.1',
          '二〇一六年五月',
          '1.2万元',
          '１２，０００',
          '√',
          'Y',
          '＊',
          '１３８００００００００',
          'a类',
          'D级危房',
          '约300',
          '２０１８．５．１',
        ],
        ...[
          '+8613812345678',
          '王·五',
          '王。五',
          '古丽•买买提',
          '\uE863',
          'NULL',
          '0.10',
          '-5',
          '1e3',
          '男性',
          '0',
          '2',
          '长期',
          '  是 ',
          '2018-07-25 00:00:00',
        ],
      ),
      fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(14), fc.nat(33)).map((parts) => parts.join('.')),
      fc.constantFrom(
        NUMBER,
        NUMBER.toLowerCase(),
        `'${NUMBER}`,
        `="${NUMBER}"`,
        `${NUMBER}、${NUMBER}`,
        NUMBER.slice(0, 15),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.constantFrom(null, '万元', '元/月', '亩'),
        text,
        (definition, unit, before) => {
          const mapped: MappedColumn = {
            columnIndex: 0,
            header: definition.label,
            definition,
            unit,
            reason: 'header',
            confidence: 0.9,
          };
          const once = cleanedCell(mapped, cell(before === '' ? null : before), testContext);
          const twice = cleanedCell(mapped, cell(once.text), testContext);
          expect({ ...twice, notes: [] }).toEqual({
            ...once,
            notes: [],
            state: once.state === 'changed' ? 'kept' : once.state,
          });
        },
      ),
      { numRuns: 4000 },
    );
  });
});

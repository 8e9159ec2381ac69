import { describe, expect, it } from 'vitest';
import { declarationOf, tableOf } from '../../../src/catalog/sources/declared-tables.js';
import { SHIPPED_SOURCES } from '../../../src/catalog/sources/table-definitions.js';
import type { ColumnDeclaration, TableDeclaration } from '../../../src/domain/column.js';

const declaration = (row: TableDeclaration['row'], columns: readonly ColumnDeclaration[]): TableDeclaration => ({
  id: 'bank.loans',
  name: '小额信贷',
  row,
  department: '金融办',
  columns,
});
const balance: ColumnDeclaration = { name: 'balance', header: ['贷款余额', '~余额'], type: 'amount', unit: '万元' };
const names = (table: { readonly columns: readonly { readonly name: string }[] }): string[] =>
  table.columns.map(({ name }) => name);

describe('a declared table', () => {
  it('has its own columns first, then those of every list of people', () => {
    const table = tableOf(declaration('person', [balance]));
    expect(names(table)).toEqual(['balance', 'name', 'id_number', 'county', 'township', 'village', 'address', 'phone']);
    expect(table.columns[0]).toMatchObject({ label: '贷款余额', looseSynonyms: ['余额'], unit: '万元' });
    expect(table.key).toBeUndefined();
  });

  it.each([
    ['village', ['village', 'code']],
    ['project', ['balance']],
    ['event', ['id_number', 'name', 'household', 'phone', 'village']],
  ] as const)('tells rows of a %s apart by its own columns', (row, key) => {
    expect(tableOf(declaration(row, [balance])).key).toEqual(key);
  });

  it('of villages or projects speaks of no person unless it says so', () => {
    expect(names(tableOf(declaration('village', [balance])))).not.toContain('id_number');
    const named = tableOf(declaration('village', [{ name: 'name', header: ['村主任'], type: 'name' }]));
    expect(names(named)).toContain('name');
  });

  it('keeps the usual headers of a column with a usual name, and leaves those that another column takes', () => {
    const table = tableOf(
      declaration('person', [
        { name: 'id_number', header: ['借款人证件号'], type: 'id' },
        { name: 'guarantor', header: ['姓名'], type: 'text' },
      ]),
    );
    const column = (name: string) => table.columns.find((one) => one.name === name);
    expect(column('id_number')?.synonyms).toContain('身份证号码');
    expect([column('name')?.label, ...(column('name')?.synonyms ?? [])]).not.toContain('姓名');
  });

  it('takes words for states, so that another word is not known', () => {
    const table = tableOf(
      declaration('person', [
        { name: 'state', header: ['状态'], type: 'choice', words: { overdue: ['逾期', '已逾期'] } },
      ]),
    );
    expect(table.columns[0]).toMatchObject({ isState: true, values: { overdue: ['逾期', '已逾期'] } });
  });

  it.each(SHIPPED_SOURCES.map((table) => [table.id, table] as const))(
    'written from %s and read again is the same list',
    (_id, table) => {
      const again = tableOf(declarationOf(table));
      expect(names(again)).toEqual(expect.arrayContaining(names(table)));
      expect(
        declarationOf(again)
          .columns.slice(0, table.columns.length)
          .map(({ name, type }) => [name, type]),
      ).toEqual(table.columns.map(({ name, type }) => [name, type]));
      expect([again.id, again.label, again.rowIs, again.department]).toEqual([
        table.id,
        table.label,
        table.rowIs,
        table.department,
      ]);
    },
  );
});

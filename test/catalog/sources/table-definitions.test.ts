import { describe, expect, it } from 'vitest';
import { SHIPPED_SOURCES, REGISTER, tableDefinition } from '../../../src/catalog/sources/table-definitions.js';

const tables = [REGISTER, ...SHIPPED_SOURCES];

describe('the catalogue of tables', () => {
  it('gives every table an id of its own', () => {
    expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
  });

  it.each(tables.map((table) => [table.id, table] as const))(
    '%s has each column once, and those that tell its rows apart',
    (_, table) => {
      const names = table.columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      const isOfPeople = !['village', 'project'].includes(table.rowIs);
      expect(names).toEqual(
        expect.arrayContaining([...(table.key ?? []), ...(isOfPeople ? ['name', 'id_number'] : [])]),
      );
    },
  );

  it.each(tables.map((table) => [table.id, table] as const))(
    '%s gives no header to two columns by their labels',
    (_, table) => {
      const labels = table.columns.map((column) => column.label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const column of table.columns) {
        const others = table.columns.filter((other) => other !== column);
        expect(others.filter((other) => other.synonyms.includes(column.label)).map((other) => other.name)).toEqual([]);
      }
    },
  );

  it('lists no spelling of a choice under two values of one column', () => {
    for (const table of tables) {
      for (const column of table.columns) {
        const spellings = Object.entries(column.values ?? {}).flatMap(([value, others]) => [
          ...new Set([value, ...others]),
        ]);
        expect([table.id, column.name, spellings.filter((word, index) => spellings.indexOf(word) !== index)]).toEqual([
          table.id,
          column.name,
          [],
        ]);
      }
    }
  });

  it('finds a table by its id and nothing for an unknown one', () => {
    expect(tableDefinition('housing.property')?.label).toBe('不动产登记');
    expect(tableDefinition('housing.castle')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { writesBlanksAsWords } from '../../../src/intake/columns/usual-blanks.js';

const definition = tableDefinition('civil_affairs.rural_dibao')!.columns.find(({ name }) => name === 'to_month')!;

describe('a column that writes its blanks as words', () => {
  it.each<[string, (string | null)[], boolean]>([
    ['signs in every row without a month', ['/', '2018-01', '/', '/'], true],
    ['words of several kinds', ['无', 'NULL', '—', '2018-01'], true],
    ['one sign among months', ['2018-01', '/', '2018-02'], false],
    ['one sign among cells that are empty', [null, '/', null, null, '2018-01'], false],
    ['as many empty as signs', ['/', '/', '/', null, null, null], false],
    ['nothing but months', ['2018-01', '2018-02', '2018-03'], false],
  ])('%s', (_note, texts, expected) => {
    const rows = texts.map((text, at) => ({ rowNumber: at + 2, texts: [text], types: ['text' as const] }));
    const mapped = { definition, columnIndex: 0, header: '停发年月', how: 'header', likeness: 1, unit: null };
    expect(writesBlanksAsWords(rows as never, mapped as never)).toBe(expected);
  });
});

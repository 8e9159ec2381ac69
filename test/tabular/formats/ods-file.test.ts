import { describe, expect, it } from 'vitest';
import { readRows } from '../read-fixture.js';

const flat = (cells: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
  `<office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cells}</table:table-row></table:table>` +
  '</office:spreadsheet></office:body></office:document>';

describe('a truth value of an OpenDocument sheet', () => {
  it.each([
    ['true', 'TRUE', 'TRUE'],
    ['false', 'FALSE', 'FALSE'],
    ['TRUE', 'TRUE', 'TRUE'],
    ['1.2345', 'TRUE', 'TRUE'],
    ['0', 'FALSE', 'FALSE'],
    ['-1', 'TRUE', 'TRUE'],
    ['yes', '是', '是'],
  ])('written %s and shown %s is %s', async (value, shown, text) => {
    const cell = `<table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
    expect(await readRows(flat(cell))).toEqual([[1, text]]);
  });
});

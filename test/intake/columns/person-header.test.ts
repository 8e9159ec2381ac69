import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { profileColumn } from '../../../src/intake/columns/content.js';
import { mapColumns } from '../../../src/intake/columns/mapping.js';
import { saidByPersonHeader } from '../../../src/intake/columns/person-header.js';
import { testContext } from '../invented-sheet.js';

/** What the headers of a list of companies say of everybody below them. */
function said(headers: readonly string[]) {
  const table = tableDefinition('market.entity')!;
  const { columns } = mapColumns(table, {
    headers: headers.map((printed, columnIndex) => {
      const [group = null, own = ''] = printed.includes('|') ? printed.split('|') : [null, printed];
      return { columnIndex, printed: printed.replace('|', '/'), group, own };
    }),
    contents: headers.map((_, index) => profileColumn([], index, testContext)),
    settings: {},
  });
  return saidByPersonHeader(table, columns);
}

describe('the role of people in companies', () => {
  it.each([
    ['法定代表人', '法定代表人'],
    ['法定代表人姓名', '法定代表人'],
    ['法定代表人(负责人)', '法定代表人'],
    ['法定代表人/负责人', '法定代表人'],
    ['负责人', '法定代表人'],
    ['企业负责人', '法定代表人'],
    ['单位负责人', '法定代表人'],
    ['出资人', '股东'],
    ['社员', '股东'],
    ['老板', '经营者'],
    ['股东', '股东'],
    ['股东名称', '股东'],
    ['投资人姓名', '股东'],
    ['经营者', '经营者'],
    ['股东|姓名', '股东'],
  ])('%s says %s', (name, role) => {
    expect(said(['企业名称', name, '证件号码'])).toEqual({ role });
  });

  it('is said by the header of the number where that of the name says none', () => {
    expect(said(['企业名称', '姓名', '股东身份证号码'])).toEqual({ role: '股东' });
  });

  it.each([['姓名'], ['对象姓名'], ['成员姓名'], ['本人姓名']])('%s says none', (name) => {
    expect(said(['企业名称', name, '证件号码'])).toEqual({});
  });

  it('is that of its own column where there is one', () => {
    expect(said(['企业名称', '股东姓名', '证件号码', '职务'])).toEqual({});
  });
});

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOrganisation } from '../../src/delivery/organisation-file.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { temporaryFolder } from '../support/ledger-fixture.js';

const divisions = new DivisionTable([
  { code: '990000', name: '示例省' },
  { code: '990121', name: '甲县' },
  { code: '990121101', name: '青石镇' },
  { code: '990121101201', name: '上河村' },
]);

async function load(...lines: string[]) {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, '组织.csv'), `\ufeff${lines.join('\n')}\n`);
  return loadOrganisation(folder, '组织.csv', divisions);
}
const HEAD = '单位,层级,区划代码,部门,姓名,职责,电话,起,止,屯';

describe('the table of the organisation', () => {
  it.each([
    ['a county’s code', '990121', { county: '990121', township: null, village: null }],
    ['a township’s code', '990121101', { county: '990121', township: '青石镇', village: null }],
    ['a village’s code', '990121101201', { county: '990121', township: '青石镇', village: '上河村' }],
    ['a province’s code', '990000', { county: null, township: null, village: null }],
    ['a county’s name', '甲县', { county: '990121', township: null, village: null }],
  ])('places people by %s', async (_note, division, place) => {
    const { organisation, problems } = await load(HEAD, `办,县,${division},,张三,信息员,1,2018-01-01,,三屯`);
    expect(problems).toEqual([]);
    expect(organisation?.members[0]).toMatchObject({ ...place, group: '三屯', name: '张三' });
  });

  it.each([
    ['a month', '2018-03', '2018-06', ['2018-03-01', '2018-06-30']],
    ['a year', '2017', '2018', ['2017-01-01', '2018-12-31']],
    ['an open end', '2018-03-02', '至今', ['2018-03-02', null]],
  ])('reads %s as days in office', async (_note, from, until, days) => {
    const { organisation } = await load(HEAD, `办,县,990121,,张三,信息员,1,${from},${until},`);
    const [member] = organisation?.members ?? [];
    expect([member?.from, member?.until]).toEqual(days);
  });

  it.each([
    ['no name', '办,县,990121,,,信息员,1,,,'],
    ['a county that nobody knows', '办,县,无名县,,张三,信息员,1,,,'],
    ['a day that cannot be read', '办,县,990121,,张三,信息员,1,不详日,,'],
  ])('names the row with %s and does not use it', async (_note, row) => {
    const { organisation, problems } = await load(HEAD, row, '办,县,990121,,李四,信息员,1,,,');
    expect(organisation?.members.map(({ name }) => name)).toEqual(['李四']);
    expect(problems).toMatchObject([{ code: 'organisation-row', level: 'refused', place: { rowNumber: 2 } }]);
  });

  it('is none where the settings name none, and refused without its header', async () => {
    expect((await loadOrganisation('.', undefined, divisions)).organisation).toBeNull();
    await expect(load('甲,乙', '1,2')).rejects.toMatchObject({ code: 'organisation-unreadable' });
  });
});

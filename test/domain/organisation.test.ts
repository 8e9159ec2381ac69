import { describe, expect, it } from 'vitest';
import { memberName, Organisation, type OrganisationMember } from '../../src/domain/organisation.js';

const nobody: OrganisationMember = {
  office: null,
  level: null,
  county: '990121',
  township: null,
  village: null,
  group: null,
  department: null,
  name: '',
  duty: null,
  phone: null,
  from: null,
  until: null,
  place: { file: '组织.xlsx', sheet: null, rowNumber: 2, column: null },
};
const member = (name: string, facts: Partial<OrganisationMember>): OrganisationMember => ({
  ...nobody,
  name,
  ...facts,
});

const organisation = new Organisation([
  member('县办', { duty: '主任' }),
  member('镇长', { township: '青石镇', duty: '镇长' }),
  member('镇专干', { township: '青石镇', duty: '信息员' }),
  member('村信息员', { township: '青石镇', village: '上河村', duty: '信息员', until: '2018-06-30' }),
  member('新信息员', { township: '青石镇', village: '上河村', duty: '信息员', from: '2018-07-01' }),
  member('屯长', { township: '青石镇', village: '上河村', group: '三屯' }),
  member('民政科长', { department: '民政局' }),
  member('邻县民政', { department: '民政局', county: '990122' }),
]);
const here = { county: '990121', township: '青石镇', village: '上河村', group: null, department: null };

describe('who is responsible', () => {
  it.each([
    ['the person of the 屯 before that of the village', { ...here, group: '三屯' }, '2018-07-25', '屯长'],
    ['the village for another 屯', { ...here, group: '一屯' }, '2018-07-25', '新信息员'],
    ['the predecessor before the change', here, '2018-06-30', '村信息员'],
    ['the successor from the first day on', here, '2018-07-01', '新信息员'],
    ['the township for a village without anybody', { ...here, village: '下河村' }, '2018-07-25', '镇专干'],
    ['the township where no village is known', { ...here, village: null }, '2018-07-25', '镇专干'],
    ['a department’s own person', { ...here, department: '民政局' }, '2018-07-25', '民政科长'],
  ])('is %s', (_note, place, day, name) => {
    expect(organisation.responsibleFor(place, day)?.name).toBe(name);
  });

  it.each([
    ['a township that the table does not have', { ...here, township: '白云镇' }],
    ['another county', { ...here, county: '990123' }],
    ['a department that the table does not have', { ...here, department: '医保局' }],
  ])('is nobody for %s', (_note, place) => {
    expect(organisation.responsibleFor(place, '2018-07-25')).toBeNull();
  });

  it('finds the name of a department by the word of a list, in its own county', () => {
    expect(organisation.departmentNamed('990121', '民政')).toBe('民政局');
    expect(organisation.departmentNamed('990121', '医保')).toBeNull();
    expect(organisation.departmentNamed('990123', '民政')).toBeNull();
  });

  it('tells people of one name apart by their place', () => {
    expect(memberName(member('张三', { township: '青石镇', village: '上河村' }))).toBe('张三（上河村）');
    expect(memberName(member('张三', {}))).toBe('张三');
  });
});

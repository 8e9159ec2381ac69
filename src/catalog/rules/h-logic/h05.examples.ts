import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H05 家庭人口数≠明细行数. */
export const H05_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '填3人，只有2行', register: [{ person: 'P1', household_size: 3 }, { person: 'P2' }] },
  { expect: 'hit', note: '填1人，有2行', register: [{ person: 'P1', household_size: 1 }, { person: 'P2' }] },
  { expect: 'near', note: '相等', register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }] },
  { expect: 'near', note: '没有填人数', register: [{ person: 'P1' }, { person: 'P2' }] },
  {
    expect: 'near',
    note: '新增一名拟录入成员，原填人数未改',
    register: [{ person: 'P1', household_size: 1 }],
    candidates: [{ person: 'P2' }],
  },
  { expect: 'near', note: '拟录入对象没有填人数', candidates: [{ person: 'P1' }, { person: 'P2' }] },
  {
    expect: 'hit',
    note: '拟录入对象有户编号，填3人，只有2行',
    candidates: [{ person: 'P1', household_size: 3 }, { person: 'P2' }],
  },
  {
    expect: 'near',
    note: '拟录入名单没有户编号，只列申请人',
    candidates: [{ person: 'P1', household: null, household_size: 3 }],
  },
  {
    expect: 'exempt',
    note: '第三人已清退，不计',
    register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }, { person: 'P3', status: 'removed' }],
  },
];

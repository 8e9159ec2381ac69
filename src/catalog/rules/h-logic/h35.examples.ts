import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H35 时间倒置. */
export const H35_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '2017年6月识别，2016年脱贫',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2016-12' }],
  },
  {
    expect: 'hit',
    note: '精度不同，年份倒置',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06-01', exited_on: '2016' }],
  },
  {
    expect: 'near',
    note: '同一个月',
    register: [{ person: 'P1', status: 'exited', registered_on: '2016-12', exited_on: '2016-12' }],
  },
  {
    expect: 'near',
    note: '同一年，一处只有年份',
    register: [{ person: 'P1', status: 'exited', registered_on: '2016-12', exited_on: '2016' }],
  },
  { expect: 'near', note: '没有脱贫时间', register: [{ person: 'P1', registered_on: '2016-12' }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', status: 'removed', registered_on: '2017-06', exited_on: '2016-12' }],
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C07 近期购房/建房. */
export const C07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '识别前6个月登记',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2017-06-10' }],
    },
  },
  {
    expect: 'hit',
    note: '正好12个月',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2016-12-31' }],
    },
  },
  {
    expect: 'near',
    note: '13个月',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', registered_on: '2016-11-30' }],
    },
  },
  {
    expect: 'near',
    note: '没有登记日期',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅' }] },
  },
  {
    expect: 'exempt',
    note: '易地搬迁安置房',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'housing.property': [
        {
          person: 'P1',
          address: '幸福安置点3栋',
          usage: '住宅',
          registered_on: '2017-10-10',
          acquired_by: '易地搬迁安置',
        },
      ],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F09 公租房×自有房. */
export const F09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在租，妻子名下有住宅',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }],
      'housing.property': [{ person: 'P2', address: '示例县城东路1号', usage: '住宅' }],
    },
  },
  {
    expect: 'near',
    note: '租期已满',
    register: [{ person: 'P1' }],
    lists: {
      'housing.public_rental': [{ person: 'P1', from_month: '2015-01', to_month: '2018-06' }],
      'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅' }],
    },
  },
  {
    expect: 'exempt',
    note: '只有村里的宅基地',
    register: [{ person: 'P1' }],
    lists: {
      'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }],
      'housing.property': [{ person: 'P1', address: '示例村5组', usage: '农村宅基地' }],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D19 孤儿/事无儿童未保障. */
export const D19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '已认定没有发放',
    register: [{ person: 'P1', born: '2010-03-01' }],
    lists: {
      'civil_affairs.orphan': [{ person: 'P1', born: '2010-03-01', kind: '孤儿' }],
      'civil_affairs.allowance': [{ person: 'P9', kind: '高龄津贴', month: '2018-06' }],
    },
  },
  {
    expect: 'near',
    note: '已发放',
    register: [{ person: 'P1', born: '2010-03-01' }],
    lists: {
      'civil_affairs.orphan': [{ person: 'P1', born: '2010-03-01', kind: '孤儿' }],
      'civil_affairs.allowance': [{ person: 'P1', born: '2010-03-01', kind: '孤儿基本生活费', month: '2018-06' }],
    },
  },
  {
    expect: 'exempt',
    note: '已满十八周岁',
    register: [{ person: 'P1', born: '1999-03-01' }],
    lists: {
      'civil_affairs.orphan': [{ person: 'P1', born: '1999-03-01', kind: '孤儿' }],
      'civil_affairs.allowance': [{ person: 'P9', kind: '高龄津贴', month: '2018-06' }],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D04 养老保险未代缴. */
export const D04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '别人都有代缴，他没有',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
    },
  },
  {
    expect: 'hit',
    note: '只有上一年的代缴',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '城乡居民养老保险代缴', month: '2017-03', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '59岁最后一天之后满60岁，不再代缴',
    register: [{ person: 'P1', born: '1958-07-25' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
    },
  },
  {
    expect: 'hit',
    note: '明天才满60岁，仍是59岁',
    register: [{ person: 'P1', born: '1958-07-26' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '15岁',
    register: [{ person: 'P1', born: '2002-08-01' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '名单里根本没有代缴这一项，不能断定漏缴',
    register: [{ person: 'P1' }],
    lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-03', amount: 300 }] },
  },
  {
    expect: 'exempt',
    note: '在校生',
    register: [{ person: 'P1', born: '2000-01-01', student_status: '高中' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
    },
  },
  {
    expect: 'exempt',
    note: '职工社保在缴',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01' }],
    },
  },
];

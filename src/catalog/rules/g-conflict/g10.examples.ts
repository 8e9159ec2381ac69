import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G10 参保状态不一致. */
export const G10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '登记参保，名单没有',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'hit',
    note: '参保已终止',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '终止' }] },
  },
  {
    expect: 'hit',
    note: '已脱贫户同样核对',
    register: [{ person: 'P1', insured: 'yes', status: 'exited' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '参保状态读不出，不知是否在保',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '待遇核查中' }] },
  },
  {
    expect: 'near',
    note: '名单上有',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
  },
  {
    expect: 'near',
    note: '名册写未参保，属于D01',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'hit',
    note: '名册写未参保，名单上有：提示更正名册',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
  },
  {
    expect: 'near',
    note: '名册写未参保，名单上是去年的',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2017', insurance: '居民', status: '正常' }] },
  },
  { expect: 'near', note: '名册空白，属于D01', register: [{ person: 'P1' }], lists: { 'health.insurance': [] } },
  {
    expect: 'exempt',
    note: '职工社保在缴',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: {
      'health.insurance': [],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡，由C19说',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [], 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-05-01' }] },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D01 未参加基本医保. */
export const D01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册写未参保，名单没有',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [] },
  },
  { expect: 'hit', note: '名册空白，名单没有', register: [{ person: 'P1' }], lists: { 'health.insurance': [] } },
  {
    expect: 'hit',
    note: '只有上一年参保',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2017', insurance: '居民', status: '正常' }] },
  },
  {
    expect: 'hit',
    note: '参保已终止',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '终止' }] },
  },
  {
    expect: 'near',
    note: '当年正常参保',
    register: [{ person: 'P1', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
  },
  {
    expect: 'near',
    note: '名册说已参保，属于G10',
    register: [{ person: 'P1', insured: 'yes' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '号码无效，不能说不在名单上',
    register: [{ name: '甲一', id_number: '990121197006150011' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'hit',
    note: '已脱贫，政策期内（脱贫不脱政策）',
    asOf: '2020-12-31',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '已脱贫，政策期已过',
    asOf: '2021-01-01',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '渐退期写在户主一行，全户已到期',
    register: [
      { person: 'P1', status: 'exited', policy_until: '2018-06', insured: 'yes' },
      { person: 'P2', status: 'exited', relation: '配偶' },
    ],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'hit',
    note: '渐退期写在户主一行，当月仍在期内',
    register: [
      { person: 'P1', status: 'exited', policy_until: '2018-07', insured: 'yes' },
      { person: 'P2', status: 'exited', relation: '配偶' },
    ],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '名册写脱贫不享受政策',
    register: [{ person: 'P1', status: 'exited', policies: 'no' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'near',
    note: '出生第89天',
    register: [{ person: 'P1', born: '2018-04-27' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'hit',
    note: '出生第90天起要查',
    asOf: '2018-07-26',
    register: [{ person: 'P1', born: '2018-04-27' }],
    lists: { 'health.insurance': [] },
  },
  {
    expect: 'exempt',
    note: '在外地参保（名单有）',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', insured_at: '外县', status: '正常' }],
    },
  },
  {
    expect: 'exempt',
    note: '职工社保在缴',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01', to_month: '2018-06' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1' }],
    lists: { 'health.insurance': [], 'health.death': [{ person: 'P1', death_date: '2018-05-01' }] },
  },
  {
    expect: 'exempt',
    note: '现役',
    register: [{ person: 'P1' }],
    lists: { 'health.insurance': [], 'public_security.cancelled': [{ person: 'P1', reason: '参军' }] },
  },
  {
    expect: 'exempt',
    note: '服刑',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [],
      'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-03-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '出境未归',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [],
      'public_security.exit_entry': [{ person: 'P1', direction: '出境', crossed_on: '2018-01-05' }],
    },
  },
  {
    expect: 'exempt',
    note: '出生未满90天',
    register: [{ person: 'P1', born: '2018-06-01' }],
    lists: { 'health.insurance': [] },
  },
];

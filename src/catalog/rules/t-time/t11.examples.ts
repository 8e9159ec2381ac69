import type { ExampleRow, RuleExample } from '../../../domain/rule.js';

const lists = (grace: readonly ExampleRow[], dibao: ExampleRow = {}): NonNullable<RuleExample['lists']> => ({
  'civil_affairs.grace': grace,
  'civil_affairs.rural_dibao': [{ person: 'P1', from_month: '2016-01', ...dibao }],
});

/** Rows that prove T11 渐退期满仍在享受. */
export const T11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '六月期满，七月还在低保名单',
    register: [{ person: 'P1' }],
    lists: lists([{ person: 'P1', from_month: '2018-01', to_month: '2018-06' }]),
  },
  {
    expect: 'near',
    note: '七月才期满',
    register: [{ person: 'P1' }],
    lists: lists([{ person: 'P1', from_month: '2018-01', to_month: '2018-07' }]),
  },
  {
    expect: 'near',
    note: '又定了新的渐退期',
    register: [{ person: 'P1' }],
    lists: lists([
      { person: 'P1', from_month: '2017-01', to_month: '2017-12' },
      { person: 'P1', from_month: '2018-02', to_month: '2018-08' },
    ]),
  },
  {
    expect: 'near',
    note: '起止写反了，不据此判断',
    register: [{ person: 'P1' }],
    lists: lists([{ person: 'P1', from_month: '2018-06', to_month: '2018-01' }]),
  },
  {
    expect: 'exempt',
    note: '低保六月已停',
    register: [{ person: 'P1' }],
    lists: lists([{ person: 'P1', from_month: '2018-01', to_month: '2018-06' }], { to_month: '2018-06' }),
  },
];

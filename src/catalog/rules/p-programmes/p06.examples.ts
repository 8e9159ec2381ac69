import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P06 孝善奖补金额不符. */
export const L06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '多奖了十元',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.filial': [{ person: 'P1', supported: 200, paid: 50 }] },
  },
  {
    expect: 'hit',
    note: '没有奖',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.filial': [{ person: 'P1', supported: 200 }] },
  },
  {
    expect: 'near',
    note: '两成',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.filial': [{ person: 'P1', supported: 200, paid: 40 }] },
  },
  {
    expect: 'exempt',
    note: '到了上限',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.filial': [{ person: 'P1', supported: 500, paid: 60 }] },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B11 同账号多人. */
export const B11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两户一个账号，两户各一条疑点',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
        { person: 'P2', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
      ],
    },
    findings: 2,
  },
  {
    expect: 'near',
    note: '同户两人合用账号',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
        { person: 'P2', programme: '高龄津贴', month: '2018-06', amount: 100, account: '6200000000000001' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '另一户已清退',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', status: 'removed' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
        { person: 'P2', programme: '农村低保', month: '2018-06', amount: 300, account: '6200000000000001' },
      ],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C23 出国(境). */
export const C23_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两次合计90天',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.exit_entry': [
        { person: 'P1', direction: '入境', crossed_on: '2018-01-10', days_abroad: 40 },
        { person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 50 },
      ],
    },
  },
  {
    expect: 'near',
    note: '合计89天',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.exit_entry': [
        { person: 'P1', direction: '入境', crossed_on: '2018-01-10', days_abroad: 39 },
        { person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 50 },
      ],
    },
  },
  {
    expect: 'near',
    note: '在12个月以前',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.exit_entry': [{ person: 'P1', direction: '入境', crossed_on: '2017-07-24', days_abroad: 200 }],
    },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'public_security.exit_entry': [{ person: 'P1', direction: '入境', crossed_on: '2018-06-10', days_abroad: 200 }],
    },
  },
];

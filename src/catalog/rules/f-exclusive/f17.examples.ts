import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F17 供养机构×残疾托养. */
export const F17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同时集中供养和机构托养',
    register: [{ person: 'P9' }],
    lists: {
      'disability.care': [{ person: 'P1', care_kind: '机构' }],
      'civil_affairs.tekun': [{ person: 'P1', support: '集中' }],
    },
  },
  {
    expect: 'near',
    note: '分散供养',
    register: [{ person: 'P9' }],
    lists: {
      'disability.care': [{ person: 'P1', care_kind: '机构' }],
      'civil_affairs.tekun': [{ person: 'P1', support: '分散' }],
    },
  },
  {
    expect: 'exempt',
    note: '居家托养',
    register: [{ person: 'P9' }],
    lists: {
      'disability.care': [{ person: 'P1', care_kind: '居家' }],
      'civil_affairs.tekun': [{ person: 'P1', support: '集中' }],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C14 社会组织负责人. */
export const C14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在册人员任会长',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.organisation': [
        { person: 'P1', organisation: '示例协会', role: '会长', organisation_state: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '组织已注销',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.organisation': [
        { person: 'P1', organisation: '示例协会', role: '会长', organisation_state: '已注销' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '负责人不在册',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.organisation': [{ person: 'P2', organisation: '示例协会', role: '会长' }] },
  },
];

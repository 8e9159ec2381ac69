import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J06 项目受益户不在册. */
export const J06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '受益户不在册',
    register: [{ person: 'P9' }],
    lists: { 'project.beneficiary': [{ person: 'P1', project: '光伏电站' }] },
  },
  {
    expect: 'near',
    note: '在册',
    register: [{ person: 'P1' }],
    lists: { 'project.beneficiary': [{ person: 'P1', project: '光伏电站' }] },
  },
  {
    expect: 'exempt',
    note: '号码缺失的不说不在册',
    register: [{ person: 'P9' }],
    lists: { 'project.beneficiary': [{ name: '甲某', project: '光伏电站' }] },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C29 空挂户. */
export const C29_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '全家查无记录',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
      'health.insurance': [],
      'education.enrolment': [],
    },
  },
  {
    expect: 'near',
    note: '一人参保',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
      'health.insurance': [{ person: 'P2', year: '2018', status: '正常' }],
      'education.enrolment': [],
    },
  },
  {
    expect: 'exempt',
    note: '家中有人号码无效，不能断定',
    register: [{ person: 'P1' }, { name: '甲二', id_number: '990121197006150011' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
      'health.insurance': [],
      'education.enrolment': [],
    },
  },
];

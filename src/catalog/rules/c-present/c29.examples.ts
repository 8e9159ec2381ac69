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
    expect: 'hit',
    note: '参保已停、已退学、职工社保已断缴',
    register: [{ person: 'P1' }, { person: 'P2' }, { person: 'P3' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
      'health.insurance': [
        { person: 'P1', year: '2018', status: '终止' },
        { person: 'P2', year: '2016', status: '正常' },
      ],
      'education.enrolment': [{ person: 'P3', pupil_status: '退学' }],
      'labour.employee_insurance': [{ person: 'P2', to_month: '2017-03' }],
    },
  },
  {
    expect: 'near',
    note: '一人在读，状态未写',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1' }],
      'health.insurance': [],
      'education.enrolment': [{ person: 'P2' }],
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

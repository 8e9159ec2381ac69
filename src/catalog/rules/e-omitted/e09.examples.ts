import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E09 失业/断缴. */
export const E09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '缴到四月，已断三个月',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-04' }],
    },
  },
  {
    expect: 'near',
    note: '缴到五月',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-05' }],
    },
  },
  {
    expect: 'near',
    note: '一年多以前就停了',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2017-06' }],
    },
  },
  {
    expect: 'exempt',
    note: '换到另一单位续缴',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [
        { person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-02' },
        { person: 'P1', employer: '东河公司', from_month: '2018-03' },
      ],
    },
  },
];

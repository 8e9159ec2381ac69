import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C08 财政供养人员. */
export const C08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '事业单位在职',
    register: [{ person: 'P1' }],
    lists: {
      'finance.payroll': [{ person: 'P1', employer: '示例县第一中学', staff_kind: '事业', on_duty: '在职' }],
    },
  },
  {
    expect: 'hit',
    note: '退休',
    register: [{ person: 'P1', born: '1950-03-01' }],
    lists: {
      'finance.payroll': [
        { person: 'P1', born: '1950-03-01', employer: '示例县农业局', staff_kind: '公务员', on_duty: '退休' },
      ],
    },
  },
  {
    expect: 'near',
    note: '不是家庭成员的人在名单上',
    register: [{ person: 'P1' }],
    lists: {
      'finance.payroll': [{ person: 'P9', employer: '示例县第一中学', staff_kind: '事业', on_duty: '在职' }],
    },
  },
  {
    expect: 'exempt',
    note: '临时人员',
    register: [{ person: 'P1' }],
    lists: {
      'finance.payroll': [{ person: 'P1', employer: '示例镇政府', staff_kind: '临时人员', on_duty: '在职' }],
    },
  },
  {
    expect: 'exempt',
    note: '村干部误列在内，属于C18',
    register: [{ person: 'P1' }],
    lists: { 'finance.payroll': [{ person: 'P1', employer: '示例镇政府', staff_kind: '村干部', on_duty: '在职' }] },
  },
];

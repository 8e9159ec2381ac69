import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H10 在校生为无劳动力 (≥16). */
export const H10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '17岁高中生',
    register: [{ person: 'P1', born: '2001-01-01', student_status: '高中', labour_ability: '无劳动力' }],
  },
  {
    expect: 'near',
    note: '15岁',
    register: [{ person: 'P1', born: '2002-07-26', student_status: '高中', labour_ability: '无劳动力' }],
  },
  {
    expect: 'near',
    note: '普通劳动力',
    register: [{ person: 'P1', born: '2001-01-01', student_status: '高中', labour_ability: '普通劳动力' }],
  },
  {
    expect: 'exempt',
    note: '残疾学生',
    register: [
      {
        person: 'P1',
        born: '2001-01-01',
        student_status: '高中',
        labour_ability: '无劳动力',
        disability_grade: '1',
        health: '残疾',
      },
    ],
  },
];

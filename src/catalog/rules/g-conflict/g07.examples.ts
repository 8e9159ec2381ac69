import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G07 残疾类别/等级/有效期不一致. */
export const G07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '等级不同',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '证件已注销',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '注销' },
      ],
    },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '名册没有填写残疾信息',
    register: [{ person: 'P1' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '旧证注销，换发的新证相符',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '4', certificate_status: '注销' },
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
      ],
    },
  },
];

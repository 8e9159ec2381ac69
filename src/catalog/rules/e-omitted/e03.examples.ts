import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E03 重残未纳入. */
export const E03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '二级，什么名单都不在',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '2', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '三级',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '证件已注销',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '注销' },
      ],
    },
  },
  {
    expect: 'near',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '在农村低保名单上，由E01提示',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
      ],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
    },
  },
  {
    expect: 'hit',
    note: '低保已停，两项保障都没有',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
      ],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-03' }],
    },
  },
  {
    expect: 'exempt',
    note: '特困供养',
    register: [{ person: 'P9' }],
    lists: {
      'disability.certificate': [
        { person: 'P1', disability_category: '智力', disability_grade: '1', certificate_status: '正常' },
      ],
      'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2016-01' }],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D07 困难残疾人无生活补贴. */
export const D07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '低保加残疾，没有补贴',
    register: [{ person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
    },
  },
  {
    expect: 'near',
    note: '不是低保',
    register: [{ person: 'P1', dibao: 'no', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
    },
  },
  {
    expect: 'near',
    note: '领取中',
    register: [{ person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P1', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
    },
  },
  {
    expect: 'exempt',
    note: '特困供养人员',
    register: [{ person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-01' }],
    },
  },
];

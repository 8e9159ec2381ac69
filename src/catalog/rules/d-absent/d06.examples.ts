import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D06 重残无护理补贴. */
export const D06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册二级，没有护理补贴',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
    },
  },
  {
    expect: 'hit',
    note: '残联名单一级，名册没有填写',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
      'disability.certificate': [
        { person: 'P1', disability_category: '视力', disability_grade: '1', certificate_status: '正常' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '只领到去年底，早已停发',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '1' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P1', kind: '重度残疾人护理补贴', month: '2017-12', amount: 100 },
        { person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 },
      ],
    },
  },
  {
    expect: 'near',
    note: '三级残疾',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '领取中',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '残联名单上证件已注销，由G07说',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
      'disability.certificate': [
        { person: 'P1', disability_category: '肢体', disability_grade: '2', certificate_status: '注销' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '特困供养人员',
    register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
    lists: {
      'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
      'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2015-01' }],
    },
  },
];

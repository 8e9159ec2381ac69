import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E20 无劳力户未低保. */
export const E20_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '老两口都无劳动力，不在任何保障名单',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', born: '1947-01-01', labour_ability: '丧失劳动力' },
    ],
    lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
  },
  {
    expect: 'hit',
    note: '未成年人没有填劳动能力，也算无劳动力',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', born: '2010-01-01' },
    ],
    lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
  },
  {
    expect: 'near',
    note: '有一个弱劳动力',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', labour_ability: '弱劳动力' },
    ],
    lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
  },
  {
    expect: 'near',
    note: '成年人没有填写，不能断定',
    register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' }, { person: 'P2' }],
    lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
  },
  {
    expect: 'exempt',
    note: '家中一人在低保',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', born: '1947-01-01', labour_ability: '无劳动力' },
    ],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P2', born: '1947-01-01', household: 'D1', from_month: '2016-01' }],
      'civil_affairs.tekun': [],
    },
  },
  {
    expect: 'exempt',
    note: '特困供养',
    register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' }],
    lists: {
      'civil_affairs.rural_dibao': [],
      'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-01' }],
    },
  },
];

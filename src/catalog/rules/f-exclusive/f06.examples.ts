import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F06 危改身份冒用. */
export const F06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '以低保户申报，低保名单没有',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018', claimed_as: '低保户', subsidy: 20000 }],
      'civil_affairs.rural_dibao': [],
    },
  },
  {
    expect: 'hit',
    note: '以五保户申报，特困名单没有',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018', claimed_as: '五保户', subsidy: 20000 }],
      'civil_affairs.tekun': [],
    },
  },
  {
    expect: 'hit',
    note: '低保第二年才办',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016', claimed_as: '低保户', subsidy: 20000 }],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2017-01' }],
    },
  },
  {
    expect: 'near',
    note: '家里有人当年在低保',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016', claimed_as: '低保户', subsidy: 20000 }],
      'civil_affairs.rural_dibao': [{ person: 'P2', household: 'D1', from_month: '2015-01', to_month: '2016-02' }],
    },
  },
  {
    expect: 'near',
    note: '以建档立卡户申报',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018', claimed_as: '建档立卡户', subsidy: 20000 }],
      'civil_affairs.rural_dibao': [],
    },
  },
  {
    expect: 'exempt',
    note: '特困名单没有来，不能断定',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018', claimed_as: '五保户', subsidy: 20000 }],
      'civil_affairs.rural_dibao': [],
    },
  },
];

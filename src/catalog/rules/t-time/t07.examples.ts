import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T07 到期未复核. */
export const T07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: 'A类，31天前走访过',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'A', from_date: '2018-01-01' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2018-06-24', visitor: '干部甲' }],
    },
  },
  {
    expect: 'near',
    note: 'A类，30天前走访过',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'A', from_date: '2018-01-01' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2018-06-25', visitor: '干部甲' }],
    },
  },
  {
    expect: 'hit',
    note: 'B类，91天前走访过',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'B', from_date: '2018-01-01' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2018-04-25', visitor: '干部甲' }],
    },
  },
  {
    expect: 'near',
    note: 'B类，90天前走访过',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'B', from_date: '2018-01-01' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2018-04-26', visitor: '干部甲' }],
    },
  },
  {
    expect: 'near',
    note: 'D类，一年前走访过',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'D', from_date: '2016-02-29' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2017-07-25', visitor: '干部甲' }],
    },
  },
  {
    expect: 'hit',
    note: 'D类，一年零一天',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'D', from_date: '2016-02-29' }],
      'office.visit_log': [{ household: 'H1', visited_on: '2017-07-24', visitor: '干部甲' }],
    },
  },
  {
    expect: 'near',
    note: '刚定为A类，还没到期',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'A', from_date: '2018-07-01' }],
      'office.visit_log': [],
    },
  },
  {
    expect: 'hit',
    note: '没有写定类日期，也没有走访',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'C' }],
      'office.visit_log': [],
    },
  },
  {
    expect: 'near',
    note: '原为A类，后改为D类',
    register: [{ person: 'P1' }],
    lists: {
      'office.household_class': [
        { household: 'H1', class: 'A', from_date: '2017-01-01' },
        { household: 'H1', class: 'D', from_date: '2018-01-01' },
      ],
      'office.visit_log': [{ household: 'H1', visited_on: '2018-02-01', visitor: '干部甲' }],
    },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'office.household_class': [{ household: 'H1', class: 'A', from_date: '2018-01-01' }],
      'office.visit_log': [],
    },
  },
];

import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E21 风险消除后再现. */
export const E21_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '脱贫后确诊大病',
    register: [{ person: 'P1', status: 'exited', exited_on: '2017-12' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '尿毒症', kind: '大病', diagnosed_on: '2018-04-01' }] },
  },
  {
    expect: 'near',
    note: '脱贫前就已确诊',
    register: [{ person: 'P1', status: 'exited', exited_on: '2018-05' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '尿毒症', kind: '大病', diagnosed_on: '2018-04-01' }] },
  },
  {
    expect: 'near',
    note: '慢性病',
    register: [{ person: 'P1', status: 'exited', exited_on: '2017-12' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病', diagnosed_on: '2018-04-01' }] },
  },
  {
    expect: 'exempt',
    note: '已是监测对象',
    register: [{ person: 'P1', status: 'monitored' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '尿毒症', kind: '大病', diagnosed_on: '2018-04-01' }] },
  },
];

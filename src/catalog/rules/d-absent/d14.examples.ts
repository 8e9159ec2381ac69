import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D14 家庭医生未签约. */
export const D14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册登记长期慢性病',
    register: [{ person: 'P1', health: '长期慢性病' }],
    lists: { 'health.family_doctor': [] },
  },
  {
    expect: 'hit',
    note: '慢病名单上有，名册写健康',
    register: [{ person: 'P1', health: '健康' }],
    lists: { 'health.family_doctor': [], 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }] },
  },
  {
    expect: 'near',
    note: '健康',
    register: [{ person: 'P1', health: '健康' }],
    lists: { 'health.family_doctor': [] },
  },
  {
    expect: 'near',
    note: '已签约',
    register: [{ person: 'P1', health: '长期慢性病' }],
    lists: { 'health.family_doctor': [{ person: 'P1', signed_on: '2018-01-10', doctor: '医生甲' }] },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1', health: '长期慢性病' }],
    lists: { 'health.family_doctor': [], 'health.death': [{ person: 'P1', death_date: '2018-01-01' }] },
  },
];

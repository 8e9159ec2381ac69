/**
 * Group E, 应纳未纳 and 预警: people on another list who are not in the register, and warnings about those who are. People outside
 * the register are named by the row of the list; a household there is the list's own (DESIGN 9, Rules that meet).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { OMISSION_ANSWERS } from '../reasons.js';
import { EVERY_PASS, onListNow } from './defaults.js';

const FROM = '2018-01-01';

const OMITTED_RULE = {
  version: 1,
  effective: FROM,
  kind: 'omitted',
  severity: 'verify',
  passes: EVERY_PASS,
  verifier: 'township',
  answers: OMISSION_ANSWERS,
  disposals: ['include', 'keep', 'correct'],
  evidenceNeeded: '入户核实表；纳入的以下次名册为准',
  exemption: '核实后不符合纳入条件的，限本户，至次年动态调整',
} as const;

/** The dead are not taken in. */
export const DEAD = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: "u.reason = '死亡'" },
] as const;

export const OMITTED_RULES: readonly RuleDefinition[] = [
  {
    ...OMITTED_RULE,
    number: 'E01',
    name: '低保未纳入',
    unit: 'household',
    hit: 'civil_affairs.rural_dibao',
    where: onListNow('h'),
    message: '{h.name}一家在农村低保名单上（{category}类，{from_month}起），名册中没有这一户，请核实是否应纳入',
    basis: '农村低保与扶贫对象衔接（名单互通）',
    examples: [
      {
        expect: 'hit',
        note: '低保户全家不在名册',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [
            { person: 'P1', household: 'D1', relation: '户主', category: 'A', from_month: '2016-01' },
            { person: 'P2', household: 'D1' },
          ],
        },
      },
      {
        expect: 'near',
        note: '有一名成员在册，整户算在册',
        register: [{ person: 'P2' }],
        lists: {
          'civil_affairs.rural_dibao': [
            { person: 'P1', household: 'D1', relation: '户主', category: 'A', from_month: '2016-01' },
            { person: 'P2', household: 'D1', from_month: '2016-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '已是拟录入对象',
        candidates: [{ person: 'P1' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
      },
      {
        expect: 'near',
        note: '名单上的号码无效，不能断定不在册',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [
            { name: '甲一', id_number: '990121197006150011', household: 'D1', from_month: '2016-01' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '上月已停保',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
        },
      },
      {
        expect: 'hit',
        note: '本月仍在保',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-07' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E02',
    name: '特困未纳入',
    unit: 'person',
    hit: 'civil_affairs.tekun',
    where: onListNow('h'),
    unless: [...DEAD],
    message: '{h.name}在特困供养名单上（{support}供养，{from_month}起），名册中没有此人，请核实是否应纳入',
    basis: '特困人员与扶贫对象衔接（名单互通）',
    examples: [
      {
        expect: 'hit',
        note: '分散供养，不在册',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-03' }],
        },
      },
      {
        expect: 'near',
        note: '已在册',
        register: [{ person: 'P1', born: '1945-01-01' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-03' }],
        },
      },
      {
        expect: 'near',
        note: '下月才开始供养',
        register: [{ person: 'P9' }],
        lists: { 'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-08' }] },
      },
      {
        expect: 'exempt',
        note: '供养已终止',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-03', to_month: '2018-05' }],
        },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-03' }],
          'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-07-02' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E04',
    name: '大病未纳入',
    kind: 'warning',
    unit: 'person',
    hit: 'health.disease',
    where:
      "h.kind = '大病' and coalesce(h.diagnosed_on, '') >= substr(:recent_ago, 1, length(coalesce(h.diagnosed_on, ''))) and coalesce(h.diagnosed_on, '') <> '' and h.diagnosed_on <= :as_of",
    unless: [...DEAD],
    params: { recent: { default: 12, unit: '月', basis: '示例口径：近12个月新确诊', effective: FROM } },
    message: '{h.name}于{diagnosed_on}确诊大病（{disease}），不在名册，请入户了解是否有因病致贫风险',
    basis: '示例口径：大病新发人员预警',
    examples: [
      {
        expect: 'hit',
        note: '今年确诊，不在册',
        register: [{ person: 'P9' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }] },
      },
      {
        expect: 'near',
        note: '慢性病',
        register: [{ person: 'P9' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病', diagnosed_on: '2018-03-10' }] },
      },
      {
        expect: 'near',
        note: '确诊已满12个月又一天',
        register: [{ person: 'P9' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2017-07-24' }] },
      },
      {
        expect: 'near',
        note: '已在册',
        register: [{ person: 'P1' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }] },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P9' }],
        lists: {
          'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }],
          'health.death': [{ person: 'P1', death_date: '2018-06-10' }],
        },
      },
    ],
  },
];

/** Numbers of group E that cannot run. */
export const OMITTED_UNAVAILABLE: readonly UnavailableRule[] = [];

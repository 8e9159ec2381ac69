/**
 * Group F, 互斥: one person in two programmes of which only one may be had. "Same month" means that the two periods share a
 * month; an open beginning or end reaches as far as it can (DESIGN 9).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../reasons.js';
import { EVERY_PASS } from './defaults.js';

const FROM = '2018-01-01';

const EXCLUSIVE_RULE = {
  version: 1,
  effective: FROM,
  kind: 'exclusive',
  severity: 'error',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  answers: DOUBLE_ANSWERS,
  disposals: ['stop', 'correct', 'handover'],
  evidenceNeeded: '停发或追回凭据，或下次名单上只剩一处',
  exemption: '无；办理衔接的当月除外',
} as const;

/** Two periods share a month. */
export const sharesMonth = (one: string, other: string): string =>
  `coalesce(${one}.from_month, '') <= coalesce(${other}.to_month, '9999-12') and coalesce(${other}.from_month, '') <= coalesce(${one}.to_month, '9999-12')`;

/** Subject with compatible rows in two lists, both as evidence. */
const both = (one: string, other: string): string => {
  const [first, second] = [one.replaceAll('.', '_'), other.replaceAll('.', '_')];
  return `select s.person_id as person_id, '${one}' as evidence_source, h.row_id as evidence_row, '${other}' as evidence_source_2, g.row_id as evidence_row_2
    from subject s join ${first}_hit x on x.person_id = s.person_id join ${first} h on h.row_id = x.row_id
    join ${second}_hit y on y.person_id = s.person_id join ${second} g on g.row_id = y.row_id
    where s.status <> 'removed' and x.compatible = 1 and y.compatible = 1`;
};

export const EXCLUSIVE_RULES: readonly RuleDefinition[] = [
  {
    ...EXCLUSIVE_RULE,
    number: 'F01',
    name: '低保×特困',
    needs: ['civil_affairs.tekun'],
    optional: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao'],
    select: `${both('civil_affairs.tekun', 'civil_affairs.rural_dibao')} and ${sharesMonth('h', 'g')}
      union all ${both('civil_affairs.tekun', 'civil_affairs.urban_dibao')} and ${sharesMonth('h', 'g')}`,
    message: '{name}同一时期既享受特困供养又享受低保，只能享受一项，请核实停发',
    basis: '特困人员不同时享受低保（社会救助暂行办法，国务院令第649号）',
    examples: [
      {
        expect: 'hit',
        note: '两项都在享受',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
        },
      },
      {
        expect: 'hit',
        note: '只重叠一个月，城市低保',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-05' }],
          'civil_affairs.urban_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-05' }],
        },
      },
      {
        expect: 'near',
        note: '低保停了次月才供养',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-06' }],
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-05' }],
        },
      },
      {
        expect: 'near',
        note: '一家两人各享一项',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
          'civil_affairs.rural_dibao': [{ person: 'P2', household: 'D1', from_month: '2016-01' }],
        },
      },
      {
        expect: 'exempt',
        note: '名册已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F02',
    name: '城市低保×农村低保',
    standsFor: ['B09'],
    needs: ['civil_affairs.urban_dibao', 'civil_affairs.rural_dibao'],
    select: `${both('civil_affairs.rural_dibao', 'civil_affairs.urban_dibao')} and ${sharesMonth('h', 'g')}`,
    message: '{name}同一时期既享受农村低保又享受城市低保，请核实停发其中一项',
    basis: '低保按户籍只在一处享受（社会救助暂行办法，国务院令第649号）',
    examples: [
      {
        expect: 'hit',
        note: '两处都在享受',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
          'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2017-01' }],
        },
      },
      {
        expect: 'near',
        note: '先农村后城市，不重叠',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2017-12' }],
          'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2018-01' }],
        },
      },
      {
        expect: 'near',
        note: '城市名单上是同号异名，不足为据',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
          'civil_affairs.urban_dibao': [{ person: 'P1', name: '完全不同', household: 'U1', from_month: '2017-01' }],
        },
      },
      {
        expect: 'exempt',
        note: '名册已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
          'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2017-01' }],
        },
      },
    ],
  },
];

/** Numbers of group F that cannot run. */
export const EXCLUSIVE_UNAVAILABLE: readonly UnavailableRule[] = [];

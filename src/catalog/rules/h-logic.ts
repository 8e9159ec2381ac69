/**
 * Group H, 表内逻辑: what the register says does not hang together. No list is needed except where the rule names one. Most
 * defaults are those of one county in 2023 and say 示例口径.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { LOGIC_ANSWERS } from '../reasons.js';
import { COUNTY_PASS } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const LOGIC_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  passes: COUNTY_PASS,
  verifier: 'village',
  basis: LOCAL_BASIS,
  answers: LOGIC_ANSWERS,
  disposals: ['correct', 'keep'],
  evidenceNeeded: '入户核实表；更正后下次比对不再出现即销号',
  exemption: '情况属实并有说明的，限本户或本人，最长一年',
} as const;

export const LOGIC_RULES: readonly RuleDefinition[] = [
  {
    ...LOGIC_RULE,
    number: 'H01',
    name: '无户主',
    severity: 'error',
    unit: 'household',
    where: `not exists (select 1 from subject m where m.household_id = hh.household_id and m.relation = '户主' and m.status <> 'removed')`,
    columns: ['relation'],
    message: '户编号{household}这一户没有登记户主，请指定户主并改正与户主关系',
    basis: '一户只有一个户主',
    examples: [
      {
        expect: 'hit',
        note: '只有配偶和子女',
        register: [
          { person: 'P1', relation: '配偶' },
          { person: 'P2', relation: '子' },
        ],
      },
      {
        expect: 'hit',
        note: '户主一行已清退，其余仍在',
        register: [
          { person: 'P1', relation: '户主', status: 'removed' },
          { person: 'P2', relation: '子', status: 'registered' },
        ],
      },
      {
        expect: 'near',
        note: '户主不在第一行，仍有户主',
        register: [
          { person: 'P1', relation: '配偶' },
          { person: 'P2', relation: '户主' },
        ],
      },
      {
        expect: 'near',
        note: '两个户主属于B14',
        register: [
          { person: 'P1', relation: '户主' },
          { person: 'P2', relation: '户主' },
        ],
      },
      { expect: 'exempt', note: '整户已清退', register: [{ person: 'P1', relation: '配偶', status: 'removed' }] },
    ],
  },
  {
    ...LOGIC_RULE,
    number: 'H05',
    name: '家庭人口数≠明细行数',
    severity: 'error',
    unit: 'household',
    where: `hh.household_size is not null and hh.household_size <> hh.persons_living and hh.household_size <> (
      select count(*) from subject m where m.household_id = hh.household_id and m.origin = 'register' and m.status <> 'removed')`,
    columns: ['household_size'],
    message: '这一户填写家庭人口{household_size}人，明细有{persons_living}人，请补录漏掉的成员或更正人数',
    examples: [
      { expect: 'hit', note: '填3人，只有2行', register: [{ person: 'P1', household_size: 3 }, { person: 'P2' }] },
      { expect: 'hit', note: '填1人，有2行', register: [{ person: 'P1', household_size: 1 }, { person: 'P2' }] },
      { expect: 'near', note: '相等', register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }] },
      { expect: 'near', note: '没有填人数', register: [{ person: 'P1' }, { person: 'P2' }] },
      {
        expect: 'near',
        note: '新增一名拟录入成员，原填人数未改',
        register: [{ person: 'P1', household_size: 1 }],
        candidates: [{ person: 'P2' }],
      },
      {
        expect: 'exempt',
        note: '第三人已清退，不计',
        register: [{ person: 'P1', household_size: 2 }, { person: 'P2' }, { person: 'P3', status: 'removed' }],
      },
    ],
  },
];

/** Numbers of group H that cannot run. */
export const LOGIC_UNAVAILABLE: readonly UnavailableRule[] = [];

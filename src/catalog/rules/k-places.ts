/**
 * Group K, 村级/区划: names and codes of villages. The village table of the workspace says which villages there are; without one
 * for a county nothing can be said of its villages.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { COUNTY_PASS } from './defaults.js';
import { LOCAL_BASIS } from './parameters.js';

const FROM = '2018-01-01';

const PLACE_RULE = {
  version: 1,
  effective: FROM,
  kind: 'logic',
  severity: 'verify',
  unit: 'village',
  passes: COUNTY_PASS,
  verifier: 'township',
  answers: ['entry_error', 'stale_list', 'already_done', 'other'],
  disposals: ['correct', 'keep'],
  evidenceNeeded: '区划调整文件，或更正后的名册',
  exemption: '区划表尚未更新的，限该村',
} as const;

const HAS_TABLE = 'exists (select 1 from village g where g.listed = 1 and g.county = v.county)';
const IS_USED = "exists (select 1 from subject s where s.village_id = v.village_id and s.status <> 'removed')";

export const PLACE_RULES: readonly RuleDefinition[] = [
  {
    ...PLACE_RULE,
    number: 'K01',
    name: '村名不在区划表',
    select: `select v.village_id as village_id from village v where coalesce(v.listed, 0) = 0 and ${HAS_TABLE} and ${IS_USED}`,
    message: '名册中的“[{township}]{village}”不在区划表中，请核对村名（是否写错、更名或合并）',
    basis: '民政区划代码；村、村委会、社区等通用字样已忽略',
    examples: [
      {
        expect: 'hit',
        note: '区划表里没有这个村名',
        register: [
          { person: 'P1', village: '示例村' },
          { person: 'P2', household: 'H2', village: '错字村' },
        ],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
      },
      {
        expect: 'near',
        note: '在区划表里',
        register: [{ person: 'P1', village: '示例村' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
      },
      { expect: 'near', note: '这个县没有区划表，不判', register: [{ person: 'P1', village: '错字村' }] },
      {
        expect: 'exempt',
        note: '只有清退户用这个村名',
        register: [
          { person: 'P1', village: '示例村' },
          { person: 'P2', household: 'H2', village: '错字村', status: 'removed' },
        ],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
      },
    ],
  },
  {
    ...PLACE_RULE,
    number: 'K02',
    name: '12位代码与名称不符',
    kind: 'conflict',
    select: `select v.village_id as village_id, v.code as village_code from village v
      where v.code is not null and v.county is not null and (length(v.code) <> 12 or substr(v.code, 1, 6) <> v.county)`,
    message: '“[{township}]{village}”的区划代码{village_code}不是12位，或前六位与所在县不符，请核对区划表',
    basis: '统计用区划代码12位=6+3+3',
    examples: [
      {
        expect: 'hit',
        note: '前六位是别的县',
        register: [{ person: 'P1' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990122100201' }] },
      },
      {
        expect: 'near',
        note: '相符',
        register: [{ person: 'P1' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
      },
      {
        expect: 'exempt',
        note: '没有代码',
        register: [{ person: 'P1' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '示例村' }] },
      },
    ],
  },
  {
    ...PLACE_RULE,
    number: 'K04',
    name: '同名村',
    severity: 'notice',
    select: `select v.village_id as village_id, g.township as second_township from village v
      join village g on g.county = v.county and g.village = v.village and coalesce(g.township, '') <> coalesce(v.township, '') where ${IS_USED}`,
    message: '{village}在{township}和{second_township}都有，比对从不只按村名匹配，请在表中写明乡镇',
    basis: LOCAL_BASIS,
    examples: [
      {
        expect: 'hit',
        note: '两个镇都有向阳村',
        register: [
          { person: 'P1', village: '向阳村' },
          { person: 'P2', household: 'H2', township: '东河镇', village: '向阳村' },
        ],
        findings: 2,
      },
      {
        expect: 'near',
        note: '村名不同',
        register: [
          { person: 'P1', village: '向阳村' },
          { person: 'P2', household: 'H2', township: '东河镇', village: '红星村' },
        ],
      },
      {
        expect: 'exempt',
        note: '不同县的同名村',
        register: [
          { person: 'P1', village: '向阳村' },
          { person: 'P2', household: 'H2', county: '990122', township: '西山乡', village: '向阳村' },
        ],
      },
    ],
  },
  {
    ...PLACE_RULE,
    number: 'K05',
    name: '无法分村',
    severity: 'notice',
    unit: 'household',
    target: "hh.status <> 'removed'",
    where: 'hh.village is null',
    message: '这一户（户编号{household}，户主{head_name}）没有村名，点球单放在“未分村”，请补填',
    basis: LOCAL_BASIS,
    examples: [
      { expect: 'hit', note: '村名空白', register: [{ person: 'P1', village: null }] },
      { expect: 'near', note: '有村名', register: [{ person: 'P1' }] },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', village: null, status: 'removed' }] },
    ],
  },
];

/** Numbers of group K that cannot run. */
export const PLACE_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'K03',
    name: '村更名/合并',
    kind: 'conflict',
    severity: 'notice',
    lacks: '名单：村更名、合并对照表（旧名、新名、日期）',
  },
  {
    number: 'K06',
    name: '行政村表空/0',
    kind: 'logic',
    severity: 'verify',
    lacks: '名单：行政村信息表（卫生室、村医、客运、硬化路等）',
  },
  {
    number: 'K07',
    name: '村合计≠户明细',
    kind: 'conflict',
    severity: 'verify',
    lacks: '名单：行政村信息表（户数、人数、低保、耕地合计）',
  },
  {
    number: 'K08',
    name: '村干部/第一书记/驻村队缺',
    kind: 'absent',
    severity: 'verify',
    lacks: '名单：第一书记和驻村工作队派驻',
  },
];

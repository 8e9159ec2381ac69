/**
 * Group D, 应享未享: a registered person or household should stand in a list and does not. Asked only of people with a usable
 * number against full lists with usable numbers; what explains the absence is looked up in the other lists first (DESIGN 9,
 * Exempt by the lists).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../reasons.js';
import { ABSENT_TARGET, EVERY_PASS, onListNow } from './defaults.js';

const FROM = '2018-01-01';

const ABSENT_RULE = {
  version: 1,
  effective: FROM,
  kind: 'absent',
  severity: 'verify',
  unit: 'person',
  passes: EVERY_PASS,
  verifier: 'department',
  answers: ABSENCE_ANSWERS,
  disposals: ['provide', 'correct', 'keep'],
  evidenceNeeded: '补办凭据，或下次名单上已有',
  exemption: '不符合享受条件的，限本人、本年度',
} as const;

type Exemption = NonNullable<RuleDefinition['unless']>[number];

/** Dead, in service or settled abroad: whoever is there is not expected on any list of benefits. */
export const GONE: readonly Exemption[] = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: "u.reason in ('死亡', '参军', '出国(境)定居')" },
];

export const IN_CUSTODY: Exemption = {
  list: 'public_security.custody',
  where: "coalesce(u.from_date, '') <= :as_of and coalesce(u.to_date, '9999') >= :as_of",
};

/** Left the country and not come back. */
export const ABROAD: Exemption = {
  list: 'public_security.exit_entry',
  where: `u.direction = '出境' and not exists (select 1 from public_security_exit_entry_hit y join public_security_exit_entry g on g.row_id = y.row_id
    where y.person_id = ux.person_id and g.direction = '入境' and coalesce(g.crossed_on, '') >= coalesce(u.crossed_on, ''))`,
};

/** Insured as an employee, or retired as one, within the grace months. */
export const EMPLOYEE_INSURED: readonly Exemption[] = [
  {
    list: 'labour.employee_insurance',
    where: "coalesce(u.from_month, '') <= :as_of_month and coalesce(u.to_month, '9999-12') >= substr(:grace_ago, 1, 7)",
  },
  { list: 'labour.pension', where: "u.kind in ('职工', '机关事业')" },
  { list: 'finance.payroll' },
];

const GRACE = {
  grace: { default: 3, unit: '月', basis: '示例口径：职工缴费中断三个月内仍算在保', effective: FROM },
} as const;

/** Insured in the year of the as-of date and not stopped; blank year or status is taken as in order. */
export const INSURED_NOW = "coalesce(h.year, :as_of_year) = :as_of_year and coalesce(h.status, '正常') = '正常'";

/** Households: unsafe by the register or by the assessment, not repaired since, not planned, not housed otherwise. */
const dilapidated = (alias: string, condition: string): string =>
  `exists (select 1 from housing_dilapidated_hit y join housing_dilapidated ${alias} on ${alias}.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id and y.compatible = 1 and ${condition})`;

export const UNREPAIRED = `((coalesce(hh.house_grade, '') in ('C', 'D') and not ${dilapidated('g', "g.grade in ('A', 'B')")})
    or ${dilapidated('g', "g.grade in ('C', 'D') and coalesce(g.completed_on, '') = ''")})
  and not ${dilapidated('g', "coalesce(g.completed_on, '9999') <= :as_of")}
  and not ${dilapidated('g', "coalesce(g.year, '') >= :as_of_year")}
  and coalesce(hh.relocated, 'no') <> 'yes'
  and not exists (select 1 from housing_relocation_hit y join subject t on t.person_id = y.person_id where t.household_id = hh.household_id)
  and not exists (select 1 from housing_public_rental_hit y join housing_public_rental g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id and ${onListNow('g')})`;

/** The assessment row as evidence, where there is one. */
export const UNREPAIRED_SELECT = `select hh.household_id as household_id, e.evidence_source as evidence_source, e.evidence_row as evidence_row,
    coalesce(e.grade, hh.house_grade) as grade
  from household hh left join (
    select t.household_id as household_id, 'housing.dilapidated' as evidence_source, g.row_id as evidence_row, g.grade as grade
    from housing_dilapidated_hit y join housing_dilapidated g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where y.compatible = 1 and g.grade in ('C', 'D') and coalesce(g.completed_on, '') = '') e on e.household_id = hh.household_id
  where ${UNREPAIRED}`;

export const ABSENT_RULES: readonly RuleDefinition[] = [
  {
    ...ABSENT_RULE,
    number: 'D01',
    name: '未参加基本医保',
    target: `${ABSENT_TARGET} and coalesce(s.insured, 'no') <> 'yes' and coalesce(s.age_days, :newborn_days) >= :newborn_days`,
    hit: 'health.insurance',
    where: INSURED_NOW,
    unless: [...EMPLOYEE_INSURED, ...GONE, ABROAD, IN_CUSTODY],
    params: {
      ...GRACE,
      newborn_days: { default: 90, unit: '日龄', basis: '示例口径：出生90天内不查', effective: FROM },
    },
    message: '{name}不在{as_of_year}年基本医疗保险参保名单中（名册登记：{insured}），请核实并动员参保',
    basis: '建档立卡人口基本医保全覆盖',
    answers: [...ABSENCE_ANSWERS, 'insured_elsewhere', 'employee_insured', 'newborn'],
    examples: [
      {
        expect: 'hit',
        note: '名册写未参保，名单没有',
        register: [{ person: 'P1', insured: 'no' }],
        lists: { 'health.insurance': [] },
      },
      { expect: 'hit', note: '名册空白，名单没有', register: [{ person: 'P1' }], lists: { 'health.insurance': [] } },
      {
        expect: 'hit',
        note: '只有上一年参保',
        register: [{ person: 'P1', insured: 'no' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2017', insurance: '居民', status: '正常' }] },
      },
      {
        expect: 'hit',
        note: '参保已终止',
        register: [{ person: 'P1', insured: 'no' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '终止' }] },
      },
      {
        expect: 'near',
        note: '当年正常参保',
        register: [{ person: 'P1', insured: 'no' }],
        lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
      },
      {
        expect: 'near',
        note: '名册说已参保，属于G10',
        register: [{ person: 'P1', insured: 'yes' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'near',
        note: '号码无效，不能说不在名单上',
        register: [{ name: '甲一', id_number: '990121197006150011' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'near',
        note: '已脱贫户由H34说',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'near',
        note: '出生第89天',
        register: [{ person: 'P1', born: '2018-04-27' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'hit',
        note: '出生第90天起要查',
        asOf: '2018-07-26',
        register: [{ person: 'P1', born: '2018-04-27' }],
        lists: { 'health.insurance': [] },
      },
      {
        expect: 'exempt',
        note: '在外地参保（名单有）',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', insured_at: '外县', status: '正常' }],
        },
      },
      {
        expect: 'exempt',
        note: '职工社保在缴',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [],
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2017-01', to_month: '2018-06' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P1' }],
        lists: { 'health.insurance': [], 'health.death': [{ person: 'P1', death_date: '2018-05-01' }] },
      },
      {
        expect: 'exempt',
        note: '现役',
        register: [{ person: 'P1' }],
        lists: { 'health.insurance': [], 'public_security.cancelled': [{ person: 'P1', reason: '参军' }] },
      },
      {
        expect: 'exempt',
        note: '服刑',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [],
          'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-03-01' }],
        },
      },
      {
        expect: 'exempt',
        note: '出境未归',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [],
          'public_security.exit_entry': [{ person: 'P1', direction: '出境', crossed_on: '2018-01-05' }],
        },
      },
      {
        expect: 'exempt',
        note: '出生未满90天',
        register: [{ person: 'P1', born: '2018-06-01' }],
        lists: { 'health.insurance': [] },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D12',
    name: '危房未改造',
    severity: 'error',
    unit: 'household',
    needs: ['housing.dilapidated'],
    optional: ['housing.relocation', 'housing.public_rental'],
    select: `${UNREPAIRED_SELECT} and hh.status in ('registered', 'monitored')`,
    message:
      '这一户住房为{grade}级危房，没有竣工记录，也未列入{as_of_year}年及以后计划，又无搬迁或公租房安置，请核实住房安全',
    basis: '住房安全有保障：C、D级危房应改造或另行安置（JGJ 125 危险房屋鉴定标准）',
    answers: [
      'already_done',
      'relocation_flat',
      'stale_list',
      'entry_error',
      'wrong_number',
      'separate_household',
      'other',
    ],
    evidenceNeeded: '竣工验收表、鉴定报告或安置协议，及房屋照片',
    exemption: '另有安全住房居住的，限本户，至下次鉴定',
    examples: [
      {
        expect: 'hit',
        note: '名册标C级，改造名单没有',
        register: [{ person: 'P1', house_grade: 'C' }],
        lists: { 'housing.dilapidated': [] },
      },
      {
        expect: 'hit',
        note: '鉴定D级，2016年计划未竣工',
        register: [{ person: 'P1' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
      },
      {
        expect: 'near',
        note: 'B级',
        register: [{ person: 'P1', house_grade: 'B' }],
        lists: { 'housing.dilapidated': [] },
      },
      {
        expect: 'near',
        note: '已竣工',
        register: [{ person: 'P1', house_grade: 'C' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-11-20' }] },
      },
      {
        expect: 'near',
        note: '列入今年计划',
        register: [{ person: 'P1', house_grade: 'D' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018' }] },
      },
      {
        expect: 'near',
        note: '已脱贫户属于H34',
        register: [{ person: 'P1', house_grade: 'D', status: 'exited' }],
        lists: { 'housing.dilapidated': [] },
      },
      {
        expect: 'exempt',
        note: '名册标易地搬迁',
        register: [{ person: 'P1', house_grade: 'D', relocated: 'yes' }],
        lists: { 'housing.dilapidated': [] },
      },
      {
        expect: 'exempt',
        note: '家属在搬迁名单上',
        register: [
          { person: 'P1', house_grade: 'D' },
          { person: 'P2', relation: '配偶' },
        ],
        lists: { 'housing.dilapidated': [], 'housing.relocation': [{ person: 'P2', site: '幸福安置点' }] },
      },
      {
        expect: 'exempt',
        note: '住公租房',
        register: [{ person: 'P1', house_grade: 'D' }],
        lists: { 'housing.dilapidated': [], 'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }] },
      },
      {
        expect: 'hit',
        note: '公租房已到期',
        register: [{ person: 'P1', house_grade: 'D' }],
        lists: {
          'housing.dilapidated': [],
          'housing.public_rental': [{ person: 'P1', from_month: '2015-01', to_month: '2017-12' }],
        },
      },
    ],
  },
];

/** Numbers of group D that cannot run. */
export const ABSENT_UNAVAILABLE: readonly UnavailableRule[] = [];

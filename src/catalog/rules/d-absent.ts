/**
 * Group D, 应享未享: a registered person or household should stand in a list and does not. Asked only of people with a usable
 * number against full lists with usable numbers; what explains the absence is looked up in the other lists first (DESIGN 9,
 * Exempt by the lists).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { ABSENCE_ANSWERS } from '../reasons.js';
import {
  ABSENT_TARGET,
  COUNTY_PASS,
  employeePension,
  EVERY_PASS,
  inParts,
  monthNumber,
  onListNow,
} from './defaults.js';

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
const GONE: readonly Exemption[] = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: "u.reason in ('死亡', '参军', '出国(境)定居')" },
];

const IN_CUSTODY: Exemption = {
  list: 'public_security.custody',
  where: "coalesce(u.from_date, '') <= :as_of and coalesce(u.to_date, '9999') >= :as_of",
};

/** Left the country and not come back. */
const ABROAD: Exemption = {
  list: 'public_security.exit_entry',
  where: `u.direction = '出境' and not exists (select 1 from public_security_exit_entry_hit y join public_security_exit_entry g on g.row_id = y.row_id
    where y.person_id = ux.person_id and g.direction = '入境' and coalesce(g.crossed_on, '') >= coalesce(u.crossed_on, ''))`,
};

/** Insured as an employee, or retired as one, within the grace months. */
const EMPLOYEE_INSURED: readonly Exemption[] = [
  {
    list: 'labour.employee_insurance',
    where: "coalesce(u.from_month, '') <= :as_of_month and coalesce(u.to_month, '9999-12') >= substr(:grace_ago, 1, 7)",
  },
  { list: 'labour.pension', where: employeePension('u') },
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

/** Marked C or D by the register, and no assessment says better. */
const MARKED_UNSAFE = `coalesce(hh.house_grade, '') in ('C', 'D') and not ${dilapidated('g', "g.grade in ('A', 'B')")}`;

/** Assessed C or D, and its row has no day of completion. A list without that column says nothing of it. */
const ASSESSED_UNSAFE = dilapidated('g', "g.grade in ('C', 'D') and g.completed_on is null");

const NOT_HOUSED_OTHERWISE = `not ${dilapidated('g', 'g.completed_on <= :as_of')}
  and not ${dilapidated('g', "coalesce(g.year, '') >= :as_of_year")}
  and coalesce(hh.relocated, 'no') <> 'yes'
  and not exists (select 1 from housing_relocation_hit y join subject t on t.person_id = y.person_id where t.household_id = hh.household_id)
  and not exists (select 1 from housing_public_rental_hit y join housing_public_rental g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = hh.household_id and ${onListNow('g')})`;

export const UNREPAIRED = `((${MARKED_UNSAFE}) or ${ASSESSED_UNSAFE}) and ${NOT_HOUSED_OTHERWISE}`;

const HOUSEHOLD_TARGET = "hh.status in ('registered', 'monitored')";

const IN_SCHOOL: Exemption = {
  list: 'education.enrolment',
  where: "coalesce(u.pupil_status, '在读') in ('在读', '休学')",
};

const LATELY = {
  lately: { default: 3, unit: '个月', basis: '示例口径：名单最近三个月内有发放即算享受', effective: FROM },
} as const;

/** The allowance list has payments of this kind at all; without one nothing can be said of it. */
const anyPaid = (kind: string): string =>
  `exists (select 1 from civil_affairs_allowance_hit y join civil_affairs_allowance g on g.row_id = y.row_id where g.kind like '%${kind}%')`;

/** Paid within the last months that the list reaches. */
const paidLately = (kind: string): string =>
  `h.kind like '%${kind}%' and coalesce(h.amount, 1) > 0 and (h.month is null or ${monthNumber('h.month')} > (
    select max(${monthNumber('g.month')}) from civil_affairs_allowance_hit y join civil_affairs_allowance g on g.row_id = y.row_id
    where g.kind like '%${kind}%' and g.month is not null) - :lately)`;

const certificate = (condition: string): string =>
  `exists (select 1 from disability_certificate_hit y join disability_certificate g on g.row_id = y.row_id where y.person_id = s.person_id and y.compatible = 1 and ${condition})`;

const VALID_CERTIFICATE = "coalesce(g.certificate_status, '正常') = '正常'";

/** Grade one or two by the certificate list; by the register where that list does not say otherwise. */
const SEVERELY_DISABLED = `(${certificate(`${VALID_CERTIFICATE} and g.disability_grade in ('1', '2')`)}
  or (coalesce(s.disability_grade, '') in ('1', '2') and not ${certificate('1 = 1')}))`;

const DISABLED = `(${certificate(VALID_CERTIFICATE)} or (s.disability_grade is not null and not ${certificate('1 = 1')}))`;

const memberListed = (view: string): string =>
  `exists (select 1 from ${view}_hit y join ${view} g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
    where t.household_id = s.household_id and ${onListNow('g')})`;

const ON_DIBAO = `(coalesce(s.dibao, '') = 'yes' or ${memberListed('civil_affairs_rural_dibao')} or ${memberListed('civil_affairs_urban_dibao')})`;

const noMeasure = (words: readonly string[]): string =>
  words.map((word) => `coalesce(hh.measures, '') not like '%${word}%'`).join(' and ');

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
    ...inParts([
      {
        name: '鉴定为危房，没有改造',
        needs: ['housing.dilapidated'],
        optional: ['housing.relocation', 'housing.public_rental'],
        select: `select hh.household_id as household_id, 'housing.dilapidated' as evidence_source, e.row_id as evidence_row, e.grade as grade
          from housing_dilapidated_hit x join housing_dilapidated e on e.row_id = x.row_id join subject s on s.person_id = x.person_id
            join household hh on hh.household_id = s.household_id
          where x.compatible = 1 and e.grade in ('C', 'D') and e.completed_on is null and ${NOT_HOUSED_OTHERWISE} and ${HOUSEHOLD_TARGET}`,
      },
      {
        name: '名册标为危房，改造名单没有',
        needs: ['housing.dilapidated'],
        optional: ['housing.relocation', 'housing.public_rental'],
        absentFrom: ['housing.dilapidated'],
        select: `select hh.household_id as household_id, null as evidence_source, null as evidence_row, coalesce(hh.house_grade, '') as grade
          from household hh where ${MARKED_UNSAFE} and not ${ASSESSED_UNSAFE} and ${NOT_HOUSED_OTHERWISE} and ${HOUSEHOLD_TARGET}
            and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.id_key is not null)`,
      },
    ]),
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
  {
    ...ABSENT_RULE,
    number: 'D02',
    name: '未参加大病保险/特惠保',
    passes: COUNTY_PASS,
    where: "s.critical_insured = 'no'",
    columns: ['critical_insured'],
    message: '{name}在名册中登记为未参加大病保险，请核实并补办',
    basis: '示例口径：大病保险、特惠保随基本医保全覆盖（名册登记口径，保险名单未来）',
    answers: [...ABSENCE_ANSWERS, 'insured_elsewhere', 'employee_insured', 'newborn', 'entry_error'],
    examples: [
      { expect: 'hit', note: '登记为否', register: [{ person: 'P1', critical_insured: 'no' }] },
      { expect: 'near', note: '登记为是', register: [{ person: 'P1', critical_insured: 'yes' }] },
      { expect: 'near', note: '空白不算登记', register: [{ person: 'P1' }] },
      {
        expect: 'exempt',
        note: '已脱贫户不在D类对象内',
        register: [{ person: 'P1', critical_insured: 'no', status: 'exited' }],
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D03',
    name: '个人缴费未资助',
    needs: ['health.insurance'],
    absentFrom: [],
    select: `select s.person_id as person_id, 'health.insurance' as evidence_source, h.row_id as evidence_row, h.own_payment as own_payment
      from health_insurance_hit x join health_insurance h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where ${ABSENT_TARGET} and x.compatible = 1 and ${INSURED_NOW} and coalesce(h.insurance, '居民') = '居民'
        and h.own_payment > 0 and case when h.subsidy > 0 then 1 else 0 end = 0`,
    message: '{name}本年度居民医保个人缴费{own_payment}元，没有参保资助，请核实是否应资助',
    basis: '示例口径：建档立卡人口参保个人缴费给予资助',
    examples: [
      {
        expect: 'hit',
        note: '全额自缴',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '居民', status: '正常', own_payment: 180, subsidy: 0 },
          ],
        },
      },
      {
        expect: 'near',
        note: '有资助',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '居民', status: '正常', own_payment: 60, subsidy: 120 },
          ],
        },
      },
      {
        expect: 'near',
        note: '上一年的缴费',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2017', insurance: '居民', status: '正常', own_payment: 150, subsidy: 0 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '职工医保',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '职工', status: '正常', own_payment: 900, subsidy: 0 },
          ],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D04',
    name: '养老保险未代缴',
    target: `${ABSENT_TARGET} and s.age between :from_age and :to_age and coalesce(s.student_status, '非在校生') = '非在校生'
      and exists (select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id
        where g.programme = '城乡居民养老保险代缴')`,
    hit: 'finance.card_payment',
    where:
      "h.programme = '城乡居民养老保险代缴' and coalesce(substr(h.month, 1, 4), :as_of_year) = :as_of_year and coalesce(h.amount, 1) > 0",
    unless: [...EMPLOYEE_INSURED, ...GONE, IN_CUSTODY, IN_SCHOOL],
    params: {
      ...GRACE,
      from_age: { default: 16, unit: '周岁', basis: '城乡居民基本养老保险参保年龄', effective: FROM },
      to_age: { default: 59, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM },
    },
    message: '{name}（{age}岁）在{as_of_year}年没有城乡居民养老保险代缴记录，请核实是否漏缴',
    basis: '建档立卡未脱贫人口、低保、特困、重残由财政代缴城乡居民养老保险（人社部发〔2017〕59号）',
    answers: [...ABSENCE_ANSWERS, 'employee_insured', 'studying'],
    examples: [
      {
        expect: 'hit',
        note: '别人都有代缴，他没有',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
        },
      },
      {
        expect: 'hit',
        note: '只有上一年的代缴',
        register: [{ person: 'P1' }],
        lists: {
          'finance.card_payment': [{ person: 'P1', programme: '城乡居民养老保险代缴', month: '2017-03', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '59岁最后一天之后满60岁，不再代缴',
        register: [{ person: 'P1', born: '1958-07-25' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
        },
      },
      {
        expect: 'hit',
        note: '明天才满60岁，仍是59岁',
        register: [{ person: 'P1', born: '1958-07-26' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '15岁',
        register: [{ person: 'P1', born: '2002-08-01' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '名单里根本没有代缴这一项，不能断定漏缴',
        register: [{ person: 'P1' }],
        lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-03', amount: 300 }] },
      },
      {
        expect: 'exempt',
        note: '在校生',
        register: [{ person: 'P1', born: '2000-01-01', student_status: '高中' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
        },
      },
      {
        expect: 'exempt',
        note: '职工社保在缴',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'finance.card_payment': [{ person: 'P2', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 }],
          'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2016-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D05',
    name: '到龄未领养老金',
    target: `${ABSENT_TARGET} and s.age >= :from_age and s.pension_insured = 'yes'`,
    hit: 'labour.pension',
    unless: [...GONE, IN_CUSTODY],
    params: { from_age: { default: 60, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM } },
    message: '{name}已满{age}岁，名册登记参加养老保险，但不在养老待遇发放名单中，请核实是否未办领取手续',
    basis: '城乡居民基本养老保险待遇领取条件（国发〔2014〕8号）',
    examples: [
      {
        expect: 'hit',
        note: '正好60岁',
        register: [{ person: 'P1', born: '1958-07-25', pension_insured: 'yes' }],
        lists: { 'labour.pension': [] },
      },
      {
        expect: 'near',
        note: '59岁',
        register: [{ person: 'P1', born: '1958-07-26', pension_insured: 'yes' }],
        lists: { 'labour.pension': [] },
      },
      {
        expect: 'near',
        note: '已在领取',
        register: [{ person: 'P1', born: '1950-01-01', pension_insured: 'yes' }],
        lists: { 'labour.pension': [{ person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 }] },
      },
      {
        expect: 'near',
        note: '没有登记参保',
        register: [{ person: 'P1', born: '1950-01-01' }],
        lists: { 'labour.pension': [] },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P1', born: '1950-01-01', pension_insured: 'yes' }],
        lists: {
          'labour.pension': [],
          'health.death': [{ person: 'P1', born: '1950-01-01', death_date: '2018-01-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D06',
    name: '重残无护理补贴',
    target: `${ABSENT_TARGET} and ${SEVERELY_DISABLED} and ${anyPaid('护理补贴')}`,
    hit: 'civil_affairs.allowance',
    where: paidLately('护理补贴'),
    optional: ['disability.certificate'],
    unless: [...GONE, IN_CUSTODY, { list: 'civil_affairs.tekun', where: onListNow('u') }],
    params: LATELY,
    message:
      '{name}是重度残疾人（{disability_category}残疾，{disability_grade}级），近期没有重度残疾人护理补贴发放记录，请核实是否漏发',
    basis: '重度残疾人护理补贴对象为一、二级残疾（国发〔2015〕52号）；特困供养人员不重复享受为示例口径',
    examples: [
      {
        expect: 'hit',
        note: '名册二级，没有护理补贴',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
        },
      },
      {
        expect: 'hit',
        note: '残联名单一级，名册没有填写',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
          'disability.certificate': [
            { person: 'P1', disability_category: '视力', disability_grade: '1', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '只领到去年底，早已停发',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '1' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P1', kind: '重度残疾人护理补贴', month: '2017-12', amount: 100 },
            { person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 },
          ],
        },
      },
      {
        expect: 'near',
        note: '三级残疾',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '领取中',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '残联名单上证件已注销，由G07说',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '2', certificate_status: '注销' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '特困供养人员',
        register: [{ person: 'P1', disability_category: '肢体', disability_grade: '2' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '重度残疾人护理补贴', month: '2018-06', amount: 100 }],
          'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2015-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D07',
    name: '困难残疾人无生活补贴',
    target: `${ABSENT_TARGET} and ${DISABLED} and ${ON_DIBAO} and ${anyPaid('生活补贴')}`,
    hit: 'civil_affairs.allowance',
    where: paidLately('生活补贴'),
    optional: ['disability.certificate', 'civil_affairs.rural_dibao', 'civil_affairs.urban_dibao'],
    unless: [...GONE, IN_CUSTODY, { list: 'civil_affairs.tekun', where: onListNow('u') }],
    params: LATELY,
    message: '{name}是低保家庭中的残疾人，近期没有困难残疾人生活补贴发放记录，请核实是否漏发',
    basis: '困难残疾人生活补贴对象为低保家庭中的残疾人（国发〔2015〕52号）',
    examples: [
      {
        expect: 'hit',
        note: '低保加残疾，没有补贴',
        register: [
          { person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' },
          { person: 'P2' },
        ],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
        },
      },
      {
        expect: 'near',
        note: '不是低保',
        register: [{ person: 'P1', dibao: 'no', disability_category: '肢体', disability_grade: '3' }, { person: 'P2' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
        },
      },
      {
        expect: 'near',
        note: '领取中',
        register: [{ person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' }],
        lists: {
          'civil_affairs.allowance': [{ person: 'P1', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
        },
      },
      {
        expect: 'exempt',
        note: '特困供养人员',
        register: [
          { person: 'P1', dibao: 'yes', disability_category: '肢体', disability_grade: '3' },
          { person: 'P2' },
        ],
        lists: {
          'civil_affairs.allowance': [{ person: 'P2', kind: '困难残疾人生活补贴', month: '2018-06', amount: 60 }],
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D08',
    name: '高龄津贴未享',
    target: `${ABSENT_TARGET} and s.age >= :from_age and ${anyPaid('高龄')}`,
    hit: 'civil_affairs.allowance',
    where: paidLately('高龄'),
    unless: [...GONE, IN_CUSTODY],
    params: { ...LATELY, from_age: { default: 80, unit: '周岁', basis: '示例口径：80周岁起', effective: FROM } },
    message: '{name}已{age}岁，近期没有高龄津贴发放记录，请核实是否漏发',
    basis: '示例口径：高龄津贴80周岁起',
    examples: [
      {
        expect: 'hit',
        note: '今天满80岁',
        register: [
          { person: 'P1', born: '1938-07-25' },
          { person: 'P2', born: '1930-01-01' },
        ],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
          ],
        },
      },
      {
        expect: 'near',
        note: '明天才满80岁',
        register: [
          { person: 'P1', born: '1938-07-26' },
          { person: 'P2', born: '1930-01-01' },
        ],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [
          { person: 'P1', born: '1930-07-25' },
          { person: 'P2', born: '1930-01-01' },
        ],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
          ],
          'civil_affairs.funeral': [{ person: 'P1', born: '1930-07-25', death_date: '2018-06-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D09',
    name: '教育资助未享',
    target: `${ABSENT_TARGET} and s.student_status is not null and s.student_status <> '非在校生'`,
    hit: 'education.aid',
    where: `(h.term is null or h.term = (select max(g.term) from education_aid_hit y join education_aid g on g.row_id = y.row_id)) and coalesce(h.amount, 1) > 0`,
    unless: [...GONE],
    columns: ['student_status'],
    message: '{name}登记为{student_status}在校生，不在最近一学期的教育资助名单中，请核实是否漏助',
    basis: '建档立卡家庭学生资助全覆盖；学期取名单中最近的一个',
    answers: [...ABSENCE_ANSWERS, 'studying', 'graduated', 'entry_error'],
    examples: [
      {
        expect: 'hit',
        note: '小学生，本学期没有资助',
        register: [
          { person: 'P1', born: '2008-03-01', student_status: '小学' },
          { person: 'P2', born: '2007-03-01', student_status: '小学' },
        ],
        lists: {
          'education.aid': [
            { person: 'P2', born: '2007-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 },
          ],
        },
      },
      {
        expect: 'hit',
        note: '只有上学期的资助',
        register: [
          { person: 'P1', born: '2008-03-01', student_status: '小学' },
          { person: 'P2', born: '2007-03-01', student_status: '小学' },
        ],
        lists: {
          'education.aid': [
            { person: 'P1', born: '2008-03-01', programme: '寄宿生生活补助', term: '2017秋', amount: 500 },
            { person: 'P2', born: '2007-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 },
          ],
        },
      },
      {
        expect: 'near',
        note: '本学期已资助',
        register: [{ person: 'P1', born: '2008-03-01', student_status: '小学' }],
        lists: {
          'education.aid': [
            { person: 'P1', born: '2008-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 },
          ],
        },
      },
      {
        expect: 'near',
        note: '非在校生',
        register: [{ person: 'P1', born: '1998-03-01', student_status: '非在校生' }],
        lists: { 'education.aid': [] },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P1', born: '2008-03-01', student_status: '小学' }],
        lists: {
          'education.aid': [],
          'health.death': [{ person: 'P1', born: '2008-03-01', death_date: '2018-02-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D10',
    name: '雨露计划未享',
    verifier: 'county',
    target: `${ABSENT_TARGET} and s.student_status in ('中职', '高职', '大专')
      and exists (select 1 from finance_card_payment_hit y join finance_card_payment g on g.row_id = y.row_id where g.programme like '%雨露%')`,
    hit: 'finance.card_payment',
    where: "h.programme like '%雨露%' and coalesce(h.month, :as_of_month) >= substr(:window_ago, 1, 7)",
    unless: [{ list: 'education.aid', where: "u.programme like '%雨露%'" }, ...GONE],
    params: { window: { default: 12, unit: '月', basis: '示例口径：一学年', effective: FROM } },
    message: '{name}登记为{student_status}在校生，近12个月没有雨露计划补助，请核实是否漏补',
    basis: '雨露计划职业教育补助（每学年3000元，示例口径）',
    answers: [...ABSENCE_ANSWERS, 'graduated', 'entry_error'],
    examples: [
      {
        expect: 'hit',
        note: '中职生没有补助',
        register: [
          { person: 'P1', born: '2001-03-01', student_status: '中职' },
          { person: 'P2', born: '2001-05-01', student_status: '中职' },
        ],
        lists: {
          'finance.card_payment': [
            { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
          ],
        },
      },
      {
        expect: 'near',
        note: '普通高中不享受',
        register: [
          { person: 'P1', born: '2001-03-01', student_status: '高中' },
          { person: 'P2', born: '2001-05-01', student_status: '中职' },
        ],
        lists: {
          'finance.card_payment': [
            { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '由学校发放，在教育资助名单上',
        register: [
          { person: 'P1', born: '2001-03-01', student_status: '中职' },
          { person: 'P2', born: '2001-05-01', student_status: '中职' },
        ],
        lists: {
          'finance.card_payment': [
            { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
          ],
          'education.aid': [{ person: 'P1', born: '2001-03-01', programme: '雨露计划', term: '2018春', amount: 1500 }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D11',
    name: '适龄未在校',
    severity: 'error',
    target: `${ABSENT_TARGET} and s.age_school >= :from_age and s.age_school < :to_age
      and coalesce(s.education, '') not in ('初中', '高中', '中职', '高职', '大专', '本科及以上')
      and coalesce(s.student_status, '') not in ('高中', '中职', '高职', '大专', '本科及以上')`,
    hit: 'education.enrolment',
    where: "coalesce(h.pupil_status, '在读') not in ('退学', '辍学')",
    unless: [...GONE, ABROAD, IN_CUSTODY],
    params: {
      from_age: { default: 6, unit: '周岁', basis: '义务教育法：年满六周岁入学，按9月1日计', effective: FROM },
      to_age: { default: 16, unit: '周岁', basis: '义务教育九年，按9月1日计不满16周岁', effective: FROM },
    },
    message:
      '{name}（9月1日时{age_school}岁）处于义务教育年龄，不在学籍名单中（名册登记：{student_status}），请核实是否失学辍学',
    basis: '义务教育法；控辍保学要求',
    answers: [...ABSENCE_ANSWERS, 'studying', 'graduated', 'medical_leave', 'entry_error'],
    evidenceNeeded: '学籍或在读证明；返校的附劝返记录',
    examples: [
      {
        expect: 'hit',
        note: '9岁，没有学籍',
        register: [{ person: 'P1', born: '2008-03-01' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'hit',
        note: '学籍显示退学',
        register: [{ person: 'P1', born: '2008-03-01' }],
        lists: { 'education.enrolment': [{ person: 'P1', born: '2008-03-01', stage: '小学', pupil_status: '退学' }] },
      },
      {
        expect: 'hit',
        note: '上年9月1日正好满6岁',
        register: [{ person: 'P1', born: '2011-09-01' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'near',
        note: '上年9月2日才满6岁',
        register: [{ person: 'P1', born: '2011-09-02' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'near',
        note: '上年9月1日已满16岁',
        register: [{ person: 'P1', born: '2001-09-01' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'near',
        note: '有学籍',
        register: [{ person: 'P1', born: '2008-03-01' }],
        lists: { 'education.enrolment': [{ person: 'P1', born: '2008-03-01', stage: '小学', pupil_status: '在读' }] },
      },
      {
        expect: 'near',
        note: '号码无效，不能说没有学籍',
        register: [{ name: '甲一', id_number: '990121200803010012', birth_date: '2008-03-01' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'exempt',
        note: '已初中毕业',
        register: [{ person: 'P1', born: '2002-10-01', education: '初中' }],
        lists: { 'education.enrolment': [] },
      },
      {
        expect: 'exempt',
        note: '已死亡',
        register: [{ person: 'P1', born: '2008-03-01' }],
        lists: {
          'education.enrolment': [],
          'health.death': [{ person: 'P1', born: '2008-03-01', death_date: '2018-01-01' }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D13',
    name: '饮水未解决',
    severity: 'error',
    unit: 'household',
    passes: COUNTY_PASS,
    target: HOUSEHOLD_TARGET,
    where: "(hh.water_safe is null or hh.water_safe = 'no')",
    columns: ['water_safe'],
    message: '这一户饮水安全登记为“{water_safe}”，请核实并落实安全饮水',
    basis: '饮水安全有保障（名册登记口径，水利名单未来）',
    answers: ['already_done', 'entry_error', 'special_family', 'other'],
    examples: [
      { expect: 'hit', note: '登记为否', register: [{ person: 'P1', water_safe: 'no' }] },
      { expect: 'hit', note: '没有填写', register: [{ person: 'P1' }] },
      { expect: 'near', note: '登记为是', register: [{ person: 'P1', water_safe: 'yes' }] },
      {
        expect: 'near',
        note: '户主行为空，成员行填是',
        register: [{ person: 'P1' }, { person: 'P2', water_safe: 'yes' }],
      },
      { expect: 'exempt', note: '已脱贫户由H34说', register: [{ person: 'P1', water_safe: 'no', status: 'exited' }] },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D14',
    name: '家庭医生未签约',
    target: `${ABSENT_TARGET} and (coalesce(s.health, '') like '%慢性病%' or exists (
      select 1 from health_disease_hit y join health_disease g on g.row_id = y.row_id where y.person_id = s.person_id and y.compatible = 1 and g.kind = '慢性病'))`,
    hit: 'health.family_doctor',
    optional: ['health.disease'],
    unless: [...GONE],
    message: '{name}患长期慢性病，不在家庭医生签约名单中，请核实并签约',
    basis: '慢性病患者家庭医生签约服务全覆盖',
    examples: [
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
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D18',
    name: '应救助未救助',
    needs: ['health.medical_cost'],
    absentFrom: [],
    select: `select s.person_id as person_id, 'health.medical_cost' as evidence_source, h.row_id as evidence_row, k.self_paid_year as self_paid_year
      from (select y.person_id as person_id, sum(g.self_paid) as self_paid_year, sum(coalesce(g.assistance, 0)) as assistance_year
          from health_medical_cost_hit y join health_medical_cost g on g.row_id = y.row_id
          where y.compatible = 1 and substr(g.settled_on, 1, 4) = :as_of_year and g.settled_on <= :as_of group by y.person_id) k
        join subject s on s.person_id = k.person_id
        join health_medical_cost_hit x on x.person_id = s.person_id join health_medical_cost h on h.row_id = x.row_id
      where ${ABSENT_TARGET} and k.self_paid_year >= :threshold and k.assistance_year = 0 and substr(h.settled_on, 1, 4) = :as_of_year`,
    params: { threshold: { default: 5000, unit: '元/年', basis: '示例口径：年自付5000元', effective: FROM } },
    message: '{name}今年医疗自付合计{self_paid_year}元，没有医疗救助，请核实是否应救助',
    basis: '示例口径：自付达到{threshold}元而无医疗救助',
    examples: [
      {
        expect: 'hit',
        note: '两次合计5000元，没有救助',
        register: [{ person: 'P1' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2018-02-01', total: 9000, self_paid: 3000, assistance: 0 },
            { person: 'P1', settled_on: '2018-05-01', total: 8000, self_paid: 2000 },
          ],
        },
      },
      {
        expect: 'near',
        note: '合计4999元',
        register: [{ person: 'P1' }],
        lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 4999, assistance: 0 }] },
      },
      {
        expect: 'near',
        note: '其中一半是上一年的',
        register: [{ person: 'P1' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2017-12-31', self_paid: 4000, assistance: 0 },
            { person: 'P1', settled_on: '2018-05-01', self_paid: 4000, assistance: 0 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已有救助',
        register: [{ person: 'P1' }],
        lists: {
          'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 6000, assistance: 800 }],
        },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D21',
    name: '有劳力未就业帮扶',
    needs: [],
    optional: ['labour.public_post', 'labour.employee_insurance'],
    absentFrom: [],
    columns: ['labour_ability', 'work_months'],
    select: `select s.person_id as person_id from subject s join household hh on hh.household_id = s.household_id
      where ${ABSENT_TARGET} and s.age between 16 and :to_age and s.labour_ability in ('普通劳动力', '技能劳动力')
        and coalesce(s.student_status, '非在校生') = '非在校生' and coalesce(s.work_months, 0) = 0 and s.work_place is null
        and coalesce(hh.measures, '') not like '%就业%' and coalesce(hh.measures, '') not like '%产业%' and coalesce(hh.measures, '') not like '%公益%'
        and coalesce(hh.measures, '') not like '%务工%' and coalesce(hh.measures, '') not like '%培训%'
        and not exists (select 1 from labour_public_post_hit x join labour_public_post h on h.row_id = x.row_id where x.person_id = s.person_id and ${onListNow('h')})
        and not exists (select 1 from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id where y.person_id = s.person_id and ${onListNow('g')})`,
    params: { to_age: { default: 59, unit: '周岁', basis: '示例口径：16至59岁', effective: FROM } },
    message: '{name}（{age}岁，{labour_ability}）没有务工、公益岗位记录，也没有产业、就业帮扶措施，请核实',
    basis: '示例口径：有劳动能力的落实就业或产业帮扶',
    answers: [...ABSENCE_ANSWERS, 'special_family', 'entry_error'],
    examples: [
      {
        expect: 'hit',
        note: '有劳力，没有工作也没有措施',
        register: [{ person: 'P1', labour_ability: '普通劳动力' }],
        lists: { 'labour.public_post': [] },
      },
      {
        expect: 'near',
        note: '已务工',
        register: [{ person: 'P1', labour_ability: '普通劳动力', work_place: '外省', work_months: 6 }],
        lists: { 'labour.public_post': [] },
      },
      {
        expect: 'near',
        note: '60岁',
        register: [{ person: 'P1', born: '1958-07-25', labour_ability: '普通劳动力' }],
        lists: { 'labour.public_post': [] },
      },
      {
        expect: 'near',
        note: '有产业帮扶',
        register: [{ person: 'P1', labour_ability: '普通劳动力', measures: '产业帮扶、健康帮扶' }],
        lists: { 'labour.public_post': [] },
      },
      {
        expect: 'exempt',
        note: '在公益岗位上',
        register: [{ person: 'P1', labour_ability: '普通劳动力' }],
        lists: { 'labour.public_post': [{ person: 'P1', post: '保洁员', from_month: '2018-01' }] },
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D23',
    name: '无帮扶责任人',
    severity: 'error',
    unit: 'household',
    passes: COUNTY_PASS,
    verifier: 'township',
    target: HOUSEHOLD_TARGET,
    where: 'hh.helper is null',
    columns: ['helper'],
    message: '这一户没有登记帮扶责任人，请安排并登记',
    basis: '结对帮扶全覆盖',
    answers: ['already_done', 'entry_error', 'other'],
    examples: [
      { expect: 'hit', note: '空白', register: [{ person: 'P1' }, { person: 'P2' }] },
      { expect: 'near', note: '填在成员行', register: [{ person: 'P1' }, { person: 'P2', helper: '干部甲' }] },
      { expect: 'exempt', note: '已脱贫户不在D类对象内', register: [{ person: 'P1', status: 'exited' }] },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D24',
    name: '帮扶人超额',
    severity: 'notice',
    unit: 'household',
    passes: COUNTY_PASS,
    verifier: 'township',
    columns: ['helper'],
    select: `select hh.household_id as household_id, k.households as households from household hh
      join (select g.county as county, g.helper as helper, coalesce(g.helper_unit, '') as helper_unit, count(*) as households, min(coalesce(g.household, cast(g.household_id as text))) as first_household
        from household g where g.status in ('registered', 'monitored') and g.helper is not null
        group by g.county, g.helper, coalesce(g.helper_unit, '') having count(*) > :cap) k
      on k.county = hh.county and k.helper = hh.helper and k.helper_unit = coalesce(hh.helper_unit, '')
        and k.first_household = coalesce(hh.household, cast(hh.household_id as text))
      where hh.status in ('registered', 'monitored')`,
    params: { cap: { default: 5, unit: '户', basis: '示例口径：一名干部不超过5户', effective: FROM } },
    message: '帮扶责任人{helper}帮扶{households}户，超过{cap}户，请调整',
    basis: '示例口径：一名干部帮扶不超过5户；有的地方100户',
    answers: ['already_done', 'entry_error', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '6户，合为一条',
        register: [1, 2, 3, 4, 5, 6].map((n) => ({ person: `P${n}`, household: `H${n}`, helper: '干部甲' })),
      },
      {
        expect: 'near',
        note: '5户',
        register: [1, 2, 3, 4, 5].map((n) => ({ person: `P${n}`, household: `H${n}`, helper: '干部甲' })),
      },
      {
        expect: 'exempt',
        note: '第6户已脱贫，不计',
        register: [1, 2, 3, 4, 5, 6].map((n) => ({
          person: `P${n}`,
          household: `H${n}`,
          helper: '干部甲',
          status: n === 6 ? 'exited' : 'registered',
        })),
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D25',
    name: '无帮扶措施',
    standsFor: ['H28'],
    severity: 'error',
    unit: 'household',
    passes: COUNTY_PASS,
    verifier: 'township',
    target: HOUSEHOLD_TARGET,
    where: `(hh.measures is null
      or (coalesce(hh.cause, '') like '%病%' and ${noMeasure(['健康', '医', '病', '大病救治', '慢病'])})
      or (coalesce(hh.cause, '') like '%残%' and ${noMeasure(['残', '康复', '护理', '低保', '兜底', '保障'])})
      or (coalesce(hh.cause, '') like '%学%' and ${noMeasure(['教育', '学', '雨露'])})
      or ((coalesce(hh.cause, '') like '%住房%' or coalesce(hh.cause, '') like '%危房%') and ${noMeasure(['住房', '危房', '搬迁', '住建', '房'])})
      or ((coalesce(hh.cause, '') like '%饮水%' or coalesce(hh.cause, '') like '%缺水%') and ${noMeasure(['饮水', '水'])}))`,
    columns: ['measures'],
    message: '这一户致贫（风险）原因为“{cause}”，登记的帮扶措施为“{measures}”，没有对应的措施，请补充',
    basis: '精准帮扶：因病→健康，因残→残疾，因学→教育，住房→住建，饮水→水利',
    answers: ['already_done', 'entry_error', 'refused', 'other'],
    examples: [
      { expect: 'hit', note: '一项措施也没有', register: [{ person: 'P1', cause: '因病' }] },
      {
        expect: 'hit',
        note: '因病而只有产业帮扶',
        register: [{ person: 'P1', cause: '因病', measures: '产业帮扶、就业帮扶' }],
      },
      {
        expect: 'hit',
        note: '因学、因病，缺教育',
        register: [{ person: 'P1', cause: '因学、因病', measures: '健康帮扶' }],
      },
      {
        expect: 'near',
        note: '因病有健康帮扶',
        register: [{ person: 'P1', cause: '因病', measures: '产业帮扶、健康帮扶' }],
      },
      {
        expect: 'near',
        note: '缺技术，有产业帮扶',
        register: [{ person: 'P1', cause: '缺技术', measures: '产业帮扶' }],
      },
      {
        expect: 'exempt',
        note: '已脱贫户不在D类对象内',
        register: [{ person: 'P1', cause: '因病', status: 'exited' }],
      },
    ],
  },
  {
    ...ABSENT_RULE,
    number: 'D26',
    name: '未走访',
    unit: 'household',
    verifier: 'village',
    needs: ['office.visit_log'],
    absentFrom: [],
    select: `select hh.household_id as household_id from household hh
      where hh.status in ('registered', 'monitored') and exists (select 1 from list_delivery d where d.source = 'office.visit_log' and d.coverage = 'full' and coalesce(d.division, hh.county, '') = coalesce(hh.county, ''))
        and not exists (select 1 from office_visit_log h where h.household = hh.household and coalesce(h.county, h.list_division, hh.county, '') = coalesce(hh.county, '') and coalesce(h.visited_on, '') >= :interval_ago)
        and not exists (select 1 from office_visit_log_hit x join office_visit_log g on g.row_id = x.row_id join subject m on m.person_id = x.person_id
          where m.household_id = hh.household_id and coalesce(g.visited_on, '') >= :interval_ago)`,
    params: { interval: { default: 90, unit: '天', basis: '示例口径：每季度走访一次', effective: FROM } },
    message: '这一户{interval}天内没有走访记录，请安排入户',
    basis: '示例口径：在册户、监测户每季度至少走访一次',
    answers: ['already_done', 'lost_contact', 'moved_away', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '91天前走访过',
        register: [{ person: 'P1' }],
        lists: { 'office.visit_log': [{ household: 'H1', visited_on: '2018-04-25', visitor: '干部甲' }] },
      },
      {
        expect: 'near',
        note: '90天前走访过',
        register: [{ person: 'P1' }],
        lists: { 'office.visit_log': [{ household: 'H1', visited_on: '2018-04-26', visitor: '干部甲' }] },
      },
      {
        expect: 'near',
        note: '记录只写了人，没有户编号',
        register: [{ person: 'P1' }],
        lists: { 'office.visit_log': [{ person: 'P1', visited_on: '2018-07-01' }] },
      },
      {
        expect: 'exempt',
        note: '已脱贫户不在D类对象内',
        register: [{ person: 'P1', status: 'exited' }],
        lists: { 'office.visit_log': [] },
      },
    ],
  },
];

/** Numbers of group D that cannot run. */
export const ABSENT_UNAVAILABLE: readonly UnavailableRule[] = (
  [
    ['D15', '慢病卡未办', 'verify', '名单：门诊慢特病待遇'],
    ['D16', '大病未救治', 'verify', '名单：大病专项救治'],
    ['D17', '严重精神障碍未管理', 'verify', '名单：严重精神障碍患者管理'],
    ['D19', '孤儿/事无儿童未保障', 'error', '名单：孤儿和事实无人抚养儿童认定'],
    ['D20', '困境儿童/留守老人未登记', 'notice', '名单：困境儿童、留守老人登记'],
    ['D22', '小额信贷应贷未贷', 'notice', '名单：银行小额信贷'],
    ['D27', '防贫保未赔', 'notice', '名单：防贫保险理赔'],
    ['D28', '未公示/未签字', 'error', '列：名册中的公示、签字等步骤'],
  ] as const
).map(([number, name, severity, lacks]) => ({ number, name, kind: 'absent' as const, severity, lacks }));

/**
 * Group F, 互斥: one person in two programmes of which only one may be had. "Same month" means that the two periods share a
 * month; an open beginning or end reaches as far as it can (DESIGN 9).
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { DOUBLE_ANSWERS } from '../reasons.js';
import { employeePension, EVERY_PASS, inParts, monthNumber, onListNow } from './defaults.js';

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
const sharesMonth = (one: string, other: string): string =>
  `coalesce(${one}.from_month, '') <= coalesce(${other}.to_month, '9999-12') and coalesce(${other}.from_month, '') <= coalesce(${one}.to_month, '9999-12')`;

/** Subject with compatible rows in two lists, both as evidence. */
const both = (
  one: string,
  other: string,
  more: { readonly withRemoved?: boolean; readonly columns?: string } = {},
): string => {
  const [first, second] = [one.replaceAll('.', '_'), other.replaceAll('.', '_')];
  return `select s.person_id as person_id, '${one}' as evidence_source, h.row_id as evidence_row, '${other}' as evidence_source_2, g.row_id as evidence_row_2${more.columns ?? ''}
    from subject s join ${first}_hit x on x.person_id = s.person_id join ${first} h on h.row_id = x.row_id
    join ${second}_hit y on y.person_id = s.person_id join ${second} g on g.row_id = y.row_id
    where ${more.withRemoved === true ? '1 = 1' : "s.status <> 'removed'"} and x.compatible = 1 and y.compatible = 1`;
};

/** Household with a compatible row of one member in one list and of any member in the other. */
const bothInHousehold = (one: string, other: string): string => {
  const [first, second] = [one.replaceAll('.', '_'), other.replaceAll('.', '_')];
  return `select s.household_id as household_id, '${one}' as evidence_source, h.row_id as evidence_row, '${other}' as evidence_source_2, g.row_id as evidence_row_2
    from ${first}_hit x join ${first} h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
    join subject t on t.household_id = s.household_id and t.status <> 'removed' join ${second}_hit y on y.person_id = t.person_id join ${second} g on g.row_id = y.row_id
    where s.status <> 'removed' and x.compatible = 1 and y.compatible = 1`;
};

/** A payment of a month inside a period. */
const paidWithin = (period: string, payment: string): string =>
  `coalesce(${payment}.month, :as_of_month) >= coalesce(${period}.from_month, '') and coalesce(${payment}.month, :as_of_month) <= coalesce(${period}.to_month, '9999-12')`;

/** A member of the household was on the list in the year of the claim `d`. */
const listedInYear = (view: string): string =>
  `exists (select 1 from ${view}_hit x join ${view} h on h.row_id = x.row_id join subject m on m.person_id = x.person_id
    where m.household_id = s.household_id and substr(coalesce(h.from_month, ''), 1, 4) <= coalesce(d.year, :as_of_year)
      and substr(coalesce(h.to_month, '9999-12'), 1, 4) >= coalesce(d.year, :as_of_year))`;

/** Repairs claimed by a registered household; its members' numbers are compared, so one at least has a usable one. */
const CLAIMED = `select s.household_id as household_id, 'housing.dilapidated' as evidence_source, d.row_id as evidence_row, d.claimed_as as claimed_as, d.year as year
  from housing_dilapidated_hit z join housing_dilapidated d on d.row_id = z.row_id join subject s on s.person_id = z.person_id
  where s.status <> 'removed' and z.compatible = 1`;

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
  {
    ...EXCLUSIVE_RULE,
    number: 'F03',
    name: '特困×残疾护理补贴',
    needs: ['civil_affairs.tekun', 'civil_affairs.allowance'],
    select: `${both('civil_affairs.tekun', 'civil_affairs.allowance')} and g.kind like '%护理补贴%' and coalesce(g.amount, 1) > 0 and ${paidWithin('h', 'g')}`,
    message: '{name}享受特困供养，又领取重度残疾人护理补贴，请按当地规定核实停发',
    basis: '示例口径：当地规定不重复享受的；允许重复的请停用本规则',
    examples: [
      {
        expect: 'hit',
        note: '供养期间领取护理补贴',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2017-01' }],
          'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-05', amount: 100 }],
        },
      },
      {
        expect: 'near',
        note: '生活补贴不在此列',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2017-01' }],
          'civil_affairs.allowance': [{ person: 'P1', kind: '困难残疾人生活补贴', month: '2018-05', amount: 60 }],
        },
      },
      {
        expect: 'exempt',
        note: '供养前的月份',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2018-06' }],
          'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-05', amount: 100 }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F04',
    name: '孤儿/事无×低保/特困',
    severity: 'verify',
    needs: ['civil_affairs.allowance'],
    optional: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao', 'civil_affairs.tekun'],
    select: ['civil_affairs.rural_dibao', 'civil_affairs.urban_dibao', 'civil_affairs.tekun']
      .map(
        (list) =>
          `${both(list, 'civil_affairs.allowance')} and (g.kind like '%孤儿%' or g.kind like '%无人抚养%') and coalesce(g.amount, 1) > 0 and ${paidWithin('h', 'g')}`,
      )
      .join(' union all '),
    message: '{name}领取孤儿（事实无人抚养儿童）基本生活费，又享受低保或特困，请核实只保留较高的一项',
    basis: '示例口径：就高享受一项',
    examples: [
      {
        expect: 'hit',
        note: '孤儿费加低保',
        register: [{ person: 'P1', born: '2008-01-01' }],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: 900 },
          ],
          'civil_affairs.rural_dibao': [{ person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01' }],
        },
      },
      {
        expect: 'near',
        note: '低保停了才领孤儿费',
        register: [{ person: 'P1', born: '2008-01-01' }],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: 900 },
          ],
          'civil_affairs.rural_dibao': [
            { person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01', to_month: '2018-04' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '孤儿费已退回',
        register: [{ person: 'P1', born: '2008-01-01' }],
        lists: {
          'civil_affairs.allowance': [
            { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: -900 },
          ],
          'civil_affairs.rural_dibao': [{ person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01' }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F05',
    name: '易地搬迁×危房改造',
    unit: 'household',
    needs: ['housing.relocation', 'housing.dilapidated'],
    select: `${bothInHousehold('housing.relocation', 'housing.dilapidated')} and g.subsidy > 0
      and (h.moved_on is null or g.year is null or cast(g.year as integer) >= cast(substr(h.moved_on, 1, 4) as integer) - :years)`,
    params: { years: { default: 5, unit: '年内', basis: '示例口径：搬迁前五年内及搬迁后', effective: FROM } },
    message: '这一户已易地搬迁，又享受危房改造补助，请核实',
    basis: '易地扶贫搬迁与危房改造不重复享受',
    examples: [
      {
        expect: 'hit',
        note: '夫搬迁、妻领危改补助',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
          'housing.dilapidated': [{ person: 'P2', grade: 'D', year: '2016', subsidy: 20000 }],
        },
      },
      {
        expect: 'near',
        note: '只鉴定，没有补助',
        register: [{ person: 'P1' }],
        lists: {
          'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
          'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }],
        },
      },
      {
        expect: 'exempt',
        note: '改造在搬迁的六年之前',
        register: [{ person: 'P1' }],
        lists: {
          'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
          'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2011', subsidy: 7500 }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F06',
    name: '危改身份冒用',
    unit: 'household',
    ...inParts([
      {
        name: '以低保户申报，当年不在低保名单',
        needs: ['housing.dilapidated', 'civil_affairs.rural_dibao'],
        optional: ['civil_affairs.urban_dibao'],
        absentFrom: ['civil_affairs.rural_dibao'],
        select: `${CLAIMED} and d.claimed_as like '%低保%' and not ${listedInYear('civil_affairs_rural_dibao')} and not ${listedInYear('civil_affairs_urban_dibao')}`,
      },
      {
        name: '以五保、特困户申报，当年不在特困名单',
        needs: ['housing.dilapidated', 'civil_affairs.tekun'],
        absentFrom: ['civil_affairs.tekun'],
        select: `${CLAIMED} and (d.claimed_as like '%五保%' or d.claimed_as like '%特困%') and not ${listedInYear('civil_affairs_tekun')}`,
      },
    ]),
    message: '这一户[{year}年]以“{claimed_as}”身份申报危房改造，但当年不在相应的民政名单上，请核实身份',
    basis: '危房改造四类重点对象身份以民政等部门名单为准',
    answers: [...DOUBLE_ANSWERS, 'not_eligible'],
    examples: [
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
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F07',
    name: '居民医保×职工医保',
    standsFor: ['B15'],
    severity: 'verify',
    needs: ['health.insurance'],
    select: `${both('health.insurance', 'health.insurance')} and h.row_id <> g.row_id and coalesce(h.status, '正常') = '正常' and coalesce(g.status, '正常') = '正常'
      and coalesce(h.year, :as_of_year) = coalesce(g.year, :as_of_year)
      and ((h.insurance = '居民' and g.insurance = '职工')
        or (h.insurance = g.insurance and coalesce(h.insured_at, '') <> '' and coalesce(h.insured_at, '') < coalesce(g.insured_at, '')))`,
    message: '{name}[在{year}年]同时参加两份医疗保险（居民与职工，或两地），请核实保留哪一份',
    basis: '不得重复参保（医保参保管理口径）',
    answers: [...DOUBLE_ANSWERS, 'insured_elsewhere', 'employee_insured'],
    examples: [
      {
        expect: 'hit',
        note: '同年居民加职工，都正常',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '居民', status: '正常' },
            { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
          ],
        },
      },
      {
        expect: 'hit',
        note: '两个县都参加居民医保',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '居民', insured_at: '示例县', status: '正常' },
            { person: 'P1', year: '2018', insurance: '居民', insured_at: '邻县', status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '上年居民，今年职工',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2017', insurance: '居民', status: '正常' },
            { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '居民医保已终止',
        register: [{ person: 'P1' }],
        lists: {
          'health.insurance': [
            { person: 'P1', year: '2018', insurance: '居民', status: '终止' },
            { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
          ],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F08',
    name: '居保×职保 待遇',
    standsFor: ['B16'],
    needs: ['labour.pension'],
    select: `${both('labour.pension', 'labour.pension')} and h.kind like '%居民%' and ${employeePension('g')} and coalesce(h.amount_month, 1) > 0 and coalesce(g.amount_month, 1) > 0`,
    message: '{name}同时领取居民养老和职工（机关事业）养老待遇，请核实停发并追回',
    basis: '城乡养老保险制度衔接暂行办法（人社部发〔2014〕17号）：不得同时领取',
    examples: [
      {
        expect: 'hit',
        note: '两份待遇',
        register: [{ person: 'P1', born: '1950-01-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 },
            { person: 'P1', born: '1950-01-01', kind: '职工', amount_month: 2100 },
          ],
        },
      },
      {
        expect: 'near',
        note: '只有一份',
        register: [{ person: 'P1', born: '1950-01-01' }],
        lists: { 'labour.pension': [{ person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 }] },
      },
      {
        expect: 'exempt',
        note: '居民待遇已停（月额为0）',
        register: [{ person: 'P1', born: '1950-01-01' }],
        lists: {
          'labour.pension': [
            { person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 0 },
            { person: 'P1', born: '1950-01-01', kind: '职工', amount_month: 2100 },
          ],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F09',
    name: '公租房×自有房',
    severity: 'verify',
    unit: 'household',
    needs: ['housing.public_rental', 'housing.property'],
    select: `${bothInHousehold('housing.public_rental', 'housing.property')} and ${onListNow('h')} and coalesce(g.status, '现势') not in ('历史', '注销', '转移', '灭失')
      and coalesce(g.usage, '') not like '%宅基地%' and coalesce(g.usage, '') not like '%车%' and coalesce(g.usage, '') not like '%商%' and coalesce(g.usage, '') not like '%办公%'`,
    message: '这一户住公租房，名下又有住房，请核实保障资格',
    basis: '公共租赁住房管理办法：有自有住房的不符合条件（示例口径）',
    examples: [
      {
        expect: 'hit',
        note: '在租，妻子名下有住宅',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }],
          'housing.property': [{ person: 'P2', address: '示例县城东路1号', usage: '住宅' }],
        },
      },
      {
        expect: 'near',
        note: '租期已满',
        register: [{ person: 'P1' }],
        lists: {
          'housing.public_rental': [{ person: 'P1', from_month: '2015-01', to_month: '2018-06' }],
          'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅' }],
        },
      },
      {
        expect: 'exempt',
        note: '只有村里的宅基地',
        register: [{ person: 'P1' }],
        lists: {
          'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }],
          'housing.property': [{ person: 'P1', address: '示例村5组', usage: '农村宅基地' }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F10',
    name: '公益岗多岗/超龄/不符',
    severity: 'verify',
    needs: ['labour.public_post'],
    optional: ['civil_affairs.tekun'],
    select: `select s.person_id as person_id, 'labour.public_post' as evidence_source, h.row_id as evidence_row,
        case when s.age < :from_age or s.age >= :to_age then '年龄不符' when (select count(*) from labour_public_post_hit y join labour_public_post g on g.row_id = y.row_id
          where y.person_id = s.person_id and ${onListNow('g')}) >= :posts then '一人多岗' else '特困供养人员在岗' end as reason
      from labour_public_post_hit x join labour_public_post h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where s.status <> 'removed' and x.compatible = 1 and ${onListNow('h')} and (s.age < :from_age or s.age >= :to_age
        or (select count(*) from labour_public_post_hit y join labour_public_post g on g.row_id = y.row_id where y.person_id = s.person_id and ${onListNow('g')}) >= :posts
        or exists (select 1 from civil_affairs_tekun_hit z join civil_affairs_tekun k on k.row_id = z.row_id where z.person_id = s.person_id and ${onListNow('k')}))`,
    params: {
      posts: { default: 2, unit: '个', basis: '示例口径：两个及以上', effective: FROM },
      from_age: { default: 16, unit: '周岁', basis: '示例口径', effective: FROM },
      to_age: { default: 70, unit: '周岁', basis: '示例口径：70周岁及以上', effective: FROM },
    },
    message: '{name}（{age}岁）在公益岗位[{post}]：{reason}，请核实',
    basis: '示例口径：一人一岗，16至69岁，特困供养人员不安排',
    answers: [...DOUBLE_ANSWERS, 'special_family'],
    examples: [
      {
        expect: 'hit',
        note: '70岁',
        register: [{ person: 'P1', born: '1948-07-25' }],
        lists: { 'labour.public_post': [{ person: 'P1', born: '1948-07-25', post: '保洁员', from_month: '2018-01' }] },
      },
      {
        expect: 'hit',
        note: '两个岗',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [
            { person: 'P1', post: '保洁员', from_month: '2018-01' },
            { person: 'P1', post: '护林员', from_month: '2018-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '69岁',
        register: [{ person: 'P1', born: '1948-07-26' }],
        lists: { 'labour.public_post': [{ person: 'P1', born: '1948-07-26', post: '保洁员', from_month: '2018-01' }] },
      },
      {
        expect: 'near',
        note: '换岗，前一个已结束',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [
            { person: 'P1', post: '保洁员', from_month: '2017-01', to_month: '2017-12' },
            { person: 'P1', post: '护林员', from_month: '2018-01' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '特困供养已终止',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [{ person: 'P1', post: '保洁员', from_month: '2018-01' }],
          'civil_affairs.tekun': [{ person: 'P1', from_month: '2015-01', to_month: '2017-12' }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F11',
    name: '公益岗×企业缴费',
    severity: 'verify',
    needs: ['labour.public_post', 'labour.employee_insurance'],
    select: `${both('labour.public_post', 'labour.employee_insurance', { columns: ', g.employer as paying_employer' })} and ${onListNow('h')} and ${sharesMonth('h', 'g')}
      and coalesce(g.to_month, '9999-12') >= :as_of_month and coalesce(g.employer, '') <> coalesce(h.employer, '-')`,
    message: '{name}在公益岗位，同时[由{paying_employer}]缴纳职工社保，请核实是否在别处就业',
    basis: '示例口径：已就业的不占公益岗位',
    answers: [...DOUBLE_ANSWERS, 'temporary_post'],
    examples: [
      {
        expect: 'hit',
        note: '公司仍在缴费',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例村委会', from_month: '2018-01' }],
          'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01' }],
        },
      },
      {
        expect: 'near',
        note: '上岗前公司已停缴',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例村委会', from_month: '2018-01' }],
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2015-01', to_month: '2017-12' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '由用岗单位自己缴费',
        register: [{ person: 'P1' }],
        lists: {
          'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例镇政府', from_month: '2018-01' }],
          'labour.employee_insurance': [{ person: 'P1', employer: '示例镇政府', from_month: '2018-01' }],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F15',
    name: '高龄津贴等×死亡',
    needs: ['civil_affairs.allowance'],
    optional: ['civil_affairs.funeral', 'health.death', 'public_security.cancelled'],
    select: ['civil_affairs.funeral', 'health.death', 'public_security.cancelled']
      .map(
        (list) =>
          `${both(list, 'civil_affairs.allowance', { withRemoved: true, columns: ', g.kind as paid_kind, g.month as paid_month' })} and h.death_date is not null and substr(h.death_date, 1, 7) < g.month and coalesce(g.amount, 1) > 0`,
      )
      .join(' union all '),
    message: '{name}已于{death_date}死亡，之后仍发放津贴补贴（{paid_kind}，{paid_month}），请停发并追回',
    basis: '死亡次月起停发',
    answers: ['same_name', 'wrong_number', 'dead_not_cancelled', 'stale_list', 'already_done', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '三月死亡，五月仍发',
        register: [{ person: 'P1', born: '1930-01-01' }],
        lists: {
          'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
          'civil_affairs.allowance': [
            { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-05', amount: 100 },
          ],
        },
      },
      {
        expect: 'near',
        note: '死亡当月发放',
        register: [{ person: 'P1', born: '1930-01-01' }],
        lists: {
          'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
          'civil_affairs.allowance': [
            { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-03', amount: 100 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '五月是退款',
        register: [{ person: 'P1', born: '1930-01-01' }],
        lists: {
          'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
          'civil_affairs.allowance': [
            { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-05', amount: -100 },
          ],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F16',
    name: '集中供养×分散供养',
    needs: ['civil_affairs.tekun'],
    select: `${both('civil_affairs.tekun', 'civil_affairs.tekun')} and h.support = '集中' and g.support = '分散' and ${sharesMonth('h', 'g')}`,
    message: '{name}同一时期既登记集中供养又登记分散供养，请核实',
    basis: '特困人员只按一种方式供养',
    examples: [
      {
        expect: 'hit',
        note: '两行同时有效',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [
            { person: 'P1', support: '集中', from_month: '2017-01' },
            { person: 'P1', support: '分散', from_month: '2015-01' },
          ],
        },
      },
      {
        expect: 'near',
        note: '先分散后集中',
        register: [{ person: 'P1' }],
        lists: {
          'civil_affairs.tekun': [
            { person: 'P1', support: '集中', from_month: '2017-01' },
            { person: 'P1', support: '分散', from_month: '2015-01', to_month: '2016-12' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '名册已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'civil_affairs.tekun': [
            { person: 'P1', support: '集中', from_month: '2017-01' },
            { person: 'P1', support: '分散', from_month: '2015-01' },
          ],
        },
      },
    ],
  },
  {
    ...EXCLUSIVE_RULE,
    number: 'F18',
    name: '60周岁后代缴',
    needs: ['finance.card_payment'],
    select: `select s.person_id as person_id, 'finance.card_payment' as evidence_source, h.row_id as evidence_row, h.month as paid_month, h.amount as paid_amount
      from finance_card_payment_hit x join finance_card_payment h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where s.status <> 'removed' and x.compatible = 1 and h.programme = '城乡居民养老保险代缴' and coalesce(h.amount, 1) > 0 and h.month is not null
        and length(s.birth) = 10 and ${monthNumber('h.month')} > ${monthNumber('s.birth')} + :age * 12`,
    params: { age: { default: 60, unit: '周岁', basis: '城乡居民基本养老保险60周岁起领取待遇', effective: FROM } },
    message: '{name}年满{age}周岁以后仍有养老保险代缴（{paid_month}，{paid_amount}元），请核实停缴',
    basis: '60周岁起不再缴费（国发〔2014〕8号）',
    examples: [
      {
        expect: 'hit',
        note: '满60岁的次月',
        register: [{ person: 'P1', born: '1958-03-10' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', born: '1958-03-10', programme: '城乡居民养老保险代缴', month: '2018-04', amount: 100 },
          ],
        },
      },
      {
        expect: 'near',
        note: '满60岁的当月',
        register: [{ person: 'P1', born: '1958-03-10' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', born: '1958-03-10', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '别的补贴',
        register: [{ person: 'P1', born: '1950-03-10' }],
        lists: {
          'finance.card_payment': [
            { person: 'P1', born: '1950-03-10', programme: '农村低保', month: '2018-04', amount: 300 },
          ],
        },
      },
    ],
  },
];

/** Numbers of group F that cannot run. */
export const EXCLUSIVE_UNAVAILABLE: readonly UnavailableRule[] = [
  { number: 'F12', name: '贷款户不在册', kind: 'exclusive', severity: 'error', lacks: '名单：扶贫小额信贷' },
  { number: 'F13', name: '公职人员办扶贫贷款', kind: 'exclusive', severity: 'error', lacks: '名单：扶贫小额信贷' },
  { number: 'F14', name: '有房人员/村干部领分红', kind: 'exclusive', severity: 'error', lacks: '名单：资产收益分红' },
  { number: 'F17', name: '供养机构×残疾托养', kind: 'exclusive', severity: 'verify', lacks: '名单：残疾人托养' },
];

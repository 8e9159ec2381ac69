/**
 * Group E, 应纳未纳 and 预警: people on another list who are not in the register, and warnings about those who are. People outside
 * the register are named by the row of the list; a household there is the list's own (DESIGN 9, Rules that meet).
 */
import type { ExampleRow, RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { OMISSION_ANSWERS } from '../reasons.js';
import { COUNTY_PASS, EVERY_PASS, inParts, MONITORING_LINE, onListNow } from './defaults.js';
import { EXIT_CONDITIONS } from './identification/exit-conditions.js';

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
const DEAD = [
  { list: 'civil_affairs.funeral' },
  { list: 'health.death' },
  { list: 'public_security.cancelled', where: "u.reason = '死亡'" },
] as const;

const selfPaid = (alias: string): string =>
  `coalesce(${alias}.self_paid, coalesce(${alias}.total, 0) - coalesce(${alias}.pooled, 0) - coalesce(${alias}.critical, 0) - coalesce(${alias}.assistance, 0), 0)`;

const thisYear = (alias: string): string =>
  `substr(${alias}.settled_on, 1, 4) = :as_of_year and ${alias}.settled_on <= :as_of`;

/** Costs of people outside the register with their public-security household, where it is known. */
const OUTSIDE_COSTS = `(select g.row_id as row_id, ${selfPaid('g')} as self_paid, p.ps_household as ps_household,
    case when p.ps_household is null then g.id_key else 'ps|' || coalesce(p.list_division, '') || '|' || p.ps_household end as home
  from health_medical_cost g left join (select q.id_key as id_key, min(q.ps_household) as ps_household, min(q.list_division) as list_division
    from public_security_population q where q.id_key is not null group by q.id_key) p on p.id_key = g.id_key
  where g.id_key is not null and ${thisYear('g')} and not exists (select 1 from subject s where s.id_key = g.id_key))`;

/** People of the public-security household of a registered person who are not in the register. */
const MISSING_MEMBERS = `select 'public_security.population' as source, h.row_id as row_id, 'public_security.population' as evidence_source, h.row_id as evidence_row,
    h.name as child_name, coalesce(h.relation, '') as ps_relation
  from (select distinct g.ps_household as ps_household, coalesce(g.list_division, '') as division
      from public_security_population_hit y join public_security_population g on g.row_id = y.row_id join subject s on s.person_id = y.person_id
      where s.status in ('registered', 'monitored') and y.compatible = 1 and g.ps_household is not null) k
    join public_security_population h on h.ps_household = k.ps_household and coalesce(h.list_division, '') = k.division
  where h.id_key is not null and not exists (select 1 from subject t where t.id_key = h.id_key)`;

/** The removed person stands elsewhere in the register again. */
const REGISTERED_AGAIN = `exists (select 1 from subject t where t.id_key = s.id_key and t.status <> 'removed')`;

const householdListed = (view: string): string =>
  `exists (select 1 from ${view}_hit x join ${view} h on h.row_id = x.row_id join subject m on m.person_id = x.person_id
    where m.household_id = hh.household_id and ${onListNow('h')})`;

/** Of the conditions that forbid an exit, those that the four named ones mean, and safe water. */
const BLOCKING: ReadonlySet<string> = new Set(['house', 'water', 'school', 'illness', 'transfers']);

/** Villages of the table with their registered households. */
const LISTED_VILLAGES = `(select v.village_id as village_id, v.county as county, v.township as township, (select count(distinct s.household_id) from subject s
    where s.village_id = v.village_id and s.origin = 'register' and s.status <> 'removed') as households from village v where v.listed = 1)`;

/** Mean of the other villages of the township; asked only where there are some. */
const OTHER_MEAN = '((t.households - k.households) * 1.0 / case when t.villages > 1 then t.villages - 1 else 1 end)';

/** Rows of an example: so many households of one person in a village. */
const households = (village: string, count: number): ExampleRow[] =>
  Array.from({ length: count }, (_none, n) => ({ person: `P${village}${n}`, household: `${village}${n}`, village }));

const listedVillage = (village: string): ExampleRow => ({ county: '990121', township: '示例镇', village });

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
  {
    ...OMITTED_RULE,
    number: 'E03',
    name: '重残未纳入',
    unit: 'person',
    hit: 'disability.certificate',
    where: "h.disability_grade in ('1', '2') and coalesce(h.certificate_status, '正常') = '正常'",
    unless: [
      { list: 'civil_affairs.rural_dibao', where: onListNow('u') },
      { list: 'civil_affairs.urban_dibao', where: onListNow('u') },
      { list: 'civil_affairs.tekun', where: onListNow('u') },
      ...DEAD,
    ],
    verifier: 'township',
    message:
      '{h.name}持[{disability_category}]残疾{disability_grade}级证，不在低保、特困名单，也不在名册，请入户核实是否应纳入',
    basis: '示例口径：一、二级残疾而无任何保障的家庭；低保户已由E01提示的不再列',
    examples: [
      {
        expect: 'hit',
        note: '二级，什么名单都不在',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '2', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '三级',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '3', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'near',
        note: '证件已注销',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '注销' },
          ],
        },
      },
      {
        expect: 'near',
        note: '已在册',
        register: [{ person: 'P1' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '在农村低保名单上，由E01提示',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
          ],
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
        },
      },
      {
        expect: 'hit',
        note: '低保已停，两项保障都没有',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '肢体', disability_grade: '1', certificate_status: '正常' },
          ],
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-03' }],
        },
      },
      {
        expect: 'exempt',
        note: '特困供养',
        register: [{ person: 'P9' }],
        lists: {
          'disability.certificate': [
            { person: 'P1', disability_category: '智力', disability_grade: '1', certificate_status: '正常' },
          ],
          'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2016-01' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E05',
    name: '医疗自付高',
    kind: 'warning',
    unit: 'household',
    needs: ['health.medical_cost'],
    optional: ['public_security.population'],
    select: `select s.household_id as household_id, null as source, null as row_id, null as subject_key, 'health.medical_cost' as evidence_source, h.row_id as evidence_row,
          k.self_paid_year as self_paid_year, '在册' as side
        from (select t.household_id as household_id, sum(${selfPaid('g')}) as self_paid_year
            from health_medical_cost_hit y join health_medical_cost g on g.row_id = y.row_id join subject t on t.person_id = y.person_id
            where y.compatible = 1 and t.status <> 'removed' and ${thisYear('g')} group by t.household_id having sum(${selfPaid('g')}) >= :registered_threshold) k
          join subject s on s.household_id = k.household_id and s.status <> 'removed'
          join health_medical_cost_hit x on x.person_id = s.person_id join health_medical_cost h on h.row_id = x.row_id
        where x.compatible = 1 and ${thisYear('h')}
      union all
      select null as household_id, 'health.medical_cost' as source, k.row_id as row_id, k.home as subject_key, 'health.medical_cost' as evidence_source, o.row_id as evidence_row,
          k.self_paid_year as self_paid_year, '不在册' as side
        from (select c.home as home, sum(c.self_paid) as self_paid_year, min(c.row_id) as row_id from ${OUTSIDE_COSTS} c
            where not exists (select 1 from public_security_population_hit z join public_security_population q on q.row_id = z.row_id where q.ps_household = c.ps_household)
            group by c.home having sum(c.self_paid) >= :threshold) k
          join ${OUTSIDE_COSTS} o on o.home = k.home`,
    params: {
      threshold: { default: 50000, unit: '元/年', basis: '示例口径：非在册户当年自付5万元', effective: FROM },
      registered_threshold: { default: 5000, unit: '元/年', basis: '示例口径：在册户当年自付5000元', effective: FROM },
    },
    message: '{side}家庭今年医疗自付合计{self_paid_year}元，请入户了解是否有因病致贫返贫风险',
    basis: '示例口径：当年自付累计，按户合计；在册户{registered_threshold}元、其他户{threshold}元',
    examples: [
      {
        expect: 'hit',
        note: '在册户两人合计正好5000元',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2018-02-01', self_paid: 3000 },
            { person: 'P2', settled_on: '2018-05-01', self_paid: 2000 },
          ],
        },
      },
      {
        expect: 'near',
        note: '在册户合计4999元',
        register: [{ person: 'P1' }, { person: 'P2' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2018-02-01', self_paid: 2999 },
            { person: 'P2', settled_on: '2018-05-01', self_paid: 2000 },
          ],
        },
      },
      {
        expect: 'hit',
        note: '非在册一人几次合计5万元',
        register: [{ person: 'P9' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2018-02-01', self_paid: 20000 },
            { person: 'P1', settled_on: '2018-05-01', self_paid: 30000 },
          ],
        },
      },
      {
        expect: 'hit',
        note: '非在册夫妻，公安同户，合计5万元，一条预警',
        register: [{ person: 'P9' }],
        lists: {
          'health.medical_cost': [
            { person: 'P1', settled_on: '2018-02-01', self_paid: 20000 },
            { person: 'P2', settled_on: '2018-05-01', self_paid: 30000 },
          ],
          'public_security.population': [
            { person: 'P1', ps_household: 'G1' },
            { person: 'P2', ps_household: 'G1' },
          ],
        },
      },
      {
        expect: 'near',
        note: '非在册49999元',
        register: [{ person: 'P9' }],
        lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 49999 }] },
      },
      {
        expect: 'near',
        note: '去年的不算',
        register: [{ person: 'P1' }],
        lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2017-12-31', self_paid: 60000 }] },
      },
      {
        expect: 'exempt',
        note: '名册已清退的不按在册口径',
        register: [{ person: 'P1', status: 'removed' }],
        lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 8000 }] },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E07',
    name: '受灾',
    kind: 'warning',
    unit: 'household',
    hit: 'emergency.disaster',
    where:
      "coalesce(h.happened_on, '') >= substr(:recent_ago, 1, length(coalesce(h.happened_on, ''))) and h.happened_on is not null and coalesce(h.loss, 0) >= :loss",
    unless: [...DEAD],
    params: {
      recent: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM },
      loss: { default: 5000, unit: '元', basis: '示例口径：损失5000元', effective: FROM },
    },
    message: '{h.name}家{happened_on}受灾（{disaster}，损失{loss}元），不在名册，请入户了解生活是否有困难',
    basis: '示例口径：因灾预警',
    examples: [
      {
        expect: 'hit',
        note: '今年受灾，不在册',
        register: [{ person: 'P9' }],
        lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 30000 }] },
      },
      {
        expect: 'near',
        note: '损失4999元',
        register: [{ person: 'P9' }],
        lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 4999 }] },
      },
      {
        expect: 'near',
        note: '两年前',
        register: [{ person: 'P9' }],
        lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2016-06-20', loss: 30000 }] },
      },
      {
        expect: 'exempt',
        note: '已在册',
        register: [{ person: 'P1' }],
        lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 30000 }] },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E09',
    name: '失业/断缴',
    kind: 'warning',
    unit: 'person',
    target: "s.status in ('registered', 'monitored', 'exited') and s.age between 16 and 59",
    needs: ['labour.employee_insurance'],
    select: `select s.person_id as person_id, 'labour.employee_insurance' as evidence_source, h.row_id as evidence_row,
        h.to_month as stopped_month, h.employer as last_employer
      from labour_employee_insurance_hit x join labour_employee_insurance h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
      where x.compatible = 1 and s.status in ('registered', 'monitored', 'exited') and s.age between 16 and 59 and h.to_month is not null
        and h.to_month <= substr(:stopped_ago, 1, 7) and h.to_month >= substr(:window_ago, 1, 7)
        and not exists (select 1 from labour_employee_insurance_hit y join labour_employee_insurance g on g.row_id = y.row_id
          where y.person_id = x.person_id and (g.to_month is null or g.to_month > h.to_month))`,
    params: {
      stopped: { default: 3, unit: '月', basis: '示例口径：断缴三个月', effective: FROM },
      window: { default: 12, unit: '月', basis: '示例口径：近12个月内断缴', effective: FROM },
    },
    message: '{name}的职工社保缴到{stopped_month}（{last_employer}），之后断缴，请了解是否失业、收入是否下降',
    basis: '示例口径：失业预警',
    examples: [
      {
        expect: 'hit',
        note: '缴到四月，已断三个月',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-04' },
          ],
        },
      },
      {
        expect: 'near',
        note: '缴到五月',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-05' },
          ],
        },
      },
      {
        expect: 'near',
        note: '一年多以前就停了',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2017-06' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '换到另一单位续缴',
        register: [{ person: 'P1' }],
        lists: {
          'labour.employee_insurance': [
            { person: 'P1', employer: '示例公司', from_month: '2016-01', to_month: '2018-02' },
            { person: 'P1', employer: '东河公司', from_month: '2018-03' },
          ],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E10',
    name: '辍学',
    kind: 'warning',
    severity: 'error',
    unit: 'person',
    hit: 'education.enrolment',
    where: "h.pupil_status in ('退学', '辍学')",
    unless: [...DEAD],
    verifier: 'department',
    message: '{h.name}学籍状态为{pupil_status}（[{school}][{grade}]），不在名册，请劝返并了解家庭情况',
    basis: '控辍保学；在册学生由D11提示',
    answers: [...OMISSION_ANSWERS, 'studying', 'graduated', 'medical_leave'],
    examples: [
      {
        expect: 'hit',
        note: '退学，不在册',
        register: [{ person: 'P9' }],
        lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '退学' }] },
      },
      {
        expect: 'near',
        note: '休学',
        register: [{ person: 'P9' }],
        lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '休学' }] },
      },
      {
        expect: 'exempt',
        note: '在册学生由D11提示',
        register: [{ person: 'P1', born: '2005-03-01' }],
        lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '退学' }] },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E11',
    name: '收入低于监测线未纳',
    unit: 'household',
    hit: 'office.income_survey',
    where: `h.income_per_capita < :line and cast(coalesce(h.year, :as_of_year) as integer) >= cast(:as_of_year as integer) - 1
        and not exists (select 1 from office_income_survey g where g.id_key = h.id_key and coalesce(g.year, '') > coalesce(h.year, ''))`,
    unless: [...DEAD],
    params: MONITORING_LINE,
    message: '{h.name}家[{year}年]人均收入{income_per_capita}元，低于{line}元，不在名册，请入户核实是否应纳入',
    basis: '示例口径：识别月份前12个月的收入低于监测线；2017年4000元、2019年5000元、2020年6000元、2023年7300元',
    examples: [
      {
        expect: 'hit',
        note: '人均3999元',
        register: [{ person: 'P9' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3999, household_size: 3 },
          ],
        },
      },
      {
        expect: 'near',
        note: '正好4000元',
        register: [{ person: 'P9' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2017', income_per_capita: 4000, household_size: 3 },
          ],
        },
      },
      {
        expect: 'hit',
        note: '2023年的线是7300元',
        asOf: '2023-08-01',
        register: [{ person: 'P9' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2023', income_per_capita: 7000, household_size: 3 },
          ],
        },
      },
      {
        expect: 'near',
        note: '去年低，今年已过线，以最近一年为准',
        register: [{ person: 'P9' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3000, household_size: 3 },
            { person: 'P1', household: 'S1', year: '2018', income_per_capita: 6000, household_size: 3 },
          ],
        },
      },
      {
        expect: 'near',
        note: '三年前的收入',
        register: [{ person: 'P9' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2015', income_per_capita: 2000, household_size: 3 },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已在册，由H19说',
        register: [{ person: 'P1' }],
        lists: {
          'office.income_survey': [
            { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3000, household_size: 3 },
          ],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E12',
    name: '非在册户危房/饮水',
    unit: 'household',
    hit: 'housing.dilapidated',
    where: `h.grade in ('C', 'D') and coalesce(h.completed_on, '') = '' and coalesce(h.year, '') < :as_of_year`,
    unless: [{ list: 'housing.relocation' }, { list: 'housing.public_rental', where: onListNow('u') }, ...DEAD],
    message: '{h.name}家住房鉴定为{grade}级（{year}年），没有竣工记录，不在名册，请核实住房安全和生活情况',
    basis: '示例口径：非在册户住房不安全（饮水名单未来）',
    examples: [
      {
        expect: 'hit',
        note: 'D级未改造，不在册',
        register: [{ person: 'P9' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
      },
      {
        expect: 'near',
        note: '今年计划内',
        register: [{ person: 'P9' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018' }] },
      },
      {
        expect: 'near',
        note: '已竣工',
        register: [{ person: 'P9' }],
        lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016', completed_on: '2017-01-01' }] },
      },
      {
        expect: 'exempt',
        note: '已易地搬迁',
        register: [{ person: 'P9' }],
        lists: {
          'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }],
          'housing.relocation': [{ person: 'P1', site: '幸福安置点' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E13',
    name: '低保退出未监测',
    kind: 'warning',
    unit: 'household',
    hit: 'civil_affairs.rural_dibao',
    where: `h.to_month < :as_of_month and h.to_month >= substr(:window_ago, 1, 7) and not exists (
      select 1 from civil_affairs_rural_dibao g where g.id_key = h.id_key and (g.to_month is null or g.to_month >= :as_of_month))`,
    unless: [
      { list: 'civil_affairs.tekun', where: onListNow('u') },
      { list: 'civil_affairs.urban_dibao', where: onListNow('u') },
      ...DEAD,
    ],
    params: { window: { default: 12, unit: '月', basis: '示例口径：退出低保12个月内', effective: FROM } },
    message: '{h.name}家{to_month}退出农村低保，不在名册，请了解退出后生活是否稳定',
    basis: '示例口径：低保退出一年内关注',
    examples: [
      {
        expect: 'hit',
        note: '三月退出',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-03' }],
        },
      },
      {
        expect: 'near',
        note: '本月才到期',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-07' }],
        },
      },
      {
        expect: 'near',
        note: '两年前退出',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2012-01', to_month: '2016-03' }],
        },
      },
      {
        expect: 'exempt',
        note: '转为特困供养',
        register: [{ person: 'P9' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-03' }],
          'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-04' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E15',
    name: '错误清退',
    unit: 'household',
    needs: [],
    optional: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
    select: `select s.household_id as household_id, 'civil_affairs.rural_dibao' as evidence_source, h.row_id as evidence_row, '农村低保' as protection
        from civil_affairs_rural_dibao_hit x join civil_affairs_rural_dibao h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
        where s.status = 'removed' and x.compatible = 1 and ${onListNow('h')} and not ${REGISTERED_AGAIN}
      union all select s.household_id as household_id, 'civil_affairs.tekun' as evidence_source, h.row_id as evidence_row, '特困供养' as protection
        from civil_affairs_tekun_hit x join civil_affairs_tekun h on h.row_id = x.row_id join subject s on s.person_id = x.person_id
        where s.status = 'removed' and x.compatible = 1 and ${onListNow('h')} and not ${REGISTERED_AGAIN}`,
    message: '{name}一户已清退，但现在享受{protection}，请核实是否错退',
    basis: '示例口径：清退后仍享受低保、特困的重新核实',
    examples: [
      {
        expect: 'hit',
        note: '清退后仍在低保',
        register: [{ person: 'P1', status: 'removed' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
      },
      {
        expect: 'near',
        note: '低保已停',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-01' }],
        },
      },
      {
        expect: 'near',
        note: '没有清退',
        register: [{ person: 'P1' }],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
      },
      {
        expect: 'exempt',
        note: '已重新纳入另一户',
        register: [
          { person: 'P1', status: 'removed' },
          { person: 'P1', household: 'H2' },
        ],
        lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E16',
    name: '边缘户',
    kind: 'warning',
    severity: 'notice',
    unit: 'household',
    passes: COUNTY_PASS,
    verifier: 'village',
    target: "hh.status in ('exited', 'registered')",
    where: 'hh.income_per_capita >= :line and hh.income_per_capita <= :line * (100 + :percent) / 100.0',
    columns: ['income_per_capita'],
    params: {
      ...MONITORING_LINE,
      percent: { default: 10, unit: '%', basis: '示例口径：线上10%以内', effective: FROM },
    },
    message: '这一户人均纯收入{income_per_capita}元，刚过{line}元，请留意',
    basis: '示例口径：收入在监测线以上{percent}%以内',
    answers: ['income_checked', 'risk_gone', 'entry_error', 'other'],
    examples: [
      { expect: 'hit', note: '正好在线上', register: [{ person: 'P1', income_per_capita: 4000 }] },
      { expect: 'hit', note: '高出10%', register: [{ person: 'P1', income_per_capita: 4400 }] },
      { expect: 'near', note: '高出10%又一元', register: [{ person: 'P1', income_per_capita: 4401 }] },
      { expect: 'near', note: '低于线，属于H19', register: [{ person: 'P1', income_per_capita: 3999 }] },
      {
        expect: 'exempt',
        note: '已是监测对象',
        register: [{ person: 'P1', income_per_capita: 4100, status: 'monitored' }],
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E17',
    name: '无户籍/新户籍',
    unit: 'person',
    verifier: 'village',
    needs: ['public_security.population'],
    outsiders: 'kin',
    select: `${MISSING_MEMBERS} and coalesce(h.birth_date, substr(h.id_key, 7, 4) || '-' || substr(h.id_key, 11, 2) || '-' || substr(h.id_key, 13, 2)) >= :window_ago`,
    params: { window: { default: 12, unit: '月', basis: '示例口径：近12个月出生入户', effective: FROM } },
    message: '公安户籍中新登记了{child_name}（{ps_relation}），名册这一户没有，请核实并补录',
    basis: '示例口径：新生儿应及时自然增加；无户籍的由G02提示',
    answers: ['newborn', 'already_done', 'separate_household', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '今年出生，户籍已登记',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '2018-02-01', ps_household: 'G1', relation: '子' },
          ],
        },
      },
      {
        expect: 'near',
        note: '五岁，属于E18',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '2013-02-01', ps_household: 'G1', relation: '子' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '已在册',
        register: [{ person: 'P1' }, { person: 'P2', born: '2018-02-01' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', born: '2018-02-01', ps_household: 'G1', relation: '子' },
          ],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E18',
    name: '户籍人口未录入',
    unit: 'person',
    verifier: 'village',
    needs: ['public_security.population'],
    outsiders: 'kin',
    select: `${MISSING_MEMBERS} and coalesce(h.birth_date, substr(h.id_key, 7, 4) || '-' || substr(h.id_key, 11, 2) || '-' || substr(h.id_key, 13, 2)) < :window_ago`,
    params: { window: { default: 12, unit: '月', basis: '示例口径：一年内出生的由E17提示', effective: FROM } },
    message: '公安户籍同户的{child_name}（{ps_relation}）不在名册这一户，请核实是否漏录或已分户',
    basis: '示例口径：名册家庭成员与户籍、实际共同生活人口核对',
    answers: ['separate_household', 'already_done', 'moved_away', 'stale_list', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '户籍上的配偶没有录入',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', ps_household: 'G1', relation: '配偶' },
          ],
        },
      },
      {
        expect: 'near',
        note: '公安另一户的人',
        register: [{ person: 'P1' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', ps_household: 'G2', relation: '户主' },
          ],
        },
      },
      {
        expect: 'exempt',
        note: '本户已清退',
        register: [{ person: 'P1', status: 'removed' }],
        lists: {
          'public_security.population': [
            { person: 'P1', ps_household: 'G1', relation: '户主' },
            { person: 'P2', ps_household: 'G1', relation: '配偶' },
          ],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E19',
    name: '独居/分户老人',
    kind: 'warning',
    severity: 'notice',
    unit: 'household',
    passes: COUNTY_PASS,
    verifier: 'village',
    target: "hh.status <> 'removed'",
    where: `hh.persons_living >= 1 and not exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and coalesce(m.age, 0) < :old)`,
    params: { old: { default: 70, unit: '周岁', basis: '示例口径：70周岁', effective: FROM } },
    message: '这一户只有{old}岁以上老人（户主{head_name}），请关心日常生活和子女赡养情况',
    basis: '示例口径：独居、空巢老人户',
    answers: ['separate_household', 'risk_gone', 'special_family', 'other'],
    examples: [
      { expect: 'hit', note: '今天满70岁', register: [{ person: 'P1', born: '1948-07-25' }] },
      { expect: 'near', note: '明天才满70岁', register: [{ person: 'P1', born: '1948-07-26' }] },
      {
        expect: 'near',
        note: '与孙子同户',
        register: [
          { person: 'P1', born: '1940-01-01' },
          { person: 'P2', born: '2005-01-01' },
        ],
      },
      { expect: 'exempt', note: '已清退', register: [{ person: 'P1', born: '1940-01-01', status: 'removed' }] },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E20',
    name: '无劳力户未低保',
    unit: 'household',
    verifier: 'department',
    needs: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
    optional: ['civil_affairs.urban_dibao'],
    absentFrom: ['civil_affairs.rural_dibao', 'civil_affairs.tekun'],
    columns: ['labour_ability'],
    select: `select hh.household_id as household_id from household hh
      where hh.status in ('registered', 'monitored', 'exited')
        and exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed' and m.labour_ability in ('无劳动力', '丧失劳动力'))
        and not exists (select 1 from subject m where m.household_id = hh.household_id and m.status <> 'removed'
          and (m.id_key is null or coalesce(m.labour_ability, case when coalesce(m.age, 99) < 16 then '无劳动力' else '未填' end) not in ('无劳动力', '丧失劳动力')))
        and not ${householdListed('civil_affairs_rural_dibao')} and not ${householdListed('civil_affairs_urban_dibao')} and not ${householdListed('civil_affairs_tekun')}`,
    message: '这一户全家没有劳动力，又不在低保、特困名单，请民政核实是否应保未保',
    basis: '完全或部分丧失劳动能力、无法依靠产业就业脱贫的由低保兜底（应保尽保）',
    answers: [...OMISSION_ANSWERS, 'entry_error', 'refused'],
    disposals: ['provide', 'correct', 'keep'],
    examples: [
      {
        expect: 'hit',
        note: '老两口都无劳动力，不在任何保障名单',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', born: '1947-01-01', labour_ability: '丧失劳动力' },
        ],
        lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
      },
      {
        expect: 'hit',
        note: '未成年人没有填劳动能力，也算无劳动力',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', born: '2010-01-01' },
        ],
        lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
      },
      {
        expect: 'near',
        note: '有一个弱劳动力',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', labour_ability: '弱劳动力' },
        ],
        lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
      },
      {
        expect: 'near',
        note: '成年人没有填写，不能断定',
        register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' }, { person: 'P2' }],
        lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
      },
      {
        expect: 'exempt',
        note: '家中一人在低保',
        register: [
          { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
          { person: 'P2', born: '1947-01-01', labour_ability: '无劳动力' },
        ],
        lists: {
          'civil_affairs.rural_dibao': [{ person: 'P2', born: '1947-01-01', household: 'D1', from_month: '2016-01' }],
          'civil_affairs.tekun': [],
        },
      },
      {
        expect: 'exempt',
        note: '特困供养',
        register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' }],
        lists: {
          'civil_affairs.rural_dibao': [],
          'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-01' }],
        },
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E21',
    name: '风险消除后再现',
    kind: 'warning',
    unit: 'household',
    needs: [],
    optional: ['health.disease', 'emergency.disaster'],
    columns: ['exited_on'],
    select: `select s.household_id as household_id, 'health.disease' as evidence_source, h.row_id as evidence_row, h.disease as risk, h.diagnosed_on as risk_on
        from health_disease_hit x join health_disease h on h.row_id = x.row_id join subject s on s.person_id = x.person_id join household hh on hh.household_id = s.household_id
        where s.status = 'exited' and x.compatible = 1 and h.kind = '大病' and h.diagnosed_on >= :window_ago and h.diagnosed_on > hh.exited_on
      union all select s.household_id as household_id, 'emergency.disaster' as evidence_source, h.row_id as evidence_row, h.disaster as risk, h.happened_on as risk_on
        from emergency_disaster_hit x join emergency_disaster h on h.row_id = x.row_id join subject s on s.person_id = x.person_id join household hh on hh.household_id = s.household_id
        where s.status = 'exited' and x.compatible = 1 and h.happened_on >= :window_ago and h.happened_on > hh.exited_on`,
    params: { window: { default: 12, unit: '月', basis: '示例口径：近12个月', effective: FROM } },
    message: '这一户已脱贫（消除风险），{risk_on}又出现新的风险（{risk}），请入户核实是否需要重新监测',
    basis: '示例口径：风险消除后再现的重新标注',
    examples: [
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
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E23',
    name: '不得退出 (十不脱)',
    kind: 'logic',
    severity: 'error',
    unit: 'household',
    passes: COUNTY_PASS,
    ...inParts(
      EXIT_CONDITIONS.filter(({ code }) => BLOCKING.has(code)).map(({ label, rule }) => ({
        name: label,
        select: `${
          rule.select ??
          `select hh.household_id as household_id, null as evidence_source, null as evidence_row from household hh where ${rule.target ?? ''} and (${rule.where ?? ''})`
        } and hh.exited_on is not null`,
        ...(rule.needs === undefined ? {} : { needs: rule.needs }),
        ...(rule.optional === undefined ? {} : { optional: rule.optional }),
      })),
    ),
    message: '这一户拟于{exited_on}退出，但还有住房、饮水、辍学、大病或只靠转移性收入的问题，不得退出，请先解决',
    basis: '示例口径：三保障“十不脱”（危房、辍学、大病未愈、只靠保障）',
    answers: ['already_done', 'entry_error', 'risk_gone', 'other'],
    disposals: ['defer', 'correct', 'provide'],
    examples: [
      {
        expect: 'hit',
        note: '拟退出，住房仍为C级',
        register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'C', water_safe: 'yes' }],
      },
      {
        expect: 'hit',
        note: '拟退出，孩子失学',
        register: [
          { person: 'P1', exited_on: '2018-12', house_grade: 'A' },
          { person: 'P2', born: '2008-01-01', student_status: '非在校生' },
        ],
      },
      {
        expect: 'near',
        note: '没有问题',
        register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
      },
      {
        expect: 'hit',
        note: '拟退出，名册没有写，大病名单上有',
        register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '尿毒症', kind: '大病', diagnosed_on: '2018-03-01' }] },
      },
      {
        expect: 'near',
        note: '慢性病',
        register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
        lists: { 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病', diagnosed_on: '2018-03-01' }] },
      },
      { expect: 'near', note: '没有拟退出', register: [{ person: 'P1', house_grade: 'C', water_safe: 'yes' }] },
      {
        expect: 'exempt',
        note: '已易地搬迁，危房不再是问题',
        register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'D', relocated: 'yes', water_safe: 'yes' }],
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E25',
    name: '转移性收入占比高',
    kind: 'warning',
    severity: 'notice',
    unit: 'household',
    passes: COUNTY_PASS,
    target: "hh.status <> 'removed'",
    where: 'hh.income_total > 0 and hh.income_transfer * 100.0 > hh.income_total * :percent',
    columns: ['income_total', 'income_transfer'],
    params: { percent: { default: 50, unit: '%', basis: '示例口径：超过一半', effective: FROM } },
    message: '这一户转移性收入{income_transfer}元，占家庭纯收入{income_total}元的{percent}%以上，请留意收入是否稳定',
    basis: '示例口径：转移性收入占比超过{percent}%',
    answers: ['income_checked', 'special_family', 'entry_error', 'other'],
    examples: [
      { expect: 'hit', note: '占51%', register: [{ person: 'P1', income_total: 10000, income_transfer: 5100 }] },
      { expect: 'near', note: '正好一半', register: [{ person: 'P1', income_total: 10000, income_transfer: 5000 }] },
      {
        expect: 'exempt',
        note: '已清退',
        register: [{ person: 'P1', income_total: 10000, income_transfer: 9000, status: 'removed' }],
      },
    ],
  },
  {
    ...OMITTED_RULE,
    number: 'E27',
    name: '无贫困人口的村',
    unit: 'village',
    passes: COUNTY_PASS,
    select: `select k.village_id as village_id, case when k.households = 0 then '没有一户在册'
          else '在册' || cast(k.households as text) || '户，同乡镇其他村平均' || cast(cast(${OTHER_MEAN} as integer) as text) || '户，相差悬殊' end as difference
        from ${LISTED_VILLAGES} k join (select v.county as county, v.township as township, count(*) as villages, sum(v.households) as households
            from ${LISTED_VILLAGES} v group by v.county, v.township) t
          on coalesce(t.county, '') = coalesce(k.county, '') and coalesce(t.township, '') = coalesce(k.township, '')
        where k.households = 0 or (t.villages > :neighbours and ${OTHER_MEAN} >= :least
          and (k.households * 100.0 < ${OTHER_MEAN} * :low or k.households * 100.0 > ${OTHER_MEAN} * :high))`,
    params: {
      neighbours: { default: 3, unit: '个村', basis: '示例口径：至少有三个邻村可比', effective: FROM },
      least: { default: 20, unit: '户', basis: '示例口径：邻村平均不足20户的不比', effective: FROM },
      low: { default: 20, unit: '%', basis: '示例口径：不到邻村平均的五分之一', effective: FROM },
      high: { default: 500, unit: '%', basis: '示例口径：超过邻村平均的五倍', effective: FROM },
    },
    message: '[{township}]{village}{difference}，请入村核实是否有漏评或识别不准',
    basis: '示例口径：没有在册户的行政村必到；在册户数与同乡镇其他村相差悬殊的核实（没有村人口数，按户数比）',
    answers: ['not_eligible', 'risk_gone', 'entry_error', 'already_done', 'other'],
    examples: [
      {
        expect: 'hit',
        note: '区划表里有这个村，名册没有一户',
        register: [{ person: 'P1' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '空白村', code: '990121100201' }] },
      },
      {
        expect: 'hit',
        note: '三个邻村各20户，本村3户',
        register: [
          ...households('甲村', 20),
          ...households('乙村', 20),
          ...households('丙村', 20),
          ...households('丁村', 3),
        ],
        tables: { village: ['甲村', '乙村', '丙村', '丁村'].map(listedVillage) },
      },
      {
        expect: 'near',
        note: '三个邻村各20户，本村正好4户（五分之一）',
        register: [
          ...households('甲村', 20),
          ...households('乙村', 20),
          ...households('丙村', 20),
          ...households('丁村', 4),
        ],
        tables: { village: ['甲村', '乙村', '丙村', '丁村'].map(listedVillage) },
      },
      {
        expect: 'near',
        note: '只有两个邻村，不比',
        register: [...households('甲村', 20), ...households('乙村', 20), ...households('丁村', 3)],
        tables: { village: ['甲村', '乙村', '丁村'].map(listedVillage) },
      },
      {
        expect: 'near',
        note: '有一户在册',
        register: [{ person: 'P1', village: '空白村' }],
        tables: { village: [{ county: '990121', township: '示例镇', village: '空白村', code: '990121100201' }] },
      },
      {
        expect: 'exempt',
        note: '不在区划表的村名，由K01说',
        register: [{ person: 'P1' }, { person: 'P2', household: 'H2', village: '别处村', status: 'removed' }],
      },
    ],
  },
];

/** Numbers of group E that cannot run. */
export const OMITTED_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'E06',
    name: '教育支出高',
    kind: 'warning',
    severity: 'verify',
    lacks: '名单：学生教育支出（学费、住宿费等自付）',
  },
  { number: 'E08', name: '意外事故', kind: 'warning', severity: 'verify', lacks: '名单：交通、火灾、工伤等意外事故' },
  {
    number: 'E14',
    name: '低保边缘/支出型未监测',
    kind: 'omitted',
    severity: 'verify',
    lacks: '名单：低保边缘和支出型困难家庭',
  },
  { number: 'E24', name: '收入来源不算 (十不算)', kind: 'logic', severity: 'verify', lacks: '列：名册中的收入细项' },
  { number: 'E26', name: '信访/12345/12317 诉求', kind: 'omitted', severity: 'verify', lacks: '名单：信访和热线诉求' },
  { number: 'E28', name: '法院失信/大额债务', kind: 'warning', severity: 'notice', lacks: '名单：法院被执行人' },
];

/** Indicators about villages, helpers, projects and money: 村级指标, 帮扶, 贷款, 资金, 项目, 光伏. */
import { FROM } from '../rules/defaults.js';
import { IS_USED } from '../rules/k-places/shared.js';
import { anybodyOn, atLeast, atMost, households, registered, rowsOf, type Indicator } from './indicator.js';

const FACTS = 'village.facts';
const QUOTA = 'finance.fund_quota';
const PAID = 'finance.project_payment';
const SPENT = 'finance.project_spending';
const BENEFIT = 'project.beneficiary';
const LOAN = 'bank.microcredit';
const STATION = 'energy.photovoltaic';
const HELPER = 'office.helper';
const IN_FORCE = '(h.to_date is null or h.to_date >= :as_of)';
const OVERDUE = "(h.state = '逾期' or (h.due_on < :as_of and coalesce(h.state, '') <> '已还清'))";
const LOCAL = '示例口径';

const villagesWith = (where?: string) => rowsOf(FACTS, 'village', where);
const facility = (column: string, name: string) => ({
  code: column,
  name,
  read: villagesWith(`h.${column} = 'yes'`),
  target: atLeast(1, `${LOCAL}：村村有`),
});
const villageSum = (column: string, name: string) => ({
  code: column,
  name,
  read: villagesWith(),
  sum: { list: FACTS, columns: [column] },
});
const quota = (code: string, name: string, where: string) => ({
  code,
  name,
  read: rowsOf(QUOTA, 'project', where),
  sum: { list: QUOTA, columns: ['amount'] },
});
const idle = (code: string, name: string, where: string) => ({
  code,
  name,
  read: rowsOf(QUOTA, 'project', `h.amount > coalesce(h.spent, 0) and ${where}`, {
    params: {
      year: { default: 12, unit: '月', basis: LOCAL, effective: FROM },
      years: { default: 24, unit: '月', basis: LOCAL, effective: FROM },
    },
  }),
  sum: { list: QUOTA, columns: ['amount', '-spent'] },
});
/** Villages of the register with somebody in a post. */
const villagesOfPost = (code: string, name: string, view: string, source: string) => ({
  code,
  name,
  read: {
    unit: 'village' as const,
    kind: 'logic' as const,
    needs: [source],
    select: `select v.village_id as village_id from village v
      where ${IS_USED} and exists (
        select 1 from ${view} h
        where h.village = v.village and coalesce(h.township, v.township, '') = coalesce(v.township, '')
          and h.post = '${name}' and ${IN_FORCE}
      )`,
  },
  target: atLeast(1, `${LOCAL}：一村一名`),
});
const USED_VILLAGES = { name: '有在册户的村', read: { unit: 'village', kind: 'logic', where: IS_USED } } as const;
const KEY_AREAS = ['深度贫困村', '重点村', '革命老区', '滩区库区', '一般村'];

export const WORK_INDICATORS: readonly Indicator[] = [
  {
    code: 'village_facilities',
    name: '五通十有',
    unit: '村',
    whole: { name: '行政村', read: villagesWith() },
    parts: [
      facility('paved', '通硬化路'),
      facility('bus', '通客车'),
      facility('power', '通动力电'),
      facility('network', '通宽带'),
      facility('clinic', '有卫生室'),
      facility('doctor', '有村医'),
    ],
  },
  {
    code: 'village_income',
    name: '村集体收入',
    unit: '村',
    whole: { name: '行政村', read: villagesWith() },
    parts: [
      {
        code: 'under_3',
        name: '不足3万元',
        read: villagesWith('coalesce(h.collective_income, 0) < 30000'),
        target: atMost(0, '示例口径：3万元以下清零'),
      },
      {
        code: 'from_5',
        name: '5万元以上',
        read: villagesWith('h.collective_income >= 50000'),
        target: atLeast(0.75, '示例口径：5万元以上占75%'),
      },
      {
        code: 'from_10',
        name: '10万元以上',
        read: villagesWith('h.collective_income >= 100000'),
        target: atLeast(0.51, '示例口径：10万元以上占51%'),
      },
    ],
  },
  {
    code: 'village_sums',
    name: '行政村合计',
    unit: '合计',
    whole: null,
    parts: [
      villageSum('households', '总户数'),
      villageSum('persons', '总人口'),
      villageSum('registered_households', '在册户数'),
      villageSum('registered_persons', '在册人数'),
      villageSum('dibao_persons', '低保人数'),
      villageSum('collective_income', '集体收入（元）'),
    ],
  },
  {
    code: 'key_areas',
    name: '重点区域在册人口',
    unit: '人',
    isWhole: true,
    whole: { ...villageSum('registered_persons', '各村在册人数'), name: '各村在册人数' },
    parts: KEY_AREAS.map((area, at) => ({
      code: `area_${at + 1}`,
      name: area,
      read: villagesWith(`h.key_area = '${area}'`),
      sum: { list: FACTS, columns: ['registered_persons'] },
    })),
  },
  {
    code: 'poverty_rate',
    name: '贫困发生率',
    unit: '人',
    whole: { ...villageSum('persons', '各村总人口'), name: '各村总人口' },
    parts: [
      {
        code: 'poor',
        name: '在册未脱贫人口',
        read: registered("s.status = 'registered'"),
        target: atMost(0.01, '示例口径：发生率1%以内'),
      },
    ],
  },
  {
    code: 'posts',
    name: '村级岗位配备率',
    unit: '村',
    whole: USED_VILLAGES,
    parts: [
      villagesOfPost('first_secretary', '第一书记', 'organisation_posted', 'organisation.posted'),
      villagesOfPost('village_doctor', '村医', 'village_post', 'village.post'),
      villagesOfPost('informant', '信息员', 'village_post', 'village.post'),
    ],
  },
  {
    code: 'leaders',
    name: '县委书记遍访率',
    unit: '村',
    whole: USED_VILLAGES,
    parts: [
      {
        code: 'county_secretary',
        name: '县委书记遍访',
        read: {
          unit: 'village',
          kind: 'logic',
          needs: ['office.leader_visit'],
          select: `select v.village_id as village_id from village v
            where ${IS_USED} and exists (
              select 1 from office_leader_visit h
              where h.village = v.village and coalesce(h.township, v.township, '') = coalesce(v.township, '')
                and h.duty = '县委书记' and h.visited_on <= :as_of
            )`,
        },
        target: atLeast(1, `${LOCAL}：遍访贫困村`),
      },
    ],
  },
  {
    code: 'helpers',
    name: '帮扶力量',
    unit: '户',
    whole: { name: '名册户', read: households() },
    parts: [
      {
        code: 'helped',
        name: '有帮扶责任人的户',
        read: households('hh.helper is not null'),
        target: atLeast(1, '结对帮扶全覆盖'),
      },
      {
        code: 'staff',
        name: '帮扶责任人（每户）',
        read: rowsOf(HELPER, 'staff', IN_FORCE),
        isOfPeople: true,
        target: atLeast(0.01, `${LOCAL}：每100户不少于1名`),
        leastInTownship: 3,
      },
    ],
  },
  {
    code: 'helper_visits',
    name: '帮扶走访率',
    unit: '户',
    whole: { name: '结对户', read: rowsOf(HELPER, 'post', IN_FORCE) },
    parts: [
      {
        code: 'visited',
        name: '90天内走访过',
        read: rowsOf(
          HELPER,
          'post',
          `${IN_FORCE} and exists (
            select 1 from office_visit_log g where g.household = h.household and g.visited_on between :quarter_ago and :as_of
          )`,
          {
            needs: ['office.visit_log'],
            params: { quarter: { default: 90, unit: '天', basis: LOCAL, effective: FROM } },
          },
        ),
        target: atLeast(1, `${LOCAL}：每季度走访一次`),
      },
    ],
    by: [
      { list: HELPER, column: 'unit', heading: '帮扶单位' },
      { list: HELPER, column: 'name', heading: '帮扶责任人' },
    ],
  },
  {
    code: 'loans',
    name: '小额信贷逾期率',
    unit: '元',
    whole: {
      name: '贷款余额',
      read: anybodyOn(LOAN, "coalesce(h.state, '') <> '已还清'"),
      sum: { list: LOAN, columns: ['balance'] },
    },
    parts: [
      {
        code: 'overdue',
        name: '逾期余额',
        read: anybodyOn(LOAN, OVERDUE),
        sum: { list: LOAN, columns: ['balance'] },
        target: atMost(0.01, `${LOCAL}：逾期率1%以内`),
      },
    ],
  },
  {
    code: 'fund_levels',
    name: '专项资金级次构成',
    unit: '元',
    isWhole: true,
    whole: { ...quota('all', '到位资金', '1 = 1'), name: '到位资金' },
    parts: ['中央', '省', '市', '县'].map((level) => quota(`level_${level}`, level, `h.level = '${level}'`)),
  },
  {
    code: 'idle_funds',
    name: '结余资金账龄',
    unit: '元',
    isWhole: true,
    whole: { ...idle('all', '结余资金', '1 = 1'), name: '结余资金' },
    parts: [
      idle('under_1', '1年以内', 'h.arrived_on > :year_ago'),
      idle('from_1', '1至2年', 'h.arrived_on <= :year_ago and h.arrived_on > :years_ago'),
      {
        ...idle('from_2', '2年以上', 'h.arrived_on <= :years_ago'),
        target: atMost(0, `${LOCAL}：结余两年以上收回`),
      },
    ],
  },
  {
    code: 'three_levels',
    name: '资金三级对账',
    unit: '元',
    whole: { name: '拨付', read: rowsOf(PAID, 'project'), sum: { list: PAID, columns: ['amount'] } },
    parts: [
      {
        code: 'spent',
        name: '使用',
        read: rowsOf(SPENT, 'project'),
        sum: { list: SPENT, columns: ['amount'] },
        target: atLeast(0.8, `${LOCAL}：支出进度80%以上`),
      },
      { code: 'benefit', name: '受益', read: rowsOf(BENEFIT, 'project'), sum: { list: BENEFIT, columns: ['amount'] } },
    ],
    by: [PAID, SPENT, BENEFIT].map((list) => ({ list, column: 'project_no', heading: '项目' })),
  },
  {
    code: 'photovoltaic',
    name: '光伏收益用于岗位',
    unit: '元',
    whole: { name: '收益', read: rowsOf(STATION, 'project'), sum: { list: STATION, columns: ['amount'] } },
    parts: [
      {
        code: 'to_posts',
        name: '公益岗位支出',
        read: rowsOf(STATION, 'project'),
        sum: { list: STATION, columns: ['to_posts'] },
        target: atLeast(0.8, '光伏收益80%用于公益岗位（示例口径）'),
      },
    ],
    by: [{ list: STATION, column: 'station', heading: '电站' }],
  },
  {
    code: 'projects',
    name: '完工项目管理',
    unit: '项',
    whole: { name: '完工项目', read: rowsOf('project.ledger', 'project', "h.project_state = '完工'") },
    parts: [
      {
        code: 'asset',
        name: '有资产登记',
        read: rowsOf(
          'project.ledger',
          'project',
          "h.project_state = '完工' and exists (select 1 from project_asset a where a.project_no = h.project_no)",
          { needs: ['project.asset'] },
        ),
        target: atLeast(1, `${LOCAL}：一项目一登记`),
      },
      {
        code: 'beneficiary',
        name: '有受益户',
        read: rowsOf(
          'project.ledger',
          'project',
          "h.project_state = '完工' and exists (select 1 from project_beneficiary b where b.project_no = h.project_no)",
          { needs: [BENEFIT] },
        ),
        target: atLeast(1, `${LOCAL}：项目与受益户挂钩`),
      },
    ],
  },
];

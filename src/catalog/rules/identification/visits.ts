/**
 * Households that must be visited (四个必到: the register, those who left it year by year, low incomes, 低保 and scattered 特困, villages without a
 * registered household; and by severe disability and serious illness), and the entries of the visit log. A household outside the register
 * is known by its numbers on the lists. Data only.
 */
import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM, MONITORING_LINE, onListNow } from '../defaults.js';
import { READ_RULE, type CoverageRead, type CoverageUse } from './read.js';

/** The same list twice: rows of registered people, rows of people outside the register. */
function onList(
  code: string,
  label: string,
  uses: readonly CoverageUse[],
  list: Pick<RuleDefinition, 'hit' | 'where' | 'params'> & { readonly outsideUnit?: 'household' },
): CoverageRead[] {
  const { outsideUnit, ...condition } = list;
  return [
    {
      code,
      label,
      uses,
      rule: { ...READ_RULE, ...condition, number: `${code}-inside`, name: label, target: 's.person_id > 0' },
    },
    {
      code,
      label,
      uses,
      rule: {
        ...READ_RULE,
        ...condition,
        number: `${code}-outside`,
        name: label,
        kind: 'omitted',
        unit: outsideUnit ?? 'person',
      },
    },
  ];
}

/** Households of the register by status, or by the condition in `words`. */
function ofRegister(code: string, label: string, status: string, words = `'${label}'`): CoverageRead {
  return {
    code,
    label,
    uses: ['visit'],
    rule: {
      ...READ_RULE,
      number: code,
      name: label,
      kind: 'logic',
      unit: 'household',
      select: `select hh.household_id as household_id, ${words} as words
        from household hh
        where hh.status = '${status}' and hh.persons_living > 0`,
      message: '{words}',
    },
  };
}

const GRADE = { grade: { default: 2, unit: '级', basis: '示例口径：一、二级残疾', effective: FROM } } as const;

export const VISIT_READS: readonly CoverageRead[] = [
  ofRegister('registered', '在册未脱贫户', 'registered'),
  ofRegister('monitored', '监测对象户', 'monitored'),
  ofRegister(
    'exited',
    '脱贫户',
    'exited',
    `case
      when coalesce(hh.exited_on, '') = '' then '脱贫户（未填年度）'
      else substr(coalesce(hh.exited_on, ''), 1, 4) || '年脱贫户'
    end`,
  ),
  ofRegister('candidate', '拟录入户', 'candidate'),
  ...onList('low-income', '收入低于排查线的农户', ['visit'], {
    hit: 'office.income_survey',
    where: `h.income_per_capita < :line
      and cast(coalesce(h.year, :as_of_year) as integer) >= cast(:as_of_year as integer) - 1
      and not exists (
        select 1 from office_income_survey g where g.id_key = h.id_key and coalesce(g.year, '') > coalesce(h.year, '')
      )`,
    params: MONITORING_LINE,
    outsideUnit: 'household',
  }),
  ...onList('rural-dibao', '农村低保户', ['visit', 'attention'], {
    hit: 'civil_affairs.rural_dibao',
    where: onListNow('h'),
    outsideUnit: 'household',
  }),
  ...onList('tekun', '分散供养特困户', ['visit'], {
    hit: 'civil_affairs.tekun',
    where: `coalesce(h.support, '分散') not like '%集中%' and ${onListNow('h')}`,
  }),
  ...onList('severe-disability', '重度残疾人户', ['visit'], {
    hit: 'disability.certificate',
    where:
      "cast(h.disability_grade as integer) between 1 and :grade and coalesce(h.certificate_status, '正常') = '正常'",
    params: GRADE,
  }),
  ...onList('illness', '大病患者户', ['visit', 'attention'], { hit: 'health.disease', where: "h.kind = '大病'" }),
];

/** Days that count: from `:since` to the as-of date. */
const COUNTED_VISIT = "coalesce(h.visited_on, '') >= :since and coalesce(h.visited_on, '') <= :as_of";

/** Visits since a day (ISO): to households of the register, by a member's number or by the household's, and to people outside it. */
export function visitLogReads(since: string): CoverageRead[] {
  const params = { since: { default: since, unit: '日', basis: '本轮走访开始日', effective: FROM } };
  const label = '走访记录';
  const shared = { ...READ_RULE, name: label, params };
  return [
    {
      code: 'visited',
      label,
      uses: ['visited'],
      rule: {
        ...shared,
        number: 'visited-inside',
        unit: 'household',
        needs: ['office.visit_log'],
        select: `select s.household_id as household_id, 'office.visit_log' as evidence_source, h.row_id as evidence_row
          from office_visit_log_hit x
            join office_visit_log h on h.row_id = x.row_id
            join subject s on s.person_id = x.person_id
          where ${COUNTED_VISIT}
          union all
          select hh.household_id as household_id, 'office.visit_log' as evidence_source, h.row_id as evidence_row
          from office_visit_log h join household hh on hh.household = h.household
          where coalesce(h.household, '') <> ''
            and coalesce(h.list_division, hh.county, '') = coalesce(hh.county, '')
            and coalesce(h.county, hh.county, '') = coalesce(hh.county, '')
            and ${COUNTED_VISIT}`,
      },
    },
    {
      code: 'visited',
      label,
      uses: ['visited'],
      // Not the form for people outside the register: a log that goes by household numbers needs no identity numbers.
      rule: {
        ...shared,
        number: 'visited-outside',
        needs: ['office.visit_log'],
        select: `select 'office.visit_log' as source, h.row_id as row_id
          from office_visit_log h
          where h.id_key is not null
            and ${COUNTED_VISIT}
            and not exists (select 1 from subject s where s.id_key = h.id_key)`,
      },
    },
  ];
}

/** People to keep an eye on who are named by a list alone; those named by the register follow in attention.ts. */
export const ATTENTION_LISTS: readonly CoverageRead[] = [
  ...onList('urban-dibao', '城市低保对象', ['attention'], {
    hit: 'civil_affairs.urban_dibao',
    where: onListNow('h'),
    outsideUnit: 'household',
  }),
  ...onList('any-tekun', '特困供养人员', ['attention'], { hit: 'civil_affairs.tekun', where: onListNow('h') }),
  ...onList('orphan', '孤儿、事实无人抚养儿童', ['attention'], {
    hit: 'civil_affairs.allowance',
    where: "(h.kind like '%孤儿%' or h.kind like '%无人抚养%') and h.month >= substr(:recent_ago, 1, 7)",
    params: { recent: { default: 3, unit: '月', basis: '示例口径：近三个月发放', effective: FROM } },
  }),
  ...onList('disabled', '残疾人', ['attention'], {
    hit: 'disability.certificate',
    where: "coalesce(h.certificate_status, '正常') = '正常'",
  }),
].filter(({ code, rule }) => code !== 'disabled' || rule.number.endsWith('-inside'));

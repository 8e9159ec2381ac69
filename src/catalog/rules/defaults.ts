/**
 * Common parts of many rules: default targets by group (docs/design/rules.md, Who is compared), the passes a rule belongs to, and the few
 * SQL phrases that mean one thing everywhere (on the list at the as-of date, months as numbers). Data and text only.
 */
import type { Pass } from '../../domain/pass.js';
import type { RuleDefinition, RuleParameter, RulePart } from '../../domain/rule.js';

/** Day from which the first version of the shipped rules and thresholds is in force. */
export const FROM = '2018-01-01';

/** Behind the name of a column in `unreadable`: its cell holds a word or sign for nothing, not something that cannot be read. */
export const FILLER_MARK = '~';

/** Rules that look only inside one county's register. */
export const COUNTY_PASS: readonly Pass[] = ['county'];
/** Rules over lists, which every level may hold. */
export const EVERY_PASS: readonly Pass[] = ['county', 'city', 'province'];
/** Rules that see more than one county can. */
export const UPPER_PASSES: readonly Pass[] = ['city', 'province'];

const EVERYONE_BUT_REMOVED = "s.status <> 'removed'";
const PRESENT_TARGET = "s.status in ('registered', 'monitored', 'candidate')";

/** The day to which exited households keep their policies (脱贫不脱政策), where neither the register nor the office says otherwise. */
export const POLICIES = {
  policies_until: {
    default: '2020-12-31',
    unit: '止',
    basis: '脱贫不脱政策：攻坚期内原有帮扶政策保持稳定',
    effective: FROM,
  },
} as const satisfies Record<string, RuleParameter>;

/** An exited household whose policies last: the register decides for the household, else the day for all. */
const policiesLast = (household: string): string =>
  `${household}.status = 'exited'
    and coalesce(${household}.policies, 'yes') = 'yes'
    and coalesce(${household}.policy_until, :policies_until)
      >= substr(:policy_day, 1, length(coalesce(${household}.policy_until, :policies_until)))`;

/** Registered and monitored households, and exited ones while their policies last. */
export const withPolicies = (household: string): string =>
  `(${household}.status in ('registered', 'monitored') or (${policiesLast(household)}))`;

/** The same of a person; the household of somebody exited says how long its policies last. */
const PERSON_WITH_POLICIES = `(
    s.status in ('registered', 'monitored')
    or (s.status = 'exited' and s.household_id in (select q.household_id from household q where ${policiesLast('q')}))
  )`;

export const ABSENT_TARGET = `s.origin = 'register' and ${PERSON_WITH_POLICIES}`;
/** Target of the rules about people who are gone: C19 to C21. */
export const GONE_TARGET = `(s.status = 'candidate' or ${PERSON_WITH_POLICIES})`;

/** A row of the cancelled registrations that says that somebody died: by its reason or, where none stands there, by a day of death. */
export const cancelledByDeath = (alias: string): string =>
  `(${alias}.reason = '死亡' or (coalesce(${alias}.reason, '') = '' and coalesce(${alias}.death_date, '') <> ''))`;

/** Columns of cancelled registrations of which one is enough to know who died. */
export const DEATH_COLUMNS = ['public_security.cancelled.reason', 'public_security.cancelled.death_date'] as const;

/**
 * Target of a rule that states none, by the letter of its number; over the subject `s`. For household logic rules the same condition
 * applies to the household `hh`.
 */
const DEFAULT_TARGETS: Readonly<Record<string, string>> = {
  A: EVERYONE_BUT_REMOVED,
  B: EVERYONE_BUT_REMOVED,
  C: PRESENT_TARGET,
  D: ABSENT_TARGET,
  E: EVERYONE_BUT_REMOVED,
  F: EVERYONE_BUT_REMOVED,
  G: EVERYONE_BUT_REMOVED,
  H: EVERYONE_BUT_REMOVED,
  J: EVERYONE_BUT_REMOVED,
  K: EVERYONE_BUT_REMOVED,
  T: EVERYONE_BUT_REMOVED,
};

/** Target of a rule as it is evaluated. */
export function targetOf(rule: { readonly number: string; readonly target?: string }): string {
  return rule.target ?? DEFAULT_TARGETS[rule.number.charAt(0)] ?? EVERYONE_BUT_REMOVED;
}

/** The last month of a row of a list: of a year alone its December; far away where none stands there. */
export const endMonth = (alias: string): string => `substr(coalesce(${alias}.to_month, '9999-12') || '-12', 1, 7)`;

/** A row with from_month and to_month counts at the as-of date; an end month that has passed does not. */
export function onListNow(alias: string): string {
  return `${endMonth(alias)} >= :as_of_month
    and (coalesce(${alias}.from_month, '') <= :as_of_month)`;
}

/** Employee insurance that is paid; where it stopped, the end month says until when it was. */
export const stillPaid = (alias: string): string =>
  `(coalesce(${alias}.payment_state, '正常') = '正常' or coalesce(${alias}.to_month, '9999-12') <= :as_of_month)`;

/** True until the day, month or year that stands in a column has passed, and where none stands there: an end of 2018-07 is not over on the 25th. */
export const isNotOver = (column: string): string =>
  `coalesce(${column}, '9999') >= substr(:as_of, 1, length(coalesce(${column}, '9999')))`;

/** Medical insurance of the year of the as-of date, neither stopped nor unpaid; what is blank is taken as in order. */
export const insuredNow = (alias: string): string =>
  `coalesce(${alias}.year, :as_of_year) = :as_of_year and not ${insuranceStopped(alias)}`;

/** Medical insurance that the list says is stopped, or not paid for. */
export const insuranceStopped = (alias: string): string =>
  `(coalesce(${alias}.status, '正常') <> '正常' or coalesce(${alias}.payment_state, '正常') <> '正常')`;

/** A pension that comes from having been employed, however the list words its kind; residents' pensions are not. */
export function employeePension(alias: string): string {
  const kind = `${alias}.kind`;
  const words = ['职工', '企业', '机关', '事业', '退休'].map((word) => `${kind} like '%${word}%'`).join(' or ');
  return `(coalesce(${kind}, '') not like '%居民%' and (${words}))`;
}

/** Months since year 0 of a month, day or year text: `2018-07` → 24223; a bare year counts as January. */
export function monthNumber(text: string): string {
  return `(
    cast(substr(${text}, 1, 4) as integer) * 12
    + cast(case when length(${text}) >= 7 then substr(${text}, 6, 2) else '01' end as integer)
  )`;
}

/** The yearly line under which a household should be looked at, dated; every office sets its own. */
export const MONITORING_LINE = {
  line: {
    default: 4000,
    unit: '元/年',
    basis: '示例口径：2017年河南排查线4000元',
    effective: '2017-01-01',
    series: [
      { value: 5000, basis: '示例口径：2019年', effective: '2019-01-01' },
      { value: 6000, basis: '示例口径：2020至2022年', effective: '2020-01-01' },
      { value: 7300, basis: '示例口径：2023年', effective: '2023-01-01' },
    ],
  },
} as const satisfies Record<string, RuleParameter>;

/**
 * A rule of several directions: its select is all of them, and it runs while one of them can. The select columns of all directions are
 * the same ones in the same order.
 */
export function inParts(
  parts: readonly RulePart[],
): Pick<RuleDefinition, 'select' | 'needs' | 'optional' | 'absentFrom' | 'parts'> {
  const lists = parts.flatMap(({ needs = [], optional = [] }) => [...needs, ...optional]);
  return {
    select: parts.map((part) => part.select).join(' union all '),
    needs: [],
    optional: [...new Set(lists)],
    absentFrom: [],
    parts,
  };
}

/**
 * Values bound to a rule's SQL: the as-of date in its forms, the pass, and every parameter; a threshold in days, months or years also as
 * the ISO day that long before the as-of date (`:name_ago`). `:today` is the day of the pass also where a rule is tried as of an earlier one:
 * what happened meanwhile ends a finding. Pure.
 */
import { POLICIES } from '../catalog/rules/defaults.js';
import { parameterValue } from '../catalog/rules/parameters.js';
import type { Pass } from '../domain/pass.js';
import type { RuleDefinition } from '../domain/rule.js';
import { daysInMonth, isoDay } from '../normalise/calendar.js';

export type Bindings = Readonly<Record<string, string | number>>;

/** Parameters of the default targets are bound for every rule. `province_name` is '' where the division table does not know the office's province. */
export function ruleBindings(rule: RuleDefinition, asOf: string, pass: Pass, provinceName = ''): Bindings {
  const bindings: Record<string, string | number> = {
    as_of: asOf,
    policy_day: asOf,
    today: asOf,
    as_of_month: asOf.slice(0, 7),
    as_of_year: asOf.slice(0, 4),
    pass,
    province_name: provinceName,
  };
  for (const [name, parameter] of Object.entries({ ...POLICIES, ...rule.params })) {
    const bound = parameterValue(parameter, asOf);
    bindings[name] = bound;
    const ago = dayBefore(asOf, Number(bound), parameter.unit);
    if (ago !== null) bindings[`${name}_ago`] = ago;
  }
  return bindings;
}

/**
 * ISO day that many 天, 月 or 年 before another; null for other units. The day of the month is kept or clipped.
 * Example: ("2018-03-31", 1, 月) → "2018-02-28"
 */
export function dayBefore(day: string, count: number, unit: string): string | null {
  if (!Number.isFinite(count)) return null;
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8, 10));
  if (unit === '天') return new Date(Date.UTC(year, month - 1, dayOfMonth - count)).toISOString().slice(0, 10);
  const months = unit === '月' || unit === '个月' ? count : unit === '年' ? count * 12 : null;
  if (months === null) return null;
  const place = year * 12 + (month - 1) - Math.round(months);
  const [toYear, toMonth] = [Math.floor(place / 12), (place % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

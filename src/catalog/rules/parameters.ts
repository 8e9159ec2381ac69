/**
 * Which value of a dated threshold counts: the one in force at the as-of date. Pure; the as-of date comes from outside.
 */
import type { RuleDefinition, RuleParameter, RuleParameterValue } from '../../domain/rule.js';

/** Basis of every default that is local or inferred, until the office sets its own. */
export const LOCAL_BASIS = '示例口径';

/** Every dated value of a parameter, oldest first; the default is one of them. */
export function datedValues(parameter: RuleParameter): readonly RuleParameterValue[] {
  const own = { value: parameter.default, basis: parameter.basis, effective: parameter.effective };
  return [...(parameter.series ?? []), own].sort((one, other) => (one.effective < other.effective ? -1 : 1));
}

/**
 * The value in force at an ISO day, with its basis: the latest that is not later than the day, else the oldest there is. Example: 3000 from
 * 2016 and 4000 from 2017, for 2018-07-25 → 4000.
 */
export function parameterInForce(parameter: RuleParameter, asOf: string): RuleParameterValue {
  const values = datedValues(parameter);
  const oldest = values[0] ?? { value: parameter.default, basis: parameter.basis, effective: parameter.effective };
  return values.filter((entry) => entry.effective <= asOf).at(-1) ?? oldest;
}

/** The value alone, as it is bound. */
export function parameterValue(parameter: RuleParameter, asOf: string): number | string {
  return parameterInForce(parameter, asOf).value;
}

/** A rule's basis as people read it: `{threshold}` is the value in force at the ISO day. Example: `自付达到{threshold}元` → `自付达到5000元`. */
export function basisInForce(rule: Pick<RuleDefinition, 'basis' | 'params'>, asOf: string): string {
  return rule.basis.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const parameter = rule.params?.[name];
    return parameter === undefined ? whole : String(parameterValue(parameter, asOf));
  });
}

/**
 * The whole rule catalogue in the order of its numbers: what can run, and what cannot with the list or column it lacks. One file
 * for each group beside this one.
 */
import type { RuleDefinition, UnavailableRule } from '../../domain/rule.js';
import { IDENTITY_RULES, IDENTITY_UNAVAILABLE } from './a-identity.js';
import { DUPLICATE_RULES, DUPLICATE_UNAVAILABLE } from './b-duplicates.js';
import { PRESENT_RULES, PRESENT_UNAVAILABLE } from './c-present.js';
import { ABSENT_RULES, ABSENT_UNAVAILABLE } from './d-absent.js';
import { OMITTED_RULES, OMITTED_UNAVAILABLE } from './e-omitted.js';
import { EXCLUSIVE_RULES, EXCLUSIVE_UNAVAILABLE } from './f-exclusive.js';
import { CONFLICT_RULES, CONFLICT_UNAVAILABLE } from './g-conflict.js';
import { LOGIC_RULES, LOGIC_UNAVAILABLE } from './h-logic.js';
import { PAYMENT_RULES, PAYMENT_UNAVAILABLE } from './j-payments.js';
import { PLACE_RULES, PLACE_UNAVAILABLE } from './k-places.js';

const byNumber = (one: { readonly number: string }, other: { readonly number: string }): number =>
  one.number < other.number ? -1 : 1;

/** Every rule that can run, sorted by number. */
export const ALL_RULES: readonly RuleDefinition[] = [
  ...IDENTITY_RULES,
  ...DUPLICATE_RULES,
  ...PRESENT_RULES,
  ...ABSENT_RULES,
  ...OMITTED_RULES,
  ...EXCLUSIVE_RULES,
  ...CONFLICT_RULES,
  ...LOGIC_RULES,
  ...PAYMENT_RULES,
  ...PLACE_RULES,
].sort(byNumber);

/** Every number that cannot run, sorted. */
export const UNAVAILABLE_RULES: readonly UnavailableRule[] = [
  ...IDENTITY_UNAVAILABLE,
  ...DUPLICATE_UNAVAILABLE,
  ...PRESENT_UNAVAILABLE,
  ...ABSENT_UNAVAILABLE,
  ...OMITTED_UNAVAILABLE,
  ...EXCLUSIVE_UNAVAILABLE,
  ...CONFLICT_UNAVAILABLE,
  ...LOGIC_UNAVAILABLE,
  ...PAYMENT_UNAVAILABLE,
  ...PLACE_UNAVAILABLE,
].sort(byNumber);

/** Rule by number. */
export const RULE_BY_NUMBER: ReadonlyMap<string, RuleDefinition> = new Map(
  ALL_RULES.map((rule) => [rule.number, rule]),
);

/**
 * The reads of the coverage check: each entry is a rule without a verdict. It names people, households or villages and why they belong on a
 * list; the same engine runs it, so that missing lists, missing columns and unusable numbers are reported in the same way. Data only.
 */
import { PASSES } from '../../../domain/pass.js';
import type { RuleDefinition } from '../../../domain/rule.js';
import { FROM } from '../defaults.js';

/**
 * visit: households that must be visited · attention: people to keep an eye on · exit: conditions that forbid a household to leave the
 * register · visited: entries of the visit log · income: payments that do not count as income · category: people of one category, for
 * counts that count nobody twice · gone: why somebody left the register · entitled, missing: people who should be on a list, and those of
 * them who are not.
 */
export const COVERAGE_USES = [
  'visit',
  'attention',
  'exit',
  'visited',
  'income',
  'category',
  'gone',
  'entitled',
  'missing',
] as const;
export type CoverageUse = (typeof COVERAGE_USES)[number];

export interface CoverageRead {
  /** Several reads may share a code: people inside and outside the register, two lists of one meaning. */
  readonly code: string;
  /** 中文, as the workbook shows it. */
  readonly label: string;
  readonly uses: readonly CoverageUse[];
  /** `number` is unique among the reads; `message` is the text beside the label, '' for none. */
  readonly rule: RuleDefinition;
}

/** A rule's fields that mean nothing here. */
export const READ_RULE = {
  version: 1,
  effective: FROM,
  kind: 'warning',
  severity: 'notice',
  unit: 'person',
  passes: PASSES,
  verifier: 'township',
  message: '',
  basis: '示例口径',
  answers: [],
} as const satisfies Partial<RuleDefinition>;

/** Anybody in the register who was not removed; names the form "subjects with a row in the list". */
export const ANYBODY = "s.status <> 'removed'";

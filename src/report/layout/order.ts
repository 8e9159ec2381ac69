/** The order of names on sheets: pinyin as people expect it, code points where pinyin is equal; blank last. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import type { Severity } from '../../domain/rule.js';
import { SEVERITIES } from '../../domain/rule.js';

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

export function compareNames(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || one === '') return 1;
  if (other === null || other === '') return -1;
  return collator.compare(one, other) || compareTexts(one, other);
}

/** 强制 before 核实 before 提示. */
export function compareSeverity(one: Severity, other: Severity): number {
  return SEVERITIES.indexOf(one) - SEVERITIES.indexOf(other);
}

/** The first comparison that decides. */
export function firstOf(...comparisons: readonly number[]): number {
  return comparisons.find((comparison) => comparison !== 0) ?? 0;
}

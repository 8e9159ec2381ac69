/** Which reasons a conclusion takes, once: the audit of a returned sheet (I07) judges by it and 说明 lists by it. */
import type { ReplyVerdict } from '../domain/ledger/event.js';
import { DISPOSALS } from './disposals.js';
import type { ReasonUse } from './reasons.js';

/** Disposals that leave a right suspicion as it is. */
const KEEPING: readonly string[] = ['keep', 'defer'];

const keepingWords = DISPOSALS.filter(({ code }) => KEEPING.includes(code)).map(({ label }) => `“${label}”`);

/** In the order of 说明, with the words for what must be answered beside such a reason. */
export const REASON_USES: readonly { readonly use: ReasonUse; readonly words: string }[] = [
  { use: 'refuted', words: '不属实' },
  { use: 'kept', words: `处置方式选${keepingWords.join('或')}` },
  { use: 'confirmed', words: '属实' },
  { use: 'unverifiable', words: '无法核实' },
];

/** Uses that a row with this answer takes. `disposal`: its code, or null. */
export function usesOf(verdict: ReplyVerdict, disposal: string | null): ReasonUse[] {
  if (verdict === 'unverifiable') return ['unverifiable'];
  if (verdict === 'partly_confirmed') return ['confirmed', 'kept', 'refuted'];
  return disposal !== null && KEEPING.includes(disposal) ? [verdict, 'kept'] : [verdict];
}

/** `不属实、处置方式选“保留(豁免)”…`: what fits a reason. */
export function fittingWords(uses: readonly ReasonUse[]): string {
  return REASON_USES.filter(({ use }) => uses.includes(use))
    .map(({ words }) => words)
    .join('、');
}

/** The chain head of the ledger as every printed paper carries it, so that the paper can be held against the ledger later. */
import { feedbackHead } from '../../catalog/sheets/feedback-sheet.js';

/** Behind a footer's own words: ` 台账链首 128-3f0c9a5b7d2e4f61`; empty without a head. */
export function headWords(printedHead: string | null): string {
  return printedHead === null || printedHead === '' ? '' : ` ${feedbackHead.chain_head} ${printedHead}`;
}

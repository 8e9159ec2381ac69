/** The findings that go to each township: open ones of the batch, one group per recipient. Pure. */
import { NO_TOWNSHIP } from '../../catalog/sheets/feedback-sheet.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { recipientParts } from '../../domain/recipient.js';
import { countyName } from '../layout/batch-words.js';
import { compareNames, firstOf } from '../layout/order.js';

/** One township's share of a batch. */
export interface RecipientShare {
  /** As in `Finding.sent_to`. */
  readonly recipient: string;
  readonly county: string;
  readonly countyName: string;
  /** Name of the township, or of the department of the county. */
  readonly township: string;
  readonly isDepartment: boolean;
  readonly findings: readonly Finding[];
}

/** Findings that are to be answered: exempted ones never, notices only where the settings say so. */
export function isToBeAnswered(finding: Finding, areNoticesDispatched: boolean): boolean {
  return finding.exempt_until === null && (finding.severity !== 'notice' || areNoticesDispatched);
}

/** Sorted by county and township; recipients without findings are left out. A finding for two townships is in both shares. */
export function shareByRecipient(batch: BatchResult, findings: readonly Finding[]): RecipientShare[] {
  const byRecipient = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const recipient of new Set(finding.sent_to)) {
      const own = byRecipient.get(recipient);
      if (own === undefined) byRecipient.set(recipient, [finding]);
      else own.push(finding);
    }
  }
  return [...byRecipient.entries()]
    .map(([recipient, own]) => ({ ...splitRecipient(batch, recipient), findings: own }))
    .sort((one, other) =>
      firstOf(compareNames(one.countyName, other.countyName), compareNames(one.township, other.township)),
    );
}

function splitRecipient(batch: BatchResult, recipient: string) {
  const { county, township, department } = recipientParts(recipient);
  return {
    recipient,
    county,
    countyName: countyName(batch, county) ?? county,
    township: department ?? (township === null || township === '' ? NO_TOWNSHIP : township),
    isDepartment: department !== null,
  };
}

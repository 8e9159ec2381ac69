/**
 * Exemptions that stand in the ledger at a day: earned by an answer with its proof, or given by a person. Exemptions of the workspace's own
 * 豁免清单 are left out: that list is read anew each time, and an entry struck from it ends, so that its findings hold again. Pure.
 */
import type { FindingState, LedgerState } from '../domain/ledger/state.js';

/** A finding that needs no answer until the end of a day. */
export interface StandingExemption {
  readonly no: string;
  /** Last ISO day, the earliest where several recipients are exempted. */
  readonly until: string;
}

/** Sorted by number; of findings for several recipients only those that all of them are exempted from. */
export function standingExemptions(state: LedgerState, asOf: string): StandingExemption[] {
  return [...state.findings.values()]
    .flatMap((finding) => {
      const until = exemptUntil(finding, asOf);
      return until === null ? [] : [{ no: finding.no, until }];
    })
    .sort((one, other) => (one.no < other.no ? -1 : 1));
}

/** Null unless every recipient's exemption began by that day and has not ended. */
function exemptUntil(finding: FindingState, asOf: string): string | null {
  const ends = finding.recipients.map((recipient) => {
    const round = recipient.rounds.at(-1);
    if (round?.outcome?.stage !== 'exempt') return null;
    const earned = round.outcome.batch === null ? round.outcome : round.earned;
    if (earned === null || earned.on > asOf) return null;
    return earned.until !== null && earned.until >= asOf ? earned.until : null;
  });
  if (ends.length === 0 || ends.includes(null)) return null;
  return ends.reduce((one, other) => ((one ?? '') < (other ?? '') ? one : other), ends[0] ?? null);
}

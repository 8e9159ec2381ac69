/**
 * Details that may be deleted: those of findings that have ended before a day, and of files collected before it. Details that an open
 * finding still needs stay, also where they are shared. Pure.
 */
import { createHash } from 'node:crypto';
import type { EventDraft, LedgerEvent } from '../domain/ledger/event.js';
import type { FindingState, LedgerState } from '../domain/ledger/state.js';

export interface PurgeRequest {
  /** ISO day: details of findings that ended before it are deleted. */
  readonly before: string;
  readonly by: string;
  readonly reason: string;
}

/** Null when nothing is to be deleted. `isKept`: whether a digest's content is still there. */
export function purgeEvent(
  state: LedgerState,
  events: Iterable<LedgerEvent>,
  request: PurgeRequest & { readonly on: string },
  isKept: (digest: string) => boolean,
): EventDraft | null {
  const going = new Set<string>();
  const needed = new Set<string>();
  for (const event of events) {
    if (event.detail === null) continue;
    (isOver(event, state, request.before) ? going : needed).add(event.detail);
  }
  const digests = [...going].filter((digest) => !needed.has(digest) && isKept(digest)).sort();
  if (digests.length === 0) return null;
  const { before, by, reason, on } = request;
  const name = createHash('sha256').update(digests.join('\n')).digest('hex').slice(0, 16);
  return {
    kind: 'details_purged',
    key: `purged/${on}/${name}`,
    finding: null,
    batch: null,
    payload: { digests, before, on, by, reason },
    detail: null,
    trace: {},
  };
}

function isOver(event: LedgerEvent, state: LedgerState, before: string): boolean {
  if (event.finding === null) return event.at.slice(0, 10) < before;
  const finding = state.findings.get(event.finding);
  return finding !== undefined && endedBefore(finding, before);
}

/** Batches without which findings that are not over could not be shown or sent out: where they were last seen, and whose sheets they stand on. */
export function neededBatches(state: LedgerState, before: string): Set<string> {
  const open = [...state.findings.values()].filter((finding) => !endedBefore(finding, before));
  return new Set(
    open.flatMap(({ seen, recipients }) => [
      ...new Map(seen.map(({ pass, batch }) => [pass, batch])).values(),
      ...recipients.flatMap(({ rounds }) => rounds.at(-1)?.dispatches.at(-1)?.batch ?? []),
    ]),
  );
}

/** Ended for everybody before the day; an exemption that runs on is not over. */
export function endedBefore(finding: FindingState, before: string): boolean {
  if (finding.stage === 'withdrawn') return (finding.seen.at(-1)?.as_of ?? '') < before;
  return finding.recipients.every((recipient) => {
    const outcome = recipient.rounds.at(-1)?.outcome;
    return outcome != null && outcome.on < before && (outcome.until ?? '') < before;
  });
}

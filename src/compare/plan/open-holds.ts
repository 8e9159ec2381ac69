/**
 * The findings of earlier batches that a batch does not show and that stand all the same: those whose end it cannot prove, those that hold
 * candidates, and the fingerprint that covers the latter: a batch is the same only while the same ones are open.
 */
import { existsSync } from 'node:fs';
import { DIVISIONS } from '../../catalog/sources/divisions.js';
import type { ReviewPair } from '../../domain/finding.js';
import { pairsOfFinding, type LinkedFinding } from '../../domain/reports/linked-pair.js';
import { NO_VERDICTS, type PairVerdict } from '../../domain/reports/review-pair.js';
import type { Pass } from '../../domain/pass.js';
import type { EventDetail } from '../../domain/ledger/event.js';
import type { FindingState, LedgerState } from '../../domain/ledger/state.js';
import { leftOpen, notDisproved } from '../../ledger/left-open.js';
import { recordingKey } from '../../ledger/left-out.js';
import { standingRecording, type BatchFacts } from '../../ledger/record-batch.js';
import { isHolding } from '../../rules/hold-candidates.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { hashText } from '../../system/hash.js';
import { readLedgerState, readLedgerStateOf } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { PlannedInputs } from '../../delivery/plan-inputs.js';

export interface OpenHold extends Pick<FindingState, 'no' | 'rule' | 'unit'> {
  /** The last batch of the pass that showed it. */
  readonly batch: string;
  /** The finding as that batch showed it; null where it was purged. */
  readonly detail: EventDetail | null;
}

/** Whether a pass has candidates whom the ledger may hold. */
export function hasCandidates(pass: Pass, inputs: PlannedInputs): boolean {
  return pass === 'county' && inputs.people.some(({ role }) => role === 'candidates');
}

/** Parts of a batch about findings that it does not show, as of BatchResult. */
export interface EndFacts {
  readonly unproved: readonly string[];
  readonly overruled: readonly string[];
}

/** `shown` as of openHolds; `verdictOf`: what people said of pairs. */
export function endFacts(
  { paths, key }: Workspace,
  batch: BatchFacts,
  shown: () => Iterable<string>,
  verdictOf: (pair: ReviewPair) => PairVerdict | null,
): EndFacts {
  if (!existsSync(paths.database)) return { unproved: [], overruled: [] };
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    if (!knowsAnother(ledger, batch.id)) return { unproved: [], overruled: [] };
    const sourcesOf = ({ detail }: FindingState): string[] => {
      const evidence = detail === null ? null : ledger.detail(detail)?.['evidence'];
      const sources = (Array.isArray(evidence) ? evidence : []).map((row) => (row as { source?: unknown }).source);
      return [...new Set(sources)].filter((source) => typeof source === 'string' && !NO_LISTS.has(source)) as string[];
    };
    const state = stateWithout(ledger, batch.id);
    const now = new Set(shown());
    const isOverruled = ({ no, detail, present }: FindingState): boolean =>
      !now.has(no) &&
      present.includes(batch.pass) &&
      restsOnTwo(detail === null ? null : ledger.detail(detail), verdictOf);
    return {
      unproved: notDisproved(state, batch, { shown: now, sourcesOf }),
      overruled:
        verdictOf === NO_VERDICTS
          ? []
          : [...state.findings.values()]
              .filter(isOverruled)
              .map(({ no }) => no)
              .sort(),
    };
  } finally {
    ledger.close();
  }
}

/** Whether a person called two people what the finding takes for one. */
function restsOnTwo(detail: EventDetail | null, verdictOf: (pair: ReviewPair) => PairVerdict | null): boolean {
  if (detail === null) return false;
  // Recorded by src/ledger/record-batch: the finding without what changes from batch to batch.
  const finding = detail as unknown as LinkedFinding;
  return pairsOfFinding(finding).some((pair) => verdictOf(pair)?.answer === 'different');
}

/** Evidence that is no row of a list. */
const NO_LISTS: ReadonlySet<string> = new Set(['register', 'candidates', DIVISIONS.id]);

/** The ledger without the standing recording of a batch; as of a day, where one is given. */
function stateWithout(ledger: LedgerStore, batch: string, day?: string): LedgerState {
  const read = (without: readonly string[]): LedgerState =>
    day === undefined ? readLedgerState(ledger, without) : readLedgerStateOf(ledger, day, without);
  const whole = read([]);
  const own = standingRecording(whole, batch);
  return own === null ? whole : read([recordingKey(own.batch, own.revision)]);
}

/** The fold is slow, and needless where the ledger knows no other batch. */
function knowsAnother(ledger: LedgerStore, batch: string): boolean {
  return [...ledger.events({ kind: 'batch_recorded' })].some((event) => event.batch !== batch);
}

/** Of a batch of a workspace, as of its day. `shown`: numbers that the batch shows, asked only where the ledger knows another batch. */
export function openHolds({ paths, key }: Workspace, batch: BatchFacts, shown: () => Iterable<string>): OpenHold[] {
  if (!existsSync(paths.database)) return [];
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    return openHoldsIn(ledger, batch, shown);
  } finally {
    ledger.close();
  }
}

/** The same in an open ledger. */
export function openHoldsIn(ledger: LedgerStore, batch: BatchFacts, shown: () => Iterable<string>): OpenHold[] {
  if (!knowsAnother(ledger, batch.id)) return [];
  const state = stateWithout(ledger, batch.id, batch.as_of);
  return leftOpen(state, batch, new Set(shown())).flatMap(({ no, rule, kind, severity, unit, seen, detail }) => {
    // A finding that only another pass showed never held a candidate of this one.
    const last = seen.findLast(({ pass }) => pass === batch.pass)?.batch;
    if (last === undefined || !isHolding({ kind, severity })) return [];
    return [{ no, rule, unit, batch: last, detail: detail === null ? null : ledger.detail(detail) }];
  });
}

/** Fingerprint of a batch whose inputs have that one. */
export function printWithHolds(print: string, holds: readonly OpenHold[]): string {
  if (holds.length === 0) return print;
  const open = holds.map(({ no, batch }) => `${no} ${batch}`).sort();
  return hashText([print, ...open].join('\n'));
}

/** State of the ledger while its events are folded: as LedgerState, but growing. */
import type { LedgerEvent, LedgerHead } from '../domain/ledger/event.js';
import type {
  BatchState,
  FindingState,
  HandedOffice,
  RecipientState,
  RoundState,
  SampleState,
  SheetState,
} from '../domain/ledger/state.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type List<T> = T extends readonly (infer Member)[] ? Member[] : T;
type Growing<T> = { -readonly [K in keyof T]: List<T[K]> };

export interface MutableRound extends Omit<Growing<RoundState>, 'stage'> {
  stage: RoundState['stage'];
}
interface MutableRecipient {
  recipient: string;
  stage: RecipientState['stage'];
  rounds: MutableRound[];
  handed_to: string | null;
}
export type MutableFinding = Omit<Growing<FindingState>, 'recipients'> & {
  recipients: MutableRecipient[];
  /** Recipients that a batch still standing named. */
  readonly named: Set<string>;
};
export type MutableBatch = Omit<Mutable<BatchState>, 'findings'> & { findings: string[] };
export type MutableSample = Omit<SampleState, 'reviewed'> & { reviewed: Map<string, boolean> };

export interface Folding {
  readonly out: ReadonlySet<string>;
  readonly handovers: Map<string, HandedOffice>;
  readonly findings: Map<string, MutableFinding>;
  readonly batches: Map<string, MutableBatch>;
  /** Batch → revision of its recording that is the last so far. */
  readonly revisions: Map<string, number>;
  readonly sheets: Map<string, SheetState>;
  readonly samples: Map<string, MutableSample>;
  head: LedgerHead;
}

export type EventOf<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>;

/** Key of a sheet in LedgerState.sheets. */
export function sheetKey(sheet: string, recipient: string): string {
  return `${sheet}|${recipient}`;
}

/** A finding that a batch names for the first time; nobody has to answer yet. */
export function newFinding(no: string, payload: EventOf<'finding_seen'>['payload']): MutableFinding {
  return {
    no,
    rule: payload.rule,
    kind: payload.kind,
    severity: payload.severity,
    unit: payload.unit,
    place: payload.place,
    stage: 'pending',
    recipients: [],
    named: new Set(),
    seen: [],
    present: [],
    detail: null,
    rebounds: 0,
    lastRound: 1,
  };
}

/** A round that nobody was sent anything in. */
export function newRound(round: number, cause: RoundState['cause'], openedOn: string | null): MutableRound {
  return {
    round,
    cause,
    opened_on: openedOn,
    stage: 'pending',
    dispatches: [],
    takenBack: [],
    replies: [],
    refusals: [],
    conflict: false,
    contested: [],
    outcome: null,
    earned: null,
  };
}

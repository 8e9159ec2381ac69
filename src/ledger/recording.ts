/** A recording of a batch as the rules of recording and closing see it. */
import type { BatchConditions, BatchResult } from '../domain/batch.js';
import type { RecordedRule } from '../domain/ledger/event.js';

/** One recording of a batch with the facts that closing rules need. */
export interface Recording {
  readonly batch: string;
  readonly revision: number;
  readonly pass: BatchResult['pass'];
  readonly as_of: string;
  /** Hash over register and candidate contents; over list contents. */
  readonly snapshot: string;
  readonly lists: string;
  readonly conditions: BatchConditions | null;
  readonly rules: ReadonlyMap<string, RecordedRule>;
  /** As BatchResult.day_moved. */
  readonly standing: ReadonlySet<string>;
  readonly policyEnded: ReadonlySet<string>;
  /** As BatchResult.not_disproved. */
  readonly notDisproved: ReadonlySet<string>;
  /** As BatchResult.overruled. */
  readonly overruled: ReadonlySet<string>;
  /** Named as the closer: the office. */
  readonly by: string;
}

/**
 * Common parts of the readers of single kinds: the context a number is read in, the unfinished result, and the step to a whole Identity.
 * Not here: any knowledge of a kind.
 */
import type { Identity, IdentityKind, IdentityProblem, Sex, Verdict } from '../../domain/identity.js';
import type { DivisionTable } from '../divisions.js';
import type { Fillers } from '../fillers.js';
import type { ValidUntil } from '../valid-until.js';

export interface IdentifyContext {
  /** ISO day that ages are counted at; never the clock. */
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Receives the days from which a number is read otherwise, except for notes on plain valid numbers. */
  readonly validity?: ValidUntil | undefined;
  /** True when the cell was stored as a number: from 16 digits on its last digits are gone. */
  readonly numericCell?: boolean | undefined;
  /** True when the column shows spreadsheet damage: numbers ending in 000 are then lost even where the check digit fits. */
  readonly columnDamaged?: boolean | undefined;
  /** True when the column's other numbers have 18 digits: 15 digits that go on with 19 or 20 are then perhaps a cut number. */
  readonly columnHas18?: boolean | undefined;
  /** Words of the settings that say nothing, beside the known ones. */
  readonly fillers?: Fillers | undefined;
  /** The kind named by the column or a type column; without it the text is taken to come from a column of identity numbers. */
  readonly expected?: IdentityKind | undefined;
}

/** Result of a reader of one kind; missing fields are empty. */
export interface Reading {
  readonly kind: IdentityKind;
  readonly canonical: string;
  /** Problems that make it a flag. */
  readonly faults: readonly IdentityProblem[];
  /** Problems that leave it usable (an unknown division, a great age). */
  readonly warnings?: readonly IdentityProblem[];
  /** Facts that change nothing. */
  readonly information?: readonly string[];
  readonly birthDate?: string | null;
  readonly sex?: Sex | null;
  readonly division?: string | null;
  readonly parts?: Readonly<Record<string, string>>;
  readonly matchKey?: string | null;
  /** True when reading itself is the repair (15 → 18). */
  readonly isRepaired?: boolean;
}

/** The folded text with the notes of its folding. */
export interface Folded {
  readonly input: string;
  readonly text: string;
  readonly notes: readonly string[];
}

const NOTHING: readonly never[] = Object.freeze([]);
const NO_PARTS: Readonly<Record<string, string>> = Object.freeze({});

/** Notes that stand for no change: the number is accepted as it stands. */
const isChange = (note: string): boolean => !INFORMATION.has(note.split(':', 1)[0] ?? note);
const INFORMATION: ReadonlySet<string> = new Set(['printed_form']);

/** A reading with its folding notes as the final answer. */
export function toIdentity(folded: Folded, reading: Reading): Identity {
  const { faults, warnings = NOTHING, information = NOTHING } = reading;
  const isRepaired = reading.isRepaired === true || folded.notes.some(isChange);
  const status: Verdict = faults.length > 0 ? 'flag' : isRepaired ? 'repair' : 'accept';
  const isUsable = status !== 'flag';
  return {
    input: folded.input,
    kind: reading.kind,
    status,
    canonical: isUsable ? reading.canonical : null,
    birthDate: reading.birthDate ?? null,
    sex: reading.sex ?? null,
    division: reading.division ?? null,
    problems: warnings.length === 0 ? faults : [...faults, ...warnings],
    notes: information.length === 0 ? folded.notes : [...folded.notes, ...information],
    parts: reading.parts ?? NO_PARTS,
    matchKey: isUsable ? (reading.matchKey ?? null) : null,
  };
}

/** The answer for a text that is no number of any kind. */
export function notThisKind(folded: Folded, kind: IdentityKind = 'none', notes: readonly string[] = NOTHING): Identity {
  return {
    input: folded.input,
    kind,
    status: 'none',
    canonical: null,
    birthDate: null,
    sex: null,
    division: null,
    problems: NOTHING,
    notes,
    parts: NO_PARTS,
    matchKey: null,
  };
}

export { NOTHING, NO_PARTS };

/**
 * Checklists from the ledger: what was sent, answered and signed, and what a subject still lacks. Answers of an older wording count while the
 * item is the same; signatures only for the list that was signed, and not for answers that came on a later sheet. Pure.
 */
import { createHash } from 'node:crypto';
import {
  checklistRows,
  definitionText,
  type Checklist,
  type ChecklistRow,
  type Lack,
} from '../../domain/ledger/checklist.js';
import type { ChecklistPayloads } from '../../domain/ledger/checklist-events.js';
import type { EventDraft, LedgerEvent } from '../../domain/ledger/event.js';
import { recordingKey, takenBackKey } from '../left-out.js';

const DIGEST_CHARACTERS = 12;

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, DIGEST_CHARACTERS);
}

/** Names the content of a checklist. */
export function definitionDigest(list: Checklist): string {
  return digestOf(definitionText(list));
}

const rowsByList = new WeakMap<Checklist, readonly ChecklistRow[]>();

/** In printed order. */
export function rowsOfList(list: Checklist): readonly ChecklistRow[] {
  const known = rowsByList.get(list);
  if (known !== undefined) return known;
  const rows = checklistRows(list, digestOf);
  rowsByList.set(list, rows);
  return rows;
}

export interface ChecklistIssue {
  readonly sheet: string;
  readonly batch: string;
  readonly recipient: string;
  readonly definition: string;
  readonly rows: readonly number[];
  readonly issued_on: string;
  readonly due: string;
  /** Its batch was taken back by a person: its rows are refused by name. */
  readonly isTakenBack: boolean;
  /** Digest of the printed cells, or null. */
  readonly detail: string | null;
}

/** Place of the sheet among those of the copy, so that later ones are known; -1 of a sheet that is not known. */
interface Placed {
  readonly at: number;
  readonly detail: string | null;
}
export type ChecklistAnswer = ChecklistPayloads['checklist_answered'] & Placed;
export type ChecklistSignature = ChecklistPayloads['checklist_signed'] & Placed;

export interface ChecklistCopy {
  readonly issues: readonly ChecklistIssue[];
  /** By key of the row. */
  readonly answers: ReadonlyMap<string, ChecklistAnswer>;
  readonly signatures: ReadonlyMap<string, ChecklistSignature>;
}

export interface ChecklistSubjectState {
  readonly no: string;
  readonly checklist: string;
  readonly recipient: string;
  readonly place: ChecklistPayloads['checklist_issued']['place'];
  /** Finding that it goes with, or null. */
  readonly of: string | null;
  readonly copies: ReadonlyMap<number, ChecklistCopy>;
}

interface GrowingCopy {
  readonly issues: ChecklistIssue[];
  readonly answers: Map<string, ChecklistAnswer>;
  readonly signatures: Map<string, ChecklistSignature>;
}
type GrowingSubject = Omit<ChecklistSubjectState, 'copies'> & { copies: Map<number, GrowingCopy> };

/** In the order in which they can be read one kind after the other. */
export const CHECKLIST_EVENTS = [
  'checklist_defined',
  'checklist_issued',
  'checklist_answered',
  'checklist_signed',
] as const satisfies readonly (keyof ChecklistPayloads)[];

type AnyEvent = LedgerEvent | EventDraft;

/** Everything known of checklists; grows by events, also by drafts that are not yet written (their details are not known by digest). */
export class ChecklistLedger {
  readonly #out: ReadonlySet<string>;
  readonly #subjects = new Map<string, GrowingSubject>();
  readonly #definitions = new Map<string, Checklist>();
  readonly #rows = new Map<string, readonly ChecklistRow[]>();

  /** `out`: src/ledger/left-out. */
  constructor(events: Iterable<AnyEvent>, out: ReadonlySet<string> = new Set()) {
    this.#out = out;
    for (const event of events) this.apply(event);
  }

  /** By number. */
  get subjects(): ReadonlyMap<string, ChecklistSubjectState> {
    return this.#subjects;
  }

  hasDefinition(definition: string): boolean {
    return this.#definitions.has(definition);
  }

  /** Rows of a list as it was sent out; empty for one that is not known. */
  rowsOf(definition: string): readonly ChecklistRow[] {
    const known = this.#rows.get(definition);
    if (known !== undefined) return known;
    const list = this.#definitions.get(definition);
    const rows = list === undefined ? [] : rowsOfList(list);
    this.#rows.set(definition, rows);
    return rows;
  }

  /** The list as it was sent out. */
  definition(definition: string): Checklist | null {
    return this.#definitions.get(definition) ?? null;
  }

  apply(event: AnyEvent): void {
    const detail = typeof event.detail === 'string' ? event.detail : null;
    switch (event.kind) {
      case 'checklist_defined':
        this.#definitions.set(event.payload.definition, event.payload.content);
        return;
      case 'checklist_issued':
        this.#issue(event.payload, event.batch ?? '', detail);
        return;
      case 'checklist_answered': {
        const copy = this.#copy(event.payload);
        copy?.answers.set(event.payload.row, { ...event.payload, at: placeOf(copy, event.payload), detail });
        return;
      }
      case 'checklist_signed': {
        const copy = this.#copy(event.payload);
        copy?.signatures.set(event.payload.row, { ...event.payload, at: placeOf(copy, event.payload), detail });
        return;
      }
      default:
    }
  }

  #issue(payload: ChecklistPayloads['checklist_issued'], batch: string, detail: string | null): void {
    const { no, checklist, recipient, place, of, copy: number, sheet, definition, rows, issued_on, due } = payload;
    const known = this.#subjects.get(no);
    const subject: GrowingSubject = {
      no,
      checklist,
      recipient,
      place,
      of,
      copies: known?.copies ?? new Map<number, GrowingCopy>(),
    };
    this.#subjects.set(no, subject);
    const copy: GrowingCopy = subject.copies.get(number) ?? { issues: [], answers: new Map(), signatures: new Map() };
    subject.copies.set(number, copy);
    const { revision } = payload;
    const isTakenBack = this.#out.has(takenBackKey(batch, revision)) && this.#out.has(recordingKey(batch, revision));
    copy.issues.push({ sheet, batch, recipient, definition, rows, issued_on, due, isTakenBack, detail });
  }

  #copy({ no, copy }: { readonly no: string; readonly copy: number }): GrowingCopy | undefined {
    return this.#subjects.get(no)?.copies.get(copy);
  }
}

function placeOf(
  copy: GrowingCopy,
  { sheet, recipient }: { readonly sheet: string; readonly recipient: string },
): number {
  return copy.issues.findLastIndex((issue) => issue.sheet === sheet && issue.recipient === recipient);
}

export function copiesOf({ independent }: Checklist): number[] {
  return Array.from({ length: independent }, (_, position) => position + 1);
}

/** In printed order; empty for a subject that is done with. */
export function lacksOf(list: Checklist, subject: ChecklistSubjectState | undefined): Lack[] {
  if (subject === undefined || ![...subject.copies.values()].some(hasValidSheet)) {
    return [{ kind: 'unsent', copy: 0, about: list.name, words: null }];
  }
  const rows = rowsOfList(list);
  const ofCopies = copiesOf(list).flatMap((number) =>
    rows.flatMap((row): Lack[] => {
      const lack = lackOfRow(row, subject.copies.get(number), rows);
      return lack === null ? [] : [{ ...lack, copy: list.independent > 1 ? number : 0 }];
    }),
  );
  const differing = rows.flatMap((row): Lack[] => {
    const answers = answersOf(list, subject, row);
    if (row.kind !== 'item' || new Set(answers).size < 2) return [];
    return [{ kind: 'differs', copy: 0, about: row.item.words, words: answers.join(' / ') }];
  });
  return [...ofCopies, ...differing];
}

function hasValidSheet({ issues, answers }: ChecklistCopy): boolean {
  return answers.size > 0 || issues.some(({ isTakenBack }) => !isTakenBack);
}

/** Answers of the confirmations to an item, as far as they have come. */
function answersOf(list: Checklist, subject: ChecklistSubjectState, row: ChecklistRow): string[] {
  return copiesOf(list).flatMap((number) => subject.copies.get(number)?.answers.get(row.key)?.answer ?? []);
}

export function lackOfRow(
  row: ChecklistRow,
  copy: ChecklistCopy | undefined,
  rows: readonly ChecklistRow[],
): Omit<Lack, 'copy'> | null {
  if (row.kind === 'sign') {
    return isSigned(row, copy, rows) ? null : { kind: 'unsigned', about: row.role, words: null };
  }
  const { item } = row;
  const answer = copy?.answers.get(row.key);
  if (answer === undefined) return { kind: 'unanswered', about: item.words, words: null };
  if (!item.pass.includes(answer.answer)) return { kind: 'failed', about: item.words, words: answer.answer };
  if (answer.evidence.length < item.evidence.length) {
    return { kind: 'evidence', about: item.words, words: item.evidence.join('、') };
  }
  if (item.signed_by !== null && answer.signer === null) {
    return { kind: 'unsigned_item', about: item.words, words: item.signed_by };
  }
  return null;
}

/** A signature stands for the answers of its sheet and of those before. */
export function isSigned(row: ChecklistRow, copy: ChecklistCopy | undefined, rows: readonly ChecklistRow[]): boolean {
  const signature = copy?.signatures.get(row.key);
  if (copy === undefined || signature === undefined) return false;
  return rows.every((other) => (copy.answers.get(other.key)?.at ?? -1) <= signature.at);
}

/**
 * Positions (from 1) of the rows that have to go out to a subject: those never sent in these words on a valid sheet, and those answered since
 * in a way that has to be looked at again. With an item go the signatures, because they stand for the new answer.
 */
export function rowsToSend(
  list: Checklist,
  subject: ChecklistSubjectState | undefined,
  number: number,
  rowsOf: (definition: string) => readonly ChecklistRow[],
): number[] {
  const rows = rowsOfList(list);
  const copy = subject?.copies.get(number);
  if (subject === undefined || copy === undefined) return rows.map((_, position) => position + 1);
  const lastSent = (key: string): number =>
    copy.issues.findLastIndex(
      ({ isTakenBack, definition, rows: printed }) =>
        !isTakenBack && printed.some((position) => rowsOf(definition)[position - 1]?.key === key),
    );
  const waits = (row: ChecklistRow): boolean => {
    const sent = lastSent(row.key);
    const answer = copy.answers.get(row.key);
    if (row.kind === 'sign') return sent < 0 && !isSigned(row, copy, rows);
    if (answer === undefined) return sent < 0;
    const isEnough = lackOfRow(row, copy, rows) === null && new Set(answersOf(list, subject, row)).size < 2;
    return !isEnough && sent <= answer.at;
  };
  const items = rows.filter((row) => row.kind === 'item' && waits(row));
  const again = rows.filter((row) => items.includes(row) || (row.kind === 'sign' && (items.length > 0 || waits(row))));
  return again.map((row) => rows.indexOf(row) + 1);
}

/** One filled row of a checklist → its event, `repeated`, or complaints. Pure. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { ChecklistItem, ChecklistRow } from '../../domain/ledger/checklist.js';
import { keyedCode } from '../../domain/keyed-code.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import { coded, type Coded } from '../../domain/problem.js';
import { foldWidth, stripBlanks } from '../../normalise/characters.js';
import { cleanDate } from '../../normalise/dates.js';
import { FILLERS } from '../../normalise/fillers.js';
import { nameKey } from '../../normalise/names/names.js';
import type { ChecklistAudit, SentLine } from './audit.js';
import { copiesOf, isSigned, lackOfRow, rowsOfList, type ChecklistCopy, type ChecklistSignature } from './state.js';

const DIGEST_CHARACTERS = 16;
const CODE_CHARACTERS = 8;
const BETWEEN_PROOFS = /[、,，;；\s]+/u;

export type RowOutcome = EventDraft | 'repeated' | Coded[];

type Row<Kind extends ChecklistRow['kind']> = Extract<ChecklistRow, { kind: Kind }>;

interface Around {
  readonly rows: readonly ChecklistRow[];
  readonly copy: ChecklistCopy | undefined;
  /** The other confirmations. */
  readonly others: readonly ChecklistCopy[];
  /** Place of the sheet among those of the copy. */
  readonly at: number;
}

function around({ line, list, issue }: SentLine, { known }: ChecklistAudit): Around {
  const copies = known.subjects.get(line.no)?.copies;
  const copy = copies?.get(line.copy);
  const others = copiesOf(list).flatMap((number) => (number === line.copy ? [] : (copies?.get(number) ?? [])));
  return { rows: rowsOfList(list), copy, others, at: copy?.issues.indexOf(issue) ?? -1 };
}

function digestOf(parts: unknown): string {
  return createHash('sha256').update(canonicalJson(parts), 'utf8').digest('hex').slice(0, DIGEST_CHARACTERS);
}

function codeOf(key: Uint8Array, kind: 'signer' | 'proof', text: string): string {
  return keyedCode(key, [kind, text], CODE_CHARACTERS);
}

/** ISO day, null for a blank cell; a complaint where it is no day or yet to come. */
function dayOf({ line }: SentLine, { receivedOn }: ChecklistAudit): string | null | Coded {
  const text = line.cells['on'];
  if (text === undefined) return null;
  const { value } = cleanDate(text, { mayBeSerial: /^\d{5}(?:\.\d+)?$/u.test(text) });
  const isDay = value !== null && /^\d{4}-\d{2}-\d{2}$/u.test(value) && value <= receivedOn;
  return isDay ? value : coded('checklist-date', {});
}

export function judgeItem(sent: SentLine, audit: ChecklistAudit): RowOutcome {
  const { line, row, list, issue } = sent;
  if (row.kind !== 'item') throw new Error('a signature judged as an item');
  const { item } = row;
  const { rows, copy, at } = around(sent, audit);
  const answer = item.answers.find((known) => sameWords(known, line.cells['answer'] ?? ''));
  const day = dayOf(sent, audit);
  const proofs = [...new Set((line.cells['evidence'] ?? '').split(BETWEEN_PROOFS))].filter(
    (proof) => proof !== '' && !FILLERS.saysNothing(proof, 'evidence'),
  );
  const evidence = proofs.map((proof) => codeOf(audit.key, 'proof', foldWidth(proof).toUpperCase())).sort();
  const complaints = [
    ...answerFault(line.cells['answer'], item),
    ...(typeof day === 'object' && day !== null ? [day] : []),
    ...(list.in_order ? stepFaults(row, day, { rows, copy }) : []),
    ...doubledProof(row, evidence, { rows, copy }),
  ];
  if (complaints.length > 0 || answer === undefined || (typeof day === 'object' && day !== null)) return complaints;
  const by = item.signed_by === null ? undefined : line.cells['by'];
  const signer = by === undefined ? null : codeOf(audit.key, 'signer', nameKey(by));
  const note = line.cells['note'] ?? null;
  const digest = digestOf([answer, evidence, signer, day, note]);
  const before = copy?.answers.get(row.key);
  if (before?.digest === digest && before.at >= at) return 'repeated';
  // A newer sheet asks again; on the same one only what was not enough may be made better.
  if (before !== undefined && before.at >= at && lackOfRow(row, copy, rows) === null) {
    return [coded('checklist-answered-otherwise', {})];
  }
  return {
    kind: 'checklist_answered',
    key: `checklist-answer/${issue.sheet}/${issue.recipient}/${line.number}/${before?.digest ?? ''}/${digest}`,
    finding: null,
    batch: null,
    payload: {
      ...{ no: line.no, copy: line.copy, row: row.key, recipient: issue.recipient, sheet: issue.sheet },
      ...{ answer, evidence, signer, done_on: day, received_on: audit.receivedOn, digest },
    },
    detail: { evidence: proofs, by: by ?? null, note },
    trace: {},
  };
}

function answerFault(text: string | undefined, item: ChecklistItem): Coded[] {
  if (text === undefined) return [coded('checklist-answer-missing', {})];
  if (item.answers.some((known) => sameWords(known, text))) return [];
  return [coded('checklist-answer', { choices: item.answers.join('、') })];
}

function sameWords(one: string, other: string): boolean {
  return stripBlanks(foldWidth(one)) === stripBlanks(foldWidth(other));
}

/** The step before is done, and not on a later day. */
function stepFaults(
  row: Row<'item'>,
  day: string | null | Coded,
  { rows, copy }: Pick<Around, 'rows' | 'copy'>,
): Coded[] {
  if (day === null) return [coded('checklist-date-missing', {})];
  const before = rows[rows.findIndex(({ key }) => key === row.key) - 1];
  if (before?.kind !== 'item' || typeof day === 'object') return [];
  const answer = copy?.answers.get(before.key);
  const isDone = answer !== undefined && before.item.pass.includes(answer.answer);
  return isDone && (answer.done_on ?? '') <= day ? [] : [coded('checklist-step-order', { step: before.item.words })];
}

/** One proof under two items of the household proves one of them. */
function doubledProof(
  row: Row<'item'>,
  evidence: readonly string[],
  { rows, copy }: Pick<Around, 'rows' | 'copy'>,
): Coded[] {
  if (row.item.evidence.length === 0) return [];
  const other = rows.find(
    (known) =>
      known.kind === 'item' &&
      known.key !== row.key &&
      known.item.evidence.length > 0 &&
      (copy?.answers.get(known.key)?.evidence ?? []).some((code) => evidence.includes(code)),
  );
  return other?.kind === 'item' ? [coded('checklist-evidence-twice', { item: other.item.words })] : [];
}

export function judgeSignature(sent: SentLine, audit: ChecklistAudit): RowOutcome {
  const { line, row, issue } = sent;
  if (row.kind !== 'sign') throw new Error('an item judged as a signature');
  const { rows, copy, others, at } = around(sent, audit);
  const by = line.cells['by'];
  const day = dayOf(sent, audit);
  if (by === undefined) return [coded('checklist-signer', {})];
  if (day === null) return [coded('checklist-date-missing', {})];
  if (typeof day === 'object') return [day];
  const signer = codeOf(audit.key, 'signer', nameKey(by));
  const note = line.cells['note'] ?? null;
  const digest = digestOf([signer, day, note]);
  const before = copy?.signatures.get(row.key);
  if (before?.digest === digest && before.at >= at) return 'repeated';
  if (before !== undefined && before.at >= at) return [coded('checklist-answered-otherwise', {})];
  const complaints = [...chainFaults(row, day, { rows, copy }), ...personFaults(row, signer, { rows, copy, others })];
  if (complaints.length > 0) return complaints;
  return {
    kind: 'checklist_signed',
    key: `checklist-sign/${issue.sheet}/${issue.recipient}/${line.number}/${before?.digest ?? ''}/${digest}`,
    finding: null,
    batch: null,
    payload: {
      ...{ no: line.no, copy: line.copy, row: row.key, role: row.role, order: row.order },
      ...{ recipient: issue.recipient, sheet: issue.sheet, signer, signed_on: day },
      ...{ received_on: audit.receivedOn, digest },
    },
    detail: { by, note },
    trace: {},
  };
}

/** Everything is filled in, the signature before is there, and no day runs backwards. */
function chainFaults(row: Row<'sign'>, day: string, { rows, copy }: Pick<Around, 'rows' | 'copy'>): Coded[] {
  const items = rows.filter((known) => known.kind === 'item');
  const blank = items.filter(({ key }) => copy?.answers.has(key) !== true).length;
  if (blank > 0) return [coded('checklist-sign-before-items', { count: blank })];
  const earlier = rows.filter((known): known is Row<'sign'> => known.kind === 'sign' && known.order < row.order);
  const unsigned = earlier.find((known) => !isSigned(known, copy, rows));
  if (unsigned !== undefined) return [coded('checklist-sign-order', { role: unsigned.role })];
  const days = [
    ...items.map((item) => ({ words: item.item.words, on: copy?.answers.get(item.key)?.done_on ?? '' })),
    ...earlier.map(({ key, role }) => ({ words: role, on: copy?.signatures.get(key)?.signed_on ?? '' })),
  ];
  const late = days.find(({ on }) => on > day);
  return late === undefined ? [] : [coded('checklist-sign-date', { day, role: late.words, before: late.on })];
}

/** Every role is another person; who confirms on one sheet signs nothing on the other. */
function personFaults(
  row: Row<'sign'>,
  signer: string,
  { rows, copy, others }: Pick<Around, 'rows' | 'copy' | 'others'>,
): Coded[] {
  const sameRow = (key: string): boolean => key === row.key;
  const inForce = new Set(rows.map(({ key }) => key));
  const standing = (signatures: ChecklistCopy['signatures']): ChecklistSignature[] =>
    [...signatures].flatMap(([key, signature]) => (inForce.has(key) ? [signature] : []));
  const own = standing(copy?.signatures ?? new Map()).find((other) => other.signer === signer && !sameRow(other.row));
  if (own !== undefined) return [coded('checklist-same-person', { role: own.role })];
  const other = others
    .flatMap(({ signatures }) => standing(signatures))
    .find((known) => known.signer === signer && (row.order === 0 || known.order === 0));
  return other === undefined ? [] : [coded('checklist-same-confirmer', { role: other.role })];
}

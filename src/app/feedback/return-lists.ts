/**
 * Judged rows → one 退回清单 for each township that has something to put right or still owes rows. Locked cells come from the ledger, answers
 * from the returned sheet, so that the list can be corrected and returned itself.
 */
import { recipientParts } from '../../domain/recipient.js';
import { compareTexts } from '../../domain/text-order.js';
import { type Coded, coded } from '../../domain/problem.js';
import { createHash } from 'node:crypto';
import { renderMessage } from '../../catalog/messages/render.js';
import { RETURN_LIST } from '../../catalog/sheets/return-list.js';
import type { ReturnColumn } from '../../catalog/sheets/return-list.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { EventDetail } from '../../domain/ledger/event.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { rowCheckCode } from '../../domain/keyed-code.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { formatPlace } from '../../domain/place.js';
import { printedCells } from '../../feedback/locked-cells.js';
import type { JudgedReturn, JudgedRow, SentRow } from '../../domain/ledger/returned-sheet.js';
import { maskIdNumber } from '../../report/layout/mask.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import type { ReturnBookOrder, ReturnBookRow } from '../../report/feedback/return-book.js';

export interface ReturnListContext {
  readonly state: LedgerState;
  readonly key: Uint8Array;
  readonly office: string;
  readonly receivedOn: string;
  readonly areIdsMasked: boolean;
  readonly detailOf: (digest: string) => EventDetail | null;
  /** Name of a county by its code, null when unknown. */
  readonly countyName: (code: string) => string | null;
  /** Rules in force, for the drop-downs. */
  readonly rules: ReturnBookOrder['rules'];
}

export interface ReturnList {
  readonly recipient: string;
  /** Relative to the results folder, with forward slashes. The same complaints give the same name. */
  readonly path: string;
  readonly order: ReturnBookOrder;
}

/** Rows whose sheet names no recipient and whose code fits none. */
const NOBODY = '未知乡镇';

/** Sorted by recipient; townships with nothing to do are left out. */
export function returnLists(judged: JudgedReturn, context: ReturnListContext): ReturnList[] {
  const shares = new Map<string, { refused: ReturnBookRow[]; owed: ReturnBookRow[] }>();
  const shareOf = (recipient: string): { refused: ReturnBookRow[]; owed: ReturnBookRow[] } => {
    const share = shares.get(recipient) ?? { refused: [], owed: [] };
    shares.set(recipient, share);
    return share;
  };
  for (const row of judged.rows) {
    const recipient = row.recipient ?? row.sent?.recipient ?? NOBODY;
    if (row.status === 'refused' || row.status === 'conflict')
      shareOf(recipient).refused.push(refusedRow(row, context));
    else if (isStillOwed(row, context.state)) shareOf(recipient).owed.push(blankRow(row, context));
  }
  for (const { no, recipient, issue } of judged.missing) {
    const cells = lockedCells(no, recipient, issue, context);
    shareOf(recipient).owed.push({ cells, complaint: words(coded('i02-row-missing', {})), marks: new Map() });
  }
  return [...shares]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([recipient, share]) => listOf(recipient, share, context));
}

function listOf(
  recipient: string,
  share: { refused: readonly ReturnBookRow[]; owed: readonly ReturnBookRow[] },
  context: ReturnListContext,
): ReturnList {
  const { office, receivedOn, rules } = context;
  const content = canonicalJson([share.refused, share.owed].map((rows) => rows.map(({ cells }) => cells)));
  const digest = createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 6);
  const { county, department, ...parts } = recipientParts(recipient);
  const township = department ?? parts.township ?? '';
  const recipientName = `${context.countyName(county) ?? county}${township}`;
  const printedHead = printHead(context.state.head);
  const order = { recipient, recipientName, office, receivedOn, printedHead, rules, ...share };
  const name = `${cleanFilePart(township === '' ? county : township)}_${RETURN_LIST}_${digest}.xlsx`;
  const folder = `${cleanFilePart(county)}${department === null ? '' : '/部门'}`;
  return { recipient, path: `${RETURN_LIST}/${receivedOn}/${folder}/${name}`, order };
}

function refusedRow(row: JudgedRow, context: ReturnListContext): ReturnBookRow {
  const { sent, complaints } = row;
  // The row's facts come from the ledger; without it the row is shown as it came.
  const locked = sent === null ? {} : lockedCells(sent.no, sent.recipient, sent.dispatch.sheet, context);
  const marks = new Map<string, string>();
  const refusals = complaints.filter((complaint) => complaint.level === 'refused');
  // A mere note need not be put right; a conflict needs no further complaint.
  const shown = refusals.length > 0 ? refusals : complaints;
  const printed = sent === null ? {} : printedOf(sent, context);
  const said = shown.map((one) => {
    const before = one.code.startsWith('i03-') ? printed[one.column ?? ''] : undefined;
    return before == null ? words(one) : `${words(one)}${words(coded('cell-as-printed', { printed: before }))}`;
  });
  for (const [position, { column }] of shown.entries()) {
    if (column !== null) marks.set(column, [marks.get(column), said[position]].filter(Boolean).join('\n'));
  }
  return { cells: { ...row.row.cells, ...locked, place: placeOf(row) }, complaint: said.join('\n'), marks };
}

/** Text that the sheet had in the locked cells of a row: the answer of whoever changed one is put beside it. */
function printedOf(sent: SentRow, context: ReturnListContext): Readonly<Record<string, string | null>> {
  const { shown, printed } = sent.dispatch;
  const finding = shown === null ? null : context.detailOf(shown);
  if (finding === null) return {};
  const cells = printedCells(finding, printed === null ? null : context.detailOf(printed));
  const number = cells.id_number ?? null;
  return context.areIdsMasked && number !== null && !number.includes('*')
    ? { ...cells, id_number: maskIdNumber(number) }
    : cells;
}

function blankRow(row: JudgedRow, context: ReturnListContext): ReturnBookRow {
  const { sent } = row;
  const locked = sent === null ? {} : lockedCells(sent.no, sent.recipient, sent.dispatch.sheet, context);
  const cells = { ...row.row.cells, ...locked, place: placeOf(row) };
  return { cells, complaint: words(coded('i05-row-blank', {})), marks: new Map() };
}

/** A blank row is owed while its finding still waits for an answer from this recipient. */
function isStillOwed(row: JudgedRow, state: LedgerState): boolean {
  if (row.status !== 'blank' || row.sent === null || !row.sent.isCurrent || row.sent.isTakenBack) return false;
  const { no, recipient } = row.sent;
  const stage = state.findings.get(no)?.recipients.find((known) => known.recipient === recipient)?.stage;
  return stage === 'dispatched' || stage === 'returned';
}

function lockedCells(
  no: string,
  recipient: string,
  issue: string,
  context: ReturnListContext,
): Partial<Record<ReturnColumn, string | null>> {
  const digest = context.state.findings.get(no)?.detail ?? null;
  const detail = digest === null ? null : context.detailOf(digest);
  const person = membersOf(detail?.['person']);
  const place = membersOf(detail?.['place']);
  const number = textOf(person['id_number']);
  return {
    no,
    check: rowCheckCode(context.key, { no, recipient, issue }),
    village: textOf(place['village']),
    household: textOf(person['household']),
    name: textOf(person['name']),
    id_number: number !== null && context.areIdsMasked ? maskIdNumber(number) : number,
    rule: [textOf(detail?.['rule']), textOf(detail?.['rule_name'])].filter(Boolean).join(' '),
    message: textOf(detail?.['message']),
  };
}

function placeOf({ row }: JudgedRow): string {
  return formatPlace({ file: row.file, sheet: row.sheet, rowNumber: row.rowNumber, column: null });
}

function words({ code, facts }: Coded): string {
  return renderMessage(code, facts, null, 'zh');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Returned rows of checklists → answers and signatures for the ledger, and what is refused with its reason. A row is ours by its number and
 * check code; items are judged before signatures, signatures in their order, so that one sheet may bring a whole household. Pure.
 */
import { checklistHeader, contentOf, OPEN_COLUMNS } from '../../catalog/sheets/checklist-sheet.js';
import type { Checklist, ChecklistRow } from '../../domain/ledger/checklist.js';
import { isRowCheckCode } from '../../domain/keyed-code.js';
import type { EventDetail, EventDraft } from '../../domain/ledger/event.js';
import type { ReturnedLine } from '../../domain/ledger/returned-checklist.js';
import { coded, type Coded } from '../../domain/problem.js';
import { stripBlanks } from '../../normalise/characters.js';
import { judgeItem, judgeSignature } from './answers.js';
import { rowsOfList, type ChecklistIssue, type ChecklistLedger } from './state.js';

/** accepted · repeated: the ledger has this very answer · blank: nothing filled in · refused. */
export type LineStatus = 'accepted' | 'repeated' | 'blank' | 'refused';

export interface JudgedLine {
  readonly line: ReturnedLine;
  readonly status: LineStatus;
  readonly complaints: readonly Coded[];
  /** Recipient of the sheet; null when the row is none that was sent. */
  readonly recipient: string | null;
  /** List and content as printed, for the 退回清单. */
  readonly list: string | null;
  readonly content: string | null;
}

export interface ChecklistAudit {
  /** In force. */
  readonly lists: readonly Checklist[];
  /** Grows by what is accepted. */
  readonly known: ChecklistLedger;
  readonly key: Uint8Array;
  /** ISO day. */
  readonly receivedOn: string;
  readonly detailOf: (digest: string) => EventDetail | null;
}

/** A row that was sent and is asked for in these words today. */
export interface SentLine {
  readonly line: ReturnedLine;
  readonly issue: ChecklistIssue;
  readonly list: Checklist;
  readonly row: ChecklistRow;
}

/** In the order of the rows given; `drafts` in the order in which they count. */
export function auditChecklists(
  lines: readonly ReturnedLine[],
  audit: ChecklistAudit,
): { readonly judged: readonly JudgedLine[]; readonly drafts: readonly EventDraft[] } {
  const drafts: EventDraft[] = [];
  const results = new Map<ReturnedLine, JudgedLine>();
  const copies = copiesThatDiffer(lines);
  const byNumber = [...lines].sort((one, other) =>
    one.number < other.number ? -1 : one.number > other.number ? 1 : 0,
  );
  for (const line of byNumber) {
    if (OPEN_COLUMNS.every((column) => line.cells[column] === undefined)) {
      results.set(line, { ...resultOf(line), status: 'blank' });
      continue;
    }
    const sent = findSent(line, audit);
    if (!('row' in sent)) {
      results.set(line, { ...resultOf(line), recipient: sent.recipient, complaints: [sent.complaint] });
      continue;
    }
    const complaints = copies.has(line.number) ? [coded('checklist-copies-differ', {})] : faultsOf(sent, audit);
    const base = {
      ...resultOf(line),
      recipient: sent.issue.recipient,
      list: sent.list.name,
      content: contentOf(sent.row),
    };
    if (complaints.length > 0) {
      results.set(line, { ...base, complaints });
      continue;
    }
    const outcome = sent.row.kind === 'item' ? judgeItem(sent, audit) : judgeSignature(sent, audit);
    if (outcome === 'repeated') results.set(line, { ...base, status: 'repeated' });
    else if (Array.isArray(outcome)) results.set(line, { ...base, complaints: outcome });
    else {
      drafts.push(outcome);
      audit.known.apply(outcome);
      results.set(line, { ...base, status: 'accepted' });
    }
  }
  return { judged: lines.map((line) => results.get(line) ?? resultOf(line)), drafts };
}

function resultOf(line: ReturnedLine): JudgedLine {
  return { line, status: 'refused', complaints: [], recipient: null, list: null, content: null };
}

/** Numbers that came twice, filled in differently. */
function copiesThatDiffer(lines: readonly ReturnedLine[]): ReadonlySet<string> {
  const answers = new Map<string, Set<string>>();
  for (const { number, cells } of lines) {
    const own = JSON.stringify(OPEN_COLUMNS.map((column) => cells[column] ?? null));
    if (OPEN_COLUMNS.some((column) => cells[column] !== undefined))
      answers.set(number, (answers.get(number) ?? new Set()).add(own));
  }
  return new Set([...answers].flatMap(([number, own]) => (own.size > 1 ? [number] : [])));
}

interface Unknown {
  readonly complaint: Coded;
  readonly recipient: string | null;
}

function findSent(line: ReturnedLine, { lists, known, key }: ChecklistAudit): SentLine | Unknown {
  const copy = known.subjects.get(line.no)?.copies.get(line.copy);
  const ofRow = (copy?.issues ?? []).filter(({ rows }) => rows.includes(line.position));
  if (ofRow.length === 0) return { complaint: coded('checklist-unknown', { no: line.number }), recipient: null };
  const issue = ofRow.findLast(({ sheet, recipient }) =>
    isRowCheckCode(key, { no: line.number, recipient, issue: sheet }, line.cells['check'] ?? ''),
  );
  const recipient = (issue ?? ofRow.at(-1))?.recipient ?? null;
  if (issue === undefined) return { complaint: coded('checklist-code', {}), recipient };
  if (issue.isTakenBack) return { complaint: coded('checklist-taken-back', { batch: issue.batch }), recipient };
  const sentAs = known.definition(issue.definition);
  const list = lists.find(({ id }) => id === sentAs?.id);
  const name = sentAs?.name ?? '';
  if (list === undefined) return { complaint: coded('checklist-not-in-force', { list: name }), recipient };
  const printed = known.rowsOf(issue.definition)[line.position - 1];
  const row = rowsOfList(list).find((own) => own.key === printed?.key);
  if (row === undefined) return { complaint: coded('checklist-item-changed', { list: list.name }), recipient };
  return { line, issue, list, row };
}

/** Cells that differ from the printed ones, and open ones that cannot be trusted. */
function faultsOf({ line, issue, row }: SentLine, { detailOf }: ChecklistAudit): Coded[] {
  const printed = issue.detail === null ? null : detailOf(issue.detail);
  const locked: readonly (readonly [string, unknown])[] = [
    ['content', contentOf(row)],
    ...(printed === null ? [] : (['village', 'household', 'name'] as const).map((key) => [key, printed[key]] as const)),
  ];
  const changed = locked.filter(([key, text]) => {
    const returned = line.cells[key];
    return returned !== undefined && stripBlanks(returned) !== stripBlanks(typeof text === 'string' ? text : '');
  });
  return [
    ...changed.map(([key]) => coded('checklist-cell-changed', { column: checklistHeader(key) })),
    ...line.doubtful.map((key) => coded('checklist-doubtful', { column: checklistHeader(key) })),
  ];
}

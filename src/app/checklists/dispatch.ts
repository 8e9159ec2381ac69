/**
 * Sheets of checklists that go out with a batch: one workbook per township and confirmation, beside its 点球 sheet. Only rows that wait are
 * printed, so dispatching again writes nothing unless something is new or has to be looked at again.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { Checklist } from '../../domain/ledger/checklist.js';
import { rowCheckCode } from '../../domain/keyed-code.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import { recipientParts } from '../../domain/recipient.js';
import { compareTexts } from '../../domain/text-order.js';
import { asksForExit } from '../../ledger/exits.js';
import type { ChecklistTarget, ListedPerson } from '../../ledger/checklists/subjects.js';
import { ChecklistLedger, copiesOf, definitionDigest, rowsOfList, rowsToSend } from '../../ledger/checklists/state.js';
import { EXIT_BOOK } from '../../catalog/sheets/checklist-sheet.js';
import { buildExitBook, type ExitSubject } from '../../report/checklists/exit-book.js';
import { buildChecklistBook, type ChecklistOrder } from '../../report/checklists/checklist-book.js';
import { checklistFile, feedbackPaths } from '../../report/feedback/files.js';
import type { DispatchTerms } from '../../report/feedback/order.js';
import { countyName } from '../../report/layout/batch-words.js';
import { compareNames } from '../../report/layout/order.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { BatchOutputs } from '../workspace/batch-outputs.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import { checklistsInForce } from '../../config/checklists.js';
import { personOfFinding } from './closing-guard.js';
import { guardExits } from './exit-guard.js';
import { findTargets, type ListTargets } from './find-targets.js';
import { readChecklists } from '../../workspace/read-checklists.js';

export interface ChecklistDispatch {
  readonly workspace: Workspace;
  readonly batch: BatchResult;
  readonly revision: number;
  readonly ledger: LedgerStore;
  readonly terms: DispatchTerms;
  readonly outputs: BatchOutputs;
  readonly password: string | null;
  readonly environment: (name: string) => string | undefined;
}

/** Part of the document of `dispatch --json`; only there when the settings name checklists. */
export interface DispatchedChecklists {
  readonly sheets: readonly {
    readonly recipient: string;
    /** Relative to the batch's folder. */
    readonly file: string;
    /** Of two confirmations 1 or 2; 0 for lists that are confirmed once. */
    readonly side: number;
    readonly subjects: number;
    readonly rows: number;
  }[];
  /** Subjects without a county: nobody to send to. */
  readonly placeless: number;
  /** Households that are to leave; only there where a checklist guards the exit. */
  readonly exits?: {
    /** Relative to the batch's folder. */
    readonly file: string;
    readonly ready: number;
    readonly held: number;
  };
}

/** Behind the batch in the name of a sheet, by side. */
const ISSUE_WORDS = ['核查', '第一方', '第二方'] as const;

interface WaitingSubject {
  readonly list: Checklist;
  readonly target: ChecklistTarget;
  readonly positions: readonly number[];
}

interface WaitingSheet {
  readonly recipient: string;
  /** Of two confirmations 1 or 2; 0 for lists that are confirmed once. */
  readonly side: number;
  readonly subjects: WaitingSubject[];
}

/** Null without checklists. Writes workbooks; the events are the caller's to append. */
export async function dispatchChecklists(work: ChecklistDispatch): Promise<{
  readonly summary: DispatchedChecklists;
  readonly drafts: readonly EventDraft[];
} | null> {
  const { workspace, batch } = work;
  if (workspace.settings.checklists.length === 0) return null;
  const known = readChecklists(work.ledger);
  const lists = await findTargets(workspace, batch, { environment: work.environment, leaving: leavingByAnswer(work) });
  const sheets = waitingSheets(lists, known);
  const recipients = [...new Set(sheets.map(({ recipient }) => recipient))];
  const paths = feedbackPaths(recipients.map((recipient) => shareOf(batch, recipient)));
  const drafts: EventDraft[] = [];
  const written: DispatchedChecklists['sheets'][number][] = [];
  for (const sheet of sheets) {
    const { recipient, side, subjects } = sheet;
    const name = `${batch.id}-${ISSUE_WORDS[side] ?? side}`;
    const supplement = sheetsBefore(known, recipient, name);
    const issue = supplement === 0 ? name : `${name}+${supplement}`;
    const order = orderOf(work, sheet, issue);
    const file = checklistFile(paths.get(recipient) ?? '', { side, supplement });
    const output = await work.outputs.writeBook(file, buildChecklistBook(order), work.password);
    drafts.push(...eventsOf(work, sheet, issue));
    const rows = subjects.reduce((sum, { positions }) => sum + positions.length, 0);
    written.push({ recipient, file: output.path, side, subjects: subjects.length, rows });
  }
  const definitions = lists
    .filter(({ list }) => drafts.some(({ payload }) => 'checklist' in payload && payload.checklist === list.id))
    .map(({ list }) => list)
    .filter((list) => !known.hasDefinition(definitionDigest(list)))
    .map((list) => definitionEvent(list, work.terms.issuedOn));
  const exits = await writeExits(work, guardExits(lists, known));
  const placeless = lists.flatMap(({ targets }) => targets).filter(({ recipient }) => recipient === null).length;
  return {
    summary: { sheets: written, placeless, ...(exits === null ? {} : { exits }) },
    drafts: [...definitions, ...drafts],
  };
}

/** Heads of households that townships mean to leave by their answers; empty where no checklist guards the exit. */
function leavingByAnswer({ workspace, ledger }: ChecklistDispatch): ListedPerson[] {
  if (!checklistsInForce(workspace.settings.checklists).some(({ stage }) => stage === 'exit')) return [];
  return [...readLedgerState(ledger).findings.values()]
    .filter(asksForExit)
    .flatMap(({ detail, place }) => personOfFinding(detail === null ? null : ledger.detail(detail), place) ?? []);
}

async function writeExits(
  { batch, outputs, password }: ChecklistDispatch,
  subjects: readonly ExitSubject[] | null,
): Promise<NonNullable<DispatchedChecklists['exits']> | null> {
  if (subjects === null) return null;
  const { path: file } = await outputs.writeBook(`${EXIT_BOOK}.xlsx`, buildExitBook(batch, subjects), password);
  const held = subjects.filter(({ lacks }) => lacks.length > 0).length;
  return { file, ready: subjects.length - held, held };
}

/** Sorted by recipient and confirmation; never one without rows. */
function waitingSheets(lists: readonly ListTargets[], known: ChecklistLedger): WaitingSheet[] {
  const sheets = new Map<string, WaitingSheet>();
  const rowsOf = (definition: string) => known.rowsOf(definition);
  for (const { list, targets } of lists) {
    for (const target of targets) {
      const { recipient } = target;
      if (recipient === null) continue;
      for (const copy of copiesOf(list)) {
        const positions = rowsToSend(list, known.subjects.get(target.no), copy, rowsOf);
        if (positions.length === 0) continue;
        const side = list.independent > 1 ? copy : 0;
        const key = `${recipient}|${side}`;
        const sheet = sheets.get(key) ?? { recipient, side, subjects: [] };
        sheet.subjects.push({ list, target, positions });
        sheets.set(key, sheet);
      }
    }
  }
  for (const { subjects } of sheets.values()) {
    subjects.sort(
      ({ target: one }, { target: other }) =>
        compareNames(one.place.village, other.place.village) || compareNames(one.household, other.household),
    );
  }
  return [...sheets.entries()].sort(([one], [other]) => compareTexts(one, other)).map(([, sheet]) => sheet);
}

function shareOf(batch: BatchResult, recipient: string) {
  const { county, township, department } = recipientParts(recipient);
  return {
    recipient,
    county,
    countyName: countyName(batch, county) ?? county,
    township: department ?? township ?? '',
    isDepartment: department !== null,
    findings: [],
  };
}

/** Sheets of that name that the township already has. */
function sheetsBefore(known: ChecklistLedger, recipient: string, name: string): number {
  const names = new Set<string>();
  for (const { copies } of known.subjects.values())
    for (const { issues } of copies.values())
      for (const issue of issues)
        if (issue.recipient === recipient && issue.sheet.replace(/\+\d+$/u, '') === name) names.add(issue.sheet);
  return names.size;
}

function orderOf({ batch, terms }: ChecklistDispatch, sheet: WaitingSheet, issue: string): ChecklistOrder {
  const { countyName: county, township } = shareOf(batch, sheet.recipient);
  return {
    recipient: sheet.recipient,
    countyName: county,
    township,
    issuer: batch.office.name,
    batch: batch.id,
    issue,
    issuedOn: terms.issuedOn,
    dueOn: terms.dueOn,
    contact: terms.contact,
    side: sheet.side,
    subjects: sheet.subjects.map(({ list, target, positions }) => {
      const rows = rowsOfList(list);
      return {
        list,
        village: target.place.village,
        household: target.household,
        name: target.name,
        of: target.of,
        lines: positions.flatMap((position) => {
          const row = rows[position - 1];
          const no = rowNumber(target.no, copyOf(sheet), position);
          const check = rowCheckCode(terms.key, { no, recipient: sheet.recipient, issue });
          return row === undefined ? [] : [{ no, check, row }];
        }),
      };
    }),
  };
}

/** Confirmation as rows are numbered by it. */
function copyOf({ side }: WaitingSheet): number {
  return Math.max(1, side);
}

/** `Q7K3M9QXT-1-03`. */
function rowNumber(no: string, side: number, position: number): string {
  return `${no}-${side}-${String(position).padStart(2, '0')}`;
}

function eventsOf({ batch, revision, terms }: ChecklistDispatch, sheet: WaitingSheet, issue: string): EventDraft[] {
  return sheet.subjects.map(({ list, target, positions }): EventDraft => ({
    kind: 'checklist_issued',
    key: `checklist/${issue}/${sheet.recipient}/${target.no}/${copyOf(sheet)}`,
    finding: null,
    batch: batch.id,
    payload: {
      no: target.no,
      checklist: list.id,
      definition: definitionDigest(list),
      copy: copyOf(sheet),
      recipient: sheet.recipient,
      sheet: issue,
      rows: positions,
      place: target.place,
      of: target.of,
      issued_on: terms.issuedOn,
      due: terms.dueOn,
      revision,
    },
    detail: { village: target.place.village, household: target.household, name: target.name },
    trace: {},
  }));
}

function definitionEvent(list: Checklist, on: string): EventDraft {
  const definition = definitionDigest(list);
  return {
    kind: 'checklist_defined',
    key: `checklist-words/${definition}`,
    finding: null,
    batch: null,
    payload: { checklist: list.id, definition, content: list, on },
    detail: null,
    trace: {},
  };
}

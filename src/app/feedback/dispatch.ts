/**
 * `bidui dispatch`: one 点球 workbook for each township that has something to answer. The ledger holds the waiting items, so that dispatching
 * again writes nothing unless something is new; files are written first, the events that record them after.
 */
import { loadDivisions } from '../../delivery/load-divisions.js';
import { loadOrganisation } from '../../delivery/organisation-file.js';
import type { Organisation } from '../../domain/organisation.js';
import { orderToPeople } from '../../report/feedback/people.js';
import { addDays } from '../../domain/days.js';
import type { BatchResult } from '../../domain/batch.js';
import type { EventStamp, LedgerHead } from '../../domain/ledger/event.js';
import type { ListChange } from '../../compare/result/list-changes.js';
import type { FindingState, LedgerState } from '../../domain/ledger/state.js';
import { changesSinceLast, missingFor } from '../compare/since-last-batch.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { UserError } from '../../domain/problem.js';
import {
  dispatchEvents,
  handedWaiting,
  planDispatch,
  type IssuedSheet,
  type PlannedSheet,
} from '../../ledger/dispatch-plan.js';
import { standingRecording } from '../../ledger/record-batch.js';
import { buildFeedbackBook, printedBeside } from '../../report/feedback/book.js';
import type { FeedbackOrder } from '../../report/feedback/order.js';
import { feedbackFile, feedbackPaths, handOverFile, villagePaths } from '../../report/feedback/files.js';
import { ordersByVillage, orderFor, type DispatchTerms } from '../../report/feedback/order.js';
import { BEFORE_SENDING_BOOK } from '../../catalog/sheets/before-sending.js';
import { stopsSending, type SendingCheck } from '../../report/feedback/before-sending.js';
import { buildSendingBook } from '../../report/feedback/before-sending-book.js';
import { firstSendingCheck, listWords } from './sending-check.js';
import { buildHandOverBook } from '../../report/feedback/hand-over-book.js';
import { lastAnswerText } from '../../report/ledger/last-answer.js';
import { shareByRecipient, type RecipientShare } from '../../report/feedback/recipients.js';
import { openLedger } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { dispatchChecklists, type DispatchedChecklists } from '../checklists/dispatch.js';
import { BatchOutputs } from '../workspace/batch-outputs.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface DispatchRequest {
  /** 下发日期, ISO day; null for the batch's as-of date, so that a pass run for a past day is dispatched as of that day. */
  readonly issuedOn?: string | null;
  /** ISO day; null for `settings.due_days` after the day of issue. */
  readonly due: string | null;
  /** Also one workbook for each village, cut from its township's. */
  readonly isByVillage?: boolean;
  /** Missing lists that a person does without this time, by source id. */
  readonly acceptMissing?: readonly string[] | undefined;
  /** Also items that were handed to an office below, which would send them out itself. */
  readonly isHandedDispatched?: boolean;
  /** Course where the check before the first sheets doubts something: send, write the page and hold back, or ask. Default: send. */
  readonly onDoubt?: 'send' | 'hold' | ((check: SendingCheck) => Promise<boolean>);
  /** Value of an environment variable, for the opening password; none when missing. */
  readonly environment?: (name: string) => string | undefined;
  /** bidui's own version, for the manifest. */
  readonly version: string;
}

/** Document of `dispatch --json`. */
export interface DispatchResult {
  readonly batch: string;
  readonly issued_on: string;
  readonly due: string;
  /** New workbooks; empty when nothing was waiting. */
  readonly sheets: readonly {
    readonly recipient: string;
    /** Relative to the batch's folder. */
    readonly file: string;
    readonly findings: number;
    readonly supplement: number;
  }[];
  readonly findings: number;
  /** Not sent out because an office below was handed it and sends it out itself. */
  readonly handed_down: readonly { readonly to: string; readonly findings: number }[];
  /** The lists of this batch against those of the one before it; missing where nothing changed. */
  readonly list_changes?: readonly ListChange[];
  /** Not sent out because a list did not come that they rest on (`--accept-missing`). */
  readonly withheld?: readonly { readonly source: string; readonly findings: number }[];
  /** The page for the check before the first sheets, relative to the batch's folder; missing where sheets went out before. */
  readonly check_page?: string;
  /** True where the check doubted something and no sheet was written. */
  readonly held_back?: boolean;
  /** Sheets of checklists; only there when the settings name some. */
  readonly checklists?: DispatchedChecklists;
  readonly folder: string;
  /** Files that were open elsewhere and stand beside the wished name. */
  readonly displaced: readonly string[];
}

/** Throws UserError `batch-not-in-ledger`, `due-before-issue`, `sheet-password-missing`, and those of outputs. */
export async function dispatchBatch(
  run: ExclusiveRun,
  batch: BatchResult,
  request: DispatchRequest,
): Promise<DispatchResult> {
  const { workspace } = run;
  const issuedOn = request.issuedOn ?? batch.as_of;
  const due = request.due ?? addDays(issuedOn, workspace.settings.settings.due_days);
  if (due < issuedOn) throw new UserError('due-before-issue', { due, issued: issuedOn });
  const password = sheetPassword(workspace, request);
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const state = readLedgerState(ledger);
    const recording = standingRecording(state, batch.id);
    if (recording === null) throw new UserError('batch-not-in-ledger', { batch: batch.id });
    const changes = changesSinceLast(workspace, batch);
    const missing = missingFor(batch, changes, request.acceptMissing ?? []);
    const choice = {
      batch: batch.id,
      isWithheld: (finding: FindingState) => missing(finding).length > 0,
      areNoticesDispatched: workspace.settings.settings.dispatch_notices,
      isHandedDispatched: request.isHandedDispatched ?? false,
    };
    const planned = planDispatch(state, choice);
    const outputs = new BatchOutputs(workspace.paths.results, batch, request.version);
    const terms = dispatchTerms(workspace, batch, issuedOn, due);
    const isByVillage = request.isByVillage ?? false;
    const { divisions } = await loadDivisions(workspace.paths.root, workspace.settings);
    const { organisation } = await loadOrganisation(workspace.paths.root, workspace.settings.organisation, divisions);
    const check = await firstSendingCheck(workspace, batch, { state, planned });
    const isHeld = check !== null && stopsSending(check) && !(await mayGoOn(check, request.onDoubt ?? 'send'));
    const isPageWritten = check !== null && (!isHeld || request.onDoubt === 'hold');
    if (isPageWritten) {
      await outputs.writeBook(SENDING_PAGE, buildSendingBook(batch, check, { due, listWords: listWords(changes) }));
    }
    const work = { batch, state, planned, terms, outputs, isByVillage, password, organisation };
    const issued = isHeld ? [] : await writeSheets(work);
    const environment = request.environment ?? (() => undefined);
    const shared = { workspace, batch, ledger, terms, outputs, password, environment };
    const checklists = isHeld ? null : await dispatchChecklists({ ...shared, revision: recording.revision });
    const drafts = [...dispatchEvents(batch.id, issued), ...(checklists?.drafts ?? [])];
    if (isPageWritten || drafts.length > 0 || checklists?.summary.exits !== undefined) {
      // The manifest before the ledger: a workbook that the ledger names is always one that verify knows.
      await outputs.finish();
      if (drafts.length > 0) ledger.append(drafts, stampOf(run));
    }
    return {
      ...resultOf(batch, terms, issued, outputs),
      ...(checklists === null ? {} : { checklists: checklists.summary }),
      handed_down: handedWaiting(state, choice),
      ...(isPageWritten ? { check_page: SENDING_PAGE } : {}),
      ...(isHeld ? { held_back: true } : {}),
      ...(changes.length === 0 ? {} : { list_changes: changes, withheld: countWithheld(batch, state, missing) }),
    };
  } finally {
    ledger.close();
  }
}

const SENDING_PAGE = `${BEFORE_SENDING_BOOK}.xlsx`;

async function mayGoOn(check: SendingCheck, onDoubt: NonNullable<DispatchRequest['onDoubt']>): Promise<boolean> {
  return typeof onDoubt === 'function' ? onDoubt(check) : onDoubt === 'send';
}

/** Waiting findings by the missing list that they rest on, sorted. */
function countWithheld(
  batch: BatchResult,
  state: LedgerState,
  missing: ReturnType<typeof missingFor>,
): NonNullable<DispatchResult['withheld']> {
  const counts = new Map<string, number>();
  for (const { no } of batch.findings) {
    const finding = state.findings.get(no);
    if (finding?.stage !== 'pending') continue;
    for (const source of missing(finding)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort().map(([source, findings]) => ({ source, findings }));
}

/** The password named by `settings.sheet_password_env`; a missing one stops the run before anything goes out unprotected. */
export function sheetPassword(workspace: Workspace, request: Pick<DispatchRequest, 'environment'>): string | null {
  const variable = workspace.settings.settings.sheet_password_env;
  if (variable === undefined) return null;
  const password = request.environment?.(variable) ?? '';
  if (password === '') throw new UserError('sheet-password-missing', { variable });
  return password;
}

interface SheetWork {
  readonly batch: BatchResult;
  readonly state: LedgerState;
  readonly planned: readonly PlannedSheet[];
  readonly terms: DispatchTerms;
  readonly outputs: BatchOutputs;
  readonly isByVillage: boolean;
  /** Opens every sheet that goes out; null for none. */
  readonly password: string | null;
  /** Names the person behind each row; null without one. */
  readonly organisation: Organisation | null;
}

async function writeSheets(work: SheetWork): Promise<IssuedSheet[]> {
  const { batch, terms, outputs } = work;
  const { head } = work.state;
  const shares = shareByRecipient(batch, batch.findings);
  const paths = feedbackPaths(shares);
  const shareByName = new Map(shares.map((share) => [share.recipient, share]));
  const issued: IssuedSheet[] = [];
  const orders: FeedbackOrder[] = [];
  for (const sheet of work.planned) {
    const share = shareByName.get(sheet.recipient);
    const path = paths.get(sheet.recipient);
    if (share === undefined || path === undefined) continue;
    const order = orderToPeople(
      orderFor(batch, shareOfSheet(share, sheet), terms, {
        issue: sheet.issue,
        lastAnswers: lastAnswers(sheet),
        chainHead: printHead(head),
      }),
      work.organisation,
    );
    const book = buildFeedbackBook(order);
    const output = await outputs.writeBook(feedbackFile(path, sheet.supplement), book, work.password);
    issued.push({
      ...issuedSheet(sheet, terms, output, head),
      isByVillage: work.isByVillage,
      printed: printedBeside(order),
    });
    if (work.isByVillage) await writeVillages(work, order, path, sheet.supplement);
    orders.push(order);
  }
  if (orders.length > 0) {
    await outputs.writeBook(handOverFile(dispatchesBefore(work.state, batch.id)), buildHandOverBook(orders));
  }
  return issued;
}

/** The township's rows once more, a workbook a village, for offices that distribute them. */
async function writeVillages(
  { outputs, password }: SheetWork,
  order: FeedbackOrder,
  path: string,
  supplement: number,
): Promise<void> {
  const orders = ordersByVillage(order);
  const paths = villagePaths(
    path,
    orders.map((village) => village.village ?? ''),
  );
  for (const [position, village] of orders.entries()) {
    await outputs.writeBook(feedbackFile(paths[position] ?? '', supplement), buildFeedbackBook(village), password);
  }
}

/** How often this batch was dispatched: each time printed another chain head. */
function dispatchesBefore(state: LedgerState, batch: string): number {
  const sheets = [...state.sheets.values()].filter((sheet) => sheet.batch === batch);
  return new Set(sheets.map((sheet) => sheet.printedHead?.seq ?? 0)).size;
}

function shareOfSheet(share: RecipientShare, sheet: PlannedSheet): RecipientShare {
  const waiting = new Set(sheet.items.map((item) => item.no));
  return { ...share, findings: share.findings.filter((finding) => waiting.has(finding.no)) };
}

function lastAnswers(sheet: PlannedSheet): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { no, lastReply } of sheet.items) if (lastReply !== null) answers.set(no, lastAnswerText(lastReply));
  return answers;
}

function issuedSheet(
  sheet: PlannedSheet,
  terms: DispatchTerms,
  output: { path: string; sha256: string },
  head: LedgerHead,
): Omit<IssuedSheet, 'isByVillage' | 'printed'> {
  return { ...sheet, due: terms.dueOn, issuedOn: terms.issuedOn, file: output.path, sha256: output.sha256, head };
}

/** Common values of the sheets of a batch. */
export function dispatchTerms(
  workspace: Workspace,
  batch: BatchResult,
  issuedOn: string,
  dueOn: string,
): DispatchTerms {
  const { settings, register } = workspace.settings;
  const dates = register
    .filter((part) => part.serves.includes(batch.pass))
    .map((part) => part.data_date)
    .filter((date) => date !== undefined);
  return {
    issuedOn,
    dueOn,
    contact: settings.contact,
    registerDates: [...new Set(dates)].sort(),
    areIdsMasked: settings.id_numbers === 'masked',
    key: workspace.key,
  };
}

function stampOf(run: ExclusiveRun): EventStamp {
  return {
    at: officeTime(run.now()),
    user: run.operator.user,
    office: run.workspace.settings.office.name,
  };
}

function resultOf(
  batch: BatchResult,
  terms: DispatchTerms,
  issued: readonly IssuedSheet[],
  outputs: BatchOutputs,
): Omit<DispatchResult, 'handed_down' | 'list_changes' | 'withheld' | 'check_page' | 'held_back'> {
  return {
    batch: batch.id,
    issued_on: terms.issuedOn,
    due: terms.dueOn,
    sheets: issued.map((sheet) => ({
      recipient: sheet.recipient,
      file: sheet.file,
      findings: sheet.items.length,
      supplement: sheet.supplement,
    })),
    findings: issued.reduce((sum, sheet) => sum + sheet.items.length, 0),
    folder: outputs.folder,
    displaced: outputs.displacedFiles(),
  };
}

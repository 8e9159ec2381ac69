/**
 * `bidui collect`: returned workbooks → ledger. All files are read and judged together, 退回清单 are written, then everything enters the
 * ledger in one transaction; a killed run has entered nothing and is simply run again.
 */
import { compareTexts } from '../../domain/text-order.js';
import { placeOfFile } from '../../domain/place.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import type { EventDetail, EventDraft, LedgerHead } from '../../domain/ledger/event.js';
import type { Problem } from '../../domain/problem.js';
import type {
  Complaint,
  JudgedReturn,
  JudgedRow,
  ReturnedSheet,
  RowStatus,
} from '../../domain/ledger/returned-sheet.js';
import { auditReturn } from '../../feedback/audit-return.js';
import { readChecklist } from '../../feedback/read-checklist.js';
import { readReturnedSheet } from '../../feedback/read-sheet.js';
import { Fillers } from '../../normalise/fillers.js';
import { collectEvents } from '../../ledger/reply-events.js';
import { buildReturnBook } from '../../report/feedback/return-book.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { openLedger } from '../../store/ledger-store.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { officeDay, officeTime } from '../../system/clock.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import path from 'node:path';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { listKnowledge } from '../clean/list-knowledge.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { ReadFile, ReturnedFile } from './read-returned.js';
import { readReturnedFile } from './read-returned.js';
import {
  collectPairAnswers,
  isAnswerFile,
  readPairSheet,
  type CollectedPairs,
  type PairCounts,
} from '../pairs/pair-answers.js';
import { ChecklistGuard } from '../checklists/closing-guard.js';
import {
  collectChecklists,
  type ChecklistFile,
  type CollectedChecklistRows,
  type CollectedChecklists,
} from '../checklists/collect.js';
import { readPairDecisions } from '../pairs/pairs.js';
import { expandReturned } from './returned-files.js';
import { returnLists } from './return-lists.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface CollectRequest {
  /** Files, and folders for the files inside them. */
  readonly files: readonly ReturnedFile[];
  /** ISO day on which the sheets were received; null for today. */
  readonly receivedOn: string | null;
  /** Value of an environment variable, for workbooks that went out with an opening password. */
  readonly environment?: (name: string) => string | undefined;
}

export type RowCounts = Readonly<Record<RowStatus, number>>;

export interface CollectedFileSummary {
  readonly file: string;
  /** unreadable: no sheet could be read · not_ours: no 点球 sheet in it. */
  readonly status: 'read' | 'not_ours' | 'unreadable';
  readonly recipients: readonly string[];
  readonly rows: number;
  readonly counts: RowCounts;
}

/** Document of `collect --json`: no names, no numbers, no answers. */
export interface CollectResult {
  readonly received_on: string;
  readonly files: readonly CollectedFileSummary[];
  readonly counts: RowCounts;
  /** Rows sent with these sheets that did not come back: still open. */
  readonly missing: number;
  /** Findings exempted by these answers. */
  readonly exempted: number;
  /** Every row that was not simply accepted. `codes` are those of the messages. */
  readonly rows: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly row: number;
    readonly no: string | null;
    readonly status: RowStatus;
    readonly codes: readonly string[];
    /** With the facts that fill their words; no names and numbers of people. */
    readonly complaints: readonly Complaint[];
  }[];
  /** Relative to the workspace. */
  readonly return_lists: readonly { readonly recipient: string; readonly file: string; readonly rows: number }[];
  readonly problems: readonly Problem[];
  /** Answers about pairs of clerical review; only there when some came. */
  readonly pairs?: PairCounts;
  /** Rows of checklists; only there when some came. */
  readonly checklists?: CollectedChecklistRows;
  readonly head: LedgerHead;
  /** Something needs a person: refused rows, conflicts, files that were not read. */
  readonly needs_person: boolean;
}

const NO_ROWS: RowCounts = { accepted: 0, noted: 0, refused: 0, repeated: 0, blank: 0, conflict: 0 };

/** Throws UserError `ledger-missing` and those of outputs; failures of single files are part of the result. */
export async function collectReturns(run: ExclusiveRun, request: CollectRequest): Promise<CollectResult> {
  const { workspace } = run;
  const receivedOn = request.receivedOn ?? officeDay(run.now());
  // Opened for reading first: collecting never creates a ledger.
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const read: ReadFile[] = [];
    const variable = workspace.settings.settings.sheet_password_env;
    const password = variable === undefined ? undefined : request.environment?.(variable);
    const returned = expandReturned(request.files);
    const answerFiles = returned.files.filter(isAnswerFile);
    for (const file of returned.files) {
      if (!isAnswerFile(file)) read.push(await readReturnedFile({ ...file, password }));
    }
    const pairs = collectPairAnswers({
      workspace,
      sheets: read.flatMap((file) => file.sheets),
      files: answerFiles,
      decisions: readPairDecisions(ledger),
      receivedOn,
      operator: run.operator.user,
    });
    const fillers = new Fillers(workspace.settings.fillers);
    const texts = read.flatMap((file) => file.sheets);
    const sheets = texts
      .filter((sheet) => readChecklist(sheet, fillers) === null)
      .flatMap((sheet) => readReturnedSheet(sheet, fillers) ?? []);
    const state = readLedgerState(ledger);
    const detailOf = (digest: string): EventDetail | null => ledger.detail(digest);
    const limits = workspace.settings.settings;
    const { known, collected } = await collectChecklists({
      ...{ workspace, ledger, fillers, receivedOn },
      sheets: texts,
    });
    const audited = auditReturn(sheets, {
      state,
      office: workspace.settings.office.name,
      key: workspace.key,
      receivedOn,
      detailOf,
      fillers,
      offeredBy: (rule) => offeredReasons(workspace, rule),
      lists: listKnowledge(workspace, state, detailOf),
      limits: {
        minimumRows: limits.same_answer_min_rows,
        sameShare: limits.same_answer_share,
        visitsADay: limits.visits_per_day,
      },
    });
    const judged = new ChecklistGuard(workspace, known, detailOf).judge(audited, state.findings);
    const files = read.filter((file) => isOurs(file, sheets, judged)).map(({ file, sha256 }) => ({ file, sha256 }));
    const office = workspace.settings.office.name;
    const drafts = collectEvents(state, judged, { receivedOn, office, exemptionDays: limits.exemption_days, files });
    const written = await writeReturnLists({ run, ledger, judged, receivedOn, state });
    const { head } = ledger.append([...(collected?.drafts ?? []), ...drafts, ...(pairs?.drafts ?? [])], {
      at: officeTime(run.now()),
      user: run.operator.user,
      office,
    });
    return resultOf({
      read,
      key: workspace.key,
      pairs,
      checklists: collected,
      unread: returned.problems,
      sheets,
      judged,
      drafts,
      written,
      receivedOn,
      head,
    });
  } finally {
    ledger.close();
  }
}

/** The settings' own choice of answers, else the catalogue's; empty offers all. */
function offeredReasons(workspace: Workspace, number: string): readonly string[] {
  const own = workspace.settings.rules.set[number]?.['answers'];
  if (Array.isArray(own)) return own.filter((code): code is string => typeof code === 'string');
  return ALL_RULES.find((rule) => rule.number === number)?.answers ?? [];
}

interface ListWork {
  readonly run: ExclusiveRun;
  readonly ledger: LedgerStore;
  readonly judged: JudgedReturn;
  readonly state: ReturnType<typeof readLedgerState>;
  readonly receivedOn: string;
}

async function writeReturnLists(work: ListWork): Promise<CollectResult['return_lists']> {
  const { workspace } = work.run;
  const { divisions } = await loadDivisions(workspace.paths.root, workspace.settings);
  const lists = returnLists(work.judged, {
    state: work.state,
    key: workspace.key,
    office: workspace.settings.office.name,
    receivedOn: work.receivedOn,
    areIdsMasked: workspace.settings.settings.id_numbers === 'masked',
    detailOf: (digest) => work.ledger.detail(digest),
    countyName: (code) => divisions.name(code),
    rules: new Map(rulesInForce(ALL_RULES, workspace.settings.rules).map((rule) => [rule.number, rule])),
  });
  const written = [];
  for (const list of lists) {
    const target = path.join(workspace.paths.results, ...list.path.split('/'));
    const { path: file } = await writeFileAtomic(target, (temporary) =>
      writeWorkbook(buildReturnBook(list.order), temporary),
    );
    const shown = path.relative(workspace.paths.root, file).split(path.sep).join('/');
    written.push({
      recipient: list.recipient,
      file: shown,
      rows: list.order.refused.length + list.order.owed.length,
    });
  }
  return written;
}

interface Collected {
  readonly key: Uint8Array;
  readonly pairs: CollectedPairs | null;
  readonly checklists: CollectedChecklists | null;
  readonly read: readonly ReadFile[];
  /** Messages about named files that were not read. */
  readonly unread: readonly Problem[];
  readonly sheets: readonly ReturnedSheet[];
  readonly judged: JudgedReturn;
  readonly drafts: readonly EventDraft[];
  readonly written: CollectResult['return_lists'];
  readonly receivedOn: string;
  readonly head: LedgerHead;
}

function resultOf({
  read,
  key,
  pairs,
  checklists,
  unread,
  sheets,
  judged,
  drafts,
  written,
  receivedOn,
  head,
}: Collected): CollectResult {
  const isOfOthers = (name: string): boolean =>
    checklists?.files.has(name) === true ||
    read.some(({ file, sheets: texts }) => file === name && texts.some((sheet) => readPairSheet(sheet, key) !== null));
  const files = read
    .map((file) => summaryOf(file, sheets, judged))
    .map((file) => (file.status === 'not_ours' && isOfOthers(file.file) ? { ...file, status: 'read' as const } : file))
    .map((file) => withChecklists(file, checklists?.files.get(file.file)));
  const counts = countRows(judged.rows);
  const notOurs = files
    .filter(
      ({ file, status }) =>
        status === 'not_ours' && !isOfOthers(file) && !judged.foreign.some((sheet) => sheet.file === file),
    )
    .map(({ file }): Problem => ({
      code: 'i17-not-a-sheet',
      level: 'refused',
      place: placeOfFile(file),
      facts: {},
    }));
  const problems = [
    ...unread,
    ...read.flatMap((file) => file.problems),
    ...notOurs,
    ...judged.problems,
    ...(pairs?.problems ?? []),
    ...(checklists?.problems ?? []),
  ];
  return {
    received_on: receivedOn,
    files,
    counts,
    missing: judged.missing.length,
    exempted: drafts.filter((draft) => draft.kind === 'exempted').length,
    rows: judged.rows
      .filter((row) => row.status !== 'accepted')
      .map(({ row, status, sent, complaints }) => ({
        file: row.file,
        sheet: row.sheet,
        row: row.rowNumber,
        no: sent?.no ?? null,
        status,
        codes: complaints.map((complaint) => complaint.code),
        complaints,
      })),
    return_lists: written,
    problems,
    ...(pairs === null ? {} : { pairs: pairs.counts }),
    ...(checklists === null ? {} : { checklists: checklists.summary }),
    head,
    needs_person:
      counts.refused + counts.conflict + (checklists?.summary.refused ?? 0) > 0 ||
      problems.some((problem) => problem.level === 'refused'),
  };
}

/** Rows of checklists count with those of findings on the same file. */
function withChecklists(file: CollectedFileSummary, own: ChecklistFile | undefined): CollectedFileSummary {
  if (own === undefined) return file;
  const { accepted, repeated, refused, blank } = own.counts;
  return {
    ...file,
    recipients: [...new Set([...file.recipients, ...own.recipients])].sort(compareTexts),
    rows: file.rows + own.rows,
    counts: {
      ...file.counts,
      accepted: file.counts.accepted + accepted,
      repeated: file.counts.repeated + repeated,
      refused: file.counts.refused + refused,
      blank: file.counts.blank + blank,
    },
  };
}

function summaryOf(file: ReadFile, sheets: readonly ReturnedSheet[], judged: JudgedReturn): CollectedFileSummary {
  const rows = judged.rows.filter(({ row }) => row.file === file.file);
  const status = isOurs(file, sheets, judged) ? 'read' : file.sheets.length === 0 ? 'unreadable' : 'not_ours';
  const recipients = [...new Set(rows.flatMap((row) => row.sent?.recipient ?? []))].sort();
  return { file: file.file, status, recipients, rows: rows.length, counts: countRows(rows) };
}

/** At least one sheet in it was sent from here. */
function isOurs({ file }: ReadFile, sheets: readonly ReturnedSheet[], judged: JudgedReturn): boolean {
  return sheets.some((sheet) => sheet.file === file && !judged.foreign.includes(sheet));
}

function countRows(rows: readonly JudgedRow[]): RowCounts {
  const counts = { ...NO_ROWS };
  for (const row of rows) counts[row.status] += 1;
  return counts;
}

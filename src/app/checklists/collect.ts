/** Returned sheets of checklists → events for the ledger, and 退回清单 of the rows that are refused. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { renderMessage } from '../../catalog/messages/render.js';
import { CHECKLIST_RETURNS } from '../../catalog/sheets/checklist-sheet.js';
import { RETURN_LIST } from '../../catalog/sheets/return-list.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import type { SheetText } from '../../domain/ledger/returned-sheet.js';
import { placeOfFile } from '../../domain/place.js';
import { coded, type Coded, type Problem } from '../../domain/problem.js';
import { recipientParts } from '../../domain/recipient.js';
import { compareTexts } from '../../domain/text-order.js';
import { readChecklist, type ReturnedChecklist } from '../../feedback/read-checklist.js';
import { auditChecklists, type JudgedLine, type LineStatus } from '../../ledger/checklists/audit.js';
import { lacksOf, type ChecklistLedger } from '../../ledger/checklists/state.js';
import type { Fillers } from '../../normalise/fillers.js';
import { buildChecklistReturns } from '../../report/checklists/checklist-returns.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { Workspace } from '../../workspace/workspace.js';
import { readChecklists } from '../../workspace/read-checklists.js';

/** Part of the document of `collect --json`; only there when sheets of checklists came. No names, no answers. */
export interface CollectedChecklistRows {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly blank: number;
  /** Rows of these sheets that did not come back and are still open. */
  readonly missing: number;
  /** Subjects on these sheets that lack nothing any more, and the others. */
  readonly complete: number;
  readonly incomplete: number;
  /** Every refused row. */
  readonly rows: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly row: number | null;
    readonly no: string;
    readonly complaints: readonly Coded[];
  }[];
  /** Relative to the workspace. */
  readonly return_lists: readonly { readonly recipient: string; readonly file: string; readonly rows: number }[];
}

export interface CollectedChecklists {
  readonly summary: CollectedChecklistRows;
  readonly drafts: readonly EventDraft[];
  readonly problems: readonly Problem[];
  /** Files with a sheet of ours, and what is on them. */
  readonly files: ReadonlyMap<string, ChecklistFile>;
}

export interface ChecklistFile {
  readonly recipients: readonly string[];
  readonly rows: number;
  readonly counts: Readonly<Record<LineStatus, number>>;
}

export interface ReturnedChecklists {
  readonly workspace: Workspace;
  readonly ledger: LedgerStore;
  readonly sheets: readonly SheetText[];
  readonly fillers: Fillers;
  /** ISO day. */
  readonly receivedOn: string;
}

/** `known` has grown by what was accepted; `collected` is null when no sheet of a checklist came. */
export async function collectChecklists(
  returned: ReturnedChecklists,
): Promise<{ readonly known: ChecklistLedger; readonly collected: CollectedChecklists | null }> {
  const { workspace, ledger, fillers, receivedOn } = returned;
  const known = readChecklists(ledger);
  const sheets = returned.sheets.flatMap((sheet) => readChecklist(sheet, fillers) ?? []);
  if (sheets.length === 0) return { known, collected: null };
  const { judged, drafts } = auditChecklists(
    sheets.flatMap(({ lines }) => lines),
    {
      lists: checklistsInForce(workspace.settings.checklists),
      known,
      key: workspace.key,
      receivedOn,
      detailOf: (digest) => ledger.detail(digest),
    },
  );
  const lists = await writeReturns(workspace, judged, receivedOn);
  const summary = summaryOf(workspace, judged, known, lists);
  const files = new Map(
    sheets.map(({ file }) => [file, fileOf(judged.filter(({ line }) => line.place.file === file))]),
  );
  return {
    known,
    collected: {
      summary,
      drafts,
      problems: sheets.flatMap((sheet) => [...columnProblem(sheet), ...sheet.problems]),
      files,
    },
  };
}

function fileOf(lines: readonly JudgedLine[]): ChecklistFile {
  const count = (status: LineStatus): number => lines.filter((line) => line.status === status).length;
  const statuses: readonly LineStatus[] = ['accepted', 'repeated', 'refused', 'blank'];
  return {
    recipients: [...new Set(lines.flatMap(({ recipient }) => recipient ?? []))].sort(compareTexts),
    rows: lines.length,
    counts: Object.fromEntries(statuses.map((status) => [status, count(status)])) as Record<LineStatus, number>,
  };
}

function columnProblem({ file, missing }: ReturnedChecklist): Problem[] {
  if (missing.length === 0) return [];
  return [coded('checklist-columns', { columns: missing.join('、') }, { level: 'refused', place: placeOfFile(file) })];
}

function summaryOf(
  workspace: Workspace,
  judged: readonly JudgedLine[],
  known: ChecklistLedger,
  returnLists: CollectedChecklistRows['return_lists'],
): CollectedChecklistRows {
  const count = (status: LineStatus): number => judged.filter((line) => line.status === status).length;
  const inForce = checklistsInForce(workspace.settings.checklists);
  const touched = new Set(judged.map(({ line }) => line.no));
  const subjects = [...touched].flatMap((no) => {
    const subject = known.subjects.get(no);
    const list = inForce.find(({ id }) => id === subject?.checklist);
    return subject === undefined || list === undefined ? [] : [lacksOf(list, subject).length];
  });
  return {
    accepted: count('accepted'),
    repeated: count('repeated'),
    refused: count('refused'),
    blank: count('blank'),
    missing: missingRows(judged, known),
    complete: subjects.filter((lacks) => lacks === 0).length,
    incomplete: subjects.filter((lacks) => lacks > 0).length,
    rows: judged
      .filter(({ status }) => status === 'refused')
      .map(({ line, complaints }) => ({
        file: line.place.file,
        sheet: line.place.sheet,
        row: line.place.rowNumber,
        no: line.number,
        complaints,
      })),
    return_lists: returnLists,
  };
}

/** Rows of the sheets that came back, of every subject on them, that were not returned and have no answer. */
function missingRows(judged: readonly JudgedLine[], known: ChecklistLedger): number {
  const returned = new Set(judged.map(({ line }) => line.number));
  const sheets = new Set<string>();
  for (const { line } of judged) {
    const issue = known.subjects.get(line.no)?.copies.get(line.copy)?.issues.at(-1);
    if (issue !== undefined) sheets.add(`${issue.sheet}|${issue.recipient}|${line.copy}`);
  }
  let missing = 0;
  for (const { no, copies } of known.subjects.values()) {
    for (const [number, { issues, answers, signatures }] of copies) {
      const issue = issues.at(-1);
      if (issue === undefined || issue.isTakenBack || !sheets.has(`${issue.sheet}|${issue.recipient}|${number}`))
        continue;
      for (const position of issue.rows) {
        const key = known.rowsOf(issue.definition)[position - 1]?.key ?? '';
        const isReturned = returned.has(`${no}-${number}-${String(position).padStart(2, '0')}`);
        if (!isReturned && !answers.has(key) && !signatures.has(key)) missing += 1;
      }
    }
  }
  return missing;
}

async function writeReturns(
  workspace: Workspace,
  judged: readonly JudgedLine[],
  day: string,
): Promise<CollectedChecklistRows['return_lists']> {
  const byRecipient = new Map<string, JudgedLine[]>();
  for (const line of judged) {
    if (line.status !== 'refused') continue;
    const recipient = line.recipient ?? '';
    byRecipient.set(recipient, [...(byRecipient.get(recipient) ?? []), line]);
  }
  const written = [];
  for (const [recipient, lines] of [...byRecipient].sort(([one], [other]) => compareTexts(one, other))) {
    const rows = lines.map(({ line, list, content, complaints }) => ({
      file: line.place.file,
      row: line.place.rowNumber,
      no: line.number,
      list,
      content,
      reason: complaints.map(({ code, facts }) => renderMessage(code, facts, null, 'zh')).join('\n'),
    }));
    const digest = createHash('sha256').update(JSON.stringify(rows), 'utf8').digest('hex').slice(0, 6);
    const { county, township } = recipientParts(recipient);
    const name = `${cleanFilePart(township ?? '未知乡镇')}_${CHECKLIST_RETURNS}_${digest}.xlsx`;
    const folder = [RETURN_LIST, day, ...(county === '' ? [] : [cleanFilePart(county)])];
    const book = buildChecklistReturns(rows, { office: workspace.settings.office.name, day, township: township ?? '' });
    const target = path.join(workspace.paths.results, ...folder, name);
    const { path: file } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
    const shown = path.relative(workspace.paths.root, file).split(path.sep).join('/');
    written.push({ recipient, file: shown, rows: rows.length });
  }
  return written;
}

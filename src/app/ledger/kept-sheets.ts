/**
 * 点球 workbooks that open findings still need when the results of old batches go: printed anew with the rows of those findings alone, under
 * the same codes and head lines, so that a township which lost its sheet can be sent it again and nobody else stays in it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import type { FindingState, LedgerState, ReplyState, SheetState } from '../../domain/ledger/state.js';
import { endedBefore } from '../../ledger/purge-plan.js';
import { buildFeedbackBook } from '../../report/feedback/book.js';
import { orderFor } from '../../report/feedback/order.js';
import { shareByRecipient } from '../../report/feedback/recipients.js';
import { lastAnswerText } from '../../report/ledger/last-answer.js';
import { readBatch, storedBatchIds } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import { dispatchTerms } from '../feedback/dispatch.js';
import { BatchOutputs } from '../workspace/batch-outputs.js';

/** One workbook that stays. */
export interface KeptSheet {
  readonly sheet: SheetState;
  /** Relative to the folder of its batch. */
  readonly file: string;
  /** The open findings on it, by number, with their last answer of an earlier round. */
  readonly answers: ReadonlyMap<string, ReplyState | null>;
}

/** Sheets of stored batches on which findings stand that are not over, by batch. */
export function keptSheets(workspace: Workspace, state: LedgerState, before: string): Map<string, KeptSheet[]> {
  const stored = new Set(storedBatchIds(workspace.paths));
  const open = [...state.findings.values()].filter((finding) => !endedBefore(finding, before));
  const kept = new Map<string, KeptSheet[]>();
  for (const sheet of state.sheets.values()) {
    // Sheets of other offices are known here too, and lie there.
    if (sheet.file === null || !stored.has(sheet.batch) || !isHere(workspace, sheet.batch, sheet.file)) continue;
    const answers = new Map(open.flatMap((finding) => rowOn(sheet, finding)));
    if (answers.size === 0) continue;
    kept.set(sheet.batch, [...(kept.get(sheet.batch) ?? []), { sheet, file: sheet.file, answers }]);
  }
  return kept;
}

function isHere({ paths }: Workspace, batch: string, file: string): boolean {
  return existsSync(path.join(paths.results, batch, ...file.split('/')));
}

/** The finding where its newest round went out on that sheet. */
function rowOn({ sheet, recipient }: SheetState, finding: FindingState): [string, ReplyState | null][] {
  const rounds = finding.recipients.find((known) => known.recipient === recipient)?.rounds ?? [];
  if (rounds.at(-1)?.dispatches.at(-1)?.sheet !== sheet) return [];
  return [
    [
      finding.no,
      rounds
        .slice(0, -1)
        .findLast(({ replies }) => replies.length > 0)
        ?.replies.at(-1) ?? null,
    ],
  ];
}

/** Prints the sheets of a batch anew, in place, and enters them into its manifest. */
export async function printKeptSheets(
  workspace: Workspace,
  id: string,
  {
    sheets,
    version,
    password,
  }: { readonly sheets: readonly KeptSheet[]; readonly version: string; readonly password: string | null },
): Promise<void> {
  const batch = readBatch(workspace.paths, id);
  const outputs = new BatchOutputs(workspace.paths.results, batch, version);
  for (const kept of sheets) await printSheet({ workspace, batch, outputs, password }, kept);
  await outputs.finish();
}

interface Printing {
  readonly workspace: Workspace;
  readonly batch: BatchResult;
  readonly outputs: BatchOutputs;
  readonly password: string | null;
}

async function printSheet({ workspace, batch, outputs, password }: Printing, kept: KeptSheet): Promise<void> {
  const { sheet, file, answers } = kept;
  const findings = batch.findings.filter(({ no }) => answers.has(no));
  const share = shareByRecipient(batch, findings).find(({ recipient }) => recipient === sheet.recipient);
  if (share === undefined) return;
  const order = orderFor(batch, share, dispatchTerms(workspace, batch, sheet.issued_on, sheet.due), {
    issue: sheet.sheet,
    lastAnswers: new Map([...answers].flatMap(([no, reply]) => (reply === null ? [] : [[no, lastAnswerText(reply)]]))),
    chainHead: sheet.printedHead === null ? null : printHead(sheet.printedHead),
  });
  await outputs.writeBook(file, buildFeedbackBook(order), password);
}

/** Files of a batch's folder that stay: its kept sheets and the manifest that names them. */
export function isKeptFile(sheets: readonly KeptSheet[], name: string): boolean {
  return name === 'manifest.json' || sheets.some(({ file }) => path.posix.normalize(file) === name);
}

/** `bidui report`: the workbooks and machine-readable findings of a batch, into 成果/<batch id>/. Writing again gives the same bytes. */
import { REPORT_PAGE } from '../../catalog/pages/report-page.js';
import type { BatchResult } from '../../domain/batch.js';
import { buildClearedBook, buildHeldBook } from '../../report/findings/candidate-books.js';
import { existsSync } from 'node:fs';
import type { CloseBasis, ReopenCause } from '../../domain/ledger/event.js';
import type { SinceLast } from '../../report/findings/changes-sheet.js';
import { openLedger } from '../../store/ledger-store.js';
import type { PastBatch } from '../../report/findings/summary-sheet.js';
import { readBatch, type BatchHead } from '../../workspace/batch-store.js';
import { batchBefore, batchesBefore } from '../../workspace/standing-batches.js';
import { PAIR_BOOK } from '../../catalog/sheets/pair-sheet.js';
import { buildPairBook } from '../../report/findings/pair-book.js';
import { pairCheckCode } from '../pairs/pair-answers.js';
import { pairsOfBatch } from '../pairs/pairs.js';
import { BETWEEN_BOOK } from '../../catalog/sheets/between-passes.js';
import { buildBetweenBook } from '../../report/findings/between-passes-book.js';
import { buildMaterials } from '../../report/findings/materials.js';
import { buildFindingsBook } from '../../report/findings/book.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import { findingLines, reviewLines } from '../../report/findings/lines.js';
import { BatchOutputs, type WrittenOutputs } from '../workspace/batch-outputs.js';
import type { Workspace } from '../../workspace/workspace.js';
import { CLEARED_BOOK, HELD_BOOK } from '../../catalog/sheets/candidate-lists.js';
import { MATERIALS_FOLDER } from '../../catalog/sheets/history-books.js';
import { FINDINGS_BOOK } from '../../catalog/sheets/findings-book.js';

/** The batch before, and the decisions of the ledger that this one made about its findings. */
function sinceLast(workspace: Workspace, batch: BatchResult): SinceLast | null {
  const before = batchBefore(workspace, batch);
  if (before === null || !existsSync(workspace.paths.database)) return null;
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const closed = new Map<string, CloseBasis>();
    for (const event of ledger.events({ kind: 'closed' })) {
      if (event.kind === 'closed' && event.batch === batch.id) closed.set(event.finding ?? '', event.payload.basis);
    }
    const reopened = new Map<string, ReopenCause>();
    for (const event of ledger.events({ kind: 'reopened' })) {
      if (event.kind === 'reopened' && event.batch === batch.id) reopened.set(event.finding ?? '', event.payload.cause);
    }
    return { batch: before.id, findings: readBatch(workspace.paths, before.id).findings, closed, reopened };
  } finally {
    ledger.close();
  }
}

/** Batches of the same pass and division of the days before this one; of one day the last. */
function pastBatches(workspace: Workspace, batch: BatchResult): PastBatch[] {
  const lastOfDay = new Map(
    batchesBefore(workspace, batch).flatMap((head) => (head.as_of < batch.as_of ? [[head.as_of, head] as const] : [])),
  );
  return [...lastOfDay.values()].slice(-MOST_PAST).map(pastOf);
}

const MOST_PAST = 12;

function pastOf({ as_of: asOf, rules, definitions }: BatchHead): PastBatch {
  const severityOf = new Map(definitions.map(({ number, severity }) => [number, severity]));
  const bySeverity = { error: 0, verify: 0, notice: 0 };
  for (const { rule, findings } of rules) bySeverity[severityOf.get(rule) ?? 'notice'] += findings;
  return { asOf, bySeverity };
}

/** Throws UserError of outputs that cannot be written. `version` is bidui's own; `page` is 报告.html, null for none. */
export async function writeReport(
  workspace: Workspace,
  batch: BatchResult,
  version: string,
  page: string | null = null,
): Promise<WrittenOutputs> {
  const outputs = new BatchOutputs(workspace.paths.results, batch, version);
  await outputs.writeText('findings.jsonl', findingLines(batch.findings));
  await outputs.writeText('review.jsonl', reviewLines(batch.review));
  await outputs.writeBook(
    `${FINDINGS_BOOK}.xlsx`,
    buildFindingsBook(batch, sinceLast(workspace, batch), pastBatches(workspace, batch)),
  );
  const pairs = pairsOfBatch(workspace, batch);
  if (pairs.length > 0) {
    const rows = pairs.map((pair) => ({ ...pair, check: pairCheckCode(workspace.key, pair) }));
    await outputs.writeBook(`${PAIR_BOOK}.xlsx`, buildPairBook(batch, rows));
  }
  if (batch.pass === 'county') {
    await outputs.writeBook(`${CLEARED_BOOK}.xlsx`, buildClearedBook(batch));
    await outputs.writeBook(`${HELD_BOOK}.xlsx`, buildHeldBook(batch));
  }
  if (batch.between_passes !== undefined) {
    await outputs.writeBook(`${BETWEEN_BOOK}.xlsx`, buildBetweenBook(batch, batch.between_passes));
  }
  if (page !== null) await outputs.writeText(REPORT_PAGE, page);
  for (const { department, book } of buildMaterials(batch)) {
    await outputs.writeBook(`${MATERIALS_FOLDER}/${cleanFilePart(department)}.xlsx`, book);
  }
  return outputs.finish();
}

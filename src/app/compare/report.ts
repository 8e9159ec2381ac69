/** `bidui report`: the workbooks and machine-readable findings of a batch, into 成果/<batch id>/. Writing again gives the same bytes. */
import { REPORT_PAGE } from '../../catalog/pages/report-page.js';
import type { BatchResult } from '../../domain/batch.js';
import { buildClearedBook, buildHeldBook } from '../../report/findings/candidate-books.js';
import { BETWEEN_BOOK } from '../../catalog/sheets/between-passes.js';
import { buildBetweenBook } from '../../report/findings/between-passes-book.js';
import { buildFindingsBook } from '../../report/findings/book.js';
import { findingLines, reviewLines } from '../../report/findings/lines.js';
import { BatchOutputs, type WrittenOutputs } from '../workspace/batch-outputs.js';
import type { Workspace } from '../../workspace/workspace.js';
import { CLEARED_BOOK, HELD_BOOK } from '../../catalog/sheets/candidate-lists.js';
import { FINDINGS_BOOK } from '../../catalog/sheets/findings-book.js';

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
  await outputs.writeBook(`${FINDINGS_BOOK}.xlsx`, buildFindingsBook(batch));
  if (batch.pass === 'county') {
    await outputs.writeBook(`${CLEARED_BOOK}.xlsx`, buildClearedBook(batch));
    await outputs.writeBook(`${HELD_BOOK}.xlsx`, buildHeldBook(batch));
  }
  if (batch.between_passes !== undefined) {
    await outputs.writeBook(`${BETWEEN_BOOK}.xlsx`, buildBetweenBook(batch, batch.between_passes));
  }
  if (page !== null) await outputs.writeText(REPORT_PAGE, page);
  return outputs.finish();
}

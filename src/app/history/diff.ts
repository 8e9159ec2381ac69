/** `bidui diff`: two batches against each other, as counts and as 成果/<batch>/与<batch>比较.xlsx beside the later results. */
import { diffFile } from '../../catalog/sheets/history-books.js';
import type { BatchResult } from '../../domain/batch.js';
import { buildDifferenceBook, differenceOf } from '../../report/findings/difference.js';
import { readBatch } from '../../workspace/batch-store.js';
import { undoneBatches } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';
import { BatchOutputs } from '../workspace/batch-outputs.js';

/** Document of `diff --json`. */
export interface DiffReport {
  readonly before: string;
  readonly after: string;
  readonly findings: { readonly before: number; readonly after: number };
  /** Numbers of findings. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly changed: readonly {
    readonly no: string;
    readonly columns: readonly {
      readonly column: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
  readonly unchanged: number;
  /** Those of the two that a person took back. */
  readonly undone: readonly string[];
  /** Workbook, absolute; null where nothing was written. */
  readonly file: string | null;
}

export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly version: string;
  readonly isDryRun: boolean;
}

/** Throws UserError batch-unknown, and those of writing. */
export async function diffBatches(workspace: Workspace, request: DiffRequest): Promise<DiffReport> {
  const before: BatchResult = readBatch(workspace.paths, request.before);
  const after: BatchResult = readBatch(workspace.paths, request.after);
  const difference = differenceOf(before, after);
  const undone = undoneBatches(workspace);
  let file: string | null = null;
  if (!request.isDryRun) {
    const outputs = new BatchOutputs(workspace.paths.results, after, request.version);
    await outputs.writeBook(diffFile(before.id), buildDifferenceBook(before, after, difference));
    const { folder } = await outputs.finish();
    file = `${folder}/${diffFile(before.id)}`;
  }
  return {
    before: before.id,
    after: after.id,
    findings: { before: before.findings.length, after: after.findings.length },
    opened: difference.opened.map(({ no }) => no),
    closed: difference.closed.map(({ no }) => no),
    changed: difference.changed.map(({ finding, columns }) => ({ no: finding.no, columns })),
    unchanged: difference.unchanged.length,
    undone: [before.id, after.id].filter((id) => undone.has(id)),
    file,
  };
}

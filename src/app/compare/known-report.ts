/**
 * Outputs of a report that would be written again as they are: `run` lays out no workbook in a night with nothing new. They are known while
 * batch, ledger and earlier batches are those of the run that wrote them, and every file holds the same bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import { openLedger } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashFile, hashText } from '../../system/hash.js';
import { batchesFolder, readBatchHead, storedBatchIds } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import { MANIFEST_FILE, type WrittenOutputs } from '../workspace/batch-outputs.js';

/** Beside the stored batch, and gone with it. */
const NOTE_FILE = 'reported.json';

interface ReportNote {
  readonly of: string;
  readonly outputs: WrittenOutputs['outputs'];
}

/** Null where anything may be another: then the report is written. `version` is bidui's own. */
export async function knownReport(
  workspace: Workspace,
  batch: BatchResult,
  version: string,
): Promise<WrittenOutputs | null> {
  const folder = path.join(workspace.paths.results, batch.id);
  const note = readNote(noteFile(workspace, batch));
  if (note?.of !== printOf(workspace, batch, version) || !existsSync(path.join(folder, MANIFEST_FILE))) return null;
  for (const { path: name, sha256 } of note.outputs) {
    const file = path.join(folder, ...name.split('/'));
    if (!existsSync(file) || (await hashFile(file)).sha256 !== sha256) return null;
  }
  return { folder, outputs: note.outputs, displaced: [] };
}

/** Call when the run entered everything into the ledger. Where it cannot be written, the next run writes the report again. */
export async function noteReport(
  workspace: Workspace,
  batch: BatchResult,
  { version, report: { outputs, displaced } }: { readonly version: string; readonly report: WrittenOutputs },
): Promise<void> {
  if (displaced.length > 0) return;
  const note: ReportNote = { of: printOf(workspace, batch, version), outputs };
  await writeFileAtomic(noteFile(workspace, batch), JSON.stringify(note)).catch(() => undefined);
}

function printOf({ paths, key }: Workspace, { id, fingerprint }: BatchResult, version: string): string {
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const batches = storedBatchIds(paths).map((stored) => [stored, readBatchHead(paths, stored).fingerprint]);
    return hashText(canonicalJson({ version, id, fingerprint, batches, ledger: ledger.head() }));
  } finally {
    ledger.close();
  }
}

function noteFile({ paths }: Workspace, { id }: Pick<BatchResult, 'id'>): string {
  return path.join(batchesFolder(paths), id, NOTE_FILE);
}

function readNote(file: string): ReportNote | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReportNote;
  } catch {
    return null;
  }
}

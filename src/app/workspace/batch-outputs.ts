/**
 * Outputs of a batch on disk: each written whole or not at all, hashed, and entered into manifest.json, which is written last. Knows
 * nothing of their content.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { buildManifest, mergeOutputs, type Manifest, type ManifestOutput } from '../../report/findings/manifest.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashFile } from '../../system/hash.js';
import { encryptWorkbook } from '../../tabular/write/encrypt-workbook.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';

export const MANIFEST_FILE = 'manifest.json';

/** Outputs of one command for a batch. */
export interface WrittenOutputs {
  /** Absolute. */
  readonly folder: string;
  readonly outputs: readonly ManifestOutput[];
  /** Files that were open elsewhere: written beside the wished name. */
  readonly displaced: readonly string[];
}

/** Collects the outputs of one command for one batch. */
export class BatchOutputs {
  readonly folder: string;
  private readonly batch: BatchResult;
  private readonly version: string;
  private readonly written: ManifestOutput[] = [];
  private readonly displaced: string[] = [];

  constructor(resultsFolder: string, batch: BatchResult, version: string) {
    this.folder = path.join(resultsFolder, batch.id);
    this.batch = batch;
    this.version = version;
  }

  /** `name` is relative to the batch's folder, with forward slashes; `password` opens the workbook, null for none. */
  async writeBook(name: string, workbook: Workbook, password: string | null = null): Promise<ManifestOutput> {
    return this.write(name, async (temporary) => {
      await writeWorkbook(workbook, temporary);
      if (password !== null) await encryptWorkbook(temporary, password);
    });
  }

  async writeText(name: string, text: string): Promise<ManifestOutput> {
    return this.write(name, text);
  }

  displacedFiles(): readonly string[] {
    return this.displaced;
  }

  /** Writes manifest.json: its earlier entries, with this command's outputs in place of older ones. */
  async finish(): Promise<WrittenOutputs> {
    const manifest = buildManifest(this.batch, this.version, mergeOutputs(this.knownOutputs(), this.written));
    await writeFileAtomic(path.join(this.folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    return { folder: this.folder, outputs: this.written, displaced: this.displaced };
  }

  private async write(name: string, content: string | ((temporary: string) => Promise<void>)): Promise<ManifestOutput> {
    const target = path.join(this.folder, ...name.split('/'));
    const result = await writeFileAtomic(target, content);
    const written = path.relative(this.folder, result.path).split(path.sep).join('/');
    const { sizeBytes, sha256 } = await hashFile(result.path);
    const output = { path: written, bytes: sizeBytes, sha256 };
    this.written.push(output);
    if (result.displaced) this.displaced.push(written);
    return output;
  }

  /** Outputs that an earlier command of the same batch entered and that are still there. A manifest of another result is not kept. */
  private knownOutputs(): ManifestOutput[] {
    const file = path.join(this.folder, MANIFEST_FILE);
    if (!existsSync(file)) return [];
    const known = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    if (known.fingerprint !== this.batch.fingerprint) return [];
    return known.outputs.filter((output) => existsSync(path.join(this.folder, ...output.path.split('/'))));
  }
}

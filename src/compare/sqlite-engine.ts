/** Work stores of a pass as SQLite files in a folder of the workspace. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StoreEngine } from '../store/store-engine.js';
import type { Schema } from '../store/work-schema.js';
import { SqliteStore, type WorkStore } from '../store/work-store.js';
import { syncFile } from '../system/atomic-file.js';

/** Stores as files in a folder; null keeps them in memory. */
export class SqliteEngine implements StoreEngine {
  readonly #folder: string | null;

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  open(scope: string, schema: Schema, mark: string | null): WorkStore {
    if (this.#folder === null) return new SqliteStore(':memory:', schema);
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return new SqliteStore(this.#file(scope), schema, mark);
  }

  async secure(scope: string): Promise<number> {
    await syncFile(this.#file(scope));
    return this.sizeOf(scope);
  }

  sizeOf(scope: string): number {
    return statSync(this.#file(scope), { throwIfNoEntry: false })?.size ?? -1;
  }

  clear(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }

  close(): void {
    // Each store closes its own file.
  }

  #file(scope: string): string {
    return path.join(this.#folder ?? '', scope === '' ? 'work.db' : `work-${scope}.db`);
  }
}

/** Where the work stores of a pass stand: files beside the workspace, or schemas on a server. Opened once a pass, closed with it. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { syncFile } from '../system/atomic-file.js';
import type { Schema } from './work-schema.js';
import { SqliteStore, type WorkStore } from './work-store.js';

export interface StoreEngine {
  /** The store of a scope: new, or as an earlier run saved it under this mark. Throws an error that isStoreLoss recognises for any other. */
  open(scope: string, schema: Schema, mark: string | null): WorkStore;
  /** Makes sure that a closed store survives; its size in bytes, 0 for one on a server. */
  secure(scope: string): Promise<number>;
  /** As `secure` returned it; -1 for a store that is not there. */
  sizeOf(scope: string): number;
  /** Deletes all stores of the pass, those of killed runs included. */
  clear(): void;
  close(): void;
}

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

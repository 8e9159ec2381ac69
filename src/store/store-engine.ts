/** Where the work stores of a pass stand: files beside the workspace, or schemas on a server. Opened once a pass, closed with it. */
import type { Schema } from './work-schema.js';
import type { WorkStore } from './work-store.js';

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

/** Messages between a session (session.ts) and the thread that holds its connection (session-worker.ts). Plain values only. */

/** Cells as the server's types are read: integers and decimals as numbers, truth values as 1 and 0, all else as text. */
export type ServerCell = string | number | null;

/** Where and as whom to connect. The password travels in memory only and is never part of a message back. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password: string | null;
}

/** Work for the thread; each is answered by one SessionAnswer. */
export type SessionRequest =
  | { readonly kind: 'open'; readonly address: ServerAddress }
  /** Statements without rows, in one piece. */
  | { readonly kind: 'execute'; readonly sql: string }
  /** A query; answered with its first rows. Rows of an earlier one that were not asked for yet are kept. */
  | { readonly kind: 'query'; readonly id: number; readonly sql: string }
  | { readonly kind: 'more'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number }
  /** Lines in the text form of COPY. */
  | { readonly kind: 'copy'; readonly sql: string; readonly lines: string }
  | { readonly kind: 'close' };

/** A part of a query's rows. */
export interface RowBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ServerCell[])[];
  readonly isLast: boolean;
}

/** The server's complaint, in its own words; `isLost` where the connection or the server is gone. */
export interface ServerComplaint {
  readonly code: string;
  readonly message: string;
  readonly isLost: boolean;
}

export type SessionAnswer =
  | { readonly ok: true; readonly block: RowBlock | null }
  | { readonly ok: false; readonly complaint: ServerComplaint };

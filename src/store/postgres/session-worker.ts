/**
 * The thread that holds one connection to a PostgreSQL server. The pass computes without waiting in between (rules, evidence, findings), so
 * the waiting is done here: a request comes in, the session's thread sleeps, the answer wakes it. Knows no rules and no schema.
 */
import { once } from 'node:events';
import { workerData, type MessagePort } from 'node:worker_threads';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import Cursor from 'pg-cursor';
import type {
  RowBlock,
  ServerAddress,
  ServerCell,
  ServerComplaint,
  SessionAnswer,
  SessionRequest,
} from './session-protocol.js';

/** Rows of a part. */
const ROWS_PER_BLOCK = 2000;
const CONNECT_PATIENCE_MS = 15_000;
/** Classes of errors by which a server says that it, or the way to it, is gone: connection, resources, intervention of an operator. */
const LOST_CLASSES: ReadonlySet<string> = new Set(['08', '53', '57', '58']);
/** A query that was cancelled says nothing about the server. */
const CANCELLED = '57014';

/** Identifiers of the server's types: truth values; whole and decimal numbers of all sizes. */
const TRUTH = 16;
const NUMBERS: ReadonlySet<number> = new Set([20, 21, 23, 700, 701, 1700]);
const asNumber = (text: string): number => Number(text);
const keptAsText = (text: string): string => text;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => {
    if (NUMBERS.has(oid)) return asNumber;
    if (oid === TRUTH) return (text: string) => (text === 't' ? 1 : 0);
    return keptAsText;
  }) as pg.CustomTypesConfig['getTypeParser'],
};

interface OpenQuery {
  readonly cursor: Cursor;
  columns: readonly string[];
  /** Rows that were fetched to free the connection. */
  held: ServerCell[][];
  isRead: boolean;
}

class Connection {
  #client: pg.Client | null = null;
  #lost: Error | null = null;
  #giveUp: (error: Error) => void = () => undefined;
  /** Ends what still waits when the server is gone: the driver leaves a query that it took for answered waiting for ever. */
  readonly #gone = new Promise<never>((_, reject) => {
    this.#giveUp = reject;
  });
  /** Queries with rows that were not asked for yet; only the last one may still have some on the server. */
  readonly #queries = new Map<number, OpenQuery>();

  constructor() {
    // Nothing may be waiting when the server goes.
    this.#gone.catch(() => undefined);
  }

  answer(request: SessionRequest): Promise<RowBlock | null> {
    return request.kind === 'close' ? this.#answer(request) : Promise.race([this.#answer(request), this.#gone]);
  }

  lose(error: Error): void {
    this.#lost ??= error;
    this.#giveUp(this.#lost);
  }

  async #answer(request: SessionRequest): Promise<RowBlock | null> {
    switch (request.kind) {
      case 'open':
        await this.#open(request.address);
        return null;
      case 'execute':
        await this.#freed().then((client) => client.query(request.sql));
        return null;
      case 'query':
        return this.#query(request.id, request.sql);
      case 'more':
        return this.#more(request.id);
      case 'drop':
        await this.#drop(request.id);
        return null;
      case 'copy':
        await this.#copy(request.sql, request.lines);
        return null;
      case 'close':
        await this.#client?.end();
        return null;
    }
  }

  complaintOf(error: unknown): ServerComplaint {
    const { code = '', message = String(error) } = error as { code?: string; message?: string };
    const isServers = /^[0-9A-Z]{5}$/u.test(code);
    const isLost =
      this.#client === null ||
      this.#lost !== null ||
      !isServers ||
      (LOST_CLASSES.has(code.slice(0, 2)) && code !== CANCELLED);
    return { code, message, isLost };
  }

  async #open({ password, ...address }: ServerAddress): Promise<void> {
    const client = new pg.Client({
      ...address,
      password: password ?? undefined,
      types,
      connectionTimeoutMillis: CONNECT_PATIENCE_MS,
      application_name: 'bidui',
      keepAlive: true,
    });
    client.on('error', (error) => {
      this.#lost ??= error;
    });
    client.on('end', () => {
      this.lose(new Error('Connection terminated unexpectedly'));
    });
    await client.connect();
    this.#client = client;
  }

  get #connected(): pg.Client {
    if (this.#lost !== null) throw this.#lost;
    if (this.#client === null) throw new Error('not connected');
    return this.#client;
  }

  /** The client, free for another statement: rows that wait on the server are fetched. */
  async #freed(): Promise<pg.Client> {
    for (const query of this.#queries.values()) {
      while (!query.isRead) query.held.push(...(await this.#fetch(query)));
    }
    return this.#connected;
  }

  async #query(id: number, sql: string): Promise<RowBlock> {
    const client = await this.#freed();
    const cursor = client.query(new Cursor<ServerCell[]>(sql, [], { rowMode: 'array', types }));
    const query: OpenQuery = { cursor, columns: [], held: [], isRead: false };
    const rows = await this.#fetch(query);
    if (!query.isRead) this.#queries.set(id, query);
    return { columns: query.columns, rows, isLast: query.isRead };
  }

  async #more(id: number): Promise<RowBlock> {
    const query = this.#queries.get(id);
    if (query === undefined) return { columns: [], rows: [], isLast: true };
    const rows = query.held.length > 0 ? query.held.splice(0, ROWS_PER_BLOCK) : await this.#fetch(query);
    const isLast = query.isRead && query.held.length === 0;
    if (isLast) this.#queries.delete(id);
    return { columns: query.columns, rows, isLast };
  }

  async #drop(id: number): Promise<void> {
    const query = this.#queries.get(id);
    this.#queries.delete(id);
    if (query?.isRead === false) await query.cursor.close();
  }

  async #fetch(query: OpenQuery): Promise<ServerCell[][]> {
    const rows = await new Promise<ServerCell[][]>((resolve, reject) => {
      query.cursor.read(ROWS_PER_BLOCK, (error, found, result) => {
        if (error) {
          reject(error);
          return;
        }
        query.columns = result.fields.map(({ name }) => name);
        resolve(found as ServerCell[][]);
      });
    });
    if (rows.length < ROWS_PER_BLOCK) {
      query.isRead = true;
      await query.cursor.close();
    }
    return rows;
  }

  async #copy(sql: string, lines: string): Promise<void> {
    const client = await this.#freed();
    const stream = client.query(copyStreams.from(sql));
    stream.end(lines);
    await once(stream, 'finish');
  }
}

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };
const connection = new Connection();

async function take(request: SessionRequest): Promise<void> {
  let answer: SessionAnswer;
  try {
    answer = { ok: true, block: await connection.answer(request) };
  } catch (error) {
    answer = { ok: false, complaint: connection.complaintOf(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
  if (request.kind === 'close') port.close();
}

// The other thread sleeps until it is answered: an error that nobody caught must not leave it asleep.
process.on('uncaughtException', (error) => {
  connection.lose(error);
});
port.on('message', (request: SessionRequest) => void take(request));

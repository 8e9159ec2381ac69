/**
 * One connection to a PostgreSQL server, used without waiting in between: each call sleeps until the thread that holds the connection has
 * answered. A look-up costs some 0.2 ms, so callers ask for blocks. Throws EngineLostError where the server is gone, ServerError for SQL
 * that it refuses.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type {
  RowBlock,
  ServerAddress,
  ServerCell,
  ServerComplaint,
  SessionAnswer,
  SessionRequest,
} from './session-protocol.js';

/** SQL that the server refuses, in its own words. */
export class ServerError extends Error {
  readonly code: string;

  constructor({ code, message }: ServerComplaint) {
    super(message);
    this.code = code;
  }
}

/** The server, or the way to it, is gone; `reason` is its code or that of the system. */
export class EngineLostError extends Error {
  readonly reason: string;

  constructor({ code, message }: ServerComplaint) {
    super(message);
    this.reason = code === '' ? message : code;
  }
}

export class Session {
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #queries = 0;
  #schema: string | null = null;
  #isOpen = true;

  /** Throws EngineLostError where the server cannot be reached or refuses the user. */
  constructor(address: ServerAddress) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const worker = new Worker(workerEntry(), {
      workerData: { port: port2, signal: this.#signal },
      transferList: [port2],
    });
    worker.unref();
    try {
      this.#ask({ kind: 'open', address });
      // Stores are made anew after a crash: nothing waits for the disk.
      this.#ask({ kind: 'execute', sql: 'set synchronous_commit to off; set client_min_messages to warning' });
    } catch (error) {
      this.#isOpen = false;
      this.#port.close();
      throw error;
    }
    this.#port.unref();
  }

  /** Makes a schema the only one in the search path. */
  enter(schema: string): void {
    if (schema === this.#schema) return;
    this.#ask({ kind: 'execute', sql: `set search_path to ${schema}` });
    this.#schema = schema;
  }

  /** Statements without rows. */
  execute(sql: string): void {
    this.#ask({ kind: 'execute', sql });
  }

  /** Rows in blocks; another query may run before the last row is read. */
  *query(sql: string): IterableIterator<RowBlock> {
    this.#queries += 1;
    const id = this.#queries;
    let block = this.#rows({ kind: 'query', id, sql });
    try {
      yield block;
      while (!block.isLast) {
        block = this.#rows({ kind: 'more', id });
        yield block;
      }
    } finally {
      if (!block.isLast) this.#ask({ kind: 'drop', id });
    }
  }

  /** The first row, or null. */
  first(sql: string): readonly ServerCell[] | null {
    for (const { rows } of this.query(sql)) return rows[0] ?? null;
    return null;
  }

  /** Loads lines in the text form of COPY. */
  copy(sql: string, lines: string): void {
    this.#ask({ kind: 'copy', sql, lines });
  }

  /** Closing what is closed already does nothing. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.#ask({ kind: 'close' });
    } finally {
      this.#port.close();
    }
  }

  #rows(request: SessionRequest): RowBlock {
    return this.#ask(request) ?? { columns: [], rows: [], isLast: true };
  }

  #ask(request: SessionRequest): RowBlock | null {
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage(request);
    Atomics.wait(this.#signal, 0, 0);
    const answer = receiveMessageOnPort(this.#port)?.message as SessionAnswer;
    if (answer.ok) return answer.block;
    throw answer.complaint.isLost ? new EngineLostError(answer.complaint) : new ServerError(answer.complaint);
  }
}

/** A session as one schema sees it: every statement runs with that schema alone in its search path. */
export class SchemaSession {
  readonly #session: Session;
  readonly #schema: string;

  constructor(session: Session, schema: string) {
    this.#session = session;
    this.#schema = schema;
  }

  execute(sql: string): void {
    this.#session.enter(this.#schema);
    this.#session.execute(sql);
  }

  *query(sql: string): IterableIterator<RowBlock> {
    this.#session.enter(this.#schema);
    yield* this.#session.query(sql);
  }

  first(sql: string): readonly ServerCell[] | null {
    this.#session.enter(this.#schema);
    return this.#session.first(sql);
  }

  copy(sql: string, lines: string): void {
    this.#session.enter(this.#schema);
    this.#session.copy(sql, lines);
  }
}

/** The built file: tests run the sources, and no thread starts from TypeScript on every Node. */
function workerEntry(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../../dist/store/postgres/session-worker.js' : './session-worker.js', here);
}

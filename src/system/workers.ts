/**
 * Threads beside the main one. A request is done by one thread and answered piece by piece; whoever asked takes the pieces in order, and a
 * thread that is too far ahead of him waits. Knows nothing of what is asked.
 */
import { parentPort, Worker } from 'node:worker_threads';

/** Answers that a thread may be ahead of the one who takes them. */
const MOST_AHEAD = 64;
/** Answers to ended requests that may wait to be taken before threads begin on further requests. */
const MOST_WAITING = 4 * MOST_AHEAD;

type ToWorker<Request> =
  | { readonly kind: 'request'; readonly id: number; readonly request: Request }
  | { readonly kind: 'taken'; readonly id: number };

type FromWorker<Answer> =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: CarriedError };

/** An error on its way between threads; `code` is that of the system, such as ENOSPC. */
interface CarriedError {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

interface Job<Request, Answer> {
  readonly id: number;
  readonly request: Request;
  readonly answers: Answer[];
  /** Called when an answer was taken. */
  readonly onTaken: () => void;
  worker: Worker | null;
  state: 'open' | 'ended' | Error;
  /** Wakes the one who waits for the next answer. */
  wake: (() => void) | null;
}

export class WorkerCrew<Request, Answer> {
  readonly #workers: Worker[];
  readonly #free: Worker[];
  readonly #jobs = new Map<number, Job<Request, Answer>>();
  readonly #queue: Job<Request, Answer>[] = [];
  #lastId = 0;
  /** Answers to ended requests that wait to be taken. */
  #waiting = 0;
  /** What took the last thread; null while there is one. */
  #end: Error | null = null;

  /** `module` calls `serve`; `data` is what it finds as workerData. */
  constructor(module: URL, count: number, data: unknown) {
    this.#workers = Array.from({ length: count }, () => this.#start(module, data));
    this.#free = [...this.#workers];
  }

  /**
   * Starts a request as soon as a thread is free; its answers wait until they are taken, once and in order. Taking them throws what the
   * thread threw. Requests are begun in the order of asking, and not while too many answers wait: whoever takes the answers to several
   * requests one after the other must do so in the order in which he asked.
   */
  ask(request: Request): AsyncIterable<Answer> {
    this.#lastId += 1;
    const job: Job<Request, Answer> = {
      id: this.#lastId,
      request,
      answers: [],
      onTaken: () => this.#taken(job),
      worker: null,
      state: this.#end ?? 'open',
      wake: null,
    };
    if (this.#end !== null) return answersOf(job);
    this.#jobs.set(job.id, job);
    this.#queue.push(job);
    this.#assign();
    return answersOf(job);
  }

  /** Ends all threads, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(module: URL, data: unknown): Worker {
    const worker = new Worker(module, { workerData: data });
    worker.on('message', (said: FromWorker<Answer>) => this.#hear(said));
    // A thread that dies of itself (memory, a bug outside a request) takes what it was doing with it.
    worker.on('error', (error: unknown) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('a thread ended before its work')));
    return worker;
  }

  #assign(): void {
    while (this.#waiting < MOST_WAITING) {
      const worker = this.#free.pop();
      if (worker === undefined) return;
      const job = this.#queue.shift();
      if (job === undefined) {
        this.#free.push(worker);
        return;
      }
      job.worker = worker;
      worker.postMessage({ kind: 'request', id: job.id, request: job.request } satisfies ToWorker<Request>);
    }
  }

  #hear(said: FromWorker<Answer>): void {
    const job = this.#jobs.get(said.id);
    if (job === undefined) return;
    if (said.kind === 'answer') job.answers.push(said.answer);
    else this.#finish(job, said.kind === 'end' ? 'ended' : errorOf(said.error));
    job.wake?.();
  }

  #taken(job: Job<Request, Answer>): void {
    if (job.state === 'open') {
      job.worker?.postMessage({ kind: 'taken', id: job.id } satisfies ToWorker<Request>);
      return;
    }
    this.#waiting -= 1;
    this.#assign();
  }

  #finish(job: Job<Request, Answer>, state: 'ended' | Error): void {
    job.state = state;
    this.#waiting += job.answers.length;
    this.#jobs.delete(job.id);
    if (job.worker !== null) this.#free.push(job.worker);
    this.#assign();
  }

  #lose(worker: Worker, reason: unknown): void {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    remove(this.#workers, worker);
    remove(this.#free, worker);
    if (this.#workers.length === 0) this.#end ??= error;
    for (const job of [...this.#jobs.values()]) {
      if (job.worker !== worker && this.#workers.length > 0) continue;
      job.worker = null;
      remove(this.#queue, job);
      this.#finish(job, error);
      job.wake?.();
    }
  }
}

function remove<Item>(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
}

async function* answersOf<Request, Answer>(job: Job<Request, Answer>): AsyncGenerator<Answer, void, undefined> {
  for (;;) {
    const answer = job.answers.shift();
    if (answer !== undefined) {
      job.onTaken();
      yield answer;
      continue;
    }
    if (job.state === 'ended') return;
    if (job.state !== 'open') throw job.state;
    await new Promise<void>((resolve) => {
      job.wake = resolve;
    });
    job.wake = null;
  }
}

function errorOf({ message, stack, code }: CarriedError): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return code === undefined ? error : Object.assign(error, { code });
}

/** How a thread answers one request. `handle` of serve. */
export type Handle<Request, Answer> = (request: Request, channel: AnswerChannel<Answer>) => Promise<void>;

/** How a thread sends its answers. */
export interface AnswerChannel<Answer> {
  send(answer: Answer): void;
  /** Set when the thread is too far ahead: go on when it is done. */
  pause(): Promise<void> | undefined;
}

/** The loop of a thread: answers one request at a time with `handle`. Call once, in the thread's module. */
export function serve<Request, Answer>(handle: Handle<Request, Answer>): void {
  const port = parentPort;
  if (port === null) throw new Error('serve is for threads');
  let ahead = 0;
  let goOn: (() => void) | null = null;
  const say = (said: FromWorker<Answer>): void => port.postMessage(said);
  const answer = async (id: number, request: Request): Promise<void> => {
    ahead = 0;
    const channel: AnswerChannel<Answer> = {
      send: (piece) => {
        ahead += 1;
        say({ kind: 'answer', id, answer: piece });
      },
      pause: () =>
        ahead < MOST_AHEAD
          ? undefined
          : new Promise<void>((resolve) => {
              goOn = resolve;
            }),
    };
    await handle(request, channel);
  };
  let current = 0;
  port.on('message', (told: ToWorker<Request>) => {
    if (told.kind === 'taken') {
      if (told.id !== current) return;
      ahead -= 1;
      if (ahead < MOST_AHEAD) goOn?.();
      return;
    }
    const { id } = told;
    current = id;
    answer(id, told.request).then(
      () => say({ kind: 'end', id }),
      (error: unknown) => say({ kind: 'failed', id, error: carried(error) }),
    );
  });
}

function carried(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: undefined };
  const { message, stack } = error;
  return { message, stack, code: 'code' in error && typeof error.code === 'string' ? error.code : undefined };
}

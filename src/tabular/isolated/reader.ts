/**
 * Owner of the isolated child process: starts it, sends requests, waits no longer than allowed, kills it. A child that dies or stays silent
 * becomes a UserError; it can neither hang nor take this process with it.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserError, type MessageCode, type FactsOf } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import type { IsolatedAnswer, IsolatedRequest } from './protocol.js';
import { processorMs } from './process-time.js';
import type { ReadLimits } from '../container/read-limits.js';

const START_MS = 20_000;
/** For each password: locked workbooks slow guessing down by a hundred thousand rounds of hashing, seconds on a slow machine. */
const UNLOCKING_MS = 10_000;
/** On a busy machine the child may wait this many times its processor time. */
const BUSY_FACTOR = 8;
const MIN_WAIT_MS = 50;
const MEGABYTE = 1024 ** 2;

/** Answer of one kind. */
type AnswerTo<Kind extends IsolatedAnswer['kind']> = Extract<IsolatedAnswer, { kind: Kind }>;

/** One child process with one file. */
export class IsolatedReader {
  readonly #child: ChildProcess;
  readonly #path: string;
  readonly #limits: ReadLimits;
  readonly #started: Promise<unknown>;
  #isBroken = false;
  #waiting = 0;

  constructor(path: string, fileBytes: number, limits: ReadLimits) {
    this.#path = path;
    this.#limits = limits;
    this.#child = fork(childEntry(), [], {
      execArgv: [`--max-old-space-size=${heapMegabytes(fileBytes, limits)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    this.#child.once('exit', () => {
      this.#isBroken = true;
    });
    this.#child.unref();
    this.#started = this.#wait('ready', START_MS);
    // A failed start is reported by the first request.
    this.#started.catch(() => undefined);
  }

  /**
   * Sends a request and waits, longer for larger files. Throws UserError `isolated-timeout`, `isolated-failed` and the errors that the
   * child names.
   */
  async ask<Kind extends IsolatedAnswer['kind']>(request: IsolatedRequest, expected: Kind): Promise<AnswerTo<Kind>> {
    await this.#started;
    const megabytes = 'bytes' in request ? request.bytes.byteLength / MEGABYTE : 0;
    const attempts = 'passwords' in request ? request.passwords.length : 0;
    const { isolatedBaseMs, isolatedMsPerMegabyte } = this.#limits;
    const limitMs = isolatedBaseMs + isolatedMsPerMegabyte * megabytes + UNLOCKING_MS * attempts;
    const answered = this.#wait(expected, limitMs);
    this.#child.send(request, (error) => {
      if (error !== null) this.close();
    });
    return answered;
  }

  /** Whether the child lives and owes no answer. */
  get isIdle(): boolean {
    return !this.#isBroken && this.#waiting === 0;
  }

  close(): void {
    this.#isBroken = true;
    this.#child.kill('SIGKILL');
  }

  #wait<Kind extends IsolatedAnswer['kind']>(expected: Kind, limitMs: number): Promise<AnswerTo<Kind>> {
    const child = this.#child;
    child.ref();
    child.channel?.ref();
    this.#waiting += 1;
    return new Promise<AnswerTo<Kind>>((resolve, reject) => {
      const finish = (settle: () => void) => {
        this.#waiting -= 1;
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        child.off('error', onExit);
        child.unref();
        child.channel?.unref();
        settle();
      };
      const fail = <Code extends MessageCode>(code: Code, facts: FactsOf<Code>) => {
        finish(() => reject(new UserError(code, facts, placeOfFile(this.#path))));
      };
      const onMessage = (message: IsolatedAnswer) => {
        if (message.kind === 'failed') fail(message.code, { reason: message.reason });
        else if (message.kind === expected) finish(() => resolve(message as AnswerTo<Kind>));
      };
      const onExit = () => fail('isolated-failed', { reason: 'exit' });
      const startedMs = performance.now();
      const processorAtStart = processorMs(child.pid ?? 0) ?? 0;
      const onTimer = () => {
        const used = (processorMs(child.pid ?? 0) ?? Infinity) - processorAtStart;
        if (used < limitMs && performance.now() - startedMs < limitMs * BUSY_FACTOR) {
          timer = setTimeout(onTimer, Math.max(MIN_WAIT_MS, limitMs - used));
          return;
        }
        this.close();
        fail('isolated-timeout', { limit_s: Math.round(limitMs / 1000) });
      };
      let timer = setTimeout(onTimer, limitMs);
      child.on('message', onMessage);
      child.on('exit', onExit);
      child.on('error', onExit);
    });
  }
}

/** Binary cells take many times their size on disk once they are objects. */
function heapMegabytes(fileBytes: number, limits: ReadLimits): number {
  const wanted = limits.isolatedHeapMegabytes + limits.isolatedHeapPerMegabyte * (fileBytes / MEGABYTE);
  return Math.round(Math.min(wanted, limits.isolatedMaxHeapMegabytes));
}

/** The built child; when this module runs from its source, the one beside the built form of it. */
function childEntry(): string {
  const here = import.meta.url;
  const entry = here.endsWith('.ts') ? '../../../dist/tabular/isolated/child.js' : './child.js';
  return fileURLToPath(new URL(entry, here));
}

/**
 * The run log: one JSON line an event in `.bidui/log/bidui.log`, for the maintainer of the nightly job. Only codes, counts and places go
 * in; never a name, a number or a cell. Written synchronously, so that a crash keeps its last line.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import type { Facts } from '../domain/problem.js';

/** Size at which the log is rotated, and the number of old logs: 110 MiB at the most. */
const MAX_LOG_BYTES = 10 * 1024 * 1024;
const KEPT_LOGS = 10;
/** Time, level, process and code of a line. */
const LINE_BYTES = 120;

export interface RunLog {
  info(code: string, facts?: Facts): void;
  error(code: string, facts?: Facts): void;
  close(): void;
}

/** A log that writes nothing, for commands outside a workspace. */
export const silentLog: RunLog = { info: () => undefined, error: () => undefined, close: () => undefined };

/** Opens (and rotates) the log of a workspace. A log that cannot be opened never stops a run: the silent one is returned. */
export function openLog(folder: string, now: () => Date, echo: RunLog['info'] = () => undefined): RunLog {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new RotatingLog(path.join(folder, 'bidui.log'), now, echo);
  } catch {
    return { ...silentLog, info: echo, error: echo };
  }
}

/** A log that is rotated whenever it is full, also in the middle of a run. */
class RotatingLog implements RunLog {
  readonly #file: string;
  readonly #now: () => Date;
  readonly #echo: RunLog['info'];
  #destination;
  #logger;
  /** Of the present file, as far as we wrote. */
  #bytes: number;

  constructor(file: string, now: () => Date, echo: RunLog['info']) {
    this.#file = file;
    this.#now = now;
    this.#echo = echo;
    turnOver(file);
    this.#bytes = existsSync(file) ? statSync(file).size : 0;
    this.#destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
    this.#logger = this.#loggerInto(this.#destination);
  }

  info(code: string, facts: Facts = {}): void {
    this.#write('info', code, facts);
  }

  error(code: string, facts: Facts = {}): void {
    this.#write('error', code, facts);
  }

  close(): void {
    this.#destination.end();
  }

  #write(level: 'info' | 'error', code: string, facts: Facts): void {
    const plain = stripControls(facts);
    this.#bytes += LINE_BYTES + Buffer.byteLength(JSON.stringify(plain));
    if (this.#bytes > MAX_LOG_BYTES) {
      this.#destination.end();
      turnOver(this.#file, 0);
      this.#destination = pino.destination({ dest: this.#file, sync: true, mode: 0o600 });
      this.#logger = this.#loggerInto(this.#destination);
      this.#bytes = 0;
    }
    this.#logger[level](plain, code);
    this.#echo(code, plain);
  }

  #loggerInto(destination: ReturnType<typeof pino.destination>) {
    const timestamp = () => `,"time":"${this.#now().toISOString()}"`;
    return pino({ base: { pid: process.pid }, timestamp, messageKey: 'code' }, destination);
  }
}

/** Moves a log of that size or more to the first place of the old ones and drops what all of them together hold too much. */
function turnOver(file: string, fromBytes = MAX_LOG_BYTES): void {
  if (existsSync(file) && statSync(file).size >= fromBytes) {
    rmSync(`${file}.${KEPT_LOGS}`, { force: true });
    for (let n = KEPT_LOGS - 1; n >= 1; n -= 1) {
      if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
    }
    renameSync(file, `${file}.1`);
  }
  let total = 0;
  for (let n = 1; n <= KEPT_LOGS; n += 1) {
    const old = `${file}.${n}`;
    if (!existsSync(old)) continue;
    total += statSync(old).size;
    if (total > KEPT_LOGS * MAX_LOG_BYTES) rmSync(old, { force: true });
  }
}

/** Line breaks, escapes and direction marks of file names must not forge or hide log lines. */
function stripControls(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string'
        ? fact.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
        : fact,
    ]),
  );
}

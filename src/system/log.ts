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

export interface RunLog {
  info(code: string, facts?: Facts): void;
  error(code: string, facts?: Facts): void;
  close(): void;
}

/** A log that writes nothing, for commands outside a workspace. */
export const silentLog: RunLog = { info: () => undefined, error: () => undefined, close: () => undefined };

/** Opens (and rotates) the log of a workspace. A log that cannot be opened never stops a run: the silent one is returned. */
export function openLog(folder: string, now: () => Date): RunLog {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, 'bidui.log');
    turnOver(file);
    const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
    const logger = pino(
      { base: { pid: process.pid }, timestamp: () => `,"time":"${now().toISOString()}"`, messageKey: 'code' },
      destination,
    );
    return {
      info: (code, facts = {}) => logger.info(stripControls(facts), code),
      error: (code, facts = {}) => logger.error(stripControls(facts), code),
      close: () => destination.end(),
    };
  } catch {
    return silentLog;
  }
}

function turnOver(file: string): void {
  if (!existsSync(file) || statSync(file).size < MAX_LOG_BYTES) return;
  rmSync(`${file}.${KEPT_LOGS}`, { force: true });
  for (let n = KEPT_LOGS - 1; n >= 1; n -= 1) {
    if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  renameSync(file, `${file}.1`);
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

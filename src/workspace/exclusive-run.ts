/**
 * The frame of every command that writes: workspace opened, outputs checked to be writable before anything is read, the one-writer lock
 * held, leftovers of killed runs removed, begin and end logged. The caller's work itself is not part of it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../domain/problem.js';
import { requireWritableFolder } from '../system/atomic-file.js';
import { removeAllLeftovers } from './leftovers.js';
import { officeDay, officeTime } from '../system/clock.js';
import { openLog, type RunLog } from '../system/log.js';
import { machineFailure } from '../system/machine-failure.js';
import { currentOperator, type Operator } from '../system/operator.js';
import { acquireRunLock, type RunLock } from '../store/run-lock.js';
import { sealLedger } from '../store/ledger-seal.js';
import { requireOwnKey } from './key.js';
import { openWorkspace, type Workspace } from './workspace.js';

export interface RunRequest {
  readonly workspaceFolder: string;
  /** Command name, for the lock's side file and the log. */
  readonly command: string;
  readonly now: () => Date;
  /** Minutes to wait for another run; default none. */
  readonly waitMinutes?: number | undefined;
  /** Named in ledger and lock instead of the user of the operating system. */
  readonly user?: string | undefined;
  /** For a command that replaces the ledger: the one that is there may be damaged. */
  readonly isRestoring?: boolean | undefined;
  /** Hears each line of the run log too. */
  readonly echo?: RunLog['info'];
}

export interface ExclusiveRun {
  readonly workspace: Workspace;
  readonly log: RunLog;
  readonly operator: Operator;
  readonly now: () => Date;
  /** ISO day that the command is of (--as-of); missing: the office's day. */
  readonly day?: string | undefined;
}

/** The ISO day with which what a command decides is dated. */
export function dayOfRun({ day, now }: Pick<ExclusiveRun, 'day' | 'now'>): string {
  return day ?? officeDay(now());
}

/** Interval at which a waiting run tries the lock again. */
const WAIT_STEP_MS = 500;

/** Throws the errors of openWorkspace and requireOwnKey, `workspace-locked`, `output-not-writable`, and those of the work. */
export async function withExclusiveRun<T>(request: RunRequest, work: (run: ExclusiveRun) => Promise<T>): Promise<T> {
  const workspace = openWorkspace(request.workspaceFolder);
  requireOwnKey(workspace);
  const operator = operatorOf(request);
  await requireWritableFolder(workspace.paths.state);
  await requireWritableFolder(workspace.paths.results);
  const lock = await waitForLock(request, operator, workspace.paths.state);
  const log = openLog(workspace.paths.log, request.now, request.echo);
  try {
    log.info('run-begins', { command: request.command });
    const { database } = workspace.paths;
    const removed = await removeAllLeftovers(workspace.paths);
    if (removed > 0) log.info('leftovers-removed', { files: removed });
    const stamp = { at: officeTime(request.now()), user: operator.user, office: workspace.settings.office.name };
    if (request.isRestoring !== true && sealLedger(database, workspace.key, stamp)) log.info('ledger-sealed', {});
    const result = await work({ workspace, log, operator, now: request.now });
    log.info('run-ends', { command: request.command });
    return result;
  } catch (failure) {
    const error = machineFailure(failure, workspace.paths.root);
    log.error('run-failed', { command: request.command, code: error instanceof UserError ? error.code : 'bug' });
    throw error;
  } finally {
    log.close();
    lock.release();
  }
}

function operatorOf({ user }: RunRequest): Operator {
  const operator = currentOperator();
  return user === undefined ? operator : { ...operator, user };
}

async function waitForLock(request: RunRequest, operator: Operator, folder: string): Promise<RunLock> {
  const holder = {
    pid: process.pid,
    user: operator.user,
    host: operator.host,
    since: officeTime(request.now()),
    command: request.command,
  };
  const deadlineMs = Date.now() + (request.waitMinutes ?? 0) * 60_000;
  for (;;) {
    try {
      return acquireRunLock(folder, holder);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'workspace-locked' || Date.now() >= deadlineMs) throw error;
    }
    await sleep(WAIT_STEP_MS);
  }
}

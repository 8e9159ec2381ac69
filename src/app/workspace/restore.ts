/**
 * `restore`: the ledger of a workspace from a backup, checked before and after. Where the ledger here knows events that the backup lacks, only
 * on request, and the new ledger records what is lost. The replaced file stays beside it.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EMPTY_HEAD, type EventStamp, type LedgerHead } from '../../domain/ledger/event.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { UserError } from '../../domain/problem.js';
import { readHeadMark } from '../../store/head-mark.js';
import { checkLedger } from '../../store/ledger-check.js';
import { backupLedger } from '../../store/ledger-copy.js';
import { sealLedger } from '../../store/ledger-seal.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { syncFile, temporaryBeside } from '../../system/atomic-file.js';
import { officeTime } from '../../system/clock.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface RestoreRequest {
  /** Absolute path of a file that `backup` made. */
  readonly backup: string;
  /** As messages show it. */
  readonly shown: string;
  /** Events that the backup lacks may be lost. */
  readonly isLossAccepted: boolean;
}

export interface RestoreResult {
  readonly events: number;
  readonly head: LedgerHead;
  readonly printed_head: string;
  /** Events of the replaced ledger that the backup lacked, as far as they are known. */
  readonly lost: number;
  /** The replaced ledger, in the workspace; null where there was none. */
  readonly replaced: string | null;
}

/** Throws UserError file-missing, ledger-not-ours, ledger-other-key, restore-broken, restore-would-lose, and those of outputs. */
export async function restoreLedger(run: ExclusiveRun, request: RestoreRequest): Promise<RestoreResult> {
  const { paths, key, settings } = run.workspace;
  const stamp = { at: officeTime(run.now()), user: run.operator.user, office: settings.office.name };
  const building = temporaryBeside(paths.database);
  try {
    copyChecked(request, building, key);
    const restored = restoredAlready(run.workspace, building);
    if (restored !== null) return restored;
    const loss = lossOf(run.workspace, building);
    if (loss !== null && !request.isLossAccepted) {
      throw new UserError('restore-would-lose', {
        kept: loss.kept,
        known: loss.known?.seq ?? null,
        path: request.shown,
      });
    }
    await syncFile(building);
    const replaced = keepReplaced(paths.database);
    await rename(building, paths.database);
    return { ...finish(run.workspace, stamp, loss, dayOfRun(run)), replaced };
  } finally {
    await rm(building, { force: true });
  }
}

/** A copy of the backup that passed every check. */
function copyChecked({ backup, shown }: RestoreRequest, target: string, key: Buffer): void {
  const source = openLedger(backup, { secret: key, mode: 'read', journal: 'delete' });
  try {
    const check = backupLedger(source.connection, target, key);
    if (check.fault === 'other_key') throw new UserError('ledger-other-key');
    if (!check.ok) throw new UserError('restore-broken', { path: shown, fault: check.fault });
  } finally {
    source.close();
  }
}

/** Events that a restore itself records. */
const OWN_KINDS: ReadonlySet<string> = new Set(['ledger_restored', 'ledger_sealed']);

/** The result where the ledger here is the backup and what its restoring recorded: a restore that was repeated. Null otherwise. */
function restoredAlready({ paths, key }: Workspace, building: string): RestoreResult | null {
  const mark = readHeadMark(paths.database, key);
  const present = existsSync(paths.database) ? openPresent(paths.database, key) : null;
  if (present === null || present === 'unreadable') return null;
  const backup = openLedger(building, { secret: key, mode: 'read', journal: 'delete' });
  try {
    const head = present.head();
    const isSame = isKnown(present, backup.head()) && mark.state === 'there' && mark.head.hash === head.hash;
    const added = isSame ? [...present.events()].slice(backup.head().seq) : [];
    if (!isSame || !added.every(({ kind }) => OWN_KINDS.has(kind))) return null;
    return { events: head.seq, head, printed_head: printHead(head), lost: 0, replaced: null };
  } finally {
    backup.close();
    present.close();
  }
}

/** Events that would be lost. */
interface Loss {
  /** Number of the last event that both have. */
  readonly kept: number;
  /** Last event known to the ledger here; null where that ledger cannot be read. */
  readonly known: LedgerHead | null;
}

/** Null when the backup knows everything that the ledger here, and the mark beside it, know. */
function lossOf({ paths, key }: Workspace, building: string): Loss | null {
  const backup = openLedger(building, { secret: key, mode: 'read', journal: 'delete' });
  try {
    const mark = readHeadMark(paths.database, key);
    const marked = mark.state === 'there' ? mark.head : EMPTY_HEAD;
    const present = existsSync(paths.database) ? openPresent(paths.database, key) : null;
    if (present === 'unreadable') {
      if (mark.state !== 'there') return { kept: 0, known: null };
      return isKnown(backup, marked) ? null : { kept: Math.min(marked.seq, backup.head().seq), known: marked };
    }
    try {
      const own = present?.head() ?? EMPTY_HEAD;
      if (isKnown(backup, own) && isKnown(backup, marked)) return null;
      const known = marked.seq > own.seq ? marked : own;
      return { kept: present === null ? backup.head().seq : lastCommon(present, backup), known };
    } finally {
      present?.close();
    }
  } finally {
    backup.close();
  }
}

function openPresent(file: string, secret: Buffer): LedgerStore | 'unreadable' {
  try {
    const ledger = openLedger(file, { secret, mode: 'read' });
    if (checkLedger(ledger.connection, secret).fault !== 'pages') return ledger;
    ledger.close();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return 'unreadable';
}

function isKnown(ledger: LedgerStore, { seq, hash }: LedgerHead): boolean {
  return seq === 0 || ledger.hashAt(seq) === hash;
}

function lastCommon(one: LedgerStore, other: LedgerStore): number {
  let seq = Math.min(one.head().seq, other.head().seq);
  while (seq > 0 && one.hashAt(seq) !== other.hashAt(seq)) seq -= 1;
  return seq;
}

/** The replaced ledger stays as evidence; a journal beside it must not fall to the new one. Gives its name, null without one. */
function keepReplaced(database: string): string | null {
  if (!existsSync(database)) return null;
  let number = 1;
  const nameOf = (): string => `${database}.old-${String(number).padStart(2, '0')}`;
  while (existsSync(nameOf())) number += 1;
  copyFileSync(database, nameOf());
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(`${database}${ending}`)) renameSync(`${database}${ending}`, `${nameOf()}${ending}`);
  }
  rmSync(`${nameOf()}-shm`, { force: true });
  return path.basename(nameOf());
}

function finish(
  { paths, key }: Workspace,
  stamp: EventStamp,
  loss: Loss | null,
  on: string,
): Omit<RestoreResult, 'replaced'> {
  // The mark beside it is that of the ledger that was replaced.
  const wasSealed = sealLedger(paths.database, key, stamp, { isTailKnown: true });
  const ledger = openLedger(paths.database, { secret: key, mode: 'write', isTailKnown: true });
  try {
    if (loss !== null) {
      const lost = loss.known ?? EMPTY_HEAD;
      const lostHead = printHead(lost);
      ledger.append(
        [
          {
            kind: 'ledger_restored',
            key: `ledger_restored/${loss.kept}/${lostHead}/${ledger.head().seq}`,
            finding: null,
            batch: null,
            payload: { kept: loss.kept, lost: lost.seq, lost_head: lostHead, on },
            detail: null,
            trace: {},
          },
        ],
        stamp,
      );
    }
    if (loss === null || wasSealed) ledger.markHead();
    const head = ledger.head();
    const lost = loss === null ? 0 : Math.max(0, (loss.known?.seq ?? 0) - loss.kept);
    return { events: head.seq, head, printed_head: printHead(head), lost };
  } finally {
    ledger.close();
  }
}

/**
 * Drills on what is kept and what goes, with the built program: backups made while a run goes on and restored elsewhere; modes of everything
 * that is written, leftovers after a kill, and people purged from every byte.
 */
import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyWorkspace, fingerprintOf, makeScratch, makeTinyWorkspace, seededRandom } from './reliability.js';
import { runBidui, type Ended } from './run-bidui.js';

const FIRST = ['run', 'county', '--as-of', '2018-07-25', '--quiet'];
const SECOND = ['run', 'county', '--as-of', '2018-08-25', '--quiet'];
const GOOD_EXITS = [0, 3];

export interface RestoreDrills {
  readonly drills: number;
  /** Backups that ended before the run beside them did. */
  readonly whileRunning: number;
  readonly faults: readonly string[];
}

/** A backup at a random moment of a run; the copy is put into another folder, verified, and the run is played again there. */
export async function drillRestore(drills: number, seed: number): Promise<RestoreDrills> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  try {
    const base = makeTinyWorkspace(scratch, 'base');
    await runWell([...FIRST, '-w', base]);
    const whole = copyWorkspace(base, `${scratch}/whole`);
    const startedMs = Date.now();
    await runWell([...SECOND, '-w', whole]);
    const wholeMs = Date.now() - startedMs;
    const expected = await fingerprintOf(whole);
    const faults: string[] = [];
    let whileRunning = 0;
    for (let n = 0; n < drills; n += 1) {
      const busy = copyWorkspace(base, `${scratch}/busy-${n}`);
      const file = `${scratch}/copy-${n}.db`;
      let isRunning = true;
      const run = runBidui([...SECOND, '-w', busy]).finally(() => (isRunning = false));
      await new Promise((resolve) => setTimeout(resolve, random() * wholeMs));
      const backup = await runBidui(['backup', file, '-w', busy]);
      if (isRunning) whileRunning += 1;
      await run;
      faults.push(
        ...(await faultsOf(backup, file, busy, copyWorkspace(base, `${scratch}/restored-${n}`))).map(
          (fault) => `drill ${n}: ${fault}`,
        ),
      );
      const restored = await fingerprintOf(`${scratch}/restored-${n}`);
      if (restored.ledger !== expected.ledger) faults.push(`drill ${n}: another ledger after the run was played again`);
      for (const name of [`busy-${n}`, `restored-${n}`, `copy-${n}.db`])
        rmSync(`${scratch}/${name}`, { recursive: true, force: true });
    }
    return { drills, whileRunning, faults };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Puts the copy into the restored workspace, checks it, plays the run again there. */
async function faultsOf(backup: Ended, file: string, busy: string, restored: string): Promise<string[]> {
  if (backup.status !== 0) return [`the backup ended with ${backup.status}: ${backup.stderr}`];
  for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(restored, `bidui.db${suffix}`), { force: true });
  copyFileSync(file, path.join(restored, 'bidui.db'));
  const verified = await runBidui(['verify', '-w', restored]);
  const [kept, whole] = [await eventsOf(restored), await eventsOf(busy)];
  const faults = verified.status === 0 ? [] : [`the copy does not verify: ${verified.stdout}${verified.stderr}`];
  if (kept.some((event, position) => event !== whole[position]))
    faults.push('the copy is no state that was ever committed');
  const again = await runBidui([...SECOND, '-w', restored]);
  return GOOD_EXITS.includes(again.status ?? -1)
    ? faults
    : [...faults, `the run again ended with ${again.status}: ${again.stderr}`];
}

/** Events in the order in which they were written. */
async function eventsOf(workspace: string): Promise<string[]> {
  return (await runWell(['ledger', 'export', '-w', workspace])).stdout.trimEnd().split('\n');
}

export interface PrivacyDrill {
  readonly files: number;
  /** Files and folders that others may read, relative, with their mode. */
  readonly open: readonly string[];
  /** Temporary files after a killed run and the one after it. */
  readonly leftovers: readonly string[];
}

/** Everything that a whole round writes under a umask that hides nothing, with one run killed in the middle. */
export async function drillPrivacy(): Promise<PrivacyDrill> {
  const scratch = makeScratch();
  try {
    const workspace = makeTinyWorkspace(scratch, 'workspace');
    const given = new Set(filesOf(workspace));
    const openly = { under: ['sh', '-c', 'umask 000; exec "$0" "$@"'] };
    const startedMs = Date.now();
    await runWell([...FIRST, '-w', workspace], openly);
    const wholeMs = Date.now() - startedMs;
    await runBidui([...SECOND, '-w', workspace], { ...openly, killAfterMs: Math.round(wholeMs * 0.8) });
    await runWell([...SECOND, '-w', workspace], openly);
    await runWell(['status', '--write', '-w', workspace], openly);
    await runWell(['backup', path.join(workspace, '备份', '台账.db'), '-w', workspace], openly);
    const made = filesOf(workspace).filter((file) => !given.has(file));
    const open = made.flatMap((file) => {
      const mode = statSync(path.join(workspace, file)).mode & 0o777;
      return (mode & 0o077) === 0 ? [] : [`${file} ${mode.toString(8)}`];
    });
    return { files: made.length, open, leftovers: made.filter((file) => file.endsWith('.bidui-tmp')) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** Throws when a command ends badly. */
async function runWell(command: readonly string[], settings: Parameters<typeof runBidui>[1] = {}): Promise<Ended> {
  const ended = await runBidui(command, settings);
  if (!GOOD_EXITS.includes(ended.status ?? -1))
    throw new Error(`${command.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
  return ended;
}

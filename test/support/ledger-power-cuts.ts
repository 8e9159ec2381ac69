/** R-02 played: a ledger that grows while files are written beside it, its disk cut off at random moments, and the remains judged. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkLedger } from '../../src/store/ledger-check.js';
import { openConnection } from '../../src/store/sqlite-connection.js';
import { recordEffects, type DiskEffect } from './disk-record.js';
import { stateAfterCut, type DiskState } from './power-cut.js';
import { seededRandom } from './reliability.js';
import { PROJECT } from './run-bidui.js';

/** Events, and files written by way of their temporary names. */
const ROUNDS = 12;
/** Longer than a sector, so that a torn one is another text. */
const FILE_BYTES = 3000;

/** Appends and files in turn; says each on stdout once it is promised. Runs the built program's own modules. */
const PLAY = `
import { writeSync } from 'node:fs';
const [folder, project, rounds, bytes] = process.argv.slice(1);
const { openLedger } = await import(project + 'dist/store/ledger-store.js');
const { writeFileAtomic } = await import(project + 'dist/system/atomic-file.js');
const ledger = openLedger(folder + '/bidui.db', { secret: Buffer.alloc(32, 7), mode: 'write' });
for (let n = 1; n <= Number(rounds); n += 1) {
  const drafts = [1, 2].map((part) => ({
    kind: 'batch_undone', key: n + '/' + part, finding: null, batch: 'b' + n,
    payload: { revision: 1, on: '2018-07-25', by: 'x', reason: 'x' }, detail: { text: 'x'.repeat(500) }, trace: {},
  }));
  const { head } = ledger.append(drafts, { at: '2018-07-25T09:00:00+08:00', user: 'x', office: 'x' });
  writeSync(1, 'event ' + head.seq + '\\n');
  await writeFileAtomic(folder + '/成果/' + (n % 3) + '/' + n + '.txt', String(n % 10).repeat(Number(bytes)));
  writeSync(1, 'file ' + n + '\\n');
  if (n === Math.ceil(rounds / 2)) ledger.connection.pragma('wal_checkpoint(passive)');
}
ledger.close();
`;

export async function recordLedger(): Promise<DiskEffect[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  try {
    const folder = path.join(scratch, 'workspace');
    mkdirSync(folder);
    const options = [folder, PROJECT, String(ROUNDS), String(FILE_BYTES)];
    return await recordEffects(['--input-type=module', '-e', PLAY, ...options], folder, path.join(scratch, 'log'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Counts of states that broke a promise; all 0 with a ledger and files that are synced when they should be. */
export interface CutCount {
  readonly states: number;
  /** The ledger cannot be opened, is damaged, or its chain is broken. */
  readonly damaged: number;
  /** Promised events are gone. */
  readonly lostEvents: number;
  /** One event of an append of two. */
  readonly halfAppends: number;
  /** Empty or torn under their final name. */
  readonly tornFiles: number;
  /** Promised files are gone. */
  readonly lostFiles: number;
}

/** Cuts the recorded run `states` times at random. */
export function cutLedger(effects: readonly DiskEffect[], states: number, seed: number): CutCount {
  const random = seededRandom(seed);
  const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  const count = { states, damaged: 0, lostEvents: 0, halfAppends: 0, tornFiles: 0, lostFiles: 0 };
  try {
    for (let n = 0; n < states; n += 1) {
      const cut = 1 + Math.floor(random() * effects.length);
      const state = stateAfterCut(effects, cut, random);
      const promised = promises(effects.slice(0, cut));
      const folder = path.join(scratch, String(n));
      mkdirSync(folder);
      const events = countEvents(state, folder);
      rmSync(folder, { recursive: true });
      if (events === null) count.damaged += 1;
      else if (events < promised.events) count.lostEvents += 1;
      else if (events % 2 !== 0) count.halfAppends += 1;
      const files = [...state].filter(([name]) => name.endsWith('.txt'));
      if (files.some(([name, content]) => content.toString() !== expectedFile(name))) count.tornFiles += 1;
      if (!promised.files.every((name) => state.has(name))) count.lostFiles += 1;
    }
    return count;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** How often each kind of sync was made, so that a test can take them away. */
export function withoutSyncs(effects: readonly DiskEffect[], isTaken: (path: string) => boolean): DiskEffect[] {
  return effects.filter((effect) => effect.kind !== 'sync' || !isTaken(effect.path));
}

function promises(effects: readonly DiskEffect[]): { events: number; files: string[] } {
  const said = effects.flatMap((effect) => (effect.kind === 'promise' ? effect.text.trim().split(' ') : []));
  const numbersAfter = (word: string): number[] =>
    said.flatMap((text, position) => (said[position - 1] === word ? [Number(text)] : []));
  return {
    events: numbersAfter('event').at(-1) ?? 0,
    files: numbersAfter('file').map((n) => `成果/${n % 3}/${n}.txt`),
  };
}

function expectedFile(name: string): string {
  const n = Number(path.basename(name, '.txt'));
  return String(n % 10).repeat(FILE_BYTES);
}

/** Null when damaged. A ledger that is not there yet holds none. */
function countEvents(state: DiskState, folder: string): number | null {
  for (const [name, content] of state) {
    if (name.startsWith('bidui.db')) writeFileSync(path.join(folder, name), content);
  }
  if (!state.has('bidui.db')) return 0;
  try {
    const connection = openConnection(path.join(folder, 'bidui.db'));
    try {
      // Only this reading, for speed.
      connection.pragma('synchronous = off');
      if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return null;
      const isEmpty = connection.prepare('select count(*) from sqlite_schema').pluck().get() === 0;
      if (isEmpty) return 0;
      const check = checkLedger(connection, Buffer.alloc(32, 7));
      return check.ok ? check.events : null;
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

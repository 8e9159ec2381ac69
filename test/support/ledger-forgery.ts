/**
 * What somebody can do to a ledger with a SQLite shell, a hex editor and this program's source, but without the key: cut the end, flip a
 * byte, make the chain anew. Gives back the forgeries that `verify` did not see.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyWorkspace } from '../../src/app/ledger/verify.js';
import { hashEvent, hashPlainEvent, type EventRow } from '../../src/store/ledger-chain.js';
import { headMarkFile } from '../../src/store/head-mark.js';
import { LEDGER_SCHEMA } from '../../src/store/ledger-schema.js';
import { openConnection } from '../../src/store/sqlite-connection.js';
import { workspacePaths } from '../../src/system/workspace-files.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { SECRET } from './ledger-fixture.js';
import { tamperedLedger } from './ledger-tamper.js';
import { seededRandom } from './reliability.js';

type Random = () => number;
/** Changes a database; says what was done, or null where it came out as it was. */
type Forgery = (file: string, random: Random) => string | null;

const FORGERIES: readonly Forgery[] = [cutTail, flipByte, remade('plain'), remade('other key'), editAndRemake];

export interface ForgerySweep {
  readonly forgeries: number;
  /** Unseen ones; must be empty. */
  readonly missed: readonly string[];
}

export async function sweepForgeries(count: number, seed: number): Promise<ForgerySweep> {
  const random = seededRandom(seed);
  const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-forged-'));
  const whole = workspacePaths(path.join(scratch, 'whole'));
  const missed: string[] = [];
  let forgeries = 0;
  try {
    mkdirSync(whole.root);
    copyLedger(whole.database);
    if (!(await isWhole(whole.root))) throw new Error('the untouched ledger is not whole');
    for (let n = 0; forgeries < count; n += 1) {
      const root = path.join(scratch, String(n));
      mkdirSync(root);
      const { database } = workspacePaths(root);
      copyFileSync(whole.database, database);
      copyFileSync(headMarkFile(whole.database), headMarkFile(database));
      const done = FORGERIES[n % FORGERIES.length]?.(database, random) ?? null;
      if (done !== null) {
        forgeries += 1;
        if (await isWhole(root)) missed.push(done);
      }
      rmSync(root, { recursive: true, force: true });
    }
    return { forgeries, missed };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A ledger of two batches as one file without a journal, and its mark. */
function copyLedger(target: string): void {
  const ledger = tamperedLedger();
  copyFileSync(headMarkFile(ledger.connection.name), headMarkFile(target));
  ledger.connection.prepare('vacuum into ?').run(target);
  ledger.close();
}

/** As `verify` sees it; a ledger that does not open is seen. */
async function isWhole(root: string): Promise<boolean> {
  const workspace = { paths: workspacePaths(root), key: SECRET, isKeyMissing: false } as Workspace;
  try {
    return (await verifyWorkspace(workspace)).ok;
  } catch {
    return false;
  }
}

function cutTail(file: string, random: Random): string {
  return editing(file, (connection) => {
    const count = Number(connection.prepare('select count(*) from event').pluck().get());
    const cut = 1 + Math.floor(random() * (count - 1));
    connection.prepare('delete from event where seq > ?').run(count - cut);
    return `the last ${cut} of ${count} events cut`;
  });
}

/** Null where no table reads otherwise afterwards, as in unused bytes of a page. */
function flipByte(file: string, random: Random): string | null {
  const bytes = readFileSync(file);
  const before = contentOf(file);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(file, bytes);
  return contentOf(file) === before ? null : `byte ${at} flipped`;
}

function contentOf(file: string): string | null {
  try {
    const connection = openConnection(file, { readonly: true });
    try {
      const tables = ['event', 'detail', 'purge_order', 'sqlite_schema'];
      return JSON.stringify(tables.map((table) => connection.prepare(`select * from ${table} order by 1`).all()));
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** An event is changed and every hash from there on made anew. */
function remade(how: 'plain' | 'other key'): Forgery {
  return (file, random) =>
    editing(file, (connection) => {
      const rows = connection.prepare<[], EventRow>('select * from event order by seq').all();
      const from = Math.floor(random() * rows.length);
      let previous = rows[from]?.previous ?? '';
      const update = connection.prepare('update event set user = ?, previous = ?, hash = ? where seq = ?');
      for (const row of rows.slice(from)) {
        const changed = { ...row, user: `${row.user}x`, previous };
        const hash = how === 'plain' ? hashPlainEvent(changed) : hashEvent(changed, Buffer.alloc(32, 9));
        update.run(changed.user, previous, hash, row.seq);
        previous = hash;
      }
      if (how === 'plain' && from === 0) connection.pragma('user_version = 1');
      return `chain made anew (${how}) from event ${from + 1}`;
    });
}

/** As the first format had it, all of it, with an event left out. */
function editAndRemake(file: string, random: Random): string {
  return editing(file, (connection) => {
    const rows = connection.prepare<[], EventRow>('select * from event order by seq').all();
    const gone = Math.floor(random() * rows.length);
    connection.exec('delete from event');
    let previous = '0'.repeat(64);
    const insert = connection.prepare(
      'insert into event values (:seq, :kind, :key, :finding, :batch, :payload, :detail, :trace, :at, :user, :office, :previous, :hash)',
    );
    rows.splice(gone, 1);
    for (const [position, row] of rows.entries()) {
      const moved = { ...row, seq: position + 1, previous };
      previous = hashPlainEvent(moved);
      insert.run({ ...moved, hash: previous });
    }
    connection.pragma('user_version = 1');
    return `event ${gone + 1} left out and the whole made anew in the first format`;
  });
}

/** Triggers are taken away for the work and put back, as somebody careful would do. */
function editing(file: string, work: (connection: ReturnType<typeof openConnection>) => string): string {
  const connection = openConnection(file);
  try {
    for (const [name] of LEDGER_SCHEMA.matchAll(/(?<=create trigger )\w+/gu)) connection.exec(`drop trigger ${name}`);
    const done = work(connection);
    for (const [sql] of LEDGER_SCHEMA.matchAll(/create trigger[\s\S]*?end;/gu)) connection.exec(sql);
    return done;
  } finally {
    connection.close();
  }
}

/** Edits of a ledger as somebody with a SQLite shell would make them, triggers dropped first; for R-25. */
import type Database from 'better-sqlite3';
import { recordBatch } from '../../src/app/compare/record-batch.js';
import type { LedgerStore } from '../../src/store/ledger-store.js';
import { LEDGER_SCHEMA } from '../../src/store/ledger-schema.js';
import { inventedBatch, inventedFinding, STAMP, temporaryLedger } from './ledger-fixture.js';

/** A ledger of two batches, some dozens of events. */
export function tamperedLedger(): LedgerStore {
  const ledger = temporaryLedger();
  ledger.connection.pragma('synchronous = off');
  const findings = Array.from({ length: 12 }, (_, n) => inventedFinding(n % 2 === 0 ? 'C04' : 'D01', n));
  recordBatch(ledger, inventedBatch({ id: '2018-07-25-county-01', findings }), STAMP);
  recordBatch(ledger, inventedBatch({ id: '2018-08-25-county-01', findings: findings.slice(3) }), STAMP);
  return ledger;
}

export function tamperSeeds(count: number): number[] {
  return Array.from({ length: count }, (_, n) => 20180725 + n * 7919);
}

export interface TamperEdit {
  readonly what: string;
  /** Number of the first event that is wrong after the edit. */
  readonly firstBroken: number;
}

/** One random edit, deletion, swap, insertion or change of a detail. */
export function tamperRandomly(connection: Database.Database, seed: number): TamperEdit {
  const random = generator(seed);
  for (const [name] of LEDGER_SCHEMA.matchAll(/(?<=create trigger )\w+/g)) connection.exec(`drop trigger ${name}`);
  const count = Number(connection.prepare('select count(*) from event').pluck().get());
  const edit = restoring(connection, () => applyEdit(connection, random, count));
  return edit;
}

function applyEdit(connection: Database.Database, random: (below: number) => number, count: number): TamperEdit {
  // Not the last event: a cut tail needs a printed head (see test/store/ledger-check.test.ts).
  const seq = 1 + random(count - 1);
  const columns = ['kind', 'key', 'finding', 'batch', 'payload', 'trace', 'at', 'user', 'office', 'hash', 'previous'];
  const kind = random(5);
  if (kind === 0) {
    const column = columns[random(columns.length)] ?? 'at';
    connection.prepare(`update event set ${column} = coalesce(${column}, '') || 'x' where seq = ?`).run(seq);
    return { what: `edit ${column} of ${seq}`, firstBroken: seq };
  }
  if (kind === 1) {
    connection.prepare('delete from event where seq = ?').run(seq);
    return { what: `delete ${seq}`, firstBroken: seq };
  }
  if (kind === 2) {
    const other = seq + 1;
    connection.prepare('update event set seq = -1 where seq = ?').run(seq);
    connection.prepare('update event set seq = ? where seq = ?').run(seq, other);
    connection.prepare('update event set seq = ? where seq = -1').run(other);
    return { what: `swap ${seq} and ${other}`, firstBroken: seq };
  }
  if (kind === 3) {
    connection.prepare('update event set seq = -seq - 1 where seq > ?').run(seq);
    connection.prepare('update event set seq = -seq where seq < 0').run();
    connection
      .prepare(
        `insert into event select ? + 1, kind, 'inserted', finding, batch, payload, detail, trace, at, user, office, hash, hash
         from event where seq = ?`,
      )
      .run(seq, seq);
    return { what: `insert after ${seq}`, firstBroken: seq + 1 };
  }
  return tamperDetail(connection, seq, random(2) === 0);
}

function tamperDetail(connection: Database.Database, seq: number, isDeleted: boolean): TamperEdit {
  const digest = connection
    .prepare<[number], string>('select detail from event where detail is not null and seq >= ? order by seq limit 1')
    .pluck()
    .get(Math.min(seq, 10));
  const change = isDeleted ? 'delete from detail' : `update detail set content = content || ' '`;
  connection.prepare(`${change} where digest = ?`).run(digest);
  const first = connection.prepare('select min(seq) from event where detail = ?').pluck().get(digest);
  return { what: `${isDeleted ? 'delete' : 'change'} a detail`, firstBroken: Number(first) };
}

/** The triggers are put back, as somebody careful would do. */
function restoring<T>(connection: Database.Database, work: () => T): T {
  const result = work();
  for (const [sql] of LEDGER_SCHEMA.matchAll(/create trigger[\s\S]*?end;/g)) connection.exec(sql);
  return result;
}

function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Takes over a ledger of the first format, whose events are chained without the key: checks it, then appends the event from which on they
 * are chained with it. One transaction; a run that is cut leaves the ledger as it was or sealed.
 */
import type Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { canonicalJson } from '../domain/canonical-json.js';
import { EMPTY_HEAD, type EventStamp, type LedgerHead } from '../domain/ledger/event.js';
import { printHead } from '../domain/ledger/printed-head.js';
import { UserError } from '../domain/problem.js';
import { checkLedger } from './ledger-check.js';
import { hashEvent, isOfOtherSecret, type DetailRow } from './ledger-chain.js';
import { readHeadMark, writeHeadMark } from './head-mark.js';
import { LEDGER_APPLICATION_ID, LEDGER_VERSION, UNSEALED_VERSION } from './ledger-schema.js';
import { openConnection } from './sqlite-connection.js';

/** A mark beside a ledger of the first format is that of a run that was cut here, or of a seal that somebody took away. */
function requireMarked(connection: Database.Database, file: string, secret: Buffer): void {
  const mark = readHeadMark(file, secret);
  if (mark.state === 'missing') return;
  const { seq, hash } = mark.state === 'there' ? mark.head : { seq: -1, hash: '' };
  const own = connection.prepare<[number], string>('select hash from event where seq = ?').pluck().get(seq);
  if (seq === 0 || own === hash) return;
  const events = Number(connection.prepare('select coalesce(max(seq), 0) from event').pluck().get());
  throw new UserError('ledger-tail-missing', { marked: seq, events });
}

/** True when the ledger was of the first format and is sealed now. Throws UserError ledger-other-key, ledger-tail-missing, ledger-seal-broken. */
export function sealLedger(
  file: string,
  secret: Buffer,
  stamp: EventStamp,
  options: { readonly isTailKnown: boolean } = { isTailKnown: false },
): boolean {
  if (!existsSync(file)) return false;
  const connection = openConnection(file);
  try {
    const version = Number(connection.pragma('user_version', { simple: true }));
    const isOurs = Number(connection.pragma('application_id', { simple: true })) === LEDGER_APPLICATION_ID;
    if (!isOurs || version !== UNSEALED_VERSION) return false;
    const details = connection.prepare<[], DetailRow>('select digest, salt, content from detail limit 3').all();
    if (isOfOtherSecret(secret, details)) throw new UserError('ledger-other-key');
    const check = checkLedger(connection, secret);
    if (!check.ok) throw new UserError('ledger-seal-broken', { fault: check.fault, seq: check.firstBroken });
    if (!options.isTailKnown) requireMarked(connection, file, secret);
    connection.pragma('journal_mode = wal');
    connection.pragma('synchronous = full');
    const last =
      connection.prepare<[], LedgerHead>('select seq, hash from event order by seq desc limit 1').get() ?? EMPTY_HEAD;
    writeHeadMark(file, secret, last);
    const seal = connection.transaction((): LedgerHead => {
      const row = {
        seq: last.seq + 1,
        kind: 'ledger_sealed',
        key: 'ledger_sealed',
        finding: null,
        batch: null,
        payload: canonicalJson({ events: last.seq, head: printHead(last) }),
        detail: null,
        trace: '{}',
        ...stamp,
        previous: last.hash,
      };
      const hash = hashEvent(row, secret);
      connection
        .prepare(
          `insert into event values
             (:seq, :kind, :key, :finding, :batch, :payload, :detail, :trace, :at, :user, :office, :previous, :hash)`,
        )
        .run({ ...row, hash });
      connection.pragma(`user_version = ${LEDGER_VERSION}`);
      return { seq: row.seq, hash };
    });
    writeHeadMark(file, secret, seal.immediate());
    return true;
  } finally {
    connection.close();
  }
}

/**
 * The mark of a ledger's newest event, in a file beside the database (bidui.head, owner only): a chain cannot see that its own tail was cut.
 * Written after each append is on the disk, so it may be behind the ledger for a moment and is never ahead of it. Signed with the key.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../domain/canonical-json.js';
import type { LedgerHead } from '../domain/ledger/event.js';

/** missing: no such file · unreadable: it is none of this key. */
export type HeadMark =
  | { readonly state: 'there'; readonly head: LedgerHead }
  | { readonly state: 'missing' | 'unreadable' };

/** `bidui.db` → `bidui.head`. */
export function headMarkFile(database: string): string {
  return path.join(path.dirname(database), `${path.basename(database, '.db')}.head`);
}

export function readHeadMark(database: string, secret: Buffer): HeadMark {
  let text: string;
  try {
    text = readFileSync(headMarkFile(database), 'utf8');
  } catch {
    return { state: 'missing' };
  }
  try {
    const { seq, hash, mark } = JSON.parse(text) as LedgerHead & { readonly mark: string };
    return mark === signed(secret, { seq, hash }) ? { state: 'there', head: { seq, hash } } : { state: 'unreadable' };
  } catch {
    return { state: 'unreadable' };
  }
}

/** Whole or not at all. Throws the system error. */
export function writeHeadMark(database: string, secret: Buffer, { seq, hash }: LedgerHead): void {
  const target = headMarkFile(database);
  // The name is that of temporary files of src/system/atomic-file.ts, so that the next run removes it after a crash.
  const temporary = path.join(path.dirname(target), `.~${randomBytes(6).toString('hex')}.bidui-tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ seq, hash, mark: signed(secret, { seq, hash }) })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function signed(secret: Buffer, head: LedgerHead): string {
  return createHmac('sha256', secret)
    .update('head\n')
    .update(canonicalJson({ seq: head.seq, hash: head.hash }))
    .digest('hex');
}

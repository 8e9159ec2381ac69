/**
 * The hash chain of the ledger: each event's hash covers the one before and every column of its own, and is keyed with the secret of the
 * offices, so that nobody without it can make the chain anew. Only hashes: ledger-check verifies a whole ledger, ledger-store appends.
 */
import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import type { EventDetail } from '../domain/ledger/event.js';

/** One row of table `event`; payload and trace as canonical JSON text. */
export interface EventRow {
  readonly seq: number;
  readonly kind: string;
  readonly key: string;
  readonly finding: string | null;
  readonly batch: string | null;
  readonly payload: string;
  readonly detail: string | null;
  readonly trace: string;
  readonly at: string;
  readonly user: string;
  readonly office: string;
  readonly previous: string;
  readonly hash: string;
}

/** A detail row: digest = SHA-256 of salt and content. The salt follows from the secret, so that a digest alone tells nothing. */
export interface DetailRow {
  readonly digest: string;
  readonly salt: string;
  readonly content: string;
}

/** Lower-case hex HMAC-SHA-256 over the previous hash and all columns. */
export function hashEvent(row: Omit<EventRow, 'hash'>, secret: Buffer): string {
  return createHmac('sha256', secret).update('event\n').update(textOf(row), 'utf8').digest('hex');
}

/** As hashEvent, without the key: events before a ledger of the first format was sealed. */
export function hashPlainEvent(row: Omit<EventRow, 'hash'>): string {
  return sha256(textOf(row));
}

function textOf(row: Omit<EventRow, 'hash'>): string {
  const columns = [row.seq, row.kind, row.key, row.finding, row.batch, row.payload, row.detail, row.trace];
  return `${row.previous}\n${JSON.stringify([...columns, row.at, row.user, row.office])}`;
}

/** Digest that a stored detail must have. */
export function hashDetail(salt: string, content: string): string {
  return sha256(`${salt}\n${content}`);
}

export function sealDetail(secret: Buffer, detail: EventDetail): DetailRow {
  const content = canonicalJson(detail);
  const salt = saltOf(secret, content);
  return { digest: hashDetail(salt, content), salt, content };
}

/** True when none of these details, whole as they are, was sealed with this secret: the ledger belongs to another key. */
export function isOfOtherSecret(secret: Buffer, details: readonly DetailRow[]): boolean {
  const whole = details.filter(({ digest, salt, content }) => hashDetail(salt, content) === digest);
  return whole.length > 0 && whole.every(({ salt, content }) => saltOf(secret, content) !== salt);
}

function saltOf(secret: Buffer, content: string): string {
  return createHmac('sha256', secret).update('detail\n').update(content, 'utf8').digest('hex').slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Tables of bidui.db and the triggers that make it append-only: an event is only ever added at the end, a detail only ever
 * deleted after an event has ordered it. Portable SQL except for the triggers. Changes here are migrations: raise
 * LEDGER_VERSION and add a step.
 */

/** Marks the file as a bidui ledger (`file bidui.db` shows it): "bidu" in ASCII. */
export const LEDGER_APPLICATION_ID = 0x62696475;

/** Version of the ledger; an older bidui refuses a newer one. 1: chained without the key. */
export const LEDGER_VERSION = 2;

/** Version whose events are chained without the key; sealed before anything is appended (ledger-seal.ts). */
export const UNSEALED_VERSION = 1;

export const LEDGER_SCHEMA = `
create table event (
  seq integer primary key,
  kind text not null,
  key text not null unique,
  finding text,
  batch text,
  payload text not null,
  detail text,
  trace text not null,
  at text not null,
  user text not null,
  office text not null,
  previous text not null,
  hash text not null
) strict;
create index event_by_finding on event (finding, seq) where finding is not null;
create index event_by_kind on event (kind, seq);

create table detail (
  digest text primary key,
  salt text not null,
  content text not null
) strict, without rowid;

create table purge_order (
  digest text primary key,
  seq integer not null
) strict, without rowid;

create trigger event_appended before insert on event
when new.seq <> (select coalesce(max(seq), 0) + 1 from event)
  or new.previous <> coalesce((select hash from event where seq = new.seq - 1), '${'0'.repeat(64)}')
  or exists (select 1 from event where key = new.key)
begin select raise(abort, 'ledger: events are only added at the end'); end;
create trigger event_kept before delete on event
begin select raise(abort, 'ledger: events are never deleted'); end;
create trigger event_fixed before update on event
begin select raise(abort, 'ledger: events are never changed'); end;
create trigger detail_fixed before update on detail
begin select raise(abort, 'ledger: details are never changed'); end;
create trigger detail_kept before delete on detail
when not exists (select 1 from purge_order where digest = old.digest)
begin select raise(abort, 'ledger: details are deleted by a purge only'); end;
create trigger purge_fixed before update on purge_order
begin select raise(abort, 'ledger: purge orders are never changed'); end;
create trigger purge_kept before delete on purge_order
begin select raise(abort, 'ledger: purge orders are never deleted'); end;
create trigger purge_ordered before insert on purge_order
when not exists (select 1 from event where seq = new.seq and kind = 'details_purged')
begin select raise(abort, 'ledger: a purge order needs its event'); end;
`;

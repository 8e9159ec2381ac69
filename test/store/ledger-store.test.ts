import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '../../src/domain/ledger/event.js';
import { openLedger } from '../../src/store/ledger-store.js';
import { openConnection } from '../../src/store/sqlite-connection.js';
import { SECRET, STAMP, temporaryFolder, temporaryLedger } from '../support/ledger-fixture.js';

function gone(n: number, detail: EventDraft['detail'] = null): EventDraft {
  return {
    kind: 'finding_gone',
    key: `gone/b/1/${n}`,
    finding: `C04-${n}`,
    batch: 'b',
    payload: { revision: 1, pass: 'county' },
    detail,
    trace: {},
  };
}

const purge = (digests: string[]): EventDraft => ({
  kind: 'details_purged',
  key: 'purged/1',
  finding: null,
  batch: null,
  payload: { digests, before: '2018-01-01', on: '2018-07-25', by: '甲', reason: '期满' },
  detail: null,
  trace: {},
});

describe('the event log', () => {
  it('gives back what was appended, numbered from 1, each event linked to the one before', () => {
    const ledger = temporaryLedger();
    const result = ledger.append([gone(1), gone(2, { name: '张三' })], STAMP);
    const [first, second] = [...ledger.events()];
    expect(result).toEqual({ appended: 2, repeated: 0, head: { seq: 2, hash: second?.hash } });
    expect(first).toMatchObject({ seq: 1, previous: '0'.repeat(64), finding: 'C04-1', ...STAMP });
    expect(second).toMatchObject({ seq: 2, previous: first?.hash, payload: { revision: 1, pass: 'county' } });
    expect(ledger.detail(second?.detail ?? '')).toEqual({ name: '张三' });
    ledger.close();
  });

  it('adds nothing for a key it already has', () => {
    const ledger = temporaryLedger();
    ledger.append([gone(1)], STAMP);
    expect(ledger.append([gone(1), gone(2), gone(2)], STAMP)).toMatchObject({ appended: 1, repeated: 2 });
    ledger.close();
  });

  it('keeps nothing of an append that fails half way', () => {
    const ledger = temporaryLedger();
    ledger.append([gone(1)], STAMP);
    const broken = { ...gone(3), at: undefined, kind: null } as unknown as EventDraft;
    expect(() => ledger.append([gone(2, { name: '李四' }), broken], STAMP)).toThrow();
    expect([...ledger.events()].map((event) => event.finding)).toEqual(['C04-1']);
    expect(ledger.connection.prepare('select count(*) from detail').pluck().get()).toBe(0);
    ledger.close();
  });

  it('reads the same events after it was closed and opened again, also for reading only', () => {
    const folder = temporaryFolder();
    const written = temporaryLedger(folder);
    written.append([gone(1), gone(2)], STAMP);
    const events = [...written.events()];
    written.close();
    const read = openLedger(path.join(folder, 'bidui.db'), { secret: SECRET, mode: 'read' });
    expect([...read.events()]).toEqual(events);
    expect([...read.events({ finding: 'C04-2' })]).toEqual(events.slice(1));
    expect(() => read.append([gone(3)], STAMP)).toThrow();
    read.close();
  });

  it.each([
    ['an update', 'update event set batch = null'],
    ['a deletion', 'delete from event'],
    [
      'an insertion in the middle',
      `insert into event select 1, kind, 'k', null, null, payload, null, trace, at, user, office, previous, hash from event`,
    ],
    [
      'a replacement by key',
      `insert or replace into event select seq + 1, kind, key, null, null, payload, null, trace, at, user, office, hash, hash from event order by seq desc limit 1`,
    ],
    [
      'a foreign hash before',
      `insert into event select seq + 1, kind, 'k', null, null, payload, null, trace, at, user, office, 'x', hash from event order by seq desc limit 1`,
    ],
    ['a changed detail', `update detail set content = '{}'`],
    ['a deleted detail', 'delete from detail'],
    ['a purge order without its event', `insert into purge_order select digest, 1 from detail`],
  ])('refuses %s', (_, sql) => {
    const ledger = temporaryLedger();
    ledger.append([gone(1, { name: '张三' })], STAMP);
    expect(() => ledger.connection.exec(sql)).toThrow(/ledger:|UNIQUE/);
    expect([...ledger.events()]).toHaveLength(1);
    ledger.close();
  });

  it('lets a detail be deleted once an event has ordered it', () => {
    const ledger = temporaryLedger();
    ledger.append([gone(1, { name: '张三' }), gone(2, { name: '李四' })], STAMP);
    const digest = [...ledger.events()][0]?.detail ?? '';
    ledger.append([purge([digest])], STAMP);
    ledger.connection.prepare('delete from detail where digest = ?').run(digest);
    expect(ledger.detail(digest)).toBeNull();
    ledger.close();
  });

  it('is not written to with another key, which would give every finding another number', () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    ledger.append([gone(1, { name: '张三' })], STAMP);
    ledger.close();
    const file = path.join(folder, 'bidui.db');
    const other = { secret: Buffer.alloc(32, 9) };
    expect(() => openLedger(file, { ...other, mode: 'write' })).toThrow(
      expect.objectContaining({ code: 'ledger-other-key' }),
    );
    expect([...openLedger(file, { ...other, mode: 'read' }).events()]).toHaveLength(1);
    expect(openLedger(file, { secret: SECRET, mode: 'write' }).append([gone(2)], STAMP).appended).toBe(1);
  });

  it('says that the disk is full, and keeps what it held', () => {
    const ledger = temporaryLedger();
    ledger.append([gone(1)], STAMP);
    const pages = Number(ledger.connection.pragma('page_count', { simple: true }));
    ledger.connection.pragma(`max_page_count = ${pages}`);
    const many = Array.from({ length: 500 }, (_, n) => gone(10 + n, { text: 'x'.repeat(500) }));
    expect(() => ledger.append(many, STAMP)).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect([...ledger.events()]).toHaveLength(1);
    ledger.close();
  });

  it('says that another program is writing', () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    const other = temporaryLedger(folder);
    other.connection.exec('begin immediate');
    ledger.connection.pragma('busy_timeout = 50');
    expect(() => ledger.append([gone(1)], STAMP)).toThrow(expect.objectContaining({ code: 'ledger-busy' }));
    other.connection.exec('rollback');
    other.close();
    ledger.close();
  });

  it('hides details from those who only see digests: another secret, another digest', () => {
    const one = temporaryLedger();
    const other = openLedger(path.join(temporaryFolder(), 'bidui.db'), { secret: Buffer.alloc(32, 8), mode: 'write' });
    for (const ledger of [one, other]) ledger.append([gone(1, { name: '张三' })], STAMP);
    expect([...one.events()][0]?.detail).not.toBe([...other.events()][0]?.detail);
    one.close();
    other.close();
  });
});

describe('opening', () => {
  it('makes the file readable by its owner only, and its journal too', () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    ledger.append([gone(1)], STAMP);
    for (const name of ['bidui.db', 'bidui.db-wal']) {
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(ledger.connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(ledger.connection.pragma('synchronous', { simple: true })).toBe(2);
    ledger.close();
  });

  it.each([
    ['a ledger that is not there', () => undefined, 'ledger-missing'],
    ['a text file', (file: string) => writeFileSync(file, '不是数据库'.repeat(300)), 'ledger-damaged'],
    ['another database', (file: string) => openConnection(file).exec('create table t (x)').close(), 'ledger-not-ours'],
    [
      'a ledger of a newer version',
      (file: string) => openConnection(file).exec('create table t (x); pragma user_version = 99').close(),
      'ledger-newer',
    ],
  ])('refuses %s with a code of its own', (_, prepare, code) => {
    const file = path.join(temporaryFolder(), 'bidui.db');
    prepare(file);
    expect(() => openLedger(file, { secret: SECRET, mode: 'read' })).toThrow(expect.objectContaining({ code }));
  });
});

/** Key, mark and backups of a workspace: what is refused, what is said, and how to go on. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupWorkspace } from '../../../src/app/workspace/backup.js';
import { examineWorkspace } from '../../../src/app/workspace/doctor.js';
import { restoreLedger } from '../../../src/app/workspace/restore.js';
import { ledgerDoubts } from '../../../src/app/ledger/ledger-condition.js';
import { readStatus } from '../../../src/app/ledger/status.js';
import { verifyWorkspace } from '../../../src/app/ledger/verify.js';
import type { EventDraft } from '../../../src/domain/ledger/event.js';
import { openLedger, type LedgerStore } from '../../../src/store/ledger-store.js';
import { withExclusiveRun, type ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { PROJECT } from '../../support/run-bidui.js';

const FIRST_WAVE = fileURLToPath(new URL('../../fixtures/first-wave.tar.xz', import.meta.url));
const OTHER_KEY = '09'.repeat(32);

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-restore-'));
  execFileSync('tar', ['-xJf', FIRST_WAVE, '-C', root]);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const at = (name: string): string => path.join(root, name);
const workspace = (): Workspace => openWorkspace(root);

function inRun<Result>(work: (run: ExclusiveRun) => Result | Promise<Result>, isRestoring = false): Promise<Result> {
  const now = (): Date => new Date('2018-07-26T01:00:00Z');
  return withExclusiveRun({ workspaceFolder: root, command: 'test', now, isRestoring }, async (run) => work(run));
}

function withLedger<Result>(work: (ledger: LedgerStore) => Result): Result {
  const { paths, key } = workspace();
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

function append(count: number, name = 'x'): Promise<void> {
  return inRun(() => {
    withLedger((ledger) => {
      const drafts = Array.from({ length: count }, (_, n): EventDraft => ({
        kind: 'file_collected',
        key: `${name}-${n}`,
        finding: null,
        batch: null,
        payload: { received_on: '2018-07-26', rows: 0, accepted: 0, refused: 0, blank: 0 } as never,
        detail: null,
        trace: {},
      }));
      ledger.append(drafts, { at: '2018-07-26T09:00:00+08:00', user: 'u', office: 'o' });
    });
  });
}

/** Takes the last events away, with everything that could show it from inside. */
function cutTail(events: number): void {
  const { paths, key } = workspace();
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  const { seq } = ledger.head();
  ledger.connection.exec('drop trigger event_kept');
  ledger.connection.prepare('delete from event where seq > ?').run(seq - events);
  ledger.connection.exec(
    `create trigger event_kept before delete on event
begin select raise(abort, 'ledger: events are never deleted'); end`,
  );
  ledger.close();
}

const codesOfDoctor = async (): Promise<string[]> => {
  const report = await examineWorkspace(workspace(), {
    nodeVersion: '20.20.0',
    platform: 'linux',
    environment: () => undefined,
  });
  return report.checks.filter(({ level }) => level === 'fault').map(({ code }) => code);
};

describe('a workspace of the first wave', () => {
  it('is read as it is, and sealed by the first command that writes, which is recorded', async () => {
    expect((await verifyWorkspace(workspace())).ledger).toMatchObject({ ok: true, sealed: false, events: 36 });
    expect(ledgerDoubts(workspace())).toEqual([]);
    const before = readStatus(workspace(), { today: '2018-07-26', since: null });
    await inRun(() => undefined);
    expect((await verifyWorkspace(workspace())).ledger).toMatchObject({ ok: true, sealed: true, events: 37 });
    const last = withLedger((ledger) => [...ledger.events()].at(-1));
    expect(last).toMatchObject({ kind: 'ledger_sealed', seq: 37, payload: { events: 36 } });
    expect(readStatus(workspace(), { today: '2018-07-26', since: null })).toMatchObject({
      ...before,
      head: { seq: 37 },
    });
    await inRun(() => undefined);
    expect((await verifyWorkspace(workspace())).ledger.events).toBe(37);
  });

  it('with another key is not sealed', async () => {
    writeFileSync(at('bidui.key'), OTHER_KEY);
    await expect(inRun(() => undefined)).rejects.toMatchObject({ code: 'ledger-other-key' });
  });

  it('whose chain does not hold is not sealed', async () => {
    const file = readFileSync(at('bidui.db'));
    const position = file.indexOf('甲县比对办');
    file.write('乙', position);
    writeFileSync(at('bidui.db'), file);
    await expect(inRun(() => undefined)).rejects.toMatchObject({ code: 'ledger-seal-broken' });
  });
});

describe('the mark of the newest event', () => {
  it('stands beside the ledger, for its owner only', async () => {
    await append(3);
    expect(statSync(at('bidui.head')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(at('bidui.head'), 'utf8'))).toMatchObject({ seq: 40 });
  });

  it.each<[string, () => void, string]>([
    ['a tail is cut', () => cutTail(2), 'cut'],
    ['the mark is gone', () => rmSync(at('bidui.head')), 'missing'],
    ['the mark is changed', () => writeFileSync(at('bidui.head'), '{"seq":1,"hash":"00","mark":"00"}'), 'unreadable'],
  ])('says that %s: verify, status and doctor tell it, nothing is written', async (_what, change, fault) => {
    await append(3);
    change();
    expect(await verifyWorkspace(workspace())).toMatchObject({ ok: false, mark: { fault } });
    expect(ledgerDoubts(workspace()).map(({ code }) => code)).toEqual([`mark-${fault}`]);
    expect(await codesOfDoctor()).toContain(`mark-${fault}`);
    const refusal = fault === 'cut' ? 'ledger-tail-missing' : 'ledger-mark-missing';
    await expect(append(1, 'y')).rejects.toMatchObject({ code: refusal });
    // The way on.
    await inRun((run) => restoreLedger(run, { backup: at('bidui.db'), shown: 'bidui.db', isLossAccepted: true }), true);
    await append(1, 'y');
    expect(await verifyWorkspace(workspace())).toMatchObject({ ok: true, mark: null });
  });

  it('may be behind: a run that was cut between the two writes', async () => {
    await append(1);
    copyFileSync(at('bidui.head'), at('old.head'));
    await append(2, 'y');
    copyFileSync(at('old.head'), at('bidui.head'));
    expect(await verifyWorkspace(workspace())).toMatchObject({ ok: true, mark: null });
    await append(1, 'z');
    expect(JSON.parse(readFileSync(at('bidui.head'), 'utf8'))).toMatchObject({ seq: 41 });
  });
});

describe('the key', () => {
  it.each<[string, () => void, string, string]>([
    ['is gone', () => rmSync(at('bidui.key')), 'key_missing', 'key-missing'],
    ['is another', () => writeFileSync(at('bidui.key'), OTHER_KEY), 'other_key', 'ledger-other-key'],
  ])('%s: reading works and says so, writing stops, no new key is made', async (_what, change, fault, refusal) => {
    await append(1);
    change();
    expect((await verifyWorkspace(workspace())).ledger.fault).toBe(fault);
    expect(ledgerDoubts(workspace()).map(({ code }) => code)).toEqual([`ledger-fault-${fault}`]);
    expect(await codesOfDoctor()).toContain(refusal);
    expect(readStatus(workspace(), { today: '2018-07-26', since: null }).findings).toBe(25);
    await expect(append(1, 'y')).rejects.toMatchObject({ code: refusal });
    expect(existsSync(at('bidui.key'))).toBe(fault === 'other_key');
  });

  const foreign: [string, (text: string) => string][] = [
    ['office', (text) => text.replace('level: county, division: "990121" }', 'level: county, division: "510121" }')],
    ['register', (text) => text.replace('data_date: 2018-07-01', 'data_date: 2018-07-01, division: "510121"')],
    [
      'list',
      (text) => text.replace('level: county, division: "990121", data', 'level: county, division: "510121", data'),
    ],
  ];
  it.each(foreign)('of the demo is refused where the %s is real, and doctor says so', async (_what, change) => {
    rmSync(at('bidui.db'));
    copyFileSync(path.join(PROJECT, 'samples', 'bidui.key'), at('bidui.key'));
    await inRun(() => undefined);
    writeFileSync(at('bidui.yaml'), change(readFileSync(at('bidui.yaml'), 'utf8')));
    await expect(inRun(() => undefined)).rejects.toMatchObject({ code: 'key-is-demo', facts: { division: '510121' } });
    expect(await codesOfDoctor()).toContain('key-is-demo');
  });
});

describe('restore', () => {
  const restore = (backup: string, isLossAccepted = false): ReturnType<typeof restoreLedger> =>
    inRun((run) => restoreLedger(run, { backup: at(backup), shown: backup, isLossAccepted }), true);

  it('brings back a ledger that is gone or damaged; the backup says that it holds no key', async () => {
    await append(2);
    const made = await backupWorkspace(workspace(), at('备份.db'));
    expect(made).toMatchObject({ events: 39, holds_key: false });
    writeFileSync(at('bidui.db'), 'no database');
    expect(await restore('备份.db')).toMatchObject({ events: 39, lost: 0, replaced: 'bidui.db.old-01' });
    rmSync(at('bidui.db'));
    expect(await restore('备份.db')).toMatchObject({ events: 39, lost: 0, replaced: null });
    expect(await verifyWorkspace(workspace())).toMatchObject({ ok: true, mark: null });
  });

  it('refuses a backup that lacks events; with --yes the loss is recorded', async () => {
    await append(2);
    await backupWorkspace(workspace(), at('备份.db'));
    await append(4, 'later');
    await expect(restore('备份.db')).rejects.toMatchObject({
      code: 'restore-would-lose',
      facts: { kept: 39, known: 43 },
    });
    expect((await verifyWorkspace(workspace())).ledger.events).toBe(43);
    expect(await restore('备份.db', true)).toMatchObject({ events: 40, lost: 4 });
    const last = withLedger((ledger) => [...ledger.events()].at(-1));
    expect(last).toMatchObject({ kind: 'ledger_restored', payload: { kept: 39, lost: 43 } });
    expect(await verifyWorkspace(workspace())).toMatchObject({ ok: true, mark: null });
  });

  it('knows lost events by the mark alone, when the ledger itself is gone', async () => {
    await append(2);
    await backupWorkspace(workspace(), at('备份.db'));
    await append(4, 'later');
    rmSync(at('bidui.db'));
    await expect(restore('备份.db')).rejects.toMatchObject({ code: 'restore-would-lose', facts: { known: 43 } });
  });

  it('seals a backup of the first wave', async () => {
    copyFileSync(at('bidui.db'), at('备份.db'));
    rmSync(at('bidui.db'));
    expect(await restore('备份.db')).toMatchObject({ events: 37, lost: 0 });
    await append(1);
  });

  it.each<[string, (file: string) => void, string]>([
    ['no ledger', (file) => writeFileSync(file, 'no database'), 'ledger-damaged'],
    [
      'a changed ledger',
      (file) => {
        const bytes = readFileSync(file);
        bytes.write('乙', bytes.indexOf('甲县比对办'));
        writeFileSync(file, bytes);
      },
      'restore-broken',
    ],
  ])('takes no file that is %s', async (_what, change, code) => {
    await append(1);
    await backupWorkspace(workspace(), at('备份.db'));
    change(at('备份.db'));
    await expect(restore('备份.db', true)).rejects.toMatchObject({ code });
    expect((await verifyWorkspace(workspace())).ledger).toMatchObject({ ok: true, events: 38 });
  });

  it('takes no backup of another key', async () => {
    await append(1);
    await backupWorkspace(workspace(), at('备份.db'));
    rmSync(at('bidui.db'));
    rmSync(at('bidui.head'));
    writeFileSync(at('bidui.key'), OTHER_KEY);
    await expect(restore('备份.db', true)).rejects.toMatchObject({ code: 'ledger-other-key' });
  });
});

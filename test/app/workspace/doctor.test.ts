import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineWorkspace, type Machine } from '../../../src/app/workspace/doctor.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { STAMP } from '../../support/ledger-fixture.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

const MACHINE: Machine = { nodeVersion: '20.19.0', platform: 'linux', environment: () => undefined };

function newWorkspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-doctor-'));
  writeTinyWorkspace(folder);
  chmodSync(path.join(folder, 'bidui.key'), 0o600);
  return folder;
}

async function troubles(folder: string, machine = MACHINE): Promise<string[]> {
  const { ok, checks } = await examineWorkspace(openWorkspace(folder), machine);
  const found = checks.filter(({ level, code }) => level !== 'ok' && !code.startsWith('doctor-room'));
  if (found.length > 0) expect(ok).toBe(false);
  return found.map(({ code, level }) => `${level} ${code}`);
}

describe('the examination of a workspace', () => {
  it('finds nothing in one that is in order, and leaves nothing behind', async () => {
    const folder = newWorkspace();
    expect(await troubles(folder)).toEqual([]);
    const { checks } = await examineWorkspace(openWorkspace(folder), MACHINE);
    expect(checks.find(({ code }) => code === 'doctor-inputs')?.facts).toEqual({ files: 5 });
  });

  it('tells an old runtime', async () => {
    expect(await troubles(newWorkspace(), { ...MACHINE, nodeVersion: '18.20.1' })).toEqual(['fault doctor-node-old']);
  });

  it('tells a key that others can read, except on Windows', async () => {
    const folder = newWorkspace();
    chmodSync(path.join(folder, 'bidui.key'), 0o644);
    expect(await troubles(folder)).toEqual(['warning doctor-key-open']);
    expect(await troubles(folder, { ...MACHINE, platform: 'win32' })).toEqual([]);
  });

  it('tells a missing file, and a password that is not there', async () => {
    const folder = newWorkspace();
    rmSync(path.join(folder, '收件', '参保.csv'));
    const settings = path.join(folder, 'bidui.yaml');
    const { settingsText } = openWorkspace(folder);
    writeFileSync(settings, `${settingsText}settings: { sheet_password_env: SHEETS }\n`);
    expect(await troubles(folder)).toEqual(['warning doctor-password-unset', 'warning input-not-found']);
    const environment = (name: string): string | undefined => (name === 'SHEETS' ? 'x' : undefined);
    expect(await troubles(folder, { ...MACHINE, environment })).toEqual(['warning input-not-found']);
  });

  it('tells a ledger of another key, and one that was changed', async () => {
    const folder = newWorkspace();
    const file = path.join(folder, 'bidui.db');
    const ledger = openLedger(file, { secret: openWorkspace(folder).key, mode: 'write' });
    const payload = { revision: 1, pass: 'county' } as const;
    const detail = { name: '赵安平' };
    const draft = { kind: 'finding_gone', key: 'g', finding: 'C04-1', batch: 'b', payload, detail, trace: {} } as const;
    ledger.append([draft], STAMP);
    expect(await troubles(folder)).toEqual([]);
    ledger.connection.exec(`drop trigger event_fixed; update event set payload = '{}'`);
    ledger.close();
    expect(await troubles(folder)).toEqual(['fault doctor-ledger-broken']);
    writeFileSync(path.join(folder, 'bidui.key'), `${'ab'.repeat(32)}\n`);
    expect(await troubles(folder)).toEqual(['fault ledger-other-key']);
  });
});

// Whole passes on the server that BIDUI_POSTGRES names, from the outside: the same bytes as on SQLite, whatever happens in between.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, runBidui, type Ended } from '../support/run-bidui.js';
import { writeTinyWorkspace } from '../support/tiny-workspace.js';
import { SERVER, SERVER_SETTING } from './server.js';

const AS_OF = '2018-07-25';
const FILES = ['findings.jsonl', 'review.jsonl', 'candidates.jsonl', 'contexts.jsonl'];
/** Lists that bring few hits are told, which needs a person. */
const DONE = 3;
const BROKEN = 5;
const PATIENCE_MS = 1_200_000;
/** Enough that a run can be met in the middle. */
const MANY_HOUSEHOLDS = 3000;

let scratch: string;
let watcher: pg.Client;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'bidui-engines-'));
  watcher = new pg.Client({ ...SERVER, password: SERVER.password ?? undefined });
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
  rmSync(scratch, { recursive: true, force: true });
});

/** A workspace of the sample province; `engine` as bidui.yaml takes it. */
async function demo(name: string, engine: string | null): Promise<string> {
  const folder = path.join(scratch, name);
  expect((await runBidui(['init', folder, '--demo'])).status).toBe(0);
  return withEngine(folder, engine);
}

function county(name: string, engine: string | null, households = 30): string {
  const folder = path.join(scratch, name);
  mkdirSync(folder);
  writeTinyWorkspace(folder, { households });
  return withEngine(folder, engine);
}

function withEngine(folder: string, engine: string | null): string {
  const settings = path.join(folder, 'bidui.yaml');
  if (engine !== null) writeFileSync(settings, `engine: ${engine}\n${readFileSync(settings, 'utf8')}`);
  return folder;
}

function compare(folder: string, pass: string, ...more: string[]): Promise<Ended> {
  return runBidui(['compare', pass, '-w', folder, '--as-of', AS_OF, ...more]);
}

/** Compares as it should be possible. */
async function compareWell(folder: string, pass: string, ...more: string[]): Promise<void> {
  const { status, stderr } = await compare(folder, pass, ...more);
  expect({ status, stderr }).toMatchObject({ status: DONE });
}

/** Files of the newest batch of a pass by name. */
function batchOf(folder: string, pass: string): Record<string, string> {
  const batches = path.join(folder, '.bidui', 'batches');
  const newest = readdirSync(batches)
    .filter((id) => id.includes(pass))
    .sort()
    .at(-1);
  return Object.fromEntries(FILES.map((file) => [file, readFileSync(path.join(batches, newest ?? '', file), 'utf8')]));
}

/** Schemas of all workspaces on the server; those of the examples come and go beside this file. */
async function schemas(): Promise<string[]> {
  const sql = `select schema_name from information_schema.schemata where schema_name like 'bidui\\_%' and schema_name not like '%examples%' order by 1`;
  return (await watcher.query<{ schema_name: string }>(sql)).rows.map((row) => row.schema_name);
}

/** Starts a pass and gives its backend once it has one. */
async function started(folder: string): Promise<{ ended: Promise<number | null>; kill: () => void; backend: number }> {
  const child = spawn(process.execPath, [PROGRAM, 'compare', 'county', '-w', folder, '--as-of', AS_OF, '--force'], {
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const known = new Set(await backends());
  for (;;) {
    const backend = (await backends()).find((pid) => !known.has(pid));
    if (backend !== undefined) return { ended, kill: () => child.kill('SIGKILL'), backend };
    if (child.exitCode !== null) throw new Error('the pass ended before it connected');
    await sleep(10);
  }
}

async function backends(): Promise<number[]> {
  const sql = `select pid from pg_stat_activity where application_name = 'bidui' and datname = current_database()`;
  return (await watcher.query<{ pid: number }>(sql)).rows.map((row) => row.pid);
}

describe('the sample province on the server', () => {
  let local: string;
  let remote: string;

  beforeAll(async () => {
    local = await demo('local', null);
    remote = await demo('remote', SERVER_SETTING);
    for (const pass of ['county', 'province']) for (const folder of [local, remote]) await compareWell(folder, pass);
  }, PATIENCE_MS);

  it.each(['county', 'province'])('finds what the %s pass finds on this machine', (pass) => {
    expect(batchOf(remote, pass)).toEqual(batchOf(local, pass));
  });

  it('writes the same ledger', async () => {
    const [one, other] = await Promise.all(
      [local, remote].map((folder) => runBidui(['ledger', 'export', '-w', folder, '--canonical'])),
    );
    expect(one?.status).toBe(0);
    expect(other?.stdout).toBe(one?.stdout);
    await purge(remote);
  });
});

describe('one county on the server', () => {
  it('reads only the list that changed, and finds the same as a run that reads everything', async () => {
    const [local, remote] = [county('tiny-local', null), county('tiny-remote', SERVER_SETTING)];
    for (const folder of [local, remote]) await compareWell(folder, 'county');
    expect(batchOf(remote, 'county')['findings.jsonl']?.length).toBeGreaterThan(1000);
    for (const folder of [local, remote]) {
      const list = path.join(folder, '收件', '不动产.csv');
      writeFileSync(list, readFileSync(list, 'utf8').replace(/[^\n]*\n$/u, ''));
    }
    await compareWell(remote, 'county');
    await compareWell(local, 'county', '--force');
    expect(batchOf(remote, 'county')).toEqual(batchOf(local, 'county'));
  });

  it('does not meet another workspace on the same database', async () => {
    const [first, second] = [county('first', SERVER_SETTING), county('second', SERVER_SETTING)];
    await Promise.all([first, second].map((folder) => compareWell(folder, 'county')));
    expect(batchOf(first, 'county')).toEqual(batchOf(second, 'county'));
    const before = await schemas();
    await purge(first);
    expect(before.length - (await schemas()).length).toBe(1);
    await compareWell(second, 'county');
  });

  it('ends in words when the server goes away, with nothing half in the ledger', async () => {
    const folder = county('broken', SERVER_SETTING, MANY_HOUSEHOLDS);
    for (const waitMs of [0, 50, 300]) {
      const run = await started(folder);
      await sleep(waitMs);
      await watcher.query('select pg_terminate_backend($1)', [run.backend]);
      expect(await run.ended).toBe(BROKEN);
      expect(existsSync(path.join(folder, '.bidui', 'batches'))).toBe(false);
    }
    await compareWell(folder, 'county');
    expect((await runBidui(['verify', '-w', folder])).status).toBe(0);
    await purge(folder);
  });

  it('is the same after runs that were killed, whose schemas the next run replaces', async () => {
    const [folder, whole] = [county('killed', SERVER_SETTING, MANY_HOUSEHOLDS), county('whole', null, MANY_HOUSEHOLDS)];
    const before = await schemas();
    for (const waitMs of [0, 100, 300, 800]) {
      const run = await started(folder);
      await sleep(waitMs);
      run.kill();
      await run.ended;
    }
    for (const each of [folder, whole]) await compareWell(each, 'county');
    expect(batchOf(folder, 'county')).toEqual(batchOf(whole, 'county'));
    expect((await schemas()).length - before.length).toBe(1);
    await purge(folder);
    expect(await schemas()).toEqual(before);
  });
});

async function purge(folder: string): Promise<void> {
  const args = ['purge', '-w', folder, '--before', '2010-01-01', '--by', '李主任', '--reason', '试验', '--yes'];
  const { status, stderr } = await runBidui(args);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

describe('what cannot be used', () => {
  it('is told by doctor and by the pass alike', async () => {
    const folder = county('elsewhere', 'postgres://bidui@127.0.0.1:9/nowhere');
    const pass = await compare(folder, 'county');
    expect(pass.status).toBe(BROKEN);
    expect(pass.stderr).toContain('127.0.0.1:9/nowhere');
    expect((await runBidui(['doctor', '-w', folder, '--lang', 'en'])).stdout).toContain('cannot be reached');
  });

  it('is an address with a password, which nobody repeats', async () => {
    const folder = county('shown', 'postgres://bidui:sesame@127.0.0.1:9/nowhere');
    for (const command of [['doctor'], ['compare', 'county', '--as-of', AS_OF], ['status']]) {
      const { status, stdout, stderr } = await runBidui([...command, '-w', folder]);
      expect(status).toBe(2);
      expect(stdout + stderr).toContain('PGPASSWORD');
      expect(stdout + stderr).not.toContain('sesame');
    }
  });

  it('is fit by what doctor says of the server of this ring', async () => {
    const folder = county('fit', SERVER_SETTING);
    const { stdout } = await runBidui(['doctor', '-w', folder, '--json']);
    const { checks } = JSON.parse(stdout) as { checks: { code: string; level: string }[] };
    expect(checks.find(({ code }) => code.startsWith('doctor-engine'))).toMatchObject({
      code: 'doctor-engine',
      level: 'ok',
    });
  });
});

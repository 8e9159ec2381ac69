/** A run that nobody watches: no terminal, closed stdin, empty environment; one summary line, a log without personal data. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeScratch, makeTinyWorkspace } from '../support/reliability.js';
import { PROGRAM, runBidui, runProgram, type Ended } from '../support/run-bidui.js';

const RUN = ['run', 'county', '--as-of', '2018-07-25', '--due', '2018-08-01', '--quiet'];

/** Numbers of the tiny workspace's people begin like this; its surnames with given names are checked from the register itself. */
const NUMBER = /990121(19|20)\d{9}[\dX]/u;

let scratch: string;
let workspace: string;
let ended: Ended;
let names: string[];

beforeAll(async () => {
  scratch = makeScratch();
  workspace = makeTinyWorkspace(scratch, 'night');
  const register = readFileSync(path.join(workspace, '收件', '名册.csv'), 'utf8')
    .split('\r\n')
    .slice(1);
  names = register.map((line) => line.split(',')[4] ?? '').filter((name) => name !== '');
  ended = await runBidui([...RUN, '-w', workspace], { environment: {} });
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('an unattended run', () => {
  it('ends as done and leaves one line', () => {
    expect([0, 3]).toContain(ended.status);
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stdout).toContain('2018-07-25-county-01');
  });

  it('says nothing personal on stdout, on stderr or in the log', () => {
    const log = readFileSync(path.join(workspace, '.bidui', 'log', 'bidui.log'), 'utf8');
    expect(log).toContain('run-ends');
    for (const text of [ended.stdout, ended.stderr, log]) {
      expect(text).not.toMatch(NUMBER);
      expect(names.filter((name) => text.includes(name))).toEqual([]);
    }
  });

  it('puts no name and no number into file names, and keeps files to their owner', () => {
    const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => NUMBER.test(file) || names.some((name) => file.includes(name)))).toEqual([]);
    const outputs = files.filter((file) => file.startsWith('成果') && path.extname(file) !== '');
    expect(outputs.length).toBeGreaterThan(5);
    if (process.platform === 'win32') return;
    for (const file of [...outputs, 'bidui.db'])
      expect(statSync(path.join(workspace, file)).mode & 0o077, file).toBe(0);
  });

  it('runs as the printed line of crontab, which sh reads with an empty environment', async () => {
    const nightly = makeTinyWorkspace(scratch, "5% o'clock");
    const printed = await runBidui(['schedule', 'print', '--cron', '-w', nightly]);
    const line = printed.stdout.trimEnd().split(' ').slice(5).join(' ').replaceAll('\\%', '%');
    const night = await runProgram(['/bin/sh', '-c', line], { cwd: '/', environment: {} });
    expect([0, 3], night.stderr).toContain(night.status);
    expect(night.stdout.trimEnd().split('\n')).toHaveLength(1);
    const summary = JSON.parse(readFileSync(path.join(nightly, '成果', '运行摘要.json'), 'utf8')) as object;
    expect(summary).toMatchObject({ version: 1, command: 'run', exit: night.status, error: null });
  });

  it('refuses to write into a results folder that is a file, before reading anything', async () => {
    const blocked = makeTinyWorkspace(scratch, 'blocked');
    writeFileSync(path.join(blocked, '成果'), '');
    const refused = await runBidui([...RUN, '-w', blocked]);
    expect({ status: refused.status, says: refused.stderr.includes('成果') }).toEqual({ status: 5, says: true });
  });

  it('goes on with the other files when one is missing, and says which', async () => {
    const partial = makeTinyWorkspace(scratch, 'partial');
    rmSync(path.join(partial, '收件', '机动车.csv'));
    const run = await runBidui(['compare', 'county', '--as-of', '2018-07-25', '--json', '-w', partial]);
    const summary = JSON.parse(run.stdout) as { findings: number; rules: { rule: string; status: string }[] };
    expect(run.status).toBe(3);
    expect(summary.findings).toBeGreaterThan(0);
    expect(summary.rules.find((rule) => rule.rule === 'C01')).toMatchObject({ status: 'skipped' });
  });

  it('goes on to its end and its own status when nobody reads what it prints', async () => {
    const unheard = makeTinyWorkspace(scratch, 'unheard');
    const line = `"$@" -w "$0" | true; echo "\${PIPESTATUS[0]}"`;
    const command = [process.execPath, PROGRAM, 'run', 'county', '--as-of', '2018-07-25', '--due', '2018-08-01'];
    const shell = await runProgram(['bash', '-c', line, unheard, ...command]);
    const outputs = readdirSync(path.join(unheard, '成果'), { recursive: true, encoding: 'utf8' });
    const heard = readdirSync(path.join(workspace, '成果'), { recursive: true, encoding: 'utf8' });
    expect({ status: shell.stdout.trim(), outputs }).toEqual({ status: `${ended.status}`, outputs: heard });
  });

  it('stops answering numbers when nobody reads on', async () => {
    const line = `yes 11010519491231002X | "$@" | head -n 1; echo "\${PIPESTATUS[1]}"`;
    const shell = await runProgram(['bash', '-c', line, 'identify', process.execPath, PROGRAM, 'identify', '--json']);
    const [answer = '', status] = shell.stdout.trim().split('\n');
    expect({ status, canonical: (JSON.parse(answer) as { canonical: string }).canonical }).toEqual({
      status: '0',
      canonical: '11010519491231002X',
    });
  });
});

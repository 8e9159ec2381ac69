/** Typing mistakes of a hurried stranger, and the exit status of each: one row for each way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBidui } from '../support/run-bidui.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit status', () => {
  it.each([
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['no command at all shows the usage', [], 2],
    ['an unknown command', ['compar'], 2],
    ['an unknown option', ['status', '--fast'], 2],
    ['a pass that is none', ['compare', 'village'], 2],
    ['a day that does not exist', ['identify', '--as-of', '2018-02-30', '1'], 2],
    ['no workspace here', ['status', '-w', '/nowhere/at/all'], 10],
    ['no workspace for a run', ['run', 'county', '-w', '/nowhere/at/all'], 10],
    ['a file that is not there', ['inspect', '/nowhere/at/all.xlsx'], 2],
  ])('%s', async (_name, args, status) => {
    const ended = await runBidui(args, { cwd: folder });
    expect({ status: ended.status, stderr: ended.status === status ? '' : ended.stderr }).toEqual({
      status,
      stderr: '',
    });
  });

  it('with --json an error is still exactly one JSON document on stdout', async () => {
    const ended = await runBidui(['status', '--json', '-w', folder]);
    expect(ended.status).toBe(10);
    expect(JSON.parse(ended.stdout)).toMatchObject({ error: { code: 'no-workspace' } });
  });

  it('suggests the command that was meant', async () => {
    const ended = await runBidui(['dispach']);
    expect(ended.stderr).toContain('dispatch');
  });
});

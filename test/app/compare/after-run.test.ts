import { existsSync, mkdtempSync, readFileSync, rmSync, appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { afterRun, type RunEnding } from '../../../src/app/compare/after-run.js';
import { UserError } from '../../../src/domain/problem.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

let folder: string;
let ending: RunEnding;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-after-'));
  writeTinyWorkspace(folder);
  mkdirSync(path.join(folder, '成果'));
  const now = (): Date => new Date('2018-07-24T16:30:00Z');
  ending = {
    workspaceFolder: folder,
    now,
    command: 'run',
    isRehearsal: false,
    version: '0.1.0',
    environment: { PATH: process.env['PATH'] },
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const summary = (): unknown => JSON.parse(readFileSync(path.join(folder, '成果', '运行摘要.json'), 'utf8'));
function setHook(...words: string[]): void {
  appendFileSync(path.join(folder, 'bidui.yaml'), `settings: { after_run: ${JSON.stringify(words)} }\n`);
}
/** Copies what the hook sees beside the workspace. */
const COPY = `const fs = require('fs'); fs.writeFileSync('seen.json', JSON.stringify({ exit: process.env.BIDUI_EXIT, words: process.argv.slice(1), summary: JSON.parse(fs.readFileSync(process.env.BIDUI_SUMMARY)) }))`;

it('a run that is done leaves a summary with its document', async () => {
  expect(await afterRun(ending, { exit: 'needs_person', document: { batch: 'b', findings: 3 } })).toBeNull();
  expect(summary()).toEqual({
    version: 1,
    bidui: '0.1.0',
    command: 'run',
    ended: '2018-07-25T00:30:00+08:00',
    exit: 3,
    error: null,
    run: { batch: 'b', findings: 3 },
  });
});

it.each([
  ['a failure by its code', new UserError('nothing-compared'), { exit: 2, error: 'nothing-compared', run: null }],
  ['a bug without its words', new Error('张三'), { exit: 70, error: 'bug', run: null }],
])('%s', async (_case, failure, expected) => {
  expect(await afterRun(ending, { failure })).toBeNull();
  expect(summary()).toMatchObject(expected);
  expect(JSON.stringify(summary())).not.toContain('张三');
});

it("the office's command gets summary and status, its words as they stand, and no shell", async () => {
  setHook(process.execPath, '-e', COPY, '$(touch x); a b');
  expect(await afterRun(ending, { exit: 'done', document: {} })).toBeNull();
  const seen = JSON.parse(readFileSync(path.join(folder, 'seen.json'), 'utf8')) as Record<string, unknown>;
  expect(seen).toMatchObject({ exit: '0', words: ['$(touch x); a b'], summary: { exit: 0 } });
  expect(existsSync(path.join(folder, 'x'))).toBe(false);
});

it.each([
  ['is not there', ['/nowhere/notify'], '/nowhere/notify ENOENT'],
  ['fails', [process.execPath, '-e', 'console.error("没发出去"); process.exit(4)'], `${process.execPath} 4 没发出去`],
])('a command that %s is a reason, not an error', async (_case, words, reason) => {
  setHook(...words);
  expect(await afterRun(ending, { exit: 'done', document: {} })).toBe(reason);
});

it('where there is no workspace there is nothing to leave', async () => {
  expect(
    await afterRun(
      { ...ending, workspaceFolder: path.join(folder, 'none') },
      { failure: new UserError('nothing-compared') },
    ),
  ).toBeNull();
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../src/system/log.js';

const MIB = 1024 * 1024;
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bidui-log-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = (): Date => new Date('2018-07-25T00:00:00Z');
const total = (): number => readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

it('all logs together stay below 120 MiB, whatever one run writes and whatever lay there', () => {
  for (let n = 1; n <= 10; n += 1)
    writeFileSync(path.join(folder, `bidui.log.${n}`), Buffer.alloc(n === 1 ? 60 * MIB : 9 * MIB));
  const log = openLog(folder, now);
  const line = 'x'.repeat(100_000);
  for (let n = 0; n < 400; n += 1) log.info('reported', { about: line });
  log.close();
  expect(total()).toBeLessThan(120 * MIB);
  expect(statSync(path.join(folder, 'bidui.log')).size).toBeLessThanOrEqual(10 * MIB);
  expect(
    readFileSync(path.join(folder, 'bidui.log'), 'utf8')
      .trimEnd()
      .split('\n')
      .every((text) => text.startsWith('{')),
  ).toBe(true);
});

it('every line is also heard by the echo, without control characters', () => {
  const heard: unknown[] = [];
  const log = openLog(folder, now, (...line) => heard.push(line));
  log.info('run-begins', { command: 'a\nb' });
  log.close();
  expect(heard).toEqual([['run-begins', { command: 'a b' }]]);
  expect(JSON.parse(readFileSync(path.join(folder, 'bidui.log'), 'utf8'))).toMatchObject({
    code: 'run-begins',
    command: 'a b',
  });
});

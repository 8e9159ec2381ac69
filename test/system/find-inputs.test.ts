/** Patterns over a folder in which lie, beside files, all the things that are none. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../src/system/find-inputs.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-find-'));
const root = path.join(scratch, 'w');
let socket: Server;

beforeAll(async () => {
  const at = (name: string): string => path.join(root, '收件', name);
  mkdirSync(at('下级'), { recursive: true });
  mkdirSync(path.join(scratch, '别处'));
  for (const name of ['名单.csv', '下级/名单二.csv', '~$名单.csv']) writeFileSync(at(name), 'x');
  writeFileSync(path.join(scratch, '别处', '外来.csv'), 'x');
  writeFileSync(Buffer.concat([Buffer.from(at('坏')), Buffer.from([0xff]), Buffer.from('.csv')]), 'x');
  execFileSync('mkfifo', [at('管道.csv')]);
  symlinkSync('没有.csv', at('断链.csv'));
  symlinkSync('绕圈.csv', at('绕圈.csv'));
  symlinkSync('/dev/zero', at('设备.csv'));
  symlinkSync('名单.csv', at('链接.csv'));
  symlinkSync(path.join(scratch, '别处'), at('外链'));
  symlinkSync('..', at('回头'));
  socket = createServer().listen(path.join(scratch, 's'));
  await new Promise((resolve) => socket.once('listening', resolve));
  symlinkSync(path.join(scratch, 's'), at('套接字.csv'));
});
afterAll(() => {
  socket.close();
  rmSync(scratch, { recursive: true, force: true });
});

const ODD = {
  '收件/坏\ufffd.csv': 'name',
  '收件/套接字.csv': 'socket',
  '收件/断链.csv': 'dangling',
  '收件/管道.csv': 'pipe',
  '收件/绕圈.csv': 'circular',
  '收件/设备.csv': 'device',
};
const LINKS = { '收件/回头': 'folder_link', '收件/外链': 'folder_link' };
const FILES = ['收件/名单.csv', '收件/链接.csv'];

describe('what a pattern meets', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['收件/*.csv', FILES, ODD],
    ['收件/**/*.csv', ['收件/下级/名单二.csv', ...FILES], { ...ODD, ...LINKS }],
    ['收件/*/*.csv', ['收件/下级/名单二.csv'], LINKS],
    ['收件/外链/*.csv', [], { '收件/外链': 'folder_link' }],
    ['收件/外链/外来.csv', [], { '收件/外链': 'folder_link' }],
    ['收件/管道.csv', [], { '收件/管道.csv': 'pipe' }],
    ['收件/断链.csv', [], { '收件/断链.csv': 'dangling' }],
    ['收件/没有.csv', [], {}],
    ['收件', [], {}],
    [path.join(scratch, '别处', '*.csv'), ['../别处/外来.csv'], {}],
  ])('%s', async (pattern, files, odd) => {
    const found = await findInputs(root, [pattern]);
    expect(found.files).toEqual([...files].sort());
    expect(Object.fromEntries(found.odd.map((entry) => [entry.path, entry.oddity]))).toEqual(odd);
  });
});

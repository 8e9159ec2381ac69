import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @ts-expect-error a script without types
import { bundleProgram } from '../../bin/bundle-program.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Inside the project, where the packages are found. */
const SCRATCH = path.join(ROOT, '.cache', 'bundle-program');
const PROGRAM = path.join(SCRATCH, 'dist');

const run = (root: string, ...words: readonly string[]): string =>
  execFileSync(process.execPath, [path.join(root, 'bin', 'bidui.js'), ...words], { encoding: 'utf8' });

beforeAll(async () => {
  rmSync(SCRATCH, { recursive: true, force: true });
  mkdirSync(SCRATCH, { recursive: true });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(path.join(ROOT, part), path.join(SCRATCH, part), { recursive: true });
  await (bundleProgram as (folder: string, dist: string) => Promise<void>)(path.join(PROGRAM, 'bundle'), PROGRAM);
}, 120_000);

afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

test('the bundle is far fewer files than the build', () => {
  const built = readdirSync(PROGRAM, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const bundled = built.filter((name) => name.startsWith('bundle'));
  expect(bundled.length * 3).toBeLessThan(built.length - bundled.length);
});

test.each([
  ['the version', ['--version']],
  ['an identity', ['identify', '11010519491231002X', '--json']],
  ['help', ['compare', '--help']],
  ['the rules', ['rules', '--json']],
])('%s is the same from the bundle', (_name, words) => {
  expect(run(SCRATCH, ...words)).toBe(run(ROOT, ...words));
});

test('a build that is newer than the bundle counts', () => {
  writeFileSync(path.join(PROGRAM, 'bundle', 'main.js'), 'export const main = () => console.log("the bundle");\n');
  const later = new Date(Date.now() + 60_000);
  expect(run(SCRATCH, '--version')).toBe('the bundle\n');
  utimesSync(path.join(PROGRAM, '.tsbuildinfo'), later, later);
  expect(run(SCRATCH, '--version')).toBe(run(ROOT, '--version'));
});

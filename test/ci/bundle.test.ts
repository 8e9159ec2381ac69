/** The portable folder as an office gets it: unpacked on a machine without network, without Node and with an empty PATH. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the script is plain JavaScript
import * as script from '../../bin/bundle.mjs';

interface Bundle {
  readonly folder: string;
  readonly archive: string;
  readonly size: number;
}
const { makeBundle, systemLibraries } = script as {
  makeBundle: (target: string, variables?: object) => Bundle;
  systemLibraries: (variables: object) => string[];
};

const PATIENCE_MS = 600_000;
const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-bundle-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A namespace of its own has no interface but a loopback that is down; not every machine lets a user make one. */
const canIsolate = spawnSync('unshare', ['-rn', 'true']).status === 0;

it.each([
  [{ node_shared: false, node_shared_zlib: false, node_use_openssl: true }, []],
  [{ node_shared: true, node_shared_openssl: true }, ['libnode', 'openssl']],
  [{ node_shared_zlib: 'true', node_shared_libuv: 'false' }, ['zlib']],
])('a Node built with %j takes %j from the system', (variables, expected) => {
  expect(systemLibraries(variables)).toEqual(expected);
});

it('a Node that is linked to libraries of the system is refused with words, and nothing is made', () => {
  const target = path.join(scratch, 'refused');
  expect(() => makeBundle(target, { node_shared_openssl: true })).toThrow(/依赖系统里的库：openssl.*nodejs\.org/su);
  expect(existsSync(target)).toBe(false);
});

describe('the folder', () => {
  let bundle: Bundle;
  let unpacked: string;

  beforeAll(() => {
    bundle = makeBundle(path.join(scratch, 'made'));
    const office = mkdtempSync(path.join(scratch, '办公室 '));
    expect(spawnSync('tar', ['-xzf', bundle.archive, '-C', office]).status).toBe(0);
    unpacked = path.join(office, path.basename(bundle.folder));
  }, PATIENCE_MS);

  it('is at most 90 MB packed', () => {
    expect(bundle.size).toBeLessThanOrEqual(90_000_000);
  });

  it('names every file with its SHA-256', () => {
    const lines = readFileSync(path.join(unpacked, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const files = globSync('**', { cwd: unpacked, dot: true });
    expect(lines).toHaveLength(files.length - 1);
    for (const line of lines) {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}(.*)$/u.exec(line) ?? [];
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(unpacked, name)))
          .digest('hex'),
        name,
      ).toBe(digest);
    }
  });

  it('lists Node and every package in its SBOM, and holds no native source and no tool of development', () => {
    const bill = JSON.parse(readFileSync(path.join(unpacked, 'sbom.cdx.json'), 'utf8')) as {
      components: { name: string; version: string }[];
    };
    const listed = new Set(bill.components.map(({ name }) => name));
    for (const name of ['node', 'better-sqlite3', 'exceljs', 'echarts', 'zrender']) expect(listed).toContain(name);
    for (const name of ['typescript', 'vitest', 'playwright-core', 'oxlint']) expect(listed).not.toContain(name);
    expect(globSync('app/node_modules/better-sqlite3/**/*.{c,cpp,h,gyp}', { cwd: unpacked })).toEqual([]);
    expect(globSync('app/node_modules/{typescript,vitest,oxlint}/**', { cwd: unpacked })).toEqual([]);
  });

  it.skipIf(!canIsolate)(
    'runs doctor, the demo and the page without network, Node and PATH',
    () => {
      const office = path.dirname(unpacked);
      const run = (...args: string[]) => {
        const command = ['-rn', '/usr/bin/env', '-i', 'PATH=', path.join(unpacked, 'bidui'), ...args];
        return spawnSync('unshare', command, { cwd: office, encoding: 'utf8' });
      };
      expect(run('init', 'demo', '--demo').status).toBe(0);
      const doctor = run('doctor', '-w', 'demo');
      expect([doctor.status, doctor.stderr]).toEqual([0, '']);
      for (const pass of ['county', 'province']) {
        const ended = run('run', pass, '-w', 'demo', '--as-of', '2018-07-25');
        expect(ended.status, ended.stderr).toBe(3);
      }
      expect(run('report', '-w', 'demo', '--html').status).toBe(0);
      expect(existsSync(path.join(office, 'demo', '成果', '2018-07-25-province-01', '报告.html'))).toBe(true);
    },
    PATIENCE_MS,
  );
});

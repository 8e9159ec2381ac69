// Locking file by file, in blocks: the same form as locking of bytes, and nothing of it opens with a doubt.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockBytes, lockFile, unlockBytes, unlockFile } from '../../src/system/seal.js';

const folder = mkdtempSync(path.join(tmpdir(), 'bidui-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const PASSWORD = '两把钥匙';
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each([
  ['nothing', 0],
  ['one byte', 1],
  ['one block of a stream and a byte', 65_537],
  ['many blocks', 1_000_003],
])('a file of %s', (_size, length) => {
  const content = Buffer.alloc(length, '名册,990121\r\n');
  const [plain, locked, opened] = [at(`${length}.csv`), at(`${length}.lock`), at(`${length}.out`)];
  writeFileSync(plain, content);

  it('is locked in the form of bytes, and opens from either form', async () => {
    expect(await lockFile(plain, locked, PASSWORD)).toEqual({ sha256: hashOf(content), sizeBytes: length });
    expect(unlockBytes(readFileSync(locked), PASSWORD)?.equals(content)).toBe(true);
    expect(await unlockFile(locked, opened, PASSWORD)).toBe(hashOf(content));
    expect(readFileSync(opened).equals(content)).toBe(true);
    writeFileSync(locked, lockBytes(content, PASSWORD));
    expect(await unlockFile(locked, opened, PASSWORD)).toBe(hashOf(content));
  });
});

it('a locked file does not open with another password, nor with any byte changed or cut', async () => {
  const [plain, locked, opened] = [at('名册.csv'), at('名册.lock'), at('名册.out')];
  writeFileSync(plain, Buffer.alloc(100_001, '名册,990121'));
  await lockFile(plain, locked, PASSWORD);
  expect(await unlockFile(locked, opened, '一把钥匙')).toBeNull();
  const bytes = readFileSync(locked);
  // Salt, nonce, tag, and the last byte of what is locked.
  for (const position of new Set([8, 24, 36, bytes.length - 1])) {
    const changed = Buffer.from(bytes);
    changed[position] = (changed[position] ?? 0) ^ 1;
    writeFileSync(locked, changed);
    expect(await unlockFile(locked, opened, PASSWORD), `byte ${position}`).toBeNull();
  }
  writeFileSync(locked, bytes.subarray(0, -1));
  expect(await unlockFile(locked, opened, PASSWORD)).toBeNull();
});

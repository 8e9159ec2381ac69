import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashBytes, hashFile } from '../../src/system/hash.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-hash-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 9 * (1 << 20) + 17])(
  'a file of %i bytes has the hash of its bytes and its length',
  async (length) => {
    const bytes = Buffer.alloc(length, 'bidui 比对 ');
    const file = path.join(folder, `${length}.bin`);
    writeFileSync(file, bytes);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(await hashFile(file)).toEqual({ sizeBytes: length, sha256: expected });
    expect(hashBytes(bytes)).toBe(expected);
  },
);

it('what cannot be read is the error of the system', async () => {
  await expect(hashFile(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(hashFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers, writeFileAtomic } from '../../src/system/atomic-file.js';

const ATOMIC_FILE = new URL('../../dist/system/atomic-file.js', import.meta.url).href;

describe('an output', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('appears whole, readable by its owner only, with nothing left beside it', async () => {
    const target = path.join(folder, '成果', '疑点清单.txt');
    await expect(writeFileAtomic(target, '内容')).resolves.toEqual({ path: target, displaced: false });
    expect(readFileSync(target, 'utf8')).toBe('内容');
    expect(readdirSync(path.dirname(target))).toEqual(['疑点清单.txt']);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  it('keeps the last good content when writing fails half way', async () => {
    const target = path.join(folder, 'a.txt');
    writeFileSync(target, 'good');
    await expect(
      writeFileAtomic(target, async (temporary) => {
        await writeFile(temporary, 'half');
        throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
      }),
    ).rejects.toMatchObject({ code: 'disk-full', facts: { path: target } });
    expect(readFileSync(target, 'utf8')).toBe('good');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('does not turn a bug in the writer into a disk error', async () => {
    await expect(
      writeFileAtomic(path.join(folder, 'a.txt'), () => Promise.reject(new TypeError('bug'))),
    ).rejects.toThrow(TypeError);
  });

  it('leaves nothing of a process that was interrupted in the middle', () => {
    const program = `
      import { writeFileSync, mkdirSync } from 'node:fs';
      import { temporaryBeside, writeFileAtomic } from ${JSON.stringify(ATOMIC_FILE)};
      const folder = temporaryBeside(${JSON.stringify(path.join(folder, '清洗'))});
      mkdirSync(folder);
      writeFileSync(folder + '/a', 'half');
      await writeFileAtomic(${JSON.stringify(path.join(folder, 'whole.txt'))}, 'whole');
      await writeFileAtomic(${JSON.stringify(path.join(folder, 'half.txt'))}, async (temporary) => {
        writeFileSync(temporary, 'half');
        process.exit(0);
      });`;
    execFileSync(process.execPath, ['--input-type=module', '-e', program]);
    expect(readdirSync(folder)).toEqual(['whole.txt']);
  });

  it('leaves no temporary files of killed runs after the next one', async () => {
    writeFileSync(path.join(folder, '.~0123456789ab.bidui-tmp'), 'half');
    writeFileSync(path.join(folder, 'kept.xlsx'), 'whole');
    await expect(removeLeftovers(folder)).resolves.toBe(1);
    expect(readdirSync(folder)).toEqual(['kept.xlsx']);
  });
});

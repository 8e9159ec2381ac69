/** Unfinished files of killed commands: gone after the next command, wherever they lie; those of a running command stay. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireRunLock } from '../../src/store/run-lock.js';
import { workspacePaths } from '../../src/system/workspace-files.js';
import { tidyAfterKill, writingOutside } from '../../src/workspace/leftovers.js';

const UNFINISHED = '.~0123456789ab.bidui-tmp';

let scratch: string;
let root: string;
let elsewhere: string;
beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'bidui-left-'));
  root = path.join(scratch, 'w');
  elsewhere = path.join(scratch, 'usb');
  for (const folder of [path.join(root, '.bidui'), path.join(root, '成果', '台账'), elsewhere]) {
    mkdirSync(folder, { recursive: true });
  }
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const at = (...names: string[]): string => path.join(root, ...names);
const wasKilled = (): void => writeFileSync(at('.bidui', 'lock.json'), '{}');
const tidy = (): Promise<void> => tidyAfterKill(root, 'status');

describe('after a killed command', () => {
  it('nothing unfinished stays in the workspace, files and folders; everything else does', async () => {
    wasKilled();
    const left = [at(UNFINISHED), at('成果', '台账', UNFINISHED), at('.bidui', UNFINISHED)];
    for (const file of left) writeFileSync(file, 'x');
    mkdirSync(at('成果', '.~ffffffffffff.bidui-tmp', '清洗后'), { recursive: true });
    writeFileSync(at('成果', '.~lock.疑点清单.xlsx#'), 'x');
    await tidy();
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect(readdirSync(at('成果')).sort()).toEqual(['.~lock.疑点清单.xlsx#', '台账']);
    expect(existsSync(at('.bidui', 'lock.json'))).toBe(false);
  });

  it('an unfinished file beside the settings is enough of a sign', async () => {
    writeFileSync(at(UNFINISHED), 'x');
    await tidy();
    expect(existsSync(at(UNFINISHED))).toBe(false);
  });

  it('nothing unfinished stays where it was to write outside', async () => {
    const file = path.join(elsewhere, UNFINISHED);
    const target = path.join(elsewhere, '甲县.zip');
    const killed = writingOutside(workspacePaths(root), target, () => {
      writeFileSync(file, 'x');
      return Promise.reject(new Error('killed'));
    });
    await expect(killed).rejects.toThrow('killed');
    await tidy();
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(at('.bidui', 'outside'))).toEqual([]);
  });

  it.each(['lock held', 'process alive'])('what still runs is left alone: %s', async (how) => {
    const file = path.join(elsewhere, UNFINISHED);
    writeFileSync(file, 'x');
    mkdirSync(at('.bidui', 'outside'));
    const pid = how === 'lock held' ? 2 ** 30 : process.ppid;
    writeFileSync(at('.bidui', 'outside', 'a.json'), JSON.stringify({ folder: elsewhere, pid, host: hostname() }));
    const holder = { pid: process.pid, user: 'u', host: 'h', since: '', command: 'run' };
    const lock = how === 'lock held' ? acquireRunLock(at('.bidui'), holder) : null;
    await tidy();
    expect(existsSync(file)).toBe(true);
    lock?.release();
  });
});

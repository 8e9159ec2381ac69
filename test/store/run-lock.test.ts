import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { acquireRunLock } from '../../src/store/run-lock.js';

const holder = { pid: 1, user: '值班员', host: 'pc', since: '2018-07-25T02:30:00+08:00', command: 'run' };

it('a second run is told who holds the workspace, and gets it once it is free', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  const lock = acquireRunLock(folder, holder);
  expect(() => acquireRunLock(folder, holder)).toThrow(
    expect.objectContaining({
      code: 'workspace-locked',
      facts: { holder: '值班员@pc, pid 1, run', since: '2018-07-25T02:30:00+08:00' },
    }),
  );
  lock.release();
  acquireRunLock(folder, holder).release();
  rmSync(folder, { recursive: true, force: true });
});

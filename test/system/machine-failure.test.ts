// A full disk is the disk's fault and says so; a bug stays a bug.
import { expect, test } from 'vitest';
import { UserError } from '../../src/domain/problem.js';
import { machineFailure } from '../../src/system/machine-failure.js';

const failed = (facts: object): Error => Object.assign(new Error('failed'), facts);

test.each([
  ['a full disk under the work database', { code: 'SQLITE_FULL' }, 'disk-full', '/w'],
  [
    'a folder on a disk that cannot be written',
    { code: 'ENOENT', syscall: 'mkdir', path: '/w/新' },
    'output-not-writable',
    '/w/新',
  ],
  ['a full disk under a file', { code: 'ENOSPC', path: '/w/a.csv' }, 'disk-full', '/w/a.csv'],
  ['a used-up allowance', { code: 'EDQUOT' }, 'disk-full', '/w'],
  ['a file that may not grow', { code: 'EFBIG' }, 'disk-full', '/w'],
  ['a disk mounted read-only', { code: 'EROFS' }, 'output-not-writable', '/w'],
  ['a database that cannot be written', { code: 'SQLITE_READONLY_DIRECTORY' }, 'output-not-writable', '/w'],
  ['a broken disk under a database', { code: 'SQLITE_IOERR_WRITE' }, 'output-not-writable', '/w'],
  ['a file of somebody else', { code: 'EACCES', path: '/w/b' }, 'path-denied', '/w/b'],
])('%s', (_note, facts, code, path) => {
  expect(machineFailure(failed(facts), '/w')).toMatchObject({ code, facts: { path, reason: facts.code } });
});

test('everything else comes back as it is', () => {
  for (const error of [new TypeError('x'), failed({ code: 'SQLITE_ERROR' }), new UserError('file-empty'), 'text'])
    expect(machineFailure(error, '/w')).toBe(error);
});

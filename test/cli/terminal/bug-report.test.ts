/** Bug reports travel: they hold code positions, never what was read or where it lay. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bugReport } from '../../../src/cli/terminal/bug-report.js';

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('bugReport', () => {
  it.each<[string, () => unknown]>([
    ['a path of the machine', () => readFileSync('/home/王小明/收件/王小明_990121196001010019.csv')],
    ['a text that is no JSON', () => JSON.parse('王小明,990121196001010019')],
    [
      'a number',
      () => {
        throw new RangeError('no row for 990121196001010019');
      },
    ],
    [
      'a quoted cell',
      () => {
        throw new Error('cannot read "王小明" in C:\\用户\\王小明\\名单.xlsx');
      },
    ],
  ])('never shows %s', (_what, work) => {
    const report = bugReport(caught(work));
    expect(report).not.toMatch(/王小明|\/home|用户|99012119/u);
    expect(report).toContain('test/cli/terminal/bug-report.test.ts:');
  });

  it('keeps the kind, the code and the call of a system error', () => {
    expect(bugReport(caught(() => readFileSync('/no/such')))).toMatch(/^Error ENOENT open\n {4}at /u);
  });

  it('keeps the words of the engine about the program', () => {
    expect(bugReport(caught(() => (undefined as unknown as { x: number }).x))).toContain('Cannot read properties');
  });

  it('names what is no error by its type alone', () => {
    expect(bugReport('王小明')).toBe('string');
  });
});

// A pass that makes no sense is refused before anybody walks, with what to look at.
import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../../src/catalog/messages/render.js';
import type { Problem } from '../../../src/domain/problem.js';
import { checkAsOf } from '../../../src/compare/plan/as-of-guard.js';
import type { PlannedInputs } from '../../../src/delivery/plan-inputs.js';
import { noSubjects } from '../../../src/compare/run/no-subjects.js';

type Delivery = PlannedInputs['people'][number];
const delivery = (dataDate: string | null, file: string): Delivery =>
  ({ dataDate, files: [{ path: file }] }) as unknown as Delivery;
const inputs = (...people: Delivery[]): PlannedInputs => ({ people, lists: [], problems: [] });

describe('the as-of date', () => {
  test.each([
    ['the month before the register', '2018-06-30', ['2018-07-20']],
    ['a quarter before it', '2018-04-20', ['2018-07-20']],
    ['years after it', '2020-01-01', ['2018-07-20']],
    ['before one part, after another', '2017-08-01', ['2017-07-01', '2018-07-20']],
    ['of a register without dates', '2008-01-01', [null]],
  ])('%s is taken', (_note, asOf, dates) => {
    expect(() => {
      checkAsOf(asOf, inputs(...dates.map((date) => delivery(date, 'a.csv'))));
    }).not.toThrow();
  });

  test('a year before the register is refused', () => {
    expect(() => {
      checkAsOf('2017-07-25', inputs(delivery('2018-07-20', 'a.csv'), delivery('2018-07-01', 'b.csv')));
    }).toThrow(
      expect.objectContaining({
        code: 'as-of-before-register',
        facts: { as_of: '2017-07-25', data_date: '2018-07-01' },
      }),
    );
  });
});

test('a register without anybody is named, with the complaints about it and no others', () => {
  const place = (file: string) => ({ file, sheet: null, rowNumber: null, column: null });
  const problems: Problem[] = [
    { code: 'file-empty', level: 'refused', place: place('收件/名册.csv'), facts: {} },
    { code: 'file-empty', level: 'refused', place: place('收件/别的.csv'), facts: {} },
  ];
  const error = noSubjects({ pass: 'county', division: '990121' }, inputs(delivery(null, '收件/名册.csv')), problems);
  const said = renderMessage(error.code, error.facts, error.place, 'zh');
  expect(said).toContain('读过的文件：收件/名册.csv。');
  expect(said).toContain('县级比对没有可比对的人');
  expect(error.causes.map(({ place: at }) => at?.file)).toEqual(['收件/名册.csv']);
  expect(said).not.toMatch(/[{}]|别的/);
  const english = renderMessage(error.code, error.facts, error.place, 'en');
  expect(english).toContain('county pass');
  expect(english.replace('收件/名册.csv', '')).not.toMatch(/\p{Script=Han}/u);
});

import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { ExampleRow, RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';

function sentences(number: string, example: Partial<RuleExample>): [string, string][] {
  const rule = ALL_RULES.find((entry) => entry.number === number);
  if (rule === undefined) throw new Error(`no rule ${number}`);
  const register: readonly ExampleRow[] = [{ person: 'P1', name: '王甲' }];
  const { findings } = runExample(rule, { expect: 'hit', note: '', register, ...example });
  return findings.map(({ severity, message }) => [severity, message]);
}

describe('an excuse that only some rows can make use of', () => {
  const cancelled = (row: ExampleRow) =>
    sentences('C20', { lists: { 'public_security.cancelled': [{ person: 'P1', name: '王甲', ...row }] } });

  test.each<[string, ExampleRow, string]>([
    ['a soldier moves nowhere', { reason: '参军' }, '王甲的户口已注销（原因参军），请核实是否仍属本户'],
    [
      'somebody who moved, to nobody knows where',
      { reason: '迁出' },
      '王甲的户口已注销（原因迁出），请核实是否仍属本户（户籍注销的“迁往地”列没有填写，能否以此解释尚未核对）',
    ],
    [
      'somebody who moved out of the province',
      { reason: '迁出', destination: '外省某市' },
      '王甲的户口已注销（原因迁出，去向外省某市），请核实是否仍属本户',
    ],
  ])('%s', (_note, row, message) => {
    expect(cancelled(row)).toEqual([['verify', message]]);
  });
});

describe('a row that does not count as being on the list', () => {
  const insured = (rows: readonly ExampleRow[]) =>
    sentences('D01', { lists: { 'health.insurance': rows.map((row) => ({ person: 'P1', name: '王甲', ...row })) } });

  test.each<[string, readonly ExampleRow[], string]>([
    ['nothing', [], '王甲不在2018年基本医疗保险参保名单中（名册登记：未填），请核实并动员参保'],
    [
      'another year',
      [{ year: '2017', status: '终止' }],
      '王甲不在2018年基本医疗保险参保名单中（名册登记：未填），请核实并动员参保',
    ],
    [
      'this year, stopped',
      [{ year: '2018', status: '终止' }],
      '王甲在2018年基本医疗保险参保名单中已停保（状态终止），请核实并动员续保',
    ],
    [
      'stopped, and another year',
      [
        { year: '2017', status: '正常' },
        { year: '2018', status: '暂停' },
      ],
      '王甲在2018年基本医疗保险参保名单中已停保（状态暂停），请核实并动员续保',
    ],
  ])('insurance: %s', (_note, rows, message) => {
    expect(insured(rows).map(([, text]) => text)).toEqual([message.replace('（名册登记：未填）', '')]);
  });

  test('a pupil who left school is on the list of pupils', () => {
    const [found] = sentences('D11', {
      register: [{ person: 'P1', name: '王甲', born: '2008-01-01' }],
      lists: { 'education.enrolment': [{ person: 'P1', name: '王甲', pupil_status: '辍学' }] },
    });
    expect(found?.[1]).toContain('学籍名单上的状态是退学');
  });
});

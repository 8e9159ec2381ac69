/** 渐退: findings about income and property wait for the end of the window, are counted with its day, and go out afterwards. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { comparePass } from '../../../src/app/compare/compare.js';
import type { BatchResult } from '../../../src/domain/batch.js';
import { buildFindingsBook } from '../../../src/report/findings/book.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { LoopWorkspace } from '../../support/loop-workspace.js';

const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: 收件/${file}.csv, level: county, division: "990121", data_date: 2020-02-01 }\n`;
const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - { files: 收件/名册.csv, data_date: 2020-02-01 }
sources:
${list('public_security.vehicle', '机动车')}${list('health.death', '死亡')}${list('civil_affairs.grace', '渐退')}${list('civil_affairs.rural_dibao', '低保')}`;

const who = (n: number): string => `${inventedName(n)},${inventedNumber('990121', '19700101', 100 + n)}`;
let loop: LoopWorkspace;
const batches: BatchResult[] = [];

beforeAll(async () => {
  loop = new LoopWorkspace(undefined, SETTINGS);
  mkdirSync(path.join(loop.folder, '收件'));
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(path.join(loop.folder, '收件', `${name}.csv`), `\ufeff${lines.join('\n')}\n`);
  const home = (n: number, until = ''): string =>
    `示例镇,示例镇一村,99012100000${n},${who(n)},户主,在册未脱贫,${until}`;
  write('名册', [
    '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,渐退期至',
    ...[home(1), home(2), home(3), home(4, '2020-02-28'), home(5)],
  ]);
  write('机动车', [
    '所有人,身份证号,号牌号码,车辆类型,使用性质,机动车状态',
    ...[1, 2, 3, 4, 5].map((n) => `${who(n)},示A1000${n},小型轿车,非营运,正常`),
  ]);
  write('死亡', ['死者姓名,死者身份证号,死亡日期', `${who(1)},2020-01-01`]);
  // 1: to the end of February; 2: begins in March; 3: ended in January; 5: the month cannot be read.
  write('渐退', [
    '渐退对象,渐退对象身份证号,渐退起始月,渐退截止月',
    ...[
      `${who(1)},2019-09,2020-02`,
      `${who(2)},2020-03,2020-08`,
      `${who(3)},2019-08,2020-01`,
      `${who(5)},2019-09,明年春`,
    ],
  ]);
  write('低保', ['姓名,身份证号,起始年月', ...[1, 3].map((n) => `${who(n)},2018-01`)]);
  for (const asOf of ['2020-02-29', '2020-03-01']) {
    const { result } = await comparePass({
      workspace: openWorkspace(loop.folder),
      pass: 'county',
      division: null,
      asOf,
      version: 'test',
      stamp: { at: `${asOf}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' },
      elapsedMs: () => 0,
      environment: () => undefined,
      progress: () => undefined,
    });
    batches.push(result);
  }
}, 120_000);

const cars = (batch: BatchResult | undefined): [string, string | null][] =>
  (batch?.findings ?? [])
    .filter(({ rule }) => rule === 'C01')
    .map(({ person, exempt_until: until }): [string, string | null] => [person.household?.slice(-1) ?? '', until])
    .sort();

it('keeps a finding back to the last day of the window, over a leap day, and not a day longer', () => {
  expect(cars(batches[0])).toEqual([
    ['1', '2020-02-29'],
    ['2', null],
    ['3', null],
    // The register's own day was over on the leap day.
    ['4', null],
    ['5', null],
  ]);
  expect(cars(batches[1])).toEqual([
    ['1', null],
    ['2', '2020-08-31'],
    ['3', null],
    ['4', null],
    ['5', null],
  ]);
});

it('says so in the sentence and in the head of the summary, with count and day', () => {
  const [first] = batches;
  const own = first?.findings.find(({ rule, exempt_until: until }) => rule === 'C01' && until !== null);
  expect(own?.message).toContain('（渐退期至2020-02-29，期内不下发）');
  const [summary] = buildFindingsBook(first!).sheets;
  const head = [...summary!.rows].slice(0, 4).flatMap(({ cells }) => cells.map((cell) => cell?.value ?? ''));
  expect(head.join(' ')).toContain('含渐退期内 1 条，最早 2020-02-29 到期');
});

it('keeps back what people earn and own, not that somebody died; a window that is over is asked about', () => {
  const rules = (household: string): string[] =>
    (batches[0]?.findings ?? [])
      .filter(({ person, exempt_until: until }) => person.household?.endsWith(household) === true && until === null)
      .map(({ rule }) => rule)
      .filter((rule) => /^(?:C|T)/u.test(rule))
      .sort();
  expect(rules('1')).toEqual(['C19']);
  expect(rules('3')).toEqual(['C01', 'T11']);
});

it('sends the finding out once the window is over', async () => {
  const state = loop.state();
  const no = batches[0]?.findings.find(({ rule, exempt_until: until }) => rule === 'C01' && until !== null)?.no ?? '';
  expect(state.findings.get(no)?.recipients[0]?.rounds.map(({ cause, stage }) => [cause, stage])).toEqual([
    [null, 'exempt'],
    ['exemption_expired', 'pending'],
  ]);
  const sent = await loop.dispatch(batches[1]!, '2020-03-02', '2020-03-10');
  expect(sent.sheets.map(({ recipient }) => recipient)).toContain('990121/示例镇');
  expect(loop.state().findings.get(no)?.stage).toBe('dispatched');
});

/** Commands of field samples: drawn, drawn again, collected, counted. */
import type { CommandSpec } from '../command.js';
import { asOf, wait } from './shared-options.js';

export const SAMPLE_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'sample draw',
    operands: '',
    words: {
      zh: '从名册抽取入户核查的样本：多阶段、分组、记录种子，每村一份检查表',
      en: 'draw a field sample from the register, with a record and a check sheet for each village',
    },
    options: [
      { flags: '--seed <text>', words: { zh: '种子（必填）', en: 'seed (required)' } },
      { flags: '--preset <name>', words: { zh: '方案：jiangsu（默认）、jilin', en: 'plan: jiangsu (default), jilin' } },
      { flags: '--plan <file>', words: { zh: '自己的方案（JSON）', en: 'a plan of your own (JSON)' } },
      { flags: '--households <n>', words: { zh: '每村户数，默认 50', en: 'households per village (default: 50)' } },
      {
        flags: '--exclude <file>',
        words: {
          zh: '不再抽取的户：有“户编号”列的表、抽样名单，或以前的抽样记录，可重复',
          en: 'households not to draw: a table with 户编号, a sample list, or an earlier record (repeatable)',
        },
        repeatable: true,
      },
      {
        flags: '--other <file>',
        words: {
          zh: '名册以外的其他农户（县、乡镇、行政村、户编号、户主姓名），可重复',
          en: 'other farm households outside the register (a table)',
        },
        repeatable: true,
      },
      { flags: '--cross <level>', words: { zh: '交叉互查：county 或 township', en: 'A checks B: county or township' } },
      {
        flags: '--pass <pass>',
        words: { zh: '用哪一轮的名册，默认 province', en: 'register of which pass (default: province)' },
      },
      asOf,
      wait,
    ],
    examples: [
      {
        line: 'bidui sample draw --seed 2018072501',
        words: { zh: '江苏方案：每市两县、每县两村、每村五十户', en: 'as Jiangsu 2017' },
      },
      {
        line: 'bidui sample draw --preset jilin --seed 2018072501 --cross county',
        words: { zh: '吉林方案：五类户分组，县与县互查', en: 'as Jilin 2017, counties check each other' },
      },
    ],
    passwords: ['inputs'],
    load: () => import('../commands/sample.js'),
  },
  {
    name: 'sample verify',
    operands: '<file>',
    words: {
      zh: '凭抽样记录复算一遍，看与记录是否完全一致（不需要工作区）',
      en: 'draw again from a record and compare, without a workspace',
    },
    options: [],
    examples: [
      { line: 'bidui sample verify 抽样记录.json', words: { zh: '复算', en: 'draw again' } },
      { line: 'bidui sample verify 抽样记录.json --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/sample.js'),
  },
  {
    name: 'sample collect',
    operands: '<file...>',
    words: {
      zh: '收回检查表：审核、入台账，退回有问题的行',
      en: 'returned check sheets into the ledger, refusals listed',
    },
    options: [asOf, wait],
    examples: [
      { line: 'bidui sample collect 报回/检查表/*.xlsx', words: { zh: '收回', en: 'collect' } },
      { line: 'bidui sample collect 甲村.csv --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/sample.js'),
  },
  {
    name: 'sample kpi',
    operands: '[sample]',
    words: {
      zh: '漏评率、错退率、认可度：全部和各县，公式、分子、分母、置信区间、限值',
      en: 'rates of the sample, over all and by county, with formula, numerator, denominator and limits',
    },
    options: [
      {
        flags: '--write',
        words: {
          zh: '另写一份 抽样核查指标.xlsx（含逐户问题清单）',
          en: 'also write 抽样核查指标.xlsx with the households to put right',
        },
      },
      {
        flags: '--as-of <date>',
        words: { zh: '指标表上的日期，默认今天（北京时间）', en: 'day printed on the workbook (default: today)' },
      },
    ],
    examples: [
      { line: 'bidui sample kpi --write', words: { zh: '写出指标表', en: 'with the workbook' } },
      { line: 'bidui sample kpi', words: { zh: '最近一次样本', en: 'the latest sample' } },
      { line: 'bidui sample kpi 2018-07-25-7K3M9Q --json', words: { zh: '指定样本', en: 'a given sample' } },
    ],
    load: () => import('../commands/sample.js'),
  },
];

/** Commands from the settings to the results of a pass, in the order of the work. */
import type { CommandEntry } from '../command.js';

export const COMPARING_COMMANDS: readonly CommandEntry[] = [
  {
    name: 'setup',
    words: {
      zh: '从一个文件夹的名册和名单建起工作区：认文件、写设置、检查',
      en: 'a workspace from a folder of files: recognises them, writes the settings, examines',
    },
    load: () => import('../commands/setup.js'),
  },
  {
    name: 'next-month',
    words: {
      zh: '换上新一月的文件：与上月对上，旧文件存档',
      en: 'the files of a new month, matched with those of the last, which are archived',
    },
    load: () => import('../commands/next-month.js'),
  },
  { name: 'init', words: { zh: '新建工作区', en: 'make a new workspace' }, load: () => import('../commands/init.js') },
  {
    name: 'config',
    words: { zh: '把设置导出成工作簿', en: 'the settings as a workbook' },
    load: () => import('../commands/config.js'),
  },
  {
    name: 'config show',
    words: { zh: '现在的设置，各来自哪里', en: 'the settings in force, and where each comes from' },
    load: () => import('../commands/config-show.js'),
  },
  {
    name: 'config import',
    words: {
      zh: '收回改过的设置工作簿，或 setup 的答复',
      en: 'an edited workbook of settings, or the answers to the questions of setup',
    },
    load: () => import('../commands/config-import.js'),
  },
  {
    name: 'inspect',
    words: {
      zh: '看一个文件：格式、编码、工作表、表头、列的对应',
      en: 'what a file is: format, encoding, sheets, header, columns',
    },
    load: () => import('../commands/inspect.js'),
  },
  {
    name: 'identify',
    words: {
      zh: '检查证件号码（参数，或标准输入每行一个）',
      en: 'check identity numbers, from arguments or lines on stdin',
    },
    load: () => import('../commands/identify.js'),
  },
  {
    name: 'clean',
    words: {
      zh: '清洗：输出清洗后的副本、清洗记录和数据质量报告，不比对',
      en: 'cleaned copies, change log, data-quality report',
    },
    load: () => import('../commands/clean.js'),
  },
  {
    name: 'link',
    words: { zh: '两个表里谁是谁：号码有错漏也能认', en: 'which row of one table is which person of another' },
    load: () => import('../commands/link.js'),
  },
  {
    name: 'dedupe',
    words: { zh: '一个表里哪些行是同一个人', en: 'rows of one table that are the same person' },
    load: () => import('../commands/dedupe.js'),
  },
  {
    name: 'names',
    words: { zh: '两个姓名有多像', en: 'how alike two names are' },
    load: () => import('../commands/names.js'),
  },
  { name: 'compare', words: { zh: '做一轮比对', en: 'one pass' }, load: () => import('../commands/compare.js') },
  {
    name: 'coverage',
    words: {
      zh: '覆盖排查：必到户和未走访户、没有在册户的村、关注人员、不得退出、收入重算',
      en: 'who must be visited and was not yet, empty villages, attention list, blocked exits, incomes recounted',
    },
    load: () => import('../commands/coverage.js'),
  },
  {
    name: 'indicators',
    words: {
      zh: '指标：比率与目标、构成、排名、计划与完成',
      en: 'rates against targets, breakdowns, rankings, plans and results',
    },
    load: () => import('../commands/indicators.js'),
  },
  {
    name: 'report',
    words: { zh: '写出疑点清单、可录入和暂缓录入名单', en: 'discrepancy workbook, cleared and held lists' },
    load: () => import('../commands/report.js'),
  },
];

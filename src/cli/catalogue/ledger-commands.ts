/** Commands of the ledger: decisions on single items, books, proof, and what is published or deleted. */
import type { CommandSpec } from '../command.js';
import { batch, wait, by, reason, recipient } from './shared-options.js';

export const LEDGER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'close',
    operands: '<number...>',
    words: { zh: '由具名的人凭理由销号', en: 'close items, by a named person with a reason' },
    options: [by, reason, recipient, wait],
    examples: [
      { line: 'bidui close C04-7K3M9QXT --by 李主任 --reason 已整改', words: { zh: '销号', en: 'close one item' } },
      {
        line: 'bidui close C04-7K3M9QXT --by 李主任 --reason 已整改 --recipient 990121/示例镇',
        words: { zh: '只销一个乡镇的', en: 'for one recipient only' },
      },
    ],
    load: () => import('../commands/decide.js'),
  },
  {
    name: 'reopen',
    operands: '<number...>',
    words: { zh: '把已办结的疑点重新打开，编号不变', en: 'open ended items again under their own number' },
    options: [by, reason, recipient, wait],
    examples: [
      { line: 'bidui reopen C04-7K3M9QXT --by 李主任 --reason 群众反映', words: { zh: '重新打开', en: 'reopen' } },
      {
        line: 'bidui reopen C04-7K3M9QXT --by 李主任 --reason 复查 --json',
        words: { zh: '结果给程序用', en: 'machine-readable' },
      },
    ],
    load: () => import('../commands/decide.js'),
  },
  {
    name: 'exempt',
    operands: '<number...>',
    words: { zh: '豁免到某一天', en: 'exempt items until a day' },
    options: [
      { flags: '--until <date>', words: { zh: '豁免到哪一天（必填）', en: 'until this day (required)' } },
      { flags: '--basis <text>', words: { zh: '依据，如文号', en: 'basis' } },
      by,
      reason,
      recipient,
      wait,
    ],
    examples: [
      {
        line: 'bidui exempt C01-7K3M9QXT --until 2019-06-30 --by 李主任 --reason 残疾代步车',
        words: { zh: '豁免一条', en: 'exempt one item' },
      },
      {
        line: 'bidui exempt C01-7K3M9QXT --until 2019-06-30 --basis 县办〔2018〕12号 --by 李主任 --reason 唯一谋生工具',
        words: { zh: '写明依据', en: 'with its basis' },
      },
    ],
    load: () => import('../commands/decide.js'),
  },
  {
    name: 'transfer',
    operands: '<number...>',
    words: { zh: '移交其他部门或纪检', en: 'hand items over to another department' },
    options: [
      { flags: '--to <office>', words: { zh: '移交给谁（必填）', en: 'to whom (required)' } },
      by,
      reason,
      recipient,
      wait,
    ],
    examples: [
      {
        line: 'bidui transfer C19-7K3M9QXT --to 县民政局 --by 李主任 --reason 涉嫌冒领',
        words: { zh: '移交', en: 'hand over' },
      },
      {
        line: 'bidui transfer C08-7K3M9QXT --to 县纪委 --by 李主任 --reason 问题线索',
        words: { zh: '移交线索', en: 'hand over a lead' },
      },
    ],
    load: () => import('../commands/decide.js'),
  },
  {
    name: 'review draw',
    operands: '',
    words: { zh: '从办结的疑点里抽样复核，记录种子', en: 'draw ended items for a second look, with a recorded seed' },
    options: [
      { flags: '--percent <n>', words: { zh: '抽百分之几，默认 5', en: 'share in percent (default: 5)' } },
      { flags: '--seed <text>', words: { zh: '种子（必填）', en: 'seed (required)' } },
      by,
      wait,
    ],
    examples: [
      { line: 'bidui review draw --seed 2018-08 --by 王核查', words: { zh: '抽样', en: 'draw' } },
      {
        line: 'bidui review draw --percent 10 --seed 2018-08 --by 王核查 --json',
        words: { zh: '抽一成', en: 'ten percent' },
      },
    ],
    load: () => import('../commands/review.js'),
  },
  {
    name: 'review mark',
    operands: '<number>',
    words: { zh: '记下复核结果', en: 'record the result of a second look' },
    options: [
      { flags: '--sample <id>', words: { zh: '样本编号', en: 'sample id' } },
      { flags: '--result <result>', words: { zh: 'upheld 维持、rejected 推翻', en: 'upheld or rejected' } },
      by,
      reason,
      wait,
    ],
    examples: [
      {
        line: 'bidui review mark C04-7K3M9QXT --sample S1 --result upheld --by 王核查',
        words: { zh: '维持', en: 'upheld' },
      },
      {
        line: 'bidui review mark C04-7K3M9QXT --sample S1 --result rejected --by 王核查 --reason 未整改',
        words: { zh: '推翻，重新打开', en: 'rejected, opened again' },
      },
    ],
    load: () => import('../commands/review.js'),
  },
  {
    name: 'review choose',
    operands: '<number>',
    words: { zh: '同一疑点收到两份不同答复时，由人决定用哪一份', en: 'decide between two answers to one item' },
    options: [
      { flags: '--answer <id>', words: { zh: '答复编号（explain 里可见）', en: 'answer id as explain shows it' } },
      recipient,
      by,
      reason,
      wait,
    ],
    examples: [
      {
        line: 'bidui review choose C04-7K3M9QXT --recipient 990121/示例镇 --answer 3f2a --by 李主任 --reason 以盖章件为准',
        words: { zh: '用这一份', en: 'take this one' },
      },
      { line: 'bidui explain C04-7K3M9QXT', words: { zh: '先看两份答复', en: 'see both answers first' } },
    ],
    load: () => import('../commands/review.js'),
  },
  {
    name: 'undo',
    operands: '<batch>',
    words: { zh: '撤销一个批次（用新事件，不删除）', en: 'take a batch back by a new event' },
    options: [by, reason, wait],
    examples: [
      { line: 'bidui undo 2018-07-25-county-01 --by 李主任 --reason 名册给错', words: { zh: '撤销', en: 'undo' } },
      {
        line: 'bidui undo 2018-07-25-county-01 --by 李主任 --reason 名册给错 --json',
        words: { zh: '结果给程序用', en: 'machine-readable' },
      },
    ],
    load: () => import('../commands/undo.js'),
  },
  {
    name: 'backup',
    operands: '<file>',
    words: { zh: '备份台账（运行中也可以）', en: 'copy the ledger, also while a run goes on' },
    options: [],
    examples: [
      { line: 'bidui backup 备份/台账-2018-07-25.db', words: { zh: '备份', en: 'backup' } },
      { line: 'bidui backup 备份/台账-2018-07-25.db --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
    ],
    load: () => import('../commands/backup.js'),
  },
  {
    name: 'archive',
    operands: '<folder>',
    words: { zh: '把一个批次的全部凭据归档到一个文件夹', en: 'everything that proves a batch in one folder' },
    options: [
      batch,
      {
        flags: '--check',
        words: { zh: '核验一个档案文件夹（不需要工作区）', en: 'verify such a folder, without a workspace' },
      },
    ],
    examples: [
      { line: 'bidui archive 档案/2018-07', words: { zh: '归档最近一批', en: 'archive the latest batch' } },
      {
        line: 'bidui archive 档案/2018-07 --check',
        words: { zh: '在别的机器上核验', en: 'verify on another machine' },
      },
    ],
    load: () => import('../commands/archive.js'),
  },
  {
    name: 'purge',
    operands: '',
    words: { zh: '到期删除个人明细，留下删除记录', en: 'delete personal details past their time, with a record' },
    options: [
      {
        flags: '--before <date>',
        words: { zh: '删除这一天以前办结的（必填）', en: 'what ended before this day (required)' },
      },
      { flags: '--with-results', words: { zh: '连同那以前的成果文件夹', en: 'also result folders before that day' } },
      by,
      reason,
      wait,
    ],
    examples: [
      { line: 'bidui purge --before 2015-07-25 --by 李主任 --reason 保存期满', words: { zh: '删除', en: 'purge' } },
      {
        line: 'bidui purge --before 2015-07-25 --with-results --by 李主任 --reason 保存期满',
        words: { zh: '连同成果', en: 'results too' },
      },
    ],
    load: () => import('../commands/purge.js'),
  },
];

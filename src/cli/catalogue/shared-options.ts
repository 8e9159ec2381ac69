/** Options that several commands take, each once. */
import type { OptionSpec } from '../command.js';

export const asOf: OptionSpec = {
  flags: '--as-of <date>',
  words: { zh: '比对基准日，默认今天（北京时间）', en: 'as-of date (default: today in Asia/Shanghai)' },
};
/** A day that is no as-of date of a comparison. */
export function dayOf(zh: string, en: string): OptionSpec {
  return {
    flags: asOf.flags,
    words: { zh: `${zh}，默认今天（北京时间）`, en: `${en} (default: today in Asia/Shanghai)` },
  };
}
export const batch: OptionSpec = {
  flags: '--batch <id>',
  words: { zh: '批次，默认最近一批', en: 'batch (default: the latest)' },
};
export const division: OptionSpec = {
  flags: '--division <code>',
  words: { zh: '只比对这一个县（六位代码）', en: 'only this county (six-digit code)' },
};
export const force: OptionSpec = {
  flags: '--force',
  words: { zh: '输入没有变化也全部重读、重新计算', en: 'read and compute everything anew, whatever changed' },
};
export const acceptList: OptionSpec = {
  flags: '--accept-list <source>',
  words: {
    zh: '命中率突变的名单经核对无误，照常使用（可重复）',
    en: 'use this list although its figures jumped (repeatable)',
  },
  repeatable: true,
};
export const failOn: OptionSpec = {
  flags: '--fail-on <severity>',
  words: {
    zh: '有这一级或更重的疑点时以状态 1 结束：notice、verify、error',
    en: 'exit 1 when a finding of this severity or above exists: notice, verify, error',
  },
};
export const wait: OptionSpec = {
  flags: '--wait <minutes>',
  words: { zh: '工作区被占用时最多等待的分钟数', en: 'minutes to wait for another run to end' },
};
export const workers: OptionSpec = {
  flags: '--workers <count>',
  words: {
    zh: '读文件用的线程数，默认 1；2 以上读大文件快些，多占内存，结果一样',
    en: 'threads that read files (default 1; more read large files faster, in more memory, with the same result)',
  },
};
export const since: OptionSpec = {
  flags: '--since <date>',
  words: { zh: '另列这一天以来的变动（含当天）', en: 'also what moved since this day' },
};
export const write: OptionSpec = {
  flags: '--write',
  words: {
    zh: '写出台账、周报、督办单、通报表、移交清单、签字表到 成果/台账/',
    en: 'write ledger, weekly report, supervision orders, circular, transfer and sign-off lists to 成果/台账/',
  },
};
export const byVillage: OptionSpec = {
  flags: '--by-village',
  words: { zh: '另给每个村一份', en: 'also one workbook for each village' },
};
export const due: OptionSpec = {
  flags: '--due <date>',
  words: { zh: '反馈期限', en: 'answers are due on this day' },
};

export const by: OptionSpec = {
  flags: '--by <person>',
  words: { zh: '谁决定的（必填）', en: 'who decides (required)' },
};
export const reason: OptionSpec = { flags: '--reason <text>', words: { zh: '理由', en: 'reason' } };
export const recipient: OptionSpec = {
  flags: '--recipient <recipient>',
  words: { zh: '只对这个乡镇：县代码/乡镇，默认全部', en: 'this recipient only: county code/township' },
};

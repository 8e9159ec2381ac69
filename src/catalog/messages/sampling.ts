/** Words for samples: plans, records, check sheets and their audit. */
import type { MessageCatalogue } from './message.js';

export const samplingMessages = {
  'sample-plan-invalid': {
    zh: '抽样方案 {path} 有误：{key}：{reason}。',
    en: 'The sampling plan {path} is wrong: {key}: {reason}.',
  },
  'sample-seed-missing': {
    zh: '抽样要有种子：--seed，可以写当天公开的号码，事后人人可以复算。',
    en: 'A draw needs a seed: --seed, such as a number made public that day, so that anybody can draw again.',
  },
  'sample-frame-empty': {
    zh: '抽样框是空的：名册里没有可以抽的户。先用 bidui inspect 看名册读得对不对。',
    en: 'The frame is empty: the register holds no household to draw. Look at the register with bidui inspect.',
  },
  'sample-placeless': {
    zh: '{households} 户没有县、乡镇或行政村，进不了抽样框。',
    en: '{households} households have no county, township or village and are not in the frame.',
  },
  'sample-village-unclassed': {
    zh: '{villages} 个村在村表里没有类别，进不了限定类别的抽样框。请补齐村表后重抽。',
    en: '{villages} villages have no class in the village table and are not in the limited frame. Complete the table and draw again.',
  },
  'sample-village-table': {
    zh: '限定村类别要有村表：用 --villages 指明（含行政村和村类别两列），或在 bidui.yaml 里配置 village.facts 行政村信息表。',
    en: 'Limiting by class of village needs a village table: name it with --villages (columns 行政村 and 村类别), or configure village.facts.',
  },
  'sample-class-unknown': {
    zh: '没有“{unknown}”这一类。现有：{known}。',
    en: 'There is no class "{unknown}". Known: {known}.',
  },
  'sample-cross-alone': {
    zh: '抽到的村只在一个单位里（--cross {level}），没有别的单位可以互查。一个县的可以改用 --cross township，或由上级抽样。',
    en: 'All drawn villages lie in one unit (--cross {level}), so nobody else can check it. Use --cross township, or let the office above draw.',
  },
  'sample-group-short': {
    zh: '{stratum} 应抽 {wanted} 户，只有 {drawn} 户，已全部抽取。',
    en: '{stratum}: {wanted} wanted, only {drawn} there, all taken.',
  },
  'sample-record-unreadable': {
    zh: '{path} 不是抽样记录，或已损坏（{reason}）。',
    en: '{path} is no drawing record, or it is damaged ({reason}).',
  },
  'sample-record-changed': {
    zh: '样本 {sample} 的抽样记录与台账里登记的不一致，被改动过，没有继续。请从备份恢复。',
    en: 'The record of sample {sample} is not the one that the ledger knows: it was changed. Restore it from a backup.',
  },
  'sample-frame-missing': {
    zh: '找不到抽样框 {path}。它与抽样记录放在同一个文件夹，复核时两个文件要一起带走。',
    en: 'The frame {path} is missing. It stands beside the record; take both files along.',
  },
  'sample-none-drawn': {
    zh: '这个工作区还没有抽过样。先运行 bidui sample draw --seed <种子>。',
    en: 'No sample was drawn in this workspace yet. Run bidui sample draw --seed <seed> first.',
  },
  'sample-unknown-field': {
    zh: '没有样本 {sample}。现有：{known}。',
    en: 'There is no sample {sample}. Known: {known}.',
  },
  'check-not-ours': {
    zh: '不是本单位发出的检查表，没有收。疑点核实反馈表请用 bidui collect 收。',
    en: 'This is not a check sheet of this office; it was not taken. 点球 sheets are taken by bidui collect.',
  },
  'check-unknown-number': {
    zh: '检查编号“{no}”不在任何样本里。请从原表填起。',
    en: 'Check number "{no}" is in no sample. Fill in the original sheet.',
  },
  'check-code': {
    zh: '校验码不对，这一行被换过或改过。',
    en: 'The check code is wrong: the row was swapped or changed.',
  },
  'check-cell-changed': {
    zh: '“{column}”是系统填的，被改动了。请恢复原样。',
    en: '"{column}" was filled in by the system and was changed. Restore it.',
  },
  'check-not-a-choice': {
    zh: '“{column}”只能填：{choices}。',
    en: '"{column}" takes one of: {choices}.',
  },
  'check-missing': {
    zh: '“{column}”没有填。',
    en: '"{column}" is blank.',
  },
  'check-date': {
    zh: '“{column}”要写成 2018-08-01，不能早于抽样日期，也不能晚于收表日期。',
    en: '"{column}" must be written 2018-08-01, not before the day of the draw and not after the day of receipt.',
  },
  'check-not-asked': {
    zh: '“{column}”对这一类户不适用，请填“不适用”或留空。',
    en: '"{column}" does not concern this group; write 不适用 or leave it blank.',
  },
  'check-reserve-early': {
    zh: '候补户要按顺序启用：前面还有 {free} 户候补没有用，或没有那么多正选户“未能核查”。',
    en: 'Reserves step in one after the other: {free} before this one are unused, or not so many drawn households were out of reach.',
  },
  'check-copies-differ': {
    zh: '同一户收到两份不同的结果，两份都没有采用，请查明后只报一份。',
    en: 'Two different results came for one household; neither was taken. Find out and send one.',
  },
} as const satisfies MessageCatalogue;

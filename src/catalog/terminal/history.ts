/** Words of batches, their comparison, and the three blocks of a run. */
import type { MessageCatalogue } from '../messages/message.js';

export const historyTexts = {
  'runs-none': { zh: '还没有批次。', en: 'There is no batch yet.' },
  'runs-head-batch': { zh: '批次', en: 'batch' },
  'runs-head-when': { zh: '何时', en: 'when' },
  'runs-head-by': { zh: '谁', en: 'by' },
  'runs-head-persons': { zh: '人数', en: 'persons' },
  'runs-head-lists': { zh: '名单', en: 'lists' },
  'runs-show': {
    zh: '{batch} {pass}，基准日 {day}：{persons} 人 {households} 户，疑点 {findings} 条，人工复核 {review} 对，可录入 {cleared} 人，暂缓 {held} 人',
    en: '{batch} {pass}, as of {day}: {persons} persons, {households} households, {findings} findings, {review} pairs to review, {cleared} cleared, {held} held',
  },
  'runs-show-by': {
    zh: '{when} 由 {by} 运行；设置与输入的指纹 {fingerprint}',
    en: 'run by {by} on {when}; fingerprint {fingerprint}',
  },
  'runs-undone-mark': { zh: '{batch}（已撤销）', en: '{batch} (undone)' },
  'runs-show-undone': {
    zh: '已撤销：{on} 由 {by}，理由：{reason}。它的结果不再算数，也不再是“上一批”。',
    en: 'undone by {by} on {on}: {reason}. Its results count no more, and it is nobody’s last batch.',
  },
  'diff-undone': {
    zh: '注意：{batches} 已经撤销，结果不再算数。',
    en: 'Note: {batches} was undone; its results count no more.',
  },
  'runs-show-rules': {
    zh: '规则：运行 {ran} 条，未能运行 {skipped} 条，不适用 {other} 条；数据问题 {problems} 处',
    en: 'rules: {ran} ran, {skipped} could not, {other} do not apply; {problems} problems of data',
  },
  'runs-head-input': { zh: '输入', en: 'input' },
  'runs-head-hash': { zh: 'SHA-256（前 12 位）', en: 'SHA-256 (first 12)' },
  'diff-line': {
    zh: '{before} → {after}：疑点 {old} → {now}；新增 {opened}，消失 {closed}，有变化 {changed}，没有变化 {unchanged}',
    en: '{before} → {after}: findings {old} → {now}; opened {opened}, closed {closed}, changed {changed}, unchanged {unchanged}',
  },
  'diff-would': { zh: '试运行：会写 {file}，什么都没有写。', en: 'Dry run: would write {file}; nothing was written.' },
  'run-line-sent': { zh: '；{sent}', en: '; {sent}' },
  'run-block-now': { zh: '一、现在要您做的', en: '1. What needs you now' },
  'run-block-found': { zh: '二、查出了什么', en: '2. What was found' },
  'run-block-sent': { zh: '三、发了什么', en: '3. What was sent' },
  'run-step': { zh: '  {number}. {what}\n     {command}', en: '  {number}. {what}\n     {command}' },
  'run-nothing-now': { zh: '  没有。', en: '  Nothing.' },
  'run-step-refused': {
    zh: '{count} 处没有读进来（例如 {example}），明细在疑点清单的“数据问题”表',
    en: '{count} places were not read (such as {example}); see the sheet of data problems',
  },
  'run-step-lists': { zh: '名单要核对：{lists}', en: 'lists to look at: {lists}' },
  'run-step-columns': {
    zh: '缺列，补上可多查：{columns}',
    en: 'missing columns that would let more rules run: {columns}',
  },
  'run-step-column': {
    zh: '{column}（{list}）补上这一列可多运行 {count} 条',
    en: '{column} ({list}) would let {count} more rules run',
  },
  'run-step-review': {
    zh: '{count} 对要人判断是不是同一人，在疑点清单的“人工复核”表',
    en: '{count} pairs that only a person can decide',
  },
  'run-found-kind': {
    zh: '  强制 {error}，核实 {verify}，提示 {notice}，共 {all} 条{against}',
    en: '  errors {error}, to verify {verify}, notices {notice}, {all} in all{against}',
  },
  'run-found-against': {
    zh: '；与 {batch} 比：新增 {opened}，消失 {closed}',
    en: '; against {batch}: {opened} opened, {closed} gone',
  },
  'run-found-place': { zh: '  {place}：{count} 条', en: '  {place}: {count}' },
  'run-found-most': { zh: '  最多的：{rules}', en: '  most frequent: {rules}' },
  'run-sent-none': { zh: '  没有要发的。', en: '  Nothing to send.' },
  'run-sent-sheets': {
    zh: '  {sheets} 份点球单，{findings} 条，{due} 前反馈',
    en: '  {sheets} sheets, {findings} findings, answers due on {due}',
  },
  'run-sent-not': {
    zh: '  没有发的 {count} 条：{why}',
    en: '  not sent: {count} ({why})',
  },
  'run-not-notice': { zh: '提示类 {count}', en: 'notices {count}' },
  'run-not-exempt': { zh: '豁免 {count}', en: 'exempt {count}' },
  'run-not-earlier': { zh: '以前已发或已交办 {count}', en: 'sent or handed before {count}' },
} as const satisfies MessageCatalogue;

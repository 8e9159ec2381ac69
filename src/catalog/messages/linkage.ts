/** Messages of record linkage: tables, models, results. */
import type { MessageCatalogue } from './message.js';

export const linkageMessages = {
  'link-no-rows': {
    zh: '没有读到数据行：表头下面是空的。换一个工作表用“文件#工作表”',
    en: 'no data rows below the header; name another sheet as `file#sheet`',
  },
  'link-model-unreadable': {
    zh: '模型文件写法有误：{why}。不给 --model 则自动识别，--save-model 可把识别结果存下来改',
    en: 'the model file cannot be read: {why}; without --model columns are guessed, and --save-model saves them for editing',
  },
  'link-column-missing': {
    zh: '没有“{column}”这一列。表头是：{known}',
    en: 'there is no column "{column}". The header has: {known}',
  },
  'link-no-fields': {
    zh: '两个表没有可以比对的共同列。用 --model 写明各列是什么',
    en: 'the two tables have no column in common to compare. Say with --model what the columns are',
  },
  'link-columns': { zh: '比对的列：{columns}', en: 'columns compared: {columns}' },
  'link-not-settled': {
    zh: '参数估计没有收敛，分数仅供参考',
    en: 'the estimates have not settled; scores are a rough guide',
  },
  'link-capped': {
    zh: '有 {blocks} 个分组过大，没有逐对比较；见 核对结果.xlsx 的“说明”',
    en: '{blocks} blocks were too large and left out; see the first sheet of the workbook',
  },
  'link-done': {
    zh: '认定 {links} 对，待人工复核 {review} 对，未找到 {unlinked} 行；估计认定错的比例 {wrong}，漏掉的比例 {missed}',
    en: '{links} links, {review} pairs for review, {unlinked} rows not found; estimated false-link rate {wrong}, missed-link rate {missed}',
  },
  'dedupe-done': {
    zh: '同一人的有 {clusters} 组（{links} 对），待人工复核 {review} 对；估计认定错的比例 {wrong}，漏掉的比例 {missed}',
    en: '{clusters} clusters of the same person ({links} pairs), {review} pairs for review; estimated false-link rate {wrong}, missed-link rate {missed}',
  },
  'links-too-large': {
    zh: '{file} 超过 2 GB，没有写成。用 --division 一次比对一个县，或用 --links 代替 --all-links',
    en: '{file} would pass 2 GB and was not written. Compare one county at a time with --division, or use --links instead of --all-links',
  },
  'link-dry-run': { zh: '试运行：没有写任何文件', en: 'dry run: nothing was written' },
  'names-not-two': {
    zh: '要写两个姓名，这里有 {count} 个。例如 bidui names 张云 张芸；很多对写进文件，每行两个姓名，中间一个制表符，再运行 bidui names < 文件。',
    en: 'Give two names; here are {count}. For many pairs put two names a line into a file, a tab between, and run bidui names < file.',
  },
  'names-line-invalid': {
    zh: '第 {row} 行不是用制表符隔开的两个姓名',
    en: 'line {row} is not two names with a tab between',
  },
} as const satisfies MessageCatalogue;

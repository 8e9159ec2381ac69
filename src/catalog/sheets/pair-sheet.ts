/** 人工复核.xlsx of a batch: pairs that only a person can decide, both rows beside each other. Collecting finds its columns by these headers. */
import { defineSheet } from './layout.js';
import type { PairAnswer } from '../../domain/reports/review-pair.js';

export const PAIR_BOOK = '人工复核';

export const pairSheet = defineSheet(PAIR_BOOK, [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [4.5, 4.5] },
  { key: 'pair', header: '复核编号', kind: 'id', width: [11, 11] },
  { key: 'check', header: '校验码', kind: 'id', width: [9.5, 9.5] },
  { key: 'reason', header: '复核原因', kind: 'text', width: [10, 10] },
  { key: 'why', header: '理由', kind: 'text', width: [12, 15], hideWhenBlank: true },
  { key: 'score', header: '相符程度', kind: 'ordinal', width: [5, 6], hideWhenBlank: true },
  { key: 'points', header: '各项得分', kind: 'text', width: [12, 14], hideWhenBlank: true },
  { key: 'place', header: '县乡村', kind: 'text', width: [9, 9] },
  { key: 'register_name', header: '名册姓名', kind: 'short', width: [7.5, 7.5] },
  { key: 'list_name', header: '另一行姓名', kind: 'short', width: [7.5, 7.5] },
  { key: 'register_id', header: '名册证件号码', kind: 'id', width: [11, 11] },
  { key: 'list_id', header: '另一行证件号码', kind: 'id', width: [11, 11] },
  { key: 'register_values', header: '名册内容', kind: 'text', width: [14, 20] },
  { key: 'list_values', header: '另一行内容', kind: 'text', width: [16, 22] },
  { key: 'register_place', header: '名册位置', kind: 'text', width: [11, 12] },
  { key: 'list_place', header: '另一行位置', kind: 'text', width: [11, 12] },
  { key: 'so_far', header: '已有判断', kind: 'text', width: [8, 9], hideWhenBlank: true },
  { key: 'answer', header: '判断', kind: 'short', width: [7.5, 7.5], open: true },
  { key: 'by', header: '核实人', kind: 'short', width: [7.5, 7.5], open: true },
  { key: 'note', header: '说明', kind: 'text', width: [13, 13], open: true },
]);
export type PairColumn = (typeof pairSheet)['columns'][number]['key'];

/** The list behind the drop-down. */
export const pairChoiceSheet = '选项';

/** As offered in the drop-down. */
export const PAIR_ANSWER_LABELS: Readonly<Record<PairAnswer, string>> = {
  same: '同一人',
  different: '不是',
  unsure: '不确定',
};

/** Other words that people write for the same answers. */
export const PAIR_ANSWER_WORDS: ReadonlyMap<string, PairAnswer> = new Map<string, PairAnswer>([
  ...Object.entries(PAIR_ANSWER_LABELS).map(([code, label]) => [label, code as PairAnswer] as const),
  ['是', 'same'],
  ['是同一人', 'same'],
  ['同一个人', 'same'],
  ['不是同一人', 'different'],
  ['不是同一个人', 'different'],
  ['非同一人', 'different'],
  ['否', 'different'],
  ['无法判断', 'unsure'],
  ['无法核实', 'unsure'],
]);

export const PAIR_HOW_TO_FILL =
  '填表说明：只填黄色各列，其余各列请勿改动。“判断”从下拉选项中选择：同一人、不是、不确定；填了判断的必须写核实人。' +
  '相符程度满分 100：95 以上几乎肯定、85 以上很可能、50 以上多半是同一人；各项得分为正的支持是同一人，为负的反对，没有列的项目有一边没填。' +
  '判断为“不是”的，两行内容不变，以后的比对不再列出；填错了改填后重新交回，由比对人员用 bidui pairs mark 更正。';

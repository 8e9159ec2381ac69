/** 核对结果.xlsx of `bidui link` and `bidui dedupe`: sheets 说明, 已认定, 待人工复核, 未找到, 字段情况. */
import { defineSheet } from './layout.js';

const pair = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'left_row', header: '甲表行号', kind: 'short', width: [9, 24] },
  { key: 'left', header: '甲表内容', kind: 'text', width: [30, 48] },
  { key: 'right_row', header: '乙表行号', kind: 'short', width: [9, 24] },
  { key: 'right', header: '乙表内容', kind: 'text', width: [30, 48] },
  { key: 'method', header: '方法', kind: 'short', width: [10, 14] },
  { key: 'score', header: '分数', kind: 'integer', width: [6, 8], summed: false },
  { key: 'why', header: '依据', kind: 'text', width: [30, 60] },
] as const;

export const linkedSheet = defineSheet('已认定', pair);

export const linkReviewSheet = defineSheet('待人工复核', [
  ...pair,
  { key: 'points', header: '各项得分', kind: 'text', width: [20, 40] },
]);

export const unlinkedSheet = defineSheet('未找到', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'row', header: '行号', kind: 'short', width: [9, 24] },
  { key: 'content', header: '内容', kind: 'text', width: [30, 60] },
  { key: 'why', header: '原因', kind: 'text', width: [30, 70] },
]);

export const linkFieldsSheet = defineSheet('字段情况', [
  { key: 'field', header: '字段', kind: 'short', width: [12, 24] },
  { key: 'kind', header: '当作', kind: 'short', width: [10, 14] },
  { key: 'left_filled', header: '甲表填写率', kind: 'percent', width: [10, 12] },
  { key: 'right_filled', header: '乙表填写率', kind: 'percent', width: [10, 12] },
  { key: 'level', header: '比较结果', kind: 'text', width: [16, 30] },
  { key: 'm', header: '同一人中占', kind: 'percent', width: [10, 12] },
  { key: 'u', header: '不同人中占', kind: 'decimal', width: [12, 14] },
  { key: 'bits', header: '得分（比特）', kind: 'decimal', width: [12, 14] },
]);

export const linkGuideSheet = defineSheet('说明', [
  { key: 'item', header: '项目', kind: 'short', width: [18, 30] },
  { key: 'value', header: '内容', kind: 'text', width: [40, 100] },
]);

/** Words of 说明. */
export const LINK_GUIDE = {
  left: '甲表',
  right: '乙表',
  rows: '{rows} 行',
  links: '已认定',
  review: '待人工复核',
  unlinked: '未找到',
  clusters: '同一人的组',
  false_rate: '估计认定错的比例',
  missed_rate: '估计漏掉的比例',
  bands: '分数的含义',
  band: '{from} 分以上：{words}',
  settled: '参数估计',
  settled_yes: '已收敛（{rounds} 轮）',
  settled_no: '未收敛，分数仅供参考：行数太少，或能比较的字段太少',
  unseen: '没有遇到过的比较结果',
  capped: '因过大而没有逐对比较的分组',
  capped_rows: '{rule}：{blocks} 组，{rows} 行',
  cut: '行数过多时工作簿只列前 {rows} 行，全部见 links.jsonl',
  no_candidate: '甲表中没有相近的人',
  nearest: '最相近的是甲表第 {row} 行（{score} 分）：{why}',
  lacks: '缺{fields}',
  helped: '补上{field}最有用',
} as const;

/** 疑点清单.xlsx: the workbook of a batch. Sheet names and columns are fixed (docs/design/rules.md, "Batches"). */
import { defineSheet } from './layout.js';

/** Only where the pass has an earlier batch: each finding of either, with the reason of its change. */
export const CHANGES_SHEET = '新增仍在消失';
export const changesSheet = defineSheet(CHANGES_SHEET, [
  { key: 'change', header: '变化', kind: 'short', width: [6, 8] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'county', header: '县', kind: 'short', width: [8, 12] },
  { key: 'township', header: '乡镇', kind: 'short', width: [9, 12] },
  { key: 'village', header: '行政村', kind: 'short', width: [9, 12] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [14, 22] },
  { key: 'reason', header: '原因', kind: 'text', width: [20, 40] },
]);

export const FINDINGS_BOOK = '疑点清单';

/** 汇总: townships × rules; the columns of the rules follow these. */
export const summarySheet = defineSheet('汇总', [
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'text', width: [10, 18] },
  { key: 'persons', header: '比对人数', kind: 'integer', width: [8, 10] },
  { key: 'households', header: '比对户数', kind: 'integer', width: [8, 10] },
  { key: 'findings', header: '疑点合计', kind: 'integer', width: [8, 10] },
  { key: 'error', header: '强制', kind: 'integer', width: [6, 8] },
  { key: 'verify', header: '核实', kind: 'integer', width: [6, 8] },
  { key: 'notice', header: '提示', kind: 'integer', width: [6, 8] },
  { key: 'review', header: '人工复核', kind: 'integer', width: [6, 8] },
]);
/** Printed beside 汇总, whose columns of the rules stand on the screen only. */
export const ruleCountSheet = defineSheet('按疑点类型', [
  { key: 'rule', header: '规则编号', kind: 'short', width: [8, 9] },
  { key: 'name', header: '疑点类型', kind: 'text', width: [18, 30] },
  { key: 'kind', header: '类别', kind: 'short', width: [9, 12] },
  { key: 'severity', header: '性质', kind: 'short', width: [7, 8] },
  { key: 'findings', header: '疑点数', kind: 'integer', width: [9, 10], compared: 'bars' },
  { key: 'places', header: '最多的乡镇', kind: 'text', width: [30, 50] },
]);

/** Width of a rule's column in 汇总: wide enough that no name makes the printed header higher than three lines. */
export const SUMMARY_RULE_WIDTH = 15;

export const findingSheet = defineSheet('疑点明细', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [10, 10] },
  { key: 'county', header: '县', kind: 'short', width: [6, 8] },
  { key: 'township', header: '乡镇', kind: 'short', width: [7, 9] },
  { key: 'village', header: '行政村', kind: 'short', width: [7, 9] },
  { key: 'household', header: '户编号', kind: 'id', width: [8.5, 9] },
  { key: 'name', header: '姓名', kind: 'short', width: [7.5, 9] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [13, 21] },
  { key: 'relation', header: '与户主关系', kind: 'short', width: [6, 6.5] },
  { key: 'rule', header: '规则编号', kind: 'short', width: [6, 6.5] },
  { key: 'rule_name', header: '疑点类型', kind: 'text', width: [9, 11] },
  { key: 'kind', header: '类别', kind: 'short', width: [7, 9] },
  { key: 'severity', header: '性质', kind: 'short', width: [5.5, 5.5] },
  { key: 'unit', header: '对象', kind: 'short', width: [5.5, 5.5] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [28, 32] },
  { key: 'evidence_place', header: '佐证位置', kind: 'text', width: [18, 22] },
  { key: 'evidence_values', header: '佐证内容', kind: 'text', width: [20, 30] },
  { key: 'match', header: '对应方式', kind: 'short', width: [7, 9] },
  { key: 'sent_to', header: '核实单位', kind: 'text', width: [8, 11] },
  { key: 'exempt_until', header: '豁免至', kind: 'short', width: [8, 12], hideWhenBlank: true },
]);

export const reviewSheet = defineSheet('人工复核', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 8] },
  { key: 'reason', header: '复核原因', kind: 'text', width: [14, 18] },
  { key: 'rule', header: '涉及规则', kind: 'short', width: [8, 9] },
  { key: 'county', header: '县', kind: 'short', width: [7, 12] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 14] },
  { key: 'register_name', header: '名册姓名', kind: 'short', width: [8, 14] },
  { key: 'register_id', header: '名册证件号码', kind: 'id', width: [14, 24] },
  { key: 'register_place', header: '名册位置', kind: 'text', width: [18, 28] },
  { key: 'list_name', header: '名单姓名', kind: 'short', width: [8, 14] },
  { key: 'list_id', header: '名单证件号码', kind: 'id', width: [14, 24] },
  { key: 'list', header: '名单', kind: 'text', width: [10, 20] },
  { key: 'list_place', header: '名单位置', kind: 'text', width: [18, 28] },
  { key: 'list_values', header: '名单内容', kind: 'text', width: [20, 36] },
  { key: 'note', header: '说明', kind: 'text', width: [12, 30] },
  { key: 'decision', header: '复核意见', kind: 'text', width: [14, 14], open: true },
]);

export const listHealthSheet = defineSheet('名单质量', [
  { key: 'source', header: '名单', kind: 'text', width: [14, 22] },
  { key: 'department', header: '来源部门', kind: 'text', width: [10, 14] },
  { key: 'division', header: '所属区划', kind: 'short', width: [9, 14] },
  { key: 'files', header: '文件', kind: 'text', width: [20, 32] },
  { key: 'data_date', header: '数据日期', kind: 'short', width: [11, 12] },
  { key: 'status', header: '状态', kind: 'short', width: [10, 18] },
  { key: 'rows', header: '数据行', kind: 'integer', width: [8, 10] },
  { key: 'rows_used', header: '采用行', kind: 'integer', width: [8, 10] },
  { key: 'refused', header: '拒收行', kind: 'integer', width: [8, 10] },
  { key: 'skipped', header: '非数据行', kind: 'integer', width: [8, 10] },
  { key: 'records', header: '记录数', kind: 'integer', width: [8, 10] },
  { key: 'usable_keys', header: '可用证件号', kind: 'integer', width: [10, 12] },
  {
    key: 'usable_rate',
    header: '可用率',
    kind: 'percent',
    width: [9, 9],
    compared: 'lights',
    ratioOf: ['usable_keys', 'records'],
  },
  { key: 'drops', header: '号码不可用的原因', kind: 'text', width: [16, 30], hideWhenBlank: true },
  { key: 'local_rate', header: '本地代码占比', kind: 'percent', width: [8, 9] },
  { key: 'hits', header: '命中记录', kind: 'integer', width: [8, 10] },
  { key: 'subjects_hit', header: '命中人数', kind: 'integer', width: [8, 10], summed: false },
  { key: 'hit_rate', header: '命中率', kind: 'percent', width: [8, 9] },
  { key: 'previous_rows', header: '上次采用行', kind: 'integer', width: [8, 10], hideWhenBlank: true },
  { key: 'previous_keys', header: '上次可用证件号', kind: 'integer', width: [10, 12], hideWhenBlank: true },
  { key: 'previous_local', header: '上次本地代码占比', kind: 'percent', width: [8, 10], hideWhenBlank: true },
  { key: 'previous_rate', header: '上次命中率', kind: 'percent', width: [8, 9], hideWhenBlank: true },
  { key: 'remark', header: '提醒', kind: 'text', width: [20, 34] },
]);

export const problemSheet = defineSheet('数据问题', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 8] },
  { key: 'level', header: '程度', kind: 'short', width: [6, 8] },
  { key: 'file', header: '文件', kind: 'text', width: [20, 44] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 18] },
  { key: 'row', header: '行', kind: 'integer', width: [6, 9], summed: false },
  { key: 'column', header: '列', kind: 'text', width: [8, 16] },
  { key: 'message', header: '问题和处理办法', kind: 'text', width: [40, 80] },
  { key: 'code', header: '问题代码', kind: 'text', width: [14, 24] },
]);

export const ruleOutcomeSheet = defineSheet('未能运行的规则', [
  { key: 'rule', header: '规则编号', kind: 'short', width: [9, 9] },
  { key: 'name', header: '规则名称', kind: 'text', width: [16, 26] },
  { key: 'status', header: '情况', kind: 'text', width: [14, 22] },
  { key: 'about', header: '缺少的名单或列', kind: 'text', width: [24, 40] },
  { key: 'division', header: '涉及区划', kind: 'text', width: [10, 24] },
  { key: 'files', header: '涉及文件', kind: 'text', width: [16, 44] },
  { key: 'remedy', header: '怎么办', kind: 'text', width: [24, 44] },
]);

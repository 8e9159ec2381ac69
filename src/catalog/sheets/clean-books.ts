/** Layouts of the outputs of `clean`: the change log and the data-quality report. Every header of these sheets stands here once. */
import { defineSheet } from './layout.js';

export const CHANGE_LOG = defineSheet('清洗记录', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'file', header: '文件', kind: 'text', width: [18, 40] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 16] },
  { key: 'row', header: '行', kind: 'integer', width: [6, 8], summed: false },
  { key: 'column', header: '列', kind: 'short', width: [4, 6] },
  { key: 'header', header: '表头', kind: 'text', width: [10, 20] },
  { key: 'label', header: '栏目', kind: 'text', width: [8, 16] },
  { key: 'before', header: '原值', kind: 'id', width: [14, 32] },
  { key: 'after', header: '清洗后', kind: 'id', width: [14, 32] },
  { key: 'state', header: '处理', kind: 'short', width: [8, 10] },
  { key: 'rule', header: '依据', kind: 'text', width: [16, 40] },
]);

export const QUALITY_SUMMARY = defineSheet('汇总', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'label', header: '名册/名单', kind: 'text', width: [12, 20] },
  { key: 'department', header: '来源部门', kind: 'short', width: [8, 12] },
  { key: 'file', header: '文件', kind: 'text', width: [18, 40] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 14] },
  { key: 'rows', header: '数据行', kind: 'integer', width: [8, 10] },
  { key: 'used', header: '采用行', kind: 'integer', width: [8, 10] },
  { key: 'refused', header: '未采用行', kind: 'integer', width: [8, 10] },
  { key: 'skipped', header: '非数据行', kind: 'integer', width: [8, 10] },
  { key: 'hidden', header: '其中隐藏行', kind: 'integer', width: [8, 10] },
  { key: 'records', header: '记录数', kind: 'integer', width: [8, 10] },
  { key: 'usable', header: '可用证件号', kind: 'integer', width: [10, 12] },
  { key: 'usable_rate', header: '可用率', kind: 'percent', width: [8, 9], ratioOf: ['usable', 'records'] },
  { key: 'lost', header: '损坏证件号', kind: 'integer', width: [10, 12] },
  { key: 'duplicates', header: '证件号重复的记录', kind: 'integer', width: [10, 12] },
  { key: 'changed', header: '修改单元格', kind: 'integer', width: [10, 12] },
  { key: 'doubtful', header: '存疑单元格', kind: 'integer', width: [10, 12] },
  { key: 'remark', header: '说明', kind: 'text', width: [16, 50] },
]);

export const QUALITY_COLUMNS = defineSheet('各列质量', [
  { key: 'label', header: '名册/名单', kind: 'text', width: [12, 18] },
  { key: 'file', header: '文件', kind: 'text', width: [16, 32] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 14] },
  { key: 'column', header: '列', kind: 'short', width: [4, 6] },
  { key: 'header', header: '表头', kind: 'text', width: [10, 22] },
  { key: 'field', header: '栏目', kind: 'text', width: [8, 16] },
  { key: 'filled', header: '有值', kind: 'integer', width: [8, 10] },
  { key: 'empty', header: '空', kind: 'integer', width: [8, 10] },
  { key: 'complete_rate', header: '完整率', kind: 'percent', width: [8, 9] },
  { key: 'valid', header: '有效', kind: 'integer', width: [8, 10] },
  { key: 'valid_rate', header: '有效率', kind: 'percent', width: [8, 9] },
  { key: 'changed', header: '已修改', kind: 'integer', width: [8, 10] },
  { key: 'doubtful', header: '存疑', kind: 'integer', width: [8, 10] },
  { key: 'lost', header: '损坏', kind: 'integer', width: [8, 10] },
  { key: 'distinct', header: '不同值', kind: 'short', width: [8, 10] },
  { key: 'range', header: '范围', kind: 'text', width: [12, 26] },
]);

export const QUALITY_TOWNSHIPS = defineSheet('各乡镇质量', [
  { key: 'label', header: '名册/名单', kind: 'text', width: [12, 18] },
  { key: 'file', header: '文件', kind: 'text', width: [16, 32] },
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'text', width: [8, 16] },
  { key: 'records', header: '记录数', kind: 'integer', width: [8, 10] },
  { key: 'usable', header: '可用证件号', kind: 'integer', width: [10, 12] },
  { key: 'usable_rate', header: '可用率', kind: 'percent', width: [8, 9], ratioOf: ['usable', 'records'] },
  { key: 'blank', header: '证件号空', kind: 'integer', width: [8, 10] },
  { key: 'doubtful', header: '证件号存疑', kind: 'integer', width: [8, 11] },
  { key: 'lost', header: '证件号损坏', kind: 'integer', width: [8, 11] },
  { key: 'duplicates', header: '证件号重复', kind: 'integer', width: [8, 11] },
  { key: 'nameless', header: '姓名空', kind: 'integer', width: [8, 10] },
]);

/** 五个清楚: person, cause, measures, path and result known for every household. */
export const FIVE_CLEAR = defineSheet('五个清楚', [
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'text', width: [8, 16] },
  { key: 'village', header: '行政村', kind: 'text', width: [8, 16] },
  { key: 'households', header: '户数', kind: 'integer', width: [8, 10] },
  { key: 'clear', header: '五项都清楚', kind: 'integer', width: [10, 12] },
  { key: 'clear_rate', header: '完整率', kind: 'percent', width: [8, 9], ratioOf: ['clear', 'households'] },
  { key: 'person', header: '对象不清', kind: 'integer', width: [9, 10] },
  { key: 'cause', header: '原因不清', kind: 'integer', width: [9, 10] },
  { key: 'measures', header: '措施不清', kind: 'integer', width: [9, 10] },
  { key: 'path', header: '路径不清', kind: 'integer', width: [9, 10] },
  { key: 'result', header: '成效不清', kind: 'integer', width: [9, 10] },
]);

export const FIVE_CLEAR_GAPS = defineSheet('五个清楚缺项', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'text', width: [8, 16] },
  { key: 'village', header: '行政村', kind: 'text', width: [8, 16] },
  { key: 'household', header: '户编号', kind: 'id', width: [12, 22] },
  { key: 'head', header: '户主', kind: 'short', width: [8, 12] },
  { key: 'missing', header: '缺项', kind: 'text', width: [16, 50] },
  { key: 'file', header: '文件', kind: 'text', width: [16, 32] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 14] },
  { key: 'row', header: '行', kind: 'integer', width: [6, 8], summed: false },
]);

export const EXPORT_AGAIN = defineSheet('需来源部门处理', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'department', header: '来源部门', kind: 'short', width: [8, 12] },
  { key: 'label', header: '名册/名单', kind: 'text', width: [12, 18] },
  { key: 'place', header: '位置', kind: 'text', width: [20, 44] },
  { key: 'problem', header: '问题和要求', kind: 'text', width: [30, 70] },
]);

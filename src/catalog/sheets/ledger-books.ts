/** Workbooks of the ledger: 台账, 周报, 督办单, 通报表, 移交清单, 签字表 (docs/design/ledger.md, "Papers of supervision"). */
import type { Period } from '../../domain/ledger/period.js';
import { defineSheet } from './layout.js';

export const LEDGER_FOLDER = '台账';
export const LEDGER_BOOK = '疑点台账';
export const PERIOD_BOOKS: Readonly<Record<Period, string>> = {
  day: '日报',
  week: '周报',
  quarter: '季报',
  year: '年报',
};
export const SUPERVISION_BOOK = '督办单';
export const CIRCULAR_BOOK = '通报表';
export const TRANSFER_BOOK = '移交清单';
export const SIGN_OFF_BOOK = '签字表';

/** One row per finding and recipient, its latest round. */
export const ledgerSheet = defineSheet('台账', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 8] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [10, 10] },
  { key: 'batch', header: '首次发现批次', kind: 'id', width: [12, 12] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [10, 13] },
  { key: 'severity', header: '性质', kind: 'short', width: [5.5, 5.5] },
  { key: 'recipient', header: '责任单位', kind: 'text', width: [10, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 10] },
  { key: 'household', header: '户编号', kind: 'id', width: [8.5, 10] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 10] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [26, 32] },
  { key: 'stage', header: '状态', kind: 'short', width: [8, 9] },
  { key: 'round', header: '轮次', kind: 'ordinal', width: [5, 5] },
  { key: 'issued_on', header: '下发日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'due', header: '反馈期限', kind: 'short', width: [11.5, 11.5] },
  { key: 'answered_on', header: '反馈日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'answer', header: '核实结论', kind: 'text', width: [12, 16] },
  { key: 'handler', header: '责任人', kind: 'short', width: [8, 10] },
  { key: 'corrected_on', header: '系统整改日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'ended_on', header: '销号日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'ended_by', header: '销号依据和责任人', kind: 'text', width: [12, 16] },
  { key: 'rebounds', header: '反弹次数', kind: 'ordinal', width: [6, 6] },
  { key: 'open_days', header: '未办结天数', kind: 'ordinal', width: [6.5, 6.5] },
  { key: 'overdue', header: '逾期天数', kind: 'ordinal', width: [6, 6] },
]);

/** Rates with formula, numerator and denominator beside each. */
export const rateSheet = defineSheet('指标', [
  { key: 'group', header: '范围', kind: 'text', width: [16, 24] },
  { key: 'rate', header: '指标', kind: 'text', width: [16, 22] },
  { key: 'formula', header: '计算公式', kind: 'text', width: [40, 60] },
  { key: 'numerator', header: '分子', kind: 'integer', width: [8, 10] },
  { key: 'denominator', header: '分母', kind: 'integer', width: [8, 10] },
  { key: 'value', header: '比率', kind: 'percent', width: [9, 10] },
]);

/** Cases by township and by rule. */
export const progressSheet = defineSheet('进度', [
  { key: 'group', header: '乡镇', kind: 'text', width: [16, 22] },
  { key: 'sent', header: '下发', kind: 'integer', width: [7, 8] },
  { key: 'answered', header: '反馈', kind: 'integer', width: [7, 8] },
  { key: 'answer_rate', header: '反馈率', kind: 'percent', width: [9, 9], compared: 'lights' },
  { key: 'on_time_rate', header: '按期反馈率', kind: 'percent', width: [11, 11] },
  { key: 'valid_rate', header: '核实率', kind: 'percent', width: [9, 9] },
  { key: 'confirmed', header: '属实', kind: 'integer', width: [7, 8] },
  { key: 'rectified', header: '已整改', kind: 'integer', width: [8, 8] },
  { key: 'closed', header: '已销号', kind: 'integer', width: [8, 8] },
  { key: 'exempt', header: '豁免', kind: 'integer', width: [7, 8] },
  { key: 'transferred', header: '移交', kind: 'integer', width: [7, 8] },
  { key: 'closed_rate', header: '销号率（含豁免）', kind: 'percent', width: [15, 15], compared: 'lights' },
  { key: 'returned', header: '退回', kind: 'integer', width: [7, 8] },
  { key: 'overdue', header: '逾期', kind: 'integer', width: [7, 8] },
  { key: 'rebounds', header: '反弹', kind: 'integer', width: [7, 8] },
]);

/** Movements of a longer period month by month. */
export const monthsSheet = defineSheet('分月', [
  { key: 'month', header: '月份', kind: 'short', width: [10, 10] },
  { key: 'found', header: '新发现', kind: 'integer', width: [9, 9] },
  { key: 'sent', header: '下发', kind: 'integer', width: [9, 9] },
  { key: 'answered', header: '反馈', kind: 'integer', width: [9, 9] },
  { key: 'returned', header: '退回', kind: 'integer', width: [9, 9] },
  { key: 'closed', header: '销号', kind: 'integer', width: [9, 9] },
  { key: 'exempt', header: '豁免', kind: 'integer', width: [9, 9] },
  { key: 'transferred', header: '移交', kind: 'integer', width: [9, 9] },
  { key: 'reopened', header: '重新打开', kind: 'integer', width: [9, 9] },
]);

export const rankingSheet = defineSheet('通报表', [
  { key: 'rank', header: '名次', kind: 'ordinal', width: [7, 7] },
  { key: 'recipient', header: '乡镇', kind: 'text', width: [18, 26] },
  { key: 'sent', header: '下发件数', kind: 'integer', width: [12, 12], compared: 'bars' },
  { key: 'numerator', header: '反馈件数', kind: 'integer', width: [10, 10] },
  { key: 'value', header: '反馈率', kind: 'percent', width: [10, 10], compared: 'lights' },
  { key: 'closed', header: '销号件数（含豁免）', kind: 'integer', width: [18, 18] },
  { key: 'closed_rate', header: '销号率（含豁免）', kind: 'percent', width: [16, 16] },
  { key: 'overdue', header: '逾期件数', kind: 'integer', width: [12, 12], compared: 'bars' },
  { key: 'remark', header: '备注', kind: 'text', width: [20, 30] },
]);

export const overdueSheet = defineSheet('逾期清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'recipient', header: '责任单位', kind: 'text', width: [14, 20] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 14] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [16, 24] },
  { key: 'due', header: '反馈期限', kind: 'short', width: [12, 12] },
  { key: 'days', header: '逾期天数', kind: 'integer', width: [10, 10], compared: 'bars', summed: false },
  { key: 'level', header: '督促级别', kind: 'short', width: [9, 9] },
]);

/** Inside a 督办单: the items of one township. */
export const supervisedItems = defineSheet('督办事项', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [15, 15] },
  { key: 'village', header: '行政村', kind: 'short', width: [13, 13] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [25, 25] },
  { key: 'due', header: '反馈期限', kind: 'short', width: [12, 12] },
  { key: 'days', header: '逾期天数', kind: 'ordinal', width: [10, 10], summed: false },
  { key: 'level', header: '督促级别', kind: 'short', width: [10, 10] },
]);

export const transferSheet = defineSheet('移交清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [10, 14] },
  { key: 'to', header: '移交部门', kind: 'text', width: [12, 18] },
  { key: 'on', header: '移交日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'by', header: '移交人', kind: 'short', width: [8, 12] },
  { key: 'place', header: '县乡村', kind: 'text', width: [12, 18] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [14, 21] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [10, 16] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [26, 34] },
  { key: 'evidence', header: '佐证', kind: 'text', width: [30, 56] },
  { key: 'answer', header: '核实结论', kind: 'text', width: [12, 18] },
  { key: 'reason', header: '移交原因', kind: 'text', width: [12, 20] },
  { key: 'receiver', header: '接收人签字', kind: 'short', width: [12, 12] },
]);

/** Closed items for signing, one sheet per level. */
export const signOffSheet = defineSheet('销号签字表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [10, 14] },
  { key: 'recipient', header: '责任单位', kind: 'text', width: [12, 18] },
  { key: 'village', header: '行政村', kind: 'short', width: [9, 12] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [12, 18] },
  { key: 'answer', header: '核实结论', kind: 'text', width: [12, 20] },
  { key: 'ended', header: '销号方式', kind: 'text', width: [10, 16] },
  { key: 'ended_on', header: '销号日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'ended_by', header: '销号人', kind: 'short', width: [8, 14] },
  { key: 'handler_sign', header: '核实人签字', kind: 'short', width: [12, 12] },
]);

/** Signers at each level, from below. */
export const SIGN_OFF_LEVELS = [
  { sheet: '乡镇签字表', isByTownship: true, signers: ['核实人', '乡镇分管领导', '乡镇主要负责人（盖章）'] },
  { sheet: '县级签字表', isByTownship: false, signers: ['比对办经办人', '县级主管部门负责人', '县级分管领导（盖章）'] },
  { sheet: '市级签字表', isByTownship: false, signers: ['市级主管部门负责人', '市级分管领导（盖章）', '日期'] },
] as const;

/** 销号依据. */
export const CLOSE_BASIS_LABELS = {
  snapshot: '新名册快照已不再出现',
  list: '新名单中已有本人',
  list_without: '新名单中已不再出现',
  by_hand: '人工销号',
  rule_changed: '规则调整后不再适用',
  rule_disabled: '规则已停用',
  reading_changed: '读取设置（列的对应等）改动后不再查出',
  pair_decided: '人工复核判断后不再查出',
  policy_ended: '政策期满',
} as const;

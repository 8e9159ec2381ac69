/**
 * The 点球 workbook (docs/design/ledger.md, "The township's sheet"): the answer sheet is the first sheet, because "save as CSV" keeps only
 * that one. Feedback finds its columns again by these headers, its batch and recipient by these head lines, and never trusts position,
 * protection or hidden sheets.
 */
import { defineSheet } from './layout.js';

/** Widths are chosen so that all columns together fit A4 landscape at two thirds of their size; long words of a cell go over several lines. */
export const feedbackSheet = defineSheet('疑点核实反馈表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [4.5, 5.5] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [9.5, 9.5] },
  { key: 'check', header: '校验码', kind: 'short', width: [5.5, 5.5] },
  { key: 'township', header: '乡镇', kind: 'short', width: [7.5, 7.5] },
  { key: 'village', header: '行政村', kind: 'short', width: [7.5, 7.5] },
  { key: 'group', header: '组', kind: 'short', width: [4.5, 5.5], hideWhenBlank: true, synonyms: ['村民小组'] },
  { key: 'household', header: '户编号', kind: 'id', width: [8.5, 9], hideWhenBlank: true },
  { key: 'head_name', header: '户主姓名', kind: 'short', width: [7.5, 7.5], hideWhenBlank: true },
  { key: 'name', header: '姓名', kind: 'short', width: [7.5, 7.5], hideWhenBlank: true },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [11, 11], hideWhenBlank: true },
  { key: 'relation', header: '与户主关系', kind: 'short', width: [5.5, 5.5], hideWhenBlank: true },
  { key: 'household_kind', header: '户类型', kind: 'short', width: [5.5, 5.5], hideWhenBlank: true },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [9, 9] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [26, 27] },
  { key: 'severity', header: '性质', kind: 'short', width: [5.5, 5.5] },
  { key: 'last_answer', header: '上次核实结果', kind: 'text', width: [9.5, 9.5], hideWhenBlank: true },
  { key: 'hint', header: '系统提示', kind: 'text', width: [9.5, 20], hideWhenBlank: true },
  { key: 'conclusion', header: '核实结论', kind: 'short', width: [7.5, 7.5], open: true },
  {
    key: 'reason',
    header: '原因',
    kind: 'text',
    width: [10.5, 10.5],
    open: true,
    synonyms: ['原因代码', '不属实原因'],
  },
  { key: 'disposal', header: '处置方式', kind: 'text', width: [9.5, 9.5], open: true },
  { key: 'explanation', header: '情况说明', kind: 'text', width: [14, 14], open: true },
  { key: 'evidence', header: '佐证编号', kind: 'text', width: [7, 7], open: true, synonyms: ['佐证材料编号'] },
  { key: 'method', header: '核实方式', kind: 'short', width: [5.5, 5.5], open: true },
  { key: 'handler', header: '核实人', kind: 'short', width: [7.5, 7.5], open: true },
  { key: 'handled_on', header: '核实日期', kind: 'short', width: [7.5, 7.5], open: true },
  { key: 'corrected_on', header: '系统整改日期', kind: 'short', width: [7.5, 7.5], open: true },
  {
    key: 'until',
    header: '保留至或再核日期',
    kind: 'short',
    width: [7.5, 7.5],
    open: true,
    synonyms: ['豁免截止日期', '豁免至', '下次核实日期'],
  },
  { key: 'phone', header: '联系电话', kind: 'id', width: [8.5, 8.5], open: true },
]);
export type FeedbackColumn = (typeof feedbackSheet)['columns'][number]['key'];

/** Head lines: `label：value` in one cell each, in this order, three a line. */
export const feedbackHead = {
  batch: '批次号',
  /** Names this sheet among all of the recipient; goes into the check codes of its rows. */
  issue: '下发单号',
  pass: '比对类型',
  recipient: '接收乡镇',
  issuer: '下发单位',
  issued_on: '下发日期',
  due_on: '反馈期限',
  contact: '联系人及电话',
  counts: '疑点数量',
  register_date: '名册数据日期',
  list_dates: '名单数据日期',
  chain_head: '台账链首',
} as const;
/** Instead of 接收乡镇 where a department answers. */
export const DEPARTMENT_HEAD = '接收部门';
export type FeedbackHeadLine = keyof typeof feedbackHead;

/** Between label and value of a head line. */
export const HEAD_SEPARATOR = '：';

/** 行政村 of a row whose village is not known. */
export const NO_VILLAGE = '未分村';
/** Township of a subject whose township is not known: its own workbook in each county. */
export const NO_TOWNSHIP = '未分乡镇';

/** First words of the signature block, after the last row; feedback stops reading there. */
export const SIGNATURE_LINE = '谁核实、谁签字、谁负责';
/** The people who sign a township's sheet, and a department's. */
export const SIGNATURES = {
  township: ['核实人', '村党组织书记/第一书记', '农户签字（需要时）', '乡镇分管领导', '乡镇主要负责人（盖章）', '日期'],
  department: ['核实人', '部门分管领导', '部门主要负责人（盖章）', '日期'],
} as const;

/** 统计: findings per village and rule. */
export const feedbackStatistics = '统计';
/** 说明: the meaning and basis of each rule of this workbook. */
export const feedbackGuide = defineSheet('说明', [
  { key: 'rule', header: '规则编号', kind: 'short', width: [9, 9] },
  { key: 'name', header: '疑点类型', kind: 'text', width: [16, 20] },
  { key: 'severity', header: '性质', kind: 'short', width: [7, 7] },
  { key: 'findings', header: '本表疑点数', kind: 'ordinal', width: [8, 8] },
  { key: 'basis', header: '口径和依据', kind: 'text', width: [24, 30] },
  { key: 'answers', header: '各结论可选原因', kind: 'text', width: [50, 66] },
  { key: 'evidence', header: '销号条件和所需佐证', kind: 'text', width: [26, 30] },
]);
/** 选项: the choices of the drop-downs; one column each. */
export const feedbackChoices = '选项';

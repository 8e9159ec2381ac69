/** 交办单 and 签收表 that go with a dispatch: recipients, contents, deadlines and signatures. */
import { defineSheet } from './layout.js';

export const HAND_OVER_BOOK = '交办单和签收表';

export const RECEIPT_TOTAL = '合计';

export const handOverSheet = '交办单';

export const receiptSheet = defineSheet('签收表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'county', header: '县', kind: 'short', width: [8, 12] },
  { key: 'township', header: '接收单位', kind: 'short', width: [12, 18] },
  { key: 'issue', header: '下发单号', kind: 'id', width: [23, 28] },
  { key: 'findings', header: '疑点数', kind: 'integer', width: [8, 9] },
  { key: 'households', header: '涉及户数', kind: 'integer', width: [9, 9] },
  { key: 'due', header: '反馈期限', kind: 'short', width: [12, 12] },
  { key: 'channel', header: '送达方式', kind: 'short', width: [12, 12] },
  { key: 'receiver', header: '签收人', kind: 'short', width: [13, 13] },
  { key: 'received_on', header: '签收日期', kind: 'short', width: [13, 13] },
  { key: 'remark', header: '备注', kind: 'text', width: [12, 16] },
]);

/** Tasks of the recipient, one line each. */
export const HAND_OVER_DEMANDS: readonly string[] = [
  '一、逐条核实：对照《疑点核实反馈表》逐条入户或向部门核实，疑点不等于问题，不得未经核实直接清退。',
  '二、按时反馈：在反馈期限前报回填好的电子表和签字盖章的纸质表；到期未报的按规定催办、督办、通报。',
  '三、据实处置：属实的按程序处置并在系统中修改，是否改到位以下一次名册数据为准。',
  '四、保守秘密：表中个人信息只用于核实，不得外传、张贴或上传互联网。',
];

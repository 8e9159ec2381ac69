/** 豁免清单 as the ledger writes it: under headers that `exemptions:` of bidui.yaml reads back. */
import { defineSheet } from './layout.js';

export const EXEMPTION_BOOK = '豁免清单';

export const exemptionSheet = defineSheet('豁免清单', [
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'rule', header: '疑点规则', kind: 'text', width: [12, 20] },
  { key: 'place', header: '乡镇村', kind: 'text', width: [12, 22] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 14] },
  { key: 'reason', header: '豁免理由', kind: 'text', width: [16, 30] },
  { key: 'basis', header: '依据', kind: 'text', width: [14, 26] },
  { key: 'until', header: '截止日期', kind: 'short', width: [11, 12] },
  { key: 'by', header: '批准', kind: 'short', width: [10, 18] },
  { key: 'on', header: '批准日期', kind: 'short', width: [11, 12] },
]);

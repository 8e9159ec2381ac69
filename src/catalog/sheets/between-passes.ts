/** 两比对差异.xlsx: the results of the county passes against those of the pass above them, person by person, with counts that add up. */
import { defineSheet } from './layout.js';

export const BETWEEN_BOOK = '两比对差异';
/** Work that follows from the sheets, above the sums. */
export const BETWEEN_NOTE =
  '录入前县级比对与录入后上级比对对照。“暂缓仍录入”“未比对已录入”逐人核实；“可录入未录入”查明原因；“仅县级发现”“仅省级发现”看两级名单差在哪里。';

/** 县级可录入 = 已录入 + 未录入; 县级暂缓 = 仍录入 + 未录入; each level's findings = both + its own. */
export const betweenSummarySheet = defineSheet('汇总', [
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'batch', header: '县级比对', kind: 'text', width: [14, 24] },
  { key: 'cleared', header: '县级可录入', kind: 'integer', width: [8, 10] },
  { key: 'cleared_entered', header: '可录入且已录入', kind: 'integer', width: [9, 11] },
  { key: 'cleared_not_entered', header: '可录入未录入', kind: 'integer', width: [9, 11] },
  { key: 'held', header: '县级暂缓', kind: 'integer', width: [8, 10] },
  { key: 'held_entered', header: '暂缓仍录入', kind: 'integer', width: [8, 10] },
  { key: 'held_not_entered', header: '暂缓未录入', kind: 'integer', width: [8, 10] },
  { key: 'entered_uncompared', header: '未比对已录入', kind: 'integer', width: [9, 11] },
  { key: 'county_findings', header: '县级发现', kind: 'integer', width: [8, 10] },
  { key: 'both', header: '两级都发现', kind: 'integer', width: [8, 10] },
  { key: 'only_county', header: '仅县级发现', kind: 'integer', width: [8, 10] },
  { key: 'upper_findings', header: '上级发现', kind: 'integer', width: [8, 10] },
  { key: 'only_upper', header: '仅省级发现', kind: 'integer', width: [8, 10] },
  { key: 'remark', header: '说明', kind: 'text', width: [12, 30] },
]);

const PERSON = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'county', header: '县', kind: 'short', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'short', width: [10, 16] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 16] },
  { key: 'household', header: '户编号', kind: 'id', width: [12, 22] },
  { key: 'name', header: '姓名', kind: 'short', width: [9, 16] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [21, 24] },
  { key: 'relation', header: '与户主关系', kind: 'short', width: [11, 14] },
] as const;

/** Its name is that of the kind. */
export const betweenPeopleSheet = defineSheet('可录入且已录入', [
  ...PERSON,
  { key: 'reasons', header: '暂缓原因', kind: 'text', width: [12, 40], hideWhenBlank: true },
]);

export const betweenFindingsSheet = defineSheet('仅县级发现', [
  ...PERSON,
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [12, 20] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [28, 50] },
  { key: 'remark', header: '说明', kind: 'text', width: [12, 26] },
]);

/** Kind of person → sheet, in the order of the book. */
export const BETWEEN_SHEETS = {
  cleared_entered: '可录入且已录入',
  held_entered: '暂缓仍录入',
  entered_uncompared: '未比对已录入',
  cleared_not_entered: '可录入未录入',
} as const;
export const ONLY_COUNTY_SHEET = '仅县级发现';
export const ONLY_UPPER_SHEET = '仅省级发现';

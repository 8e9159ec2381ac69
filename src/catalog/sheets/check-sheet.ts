/**
 * 检查表 of a field sample and its lists (docs/design/ledger.md, "Field samples"): the answer sheet is the first sheet, every row carries its
 * number and check code, answers are closed. Collecting finds its columns again by these headers.
 */
import { defineSheet } from './layout.js';

export const checkSheet = defineSheet('入户核查检查表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [4.5, 5.5] },
  { key: 'no', header: '检查编号', kind: 'id', width: [12, 12] },
  { key: 'check', header: '校验码', kind: 'short', width: [6, 6] },
  { key: 'sample_kind', header: '样本类别', kind: 'short', width: [7.5, 8] },
  { key: 'group', header: '户类别', kind: 'short', width: [13, 13] },
  { key: 'household', header: '户编号', kind: 'id', width: [11, 20] },
  { key: 'head_name', header: '户主姓名', kind: 'short', width: [8, 10] },
  { key: 'persons', header: '家庭人口', kind: 'ordinal', width: [5, 5.5] },
  { key: 'outcome', header: '核查情况', kind: 'short', width: [9, 9], open: true },
  { key: 'obstacle', header: '未能核查原因', kind: 'text', width: [10, 10], open: true },
  { key: 'missed', header: '是否漏评', kind: 'short', width: [7, 7], open: true },
  { key: 'wrongly_removed', header: '是否错退', kind: 'short', width: [7, 7], open: true },
  { key: 'approves', header: '是否认可', kind: 'short', width: [7, 7], open: true },
  { key: 'helper', header: '帮扶责任人', kind: 'short', width: [8, 10] },
  { key: 'satisfied', header: '对帮扶责任人', kind: 'short', width: [9, 9], open: true },
  { key: 'remark', header: '问题说明', kind: 'text', width: [20, 24], open: true },
  { key: 'checker', header: '核查人', kind: 'short', width: [8, 8], open: true },
  { key: 'checked_on', header: '核查日期', kind: 'short', width: [10, 10], open: true },
]);
export type CheckColumn = (typeof checkSheet)['columns'][number]['key'];

/** Choices of the closed columns. */
export const CHECK_CHOICES = {
  outcome: ['已核查', '未能核查'],
  obstacle: ['外出', '拒访', '查无此户', '整户死亡或迁出', '其他'],
  missed: ['是', '否', '不适用'],
  wrongly_removed: ['是', '否', '不适用'],
  approves: ['认可', '不认可'],
  satisfied: ['满意', '基本满意', '不满意', '不适用'],
} as const;
export type CheckChoice = keyof typeof CHECK_CHOICES;
export const CHECKED = CHECK_CHOICES.outcome[0];
export const DISSATISFIED = CHECK_CHOICES.satisfied[2];

export const checkChoiceSheet = '选项';

/** Groups of households, as in Jilin 2017; `registered` first in every list. */
export const SAMPLE_GROUPS = {
  registered: '建档立卡户',
  borderline: '边缘户',
  removed: '清退户',
  exited: '脱贫户',
  other: '其他农户',
} as const;
export type SampleGroup = keyof typeof SAMPLE_GROUPS;

/** Register status → group. */
export const GROUP_OF_STATUS: Readonly<Record<string, SampleGroup>> = {
  registered: 'registered',
  monitored: 'borderline',
  removed: 'removed',
  exited: 'exited',
};

/** Households outside the register: only these can have been missed. */
export const OUTSIDE: readonly SampleGroup[] = ['other'];

/**
 * Questions for each group; everybody is asked for approval. 边缘户 stand in the register (监测对象): that one of them should be a registered
 * poor household is a problem to put right, and does not count in 漏评率.
 */
export const ASKED: Readonly<Record<'missed' | 'wrongly_removed', readonly SampleGroup[]>> = {
  missed: ['other', 'borderline'],
  wrongly_removed: ['removed', 'exited'],
};

/** 抽样名单: all drawn households, then the reserves in drawn order. */
export const sampleListSheet = defineSheet('抽样名单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 7] },
  { key: 'stratum', header: '层', kind: 'text', width: [24, 40] },
  { key: 'order', header: '抽取顺序', kind: 'ordinal', width: [9, 9] },
  { key: 'no', header: '检查编号', kind: 'id', width: [12, 12] },
  { key: 'county', header: '县', kind: 'short', width: [10, 16] },
  { key: 'township', header: '乡镇', kind: 'short', width: [10, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 14] },
  { key: 'group', header: '户类别', kind: 'short', width: [13, 13] },
  { key: 'household', header: '户编号', kind: 'id', width: [14, 22] },
  { key: 'head_name', header: '户主姓名', kind: 'short', width: [9, 12] },
]);
export const RESERVE_SHEET = '候补名单';

export const strataSheet = defineSheet('分层情况', [
  { key: 'stratum', header: '层', kind: 'text', width: [30, 50] },
  { key: 'frame', header: '抽样框户数', kind: 'integer', width: [11, 11] },
  { key: 'excluded', header: '不再抽取', kind: 'integer', width: [10, 10] },
  { key: 'wanted', header: '应抽', kind: 'integer', width: [8, 8] },
  { key: 'drawn', header: '实抽', kind: 'integer', width: [8, 8] },
  { key: 'taken_whole', header: '不足全取', kind: 'short', width: [9, 9] },
]);

export const crossSheet = defineSheet('交叉互查', [
  { key: 'checker', header: '检查单位', kind: 'short', width: [20, 30] },
  { key: 'checked', header: '被查单位', kind: 'short', width: [20, 30] },
]);

export const checkReturnSheet = defineSheet('检查表退回清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 7] },
  { key: 'file', header: '文件', kind: 'text', width: [24, 40] },
  { key: 'row', header: '行', kind: 'ordinal', width: [6, 7] },
  { key: 'no', header: '检查编号', kind: 'id', width: [12, 14] },
  { key: 'reason', header: '退回原因', kind: 'text', width: [50, 70] },
]);

/** 抽样核查指标: every rate of the whole sample and of each county, with its numerator and denominator. */
export const sampleRateSheet = defineSheet('指标', [
  { key: 'county', header: '范围', kind: 'short', width: [12, 18] },
  { key: 'name', header: '指标', kind: 'short', width: [13, 15] },
  { key: 'formula', header: '计算公式', kind: 'text', width: [46, 54] },
  { key: 'numerator', header: '分子', kind: 'integer', width: [8, 9] },
  { key: 'denominator', header: '分母', kind: 'integer', width: [8, 9] },
  { key: 'rate', header: '比率', kind: 'percent', width: [9, 9] },
  { key: 'low', header: '95%置信下限', kind: 'percent', width: [11, 11] },
  { key: 'high', header: '95%置信上限', kind: 'percent', width: [11, 11] },
  { key: 'limit', header: '限值', kind: 'percent', width: [9, 9] },
  { key: 'met', header: '达到', kind: 'short', width: [7, 7] },
]);

/** Members of staff whose households are dissatisfied: who is to be talked to, who is to be called back. */
export const sampleCadreSheet = defineSheet('约谈召回名单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 7] },
  { key: 'helper', header: '帮扶责任人', kind: 'short', width: [10, 16] },
  { key: 'places', header: '所帮乡镇', kind: 'text', width: [20, 36] },
  { key: 'satisfied', header: '满意户', kind: 'integer', width: [9, 9] },
  { key: 'asked', header: '受访户', kind: 'integer', width: [9, 9] },
  { key: 'rate', header: '满意度', kind: 'percent', width: [9, 9], ratioOf: ['satisfied', 'asked'] },
  { key: 'measure', header: '建议', kind: 'short', width: [9, 10] },
]);

export const sampleProgressSheet = defineSheet('完成情况', [
  { key: 'county', header: '范围', kind: 'short', width: [14, 20] },
  { key: 'selected', header: '正选户', kind: 'integer', width: [9, 9] },
  { key: 'checked', header: '已核查户', kind: 'integer', width: [10, 10] },
  { key: 'replaced', header: '其中候补', kind: 'integer', width: [10, 10] },
  { key: 'unreachable', header: '未能核查户', kind: 'integer', width: [11, 11] },
  { key: 'open', header: '未报正选户', kind: 'integer', width: [11, 11] },
]);

/** Households with something to put right, one by one. */
export const sampleProblemSheet = defineSheet('问题清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 7] },
  { key: 'no', header: '检查编号', kind: 'id', width: [12, 12] },
  { key: 'county', header: '县', kind: 'short', width: [10, 16] },
  { key: 'township', header: '乡镇', kind: 'short', width: [10, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 14] },
  { key: 'household', header: '户编号', kind: 'id', width: [14, 22] },
  { key: 'problem', header: '问题', kind: 'short', width: [12, 20] },
  { key: 'remark', header: '问题说明', kind: 'text', width: [24, 36] },
  { key: 'checker', header: '核查人', kind: 'short', width: [8, 12] },
  { key: 'checked_on', header: '核查日期', kind: 'short', width: [11, 11] },
]);

/** The people who sign a check sheet. */
export const CHECK_SIGNATURES = ['核查人（两人以上）', '村委会（盖章）', '日期'] as const;

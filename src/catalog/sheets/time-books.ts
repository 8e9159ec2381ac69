/** 进出台账 and 到期复核清单: layouts and words only. */
import type { RecheckState } from '../../domain/reports/recheck.js';
import type { RollFault } from '../../domain/reports/roll.js';
import { defineSheet, type ColumnLayout } from './layout.js';

export const ROLL_FOLDER = '进出台账';
export const RECHECK_FOLDER = '到期复核';

const SEQ = { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] } as const satisfies ColumnLayout;
const PLACES = [
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
] as const satisfies readonly ColumnLayout[];
const VILLAGE = { key: 'village', header: '行政村', kind: 'short', width: [8, 14] } as const satisfies ColumnLayout;
const PERSON = [
  { key: 'household', header: '户编号', kind: 'id', width: [10, 18] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 10] },
  { key: 'idNumber', header: '证件号码', kind: 'id', width: [20, 21] },
] as const satisfies readonly ColumnLayout[];

export const rollSummary = defineSheet('汇总', [
  ...PLACES,
  { key: 'members', header: '在册人数', kind: 'integer', width: [14, 16] },
  { key: 'came', header: '本期进', kind: 'integer', width: [14, 16] },
  { key: 'left', header: '本期出', kind: 'integer', width: [14, 16] },
  { key: 'faults', header: '登记有误', kind: 'integer', width: [14, 16] },
]);

export const rollReasons = defineSheet('进出原因', [
  { key: 'direction', header: '进出', kind: 'short', width: [6, 8] },
  { key: 'reason', header: '原因', kind: 'text', width: [14, 30] },
  { key: 'logged', header: '登记条数', kind: 'integer', width: [9, 11] },
  { key: 'answered', header: '反馈补报', kind: 'integer', width: [9, 11] },
]);

export const rollMembers = defineSheet('在册名单', [
  SEQ,
  ...PLACES,
  VILLAGE,
  ...PERSON,
  { key: 'since', header: '最近一次进入', kind: 'short', width: [12, 14] },
  { key: 'reason', header: '进入原因', kind: 'text', width: [10, 16] },
]);

export const rollEvents = defineSheet('进出登记', [
  SEQ,
  { key: 'day', header: '日期', kind: 'short', width: [11, 13] },
  { key: 'direction', header: '进出', kind: 'short', width: [6, 8] },
  { key: 'reason', header: '原因', kind: 'text', width: [10, 16] },
  ...PLACES,
  VILLAGE,
  ...PERSON,
  { key: 'fault', header: '登记有误', kind: 'text', width: [12, 26] },
  { key: 'readAt', header: '出处', kind: 'text', width: [20, 40] },
]);

export const rollAnswers = defineSheet('反馈补报', [
  SEQ,
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 15] },
  ...PLACES,
  VILLAGE,
  { key: 'household', header: '户编号', kind: 'id', width: [10, 18] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 10] },
  { key: 'message', header: '问的是', kind: 'text', width: [24, 44] },
  { key: 'reason', header: '反馈的原因', kind: 'text', width: [12, 18] },
  { key: 'explanation', header: '说明', kind: 'text', width: [12, 30] },
  { key: 'verified', header: '核实日期', kind: 'short', width: [11, 13] },
  { key: 'unit', header: '反馈单位', kind: 'short', width: [10, 14] },
]);

export const DIRECTION_LABELS = { in: '进', out: '出' } as const;

export const ROLL_FAULT_LABELS: Readonly<Record<RollFault, string>> = {
  no_key: '没有证件号码，也没有户编号和姓名',
  no_direction: '看不出是进是出',
  no_day: '没有写日期',
  unreadable_day: '日期读不出来',
  both_ways: '同一天又进又出',
  repeated: '同一天登记了两次',
  not_alternating: '与上一次登记同方向',
  no_reason: '没有写原因',
};

export const recheckSummary = defineSheet('汇总', [
  ...PLACES,
  { key: 'homes', header: '户数', kind: 'integer', width: [8, 10] },
  { key: 'due', header: '已过期', kind: 'integer', width: [8, 10] },
  { key: 'soon', header: '快到期', kind: 'integer', width: [8, 10] },
  { key: 'none', header: '没有定类', kind: 'integer', width: [9, 11] },
]);

export const recheckClasses = defineSheet('分类', [
  { key: 'class', header: '类别', kind: 'short', width: [8, 10] },
  { key: 'days', header: '复核间隔（天）', kind: 'integer', width: [14, 16], summed: false },
  { key: 'homes', header: '户数', kind: 'integer', width: [8, 10] },
  { key: 'due', header: '已过期', kind: 'integer', width: [8, 10] },
  { key: 'soon', header: '快到期', kind: 'integer', width: [8, 10] },
  { key: 'basis', header: '依据', kind: 'text', width: [20, 40] },
]);

export const recheckList = defineSheet('到期复核清单', [
  SEQ,
  ...PLACES,
  VILLAGE,
  { key: 'household', header: '户编号', kind: 'id', width: [10, 18] },
  { key: 'head', header: '户主', kind: 'short', width: [8, 10] },
  { key: 'class', header: '类别', kind: 'short', width: [6, 8] },
  { key: 'visited', header: '上次走访', kind: 'short', width: [11, 13] },
  { key: 'visitor', header: '走访人', kind: 'short', width: [8, 10] },
  { key: 'due', header: '应复核日', kind: 'short', width: [11, 13] },
  { key: 'overdue', header: '过期天数', kind: 'integer', width: [9, 11], summed: false },
  { key: 'state', header: '情况', kind: 'short', width: [8, 10] },
  { key: 'done', header: '复核日期', kind: 'short', width: [11, 13], open: true },
  { key: 'by', header: '复核人', kind: 'short', width: [9, 11], open: true },
]);

export const RECHECK_STATE_LABELS: Readonly<Record<RecheckState, string>> = {
  due: '已过期',
  soon: '快到期',
  later: '未到期',
  no_class: '没有定类',
};

/** 户档: one household's members, findings and timeline on one sheet, and the table of contents of several. Layout and words only. */
import type { StoryGap, StoryKind } from '../../domain/reports/household-story.js';
import type { ReopenCause } from '../../domain/ledger/event.js';
import { defineSheet } from './layout.js';

export const HOUSEHOLD_FOLDER = '户档';

export const householdIndexSheet = defineSheet('目录', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 14] },
  { key: 'household', header: '户编号', kind: 'id', width: [12, 20] },
  { key: 'head', header: '户主', kind: 'short', width: [8, 10] },
  { key: 'members', header: '人数', kind: 'ordinal', width: [6, 7] },
  { key: 'status', header: '户状态', kind: 'short', width: [10, 14] },
  { key: 'findings', header: '疑点', kind: 'ordinal', width: [6, 7] },
  { key: 'open', header: '未办结', kind: 'ordinal', width: [7, 8] },
  { key: 'last', header: '最近一次记录', kind: 'text', width: [16, 30] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [12, 24] },
]);

/** The three tables of a household stand under each other: their columns have the same widths. */
export const memberTable = defineSheet('家庭成员', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'relation', header: '与户主关系', kind: 'short', width: [12, 12] },
  { key: 'name', header: '姓名', kind: 'short', width: [15, 15] },
  { key: 'idNumber', header: '证件号码', kind: 'id', width: [22, 22] },
  { key: 'facts', header: '情况', kind: 'text', width: [46, 46] },
  { key: 'status', header: '户状态', kind: 'short', width: [16, 16] },
  { key: 'age', header: '年龄', kind: 'ordinal', width: [10, 10] },
  { key: 'readAt', header: '出处', kind: 'text', width: [30, 30] },
]);

export const findingTable = defineSheet('疑点', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'stage', header: '状态', kind: 'short', width: [12, 12] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [15, 15] },
  { key: 'rule', header: '规则', kind: 'text', width: [22, 22] },
  { key: 'message', header: '疑点内容', kind: 'text', width: [46, 46] },
  { key: 'recipient', header: '接收单位', kind: 'text', width: [16, 16] },
  { key: 'name', header: '姓名', kind: 'short', width: [10, 10] },
  { key: 'end', header: '批次、最近答复和办结', kind: 'text', width: [30, 30] },
]);

export const timelineTable = defineSheet('经过', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'day', header: '日期', kind: 'short', width: [12, 12] },
  { key: 'kind', header: '事项', kind: 'short', width: [15, 15] },
  { key: 'finding', header: '疑点编号', kind: 'id', width: [22, 22] },
  { key: 'text', header: '内容', kind: 'text', width: [46, 46] },
  { key: 'unit', header: '单位', kind: 'text', width: [16, 16] },
  { key: 'person', header: '经手人', kind: 'short', width: [10, 10] },
  { key: 'reference', header: '批次、下发单或抽样', kind: 'text', width: [30, 30] },
]);

export const STORY_KIND_LABELS: Readonly<Record<StoryKind, string>> = {
  registered: '识别建档',
  exited: '脱贫（退出）',
  policy_ends: '渐退期满',
  visited: '走访',
  recorded: '登记',
  sampled: '抽中检查',
  checked: '检查入户',
  checklist_sent: '核查清单下发',
  checklist_answered: '核查清单收回',
  checklist_signed: '核查清单签字',
  seen: '比对发现',
  gone: '比对不再出现',
  dispatched: '下发',
  verified: '核实',
  answered: '反馈',
  corrected: '系统整改',
  refused: '退回',
  conflicting: '答复冲突',
  exempted: '豁免',
  transferred: '移交',
  closed: '销号',
  reopened: '重新打开',
  reviewed: '复核',
};

export const STORY_GAP_LABELS: Readonly<Record<StoryGap, string>> = {
  register: '现名册和拟录入名单里没有这一户，成员取自历批疑点',
  ledger: '还没有台账',
  cause: '致贫原因（名册没有填）',
  measures: '帮扶措施（名册没有填）',
  incomes: '收入（名册没有填）',
  visit_log: '走访记录（没有登记这份名单）',
  purged: '个人内容已清除的疑点（认不出是哪一户的）',
};

/** Papers that no workspace holds. */
export const STORY_NEVER_KEPT = '签字和照片的原件、各部门名单里没有成为疑点的发放记录';

export const REOPEN_CAUSE_LABELS: Readonly<Record<ReopenCause, string>> = {
  rebound: '销号后又出现',
  rule_again: '规则或读取设置恢复、调整后再次查出',
  exemption_expired: '豁免到期',
  not_rectified: '整改没有到位',
  by_hand: '人工重新打开',
  review: '复核不通过',
};

export const STORY_CHECKS = {
  unreachable: '没有见到人',
  missed: '漏评',
  wrongly_removed: '错退',
  approves: '群众认可',
} as const;

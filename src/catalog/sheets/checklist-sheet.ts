/**
 * 核查清单表 (docs/design/ledger.md, "Checklists"): one row for each item and each signature, the sheet to fill first, every row with its number
 * and check code. Collecting finds its columns again by these headers. Also the lists of what lacks and of what is sent back.
 */
import { LACK_KINDS, type Checklist, type ChecklistRow, type Lack } from '../../domain/ledger/checklist.js';
import { defineSheet } from './layout.js';

/** A cell that is not asked for in this row. */
export const NOT_ASKED = '—';

export const checklistSheet = defineSheet('核查清单表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [4.5, 6] },
  { key: 'no', header: '核查编号', kind: 'id', width: [15.5, 15.5] },
  { key: 'check', header: '校验码', kind: 'short', width: [6.5, 6.5] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 11] },
  { key: 'household', header: '户编号', kind: 'id', width: [9, 18] },
  { key: 'name', header: '核查对象', kind: 'short', width: [9, 12] },
  { key: 'list', header: '核查清单', kind: 'text', width: [10, 16] },
  { key: 'content', header: '核查内容', kind: 'text', width: [24, 36] },
  { key: 'asked', header: '填写要求', kind: 'text', width: [16, 24] },
  { key: 'answer', header: '核查答复', kind: 'short', width: [9, 11], open: true },
  { key: 'evidence', header: '佐证编号', kind: 'text', width: [12, 14], open: true },
  { key: 'by', header: '签字人', kind: 'short', width: [9, 9], open: true },
  { key: 'on', header: '日期', kind: 'short', width: [11, 11], open: true },
  { key: 'note', header: '情况说明', kind: 'text', width: [14, 16], open: true },
]);
export type ChecklistColumn = (typeof checklistSheet)['columns'][number]['key'];

export const OPEN_COLUMNS: readonly ChecklistColumn[] = checklistSheet.columns
  .filter(({ open }) => open === true)
  .map(({ key }) => key);

/** Header of a column as printed. */
export function checklistHeader(column: string): string {
  return checklistSheet.columns.find(({ key }) => key === column)?.header ?? column;
}

/** `Q7K3M9QXT-1-03`: subject, confirmation, row. */
export const CHECKLIST_ROW_NUMBER = /^(Q[0-9A-HJKMNP-TV-Z]{8})-([12])-(\d{2,3})$/u;

export const checklistGuideSheet = defineSheet('清单说明', [
  { key: 'name', header: '核查清单', kind: 'text', width: [14, 20] },
  { key: 'subjects', header: '核查对象数', kind: 'ordinal', width: [10, 10] },
  { key: 'items', header: '项目数', kind: 'ordinal', width: [7, 7] },
  { key: 'signers', header: '签字人（按先后）', kind: 'text', width: [24, 34] },
  { key: 'effect', header: '没有做完会怎样', kind: 'text', width: [24, 34] },
  { key: 'basis', header: '口径和依据', kind: 'text', width: [30, 44] },
]);
export const checklistChoices = '选项';

export const CHECKLIST_WORDS = {
  title: '核查清单表',
  copies: ['', '第一方认定', '第二方认定'],
  howToFill:
    '填表说明：只填黄色各列，其余各列请勿改动，不要增删行；打“—”的格不用填。先逐项填“核查答复”（从下拉选项中选择），要佐证的填佐证编号' +
    '（几样佐证填几个，用“、”隔开，同一编号不能用两次）；再按先后在签字各行写签字人姓名和日期，日期写成 2018-08-01。',
  twoSides: '本表由一方单独填写，另一方另有一表；两方的认定人不能是同一人，两份收回后自动比对。',
  signLine: '谁入户、谁把关、谁签字、谁负责。本表所填情况属实，佐证材料已存档备查。',
  sign: (order: number, role: string): string => `签字${order + 1}：${role}`,
  stage: { entry: '拟录入', exit: '拟退出', visit: '在册户', closing: '疑点销号' },
  subject: { household: '户', person: '人', village: '村' },
  effect: {
    entry: '暂缓录入，列入暂缓录入名单',
    exit: '暂缓退出，列入暂缓退出名单',
    closing: '这条疑点不能销号',
    none: '列入缺项清单',
  },
} as const;

/** 核查内容 as printed, and as it has to come back. */
export function contentOf(row: ChecklistRow): string {
  return row.kind === 'item' ? row.item.words : CHECKLIST_WORDS.sign(row.order, row.role);
}

/** Whether a row has something to fill in in an open column. */
export function isAsked(key: ChecklistColumn, row: ChecklistRow, list: Checklist): boolean {
  const isSign = row.kind === 'sign';
  if (key === 'answer') return !isSign;
  if (key === 'evidence') return row.kind === 'item' && row.item.evidence.length > 0;
  if (key === 'by') return isSign || row.item.signed_by !== null;
  return key !== 'on' || isSign || list.in_order;
}

/** 缺项 in words. */
const LACK_LABELS = {
  unsent: '未下发核查',
  unanswered: '未核查',
  failed: '未达到',
  evidence: '缺佐证',
  unsigned_item: '单项未签字',
  differs: '两方不一致',
  unsigned: '未签字',
} as const;

/** Names of one kind that a sentence gives; all of them stand in the 缺项清单. */
const NAMED = 3;

/** Example: 未核查12项；缺佐证：房前照相（房前照片）；未签字：认定人（两方认定）、第一书记（第二方认定） */
export function lacksText(lacks: readonly Lack[], most = NAMED): string {
  return LACK_KINDS.flatMap((kind) => {
    const own = lacks.filter((lack) => lack.kind === kind);
    if (own.length === 0) return [];
    if (kind === 'unsent') return [LACK_LABELS.unsent];
    if (kind === 'unanswered' && own.length > most) return [`${LACK_LABELS.unanswered}${own.length}项`];
    const names = new Map<string, number[]>();
    for (const { about, words, copy } of own) {
      const name = words === null ? about : `${about}（${words}）`;
      names.set(name, [...(names.get(name) ?? []), ...(copy === 0 ? [] : [copy])]);
    }
    const named = [...names].slice(0, most).map(([name, sides]) => {
      const side = sides.length > 1 ? '两方认定' : CHECKLIST_WORDS.copies[sides[0] ?? 0];
      return side === undefined || side === '' ? name : `${name}（${side}）`;
    });
    return [`${LACK_LABELS[kind]}：${named.join('、')}${names.size > most ? `等${names.size}项` : ''}`];
  }).join('；');
}

/** File and title of what is sent back. */
export const CHECKLIST_RETURNS = '核查清单退回';
export const CHECKLIST_FOLDER = '核查清单';
export const LACKS_BOOK = '核查清单_缺项';

const PLACE = [
  { key: 'county', header: '县', kind: 'short', width: [9, 14] },
  { key: 'township', header: '乡镇', kind: 'short', width: [9, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [9, 14] },
] as const;

export const lackTotalsSheet = defineSheet('汇总', [
  { key: 'county', header: '县', kind: 'short', width: [9, 14] },
  { key: 'township', header: '乡镇', kind: 'short', width: [9, 14] },
  { key: 'list', header: '核查清单', kind: 'text', width: [16, 26] },
  { key: 'subjects', header: '下发对象', kind: 'integer', width: [9, 9] },
  { key: 'complete', header: '已完成', kind: 'integer', width: [8, 8] },
  { key: 'open', header: '未完成', kind: 'integer', width: [8, 8] },
  { key: 'unanswered', header: '未核查项', kind: 'integer', width: [9, 9] },
  { key: 'failed', header: '未达到项', kind: 'integer', width: [9, 9] },
  { key: 'evidence', header: '缺佐证项', kind: 'integer', width: [9, 9] },
  { key: 'differs', header: '不一致项', kind: 'integer', width: [9, 9] },
  { key: 'unsigned', header: '未签字', kind: 'integer', width: [8, 8] },
]);

export const lacksSheet = defineSheet('缺项清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [12, 18] },
  { key: 'name', header: '核查对象', kind: 'short', width: [9, 14] },
  { key: 'list', header: '核查清单', kind: 'text', width: [14, 20] },
  { key: 'no', header: '核查编号', kind: 'id', width: [12, 12] },
  { key: 'lacks', header: '缺什么', kind: 'text', width: [36, 60] },
  { key: 'unsigned', header: '谁还没签字', kind: 'text', width: [18, 30] },
  { key: 'due', header: '期限', kind: 'short', width: [11, 11] },
]);

/** Households that are to leave, where a checklist guards the exit. */
export const EXIT_BOOK = '退出把关';
const EXIT_COLUMNS = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [12, 18] },
  { key: 'name', header: '核查对象', kind: 'short', width: [9, 14] },
  { key: 'list', header: '核查清单', kind: 'text', width: [14, 24] },
  { key: 'no', header: '核查编号', kind: 'id', width: [12, 12] },
] as const;
export const exitHeldSheet = defineSheet('暂缓退出名单', [
  ...EXIT_COLUMNS,
  { key: 'lacks', header: '缺什么', kind: 'text', width: [36, 60] },
]);
export const exitReadySheet = defineSheet('可退出名单', EXIT_COLUMNS);

export const comparedSheet = defineSheet('两方认定比对', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [12, 18] },
  { key: 'name', header: '核查对象', kind: 'short', width: [9, 14] },
  { key: 'list', header: '核查清单', kind: 'text', width: [12, 18] },
  { key: 'content', header: '核查内容', kind: 'text', width: [26, 40] },
  { key: 'first', header: '第一方', kind: 'short', width: [9, 12] },
  { key: 'second', header: '第二方', kind: 'short', width: [9, 12] },
  { key: 'result', header: '比对结果', kind: 'short', width: [9, 9] },
]);

export const signaturesSheet = defineSheet('签字情况', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [12, 18] },
  { key: 'name', header: '核查对象', kind: 'short', width: [9, 14] },
  { key: 'list', header: '核查清单', kind: 'text', width: [14, 20] },
  { key: 'side', header: '认定方', kind: 'short', width: [10, 10], hideWhenBlank: true },
  { key: 'order', header: '次序', kind: 'ordinal', width: [5, 6] },
  { key: 'role', header: '应签字人', kind: 'short', width: [12, 16] },
  { key: 'by', header: '签字人', kind: 'short', width: [9, 12] },
  { key: 'on', header: '签字日期', kind: 'short', width: [11, 11] },
  { key: 'state', header: '状态', kind: 'short', width: [8, 8] },
]);

export const checklistReturnSheet = defineSheet('核查清单退回清单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 7] },
  { key: 'file', header: '文件', kind: 'text', width: [24, 40] },
  { key: 'row', header: '行', kind: 'ordinal', width: [6, 7] },
  { key: 'no', header: '核查编号', kind: 'id', width: [15, 17] },
  { key: 'list', header: '核查清单', kind: 'text', width: [12, 20] },
  { key: 'content', header: '核查内容', kind: 'text', width: [24, 36] },
  { key: 'reason', header: '退回原因和改法', kind: 'text', width: [44, 64] },
]);

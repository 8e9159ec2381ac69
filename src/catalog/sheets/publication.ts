/**
 * 公示: what may be published, what never. A column that is not listed as publishable is refused; people of the protected groups are left
 * out and only counted (DOMAIN 5.2, 5.3; PIPL 28).
 */
import { defineSheet } from './layout.js';

export const PUBLICATION_SHEET = '公示名单';

/** Columns in the order printed. `column` is the register's; null: made by the program. */
export const PUBLISHABLE = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8], column: null, byDefault: true },
  { key: 'township', header: '乡镇', kind: 'short', width: [10, 16], column: null, byDefault: true },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 18], column: null, byDefault: true },
  { key: 'group', header: '村民小组', kind: 'short', width: [9, 14], column: 'group', byDefault: false },
  { key: 'name', header: '姓名', kind: 'short', width: [9, 18], column: null, byDefault: true },
  { key: 'id_number', header: '证件号码（已遮盖）', kind: 'id', width: [21, 24], column: null, byDefault: true },
  {
    key: 'household_kind',
    header: '户类型',
    kind: 'short',
    width: [10, 18],
    column: 'household_kind',
    byDefault: true,
  },
  { key: 'status', header: '户状态', kind: 'short', width: [10, 14], column: 'status', byDefault: false },
  {
    key: 'household_size',
    header: '家庭人口',
    kind: 'integer',
    width: [9, 10],
    column: 'household_size',
    byDefault: false,
  },
] as const;

export type PublishableKey = (typeof PUBLISHABLE)[number]['key'];

export const publicationSheet = defineSheet<PublishableKey>(PUBLICATION_SHEET, PUBLISHABLE);

/** Headers that only working sheets have: a file with one of them is never published from. */
export const WORKING_SHEET_HEADERS = [
  '疑点编号',
  '校验码',
  '核实结论',
  '疑点类型',
  '疑点说明',
  '暂缓原因',
  '退回原因',
] as const;

/** Why somebody is left out. `words` are matched inside the named columns. */
export const PROTECTED_GROUPS = [
  { code: 'minor', label: '未成年人', columns: [], words: [] },
  { code: 'age_unknown', label: '年龄无法确认', columns: [], words: [] },
  {
    code: 'mental',
    label: '精神障碍',
    columns: ['disability_category', 'health', 'cause', 'household_kind'],
    words: ['精神'],
  },
  {
    code: 'aids',
    label: '艾滋病',
    columns: ['health', 'cause', 'household_kind', 'measures'],
    words: ['艾滋', 'HIV', 'AIDS'],
  },
  {
    code: 'orphan',
    label: '孤儿和事实无人抚养儿童',
    columns: ['household_kind', 'cause', 'measures', 'relation'],
    words: ['孤儿', '事实无人抚养', '事无儿童'],
  },
] as const;

export type ProtectedCode = (typeof PROTECTED_GROUPS)[number]['code'];

/** Kinds of civil_affairs.allowance and health.disease that protect a person. */
export const PROTECTED_LIST_WORDS = {
  'civil_affairs.allowance': { column: 'kind', words: ['孤儿', '事实无人抚养', '艾滋'], code: 'orphan' },
  'health.disease': { column: 'kind', words: ['精神'], code: 'mental' },
} as const satisfies Readonly<Record<string, { column: string; words: readonly string[]; code: ProtectedCode }>>;

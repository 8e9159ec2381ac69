/**
 * 公示: the columns that may be published and those that never may. A column that is not listed as publishable is refused; people of the
 * protected groups are left out and only counted (docs/design/privacy.md, "What is published").
 */
import { defineSheet } from './layout.js';

export const PUBLICATION_SHEET = '公示名单';

/** Titles where none is given. */
export const PUBLICATION_TITLES = { register: '低收入人口公示名单', candidates: '拟录入对象公示名单' } as const;

/** Lines above every list of the notice board. */
export const publicationHeads = ({ office, asOf }: { readonly office: string; readonly asOf: string }): string[] => [
  `公示单位：${office}`,
  `数据截止：${asOf}`,
];
export const PUBLICATION_OBJECTION = '对公示内容有异议的，请向公示单位反映。';
export const PUBLICATION_MASKED = '证件号码中间各位已遮盖。';

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

/** Headers that only working sheets have: a file with one of them is never published from, whatever its name, form or order of columns. */
export const WORKING_SHEET_HEADERS = [
  '缺原因',
  '最近一次进入',
  '应复核日',
  '看读书郎',
  '最近一次记录',
  '出处',
  '甲表出处',
  '疑点编号',
  '校验码',
  '核实结论',
  '疑点类型',
  '疑点说明',
  '规则编号',
  '佐证内容',
  '暂缓原因',
  '退回原因',
  '退回原因和办法',
  '退回原因和改法',
  '豁免理由',
  '移交原因',
  '复核原因',
  '名册证件号码',
  '名单证件号码',
  '检查编号',
  '抽取顺序',
  '核查情况',
  '核查编号',
  '核查答复',
  '缺什么',
  '清洗后',
  '缺项',
  '必到理由',
  '最近走访',
  '关注理由',
  '不得退出的情形',
  '重算家庭纯收入',
] as const;

/** 可录入名单 has no header of its own; all its headers together are nobody else's. */
export const CLEARED_LIST_HEADERS = [
  '序号',
  '县',
  '乡镇',
  '行政村',
  '户编号',
  '姓名',
  '证件号码',
  '与户主关系',
  '备注',
] as const;

/** 疑点编号, 检查编号 and 核查编号 as they stand in cells: they stay when headers and marked sheets are deleted. */
export const WORKING_NUMBER = /^(?:(?:[A-Z]\d{2}-|J)[0-9A-HJKMNP-TV-Z]{8}|Q[0-9A-HJKMNP-TV-Z]{8}(?:-[12]-\d{2,3})?)$/u;

/**
 * 户类型 is free text in registers, so only these words are printed (and those of settings.publishable_kinds); anything else may reveal a
 * disease or a disability and is left blank.
 */
export const PUBLISHABLE_KINDS = [
  '一般农户',
  '低保户',
  '特困户',
  '脱贫户',
  '监测户',
  '监测对象',
  '脱贫不稳定户',
  '边缘易致贫户',
  '突发严重困难户',
  '低保边缘户',
  '低保边缘家庭',
  '支出型困难户',
  '支出型困难家庭',
  '刚性支出困难家庭',
  '低收入户',
  '低收入家庭',
  '建档立卡户',
  '建档立卡贫困户',
] as const;

/** Printed instead of the register's code. */
export const PUBLISHED_STATUS: Readonly<Record<string, string>> = {
  registered: '在册',
  monitored: '监测对象',
  exited: '已脱贫',
  removed: '已清退',
  candidate: '拟录入',
};

/** Words of illness and disability that must not stand in a name or place cell. */
export const HEALTH_WORDS = [
  '精神',
  '艾滋',
  'HIV',
  'AIDS',
  '孤儿',
  '事实无人抚养',
  '残疾',
  '癌',
  '肿瘤',
  '白血病',
  '尿毒症',
  '透析',
  '糖尿病',
  '高血压',
  '心脏病',
  '大病',
  '慢病',
  '慢性病',
  '重病',
  '疾病',
  '患病',
  '因病',
  '偏瘫',
  '瘫痪',
  '抑郁',
  '癫痫',
  '肺结核',
  '乙肝',
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
  { code: 'cell_doubtful', label: '姓名或地址栏写有其他内容', columns: [], words: [] },
] as const;

export type ProtectedCode = (typeof PROTECTED_GROUPS)[number]['code'];

/** Lists that protect the people on them, by words in one of their columns. */
export const PROTECTING_LISTS: readonly {
  readonly source: string;
  readonly column: string;
  readonly words: readonly string[];
  readonly code: ProtectedCode;
}[] = [
  { source: 'civil_affairs.allowance', column: 'kind', words: ['孤儿', '事实无人抚养'], code: 'orphan' },
  { source: 'civil_affairs.allowance', column: 'kind', words: ['艾滋', 'HIV', 'AIDS'], code: 'aids' },
  { source: 'health.disease', column: 'kind', words: ['精神'], code: 'mental' },
  { source: 'health.disease', column: 'disease', words: ['精神'], code: 'mental' },
  { source: 'health.disease', column: 'disease', words: ['艾滋', 'HIV', 'AIDS'], code: 'aids' },
  { source: 'disability.certificate', column: 'category', words: ['精神'], code: 'mental' },
];

/** Workbooks that compare batches, and letters to departments: 与…比较 and 待补材料. */
import type { ListStatus } from '../../domain/batch.js';
import { defineSheet } from './layout.js';

export const DIFF_BOOK = '批次比较';

/** Sums explained, and the order of reading, above them. */
export const DIFF_NOTE =
  '原有＋新增－消失＝现有。先看“新增”；再看“消失”里有没有不该消失的，怎样了结的见疑点清单的“新增仍在消失”；“有变化”只列不同的项。';

/** `与2018-07-25-county-01比较.xlsx` */
export function diffFile(other: string): string {
  return `与${other}比较.xlsx`;
}

export const diffSummarySheet = defineSheet('汇总', [
  { key: 'rule', header: '规则编号', kind: 'short', width: [8, 10] },
  { key: 'name', header: '疑点类型', kind: 'text', width: [14, 26] },
  { key: 'severity', header: '性质', kind: 'short', width: [6, 8] },
  { key: 'before', header: '原有', kind: 'integer', width: [8, 10] },
  { key: 'opened', header: '新增', kind: 'integer', width: [8, 10] },
  { key: 'closed', header: '消失', kind: 'integer', width: [8, 10] },
  { key: 'changed', header: '有变化', kind: 'integer', width: [8, 10] },
  { key: 'unchanged', header: '没有变化', kind: 'integer', width: [8, 10] },
  { key: 'now', header: '现有', kind: 'integer', width: [8, 10] },
]);

export const diffFindingSheet = defineSheet('新增', [
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'place', header: '乡镇村', kind: 'text', width: [12, 22] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [18, 22] },
  { key: 'rule_name', header: '疑点类型', kind: 'text', width: [12, 22] },
  { key: 'severity', header: '性质', kind: 'short', width: [6, 8] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [30, 60] },
]);

export const diffChangeSheet = defineSheet('有变化', [
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'place', header: '乡镇村', kind: 'text', width: [12, 22] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'rule_name', header: '疑点类型', kind: 'text', width: [12, 22] },
  { key: 'column', header: '哪一项', kind: 'text', width: [10, 22] },
  { key: 'before', header: '原来', kind: 'text', width: [16, 40] },
  { key: 'after', header: '现在', kind: 'text', width: [16, 40] },
]);

/** Names of the sheets of single findings. */
export const DIFF_SHEETS = { opened: '新增', closed: '消失' } as const;

export const DIFF_COLUMNS: Readonly<Record<string, string>> = {
  name: '姓名',
  id_number: '证件号码',
  household: '户编号',
  relation: '与户主关系',
  township: '乡镇',
  village: '行政村',
  severity: '性质',
  message: '疑点说明',
  exempt_until: '豁免至',
  sent_to: '核实单位',
};

/** Folder and sheets of the letters to departments. */
export const MATERIALS_FOLDER = '待补材料';
export const MATERIALS_NOTE = '请按下列各项补充后重新报送。补齐的列越多，能够核对的内容越多；已经报送无误的不必重报。';

export const materialsColumns = defineSheet('缺少的列', [
  { key: 'file', header: '文件', kind: 'text', width: [20, 44] },
  { key: 'list', header: '名单', kind: 'text', width: [12, 22] },
  { key: 'column', header: '缺少的列', kind: 'text', width: [12, 22] },
  { key: 'count', header: '补上后可多核对的内容（项）', kind: 'integer', width: [12, 14] },
  { key: 'rules', header: '补上后可多核对的内容', kind: 'text', width: [30, 70] },
]);

export const materialsProblems = defineSheet('数据有误的地方', [
  { key: 'file', header: '文件', kind: 'text', width: [20, 40] },
  { key: 'sheet', header: '工作表', kind: 'text', width: [8, 16] },
  { key: 'row', header: '行', kind: 'integer', width: [6, 8], summed: false },
  { key: 'column', header: '列', kind: 'text', width: [8, 18] },
  { key: 'problem', header: '问题', kind: 'text', width: [30, 70] },
]);

export const materialsLists = defineSheet('名单情况', [
  { key: 'list', header: '名单', kind: 'text', width: [12, 24] },
  { key: 'files', header: '文件', kind: 'text', width: [20, 40] },
  { key: 'data_date', header: '数据日期', kind: 'short', width: [11, 12] },
  { key: 'rows', header: '数据行', kind: 'integer', width: [8, 10] },
  { key: 'refused', header: '没有读入的行', kind: 'integer', width: [8, 12] },
  { key: 'unusable', header: '证件号码用不了的', kind: 'integer', width: [8, 12] },
  { key: 'request', header: '请补什么', kind: 'text', width: [30, 60] },
]);

/** Request for a list that can be used, but for numbers that a spreadsheet program has spoilt. */
export const MATERIALS_BROKEN = (records: number): string =>
  `有 ${records} 个证件号码被电子表格弄坏了（后几位成了 0 或科学计数法），请把证件号码一列设为文本格式后重新导出`;

/** Requests to a department by the state of its list; its own words, without commands. */
export const MATERIALS_REQUESTS: Readonly<Record<ListStatus, string>> = {
  ok: '有的行没有读入，见“数据有误的地方”，请改正后重报这些行',
  unusable_keys: '多数证件号码用不了，请把证件号码一列设为文本格式后重新导出',
  stale: '数据日期过旧，请报最近的数据，并在标题写明截止日期',
  empty: '没有数据行，请核对是否导全后重报',
  incomplete: '有文件没有报或没有读全，请补报',
  unreadable: '文件打不开或读不出来，请重新导出成 Excel 或 CSV',
  jumped: '与上次报送相比变动过大，请核对是否导全；确实如此的请说明原因',
  other_place: '文件里写的是别的地方，请报本地的名单',
};

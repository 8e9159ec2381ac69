/** Workbooks about the settings: the questions of a setup, and the settings themselves, under headers that `config import` reads back. */
import { defineSheet } from './layout.js';

/** File of the questions of `setup` and `next-month`. */
export const QUESTIONS_FILE = '设置_待确认.xlsx';
export const QUESTIONS_BOOK = '设置待确认';

export const questionsSheet = defineSheet('待确认', [
  { key: 'number', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'path', header: '文件', kind: 'text', width: [16, 40] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 18] },
  { key: 'question', header: '问题', kind: 'text', width: [24, 60] },
  { key: 'best', header: '建议', kind: 'short', width: [10, 22] },
  { key: 'answer', header: '答复', kind: 'short', width: [16, 26], open: true },
  { key: 'id', header: '编号（勿改）', kind: 'id', width: [10, 14], clipped: true },
]);

export const guessesSheet = defineSheet('识别结果', [
  { key: 'path', header: '文件', kind: 'text', width: [16, 44] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 22] },
  { key: 'source', header: '认作', kind: 'short', width: [10, 22] },
  { key: 'sure', header: '把握', kind: 'short', width: [6, 8] },
  { key: 'date', header: '数据日期', kind: 'short', width: [11, 12] },
  { key: 'level', header: '级别', kind: 'short', width: [6, 8] },
  { key: 'division', header: '区划', kind: 'id', width: [8, 14] },
  { key: 'rows', header: '行数', kind: 'integer', width: [8, 10] },
]);

export const excludedSheet = defineSheet('没有采用', [
  { key: 'path', header: '文件', kind: 'text', width: [16, 60] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 22] },
  { key: 'reason', header: '原因', kind: 'text', width: [16, 50] },
]);

/** Hidden: how the setup was called, for the import of the answers. */
export const requestSheet = defineSheet('运行参数', [
  { key: 'name', header: '参数', kind: 'text', width: [12, 20] },
  { key: 'value', header: '值', kind: 'text', width: [12, 60] },
]);

export const QUESTIONS_GUIDE = [
  '在“答复”一列的下拉框里选；留空的，建议有把握就按“建议”办；没有把握的那一份（或那一列）暂不采用，会再列出来。',
  '选好保存后运行 bidui config import 设置_待确认.xlsx。其他各列请勿改动。',
];
export const ANSWER_ERROR = '请从下拉选项中选择。';
export const ANSWER_CHOICES = '选项';

/** File and title of the settings as a workbook. */
export const SETTINGS_WORKBOOK = '设置';

export const deliveriesSheet = defineSheet('名单', [
  { key: 'entry', header: '条目（勿改）', kind: 'id', width: [12, 16] },
  { key: 'source', header: '来源', kind: 'short', width: [16, 26], open: true },
  { key: 'files', header: '文件', kind: 'text', width: [24, 50], open: true },
  { key: 'sheets', header: '工作表', kind: 'text', width: [10, 22], open: true },
  { key: 'data_date', header: '数据日期', kind: 'short', width: [12, 12], open: true },
  { key: 'level', header: '级别', kind: 'short', width: [8, 8], open: true },
  { key: 'division', header: '区划', kind: 'id', width: [10, 14], open: true },
  { key: 'coverage', header: '全量或部分', kind: 'short', width: [10, 10], open: true },
  { key: 'serves', header: '用于哪几轮', kind: 'short', width: [10, 18], open: true },
  { key: 'households', header: '户的划分', kind: 'short', width: [12, 16], open: true },
  { key: 'sender', header: '报送单位', kind: 'text', width: [10, 18], open: true },
  { key: 'password_env', header: '密码变量', kind: 'short', width: [10, 16], open: true },
  { key: 'columns', header: '列的对应', kind: 'text', width: [16, 44], open: true },
]);

export const settingsSheet = defineSheet('设置', [
  { key: 'key', header: '设置（勿改）', kind: 'text', width: [20, 36] },
  { key: 'meaning', header: '说明', kind: 'text', width: [24, 54] },
  { key: 'value', header: '值', kind: 'text', width: [18, 44], open: true },
  { key: 'fallback', header: '不写时', kind: 'text', width: [10, 22] },
]);

/** One row for a checklist, one for each of its items and of its signers; what is not written is taken from the shipped list of that id. */
export const checklistSettingsSheet = defineSheet('核查清单', [
  { key: 'list', header: '清单编号', kind: 'id', width: [14, 24], open: true },
  { key: 'part', header: '行的类别', kind: 'short', width: [9, 9], open: true },
  { key: 'words', header: '清单名称、项目内容或签字人', kind: 'text', width: [28, 44], open: true },
  { key: 'id', header: '项目编号', kind: 'id', width: [10, 14], open: true },
  { key: 'answers', header: '可选答复', kind: 'short', width: [10, 16], open: true },
  { key: 'pass', header: '合格答复', kind: 'short', width: [9, 12], open: true },
  { key: 'evidence', header: '要附的佐证', kind: 'text', width: [12, 18], open: true },
  { key: 'signed_by', header: '单独签字人', kind: 'short', width: [10, 12], open: true },
  { key: 'stage', header: '用在哪个环节', kind: 'short', width: [11, 11], open: true },
  { key: 'subject', header: '按什么核查', kind: 'short', width: [9, 9], open: true },
  { key: 'rules', header: '哪些规则的疑点', kind: 'short', width: [11, 14], open: true },
  { key: 'statuses', header: '哪些户状态', kind: 'short', width: [10, 20], open: true },
  { key: 'guards', header: '是否把关', kind: 'short', width: [8, 8], open: true },
  { key: 'independent', header: '几方认定', kind: 'short', width: [8, 8], open: true },
  { key: 'in_order', header: '是否依次办理', kind: 'short', width: [9, 9], open: true },
  { key: 'basis', header: '清单依据', kind: 'text', width: [20, 40], open: true },
]);
export const CHECKLIST_PARTS = { list: '清单', item: '项目', signer: '签字人' } as const;

/** One row for a column of an own table; the first row of a table also says what the table is. */
export const ownTablesSheet = defineSheet('自有名单', [
  { key: 'list', header: '自有名单编号', kind: 'id', width: [14, 22], open: true },
  { key: 'name', header: '自有名单名称', kind: 'text', width: [14, 24], open: true },
  { key: 'row', header: '一行是什么', kind: 'short', width: [9, 12], open: true },
  { key: 'department', header: '报送部门', kind: 'short', width: [10, 16], open: true },
  { key: 'coverage', header: '全量或部分', kind: 'short', width: [10, 10], open: true },
  { key: 'header', header: '表头（一行一个，第一个给人看）', kind: 'text', width: [18, 28], open: true },
  { key: 'type', header: '内容类型', kind: 'short', width: [10, 16], open: true },
  { key: 'words', header: '状态写法（一行一个）', kind: 'text', width: [16, 28], open: true },
  { key: 'unit', header: '没写单位时按', kind: 'short', width: [10, 12], open: true },
  { key: 'sensitive', header: '是否敏感', kind: 'short', width: [8, 8], open: true },
  { key: 'key', header: '靠哪几栏分清两行', kind: 'text', width: [12, 18], open: true },
  { key: 'column', header: '栏位编号', kind: 'id', width: [12, 22], open: true },
]);
/** The kinds of rows that offices have lists of. */
export const OWN_TABLE_ROWS = {
  person: '人',
  household: '户',
  village: '村',
  project: '项目',
  post: '岗位',
  event: '事件',
} as const;

/** One row for a rule over a list; further rows under its number hold only further conditions. */
export const listRulesSheet = defineSheet('名单规则', [
  { key: 'number', header: '规则编号', kind: 'short', width: [9, 9], open: true },
  { key: 'name', header: '规则简称', kind: 'text', width: [14, 22], open: true },
  { key: 'list', header: '看哪份名单', kind: 'short', width: [16, 26], open: true },
  { key: 'when', header: '什么时候提示', kind: 'short', width: [18, 22], open: true },
  { key: 'whom', header: '名册上哪些户', kind: 'short', width: [12, 18], open: true },
  { key: 'column', header: '名单的栏位', kind: 'short', width: [12, 18], open: true },
  { key: 'is', header: '怎样比', kind: 'short', width: [9, 9], open: true },
  { key: 'value', header: '比什么', kind: 'text', width: [14, 24], open: true },
  { key: 'unit', header: '疑点对象', kind: 'short', width: [9, 9], open: true },
  { key: 'severity', header: '疑点性质', kind: 'short', width: [9, 9], open: true },
  { key: 'message', header: '说明（花括号里写栏位）', kind: 'text', width: [26, 44], open: true },
  { key: 'verifier', header: '谁核实', kind: 'short', width: [8, 8], open: true },
  { key: 'department', header: '哪个部门', kind: 'short', width: [10, 14], open: true },
  { key: 'basis', header: '规则依据', kind: 'text', width: [16, 30], open: true },
]);
export const LIST_RULE_CELLS = {
  when: {
    on: '在名单即提示',
    watched: '在名单即预警',
    off: '不在名单即提示',
    outside: '在名单不在名册即提示',
    row: '名单这一行即提示',
  },
  whom: {
    registered: '在册未脱贫户',
    monitored: '监测户',
    current: '在册未脱贫户和监测户',
    exited: '脱贫户',
    policies: '享受政策的户',
    enrolled: '已录入的户',
    candidates: '拟录入户',
  },
  is: {
    equal: '等于',
    unequal: '不等于',
    over: '大于',
    at_least: '不小于',
    under: '小于',
    at_most: '不大于',
    before: '早于',
    after: '晚于',
    contains: '包含',
    blank: '没有填',
    filled: '填了',
  },
  unit: { person: '人', household: '户' },
  severity: { error: '强制', verify: '核实', notice: '提示' },
  verifier: { village: '村', township: '乡镇', department: '部门' },
} as const;

export const settingsGuideSheet = defineSheet('填写说明', [
  { key: 'step', header: '说明', kind: 'text', width: [90, 90] },
]);

export const SETTINGS_GUIDE: readonly string[] = [
  '一、“名单”表一行是一份名册或名单。黄色各列可以改；要加一份，在最后一行下面接着写，“条目”留空；要去掉一份，把整行删掉。',
  '二、“来源”从下拉框里选。文件有几个的，一行一个；可以用 * 代表任意文字。',
  '三、“列的对应”只在自动认不出时才写，一行一个：列名=表头原文，例如 姓名=领车人。',
  '四、“设置”表里，值留空就按“不写时”的办。“规则”“参数”两表同规则库。',
  '五、“核查清单”表先写一行“清单”，下面接着写它的“项目”和“签字人”，各行写同一个清单编号；自带的清单（bidui checklist list）只写一行“清单”就启用，项目写了就整个换成自己的。几个词用“、”隔开。',
  '六、“自有名单”表一行是名单的一栏，各行写同一个名单编号，名称、部门等只写在第一行；先用 bidui sources add 样表 --save 拟好再改最省事。栏位编号留空由程序填。状态有几种写法的，写“状态=写法”，一行一个。',
  '七、“名单规则”表一行是一条规则，不用写查询语句：在名单（或不在名单）就提示，可再加“栏位 怎样比 比什么”；只说一部分户的，选“名册上哪些户”，留空是清退以外的所有户。还有条件的，下面接着写一行同一个规则编号，只填栏位、怎样比、比什么，各条件都符合才提示。“比什么”几个词用“、”隔开，日期写 2018-07-01 或 6个月前。编号、说明留空由程序填。',
  '八、改好保存后运行 bidui config import 设置.xlsx。有一处写错就什么都不改，全部错误一次列出。',
];

/** Words of the cells, both ways. */
export const SETTINGS_CELLS = {
  level: { county: '县级', city: '市级', province: '省级' },
  coverage: { full: '全量', partial: '部分' },
  households: { by_number: '按户编号', by_head_row: '从户主行开始' },
  statuses: { registered: '在册未脱贫', monitored: '监测', exited: '脱贫', candidate: '拟录入' },
  no: '否',
  yes: '是',
} as const;

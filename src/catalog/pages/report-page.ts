/** Words of 报告.html (`report --html`) in Chinese and English. Codes of severities, stages and passes have theirs in catalog/terminal. */
import type { ListStatus } from '../../domain/batch.js';
import type { RuleKind } from '../../domain/rule.js';

/** File name in the folder of the batch. */
export const REPORT_PAGE = '报告.html';

export interface ReportPageWords {
  readonly title: string;
  /** Before the day up to which the ledger is counted. */
  readonly ledgerOn: string;
  readonly batch: string;
  readonly asOf: string;
  readonly masked: string;
  readonly unmasked: string;
  readonly persons: string;
  readonly households: string;
  readonly findings: string;
  readonly review: string;
  readonly cleared: string;
  readonly held: string;
  readonly notRun: string;
  readonly overdue: string;
  readonly sections: Readonly<Record<PageSection, string>>;
  /** One sentence under the heading, where the figures need one. */
  readonly notes: Readonly<Partial<Record<PageSection, string>>>;
  readonly funnel: Readonly<Record<'found' | 'sent' | 'answered' | 'closed', string>>;
  readonly kinds: Readonly<Record<RuleKind, string>>;
  readonly listStatus: Readonly<Record<ListStatus, string>>;
  readonly heads: Readonly<Record<PageHead, string>>;
  readonly all: string;
  readonly total: string;
  readonly noTownship: string;
  readonly nothing: string;
  readonly search: string;
  readonly clear: string;
  readonly earlier: string;
  readonly later: string;
  /** `{shown}`, `{count}`, `{from}`, `{to}`. */
  readonly shown: string;
  /** `{listed}`, `{count}`: where the list is cut so that the file stays small. */
  readonly cut: string;
  readonly keys: string;
  readonly days: string;
  readonly share: string;
  readonly noScript: string;
}

export type PageSection = 'townships' | 'kinds' | 'trend' | 'funnel' | 'ageing' | 'rules' | 'lists' | 'items';

export type PageHead =
  | 'township'
  | 'households'
  | 'findings'
  | 'error'
  | 'verify'
  | 'notice'
  | 'sent'
  | 'answered'
  | 'closed'
  | 'answerRate'
  | 'closedRate'
  | 'overdue'
  | 'number'
  | 'rule'
  | 'kind'
  | 'severity'
  | 'village'
  | 'person'
  | 'stage'
  | 'days'
  | 'list'
  | 'division'
  | 'dataDate'
  | 'rows'
  | 'refused'
  | 'usable'
  | 'hitRate'
  | 'state';

const zh: ReportPageWords = {
  title: '疑点比对报告',
  ledgerOn: '台账截至',
  batch: '批次',
  asOf: '比对基准日',
  masked: '姓名只留姓氏，证件号码只留末四位',
  unmasked: '含完整姓名和证件号码，请按涉密个人信息保管',
  persons: '人',
  households: '户',
  findings: '疑点',
  review: '人工复核（对）',
  cleared: '可录入（人）',
  held: '暂缓录入（人）',
  notRun: '未能运行的规则',
  overdue: '逾期未反馈',
  sections: {
    townships: '各乡镇',
    kinds: '疑点类别和级别',
    trend: '历次比对的疑点数',
    funnel: '下发—反馈—办结',
    ageing: '未办结疑点已过天数',
    rules: '疑点最多的规则',
    lists: '名单质量',
    items: '疑点列表',
  },
  notes: {
    funnel: '本工作区全部批次，按“疑点 × 接收单位 × 轮次”计；办结＝销号、豁免、移交。',
    ageing: '从首次发现（或重新打开）起算，按“疑点 × 接收单位”计。',
    townships: '疑点是本批的；已下发、已反馈、已办结是本工作区全部批次的。点乡镇名，下面只列它的疑点。',
    items: '事由和佐证见“疑点清单.xlsx”，或运行 bidui explain 疑点编号。',
  },
  funnel: { found: '需下发', sent: '已下发', answered: '已反馈', closed: '已办结' },
  kinds: {
    present: '不符合条件疑点',
    absent: '应享未享',
    omitted: '应纳未纳',
    conflict: '信息不一致',
    duplicate: '重复',
    exclusive: '互斥',
    logic: '表内逻辑',
    warning: '预警',
  },
  listStatus: {
    ok: '可用',
    unusable_keys: '证件号不可用',
    stale: '数据过旧',
    empty: '没有数据',
    incomplete: '没有读全',
    unreadable: '读不出来',
    jumped: '变动过大',
    other_place: '别处的名单',
  },
  heads: {
    township: '乡镇',
    households: '户数',
    findings: '疑点',
    error: '强制',
    verify: '核实',
    notice: '提示',
    sent: '已下发',
    answered: '已反馈',
    closed: '已办结',
    answerRate: '反馈率',
    closedRate: '办结率',
    overdue: '逾期',
    number: '疑点编号',
    rule: '规则',
    kind: '类别',
    severity: '级别',
    village: '行政村',
    person: '对象',
    stage: '状态',
    days: '天数',
    list: '名单',
    division: '区划',
    dataDate: '数据日期',
    rows: '行数',
    refused: '拒收',
    usable: '号码可用',
    hitRate: '命中率',
    state: '情况',
  },
  all: '全部',
  total: '合计',
  noTownship: '未分乡镇',
  nothing: '没有数据',
  search: '编号、村或姓氏',
  clear: '清除筛选',
  earlier: '上一页',
  later: '下一页',
  shown: '符合 {count} 条，显示第 {from}–{to} 条',
  cut: '为控制文件大小，这里只列 {listed} 条（共 {count} 条），先列强制、核实的；全部见“疑点清单.xlsx”。上面各项数字是全部的。',
  keys: '键盘：/ 查找，Tab 换筛选项，↑↓ 选择，[ 和 ] 翻页，Esc 清除筛选',
  days: '天',
  share: '占需下发',
  noScript: '浏览器没有运行页面里的脚本：各项数字照常，疑点列表和筛选不可用。',
};

const en: ReportPageWords = {
  title: 'Report of findings',
  ledgerOn: 'Ledger as of',
  batch: 'Batch',
  asOf: 'As-of date',
  masked: 'Family names and the last four digits of numbers only',
  unmasked: 'Full names and identity numbers: keep as confidential personal information',
  persons: 'persons',
  households: 'households',
  findings: 'Findings',
  review: 'Pairs to review',
  cleared: 'Candidates cleared',
  held: 'Candidates held',
  notRun: 'Rules not run',
  overdue: 'Overdue',
  sections: {
    townships: 'Townships',
    kinds: 'Findings by kind and severity',
    trend: 'Findings over batches',
    funnel: 'Sent, answered, closed',
    ageing: 'Age of open findings',
    rules: 'Rules with most findings',
    lists: 'List health',
    items: 'Findings',
  },
  notes: {
    funnel:
      'All batches of this workspace, one case for each finding, recipient and round; closed includes exempt and handed over.',
    ageing: 'Days since a finding came up (or was opened again), one for each finding and recipient.',
    townships:
      'Findings are those of this batch; sent, answered and closed those of all batches of this workspace. Choose a township to list its findings below.',
    items: 'Reasons and evidence stand in 疑点清单.xlsx; or run bidui explain with the number.',
  },
  funnel: { found: 'to send', sent: 'sent', answered: 'answered', closed: 'closed' },
  kinds: {
    present: 'not eligible',
    absent: 'benefit missing',
    omitted: 'left out',
    conflict: 'conflict',
    duplicate: 'duplicate',
    exclusive: 'exclusive',
    logic: 'logic',
    warning: 'warning',
  },
  listStatus: {
    ok: 'usable',
    unusable_keys: 'numbers unusable',
    stale: 'too old',
    empty: 'no rows',
    incomplete: 'not read to its end',
    unreadable: 'unreadable',
    jumped: 'changed too much',
    other_place: 'of another place',
  },
  heads: {
    township: 'Township',
    households: 'Households',
    findings: 'Findings',
    error: 'Error',
    verify: 'Verify',
    notice: 'Notice',
    sent: 'Sent',
    answered: 'Answered',
    closed: 'Closed',
    answerRate: 'Answered %',
    closedRate: 'Closed %',
    overdue: 'Overdue',
    number: 'Finding',
    rule: 'Rule',
    kind: 'Kind',
    severity: 'Severity',
    village: 'Village',
    person: 'Subject',
    stage: 'Stage',
    days: 'Days',
    list: 'List',
    division: 'Division',
    dataDate: 'Data date',
    rows: 'Rows',
    refused: 'Refused',
    usable: 'Numbers usable',
    hitRate: 'Hit rate',
    state: 'State',
  },
  all: 'all',
  total: 'Total',
  noTownship: ' (no township)',
  nothing: 'nothing to show',
  search: 'number, village or family name',
  clear: 'Clear filters',
  earlier: 'Previous',
  later: 'Next',
  shown: '{count} match, {from}–{to} shown',
  cut: 'Only {listed} of {count} findings are listed, the gravest first, to keep this file small; all stand in 疑点清单.xlsx. The figures above count all.',
  keys: 'Keys: / search, Tab next filter, ↑↓ choose, [ and ] turn pages, Esc clear',
  days: 'days',
  share: 'of those to send',
  noScript:
    'The browser does not run the script of this page: figures stand, the list of findings and its filters do not work.',
};

export const REPORT_PAGE_WORDS: Readonly<Record<'zh' | 'en', ReportPageWords>> = { zh, en };

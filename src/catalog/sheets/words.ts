/** Chinese words of coded values that sheets show. A code without an entry is shown as itself. */
import type { DropReason, ListStatus, SkipReason } from '../../domain/batch.js';
import type { ProblemLevel } from '../../domain/problem.js';
import type { LinkageCap } from '../../domain/reports/linkage-figures.js';

export const LIST_STATUS_LABELS: Readonly<Record<ListStatus, string>> = {
  ok: '可用',
  unusable_keys: '证件号不可用',
  stale: '数据过旧',
  empty: '没有数据',
  incomplete: '没有读全',
  unreadable: '读不出来',
  jumped: '变动过大',
  other_place: '别处的名单',
};

/** Why a record of a list has no usable number, in few words. */
export const DROP_REASON_LABELS: Readonly<Record<DropReason, string>> = {
  blank: '没有填号码',
  other_kind: '其他证件',
  length: '位数不对',
  charset: '字符不对',
  check_digit: '校验码不符',
  date: '出生日期不存在',
  future_date: '出生日期在将来',
  age: '年龄过大',
  division_unknown: '地区代码不明',
  sequence: '顺序码不对',
  placeholder: '占位号码',
  masked: '号码遮盖',
  lost_in_spreadsheet: '末几位丢失',
  scientific: '科学计数法',
  century_ambiguous: '世纪不明',
  perhaps_cut: '可能被截断',
  inner_check: '内含号码校验不符',
  prefix_unknown: '登记管理部门代码不明',
  nationality: '国籍代码不对',
  category: '残疾类别或等级不对',
  several_numbers: '一格多个号码',
  private_use: '含造字',
};

/** Outcomes of rows without an equal number; each is followed by a count of rows. */
export const LINKAGE_FIGURE_LABELS = {
  id_repaired: '号码更正后认定',
  weights: '号码用不上、姓名等足够相符（是否直接认定看设置）',
  review: '待人工复核',
  unlinkable: '缺姓名、出生日期和村，认不出是谁',
  people_capped: '名册里号码缺得太多、只按姓名找的人',
} as const;
export const LINKAGE_FIGURES = ['id_repaired', 'weights', 'review', 'unlinkable'] as const;

/** Why rows were not compared with everybody. */
export const LINKAGE_CAP_LABELS: Readonly<Record<LinkageCap, string>> = {
  same_day: '同一出生日期的人太多、没有按日期逐个比',
  village: '同村的人太多、没有逐个比',
  namesakes: '同样相符的人太多、没有列出',
  large_register: '名册太大、只按号码找',
};

/** Consequence of a list's status. */
export const LIST_STATUS_REMARKS: Readonly<Record<ListStatus, string>> = {
  ok: '',
  unusable_keys: '可用证件号不足，不据此认定“不在名单”；请来源部门把证件号码列设为文本后重新导出',
  stale: '数据日期过旧，依赖它的规则没有运行；请索取新数据或改 max_list_age_days',
  empty: '没有读到数据行，依赖它的规则没有运行；请核对文件是否导全',
  incomplete: '有文件缺失或没有读全，不据此认定“不在名单”；原因见“数据问题”',
  unreadable: '文件读不出来，依赖它的规则没有运行；原因见“数据问题”',
  jumped: '与上一次交付相比变动过大，依赖它的规则没有运行；核对无误后用 --accept-list 指明来源再运行',
  other_place:
    '名单自己写的是别的地方，不据此认定“不在名单”或“不在名册”；请换成本地的名单，确属本地的用 --accept-list 指明来源再运行',
};

export const SKIP_REASON_LABELS: Readonly<Record<SkipReason, string>> = {
  not_configured: '没有配置所需名单',
  list_missing: '名单没有送来',
  list_stale: '名单数据过旧',
  list_empty: '名单没有数据',
  list_jumped: '名单与上次相比变动过大',
  keys_unusable: '名单证件号不可用',
  other_place: '名单是别处的',
  hits_nobody: '名单没有命中名册里任何人',
  coverage_partial: '名单不是全量',
  column_missing: '缺少所需的列',
  rows_missing: '名单涉及名册人员的行里没有规则所问的项目',
  sql_error: '规则写法有误',
  input_missing: '缺少所需的输入',
};

/** Said of a finding of an earlier batch that still holds a candidate. `reason`: why its rule did not run; null where it ran. */
export function heldOverWords(batch: string, reason: string | null): string {
  const why = reason === null ? '本批次不足以证明已经消除' : `本批次没有复核：${reason}`;
  return `（批次 ${batch} 查出，尚未销号；${why}）`;
}

/** Remedy of each reason. */
export const SKIP_REASON_REMEDIES: Readonly<Record<SkipReason, string>> = {
  not_configured: '需要时在 bidui.yaml 的 sources 里加上这份名单',
  list_missing: '检查 bidui.yaml 里的文件路径，向来源部门索取',
  list_stale: '索取新数据，或改 settings.max_list_age_days',
  list_empty: '核对文件是否导全，请来源部门重新导出',
  list_jumped: '核对名单；确认无误后加 --accept-list 再运行，否则请来源部门重新导出',
  keys_unusable: '请来源部门把证件号码列设为文本后重新导出',
  other_place: '换成本地的名单；确属本地的加 --accept-list 再运行',
  hits_nobody: '核对名单是不是本地的、是不是全量',
  coverage_partial: '索取全量名单后把 coverage 改为 full',
  column_missing: '请来源部门补上这一列，或用 columns: 指明表头',
  rows_missing: '核对这一列的写法和名单是否含这个项目；不含的请来源部门补送',
  sql_error: '改正 bidui.yaml 里 rules.set 或 rules.add 的条件',
  input_missing: '补上所需的输入后重新比对',
};

export const PROBLEM_LEVEL_LABELS: Readonly<Record<ProblemLevel, string>> = {
  refused: '拒收',
  warning: '警告',
  notice: '提示',
};

/** How a finding's rows belong together. */
export const MATCH_LABELS: Readonly<Record<string, string>> = {
  id_exact: '证件号相同',
  id_normalised: '证件号规范后相同',
  id_repaired: '证件号更正后相同',
  weights: '综合比对',
  decided: '人工认定',
};

/** Remarks about the names. */
export const MATCH_NOTE_LABELS: Readonly<Record<string, string>> = {
  name_sound: '姓名同音',
  name_variant: '姓名为异体写法',
};

/** Why a pair needs a person. */
export const REVIEW_REASON_LABELS: Readonly<Record<string, string>> = {
  name_unlike: '证件号相同，姓名不像同一人',
  number_damaged: '证件号残缺或损坏，可能是同一人',
  similar_person: '姓名和证件号相近，可能是同一人',
  unknown_value: '备注所列一栏的内容读不出，是否成立取决于它',
};

/** In 名单质量: cells of a column that cannot be read. */
export function unreadableWords(label: string, cells: number, examples: readonly string[]): string {
  return `“${label}”读不出 ${cells} 格，如：${examples.join(' ')}`;
}

/** Behind the sentence of a finding: how its row was taken for the person, where the numbers are not equal; empty for none. */
export function linkedWords(note: string | null): string {
  return note === null ? '' : `（${note}）`;
}

/** Behind the sentence of a finding: an excuse that a missing column kept from being checked. */
export function uncheckedExcuseWords(column: string): string {
  return `（没有${column}，能否以此解释尚未核对）`;
}

/** The same of a cell that is not filled in. */
export function blankExcuseWords(column: string): string {
  return `（${column}没有填写，能否以此解释尚未核对）`;
}

/** A county that neither a table nor the register names. Example: 990121 → 县（990121） */
export const unnamedCounty = (code: string): string => `县（${code}）`;

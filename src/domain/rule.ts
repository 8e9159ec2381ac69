/**
 * The shape of a rule: one declarative entry of the catalogue (src/catalog/rules), compiled to portable SQL by src/rules over the
 * documented views (src/rules/sql/rule-columns). A person changes a rule; code never does.
 */
import type { Pass } from './pass.js';

/** present 不符合条件疑点 · absent 应享未享 · omitted 应纳未纳 · conflict 信息不一致 · duplicate 重复 · exclusive 互斥 · logic 表内逻辑 · warning 预警 */
export const RULE_KINDS = [
  'present',
  'absent',
  'omitted',
  'conflict',
  'duplicate',
  'exclusive',
  'logic',
  'warning',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const RULE_KIND_LABELS: Readonly<Record<RuleKind, string>> = {
  present: '不符合条件疑点',
  absent: '应享未享',
  omitted: '应纳未纳',
  conflict: '信息不一致',
  duplicate: '重复',
  exclusive: '互斥',
  logic: '表内逻辑',
  warning: '预警',
};

/** error 强制 · verify 核实 · notice 提示 */
export const SEVERITIES = ['error', 'verify', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = { error: '强制', verify: '核实', notice: '提示' };

/** The subject of a finding; project, post and staff are rows of a list, told apart by its key. */
export const RULE_UNITS = ['person', 'household', 'village', 'project', 'post', 'staff', 'list'] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

export const RULE_UNIT_LABELS: Readonly<Record<RuleUnit, string>> = {
  person: '人',
  household: '户',
  village: '村',
  project: '项目',
  post: '岗位',
  staff: '工作人员',
  list: '名单',
};

/** The answering side. */
export type Verifier = 'village' | 'township' | 'county' | 'department' | 'source';

/** A dated threshold. Bound as `:name`; for units 天 月 年 also `:name_ago`, the ISO day that long before the as-of date. */
export interface RuleParameter {
  readonly default: number | string;
  readonly unit: string;
  /** 文号, or 示例口径. */
  readonly basis: string;
  /** ISO day. */
  readonly effective: string;
  /** Values of other years, any order; the one in force at the as-of date counts (catalog/rules/parameters). */
  readonly series?: readonly RuleParameterValue[];
}

/** One dated value of a threshold. */
export interface RuleParameterValue {
  readonly value: number | string;
  readonly basis: string;
  /** ISO day from which it is in force. */
  readonly effective: string;
}

/** A row of the register or of a list as an example gives it: canonical column → text. Unstated columns are blank. */
export type ExampleRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows that prove a rule: `hit` must be found, `near` must not (just beside the condition), `exempt` must not (explained away).
 * `person: 'P1'` in a row stands for an invented valid number and name, the same for the same word.
 */
export interface RuleExample {
  readonly expect: 'hit' | 'near' | 'exempt';
  /** Why this row is interesting, one sentence. */
  readonly note: string;
  readonly asOf?: string;
  readonly pass?: Pass;
  readonly register?: readonly ExampleRow[];
  readonly candidates?: readonly ExampleRow[];
  readonly lists?: Readonly<Record<string, readonly ExampleRow[]>>;
  /** Rows of the tables about other batches and places: held, cleared, found, previous_finding, previous_subject, village, id_column. */
  readonly tables?: Readonly<Record<string, readonly ExampleRow[]>>;
  /** How many findings of this rule; default 1 for hit, 0 otherwise. */
  readonly findings?: number;
}

/**
 * One direction of a rule that looks in several. Its needs are its own: a list or column that one direction lacks stops no other. `name` is
 * 中文 and tells the directions apart.
 */
export interface RulePart {
  readonly name: string;
  readonly select: string;
  readonly needs?: readonly string[];
  readonly optional?: readonly string[];
  readonly absentFrom?: readonly string[];
  readonly columns?: readonly string[];
  /** Where its subject differs from the rule's unit: that unit, and its sentence. */
  readonly unit?: RuleUnit;
  readonly message?: string;
  /** Where it weighs less than the rule. */
  readonly severity?: Severity;
}

/** First day of a rule that an office wrote and that states none: it has always been in force. */
export const LOCAL_RULES_FROM = '1900-01-01';

export interface RuleDefinition {
  /** Letter of the group and two digits: `C04`. */
  readonly number: string;
  readonly name: string;
  readonly version: number;
  /** ISO day from which this version is in force. */
  readonly effective: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly unit: RuleUnit;
  /** SQL over the subject view; default by group (catalog/rules/defaults). */
  readonly target?: string;
  /** The list whose rows make the finding (present, omitted, conflict) or must have a row (absent). */
  readonly hit?: string;
  /** Further lists whose rows make the same finding, each with its own condition; one of `hit` and these must be delivered. */
  readonly also?: readonly { readonly list: string; readonly where?: string }[];
  /** SQL over the hit row `h` and the subject `s`; for logic rules over `s` alone. */
  readonly where?: string;
  /**
   * For absent rules: rows of `hit` about the subject that do not count as being there, such as insurance that was stopped. They are shown,
   * and this sentence, which says so, takes the place of the one that says that the subject is not on the list.
   */
  readonly insteadOf?: { readonly where: string; readonly message: string };
  /** Lists that explain the hit away. One that is not delivered is named as an unchecked exemption, and the rule runs. */
  readonly unless?: readonly { readonly list: string; readonly where?: string }[];
  readonly group?: { readonly by: 'person' | 'household'; readonly having: string };
  /** A condition beyond the form above: one SELECT over the documented views (see src/rules/compile). */
  readonly select?: string;
  /**
   * The people of the register that the rule can name, where its form does not show it: `repeated` are people whose number stands in
   * several rows, `hit` people with a row in one of its lists; their whole households are available. Default for a select: everybody.
   */
  readonly subjects?: 'hit' | 'repeated';
  /**
   * The people outside the register that `select` reads where it reads whole lists: `kin` when only those matter who share a
   * public-security household with somebody in the register. Default: everybody.
   */
  readonly outsiders?: 'kin';
  /** Lists that `select` requires; optional ones are in `optional` (one of which must be there where `needs` is empty). */
  readonly needs?: readonly string[];
  readonly optional?: readonly string[];
  /**
   * Lists from which `select` reports people as missing: only subjects of counties where each of them is delivered in full, readable and
   * with usable keys are reported. Default for kind absent: `hit`, else `needs`.
   */
  readonly absentFrom?: readonly string[];
  /** Register columns that the rule requires (an absent column is not a blank cell). Derived from SQL where possible. */
  readonly columns?: readonly string[];
  /**
   * Columns, as `source.column` or `register.column`, that can only explain a finding away. The rule never needs one: where it is absent it
   * runs, names the excuse as unchecked, and its 强制 findings that rest on such a file are 核实.
   */
  readonly excuses?: readonly string[];
  /**
   * Of which excuses only rows with these words (column → words) can make use, by excuse; for such a row a blank cell leaves the excuse as
   * open as a missing column does.
   */
  readonly excusesOnly?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Columns of one table, as `source.column`, of which any one is enough: the rule sees files that have one of each group. */
  readonly eitherOf?: readonly (readonly string[])[];
  /**
   * Rows without which a list cannot bear the rule, such as payments of the programme that it asks about: SQL over the list row `h`, and the
   * column by which such rows are known.
   */
  readonly rowsNeeded?: readonly { readonly list: string; readonly column: string; readonly where: string }[];
  /** People that a coverage rate counts, where they are more than the subjects of the rule: SQL over the subject view. */
  readonly entitled?: string;
  /** The directions of `select`, which is all of them together; each runs where it can (catalog/rules/defaults, inParts). */
  readonly parts?: readonly RulePart[];
  /** Its results are pairs for clerical review, never findings: something weaker than an equal number. */
  readonly review?: boolean;
  readonly params?: Readonly<Record<string, RuleParameter>>;
  readonly passes: readonly Pass[];
  readonly verifier: Verifier;
  /** The answering department, where it is not that of the list. */
  readonly department?: string;
  /** True where findings go to the department: the office says who verifies. Shipped rules name the competent side only. */
  readonly toDepartment?: boolean;
  /** 中文 sentence with {column} placeholders of the subject, the evidence row and the params. */
  readonly message: string;
  /** 口径 and 文号 as printed on the sheet; `示例口径` where the default is local or inferred. */
  readonly basis: string;
  /** Reason codes allowed as answers (catalog/reasons). */
  readonly answers: readonly string[];
  /** Disposals that can follow 属实 (catalog/disposals). */
  readonly disposals?: readonly string[];
  /** The condition that closes the item, one sentence; empty where the next snapshot does. */
  readonly evidenceNeeded?: string;
  /** Scope of a confirmed exception, one sentence. */
  readonly exemption?: string;
  /** Other rule numbers that this entry stands for (F02 stands for B09). */
  readonly standsFor?: readonly string[];
}

/** A catalogue number that cannot run at all, with the list or column it lacks. */
export interface UnavailableRule {
  readonly number: string;
  readonly name: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** The input that no source has: a list, a column, a history. */
  readonly lacks: string;
}

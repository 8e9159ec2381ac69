/**
 * Words of record linkage: comparison levels, methods, reasons for review, bands of the score, and the headers by which columns of any
 * table are recognised. A new kind of field is an entry in each list.
 */

/** Levels in Chinese, as a clause behind the name of the field. */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  equal: '一致',
  folded: '一致（繁简或间隔号不同）',
  same_sound_tone: '同音同调',
  same_sound: '同音',
  look_alike: '字形相近',
  wildcard: '已知的字一致（另有缺字）',
  swapped: '两字对调',
  missing_character: '少一个字',
  one_different: '有一个字不同',
  surname_only: '只有姓相同',
  none: '不同',
  repaired: '更正后一致',
  same_text: '写得一样（都不是有效号码）',
  edit_2: '差两处',
  edit_3: '差三处或只剩开头几位',
  double: '都是有效号码，但一个可能是被表格软件改动后的另一个',
  different: '不同',
  veto: '是两个不同的有效号码',
  lunar: '一个是公历、一个是农历的同一天',
  one_slip: '差一处',
  two_slips: '差两处',
  two_parts: '年月日中两项一致',
  same_year: '只有年份一致',
  near_year: '年份差一年',
  near: '几乎一致',
  similar: '相近',
  shares_words: '部分一致',
  part: '一个是另一个的一部分',
  same_user: '用户名一致',
  missing: '缺',
};

/** Damage of a number, as a clause behind 证件号码. */
export const REPAIR_WORDS: Readonly<Record<string, string>> = {
  one_digit: '错一位',
  swapped_digits: '相邻两位写反',
  missing_digit: '漏一位',
  extra_digit: '多一位',
  rounded: '前15位一致，后3位被表格软件抹掉',
  rounded_double: '前15位一致，末尾几位被软件改动',
  masked: '露出的各位一致，其余被遮住',
  old_form: '是15位旧号码，去掉年份和校验位后一致',
};

/** Damage that proves nothing by itself. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  two_digits: '差两处',
  three_digits: '差三处',
  printed_day: '只剩开头几位',
  printed_digits: '只剩开头几位，说明不了是谁',
};

export const METHOD_WORDS: Readonly<Record<string, string>> = {
  id_exact: '号码相同',
  id_repaired: '号码更正后相同',
  weights: '综合比对',
  decided: '人工认定',
};

/** Why a pair goes to a person. */
export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  name_unlike: '号码相同而姓名不像',
  member_fits_better: '号码是这户一个人的，姓名更像同户另一个人的',
  several_fit: '更正后不止一人相符',
  small_margin: '与第二相近的人差距不够',
  weight_between: '证据不足以自动认定',
  name_too_weak: '姓名不够相符，不能自动认定',
  contradicted: '号码、性别或出生日期有抵触',
  cut_raised: '本县人工复核发现这样的分数也有不是同一人的，界限已提高',
  already_linked: '这个人在同一名单里已有号码相符的一行',
  not_complete: '与同组其他行不能两两相符',
};

/** Fixed meaning of the score: from this score on. */
export const SCORE_BANDS: readonly { readonly from: number; readonly words: string; readonly en: string }[] = [
  { from: 95, words: '几乎肯定是同一人', en: 'nearly certainly one person' },
  { from: 85, words: '很可能是同一人', en: 'very likely one person' },
  { from: 50, words: '多半是同一人，须核对', en: 'probably one person, to be checked' },
  { from: 20, words: '不能排除是同一人', en: 'one person cannot be excluded' },
  { from: 0, words: '多半不是同一人', en: 'probably two people' },
];

export function bandWords(score: number, language: 'zh' | 'en' = 'zh'): string {
  const band = SCORE_BANDS.find(({ from }) => score >= from);
  return (language === 'zh' ? band?.words : band?.en) ?? '';
}

/** Levels that speak against one person. */
export const LEVELS_AGAINST: ReadonlySet<string> = new Set([
  'none',
  'surname_only',
  'one_different',
  'different',
  'near_year',
  'same_year',
  'double',
]);

/** Parts of the sentence that says why. */
export const WHY_WORDS = {
  separator: '；',
  end: '。',
  number: '证件号码',
  name: '姓名',
  from: '由',
  to: '更正为',
  missing: '没有可比的内容',
  link: '认定为同一人',
  review: '请人工核对',
  because: '：',
} as const;

/** Why a pair that a person decided is one person. */
export function decidedWords(by: string, on: string, note: string | null): string {
  return `${by}于${on}认定是同一人${note === null ? '' : `；${note}`}`;
}

/** Why two rows with one number go to a person although nothing speaks against it. */
export const NAME_MISSING_WORDS = '一方没有姓名，只有号码相同，请确认是不是本人';

/** Words of a pair that a person has to decide, with the rules that wait for the answer. Example: D01 应参未参保 */
export function sparingWords(note: string | null, rules: readonly string[]): string | null {
  if (rules.length === 0) return note;
  return `${note === null ? '' : `${note}；`}核对清楚以前，没有按 ${rules.join('、')} 提出疑点`;
}

/** Names of fields that the engine derives. */
export const DERIVED_FIELD_WORDS: Readonly<Record<string, string>> = {
  birth_date: '出生日期',
  sex: '性别',
};

/** Headers by kind of field; the first kind that fits is taken. Headers are folded to lower case without blanks. */
export const HEADER_PATTERNS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'ignore',
    pattern:
      /^(?:rec_?id|record_?id|unique_?id|cluster|entity|id|序号|编号|行号|rownum|备注|说明|_?index|truth|label)$/u,
  },
  { kind: 'name', pattern: /^(?:户主姓名|户主名称|户主名|户主)$/u },
  { kind: 'ignore', pattern: /户主.*(?:证件|身份证|号码)/u },
  {
    kind: 'identity',
    pattern: /身份证|证件号|公民身份|居民身份|身份号码|证号$|sfzh|id_?number|idcard|identity_?(?:no|number)/u,
  },
  { kind: 'given_name', pattern: /^(?:given_?name|first_?name|forename|fname(?:_?c1)?|名)$/u },
  { kind: 'given_name', pattern: /^fname_?c2$/u },
  { kind: 'surname', pattern: /^(?:surname|last_?name|family_?name|lname(?:_?c1)?|姓|姓氏)$/u },
  { kind: 'text', pattern: /^lname_?c2$/u },
  { kind: 'name', pattern: /姓名|^(?:name|full_?name|名字|xm)$/u },
  { kind: 'sex', pattern: /性别|^(?:sex|gender)$/u },
  { kind: 'date', pattern: /出生|生日|^(?:dob|birth_?date|date_?of_?birth|csrq)$/u },
  { kind: 'phone', pattern: /电话|手机|联系方式|^(?:phone|mobile|tel(?:ephone)?)/u },
  { kind: 'household', pattern: /户编号|户编码|户号|^(?:household(?:_?id)?|hh_?id)$/u },
  {
    kind: 'place',
    pattern:
      /^(?:所在|所属)?(?:省|市|县|县区|县市区|区县|乡|镇|乡镇|镇乡|乡镇街道|街道|村|行政村|村居|村社区|村委会|自然村|组|村民小组|小组)(?:名称|名)?$/u,
  },
  { kind: 'category', pattern: /^(?:state|country|race|ethnicity|民族)$/u },
  { kind: 'place', pattern: /^(?:county|township|village|city|town|birth_?place)$/u },
  { kind: 'text', pattern: /postcode|post_?code|zip/u },
  { kind: 'code', pattern: /^(?:soc_?sec_?id|ssn|社保号|医保号|银行账号|账号|卡号|残疾证号.*)$/u },
  { kind: 'email', pattern: /e-?mail|邮箱/u },
  { kind: 'address', pattern: /地址|住址|^address/u },
  { kind: 'text', pattern: /^(?:street(?:_?number)?|suburb|occupation)$/u },
  { kind: 'ignore', pattern: /与户主关系|关系$/u },
];

/** Three columns that are one date. */
export const DATE_PARTS: readonly (readonly [year: RegExp, month: RegExp, day: RegExp])[] = [
  [/^(?:by|birth_?year|出生年)$/u, /^(?:bm|birth_?month|出生月)$/u, /^(?:bd|birth_?day|出生日)$/u],
];

export const LINK_BOOK = '核对结果';
/** The folder of a run: 核对_<name of the file>. */
export const LINK_FOLDER_PREFIX = '核对_';

/** Levels of two names as whole clauses, for `bidui names`. */
export const NAME_PAIR_WORDS = {
  equal: { zh: '姓名相同', en: 'the same name' },
  folded: {
    zh: '姓名相同，只是繁简、异体或间隔号不同',
    en: 'the same name but for traditional or variant characters or the dot',
  },
  same_sound_tone: { zh: '读音和声调都相同，字不同', en: 'the same sound and tones, other characters' },
  same_sound: { zh: '读音相同，声调或字不同', en: 'the same sound, other tones or characters' },
  look_alike: { zh: '字形相近', en: 'characters that look alike' },
  swapped: { zh: '字相同，次序不同', en: 'the same characters in another order' },
  missing_character: { zh: '一个名字少一个字', en: 'one name lacks a character' },
  one_different: { zh: '有一个字不同，且不像', en: 'one character differs and is not alike' },
  surname_only: { zh: '只有姓相同', en: 'only the surname is the same' },
  none: { zh: '不同', en: 'different' },
  blank: { zh: '有一个名字是空的', en: 'one of the names is blank' },
  wildcard: {
    zh: '；有看不清或打不出的字，只比对其余的字',
    en: '; a character is lost, the others were compared',
  },
} as const;

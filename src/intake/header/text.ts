/**
 * Texts of headers made comparable: width, blanks, line breaks, brackets, marks, units and notes in brackets, ordinals, and the prefix that
 * names the owner of a number or name. Compares texts only; column-mapping decides.
 */

const FULL_WIDTH_ALL = /[\uFF01-\uFF5E]/gu;
const NO_SIGHT = /[\s\u00A0\u3000\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060\uFEFF\u00AD]|_x000[dDaA9]_|&nbsp;/gu;
const OPEN_BRACKETS = /[【〔［\[{「『〈《]/gu;
const CLOSE_BRACKETS = /[】〕］\]}」』〉》]/gu;
/** Marks printed beside compulsory columns, and colons after the text. */
const MARKS = /^[*★●▲※#]+|[*★●▲※#]+$|[::;;]+$/gu;

/** No header is longer; the rest of a longer cell does not describe its column, and patterns take long over it. */
const LONGEST_HEADER = 120;

/** Most cells of a sample are such texts: nothing of them changes. */
const PLAIN = /^[0-9A-Z\u4e00-\u9fff]*$/u;

/** Header as compared. Example: "证件\n号码（必填）＊" → "证件号码(必填)" */
export function normaliseHeader(text: string): string {
  if (text.length <= LONGEST_HEADER && PLAIN.test(text)) return text;
  return (text.length > LONGEST_HEADER ? text.slice(0, LONGEST_HEADER) : text)
    .replace(FULL_WIDTH_ALL, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(NO_SIGHT, '')
    .replace(OPEN_BRACKETS, '(')
    .replace(CLOSE_BRACKETS, ')')
    .replace(/[〈〉"“”'‘’`]/gu, '')
    .replace(MARKS, '')
    .toUpperCase();
}

/** Units a header may carry, as printed after normalising; src/normalise converts the values. */
const UNIT =
  /^(?:单位:?)?((?:人民币)?(?:万|千|百|亿)?元(?:[/每](?:年|月|人|户|天|日|次|季|学期|人年|人月|年人|人[.·/]年))*|万|亩|公顷|平方米|平方|平米|M2|M²|㎡|平|公里|人|户|个|个月|月|天|岁|年|%|KG|公斤|次)$/u;
const TRAILING_BRACKET = /^(.+?)\(([^()]*(?:\([^()]*\))?[^()]*)\)$/u;
const UNIT_AFTER_SIGN = /^(.{2,}?)[/,,、:_-]((?:万|千)?元(?:[/每][年月人户])*|亩|平方米|㎡|M2)$/u;
const ORDINAL = /^(?:\(?(?:[0-9]{1,3}|[A-Z][0-9]{1,3}|[一二三四五六七八九十]{1,3})\)?[.、:)_-]|[①-⑳])/u;

/** A header taken apart. */
export interface HeaderText {
  /** As compared, whole. */
  readonly whole: string;
  /** Without unit, notes in brackets and ordinal; equal to `whole` when there are none. */
  readonly bare: string;
  /** Text of the last bracket that is no unit, or null. */
  readonly note: string | null;
  /** Unit as printed after normalising (`万元`, `元/年`, `亩`), or null. */
  readonly unit: string | null;
}

/** Takes a header apart. Example: "2.家庭年收入（万元）" → bare "家庭年收入", unit "万元" */
export function readHeaderText(text: string): HeaderText {
  const known = readHeaders.get(text);
  if (known !== undefined) return known;
  if (readHeaders.size >= HEADERS_KEPT) readHeaders.clear();
  const header = takeApart(text);
  // Cells of prose come once and would push the headers out.
  if (text.length <= LONGEST_HEADER) readHeaders.set(text, header);
  return header;
}

/** The same few headers are looked up once for each table they are compared with. */
const readHeaders = new Map<string, HeaderText>();
const HEADERS_KEPT = 100_000;

function takeApart(text: string): HeaderText {
  const whole = normaliseHeader(text);
  let bare = whole.replace(ORDINAL, '');
  if (bare === '') bare = whole;
  let unit: string | null = null;
  let lastNote: string | null = null;
  for (let match = TRAILING_BRACKET.exec(bare); match !== null; match = TRAILING_BRACKET.exec(bare)) {
    const [, before = '', note = ''] = match;
    const found = UNIT.exec(note)?.[1] ?? null;
    unit ??= found;
    if (found === null) lastNote ??= note;
    bare = before;
  }
  if (unit === null) {
    const match = UNIT_AFTER_SIGN.exec(bare);
    if (match !== null) [, bare = bare, unit = null] = match;
  }
  return { whole, bare, note: lastNote, unit };
}

/** Unit of a title line such as "单位：万元、人"; null when the line is about an office (填报单位：…) or names none. */
export function unitOfTitle(text: string): string | null {
  const match = /(?:^|[^\p{Script=Han}])单位:([^:]*)$/u.exec(normaliseHeader(text));
  const units = match?.[1]?.split(/[、,/;和]/u) ?? [];
  return units.find((unit) => /^(?:万|千)?元$/u.test(unit)) ?? null;
}

/** Owner of a number or name: not named, a person of this list, or someone the row only mentions (its head, its co-owner). */
export type PersonPrefix = 'plain' | 'own' | 'mentioned';

const PLAIN_NUMBER = /^(?:有效|居民|公民|二代|身份|证件|证照|ID|SF|GM|ZJ|AAC)/u;
const PLAIN_NAME = /^(?:姓名|名字|真实姓名|XM|AAC|NAME)/u;
const MENTIONED = /^(?:户主|主?申请人|共有人)/u;
/** People who are never the row's own person, whatever the rest of the header says. */
const SOMEBODY_ELSE =
  /监护|经办|联系人|代理|代领|委托|配偶|父亲|母亲|父母|帮扶|责任人|医生|医师|审核|填表|制表|录入|操作|推荐|担保|抚养|扶养|赡养|填报|核查|调查员|班主任|校长|继承|出租|房东|介绍|负责人姓名|走访人|干部|网格员|联络|村医|驻村|书记|主任|组长|队员|辅导|银行|开户|账户|户名|收款|持卡|驾驶|联系|曾用/u;

/** Owner of the number or name that a recognised header describes. */
export function personPrefix(field: 'name' | 'id_number', bare: string): PersonPrefix {
  if (MENTIONED.test(bare)) return 'mentioned';
  return (field === 'name' ? PLAIN_NAME : PLAIN_NUMBER).test(bare) ? 'plain' : 'own';
}

/** True for headers about a person who is not the subject of the row (监护人, 经办人 …). */
export function isSomebodyElse(bare: string): boolean {
  return SOMEBODY_ELSE.test(bare);
}

/** Words around a header that do not change which column it is: time, possession, manner of filling in. */
const QUALIFIERS =
  /^(?:(?:19|20)\d{2}年度?|上一?年度?|本年度?|当年|全年|年度|截[至止].{0,8}?|目前|当前|现在?|实际|本人|个人|家庭|户籍|所在|所属|登记|申请|办理|核定|审批|最近|最新|首次|主要|具体|其中|有无|是否)/u;
const ENDINGS = /(?:情况|信息|名称|明细|数值|填写|一栏|编码|代码|描述|说明|内容)$/u;

/** Spellings of a header without such words, nearest first; empty when it has none. Example: "2018年人均纯收入情况" → "人均纯收入情况", "2018年人均纯收入", "人均纯收入" */
export function withoutQualifiers(bare: string): string[] {
  const shorter = bare.replace(QUALIFIERS, '');
  const forms = [shorter, bare.replace(ENDINGS, ''), shorter.replace(ENDINGS, '')];
  return [...new Set(forms)].filter((form) => form !== bare && form.length >= 2);
}

const NUMBER_ENDING = /(?:有效|居民|公民)?(?:身份证件?|证件|身份|身份证明)(?:号码|号)$|身份证$/u;

/** `name` or `id_number` for a header that ends in the word for it, whichever person it is about (被救助人身份证号); else null. */
export function personEnding(bare: string): 'name' | 'id_number' | null {
  if (isSomebodyElse(bare)) return null;
  if (/^.{1,8}姓名$/u.test(bare)) return 'name';
  return NUMBER_ENDING.test(bare) && bare.length <= 16 ? 'id_number' : null;
}

const CHINESE_DIGITS = '一二三四五六七八九十';
const INDEX = '([0-9]{1,2}|[一二三四五六七八九十]{1,2})';
/** 家庭成员1姓名, 第二成员证件号, 成员(3)与户主关系, 姓名4, 证件号_5. */
const INDEX_SHAPES = [
  new RegExp(`^(.*?(?:成员|人员|人口|对象|家属|家人))[(_-]?${INDEX}[)_-]?[:/]?(.*)$`, 'u'),
  new RegExp(`^第?${INDEX}[、.]?(?:位|个|名)?((?:家庭)?(?:成员|人员|家属).*)$`, 'u'),
  new RegExp(`^(.*?[^0-9一二三四五六七八九十])[(_-]?${INDEX}\\)?$`, 'u'),
];

function indexOf(text: string): number {
  if (/^[0-9]/u.test(text)) return Number(text);
  if (text.length === 1) return CHINESE_DIGITS.indexOf(text) + 1;
  return text.startsWith('十') ? 10 + CHINESE_DIGITS.indexOf(text.charAt(1)) + 1 : 0;
}

/** Header of a member column without its index. Example: "家庭成员2证件号" → { base: "家庭成员证件号", index: 2 } */
export function readMemberIndex(whole: string): { readonly base: string; readonly index: number } | null {
  if (!/[0-9一二三四五六七八九十]/u.test(whole)) return null;
  for (const [position, shape] of INDEX_SHAPES.entries()) {
    const match = shape.exec(whole);
    if (match === null) continue;
    const [, first = '', second = '', third = ''] = match;
    const index = indexOf(position === 1 ? first : second);
    const base = position === 1 ? second : first + third;
    if (index > 0) return { base, index };
  }
  return null;
}

/**
 * Spellings of a date to one plain spelling: time of day, zone, weekday, month words, brackets and odd separators go, each with a
 * note. Says also why a text that is no date is none. Never decides what an unclear text means.
 */

/** The rest of a cell without everything beside the date. */
export interface DateSpelling {
  /** Digits, 年月日 and `-`, `/`, `.` between them, blanks gone. */
  readonly text: string;
  readonly notes: readonly string[];
  /** Hours by which midnight of Beijing lies behind the clock that is written; null where no zone but Beijing's is named. */
  readonly zone: number | null;
  /** Hour of day; null where no time stands in the cell. */
  readonly hour: number | null;
  /** Something in the cell makes the date doubtful whatever its digits say. */
  readonly fault: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY =
  /(?:星期|周|礼拜)[一二三四五六日天七]|\((?:[一二三四五六日月火水木金土])\)|\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/giu;
const ZONE =
  /\s*(?:\b(?:gmt|utc)\b\s*)?([+-])(\d{2}):?(\d{2})(?:\s*(?:cst|\[[^\]]*\]))?|\b(?:cst|bjt)\b|\b(?:gmt|utc)\b|^\s*z$/iu;
const HALF_DAY = '上午|下午|凌晨|清晨|早上|早晨|中午|午后|傍晚|晚上|夜间|[ap]\\.?m\\.?';
/** In front of it stands a blank, T, or the two digits (or 日) that end a day. */
const TIME = new RegExp(
  `(?:[\\sT,]+|(?<=[日号)]|[-/.]\\d{2})|(?=${HALF_DAY}))(?:(${HALF_DAY})\\s*)?(?:(\\d{1,2})[:时点](?:(\\d{1,2})(?:[:分](?:\\d{1,2}(?:[.,:]\\d+)?秒?)?)?)?\\s*(${HALF_DAY})?)`,
  'iu',
);
const HALF_DAY_ALONE = new RegExp(`(?<=\\d|日|号)\\s*(?:${HALF_DAY})$`, 'iu');
/** 20160501000000, with or without seconds and their fractions. */
const DIGITS_WITH_TIME =
  /^((?:19|20|99)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[T ]?([01]\d|2[0-4])([0-5]\d)(?:[0-5]\d(?:\.?\d{1,3})?)?$/iu;
const HYPHENS = /[\u2010-\u2015\u2043\u2212\u2500\u2501\uFE58\uFE63\u30FC]/gu;
const REMARK = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/gu;
/** A remark that takes the date back, or a second date. */
const DOUBT = /\d{2}|[年月前后约]|左右|作废|取消|错|误|撤|预计|计划|拟|待|不详|估|大概|可能|[?？]/u;
const APPROXIMATE = /[前后约底初末余多拟]|左右|上下|大概|大约|预计|计划|估计|不早于|不晚于|至少|上旬|中旬|下旬/u;
const RANGE =
  /\d(?:日|号|月|年|\.)?(?:至|到|~|-{1,2}|起至|\/)(?:今|现在|目前|(?:19|20)\d{2})|(?:至|到|~)\d|\d月?-\d{1,2}月/u;
const MONTH_SPAN = /^\d{4}[.年]\d{1,2}-\d{1,2}[月日号]?$/u;

/** The date of a cell in its plain spelling; `text` is half width and free of invisible characters. */
export function plainSpelling(text: string): DateSpelling {
  const notes: string[] = [];
  const remarks = takeRemarks(text, notes);
  let rest = remarks.text;
  const without = rest.replace(WEEKDAY, ' ').trim();
  if (without !== rest) notes.push('weekday_dropped');
  rest = without;
  const glued = DIGITS_WITH_TIME.exec(rest.replace(/Z$/iu, ''));
  if (glued !== null) {
    const zone = /Z$/iu.test(rest) ? 8 : null;
    return {
      text: glued[1] ?? '',
      notes: ['time_dropped', ...notes],
      zone,
      hour: Number(glued[2]),
      fault: remarks.fault,
    };
  }
  const timed = takeTime(rest);
  if (timed.hour !== null || timed.halfDay) notes.unshift('time_dropped');
  const words = monthWordsToDigits(timed.text);
  if (words !== timed.text) notes.push('month_word');
  const plain = plainSeparators(words);
  if (plain.changed) notes.push('separators');
  return { text: plain.text, notes, zone: timed.zone, hour: timed.hour, fault: remarks.fault };
}

/** Why a text that could not be read as a date is none. */
export function faultOf(text: string): string {
  if (/^1[0-9]{12}$|^1[0-9]{9}$/u.test(text)) return 'time_stamp';
  if (RANGE.test(text)) return 'date_range';
  if (APPROXIMATE.test(text)) return 'date_approximate';
  return 'not_a_date';
}

/** 2016年5-8月, 2016.5-8: months of a year rather than a day. */
export function isMonthSpan(text: string): boolean {
  return MONTH_SPAN.test(text);
}

/** Digits where letters stand that look like them: for telling, never for reading. */
export function lettersToDigits(text: string): string {
  return text.replace(/[oO](?=[\d年月日号./-]|$)/gu, '0').replace(/[lI|](?=[\d年月日号./-]|$)/gu, '1');
}

function takeRemarks(text: string, notes: string[]): { readonly text: string; readonly fault: string | null } {
  let fault: string | null = null;
  const rest = text.replace(REMARK, (whole: string, ...inner: (string | undefined)[]) => {
    const remark = (inner.slice(0, 3).find((part) => part !== undefined) ?? '').trim();
    // The name of a zone behind +0800, and the weekday, are taken with these.
    if (/^[一二三四五六日月火水木金土]$/u.test(remark)) return whole;
    if (/标准时间|时区|standard time/iu.test(remark) || remark === '') return ' ';
    if (DOUBT.test(remark)) fault = 'date_doubted';
    notes.push(`remark:${remark}`);
    return ' ';
  });
  return { text: rest.trim(), fault };
}

interface TimeTaken {
  readonly text: string;
  readonly hour: number | null;
  readonly halfDay: boolean;
  readonly zone: number | null;
}

function takeTime(text: string): TimeTaken {
  const match = TIME.exec(text);
  if (match === null) {
    const rest = text.replace(HALF_DAY_ALONE, '');
    return { text: rest, hour: null, halfDay: rest !== text, zone: null };
  }
  const hour = hourOf(Number(match[2]), match[1] ?? match[4] ?? '');
  const behind = text.slice(match.index + match[0].length);
  const zoned = ZONE.exec(behind);
  const year = (zoned === null ? behind : behind.replace(zoned[0], ' ').replace(/\b(?:cst|utc|gmt)\b/iu, ' ')).trim();
  return { text: `${text.slice(0, match.index)} ${year}`.trim(), hour, halfDay: false, zone: hoursToBeijing(zoned) };
}

function hourOf(hour: number, halfDay: string): number {
  if (/下午|午后|傍晚|晚|p/iu.test(halfDay) && hour < 12) return hour + 12;
  return /上午|凌晨|清晨|早|a/iu.test(halfDay) && hour === 12 ? 0 : hour;
}

function hoursToBeijing(zone: RegExpExecArray | null): number | null {
  if (zone === null) return null;
  if (zone[1] !== undefined) return 8 - (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) + Number(zone[3]) / 60);
  return /gmt|utc|z/iu.test(zone[0]) ? 8 : null;
}

/** Month words by the order they stand in: 01-MAY-2016, May 1, 2016, 2016-May-01, 01-5月-2016. */
function monthWordsToDigits(text: string): string {
  const spelled = text.replace(/元月/gu, '1月').replace(/年度$/u, '年');
  const dayFirst = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th)?(?:[-\\s./,]*(${MONTH_WORD})\\.?[-\\s./,]*|[-\\s./]+(\\d{1,2})月\\s*[-\\s./]+)(\\d{4}|\\d{2})$`,
    'iu',
  );
  let match = dayFirst.exec(spelled);
  if (match !== null) {
    const month = match[3] ?? numberOfMonth(match[2] ?? '');
    const year = match[4] ?? '';
    return year.length === 4 ? `${year}-${month}-${match[1] ?? ''}` : `${year}年${month}月${match[1] ?? ''}日`;
  }
  match = new RegExp(`^(${MONTH_WORD})\\.?[-\\s,]*(\\d{1,2})(?:st|nd|rd|th)?[-\\s,]+(\\d{4})$`, 'iu').exec(spelled);
  if (match !== null) return `${match[3] ?? ''}-${numberOfMonth(match[1] ?? '')}-${match[2] ?? ''}`;
  match = new RegExp(`^(\\d{4})[-\\s/.]*(${MONTH_WORD})\\.?[-\\s/.]*(\\d{1,2})?$`, 'iu').exec(spelled);
  if (match !== null) {
    const day = match[3] === undefined ? '' : `-${match[3]}`;
    return `${match[1] ?? ''}-${numberOfMonth(match[2] ?? '')}${day}`;
  }
  match = new RegExp(`^(${MONTH_WORD})\\.?[-\\s,]*(\\d{4}|\\d{2})$`, 'iu').exec(spelled);
  if (match !== null) {
    const year = match[2] ?? '';
    return `${year}${year.length === 4 ? '-' : '年'}${numberOfMonth(match[1] ?? '')}${year.length === 4 ? '' : '月'}`;
  }
  return /^\d{1,2}月\d{1,2}[日号]?[\s,]+\d{4}$/u.test(spelled)
    ? spelled.replace(/^(\d{1,2})月(\d{1,2})[日号]?[\s,]+(\d{4})$/u, '$3-$1-$2')
    : spelled;
}

function numberOfMonth(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

/** Blanks between digits, doubled and unusual separators, those behind 年 and 月, and one at the end. */
function plainSeparators(text: string): { readonly text: string; readonly changed: boolean } {
  const usual = text.replace(/[。．]/gu, '.');
  const plain = usual
    .replace(HYPHENS, '-')
    .replace(/[、,;·・•‧∙_\u2044\u2215+]/gu, (sign) => (sign === '\u2044' || sign === '\u2215' ? '/' : '-'))
    .replace(/^(\d{4}):(\d{1,2}):(\d{1,2})$/u, '$1-$2-$3')
    .replace(/^(\d{4})\s+(\d{1,2})(?:\s+(\d{1,2}))?$/u, (_, year: string, month: string, day?: string) =>
      day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`,
    )
    .replace(/\s+/gu, '')
    .replace(/([-/.])\1+/gu, '$1')
    .replace(/([年月])[-/.]+/gu, '$1')
    .replace(/(?<=^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2})?)[-/.]+$/u, '');
  return { text: plain, changed: plain !== usual.replace(/\s+/gu, '') };
}

/**
 * Dates as offices write them (docs/design/identity-numbers.md, "Dates"): day, month or year with the precision found, ISO texts, no Date
 * objects in local time. An ambiguous date is flagged, never guessed.
 */
import type { ValidUntil } from './valid-until.js';
import type { CleanValue, Verdict } from '../domain/identity.js';
import { foldWidth, replaceEscapes, stripInvisible } from './characters.js';
import { faultOf, isMonthSpan, lettersToDigits, plainSpelling } from './date-spellings.js';
import { FILLERS, type Fillers } from './fillers.js';
import { daysInMonth, isoDay, isRealDay, nextDay, serialDay } from './calendar.js';
import { readChineseDigits } from './numerals.js';

interface DateContext {
  /** True when the cell was stored as a number. */
  readonly numericCell?: boolean | undefined;
  readonly numberFormat?: string | null | undefined;
  /** The workbook counts days from 1904. */
  readonly uses1904?: boolean | undefined;
  /** True when most neighbours in this date column are dates in the plausible window: bare serials may then be read. */
  readonly mayBeSerial?: boolean | undefined;
  /** Century of two-digit years, set by a person for the column. */
  readonly century?: '19' | '20' | undefined;
  /** ISO day; set for dates that cannot lie after it (birth, death). */
  readonly notAfter?: string | undefined;
  readonly validity?: ValidUntil | undefined;
  /** The column says when something ends. */
  readonly isEnd?: boolean | undefined;
  readonly fillers?: Fillers | undefined;
}

/** Words that stand in date columns and mean no end, or nothing. */
const OPEN_END =
  /^(?:长期|永久|至今|迄今|现在|目前|今|(?:长期|永久|一直)有效|无限期|无固定期限|未到期|无期|无期徒刑|终身|终生)$/u;
/** Days that programs write where nobody entered one: the first and the last of their calendars. */
const FIRST_DAYS: ReadonlySet<string> = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1900-01', '1970-01-01']);
const LAST_DAY = /^(?:2099|2999|3000|9999)(?:-12(?:-31)?|-01-01)?$/u;
/** A zero shown as a date where the month comes first, and the zero date of databases. */
const NO_DAY =
  /^(?:0{4}\D0{1,2}\D0{1,2}日?|0{8}|(?:0{1,2}[-/.]0?1|0?1[-/.]0{1,2})[-/.](?:19)?00|0{1,2}-jan-(?:19)?00)(?: 0{1,2}:00(?::00)?)?$/iu;
const LUNAR = /农历|阴历|腊月|正月|冬月|闰|初[一二三四五六七八九十]/u;
const PERIOD = /[上下]半年|季度|[一二三四1-4]季|学年|学期|[春夏秋冬]季|旬/u;
const REPUBLIC = /^民国/u;
/** Years outside are slips of the pen. */
const EARLIEST_YEAR = 1850;
const LATEST_YEAR = 2100;

interface Parsed {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly notes: readonly string[];
}

type Result = Parsed | { readonly fault: string };

const fault = (code: string): Result => ({ fault: code });

/** Zero month or day: unknown, so the precision is lower. */
function dated(year: number, month: number | null, day: number | null): Result {
  if (year === 1900 && month === 1 && day === 0) return fault('day_zero');
  if ((year < EARLIEST_YEAR || year > LATEST_YEAR) && !isSystemDay(year, month, day)) return fault('date_out_of_range');
  if (month === 0)
    return day === 0 || day === null
      ? { year, month: null, day: null, notes: ['unknown_month_or_day'] }
      : fault('date_impossible');
  if (month !== null && (month > 12 || month < 1)) return fault('date_impossible');
  if (day === 0) return { year, month, day: null, notes: ['unknown_month_or_day'] };
  if (month !== null && day !== null && !isRealDay(year, month, day)) return fault('date_impossible');
  return { year, month, day, notes: [] };
}

function isSystemDay(year: number, month: number | null, day: number | null): boolean {
  return LAST_DAY.test(toIso({ year, month, day, notes: [] }));
}

function shortYear(text: string, month: number, day: number | null, context: DateContext): Result {
  if (context.century === undefined) return fault('two_digit_year');
  const read = dated(Number(context.century + text), month, day);
  return 'fault' in read ? read : { ...read, notes: [...read.notes, 'century_by_setting'] };
}

const toNumber = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

/** Digits and plain separators only. */
function parseDigits(text: string, context: DateContext): Result {
  let match = /^(\d{4})[-/.年\\](\d{1,2})(?:[-/.月\\](\d{1,2})?[日号]?)?$/u.exec(text);
  if (match !== null) return parseSeparated(text, match, context);
  match = /^(\d{4})年?$/u.exec(text);
  if (match !== null) return dated(Number(match[1]), null, null);
  match = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (match !== null) return dated(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{4})(\d{2})$/u.exec(text);
  if (match !== null) return parseSix(text, match, context);
  match = /^(\d{2})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?[日号]?)?$/u.exec(text);
  if (match !== null && !isOrderUnknown(text))
    return shortYear(match[1] ?? '', Number(match[2]), toNumber(match[3]), context);
  match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/u.exec(text);
  if (match !== null) return parseYearLast(match);
  if (/^\d{1,2}月(?:\d{1,2}[日号]?)?$/u.test(text)) return fault('no_year');
  return parseSerial(text, context);
}

/** 12/31/2016 and 31/12/2016 have one meaning, 5/1/2016 has two. */
function parseYearLast([, first = '', second = '', year = '']: RegExpExecArray): Result {
  const [one, other] = [Number(first), Number(second)];
  if (year.length !== 4 || (one <= 12 && other <= 12 && one !== other)) return fault('order_unknown');
  const read = one > 12 ? dated(Number(year), other, one) : dated(Number(year), one, other);
  return 'fault' in read ? read : { ...read, notes: [...read.notes, 'order_proved'] };
}

/** 1/5/16 does not show which of the three is the year; 16.5.1 with a year first is the usual Chinese order. */
function isOrderUnknown(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/u.test(text);
}

/** 2016.1 from a numeric cell is January, or October typed 2016.10. */
function parseSeparated(text: string, match: RegExpExecArray, context: DateContext): Result {
  const month = match[2] ?? '';
  if (context.numericCell === true && /^\d{4}\.1$/u.test(text)) {
    return showsTwoDecimals(context.numberFormat) ? dated(Number(match[1]), 10, null) : fault('month_or_october');
  }
  return dated(Number(match[1]), Number(month), toNumber(match[3]));
}

function showsTwoDecimals(format: string | null | undefined): boolean {
  return format !== null && format !== undefined && /\.00(?!0)/u.test(format);
}

/** 201605 is a month; 160501 is a day with a two-digit year. */
function parseSix(text: string, match: RegExpExecArray, context: DateContext): Result {
  const asMonth = dated(Number(match[1]), Number(match[2]), null);
  if (!('fault' in asMonth)) return asMonth;
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month)
    ? shortYear(text.slice(0, 2), month, day, context)
    : asMonth;
}

/** Bare numbers of five digits may be days counted by the spreadsheet. */
function parseSerial(text: string, context: DateContext): Result {
  if (!/^\d{1,5}$/u.test(text)) return fault('not_a_date');
  const serial = Number(text);
  if (!context.uses1904 && serial <= 60) return fault('serial_not_real');
  if (context.mayBeSerial !== true) return fault('serial_or_number');
  const day = serialDay(serial, context.uses1904);
  if (day === null) return fault('serial_not_real');
  const read = dated(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
  return 'fault' in read ? read : { ...read, notes: ['from_serial'] };
}

/** 16:00 with zone Z is midnight of the next day in Beijing. */
function toBeijing(read: Parsed, hour: number, zone: number): Result {
  if (read.month === null || read.day === null || hour + zone < 24 || hour + zone >= 48) return read;
  const day = nextDay(isoDay(read.year, read.month, read.day));
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    notes: [...read.notes, 'utc_to_beijing'],
  };
}

/** A text in front of a time of day is a day. */
function parse(text: string, context: DateContext): Result {
  if (LUNAR.test(text)) return fault('lunar_date');
  if (REPUBLIC.test(text)) return fault('republic_year');
  if (PERIOD.test(text)) return fault('period_not_date');
  const { text: spelled, notes, zone, hour, fault: doubt } = plainSpelling(text);
  const plain = spelled.replace(/^(\d{4}|\d{6}|\d{8}|\d{5})\.0+$/u, '$1');
  const digits = readChineseDigits(context.isEnd === true ? plain.replace(/[止]$/u, '') : plain.replace(/起$/u, ''));
  if (isMonthSpan(digits)) return fault('date_range');
  const read = parseDigits(digits, context);
  if ('fault' in read) return read.fault === 'not_a_date' ? fault(whyNone(digits, context)) : read;
  if (doubt !== null) return fault(doubt);
  if (hour !== null && read.day === null) return fault('not_a_date');
  const reading: Parsed = {
    ...read,
    notes: [...read.notes, ...notes, ...(plain === spelled ? [] : ['decimal_zero'])],
  };
  return hour === null || zone === null ? reading : toBeijing(reading, hour, zone);
}

function whyNone(digits: string, context: DateContext): string {
  const mended = lettersToDigits(digits);
  return mended !== digits && !('fault' in parseDigits(mended, context)) ? 'letters_for_digits' : faultOf(digits);
}

function toIso(parsed: Parsed): string {
  if (parsed.month === null) return String(parsed.year).padStart(4, '0');
  if (parsed.day === null) return isoDay(parsed.year, parsed.month, 1).slice(0, 7);
  return isoDay(parsed.year, parsed.month, parsed.day);
}

/**
 * A date as written → ISO day, month or year. 长期, 永久 and 至今 are kept as words; 无 and / give status none.
 * Example: "2016年5月1日" → 2016-05-01; "2016.5" → 2016-05; "1/5/16" → flag (order_unknown)
 */
export function cleanDate(raw: string, context: DateContext = {}): CleanValue {
  const text = foldDate(raw);
  if (text === '') return { status: 'none', value: null, raw, notes: [] };
  if (NO_DAY.test(text)) return { status: 'none', value: null, raw, notes: ['day_zero'] };
  const fillers = context.fillers ?? FILLERS;
  if (fillers.saysNothing(text, 'date')) return { status: 'none', value: null, raw, notes: ['blank_word'] };
  if (OPEN_END.test(text)) return { status: 'accept', value: text, raw, notes: ['open_end'] };
  const read = parse(text, context);
  if ('fault' in read) {
    return { status: read.fault === 'day_zero' ? 'none' : 'flag', value: null, raw, notes: [read.fault] };
  }
  const value = toIso(read);
  if (LAST_DAY.test(value)) {
    return context.isEnd === true
      ? { status: 'repair', value: '长期', raw, notes: ['system_last_day'] }
      : { status: 'none', value: null, raw, notes: ['system_last_day'] };
  }
  if (FIRST_DAYS.has(value)) {
    // An end before everything may be a blank of the program or a slip: whether it is over is not known.
    return { status: context.isEnd === true ? 'flag' : 'none', value: null, raw, notes: ['system_first_day'] };
  }
  if (context.notAfter !== undefined && value > context.notAfter.slice(0, value.length)) {
    context.validity?.changesOn(value);
    return { status: 'flag', value: null, raw, notes: ['future_date'] };
  }
  const status: Verdict = read.notes.length > 0 ? 'repair' : 'accept';
  return { status, value, raw, notes: read.notes };
}

/**
 * A birth that the cell alone does not settle, a two-digit year or the first day of a program, where the person's own valid number says the
 * same day. Example: "70.1.1" beside a number born on 1970-01-01 → 1970-01-01
 */
export function proveBirth(read: CleanValue, born: string | null): CleanValue {
  if (born === null || !read.notes.some((note) => note === 'two_digit_year' || note === 'system_first_day'))
    return read;
  const again = parse(foldDate(read.raw), { century: born.startsWith('20') ? '20' : '19' });
  if ('fault' in again || toIso(again) !== born) return read;
  return { status: 'repair', value: born, raw: read.raw, notes: ['proved_by_number'] };
}

function foldDate(raw: string): string {
  return foldWidth(stripInvisible(replaceEscapes(raw)))
    .trim()
    .replace(/^'/u, '');
}

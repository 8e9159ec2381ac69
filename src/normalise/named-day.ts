/**
 * The day of a list in the words of its titles and its path, in the spellings of offices: 2018.7.5, 18年7月底, 二〇一八年第二季度, 7月15日, 0715,
 * the office's number and the date in one. Pure.
 */
import { readChineseDigits } from './numerals.js';

const DAY = /(?<!\d)(20\d\d)(?:[年./-](\d{1,2})[月./-](\d{1,2})|(\d\d)(\d\d))(?!\d)/gu;
const MONTH_END =
  /截[至止](?:到|于)?(20\d\d)[年./-](\d{1,2})(?:月(?!\d)|(?![\d月./-]))|(20\d\d)年(\d{1,2})月(?:底|末|份?末)/gu;

/** 1-6月, 1月至6月: the last month counts. */
const MONTH_RANGE = /(?<![\d.])(?:1[0-2]|0?[1-9])月?(?:[-—–~～]|至|到)(1[0-2]|0?[1-9])月/gu;

/** 2018.1-6: months, as the signs differ; 2018-1-6 is a day, and so is 2018.7-5. */
const MONTHS_OF_YEAR = /(?<!\d)(20\d\d)[年.](1[0-2]|0?[1-9])月?(?:[-—–~～]|至|到)(1[0-2]|0?[1-9])月?(?![\d.日-])/gu;

/**
 * The day of a list: of its titles, else of its name, else of the folders that it lies in; a day before a month. The day on which somebody
 * filled it in counts only where there is no other, and that of a folder not against a year of the list itself.
 */
export function dataDay(printedTitles: string, path: string, today: string): string | null {
  const filledIn = plainDays(printedTitles, today);
  const titles = filledIn.replace(FILLED_IN, ' ');
  const whole = plainDays(shortDaysInName(path.replace(/\.[a-z]+$/iu, '')), today);
  const [name = '', ...folders] = whole.split('/').reverse();
  const around = folders.join(' ');
  const own =
    dayIn(titles, today) ??
    dayIn(name, today) ??
    dayWithoutYear(`${name} ${titles}`, around, today) ??
    monthIn(titles, today) ??
    monthIn(name, today) ??
    monthWithoutYear(titles, whole, today) ??
    monthWithoutYear(name, whole, today);
  if (own !== null) return own;
  const above = folders.flatMap((folder) => dayOfFolder(folder, around, today) ?? [])[0] ?? null;
  const years = yearsIn(`${name} ${titles}`);
  const isOfYear = above === null || years.length === 0 || years.includes(Number(above.slice(0, 'yyyy'.length)));
  return (isOfYear ? above : null) ?? dayIn(filledIn, today);
}

function dayOfFolder(folder: string, around: string, today: string): string | null {
  return (
    dayIn(folder, today) ??
    dayWithoutYear(folder, around, today) ??
    monthIn(folder, today) ??
    monthWithoutYear(folder, around, today)
  );
}

/** The day that the name of a file says where its titles name another month, which are believed; null where both agree or one is silent. */
export function otherDayInName(titles: string, path: string, today: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  const [printed, named] = [dataDay(titles, '', today), dataDay('', name, today)];
  if (printed === null || named === null) return null;
  const year = 'yyyy'.length;
  // A name without a year is of the year of its titles.
  const meant = yearsIn(plainDays(name, today)).length > 0 ? named : printed.slice(0, year) + named.slice(year);
  return monthOf(printed) === monthOf(meant) ? null : meant;
}

function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}

const FILLED_IN =
  /(?:填报|填表|填写|制表|打印|报送|上报|编制)(?:日期|时间|日)?[::]?\s*20\d\d(?:年|[./-])\d{1,2}(?:月|[./-])\d{1,2}日?/gu;
const CHINESE_DATE =
  /(?:[〇零○一二三四五六七八九]{4}年|[〇零○一二三四五六七八九]{2}年(?=[一二三四五六七八九十\d]{1,2}月|第?[一二三四1-4]季|[上下]半年))(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十廿]{1,3}日)?)?/gu;
/** A year of two digits in front of a month; a number of years stands alone. */
const SHORT_YEAR = /(?<![\d.])(\d\d)(?=年(?:\d{1,2}月|第?[一二三四1-4]季|[上下]半年)|\.\d{1,2}\.\d{1,2}(?![\d.]))/gu;
const MOST_YEARS = 12;
/** Ends of quarters, halves and whole years. */
const PART_OF_YEAR = /(20\d\d)年(?:第?([一二三四1-4])季度?|([上下])半年|[底末])/gu;
/** 截至9.30, in a year that other words name. */
const SHORT_UNTIL = /(截[至止](?:到|于)?)(\d{1,2})\.(\d{1,2})(?![\d.])/gu;
/** The number of an office in front of a date, with nothing between: 9903262026年7月, 99032620260715. */
const AFTER_NUMBER =
  /(?<=\d)(?=20\d\d年)|(?<=\d{3})(?=20\d\d[-.](?:1[0-2]|0?[1-9])(?!\d))|(?<=(?<!\d)(?:\d{6}|\d{9}|\d{12}))(?=20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/gu;

/** Days in the spellings of offices as the patterns below know them. Example: 26年第三季度 → 2026年9月底 */
function plainDays(text: string, today: string): string {
  const now = Number(today.slice(2, 4));
  return text
    .normalize('NFKC')
    .replace(CHINESE_DATE, readChineseDigits)
    .replace(AFTER_NUMBER, ' ')
    .replace(SHORT_YEAR, (year) => (Number(year) <= now && Number(year) >= now - MOST_YEARS ? `20${year}` : year))
    .replace(PART_OF_YEAR, (_, year: string, quarter?: string, half?: string) => {
      const month = quarter === undefined ? (half === '上' ? 6 : 12) : 3 * Number(readChineseDigits(quarter));
      return `${year}年${month}月底`;
    })
    .replace(SHORT_UNTIL, '$1$2月$3日')
    .replace(MONTHS_OF_YEAR, (months, year: string, from: string, to: string) =>
      Number(from) < Number(to) ? `${year}年${to}月` : months,
    )
    .replace(MONTH_RANGE, '$1月');
}

const MONTH_AND_DAY = '(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])';
const BEHIND_NAME = new RegExp(`(?<=[\\p{Script=Han}_(（-])${MONTH_AND_DAY}(?=[)）]?(?:/|$))`, 'gu');
/** 台账0810导出; not 编号0810号. */
const IN_NAME = new RegExp(
  `(?<=\\p{Script=Han})${MONTH_AND_DAY}(?=(?:再次|重新)?(?:导出|更新|报送|上报|下载|提取|查询|数据|版))`,
  'gu',
);
const BEFORE_NAME = new RegExp(`(?<=^|/)${MONTH_AND_DAY}(?=[\\p{Script=Han}_-])`, 'gu');

/** A month and a day of four digits that begin or end the name of a file or folder. Example: 企业人员0715 → 企业人员07月15日 */
function shortDaysInName(name: string): string {
  return [BEHIND_NAME, BEFORE_NAME, IN_NAME].reduce((text, day) => text.replace(day, '$1月$2日'), name);
}

const SHORT_DAY = /(?<![\d年])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日/u;
const YEAR = /(?<!\d)(20\d\d)(?=\D|$|(?:0[1-9]|1[0-2])(?:\d\d)?(?!\d))/gu;

/** Whether a text says of which year it is. */
export function namesYear(text: string, today: string): boolean {
  return yearsIn(plainDays(text, today)).length > 0;
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([, year]) => Number(year));
}

/** `7月15日` in the year that the text or what is around it names, else in the last year in which that day is past. */
function dayWithoutYear(text: string, around: string, today: string): string | null {
  const [, month, day] = SHORT_DAY.exec(text) ?? [];
  if (month === undefined || day === undefined) return null;
  const [own, named] = [yearsIn(text), yearsIn(around)];
  const now = Number(today.slice(0, 4));
  const years = [...own, ...named, ...(own.length + named.length > 0 ? [] : [now, now - 1])];
  const days = years.map((year) => isoDay(year, Number(month), Number(day)));
  return days.find((one) => one !== null && one <= today) ?? null;
}

const MONTH_WORDS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const BARE_MONTH =
  /(?<![\d年近前后每第满一二三四五六七八九十.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|末|底|度)?(?![\d龄个嫂均薪一二三四五六七八九十])/gu;

/** The end of the last month that a text names, in the year that `around` names, else of the last such month that has begun. Example: 12月低保 */
function monthWithoutYear(text: string, around: string, today: string): string | null {
  const [, word] = [...text.matchAll(BARE_MONTH)].at(-1) ?? [];
  if (word === undefined) return null;
  const month = /\d/u.test(word) ? Number(word) : MONTH_WORDS.indexOf(word) + 1;
  const named = yearsIn(`${text} ${around}`);
  const now = Number(today.slice(0, 4));
  const years = named.length > 0 ? named.sort((one, other) => other - one) : [now, now - 1];
  const begun = years.find((year) => `${year}-${String(month).padStart(2, '0')}-01` <= today);
  if (begun === undefined) return null;
  const end = monthEnd(begun, month);
  return end !== null && end > today ? today : end;
}

const MONTH = /(?<!\d)(20\d\d)(?:[年./_-]?(0[1-9]|1[0-2])|[年./_-]([1-9]))(?:月(?!\d)|(?![\d月/_-])(?!\.\d))/gu;

/** The end of the last month that a text names, or today where the month is not over. Example: 农村低保2018年6月.xls → 2018-06-30 */
function monthIn(text: string, today: string): string | null {
  const ends = [...text.matchAll(MONTH)].flatMap(([, year = '', long, short = '']) => {
    const month = long ?? short;
    const begin = `${year}-${month.padStart(2, '0')}-01`;
    const end = monthEnd(Number(year), Number(month));
    if (end === null || begin > today) return [];
    return [end > today ? today : end];
  });
  return ends.sort().at(-1) ?? null;
}

/** The last day that a text names, not later than `today`; the end of a month where it says 截至 or 底. */
export function dayIn(text: string, today: string): string | null {
  const days = [...text.matchAll(DAY)].map(([, year, month, day, shortMonth, shortDay]) =>
    isoDay(Number(year), Number(month ?? shortMonth), Number(day ?? shortDay)),
  );
  const ends = [...text.matchAll(MONTH_END)].map(([, year, month, otherYear, otherMonth]) =>
    monthEnd(Number(year ?? otherYear), Number(month ?? otherMonth)),
  );
  const known = [...days, ...ends].filter((day) => day !== null && day <= today);
  return known.sort().at(-1) ?? null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function monthEnd(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

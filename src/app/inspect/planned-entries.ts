/**
 * Which entries of bidui.yaml an inspected file asks for: one a source, with its sheets where a file holds several; day, level and
 * division where its own words say them; and what a person has to be asked first. Pure; writes nothing.
 */
import type { Pass } from '../../domain/pass.js';
import { ListArea } from '../../delivery/list-place.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { FileInspection, SheetInspection } from './inspect.js';

/** Why a table with the columns of a register may not simply become one. */
export type RegisterDoubt = 'candidate_words' | 'no_status' | 'second_register';

/** An entry that a file, or some sheets of it, ask for. */
export interface PlannedEntry {
  /** Relative to the workspace; of an archive, the archive. */
  readonly path: string;
  readonly source: string;
  /** Names of the sheets; null for the whole file. */
  readonly sheets: readonly string[] | null;
  /** Never empty; of all members of an archive. */
  readonly inspected: readonly SheetInspection[];
  /** ISO day, or null. */
  readonly dataDate: string | null;
  readonly level: Pass | null;
  readonly division: string | null;
  /** Households begin with the row of their head, and no column numbers them. */
  readonly beginsWithHead: boolean;
  /** Names and titles that say whose people they are. */
  readonly words: string;
  readonly doubt: RegisterDoubt | null;
  /** Columns that are written; absent: all that were recognised. */
  readonly columns?: Readonly<Record<string, string>>;
  /** A line above the entry for whoever opens the file. */
  readonly note?: string;
}

/** The workspace around the files. */
export interface EntrySurroundings {
  readonly office: { readonly level: Pass; readonly division: string };
  readonly divisions: DivisionTable;
  /** ISO day: no list is of a later one. */
  readonly today: string;
}

/** A file of several sources whose sheets have no names to tell them apart. */
export interface MixedFile {
  readonly path: string;
  readonly sources: readonly string[];
}

/** Words for people who are not in the register yet; the first ones mean nothing else. */
const SURE_CANDIDATE_WORDS = /拟录入|待录入|预录入|拟纳入|待纳入|拟新增|新识别|候选/u;
const CANDIDATE_WORDS = /拟录入|待录入|预录入|拟纳入|待纳入|拟新增|新识别|新增|候选|申请|补报/u;
const NEW_PEOPLE = /新增(?:户|对象|人口|人员|贫困|监测|名单)|申请(?:户|纳入|录入|对象)|补报|候选/u;
const WHOLE_AREA: Readonly<Record<Pass, RegExp>> = {
  county: /全县|全区/u,
  city: /全市|市级/u,
  province: /全省|全区|省级/u,
};
const DAY = /(?<!\d)(20\d\d)(?:[年./-](\d{1,2})[月./-](\d{1,2})|(\d\d)(\d\d))(?!\d)/gu;
const MONTH_END =
  /截[至止](?:到|于)?(20\d\d)[年./-](\d{1,2})(?:月(?!\d)|(?![\d月./-]))|(20\d\d)年(\d{1,2})月(?:底|末|份?末)/gu;

/** The path of a file, or of the archive that it is a member of. */
function fileOf(shown: string): string {
  return shown.split('!')[0] ?? shown;
}

/** The entries of files, in their order, and those that cannot have any. */
export function plannedEntries(
  files: readonly FileInspection[],
  around: EntrySurroundings,
): { readonly entries: readonly PlannedEntry[]; readonly mixed: readonly MixedFile[] } {
  const byPath = new Map<string, FileInspection[]>();
  for (const file of files) byPath.set(fileOf(file.path), [...(byPath.get(fileOf(file.path)) ?? []), file]);
  const entries: PlannedEntry[] = [];
  const mixed: MixedFile[] = [];
  for (const [path, members] of byPath) {
    const sheets = members.flatMap((member) => member.sheets).filter(isTable);
    const newPeople = sheetsOfNewPeople(sheets);
    const bySource = new Map<string, SheetInspection[]>();
    for (const sheet of sheets) {
      const key = `${sheet.source ?? ''}${newPeople.has(sheet) ? ' new' : ''}`;
      bySource.set(key, [...(bySource.get(key) ?? []), sheet]);
    }
    const isNamed = sheets.every(({ sheet }) => sheet !== null);
    if (bySource.size > 1 && !isNamed) mixed.push({ path, sources: [...bySource.keys()] });
    else {
      const parts = { isOneOfSeveral: bySource.size > 1, isPeopleApart: newPeople.size > 0 };
      for (const own of bySource.values()) entries.push(entryOf(path, own, parts, around));
    }
  }
  return { entries, mixed };
}

/**
 * Sheets of people who are not in the register yet, by their own names and titles, in a book with other sheets of people: there the name of the
 * file speaks of both. Example: 名册及拟新增.xlsx with the sheets 在册 and 拟新增.
 */
function sheetsOfNewPeople(sheets: readonly SheetInspection[]): ReadonlySet<SheetInspection> {
  const people = sheets.filter(({ source, isSourceStated }) => source === 'register' && !isSourceStated);
  const named = people.filter((sheet) => SURE_CANDIDATE_WORDS.test(titlesOf([sheet]).join(' ')));
  return new Set(named.length === people.length ? [] : named);
}

function isTable({ source, status }: SheetInspection): boolean {
  return source !== null && status !== 'not_data';
}

function entryOf(
  path: string,
  inspected: readonly SheetInspection[],
  { isOneOfSeveral, isPeopleApart }: { readonly isOneOfSeveral: boolean; readonly isPeopleApart: boolean },
  around: EntrySurroundings,
): PlannedEntry {
  const source = inspected[0]?.source ?? '';
  const titles = titlesOf(inspected);
  const words = isPeopleApart ? titles.join(' ') : peopleWords(path, titles);
  const isPeople = source === 'register' || source === 'candidates';
  return {
    path,
    source,
    sheets: isOneOfSeveral ? inspected.flatMap(({ sheet }) => sheet ?? []) : null,
    inspected,
    dataDate: dataDay(titles.join(' '), path, around.today),
    beginsWithHead: inspected.some(({ beginsWithHead }) => beginsWithHead),
    ...areaOf([path, ...titles].join(' '), isPeople, around),
    words,
    doubt: source === 'register' ? doubtOf(words, inspected) : null,
  };
}

/** Names of the file and its sheets and the titles: the words that say whose people they are. */
function peopleWords(path: string, titles: readonly string[]): string {
  return [path.split('/').at(-1) ?? path, ...titles].join(' ');
}

function doubtOf(words: string, inspected: readonly SheetInspection[]): RegisterDoubt | null {
  if (inspected.every(({ isSourceStated }) => isSourceStated)) return null;
  if (CANDIDATE_WORDS.test(words)) return 'candidate_words';
  const fields = new Set(inspected.flatMap(({ columns }) => columns.map(({ field }) => field)));
  return fields.has('status') || fields.has('household') ? null : 'no_status';
}

/** Whether the words of a file say that its people are not in the register, so plainly that nobody need be asked. */
export function namesCandidates({ words }: Pick<PlannedEntry, 'words'>): boolean {
  return SURE_CANDIDATE_WORDS.test(words);
}

/** Whether the words of a file speak of new people: plainly, perhaps, or not at all. */
export function candidateWords(path: string, inspected: readonly SheetInspection[]): 'sure' | 'perhaps' | null {
  const words = peopleWords(path, titlesOf(inspected));
  if (SURE_CANDIDATE_WORDS.test(words)) return 'sure';
  return NEW_PEOPLE.test(words) ? 'perhaps' : null;
}

function titlesOf(inspected: readonly SheetInspection[]): string[] {
  return inspected.flatMap((sheet) => [sheet.sheet ?? '', ...sheet.titles]);
}

/** Level and division that the words of a file say; in a county's office what they do not say is the county's. */
function areaOf(
  words: string,
  isPeople: boolean,
  { office, divisions }: EntrySurroundings,
): { readonly level: Pass | null; readonly division: string | null } {
  const named = new ListArea(divisions, office.division).countiesNamedIn(words);
  const county = named.length === 1 ? (named[0] ?? null) : null;
  if (isPeople) return { level: null, division: office.level === 'county' ? null : county };
  if (county !== null) return { level: 'county', division: county };
  if (office.level === 'county') return { level: 'county', division: office.division.slice(0, 6) };
  const isWhole = WHOLE_AREA[office.level].test(words) || namesOffice(words, office.division, divisions);
  return { level: isWhole ? office.level : null, division: null };
}

function namesOffice(words: string, division: string, divisions: DivisionTable): boolean {
  const name = divisions.name(division);
  return name !== null && words.includes(name);
}

/** 1-6月, 1月至6月: the last month counts. */
const MONTH_RANGE = /(?<![\d.])(?:1[0-2]|0?[1-9])月?(?:[-—–~～]|至|到)(1[0-2]|0?[1-9])月/gu;

/** The day of a list: of its titles, else of its path; a day before a month before a year. */
export function dataDay(printedTitles: string, path: string, today: string): string | null {
  const [titles = '', name = ''] = [printedTitles, path.replace(/\.[a-z]+$/iu, '')].map((text) =>
    text.replace(MONTH_RANGE, '$1月'),
  );
  return (
    dayIn(titles, today) ??
    dayIn(name, today) ??
    dayWithoutYear(`${name} ${titles}`, today) ??
    monthIn(titles, today) ??
    monthIn(name, today) ??
    monthWithoutYear(titles, name, today) ??
    monthWithoutYear(name.split('/').at(-1) ?? '', name, today) ??
    monthWithoutYear(name, name, today)
  );
}

const SHORT_DAY = /(?<![\d年])(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日/u;
const YEAR = /(?<!\d)(20\d\d)(?=年|\D|$)/gu;

/** `7月15日` in the year that the text names, else in the last year in which that day is past. */
function dayWithoutYear(text: string, today: string): string | null {
  const [, month, day] = SHORT_DAY.exec(text) ?? [];
  if (month === undefined || day === undefined) return null;
  const named = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  const now = Number(today.slice(0, 4));
  const days = (named.length > 0 ? named : [now, now - 1]).map((year) => isoDay(year, Number(month), Number(day)));
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
  const named = [...`${text} ${around}`.matchAll(YEAR)].map(([, year]) => Number(year));
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

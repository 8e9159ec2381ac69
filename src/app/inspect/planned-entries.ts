/**
 * Which entries of bidui.yaml an inspected file asks for: one a source, with its sheets where a file holds several; day, level and
 * division where its own words say them; and what a person has to be asked first. Pure; writes nothing.
 */
import type { Pass } from '../../domain/pass.js';
import { ListArea } from '../../delivery/list-place.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { dataDay, namesYear, otherDayInName } from '../../normalise/named-day.js';
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
  /** Day of another month that the name of the file says where titles in it are believed; null where they agree. */
  readonly otherDate: string | null;
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
  /** Name of the folder that was delivered, where it is not in the paths. */
  readonly folder?: string;
}

/** A file of several sources whose sheets have no names to tell them apart. */
export interface MixedFile {
  readonly path: string;
  readonly sources: readonly string[];
}

/** Words for people who are not in the register yet; the first ones mean nothing else. */
const SURE_CANDIDATE_WORDS = /[拟待预](?:录入|纳入|新增|识别|认定|建档)|新识别|候选/u;
const CANDIDATE_WORDS = new RegExp(`${SURE_CANDIDATE_WORDS.source}|新增|申请|补报`, 'u');
const NEW_PEOPLE = /新增(?:户|对象|人口|人员|贫困|监测|名单)|申请(?:户|纳入|录入|对象)|补报|候选/u;
const WHOLE_AREA: Readonly<Record<Pass, RegExp>> = {
  county: /全县|全区/u,
  city: /全市|市级/u,
  province: /全省|全区|省级/u,
};

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

/** Days after the newest list of a delivery that say a year, in which one that says none may still be. */
const LATER_DAYS = 183;
const DAY_MS = 86_400_000;

/**
 * Days without a year are of the year of the lists beside them, unless fewer of those say one: they may be copies of the year before. Example: 企业人员0715.csv beside 名册2018.7.20.xls
 */
export function inYearOfOthers<Entry extends PlannedEntry>(
  entries: readonly Entry[],
  around: EntrySurroundings,
): readonly Entry[] {
  const wordsOf = ({ path, inspected }: PlannedEntry): string =>
    [around.folder ?? '', path, ...titlesOf(inspected)].join(' ');
  const isOfYear = (entry: PlannedEntry): boolean => namesYear(wordsOf(entry), around.today);
  const dated = entries.filter(({ dataDate }) => dataDate !== null);
  const days = dated.filter(isOfYear).flatMap(({ dataDate }) => dataDate ?? []);
  const newest = days.sort().at(-1);
  if (newest === undefined || days.length * 2 < dated.length) return entries;
  const latest = new Date(Date.parse(newest) + LATER_DAYS * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
  const today = latest < around.today ? latest : around.today;
  return entries.map((entry) =>
    isOfYear(entry)
      ? entry
      : { ...entry, dataDate: dayOf(entry.path, titlesOf(entry.inspected), { ...around, today }) },
  );
}

function dayOf(path: string, titles: readonly string[], { folder, today }: EntrySurroundings): string | null {
  return dataDay(titles.join(' '), folder === undefined ? path : `${folder}/${path}`, today);
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
    dataDate: dayOf(path, titles, around),
    otherDate: otherDayInName(titles.join(' '), path, around.today),
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

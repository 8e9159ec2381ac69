/**
 * Inspected files → tables to enter: sheets that are excluded, the source of each, candidates or register, older files of the same list.
 * Every guess has a confidence; nothing is asked and nothing written here.
 */
import path from 'node:path';
import type { FileInspection, SheetInspection } from '../inspect/inspect.js';
import {
  candidateWords,
  inYearOfOthers,
  namesCandidates,
  plannedEntries,
  type EntrySurroundings,
  type PlannedEntry,
} from '../inspect/planned-entries.js';
import { THIN } from '../../intake/layout/source-guess.js';
import { isSummaryName, isSummarySheet, type ExcludedFile } from './find-files.js';

/** A table with the best guess of its place in the settings. */
export interface SetupTable extends PlannedEntry {
  /** `register`, `candidates`, an id of a source, or blank where nothing fits. */
  readonly source: string;
  /** 0–1: of the source. */
  readonly confidence: number;
  /** Ids that fit nearly as well. */
  readonly rivals: readonly string[];
  /** Data rows; null where the sheets could not be read yet. */
  readonly rows: number | null;
}

export interface GuessedTables {
  readonly tables: readonly SetupTable[];
  readonly excluded: readonly ExcludedFile[];
  /** Files that cannot be read, with their inspection. */
  readonly unreadable: readonly FileInspection[];
}

/** Confidence from which `--yes` takes a guess and nobody is asked. */
export const SURE = 0.6;
const CANDIDATES_BY_NAME = 0.95;
const CANDIDATES_BY_WORDS = 0.7;
const REGISTER_BY_COLUMNS = 0.95;
const REGISTER_ALONE = 0.75;
const PEOPLE_OPEN = 0.5;
/** Lists with the same columns that only a name tells apart are as sure as this where the name does. */
const NAMED_APART = 0.55;

/** `newPeople`: files read as candidates because their words say so. Paths as in `files`. */
export function guessTables(
  files: readonly FileInspection[],
  around: EntrySurroundings,
  newPeople: ReadonlySet<string> = new Set(),
): GuessedTables {
  const excluded: ExcludedFile[] = [];
  const unreadable = files.filter((file) => file.problems.some(({ level }) => level === 'refused'));
  const kept = files
    .filter((file) => !unreadable.includes(file))
    .flatMap((file) => {
      const { sheets, excluded: own } = usedSheets(file);
      excluded.push(...own);
      return sheets.length === 0 ? [] : [{ file: { ...file, sheets }, isCut: own.length > 0 }];
    });
  const cut = new Set(kept.filter(({ isCut }) => isCut).map(({ file }) => file.path));
  const inspected = kept.map(({ file }) => file);
  const { entries, mixed } = plannedEntries(inspected, around);
  const split = mixed.flatMap(({ path: own }) => inspected.filter((file) => file.path.split('!')[0] === own));
  const tables = entries.map((entry) => withSheets(entry, cut)).map(withConfidence);
  const { newest, older } = withoutOlder(
    withPeople(inYearOfOthers([...tables, ...unknownTables(inspected, tables, around)], around), newPeople),
  );
  return {
    tables: newest,
    excluded: [...excluded, ...older, ...split.map((file) => exclude(file.path, null, 'no_list'))],
    unreadable,
  };
}

function exclude(
  own: string,
  sheet: string | null,
  reason: ExcludedFile['reason'],
  instead: string | null = null,
): ExcludedFile {
  return { path: own, sheet, reason, instead };
}

/** Sheets that hold a list, without hidden and summing ones where another holds the same. */
function usedSheets(file: FileInspection): { sheets: readonly SheetInspection[]; excluded: ExcludedFile[] } {
  const isSum = (sheet: SheetInspection): boolean =>
    sheet.status === 'refused' && !sheet.holdsNumbers && !sheet.isSourceStated && isSumOfOthers(file.path, sheet.sheet);
  const isBeside = (sheet: SheetInspection): boolean =>
    sheet.status === 'refused' &&
    !sheet.isSourceStated &&
    file.sheets.some((other) => other.status === 'data' && other.holdsNumbers);
  const tables = file.sheets.filter(
    (sheet) => (sheet.status !== 'not_data' && !isSum(sheet) && !isBeside(sheet)) || sheet.holdsNumbers,
  );
  const isOld = (sheet: SheetInspection): boolean =>
    sheet.sheet !== null &&
    (sheet.hidden || isSummarySheet(sheet.sheet) || isOlderSheet(sheet, tables, file.path)) &&
    !sheet.isSourceStated;
  const plain = tables.filter((sheet) => !isOld(sheet));
  const used = plain.length > 0 ? plain : tables;
  const dropped = file.sheets.filter((sheet) => !used.includes(sheet));
  if (used.length === 0) {
    return { sheets: [], excluded: [exclude(file.path, null, file.sheets.some(isSum) ? 'summary' : 'no_list')] };
  }
  const reported = dropped.filter((sheet) => sheet.status !== 'not_data' || sheet.sheet !== null);
  return { sheets: used, excluded: reported.map((sheet) => exclude(file.path, sheet.sheet, reasonOfSheet(sheet))) };
}

const OLD_SHEET = /旧(?:表|版|数据|名册|台账|名单)?$|(?<!养)老(?:表|版|数据|台账)$|作废|废弃|备份|副本|去年|上年/u;

const OLD_FOLDER = /^(?:以前|历史|往月|前期|原来)/u;

/** A sheet that says it is old, or a year before that of another sheet of its list or of the file. */
function isOlderSheet(sheet: SheetInspection, tables: readonly SheetInspection[], own: string): boolean {
  const name = sheet.sheet ?? '';
  const others = tables.filter((other) => other !== sheet && other.source === sheet.source && !other.hidden);
  if (others.length === 0) return false;
  const year = yearIn(name);
  const around = [path.posix.basename(own), ...others.map((other) => other.sheet ?? '')].flatMap(
    (text) => yearIn(text) ?? [],
  );
  return OLD_SHEET.test(name) || (year !== null && around.some((other) => other > year));
}

function isSumOfOthers(own: string, sheet: string | null): boolean {
  return isSummaryName(path.posix.basename(own)) || isSummarySheet(sheet ?? '');
}

function reasonOfSheet({ hidden, sheet, status }: SheetInspection): ExcludedFile['reason'] {
  if (hidden) return 'older';
  if (isSummarySheet(sheet ?? '')) return 'summary';
  return status === 'data' ? 'older' : 'no_list';
}

/** An entry for a book of which sheets were excluded names its own. */
function withSheets(entry: PlannedEntry, cut: ReadonlySet<string>): PlannedEntry {
  if (entry.sheets !== null || !cut.has(entry.path)) return entry;
  const names = entry.inspected.flatMap(({ sheet }) => sheet ?? []);
  return names.length === 0 ? entry : { ...entry, sheets: names };
}

function withConfidence(entry: PlannedEntry): SetupTable {
  const { inspected } = entry;
  const guesses = inspected.map(({ sourceConfidence }) => sourceConfidence ?? 1);
  const rivals = [...new Set(inspected.flatMap((sheet) => sheet.rivals))];
  const least = Math.min(...guesses);
  if (least <= THIN && entry.source !== 'register') {
    return { ...entry, source: '', confidence: 0, rivals: [entry.source, ...rivals], rows: rowsOf(inspected) };
  }
  return {
    ...entry,
    confidence: least >= NAMED_APART ? Math.max(least, SURE) : least,
    rivals,
    rows: rowsOf(inspected),
  };
}

function rowsOf(inspected: readonly SheetInspection[]): number | null {
  const counts = inspected.map(({ counts: own }) => own?.rows ?? null);
  return counts.every((rows) => rows === null) ? null : counts.reduce<number>((sum, rows) => sum + (rows ?? 0), 0);
}

/** Sheets with people's numbers that fit no source. */
function unknownTables(
  files: readonly FileInspection[],
  tables: readonly SetupTable[],
  around: EntrySurroundings,
): SetupTable[] {
  return files.flatMap((file) => {
    const open = file.sheets.filter(({ source, holdsNumbers }) => source === null && holdsNumbers);
    if (open.length === 0) return [];
    const isPart = tables.some((table) => table.path === file.path);
    const [planned] = plannedEntries(
      [{ ...file, sheets: open.map((sheet) => ({ ...sheet, source: '', status: 'refused' as const })) }],
      around,
    ).entries;
    if (planned === undefined) return [];
    const sheets = isPart ? open.flatMap(({ sheet }) => sheet ?? []) : null;
    return [{ ...planned, sheets, confidence: 0, rivals: [], rows: null }];
  });
}

/** Register or candidates: by the words of the file, by its columns, by what else there is. */
function withPeople(guessed: readonly SetupTable[], newPeople: ReadonlySet<string>): SetupTable[] {
  const tables = guessed.map((table) =>
    table.doubt === 'no_status' && speaksOf(table, ['household', 'status']) ? { ...table, doubt: null } : table,
  );
  const clear = tables.filter(
    (table) => table.source === 'register' && table.doubt === null && !namesCandidates(table),
  );
  return tables.map((table) => {
    if (newPeople.has(table.path.split('!')[0] ?? table.path)) {
      const isSure = candidateWords(table.path, table.inspected) === 'sure';
      return { ...table, doubt: 'candidate_words', confidence: isSure ? CANDIDATES_BY_NAME : PEOPLE_OPEN };
    }
    const isGuessed = table.inspected.some(({ isSourceStated }) => !isSourceStated);
    if (table.source !== 'register' || !isGuessed) return table;
    if (namesCandidates(table)) return { ...table, source: 'candidates', confidence: CANDIDATES_BY_NAME };
    if (table.doubt === null)
      return { ...table, confidence: Math.max(SURE, Math.min(table.confidence, REGISTER_BY_COLUMNS)) };
    if (table.doubt === 'candidate_words' && clear.length > 0) {
      return { ...table, source: 'candidates', confidence: CANDIDATES_BY_WORDS };
    }
    if (clear.length > 0 && table.doubt === 'no_status' && !hasFamily(table)) return { ...table, ...UNKNOWN_LIST };
    if (clear.length === 0 && table.doubt === 'no_status') return { ...table, confidence: REGISTER_ALONE };
    return { ...table, source: clear.length > 0 ? 'candidates' : 'register', confidence: PEOPLE_OPEN };
  });
}

/** Beside a register, people without household, status and relation are on some list that is not known. */
const UNKNOWN_LIST = { source: '', confidence: 0, rivals: ['candidates'], doubt: null } as const;

function hasFamily(table: SetupTable): boolean {
  return speaksOf(table, ['relation', 'household', 'status']);
}

/** Whether a sheet has one of the columns, or headers in own words that stand for it. */
function speaksOf({ inspected }: SetupTable, fields: readonly string[]): boolean {
  return inspected.some(({ columns, proposedColumns }) =>
    [...columns, ...proposedColumns].some(({ field }) => fields.includes(field ?? '')),
  );
}

/** Names without the parts that change from one delivery to the next. Example: 甲县农村低保2018.07.xls → 甲县农村低保 */
export function stemOf(own: string): string {
  const { name } = path.posix.parse(own);
  return name
    .normalize('NFKC')
    .replace(
      /(?:19|20)\d\d(?:[年./_-]?\d{1,2}(?:[月./_-]?\d{1,2}日?)?月?)?年?度?|\d{1,2}月(?:\d{1,2}日)?|第?[一二三四1-4]季度|v\d+|(?<!\d)\d{4}(?!\d)|最终版?|终稿|新版?|定稿|修改版?/giu,
      '',
    )
    .replace(/[\s_\-—–()（）[\]【】.,，、《》]+/gu, '')
    .toLowerCase();
}

/** Of files of one list with one name but for its date only the newest stays; the same holds for files of the years before. */
function withoutOlder(tables: readonly SetupTable[]): { newest: SetupTable[]; older: ExcludedFile[] } {
  const older: ExcludedFile[] = [];
  const year =
    tables
      .flatMap(({ dataDate }) => dataDate?.slice(0, 4) ?? [])
      .sort()
      .at(-1) ?? '';
  const newest = tables.filter((table) => {
    if (table.source === '') return true;
    const same = tables.filter(
      (other) =>
        other !== table &&
        other.source === table.source &&
        other.division === table.division &&
        other.level === table.level &&
        isNewer(other, table, year),
    );
    const own = stemOf(path.posix.basename(table.path));
    const instead = same.find((other) => stemOf(path.posix.basename(other.path)) === own) ?? same[0];
    if (instead === undefined) return true;
    older.push(
      exclude(
        table.path,
        table.sheets?.join('、') ?? null,
        isSummaryName(table.path) ? 'summary' : 'older',
        instead.path,
      ),
    );
    return false;
  });
  return { newest, older };
}

function isNewer(other: SetupTable, table: SetupTable, year: string): boolean {
  const isSum = isSummaryName(path.posix.basename(table.path)) && !isSummaryName(path.posix.basename(other.path));
  if (isSum && other.confidence >= SURE && (table.rows === null || (other.rows ?? 0) >= table.rows)) return true;
  if (isOldByName(table.path) !== isOldByName(other.path)) return isOldByName(table.path);
  if (other.dataDate === null || table.dataDate === null) return isYearBehind(other, table, year);
  if (other.dataDate <= table.dataDate) return false;
  const isOtherYear = other.dataDate.slice(0, 4) > table.dataDate.slice(0, 4);
  return stemOf(other.path) === stemOf(table.path) || isOtherYear;
}

/** A file that says itself that it is old, or lies in a folder that does. Example: 名册/旧/甲镇.xlsx */
function isOldByName(own: string): boolean {
  const [file = '', ...folders] = own.split('/').reverse();
  const { name } = path.posix.parse(file);
  return OLD_SHEET.test(name) || folders.some((folder) => OLD_SHEET.test(folder) || OLD_FOLDER.test(folder));
}

/**
 * A file whose name says only a year, and an earlier one than the name or the date of the other; of two files with one name but for that
 * year, the one with a year before `year`.
 */
function isYearBehind(other: SetupTable, table: SetupTable, year: string): boolean {
  const [own, newer] = [yearOf(table), yearOf(other)];
  if (own === null) return false;
  if (newer !== null) return own < newer;
  const isNamesake = stemOf(path.posix.basename(other.path)) === stemOf(path.posix.basename(table.path));
  return isNamesake && own < year;
}

function yearOf({ path: own, dataDate }: SetupTable): string | null {
  return dataDate?.slice(0, 4) ?? yearIn(path.posix.basename(own));
}

function yearIn(name: string): string | null {
  return /(?<!\d)20\d\d(?=年|\D|$)/u.exec(name)?.[0] ?? null;
}

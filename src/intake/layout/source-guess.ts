/**
 * Guesses which table a sheet is, from its headers first and the words of its name and titles second. A guess is shown with its
 * confidence and its rivals; it never enters a run by itself.
 */
import { SOURCE_NAMES } from '../../catalog/sources/source-names.js';
import { madeOfSources, REGISTER } from '../../catalog/sources/table-definitions.js';
import type { TableDefinition } from '../../domain/column.js';
import { bestHeader, headerBlocks, isPlainHeader } from './header-row.js';
import type { HeaderBlockCandidate } from './header-row.js';
import { headerMeanings, knownHeaders } from '../header/index.js';
import { readHeaderText, readMemberIndex } from '../header/text.js';
import { distinctTexts } from '../header/sheet-sample.js';
import type { SheetSample } from '../header/sheet-sample.js';

export interface SourceGuess {
  readonly table: TableDefinition;
  /** 0–1; below 0.5 the headers fit another table nearly as well. */
  readonly confidence: number;
  /** Tables that fit nearly as well, best first; may be empty. */
  readonly rivals: readonly TableDefinition[];
}

const tables = madeOfSources((sources) => [REGISTER, ...sources]);
/** Weight of a word in the name beside the headers, whose own columns count one each. */
const NAME_WORTH = 1.5;
/** Headers that every list may have do not distinguish lists. */
const SHARED_COLUMNS = new Set(
  'name id_number county township village address phone group sex birth_date ethnicity'.split(' '),
);
const SHARED_WORTH = 0.05;
const RIVAL_SHARE = 0.75;
/** Least score for a guess at all: less than one column of its own. */
const LEAST_SCORE = 0.5;
const TITLE_ROWS = 5;

/** Number of tables that know a header: the fewer, the more it distinguishes. */
const tablesByHeader = madeOfSources(() => new Map<string, number>());

function tablesKnowing(header: string): number {
  const known = tablesByHeader();
  let count = known.get(header);
  if (count === undefined) {
    count = tables().filter((table) => headerMeanings(table, header).length > 0).length;
    known.set(header, count);
  }
  return count;
}

function headerScore(table: TableDefinition, headers: readonly string[]): number {
  const best = new Map<string, number>();
  for (const printed of headers) {
    const { whole, bare } = readHeaderText(printed);
    const member = readMemberIndex(whole);
    const isMember = member !== null && table.rowIs === 'household' && headerMeanings(table, member.base).length > 0;
    if (isMember) best.set('members of a wide row', 1);
    const known = headerMeanings(table, whole).length > 0 ? whole : bare;
    for (const { definition } of headerMeanings(table, known).slice(0, 1)) {
      const worth = SHARED_COLUMNS.has(definition.name)
        ? SHARED_WORTH
        : 1 / Math.sqrt(Math.max(1, tablesKnowing(known)));
      best.set(definition.name, Math.max(best.get(definition.name) ?? 0, worth));
    }
  }
  const own = table.columns.filter(({ name }) => !SHARED_COLUMNS.has(name));
  const found = own.filter(({ name }) => best.has(name)).length;
  const sum = [...best.values()].reduce((total, worth) => total + worth, 0);
  // A list that shows all its columns beats a big table that happens to share a few of them.
  return sum + (own.length === 0 ? 0 : found / own.length);
}

/** `城市+低保`: both words stand in the texts, in whatever place. */
function nameScore(table: TableDefinition, words: string): number {
  const found = (SOURCE_NAMES[table.id] ?? []).filter((name) => name.split('+').every((word) => words.includes(word)));
  const longest = Math.max(0, ...found.map((word) => word.length));
  return longest === 0 ? 0 : NAME_WORTH * (0.5 + Math.min(longest, 6) / 6);
}

function headersOf(table: TableDefinition, candidates: readonly HeaderBlockCandidate[]): readonly string[] {
  const block = bestHeader(candidates, table, new Set());
  return block === null ? [] : block.headers.flatMap(({ own, group }) => (group === null ? [own] : [group + own, own]));
}

const headersOfAllTables = madeOfSources(() => knownHeaders(tables()));

/** Whether any table at all knows this text as a header, or its member form. */
function isKnownSomewhere(text: string): boolean {
  const known = headersOfAllTables();
  const { whole, bare } = readHeaderText(text);
  if (known.has(whole) || known.has(bare) || isPlainHeader(bare)) return true;
  const member = readMemberIndex(whole);
  return member !== null && known.has(member.base);
}

/** The blocks without headers that are unknown to every table: wide sheets of prose have thousands of them. */
function tellingBlocks(sample: SheetSample): readonly HeaderBlockCandidate[] {
  return headerBlocks(sample).map((block) => ({
    ...block,
    headers: block.headers.filter(
      ({ own, group }) => own !== '' && (isKnownSomewhere(own) || (group !== null && isKnownSomewhere(group + own))),
    ),
  }));
}

/** Texts of the first rows that hold no more than a title or a line such as 填报单位：… 单位：元. */
export function titleLines(sample: SheetSample): string[] {
  const titles = sample.rows.slice(0, TITLE_ROWS).filter((row) => distinctTexts(row).length <= 2);
  return titles.flatMap((row) => distinctTexts(row));
}

/** Words of a sheet itself: its name and its titles. */
function ownWords(sample: SheetSample): string {
  return [sample.name ?? '', ...titleLines(sample)].join(' ');
}

/** A guess as sure as this, without the stated table among its rivals, is believed against what the entry says of the whole file. */
const SURE = 0.6;

function otherList(sample: SheetSample, fileName: string, stated: TableDefinition): TableDefinition | null {
  const guess = guessSource(sample, fileName);
  if (guess === null || guess.table.id === stated.id) return null;
  const words = ownWords(sample);
  const isSure = guess.confidence >= SURE && !guess.rivals.some(({ id }) => id === stated.id);
  return isSure || nameScore(guess.table, words) > nameScore(stated, words) ? guess.table : null;
}

/**
 * Sheets of one file that by their own headers and words are other lists than the entry states, in the order of `samples`; null for
 * the rest. A file of which no sheet fits the entry is what the entry says: a person wrote that.
 */
export function sheetsOfOtherLists(
  samples: readonly SheetSample[],
  fileName: string,
  stated: TableDefinition,
): readonly (TableDefinition | null)[] {
  const nobody = samples.map(() => null);
  if (samples.length < 2) return nobody;
  const isOneOwn = samples.some((sample) => guessSource(sample, fileName)?.table.id === stated.id);
  return isOneOwn ? samples.map((sample) => otherList(sample, fileName, stated)) : nobody;
}

/** Confidence in a name alone: always asked about. */
const NAME_ALONE = 0.45;
/** Most confidence in one header of many that no word of the file bears out. */
export const THIN = 0.3;

/** A sheet with fewer headers shows a list by one of them. */
const MANY_HEADERS = 4;

/** Only one column tells this table from others, most headers that not every list has are none of its columns, and neither file nor title names it. */
function isThin(table: TableDefinition, sample: SheetSample, words: string): boolean {
  if (nameScore(table, words) > 0) return false;
  const block = bestHeader(headerBlocks(sample), table, new Set());
  const headers = (block?.headers ?? []).filter(({ own }) => own !== '' && !isPlainHeader(readHeaderText(own).bare));
  const meant = headers.flatMap(({ own }) => {
    const { whole, bare } = readHeaderText(own);
    const [meaning] = [...headerMeanings(table, whole), ...headerMeanings(table, bare)];
    return meaning === undefined ? [] : [meaning.definition.name];
  });
  const shared = meant.filter((name) => SHARED_COLUMNS.has(name)).length;
  const own = new Set(meant.filter((name) => !SHARED_COLUMNS.has(name)));
  return headers.length >= MANY_HEADERS && own.size === 1 && own.size * 2 < headers.length - shared;
}

/** The table that the words of the file, the sheet and the titles name, where no header is known; null for none, or for several alike. */
export function guessByName(sample: SheetSample, fileName: string): SourceGuess | null {
  const words = `${fileName} ${ownWords(sample)}`;
  const scored = tables()
    .map((table) => ({ table, score: nameScore(table, words) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score === 0 || best.score === second?.score) return null;
  const rivals = scored.slice(1).filter(({ score }) => score >= best.score * RIVAL_SHARE);
  return { table: best.table, confidence: NAME_ALONE, rivals: rivals.slice(0, 3).map(({ table }) => table) };
}

/** The best table for a sheet, or null when nothing fits. `fileName` is the name without folders. */
export function guessSource(sample: SheetSample, fileName: string): SourceGuess | null {
  const words = `${fileName} ${ownWords(sample)}`;
  const blocks = tellingBlocks(sample);
  const scored = tables()
    .map((table) => {
      const headers = headerScore(table, headersOf(table, blocks));
      return { table, score: headers === 0 ? 0 : headers + nameScore(table, words) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score < LEAST_SCORE) return null;
  const rivals = scored.slice(1).filter(({ score }) => score >= best.score * RIVAL_SHARE);
  const margin = (best.score - (second?.score ?? 0)) / best.score;
  const sure = Math.round(Math.min(1, 0.4 + 1.6 * margin) * 100) / 100;
  return {
    table: best.table,
    confidence: isThin(best.table, sample, words) ? Math.min(THIN, sure) : sure,
    rivals: rivals.slice(0, 3).map(({ table }) => table),
  };
}

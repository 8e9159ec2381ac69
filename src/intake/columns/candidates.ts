/**
 * The columns of a table that a printed header may stand for, ranked. A rank tells how directly the header names the column; content of the
 * sample moves it a little. Equal ranks are never decided here: mapping.ts reports them as a question.
 */
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import { contentFit } from './content.js';
import type { ColumnContent } from './content.js';
import { headerMeanings } from '../header/index.js';
import type { HeaderMeaning } from '../header/index.js';
import { isSomebodyElse, personEnding, personPrefix, readHeaderText, withoutQualifiers } from '../header/text.js';
import { isOfSomebodyElse } from '../header/person-columns.js';

/**
 * - setting: named in bidui.yaml
 * - remembered: named there for another delivery of the same sender
 * - header: the text itself
 * - noted: the text without unit, note or ordinal
 * - child: the lower row of a two-row header
 * - content: the cells below it
 */
export type MappingReason = 'setting' | 'remembered' | 'header' | 'noted' | 'child' | 'content';

/** One printed header with its column. `forms` are tried in turn: joined with its group, then alone. */
export interface ColumnHeader {
  readonly columnIndex: number;
  /** As printed, `group/child` for two-row headers; empty when the column has none. */
  readonly printed: string;
  /** Group above a two-row header, or null. */
  readonly group: string | null;
  /** The lower row alone, or the whole header. */
  readonly own: string;
}

export interface Candidate {
  readonly header: ColumnHeader;
  readonly definition: ColumnDefinition;
  readonly reason: MappingReason;
  /** 0–100. */
  readonly rank: number;
  readonly unit: string | null;
}

const RANK = { setting: 100, remembered: 96, label: 90, synonym: 88, loose: 80, content: 55 } as const;
/** Deduction when the text matches only without its unit, note or ordinal, or only without its group. */
const WITHOUT_NOTE = 2;
const WITHOUT_GROUP = 16;
const LOOSELY = 10;
/** Deduction when the header names the person it is about: a person of this list, or one the row only mentions. */
const PREFIX_COST = { plain: 0, own: 12, mentioned: 24 } as const;
const FITS = 5;
const DOES_NOT_FIT = 30;
/** Cells needed before content speaks against a header. */
const ENOUGH_CELLS = 5;
const GOOD_FIT = 0.6;
const NO_FIT = 0.05;
/** Low on purpose: of two number columns one is preferred only when the other clearly holds no valid numbers. */
const SOME_NUMBERS = 0.2;
/** Numbers in a column without a usable header make it the number column only if nearly all of them are valid. */
const CONTENT_SHARE = 0.7;
/** Header order is precedence for columns that only serve as evidence: several of them in one list are usual. */
const ORDERED_BY_SYNONYM = new Set(['address', 'phone', 'group']);
/** The same among its loose headers: 房屋性质 says more of how a home was come by than 登记类型, 家庭住址 more of a township than 户籍地址. */
const ORDERED_BY_LOOSE = new Set(['acquired_by', 'township']);

function baseRank(meaning: HeaderMeaning): number {
  const { definition, order, isLoose } = meaning;
  if (isLoose) return RANK.loose - (ORDERED_BY_LOOSE.has(definition.name) ? Math.min(order, 60) / 100 : 0);
  if (definition.name === 'name' || definition.name === 'id_number') return RANK.synonym;
  if (ORDERED_BY_SYNONYM.has(definition.name)) return RANK.label - Math.min(order, 60) / 10;
  return order === 0 ? RANK.label : RANK.synonym;
}

function contentShift(definition: ColumnDefinition, content: ColumnContent): number {
  const fit = contentFit(definition, content);
  if (fit === null) return 0;
  if (definition.type === 'id') {
    if (fit >= SOME_NUMBERS) return FITS;
    return content.filled >= ENOUGH_CELLS && content.numberShaped === 0 ? -DOES_NOT_FIT : 0;
  }
  if (fit >= GOOD_FIT) return FITS;
  return content.filled >= ENOUGH_CELLS && fit <= NO_FIT ? -DOES_NOT_FIT / 3 : 0;
}

interface Form {
  readonly text: string;
  readonly cost: number;
  readonly reason: MappingReason;
}

function formsOf(header: ColumnHeader): Form[] {
  if (header.group === null) return [{ text: header.own, cost: 0, reason: 'header' }];
  const forms: Form[] = [{ text: header.group + header.own, cost: 0, reason: 'header' }];
  forms.push({ text: `${header.group}/${header.own}`, cost: 0, reason: 'header' });
  forms.push({ text: header.own, cost: WITHOUT_GROUP, reason: 'child' });
  return forms;
}

function isTheirs(header: ColumnHeader, { name }: ColumnDefinition): boolean {
  return header.group !== null && isOfSomebodyElse(readHeaderText(header.group).bare, name);
}

interface Meaning {
  readonly meaning: HeaderMeaning;
  readonly cost: number;
  readonly reason: MappingReason;
}

/** Meanings of a form as a catalogue word; without any, what its ending says, unless the lower row alone is the word of another column. */
function meaningsOf(table: TableDefinition, form: Form, header: ColumnHeader): Meaning[] {
  const known = knownMeanings(table, form);
  if (known.length > 0) return known;
  const loose = looseMeanings(table, readHeaderText(form.text).bare);
  const own = form.reason === 'child' ? [] : headerMeanings(table, readHeaderText(header.own).whole);
  const isOfAnother = own.length > 0 && !own.some((one) => loose.some((each) => each.definition === one.definition));
  return isOfAnother ? [] : loose.map((meaning) => ({ meaning, cost: form.cost + LOOSELY, reason: looser(form) }));
}

const looser = ({ reason }: Form): MappingReason => (reason === 'header' ? 'noted' : reason);

function knownMeanings(table: TableDefinition, form: Form): Meaning[] {
  const { whole, bare, note } = readHeaderText(form.text);
  // A note may be half of the name: 纯收入(人均) is not 纯收入.
  const exact = headerMeanings(table, whole);
  const direct = exact.length > 0 || note === null ? exact : headerMeanings(table, note + bare);
  if (direct.length > 0) return direct.map((meaning) => ({ meaning, cost: form.cost, reason: form.reason }));
  const noted = bare === whole ? [] : headerMeanings(table, bare);
  return noted.map((meaning) => ({ meaning, cost: form.cost + WITHOUT_NOTE, reason: looser(form) }));
}

/** Columns of a header that is known only without words of time, possession or person around it. */
function looseMeanings(table: TableDefinition, bare: string): readonly HeaderMeaning[] {
  const person = personEnding(bare);
  if (person !== null) {
    const definition = table.columns.find((column) => column.name === person);
    return definition === undefined ? [] : [{ definition, order: 1, isLoose: false }];
  }
  for (const form of withoutQualifiers(bare)) {
    const found = headerMeanings(table, form).filter(({ definition }) => !isPersonColumn(definition));
    if (found.length > 0) return found;
  }
  return [];
}

function isPersonColumn(definition: ColumnDefinition): boolean {
  return definition.name === 'name' || definition.name === 'id_number';
}

/** Columns one header may stand for, unsorted; empty when its text is unknown. */
export function candidatesOf(table: TableDefinition, header: ColumnHeader, content: ColumnContent): Candidate[] {
  for (const form of formsOf(header)) {
    const found = meaningsOf(table, form, header).filter(
      ({ meaning, reason }) => reason !== 'child' || !isTheirs(header, meaning.definition),
    );
    if (found.length === 0) continue;
    const { bare } = readHeaderText(form.text);
    return found.map(({ meaning, cost, reason }) => {
      const { definition } = meaning;
      const prefixCost = isPersonColumn(definition)
        ? PREFIX_COST[personPrefix(definition.name === 'name' ? 'name' : 'id_number', bare)]
        : 0;
      const rank = baseRank(meaning) - cost - prefixCost + contentShift(definition, content);
      return { header, definition, reason, rank, unit: unitOf(header) };
    });
  }
  return [];
}

/** Unit printed in the header or in its group. */
function unitOf(header: ColumnHeader): string | null {
  const own = readHeaderText(header.own).unit;
  return own ?? (header.group === null ? null : readHeaderText(header.group).unit);
}

/** The number column by content alone; null unless nearly all cells of the column are valid numbers. */
export function candidateByContent(
  definition: ColumnDefinition,
  header: ColumnHeader,
  content: ColumnContent,
): Candidate | null {
  if (isSomebodyElse(readHeaderText(header.printed).bare)) return null;
  if (content.filled < ENOUGH_CELLS || content.validNumbers / content.filled < CONTENT_SHARE) return null;
  return { header, definition, reason: 'content', rank: RANK.content, unit: null };
}

/** A column that the workspace names for this header. */
export function candidateBySetting(
  definition: ColumnDefinition,
  header: ColumnHeader,
  reason: 'setting' | 'remembered',
): Candidate {
  return { header, definition, reason, rank: RANK[reason], unit: unitOf(header) };
}

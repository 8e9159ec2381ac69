/**
 * Household rows: finds the column groups in which one row names several people (家庭成员1姓名, 家庭成员1证件号 …, or the pair
 * 姓名, 证件号 printed again and again), so that each becomes a record of its own.
 */
import type { TableDefinition } from '../../domain/column.js';
import type { ColumnHeader } from '../columns/candidates.js';
import { headersNamed } from '../columns/mapping.js';
import { headerMeanings } from '../header/index.js';
import { isSomebodyElse, readHeaderText, readMemberIndex } from '../header/text.js';
import { PERSON_COLUMNS } from '../header/person-columns.js';
import type { IntakeSettings } from './sheet-plan.js';

/** Columns of one person in a wide row, headers stripped of their index. */
export interface MemberGroup {
  /** The index as printed, or the place in the sequence of pairs; from 1. */
  readonly index: number;
  readonly headers: readonly ColumnHeader[];
  /** Canonical column → header, where the workspace says so. */
  readonly named?: Readonly<Record<string, string>>;
}

export interface MemberColumns {
  /** Ascending by index; empty when rows are about one person each. */
  readonly groups: readonly MemberGroup[];
  /** Columns outside the groups. */
  readonly rest: readonly ColumnHeader[];
}

/** A group header that is only the word for the person: its name (成员1, beside 成员1证件号). */
const PERSON_WORD = /^(?:家庭|共同生活|共同生活家庭|其他|其他家庭|保障|户内)?(?:成员|人员|人口|家属)$/u;

function personMeaning(table: TableDefinition, text: string): string | null {
  if (PERSON_WORD.test(text)) return 'name';
  const { whole, bare } = readHeaderText(text);
  if (isSomebodyElse(bare)) return null;
  const found = [...headerMeanings(table, whole), ...headerMeanings(table, bare)];
  return found.find(({ definition }) => PERSON_COLUMNS.has(definition.name))?.definition.name ?? null;
}

const CO_OWNER = /^共有人/u;

interface Indexed {
  readonly header: ColumnHeader;
  readonly index: number;
  readonly field: string;
  readonly stripped: ColumnHeader;
}

function readIndexed(table: TableDefinition, header: ColumnHeader): Indexed | null {
  const joined = header.group === null ? header.own : header.group + header.own;
  const member = readMemberIndex(readHeaderText(joined).whole) ?? readMemberIndex(readHeaderText(header.own).whole);
  if (member === null) return null;
  const field = personMeaning(table, member.base);
  if (field === null) return null;
  const own = PERSON_WORD.test(member.base) ? `${member.base}姓名` : member.base;
  return { header, index: member.index, field, stripped: { ...header, group: null, own } };
}

function indexedGroups(table: TableDefinition, headers: readonly ColumnHeader[]): Indexed[] {
  const indexed = headers.flatMap((header) => readIndexed(table, header) ?? []);
  const withNumber = new Set(indexed.filter(({ field }) => field === 'id_number').map(({ index }) => index));
  const plainNumber = headers.some(
    (header) => personMeaning(table, header.own) === 'id_number' && !indexed.some((entry) => entry.header === header),
  );
  if (withNumber.size < (plainNumber ? 1 : 2)) return [];
  return indexed;
}

function occurrences(headers: readonly ColumnHeader[], table: TableDefinition, field: string): ColumnHeader[] {
  const byText = new Map<string, ColumnHeader[]>();
  for (const header of headers) {
    if (header.group !== null && isSomebodyElse(readHeaderText(header.group).bare)) continue;
    const text = readHeaderText((header.group ?? '') + header.own).whole;
    const own = readHeaderText(header.own).whole;
    if (personMeaning(table, text) !== field && personMeaning(table, own) !== field) continue;
    byText.set(own, [...(byText.get(own) ?? []), header]);
  }
  return [...byText.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Pairs printed again and again with the same headers: names and numbers alternate, in equal count. */
function repeatedGroups(table: TableDefinition, headers: readonly ColumnHeader[]): MemberGroup[] {
  const names = occurrences(headers, table, 'name');
  const numbers = occurrences(headers, table, 'id_number');
  if (names.length < 2 || names.length !== numbers.length) return [];
  const starts = names.map((name, position) => Math.min(name.columnIndex, numbers[position]?.columnIndex ?? Infinity));
  const ends = names.map((name, position) => Math.max(name.columnIndex, numbers[position]?.columnIndex ?? -1));
  const isAlternating = starts.every((start, position) => position === 0 || start > (ends[position - 1] ?? -1));
  if (!isAlternating) return [];
  const spans = starts.slice(1).map((start, position) => start - (starts[position] ?? 0));
  const pairSpan = Math.max(...ends.map((end, position) => end - (starts[position] ?? 0) + 1));
  const span = Math.max(pairSpan, Math.min(...spans));
  return starts.map((start, position) => ({
    index: position + 1,
    headers: headers
      .filter(({ columnIndex }) => columnIndex >= start && columnIndex < start + span)
      .filter((header) => personMeaning(table, header.own) !== null)
      .map((header) => ({ ...header, group: null })),
  }));
}

/** A co-owner with a number of its own is a person of the row as good as the first owner. */
function coOwners(table: TableDefinition, headers: readonly ColumnHeader[]): MemberGroup[] {
  const own = headers.filter((header) => CO_OWNER.test(readHeaderText((header.group ?? '') + header.own).bare));
  const named = own.map((header) => ({ ...header, group: null, own: (header.group ?? '') + header.own }));
  const fields = named.map((header) => personMeaning(table, header.own));
  const hasFirst = headers.some((header) => !own.includes(header) && personMeaning(table, header.own) === 'id_number');
  const isWhole = ['name', 'id_number'].every((field) => fields.filter((other) => other === field).length === 1);
  return isWhole && hasFirst ? [{ index: 1, headers: named.filter((_, position) => fields[position] !== null) }] : [];
}

/**
 * Groups as the workspace names them; those found beside them stay where they share neither header nor number. Null when it names
 * none of this sheet's headers: another sheet of the delivery may have another layout.
 */
export function nameMembers(
  recognised: MemberColumns,
  headers: readonly ColumnHeader[],
  settings: Pick<IntakeSettings, 'members' | 'columns'>,
): MemberColumns | null {
  const named = Object.entries(settings.members ?? {}).flatMap(([index, columns]): MemberGroup[] => {
    const found = Object.entries(columns).map(([name, text]) => ({ name, text, own: headersNamed(headers, text) }));
    const own = [...new Set(found.flatMap((column) => column.own))];
    if (own.length === 0) return [];
    // Inside its group a header needs no number to be told from those of other members.
    const spelled = found.map(({ name, text, own: [only, second] }) => [
      name,
      only === undefined || second !== undefined ? text : only.printed,
    ]);
    return [{ index: Number(index), headers: own, named: Object.fromEntries(spelled) as Record<string, string> }];
  });
  if (named.length === 0) return null;
  const outside = Object.values(settings.columns).flatMap((text) => (text === null ? [] : headersNamed(headers, text)));
  const taken = new Set([...outside, ...named.flatMap((group) => group.headers)].map(({ columnIndex }) => columnIndex));
  const others = recognised.groups.filter(
    (group) =>
      !named.some(({ index }) => index === group.index) &&
      !group.headers.some(({ columnIndex }) => taken.has(columnIndex)),
  );
  const groups = [...named, ...others].sort((one, other) => one.index - other.index);
  const grouped = new Set(groups.flatMap((group) => group.headers.map(({ columnIndex }) => columnIndex)));
  return { groups, rest: headers.filter(({ columnIndex }) => !grouped.has(columnIndex)) };
}

/** Splits headers into member groups and the rest. */
export function findMemberColumns(table: TableDefinition, headers: readonly ColumnHeader[]): MemberColumns {
  const indexed = indexedGroups(table, headers);
  if (indexed.length > 0) {
    const indexes = [...new Set(indexed.map(({ index }) => index))].sort((a, b) => a - b);
    return {
      groups: indexes.map((index) => ({
        index,
        headers: indexed.filter((entry) => entry.index === index).map(({ stripped }) => stripped),
      })),
      rest: headers.filter((header) => !indexed.some((entry) => entry.header === header)),
    };
  }
  const repeated = repeatedGroups(table, headers);
  const groups = repeated.length > 0 ? repeated : coOwners(table, headers);
  const grouped = new Set(groups.flatMap((group) => group.headers.map(({ columnIndex }) => columnIndex)));
  return { groups, rest: headers.filter(({ columnIndex }) => !grouped.has(columnIndex)) };
}

/**
 * Publication lists (公示): who may stand in them, with what, and the check that nothing else does. Pure. The list is made from the register,
 * never from working sheets; protected people are left out and only counted.
 */
import {
  PROTECTED_GROUPS,
  PUBLICATION_SHEET,
  PUBLISHABLE,
  publicationSheet,
  type ProtectedCode,
  type PublishableKey,
} from '../catalog/sheets/publication.js';
import { UserError } from '../domain/problem.js';
import type { Workbook } from '../domain/workbook.js';
import { maskIdNumber } from './mask.js';
import { tableSheet } from './table-sheet.js';

/** A person of the register as far as publication needs. */
export interface PublicationPerson {
  readonly township: string | null;
  readonly village: string | null;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly age: number | null;
  /** Protected by a department's list, or null. */
  readonly listedAs: ProtectedCode | null;
  column(name: string): string | null;
}

/** People under this age are never published (minors). */
const ADULT_YEARS = 18;

/** The group that protects a person, or null when he may be published. */
export function protectionOf(person: PublicationPerson): ProtectedCode | null {
  if (person.listedAs !== null) return person.listedAs;
  if (person.age === null) return 'age_unknown';
  if (person.age < ADULT_YEARS) return 'minor';
  for (const group of PROTECTED_GROUPS) {
    for (const column of group.columns) {
      const text = person.column(column)?.toUpperCase() ?? '';
      if (group.words.some((word) => text.includes(word))) return group.code;
    }
  }
  return null;
}

/** The columns asked for, in printing order. Throws UserError publish-column-refused for any that may not be published. */
export function chosenColumns(asked: readonly string[] | null): readonly PublishableKey[] {
  if (asked === null) return PUBLISHABLE.filter((column) => column.byDefault).map((column) => column.key);
  for (const name of asked) {
    if (PUBLISHABLE.some((column) => column.key === name || column.header === name)) continue;
    throw new UserError('publish-column-refused', {
      column: name,
      allowed: PUBLISHABLE.map((column) => column.key).join('、'),
    });
  }
  return PUBLISHABLE.filter((column) => asked.includes(column.key) || asked.includes(column.header)).map(
    (column) => column.key,
  );
}

export interface PublicationTerms {
  readonly title: string;
  readonly office: string;
  /** ISO day. */
  readonly asOf: string;
  readonly columns: readonly PublishableKey[];
}

/** One township's list, sorted by village, then as in the register. */
export function buildPublication(people: readonly PublicationPerson[], terms: PublicationTerms): Workbook {
  const columns = publicationSheet.columns.filter((column) => terms.columns.includes(column.key));
  const sorted = [...people].sort((one, other) => compareText(one.village ?? '', other.village ?? ''));
  const rows = sorted.map((person, position) => publicationRow(person, position + 1));
  const sheet = tableSheet({ name: PUBLICATION_SHEET, columns }, rows, {
    title: terms.title,
    heads: [`公示单位：${terms.office}`, `数据截止：${terms.asOf}`],
    notes: ['对公示内容有异议的，请向公示单位反映。证件号码中间各位已遮盖。'],
    footer: terms.title,
    orientation: 'portrait',
  });
  return { title: terms.title, author: terms.office, day: terms.asOf, sheets: [sheet] };
}

function publicationRow(person: PublicationPerson, seq: number) {
  return {
    seq,
    township: person.township,
    village: person.village,
    group: person.column('group'),
    name: person.name,
    id_number: person.idNumber === null ? null : maskIdNumber(person.idNumber),
    household_kind: person.column('household_kind'),
    status: person.column('status'),
    household_size: person.column('household_size'),
  };
}

/** Longest run of digits that may stand in a published cell: the front of a masked number. */
const MAX_DIGIT_RUN = 6;

/** Blanks, hyphens and full-width forms between digits do not hide a number. */
export function hasUnmaskedNumber(cell: string): boolean {
  // A date such as 2018-07-25 is no number of a person.
  const folded = cell.normalize('NFKC').replaceAll(/\d{4}-\d{2}-\d{2}/gu, '');
  const digits = folded.replaceAll(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff\-–—_.]/gu, '');
  return new RegExp(`\\d{${MAX_DIGIT_RUN + 1},}`, 'u').test(digits);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

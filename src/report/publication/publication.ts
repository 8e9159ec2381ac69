/**
 * Publication lists (公示): the people and columns that may stand in them, and the check that nothing else does. Pure. The list is made from
 * the register, never from working sheets; protected people are left out and only counted.
 */
import { compareTexts } from '../../domain/text-order.js';
import {
  HEALTH_WORDS,
  PROTECTED_GROUPS,
  PUBLICATION_MASKED,
  PUBLICATION_OBJECTION,
  PUBLICATION_SHEET,
  PUBLISHABLE,
  PUBLISHABLE_KINDS,
  PUBLISHED_STATUS,
  publicationHeads,
  publicationSheet,
  type ProtectedCode,
  type PublishableKey,
} from '../../catalog/sheets/publication.js';
import { UserError } from '../../domain/problem.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { maskIdNumber } from '../layout/mask.js';
import { tableSheet } from '../layout/table-sheet.js';

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
  /** As it stands in the register: cleaning may have cut off what protects, as 多重（精神、肢体） becomes 多重. */
  written(name: string): string | null;
}

/** As it stands in the register: cleaning may have cut off the protecting part, as 多重（精神、肢体） becomes 多重. */
const ADULT_YEARS = 18;

/** The group that protects a person, or null when he may be published. */
export function protectionOf(person: PublicationPerson): ProtectedCode | null {
  if (person.listedAs !== null) return person.listedAs;
  if (person.age === null) return 'age_unknown';
  if (person.age < ADULT_YEARS) return 'minor';
  for (const group of PROTECTED_GROUPS) {
    for (const column of group.columns) {
      const texts = [person.column(column), person.written(column)].join('\n');
      const text = texts.normalize('NFKC').toUpperCase();
      if (group.words.some((word) => text.includes(word))) return group.code;
    }
  }
  return doubtfulCell(person) === null ? null : 'cell_doubtful';
}

/** Letters, the middle dot of long names, blanks: nothing else stands in a name that is published. */
const PLAIN_NAME = /^[\p{Script=Han}\p{Script=Latin}\p{Co}·•．.\s]{1,40}$/u;
/** 第12村民小组 yes, a telephone number no. */
const MAX_PLACE_DIGITS = 4;

/** The register column of which the printed text holds more than it should; null when all are plain. */
export function doubtfulCell(person: PublicationPerson): 'name' | 'township' | 'village' | 'group' | null {
  if (!PLAIN_NAME.test(person.name ?? '') || tellsOfHealth(person.name)) return 'name';
  const places = { township: person.township, village: person.village, group: person.column('group') } as const;
  for (const column of ['township', 'village', 'group'] as const) {
    const text = (places[column] ?? '').normalize('NFKC');
    const digits = text.replaceAll(/\D/gu, '').length;
    if (digits > MAX_PLACE_DIGITS || hasUnmaskedNumber(text) || tellsOfHealth(text)) return column;
  }
  return null;
}

/** A word of illness or disability stands in a text. */
export function tellsOfHealth(text: string | null): boolean {
  const folded = (text ?? '').normalize('NFKC').toUpperCase().replaceAll(/\s/gu, '');
  return HEALTH_WORDS.some((word) => folded.includes(word));
}

/** 户类型 when it is one of the words that may be printed; else null. `local`: further words of the office. */
export function publishableKind(person: PublicationPerson, local: readonly string[]): string | null {
  const kind = person.column('household_kind');
  return kind !== null && [...PUBLISHABLE_KINDS, ...local].includes(kind) ? kind : null;
}

/** The columns asked for, in printing order. Throws UserError publish-column-refused for any that may not be published. */
export function chosenColumns(asked: readonly string[] | null): readonly PublishableKey[] {
  if (asked === null) return PUBLISHABLE.filter((column) => column.byDefault).map((column) => column.key);
  for (const name of asked) {
    if (PUBLISHABLE.some((column) => column.key === name || column.header === name)) continue;
    throw new UserError('publish-column-refused', {
      column: name,
      allowed: PUBLISHABLE.map(({ key, header }) => `${header}（${key}）`).join('、'),
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
  /** Words of 户类型 printed beside the usual ones. */
  readonly kinds: readonly string[];
}

/** One township's list, sorted by village, then as in the register. */
export function buildPublication(people: readonly PublicationPerson[], terms: PublicationTerms): Workbook {
  const columns = publicationSheet.columns.filter((column) => terms.columns.includes(column.key));
  const sorted = [...people].sort((one, other) => compareTexts(one.village ?? '', other.village ?? ''));
  const rows = sorted.map((person, position) => publicationRow(person, position + 1, terms.kinds));
  const sheet = tableSheet({ name: PUBLICATION_SHEET, columns }, rows, {
    title: terms.title,
    heads: publicationHeads(terms),
    notes: [`${PUBLICATION_OBJECTION}${PUBLICATION_MASKED}`],
    footer: terms.title,
    counted: '人',
    orientation: 'portrait',
  });
  return { title: terms.title, author: terms.office, day: terms.asOf, sheets: [sheet] };
}

function publicationRow(person: PublicationPerson, seq: number, kinds: readonly string[]) {
  const size = person.column('household_size');
  return {
    seq,
    township: person.township,
    village: person.village,
    group: person.column('group'),
    name: person.name,
    id_number: person.idNumber === null ? null : maskIdNumber(person.idNumber),
    household_kind: publishableKind(person, kinds),
    status: PUBLISHED_STATUS[person.column('status') ?? ''] ?? null,
    household_size: size !== null && /^\d{1,2}$/u.test(size) ? size : null,
  };
}

/** Longest run of digits that may stand in a published cell: the front of a masked number. */
const MAX_DIGIT_RUN = 6;

const NUMERALS = '零一二三四五六七八九';

/** Blanks, marks, full-width forms and Chinese numerals do not hide a number. */
export function hasUnmaskedNumber(cell: string): boolean {
  // A date such as 2018-07-25 is no number of a person.
  const folded = cell.normalize('NFKC').replaceAll(/\d{4}-\d{2}-\d{2}/gu, '');
  const spoken = folded
    .replaceAll('〇', '零')
    .replaceAll(new RegExp(`[${NUMERALS}]`, 'gu'), (character) => String(NUMERALS.indexOf(character)));
  const digits = spoken.replaceAll(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff\-–—_.()[\]（）/,，、]/gu, '');
  return new RegExp(`\\d{${MAX_DIGIT_RUN + 1},}`, 'u').test(digits);
}

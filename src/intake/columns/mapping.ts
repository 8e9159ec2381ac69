/**
 * Maps the columns of a sheet to the columns of a table. The best candidate wins; between two equally good ones nothing is guessed: the
 * result is a question that names both and the line of bidui.yaml that settles it.
 */
import { nearestWord } from '../../config/nearest-word.js';
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import type { Problem } from '../../domain/problem.js';
import { candidateByContent, candidateBySetting, candidatesOf } from './candidates.js';
import type { Candidate, ColumnHeader, MappingReason } from './candidates.js';
import type { ColumnContent } from './content.js';
import { normaliseHeader, personPrefix, readHeaderText } from '../header/text.js';
import { underHeader } from './under-header.js';

/** A column of the sheet with the column of the table it holds. */
export interface MappedColumn {
  readonly columnIndex: number;
  /** As printed; `group/child` for two-row headers. */
  readonly header: string;
  readonly definition: ColumnDefinition;
  /** Unit printed in the header, normalised (`万元`, `元/年`, `亩`), or null. */
  readonly unit: string | null;
  readonly reason: MappingReason;
  /** 0–1. */
  readonly confidence: number;
}

export interface ColumnMapping {
  /** By canonical name; a sheet column is in it once, save a disability certificate number that also serves as number. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  /** Questions (`columns-ambiguous`, level refused) and remarks. */
  readonly problems: readonly Problem[];
}

export interface MappingInput {
  readonly headers: readonly ColumnHeader[];
  /** Same order as `headers`. */
  readonly contents: readonly ColumnContent[];
  /** `columns:` of the workspace: canonical name → header as printed, `header#2` for its second occurrence, null for none. */
  readonly settings: Readonly<Record<string, string | null>>;
  /** `columns:` of other deliveries of the same sender: taken where it fits, without a word where it does not. */
  readonly remembered?: Readonly<Record<string, string | null>>;
}

/** Certificate numbers hold the person's number in front; used only when no other number column exists. */
const CERTIFICATE_HEADER = /^残疾人?证件?(?:号码?|编号)?(?:\(20位?\))?$/u;
const CERTIFICATE_CONFIDENCE = 0.7;

function isNamed(header: ColumnHeader, text: string): boolean {
  const wanted = normaliseHeader(text);
  const { group, own } = header;
  const spellings = [own, ...(group === null ? [] : [group + own, `${group}/${own}`, `${group}-${own}`])];
  return spellings.some((spelling) => normaliseHeader(spelling) === wanted);
}

/** Headers with just this text; without one, those that hold it with or without their group. */
function headersSpelled(headers: readonly ColumnHeader[], text: string): readonly ColumnHeader[] {
  const printed = headers.filter((header) => normaliseHeader(header.printed) === normaliseHeader(text));
  return printed.length > 0 ? printed : headers.filter((header) => isNamed(header, text));
}

/** Headers a setting means. Example: "金额#2" means the second column headed 金额. */
export function headersNamed(headers: readonly ColumnHeader[], setting: string): readonly ColumnHeader[] {
  const exact = headersSpelled(headers, setting);
  if (exact.length > 0) return exact;
  const match = /^(.+)#(\d+)$/u.exec(setting);
  if (match === null) return [];
  const found = headersSpelled(headers, match[1] ?? '')[Number(match[2]) - 1];
  return found === undefined ? [] : [found];
}

/** How a header is written in `columns:`, with its occurrence where the text is there more than once. */
function headerForSettings(headers: readonly ColumnHeader[], header: ColumnHeader): string {
  const same = headers.filter((other) => normaliseHeader(other.printed) === normaliseHeader(header.printed));
  return same.length > 1 ? `${oneLine(header.printed)}#${same.indexOf(header) + 1}` : oneLine(header.printed);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, '');
}

function ambiguity(field: ColumnDefinition, rivals: readonly ColumnHeader[], all: readonly ColumnHeader[]): Problem {
  const spelled = rivals.map((header) => headerForSettings(all, header));
  return {
    code: 'columns-ambiguous',
    level: 'refused',
    place: null,
    facts: {
      column: field.name,
      label: field.label,
      headers: spelled.map((text) => `“${text}”`).join('、'),
      setting: `columns: { ${field.name}: ${spelled[0] ?? ''} }`,
    },
  };
}

class Assignment {
  readonly taken = new Set<ColumnHeader>();
  readonly columns = new Map<string, MappedColumn>();
  readonly problems: Problem[] = [];
  readonly #input: MappingInput;
  readonly #closed = new Set<string>();

  constructor(input: MappingInput) {
    this.#input = input;
  }

  isOpen(field: ColumnDefinition): boolean {
    return !this.columns.has(field.name) && !this.#closed.has(field.name);
  }

  take(candidate: Candidate): void {
    this.taken.add(candidate.header);
    this.columns.set(candidate.definition.name, mapped(candidate, Math.min(1, Math.round(candidate.rank) / 100)));
  }

  close(field: ColumnDefinition): void {
    this.#closed.add(field.name);
  }

  ask(field: ColumnDefinition, rivals: readonly ColumnHeader[]): void {
    this.close(field);
    for (const rival of rivals) this.taken.add(rival);
    this.problems.push(ambiguity(field, rivals, this.#input.headers));
  }
}

function mapped(candidate: Candidate, confidence: number): MappedColumn {
  const { header, definition, unit, reason } = candidate;
  const { columnIndex, printed } = header;
  return { columnIndex, header: printed, definition: underHeader(definition, printed), unit, reason, confidence };
}

/** A setting for a column that there is none of: most often mistyped. */
export function unknownColumn(name: string, columns: readonly ColumnDefinition[]): Problem {
  const known = columns.map((column) => column.name);
  const nearest = nearestWord(name, known) ?? '';
  return { code: 'column-setting-unknown', level: 'warning', place: null, facts: { column: name, nearest } };
}

function applySettings(table: TableDefinition, input: MappingInput, assignment: Assignment): void {
  for (const [name, setting] of Object.entries(input.settings)) {
    const definition = table.columns.find((column) => column.name === name);
    if (definition === undefined) {
      assignment.problems.push(unknownColumn(name, table.columns));
      continue;
    }
    if (setting === null) {
      assignment.close(definition);
      continue;
    }
    const found = headersNamed(input.headers, setting);
    const [only] = found;
    if (found.length > 1) assignment.ask(definition, found);
    else if (only !== undefined) assignment.take(candidateBySetting(definition, only, 'setting'));
    else {
      assignment.problems.push({
        code: 'column-setting-not-found',
        level: 'warning',
        place: null,
        facts: { column: name, header: setting, headers: listHeaders(input.headers) },
      });
    }
  }
}

/** The mapping of another delivery of the same sender, where a header is there once and nothing else is settled. */
function applyRemembered(table: TableDefinition, input: MappingInput, assignment: Assignment): void {
  for (const [name, header] of Object.entries(input.remembered ?? {})) {
    const definition = table.columns.find((column) => column.name === name);
    if (definition === undefined || header === null || !assignment.isOpen(definition)) continue;
    const found = headersNamed(input.headers, header).filter((other) => !assignment.taken.has(other));
    const [only] = found;
    if (only !== undefined && found.length === 1) assignment.take(candidateBySetting(definition, only, 'remembered'));
  }
}

/** Takes candidates from the best rank down; those of one rank are decided together. */
function assignByRank(candidates: readonly Candidate[], assignment: Assignment): void {
  const ranks = [...new Set(candidates.map(({ rank }) => rank))].sort((a, b) => b - a);
  for (const rank of ranks) {
    for (;;) {
      const open = candidates.filter(
        (candidate) =>
          candidate.rank === rank && assignment.isOpen(candidate.definition) && !assignment.taken.has(candidate.header),
      );
      const [first] = open;
      if (first === undefined) break;
      const settled = open.find((one) => open.filter((other) => other.definition === one.definition).length === 1);
      if (settled !== undefined) assignment.take(settled);
      else
        assignment.ask(
          first.definition,
          open.filter((other) => other.definition === first.definition).map(({ header }) => header),
        );
    }
  }
}

/** A number that a row only mentions (户主证件号) must not be taken for the number of the person the row is about. */
function checkPersonAgreement(assignment: Assignment): void {
  const number = assignment.columns.get('id_number');
  const name = assignment.columns.get('name');
  if (number === undefined || name === undefined || number.reason === 'setting' || name.reason === 'setting') return;
  if (!assignment.columns.has('relation')) return;
  const isMentioned = personPrefix('id_number', readHeaderText(number.header).bare) === 'mentioned';
  if (!isMentioned || personPrefix('name', readHeaderText(name.header).bare) === 'mentioned') return;
  assignment.columns.delete('id_number');
  assignment.problems.push({
    code: 'number-of-another-person',
    level: 'refused',
    place: null,
    facts: {
      number: oneLine(number.header),
      name: oneLine(name.header),
      setting: `columns: { id_number: ${oneLine(number.header)} }`,
    },
  });
}

function findNumberElsewhere(table: TableDefinition, input: MappingInput, assignment: Assignment): void {
  const definition = table.columns.find((column) => column.name === 'id_number');
  if (definition === undefined || !assignment.isOpen(definition)) return;
  const certificates = input.headers.filter((header) => CERTIFICATE_HEADER.test(normaliseHeader(header.own)));
  const [certificate] = certificates;
  if (certificates.length === 1 && certificate !== undefined) {
    const candidate: Candidate = { header: certificate, definition, reason: 'header', rank: 0, unit: null };
    assignment.columns.set('id_number', mapped(candidate, CERTIFICATE_CONFIDENCE));
    return;
  }
  const byContent = input.headers.flatMap((header, position) => {
    const content = input.contents[position];
    if (content === undefined || assignment.taken.has(header)) return [];
    return candidateByContent(definition, header, content) ?? [];
  });
  const [only] = byContent;
  if (byContent.length === 1 && only !== undefined) assignment.take(only);
  else if (byContent.length > 1)
    assignment.ask(
      definition,
      byContent.map(({ header }) => header),
    );
}

/** Headers for a message, in order, without line breaks. */
export function listHeaders(headers: readonly ColumnHeader[]): string {
  return headers
    .map((header) => oneLine(header.printed))
    .filter((text) => text !== '')
    .join('、');
}

/** Maps the columns of a sheet. The result does not depend on the order in which the table lists its synonyms for key columns. */
export function mapColumns(table: TableDefinition, input: MappingInput): ColumnMapping {
  const assignment = new Assignment(input);
  applySettings(table, input, assignment);
  applyRemembered(table, input, assignment);
  const candidates = input.headers.flatMap((header, position) => {
    const content = input.contents[position];
    if (content === undefined || header.printed === '' || assignment.taken.has(header)) return [];
    return candidatesOf(table, header, content);
  });
  assignByRank(candidates, assignment);
  findNumberElsewhere(table, input, assignment);
  checkPersonAgreement(assignment);
  return { columns: assignment.columns, problems: assignment.problems };
}

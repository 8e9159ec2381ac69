/**
 * The model of a linkage: which column is what, in both tables. Read from a file, or guessed from headers and content and shown; no labels
 * are ever needed.
 */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { DATE_PARTS, HEADER_PATTERNS } from '../../catalog/linkage.js';
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import { placeOfFile } from '../../domain/place.js';
import { UserError } from '../../domain/problem.js';
import { FIELD_KINDS, type FieldKind } from '../../linkage/fields/comparison.js';
import { foldHeader, type TableHead } from './read-table.js';

/** A field with its columns as printed. */
export interface ModelField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly weightOf: readonly [m: number, u: number] | null;
}

const share = z.number().gt(0).lt(1);
const columnsShape = z.union([z.string(), z.array(z.string()).min(1)]);
const fieldShape = z
  .strictObject({
    column: z.string().optional(),
    columns: z.array(z.string()).min(1).optional(),
    b: columnsShape.optional(),
    as: z.enum(FIELD_KINDS),
    weight_of: z.tuple([share, share]).optional(),
  })
  .refine((field) => (field.column === undefined) !== (field.columns === undefined));
const modelShape = z.strictObject({ fields: z.array(fieldShape).min(1) });

/** Throws UserError link-model-unreadable. */
export function readModel(file: string, shown: string): readonly ModelField[] {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError('link-model-unreadable', { why: firstLine(error) }, placeOfFile(shown));
  }
  const parsed = modelShape.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const why = `${(issue?.path ?? []).join('.')} ${issue?.message ?? ''}`.trim();
    throw new UserError('link-model-unreadable', { why }, placeOfFile(shown));
  }
  return parsed.data.fields.map((field) => {
    const left = (field.columns ?? [field.column ?? '']).map((column) => column.trim());
    const right =
      field.b === undefined ? left : (Array.isArray(field.b) ? field.b : [field.b]).map((column) => column.trim());
    return { name: left.join('+'), kind: field.as, left, right, weightOf: field.weight_of ?? null };
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

export function modelText(fields: readonly ModelField[]): string {
  return stringify({
    fields: fields.map(({ left, right, kind, weightOf }) => ({
      ...(left.length === 1 ? { column: left[0] } : { columns: [...left] }),
      ...(left.join('\n') === right.join('\n') ? {} : { b: right.length === 1 ? right[0] : [...right] }),
      as: kind,
      ...(weightOf === null ? {} : { weight_of: [...weightOf] }),
    })),
  });
}

interface GuessedColumn {
  readonly header: string;
  readonly kind: FieldKind;
  /** Headers of one meaning have one. */
  readonly meaning: string;
}

/** Columns of both tables by header and content; those that only one of them has are left out. */
export function guessModel(left: TableHead, right: TableHead | null): readonly ModelField[] {
  const [own, other] = [guessColumns(left), right === null ? null : guessColumns(right)];
  const fields: ModelField[] = [];
  const taken = new Set<string>();
  for (const column of own) {
    if (column.kind === 'ignore' || taken.has(column.meaning)) continue;
    const partner = other === null ? column : other.find(({ meaning }) => meaning === column.meaning);
    if (partner === undefined) continue;
    taken.add(column.meaning);
    fields.push(fieldOf(column, column.header.split('+'), partner.header.split('+')));
  }
  if (other !== null) fields.push(...oneSided(own, other, taken));
  // A whole name says nothing beyond its parts, and a person's own name goes before the head's.
  const hasParts = ['given_name', 'surname'].every((kind) => fields.some((field) => field.kind === kind));
  const names = fields.filter(({ kind }) => kind === 'name');
  const others = fields.filter(({ kind }) => kind !== 'name');
  return hasParts ? others : [...names.toSorted((one, two) => headRank(one) - headRank(two)), ...others];
}

const fieldOf = ({ header, kind }: GuessedColumn, left: readonly string[], right: readonly string[]): ModelField => ({
  name: header,
  kind,
  left,
  right,
  weightOf: null,
});

/** Kinds that a valid number or the other rows of one table say as well. */
const ONE_SIDED: ReadonlySet<string> = new Set(['date', 'sex', 'household']);

/** Columns of one table that are of use although the other lacks them: its numbers hold birth date and sex. */
function oneSided(
  left: readonly GuessedColumn[],
  right: readonly GuessedColumn[],
  taken: ReadonlySet<string>,
): ModelField[] {
  if (!taken.has('identity')) return [];
  const lone = (columns: readonly GuessedColumn[]): GuessedColumn[] =>
    columns.filter(({ meaning }) => ONE_SIDED.has(meaning) && !taken.has(meaning));
  return [
    ...lone(left).map((column) => fieldOf(column, column.header.split('+'), [])),
    ...lone(right).map((column) => fieldOf(column, [], column.header.split('+'))),
  ];
}

const headRank = ({ name }: ModelField): number => (isHeadColumn(name) ? 1 : 0);
const isHeadColumn = (header: string): boolean => header.startsWith(HEAD_RELATION);

function guessColumns({ headers, sample }: TableHead): GuessedColumn[] {
  const folded = headers.map(foldHeader);
  const parts = DATE_PARTS.map((patterns) =>
    patterns.map((pattern) => folded.findIndex((header) => pattern.test(header))),
  ).find((found) => found.every((at) => at >= 0));
  const columns: GuessedColumn[] = [];
  if (parts !== undefined)
    columns.push({ header: parts.map((at) => headers[at] ?? '').join('+'), kind: 'date', meaning: 'date' });
  headers.forEach((header, at) => {
    const text = folded[at] ?? '';
    if (text === '' || parts?.includes(at) === true || headers.indexOf(header) !== at) return;
    const kind = kindOf(
      text,
      sample.map((row) => row[at] ?? ''),
    );
    columns.push({ header, kind, meaning: meaningOf(text, kind) });
  });
  // In a list of households the head is the person.
  const hasName = columns.some(({ meaning }) => meaning === 'name');
  return columns.map((column) => (column.meaning === 'head' && !hasName ? { ...column, meaning: 'name' } : column));
}

function kindOf(header: string, cells: readonly string[]): FieldKind {
  const filled = cells.filter((cell) => cell !== '');
  const share = (test: RegExp): number => filled.filter((cell) => test.test(cell)).length / Math.max(filled.length, 1);
  const known = HEADER_PATTERNS.find(({ pattern }) => pattern.test(header))?.kind as FieldKind | undefined;
  if (known !== undefined) return known;
  if (filled.length === 0) return 'ignore';
  if (share(/^\d{17}[\dXx]$|^\d{15}$/u) > 0.6) return 'identity';
  if (share(/^1[3-9]\d{9}$/u) > 0.6) return 'phone';
  if (share(/@.+\./u) > 0.6) return 'email';
  const distinct = new Set(filled).size;
  return distinct === filled.length && filled.length > 20 && share(/^[A-Za-z]+[-_]?\d+(?:[-_]\w+)*$/u) > 0.9
    ? 'ignore'
    : distinct * 20 < filled.length
      ? 'category'
      : 'text';
}

/** Meanings that several headers share; other columns mean what their header says. */
function meaningOf(header: string, kind: FieldKind): string {
  if (kind === 'identity' || kind === 'sex' || kind === 'household' || kind === 'phone') return kind;
  if (kind === 'name') return isHeadColumn(header) ? 'head' : 'name';
  if (kind === 'date') return /出生|生日|dob|birth/u.test(header) ? 'date' : header;
  if (kind === 'place') return placeMeaning(header);
  return header;
}

function placeMeaning(header: string): string {
  if (/组|自然村/u.test(header)) return 'place.group';
  if (/村|village|社区|居/u.test(header)) return 'place.village';
  if (/乡|镇|街道|township/u.test(header)) return 'place.township';
  return /县|区|county/u.test(header) ? 'place.county' : `place.${header}`;
}

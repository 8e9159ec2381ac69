/**
 * `bidui link` and `bidui dedupe`: two tables, or one, with or without a workspace → links, pairs for a person, clusters, the model and a
 * workbook. Writes files that only their owner can read; enters nothing into the ledger.
 */
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { DERIVED_FIELD_WORDS, LINK_BOOK, LINK_FOLDER_PREFIX } from '../../catalog/linkage.js';
import { placeOfFile } from '../../domain/place.js';
import { UserError } from '../../domain/problem.js';
import type { FieldKind } from '../../linkage/fields/comparison.js';
import type { LinkField, RowSource } from '../../linkage/engine/field-column.js';
import { linkTables, type LinkOutcome } from '../../linkage/engine/link-tables.js';
import { joinCells, logOddsOf } from '../../linkage/engine/weights.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { linkBook } from './link-book.js';
import { clusterLines, linkLines, modelDocument, type PairedTables } from './link-output.js';
import { guessModel, modelText, readModel, type ModelField } from './link-model.js';
import {
  cleanCell,
  foldHeader,
  readHead,
  readTable,
  tableName,
  type LinkTable,
  type TableHead,
  type TableName,
} from './read-table.js';

export interface LinkFilesRequest {
  readonly left: string;
  /** Null: the rows of `left` among themselves. */
  readonly right: string | null;
  /** Model file; null: columns are guessed. */
  readonly model: string | null;
  /** Where to write the model that was used; null: nowhere. */
  readonly saveModel: string | null;
  /** Folder of the outputs; null: `核对_<name>` in `outputFolder`. */
  readonly out: string | null;
  readonly outputFolder: string;
  /** Paths are shown relative to it. */
  readonly folder: string;
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Scores from 0 to 100. */
  readonly linkFrom: number | null;
  readonly reviewFrom: number | null;
  readonly isDryRun: boolean;
}

/** Document of `link --json` and `dedupe --json`. */
export interface LinkFilesResult {
  readonly left: { readonly file: string; readonly sheet: string | null; readonly rows: number };
  /** Null for `dedupe`. */
  readonly right: { readonly file: string; readonly sheet: string | null; readonly rows: number } | null;
  readonly columns: readonly { readonly column: string; readonly b: string; readonly as: FieldKind }[];
  readonly links: number;
  readonly by_method: Readonly<Record<string, number>>;
  readonly review: number;
  readonly clusters: number;
  readonly unlinked: number;
  readonly candidate_pairs: number;
  readonly capped_blocks: number;
  readonly settled: boolean;
  readonly estimated_false_link_rate: number;
  readonly estimated_missed_link_rate: number;
  /** Absolute paths; empty on a dry run. */
  readonly files: readonly string[];
}

/** Scores from which weights link and a person is asked: stricter where Chinese numbers and names are at stake, since people walk for it. */
const LINK_FROM = { numbers: 90, others: 65 };
const REVIEW_FROM = { numbers: 35, others: 35 };

/** Throws UserError link-no-rows, link-model-unreadable, link-column-missing, link-no-fields, and those of files. */
export async function linkFiles(request: LinkFilesRequest): Promise<LinkFilesResult> {
  const names = {
    left: tableName(request.left, request.folder, isFile),
    right: request.right === null ? null : tableName(request.right, request.folder, isFile),
  };
  const heads = {
    left: await readHead(names.left),
    right: names.right === null ? null : await readHead(names.right),
  };
  const model = (
    request.model === null ? guessModel(heads.left, heads.right) : readModel(path.resolve(request.model), request.model)
  ).filter(({ kind }) => kind !== 'ignore');
  if (model.length === 0) throw new UserError('link-no-fields', {}, placeOfFile(names.left.shown));
  const tables: PairedTables = {
    model,
    left: await readSide(names.left, heads.left, model, 'left'),
    right:
      names.right === null || heads.right === null ? null : await readSide(names.right, heads.right, model, 'right'),
  };
  const strictness = model.some(({ kind }) => kind === 'identity') ? 'numbers' : 'others';
  const outcome = linkTables({
    fields: model.map(fieldOf),
    left: sourceOf(tables.left, model, 'left'),
    right: tables.right === null ? null : sourceOf(tables.right, model, 'right'),
    bounds: {
      linkFrom: logOddsOf(request.linkFrom ?? LINK_FROM[strictness]),
      reviewFrom: logOddsOf(request.reviewFrom ?? REVIEW_FROM[strictness]),
    },
    numbers: { asOf: request.asOf, divisions: request.divisions },
  });
  const files = request.isDryRun ? [] : await writeOutputs(request, tables, outcome);
  return summary(tables, outcome, files);
}

function fieldOf({ name, kind, weightOf }: ModelField): LinkField {
  if (kind === 'ignore') throw new Error('an ignored column is no field');
  return { name, kind, weightOf };
}

function isFile(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isFile() === true;
}

/** Positions of the columns of the model, in its order. Throws UserError link-column-missing. */
async function readSide(
  name: TableName,
  head: TableHead,
  model: readonly ModelField[],
  side: 'left' | 'right',
): Promise<LinkTable> {
  const wanted = model.flatMap((field) =>
    field[side].map((column) => {
      const exact = head.headers.indexOf(column);
      const at = exact >= 0 ? exact : head.headers.findIndex((header) => foldHeader(header) === foldHeader(column));
      if (at < 0)
        throw new UserError(
          'link-column-missing',
          { column, known: head.headers.filter((header) => header !== '').join('、') },
          placeOfFile(name.shown),
        );
      return at;
    }),
  );
  return readTable(name, head, wanted);
}

/** Cells of the model's fields; a head's name that is the person's own says nothing. */
function sourceOf(table: LinkTable, model: readonly ModelField[], side: 'left' | 'right'): RowSource {
  const starts: number[] = [];
  let next = 0;
  for (const field of model) {
    starts.push(next);
    next += field[side].length;
  }
  const nameAt = model.findIndex(({ kind }) => kind === 'name');
  const cellOf = (field: number, row: number): string => {
    const start = starts[field] ?? 0;
    const width = model[field]?.[side].length ?? 0;
    if (width === 0) return '';
    if (width === 1) return table.cells[start]?.[row] ?? '';
    return joinCells(Array.from({ length: width }, (_, at) => cleanCell(table.cells[start + at]?.[row])));
  };
  return {
    count: table.count,
    cell(field, row) {
      const cell = cellOf(field, row);
      const isSecondName = field !== nameAt && model[field]?.kind === 'name';
      return isSecondName && cell === cellOf(nameAt, row) ? '' : cell;
    },
  };
}

async function writeOutputs(request: LinkFilesRequest, tables: PairedTables, outcome: LinkOutcome): Promise<string[]> {
  const named = path.parse((tables.right ?? tables.left).name.absolute).name;
  const folder =
    request.out === null ? path.join(request.outputFolder, `${LINK_FOLDER_PREFIX}${named}`) : path.resolve(request.out);
  const nameOf = (field: string): string => DERIVED_FIELD_WORDS[field] ?? field;
  const files: string[] = [];
  const write = async (name: string, content: Parameters<typeof writeFileAtomic>[1]): Promise<void> => {
    files.push((await writeFileAtomic(path.join(folder, name), content)).path);
  };
  await write('links.jsonl', (temporary) => writeLines(temporary, linkLines(tables, outcome, nameOf)));
  if (tables.right === null) await write('clusters.jsonl', clusterLines(tables, outcome));
  await write('model.json', `${JSON.stringify(modelDocument(tables, outcome), null, 2)}\n`);
  const book = linkBook(tables, outcome, { nameOf, day: request.asOf });
  await write(`${LINK_BOOK}.xlsx`, (temporary) => writeWorkbook(book, temporary));
  if (request.saveModel !== null)
    files.push((await writeFileAtomic(path.resolve(request.saveModel), modelText(tables.model))).path);
  return files;
}

const LINES_AT_ONCE = 5000;

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    let waiting: string[] = [];
    for (const line of lines) {
      waiting.push(line);
      if (waiting.length < LINES_AT_ONCE) continue;
      await handle.write(waiting.join(''));
      waiting = [];
    }
    await handle.write(waiting.join(''));
  } finally {
    await handle.close();
  }
}

function summary(tables: PairedTables, outcome: LinkOutcome, files: readonly string[]): LinkFilesResult {
  const { left, right, model } = tables;
  const links = outcome.decisions.filter(({ decision }) => decision === 'link');
  const byMethod: Record<string, number> = {};
  for (const { method } of links) byMethod[method] = (byMethod[method] ?? 0) + 1;
  const linked = new Set(links.flatMap((link) => (right === null ? [link.left, link.right] : [link.right])));
  const sideOf = ({ name, sheet, count }: LinkTable): LinkFilesResult['left'] => ({
    file: name.shown,
    sheet,
    rows: count,
  });
  return {
    left: sideOf(left),
    right: right === null ? null : sideOf(right),
    columns: model.map(({ left: own, right: other, kind }) => ({
      column: own.join('+'),
      b: other.join('+'),
      as: kind,
    })),
    links: links.length,
    by_method: byMethod,
    review: outcome.decisions.length - links.length,
    clusters: outcome.clusters.length,
    unlinked: (right ?? left).count - linked.size,
    candidate_pairs: outcome.candidatePairs,
    capped_blocks: outcome.blocking.reduce((sum, { cappedBlocks }) => sum + cappedBlocks, 0),
    settled: outcome.parameters.hasSettled,
    estimated_false_link_rate: rounded(outcome.rates.falseLinks),
    estimated_missed_link_rate: rounded(outcome.rates.missedLinks),
    files,
  };
}

function rounded(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}

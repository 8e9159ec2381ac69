/**
 * Returned answers about pairs: rows of 人工复核.xlsx and `人工复核_答复_<batch>.json` → events for the ledger. A row is ours by its number and
 * check code; an answer that contradicts another person's is kept and reported, and binds only by `pairs mark`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PAIR_ANSWER_WORDS, pairSheet, type PairColumn } from '../../catalog/sheets/pair-sheet.js';
import { isRowCheckCode, rowCheckCode } from '../../domain/keyed-code.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import type { SheetText, TextRow } from '../../domain/ledger/returned-sheet.js';
import type { Place } from '../../domain/place.js';
import { placeOfFile } from '../../domain/place.js';
import { coded, UserError, type Coded, type Problem } from '../../domain/problem.js';
import { namePair, PAIR_ANSWERS, pairKey, type PairAnswer, type PairName } from '../../domain/reports/review-pair.js';
import type { ReviewPair } from '../../domain/finding.js';
import { headerKey } from '../../feedback/find-columns.js';
import { isSpreadsheetDamage } from '../../feedback/locked-cells.js';
import { sheetFaults } from '../../feedback/sheet-faults.js';
import { nameKey } from '../../normalise/names/names.js';
import { standingBatches } from '../../workspace/standing-batches.js';
import {
  pairDecisionEvent,
  saidOf,
  withAnswer,
  type PairDecision,
  type PairDecisions,
} from '../../ledger/pair-decisions.js';
import { FILLERS } from '../../normalise/fillers.js';
import { openBatch, readBatch } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { ReturnedFile } from '../feedback/read-returned.js';
import { decidablePairs, pairsOfReview } from './pairs.js';

/** 校验码 of a pair's row: the code of its evidence, which travels with the sheet, and the proof that it is ours. */
export function pairCheckCode(key: Uint8Array, { pair, evidence }: PairName): string {
  return `${evidence}-${rowCheckCode(key, proofOf({ pair, evidence }))}`;
}

function proofOf({ pair, evidence }: PairName): { no: string; recipient: string; issue: string } {
  return { no: pair, recipient: 'pair', issue: evidence };
}

/** Printed columns that say who the two of a row are. */
const PRINTED = ['register_name', 'list_name', 'register_id', 'list_id'] as const satisfies readonly PairColumn[];
type PrintedColumn = (typeof PRINTED)[number];
type PrintedPair = Readonly<Record<PrintedColumn, string>>;

/** An answer as read, not yet judged. */
interface ReadAnswer {
  readonly place: Place;
  readonly pair: string;
  /** Null where the row's check code does not fit; several where the file names none and the batch knows several. */
  readonly evidences: readonly string[] | null;
  readonly answer: string;
  readonly by: string;
  readonly note: string;
  readonly batch: string | null;
  /** Complaints about cells of the row; empty for files. */
  readonly faults: readonly Coded[];
  /** Printed cells as they came back; null for files. */
  readonly printed: PrintedPair | null;
}

/** Part of the document of `collect --json`: only there when answers about pairs came. */
export interface PairCounts {
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly blank: number;
}

export interface CollectedPairs {
  readonly counts: PairCounts;
  readonly drafts: readonly EventDraft[];
  readonly problems: readonly Problem[];
}

const ANSWER_FILE = /^人工复核_答复_(.+?)(?: ?[（(]\d+[)）])?\.json$/u;

/** A file of answers by its name. */
export function isAnswerFile(file: ReturnedFile): boolean {
  return ANSWER_FILE.test(path.basename(file.path));
}

const answersSchema = z.array(
  z.object({
    pair: z.string(),
    answer: z.string(),
    by: z.string().optional(),
    note: z.string().optional(),
  }),
);

/** Answers of a file. Throws UserError pair-file-unreadable, batch-unknown. */
function readAnswerFile(workspace: Workspace, file: ReturnedFile, operator: string): ReadAnswer[] {
  const place = placeOfFile(file.shown);
  const parsed = answersSchema.safeParse(parseJson(file.path));
  if (!parsed.success) throw new UserError('pair-file-unreadable', {}, place);
  const batch = ANSWER_FILE.exec(path.basename(file.path))?.[1] ?? '';
  const known = pairsOfReview(workspace, decidablePairs(readBatch(workspace.paths, batch)));
  return parsed.data.map(({ pair, answer, by, note }) => {
    const evidences = known.filter((one) => one.pair === pair).map(({ evidence }) => evidence);
    const signer = by === undefined || by.trim() === '' ? operator : by.trim();
    return {
      place,
      pair,
      evidences: evidences.length === 0 ? null : evidences,
      answer: answer.trim(),
      by: signer,
      note: note?.trim() ?? '',
      batch,
      faults: [],
      printed: null,
    };
  });
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

export interface ReadPairs {
  readonly rows: readonly ReadAnswer[];
  readonly problems: readonly Problem[];
}

/** Null when the sheet is none of pairs. */
export function readPairSheet(sheet: SheetText, key: Uint8Array): ReadPairs | null {
  const wanted = (['pair', 'check', 'answer'] as const).map((column) => headerKey(headerOf(column)));
  const header = sheet.rows.find((row) => {
    const names = row.cells.map((cell) => headerKey(cell ?? ''));
    return wanted.every((name) => names.includes(name));
  });
  if (header === undefined) return null;
  const faults = sheetFaults(sheet, header, pairSheet.columns);
  if (faults.problems.length > 0) return { rows: [], problems: faults.problems };
  const body = sheet.rows.filter((row) => row.rowNumber > header.rowNumber);
  return {
    rows: body.flatMap((row) =>
      readRow(sheet, row, header, key).map((read) => ({ ...read, faults: faults.ofRow(row) })),
    ),
    problems: body.flatMap((row) => faults.mergedIn(row)),
  };
}

function readRow(sheet: SheetText, row: TextRow, header: TextRow, key: Uint8Array): Omit<ReadAnswer, 'faults'>[] {
  const cell = (column: PairColumn): string => {
    const position = header.cells.findIndex((text) => headerKey(text ?? '') === headerKey(headerOf(column)));
    return (row.cells[position] ?? '').trim();
  };
  const [pair, check] = [cell('pair').toUpperCase(), cell('check').toUpperCase()];
  // A header that is repeated on every page is no row.
  if ((pair === '' && check === '') || headerKey(pair) === headerKey(headerOf('pair'))) return [];
  const [evidence = '', proof = ''] = check.split('-');
  return [
    {
      place: { file: sheet.file, sheet: sheet.sheet, rowNumber: row.rowNumber, column: null },
      pair,
      evidences: isRowCheckCode(key, proofOf({ pair, evidence }), proof) ? [evidence] : null,
      answer: cell('answer'),
      by: cell('by'),
      note: cell('note'),
      batch: null,
      printed: Object.fromEntries(PRINTED.map((column) => [column, cell(column)])) as Record<PrintedColumn, string>,
    },
  ];
}

function headerOf(column: PairColumn): string {
  return pairSheet.columns.find(({ key }) => key === column)?.header ?? '';
}

export interface ReturnedPairs {
  readonly workspace: Workspace;
  readonly sheets: readonly SheetText[];
  /** Files of `isAnswerFile`. */
  readonly files: readonly ReturnedFile[];
  readonly decisions: PairDecisions;
  readonly receivedOn: string;
  /** Signs answers of a file that name nobody. */
  readonly operator: string;
}

/** Null when nothing about pairs came. */
export function collectPairAnswers(returned: ReturnedPairs): CollectedPairs | null {
  const { workspace, sheets, files, receivedOn, operator } = returned;
  const problems: Problem[] = [];
  const returnedSheets = sheets.flatMap((sheet) => readPairSheet(sheet, workspace.key) ?? []);
  problems.push(...returnedSheets.flatMap((sheet) => sheet.problems));
  const read = returnedSheets.flatMap(({ rows }) => rows);
  for (const file of files) {
    try {
      read.push(...readAnswerFile(workspace, file, operator));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ ...coded('pair-file-unreadable', {}), level: 'refused', place: placeOfFile(file.shown) });
    }
  }
  if (returnedSheets.length === 0 && files.length === 0) return null;
  const shown = shownPairs(workspace, read);
  const counts = { accepted: 0, repeated: 0, refused: 0, blank: 0 };
  const byEvidence = new Map(returned.decisions.byEvidence);
  const drafts: EventDraft[] = [];
  for (const row of read) {
    const judged = judge(row, byEvidence, shown);
    counts[judged.status] += 1;
    if (judged.complaint !== null) problems.push({ ...judged.complaint, level: 'refused', place: row.place });
    for (const name of judged.names) {
      const { answer, by } = judged;
      const isSecond = judged.status === 'refused';
      const decision = { ...name, answer, by, note: row.note, on: receivedOn, batch: row.batch, isSecond };
      const known = { byEvidence, pairs: returned.decisions.pairs };
      drafts.push(...pairDecisionEvent(known, decision));
      const before = byEvidence.get(pairKey(name));
      byEvidence.set(pairKey(name), {
        ...(isSecond && before !== undefined ? before : { ...name, answer, by, on: receivedOn, detail: null }),
        said: [...(before?.said ?? []), saidOf({ answer, by })],
        answers: withAnswer(before?.answers ?? [], { by, answer }),
      });
    }
  }
  return { counts, drafts, problems };
}

interface JudgedAnswer {
  readonly status: keyof PairCounts;
  readonly complaint: Coded | null;
  /** To be entered now; of a refused answer beside the one that binds. */
  readonly names: readonly PairName[];
  readonly answer: PairAnswer;
  readonly by: string;
}

/** Pairs of the stored batches by their key, newest batch first; read only where sheets name some. */
function shownPairs(workspace: Workspace, read: readonly ReadAnswer[]): ReadonlyMap<string, ReviewPair> {
  const wanted = new Set(
    read.flatMap(({ pair, evidences, printed }) =>
      printed === null ? [] : (evidences ?? []).map((evidence) => pairKey({ pair, evidence })),
    ),
  );
  const shown = new Map<string, ReviewPair>();
  for (const { id } of wanted.size === 0 ? [] : standingBatches(workspace).reverse()) {
    if (shown.size === wanted.size) break;
    for (const pair of decidablePairs(openBatch(workspace.paths, id))) {
      const key = pairKey(namePair(workspace.key, pair));
      if (wanted.has(key) && !shown.has(key)) shown.set(key, pair);
    }
  }
  return shown;
}

/** Cells that say who the two are, where they differ from the printed ones: the answer may be about others. */
function changedCells({ printed }: ReadAnswer, { register, list }: ReviewPair): Coded[] {
  if (printed === null) return [];
  const wanted: Readonly<Record<PrintedColumn, string | undefined>> = {
    register_name: register.values['name'],
    list_name: list.values['name'],
    register_id: register.values['id_number'],
    list_id: list.values['id_number'],
  };
  const changed = PRINTED.filter((column) => {
    const [given, whole] = [printed[column], wanted[column] ?? ''].map((text) => headerKey(text).toUpperCase());
    return given !== whole && !isSpreadsheetDamage(given ?? '', whole ?? '');
  });
  return changed.map((column) => coded('i03-cell-changed', { column: headerOf(column) }));
}

/** Both names of a pair: neither of the two decides who he is. */
function isOneOfTheTwo(by: string, { register, list }: ReviewPair): boolean {
  const own = nameKey(by);
  return [register, list].some(({ values }) => own !== '' && nameKey(values['name'] ?? '') === own);
}

function judge(
  row: ReadAnswer,
  standing: ReadonlyMap<string, PairDecision>,
  shown: ReadonlyMap<string, ReviewPair>,
): JudgedAnswer {
  const { pair, by } = row;
  const base = { names: [], answer: 'unsure', by } as const;
  const refused = (complaint: Coded): JudgedAnswer => ({ ...base, status: 'refused', complaint });
  const [fault] = row.faults;
  if (fault !== undefined) return refused(fault);
  if (row.answer === '') return { ...base, status: 'blank', complaint: null };
  if (row.evidences === null) {
    return refused(
      row.batch === null ? coded('pair-sheet-code', { pair }) : coded('pair-unknown', { pair, batch: row.batch }),
    );
  }
  const answer = answerOf(row.answer);
  if (answer === null) return refused(coded('pair-sheet-answer', { pair, answer: row.answer }));
  // A file that names nobody was answered by the operator, whose login is known.
  if (FILLERS.saysNothing(by, row.printed === null ? 'name' : 'signer'))
    return refused(coded('pair-sheet-person', { pair }));
  const names = row.evidences.map((evidence) => ({ pair, evidence }));
  for (const name of names) {
    const printed = shown.get(pairKey(name));
    const [changed] = printed === undefined ? [] : changedCells(row, printed);
    if (changed !== undefined) return refused(changed);
    if (printed !== undefined && isOneOfTheTwo(by, printed)) return refused(coded('pair-sheet-own', { pair }));
  }
  const known = names.flatMap((name) => standing.get(pairKey(name)) ?? []);
  // A sheet that is collected again brings back nothing that was taken back since.
  const isKnown = known.length === names.length && known.every(({ said }) => said.includes(saidOf({ answer, by })));
  if (isKnown) return { ...base, status: 'repeated', complaint: null };
  const other = known.find((decision) => decision.answer !== answer && decision.answer !== 'unsure');
  if (other !== undefined)
    return { status: 'refused', complaint: coded('pair-sheet-differs', { pair, by: other.by }), names, answer, by };
  return { status: 'accepted', complaint: null, names, answer, by };
}

function answerOf(text: string): PairAnswer | null {
  return PAIR_ANSWERS.find((code) => code === text.toLowerCase()) ?? PAIR_ANSWER_WORDS.get(headerKey(text)) ?? null;
}

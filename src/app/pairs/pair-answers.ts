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
import { PAIR_ANSWERS, pairKey, type PairAnswer, type PairName } from '../../domain/reports/review-pair.js';
import { headerKey } from '../../feedback/find-columns.js';
import {
  pairDecisionEvent,
  saidOf,
  withAnswer,
  type PairDecision,
  type PairDecisions,
} from '../../ledger/pair-decisions.js';
import { FILLERS } from '../../normalise/fillers.js';
import { readBatch } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { ReturnedFile } from '../feedback/read-returned.js';
import { pairsOfReview } from './pairs.js';

/** 校验码 of a pair's row: the code of its evidence, which travels with the sheet, and the proof that it is ours. */
export function pairCheckCode(key: Uint8Array, { pair, evidence }: PairName): string {
  return `${evidence}-${rowCheckCode(key, proofOf({ pair, evidence }))}`;
}

function proofOf({ pair, evidence }: PairName): { no: string; recipient: string; issue: string } {
  return { no: pair, recipient: 'pair', issue: evidence };
}

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
  const known = pairsOfReview(workspace, readBatch(workspace.paths, batch).review);
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

/** Rows of a sheet of pairs; null when it is none. */
export function readPairSheet(sheet: SheetText, key: Uint8Array): ReadAnswer[] | null {
  const wanted = (['pair', 'check', 'answer'] as const).map((column) => headerKey(headerOf(column)));
  const header = sheet.rows.find((row) => {
    const names = row.cells.map((cell) => headerKey(cell ?? ''));
    return wanted.every((name) => names.includes(name));
  });
  if (header === undefined) return null;
  return sheet.rows.flatMap((row) => (row.rowNumber > header.rowNumber ? readRow(sheet, row, header, key) : []));
}

function readRow(sheet: SheetText, row: TextRow, header: TextRow, key: Uint8Array): ReadAnswer[] {
  const cell = (column: PairColumn): string => {
    const position = header.cells.findIndex((text) => headerKey(text ?? '') === headerKey(headerOf(column)));
    return (row.cells[position] ?? '').trim();
  };
  const [pair, check] = [cell('pair').toUpperCase(), cell('check').toUpperCase()];
  if (pair === '' && check === '') return [];
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
  const read = sheets.flatMap((sheet) => readPairSheet(sheet, workspace.key) ?? []);
  for (const file of files) {
    try {
      read.push(...readAnswerFile(workspace, file, operator));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ ...coded('pair-file-unreadable', {}), level: 'refused', place: placeOfFile(file.shown) });
    }
  }
  if (read.length === 0 && files.length === 0) return null;
  const counts = { accepted: 0, repeated: 0, refused: 0, blank: 0 };
  const byEvidence = new Map(returned.decisions.byEvidence);
  const drafts: EventDraft[] = [];
  for (const row of read) {
    const judged = judge(row, byEvidence);
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

function judge(row: ReadAnswer, standing: ReadonlyMap<string, PairDecision>): JudgedAnswer {
  const { pair, by } = row;
  const base = { names: [], answer: 'unsure', by } as const;
  const refused = (complaint: Coded): JudgedAnswer => ({ ...base, status: 'refused', complaint });
  if (row.answer === '') return { ...base, status: 'blank', complaint: null };
  if (row.evidences === null) {
    return refused(
      row.batch === null ? coded('pair-sheet-code', { pair }) : coded('pair-unknown', { pair, batch: row.batch }),
    );
  }
  const answer = answerOf(row.answer);
  if (answer === null) return refused(coded('pair-sheet-answer', { pair, answer: row.answer }));
  if (FILLERS.saysNothing(by, 'name')) return refused(coded('pair-sheet-person', { pair }));
  const names = row.evidences.map((evidence) => ({ pair, evidence }));
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

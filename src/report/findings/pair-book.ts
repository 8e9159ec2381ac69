/** 人工复核.xlsx: the pairs of a batch to decide, with a drop-down for the answer. Pure. */
import {
  PAIR_ANSWER_LABELS,
  PAIR_BOOK,
  PAIR_HOW_TO_FILL,
  pairChoiceSheet,
  pairSheet,
  type PairColumn,
} from '../../catalog/sheets/pair-sheet.js';
import { LEVEL_WORDS } from '../../catalog/linkage.js';
import { PAIR_PAGE_WORDS } from '../../catalog/pages/pair-page.js';
import { REVIEW_REASON_LABELS } from '../../catalog/sheets/words.js';
import { evidenceLabel } from '../../catalog/sources/source-words.js';
import type { BatchResult } from '../../domain/batch.js';
import type { EvidenceRow, ReviewPair } from '../../domain/finding.js';
import { PAIR_ANSWERS, type PairAnswer } from '../../domain/reports/review-pair.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { batchFooter, countyName, evidencePlace, evidenceValues } from '../layout/batch-words.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import type { TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

/** A pair as its row shows it. */
export interface PairRow extends Pick<ReviewPair, 'reason' | 'place' | 'register' | 'list' | 'note' | 'fields'> {
  readonly pair: string;
  /** 0–100; null where the two rows were not weighed. */
  readonly score: number | null;
  /** Evidence and check code. */
  readonly check: string;
  readonly decision: { readonly answer: PairAnswer; readonly by: string; readonly on: string } | null;
}

const TITLE_ROWS = 2;
const FROZEN_COLUMNS = 2;

/** In the order given. */
export function buildPairBook(batch: BatchResult, pairs: readonly PairRow[]): Workbook {
  const footer = batchFooter(batch);
  const sheet = tableSheet(
    pairSheet,
    pairs.map((pair, position) => rowOf(batch, pair, position + 1)),
    { footer, title: `${PAIR_BOOK} ${batch.id}`, notes: [PAIR_HOW_TO_FILL], frozenColumns: FROZEN_COLUMNS },
  );
  const column = pairSheet.columns.findIndex(({ key }) => key === 'answer') + 1;
  const firstRow = TITLE_ROWS + 2;
  const labels = PAIR_ANSWERS.map((answer) => PAIR_ANSWER_LABELS[answer]);
  const choice = {
    ranges: [{ firstRow, lastRow: firstRow + pairs.length - 1, firstColumn: column, lastColumn: column }],
    sheet: pairChoiceSheet,
    source: { firstRow: 2, lastRow: 1 + labels.length, firstColumn: 1, lastColumn: 1 },
    error: '只能从下拉选项中选择，其他情况请写在“说明”中。',
    prompt: '',
  };
  return {
    title: `${PAIR_BOOK} ${batch.id}`,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [
      { ...sheet, choices: [choice], protected: true },
      choiceSheet(pairChoiceSheet, [{ header: '判断', labels }], footer),
    ],
  };
}

function rowOf(batch: BatchResult, row: PairRow, seq: number): TableRow<PairColumn> {
  const { pair, check, reason, place, register, list, note, score, decision } = row;
  return {
    seq,
    pair,
    check,
    reason: REVIEW_REASON_LABELS[reason] ?? reason,
    why: note,
    score,
    points: pointsOf(row.fields ?? []),
    place: [countyName(batch, place.county), place.township, place.village].filter((part) => part !== null).join(''),
    register_name: register.values['name'] ?? null,
    list_name: list.values['name'] ?? null,
    register_id: register.values['id_number'] ?? null,
    list_id: list.values['id_number'] ?? null,
    register_values: valuesOf(register),
    list_values: `${evidenceLabel(list)}：${valuesOf(list)}`,
    register_place: evidencePlace(register),
    list_place: evidencePlace(list),
    so_far: decision === null ? null : `${PAIR_ANSWER_LABELS[decision.answer]}（${decision.by} ${decision.on}）`,
  };
}

/** Points for (above 0) and against one person, a field a line; null where the rows were not weighed. */
function pointsOf(fields: NonNullable<ReviewPair['fields']>): string | null {
  const lines = fields
    .filter(({ level }) => level !== 'missing')
    .map(({ field, level, bits }) => {
      const label = PAIR_PAGE_WORDS.zh.fields[field] ?? field;
      return `${label}${LEVEL_WORDS[level] ?? level} ${bits > 0 ? '+' : ''}${bits}`;
    });
  return lines.length === 0 ? null : lines.join('\n');
}

/** Without those that have columns of their own. */
function valuesOf(row: EvidenceRow): string {
  const { name, id_number: number } = row.values;
  return evidenceValues(row, new Set([name, number].filter((value) => value !== undefined)));
}

/** 可录入名单 and 暂缓录入名单 of a county pass: one sheet per county, every candidate in exactly one of the two books. Pure. */
import { CLEARED_BOOK, clearedSheet, HELD_BOOK, heldSheet, NO_COUNTY } from '../../catalog/sheets/candidate-lists.js';
import type { BatchResult, CandidateOutcome } from '../../domain/batch.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { cleanSheetNames } from '../layout/file-names.js';
import { tableSheet } from '../layout/table-sheet.js';

/** Remark of a candidate who is cleared although some pairs wait for a person. */
const IN_REVIEW_REMARK = '有待人工复核的线索，见疑点清单“人工复核”';

export function buildClearedBook(batch: BatchResult): Workbook {
  const cleared = batch.candidates.filter((candidate) => !candidate.held);
  return bookOf(
    batch,
    CLEARED_BOOK,
    countySheets(batch, cleared, (own, name) =>
      tableSheet(
        clearedSheet,
        own.map((candidate, position) => ({
          ...sharedCells(batch, candidate, position + 1),
          remark: candidate.in_review ? IN_REVIEW_REMARK : null,
        })),
        { name, header: `${CLEARED_BOOK}（${name}）`, footer: `${batchFooter(batch)} ${CLEARED_BOOK}` },
      ),
    ),
  );
}

export function buildHeldBook(batch: BatchResult): Workbook {
  const held = batch.candidates.filter((candidate) => candidate.held);
  return bookOf(
    batch,
    HELD_BOOK,
    countySheets(batch, held, (own, name) =>
      tableSheet(
        heldSheet,
        own.map((candidate, position) => ({
          ...sharedCells(batch, candidate, position + 1),
          reasons: candidate.reasons.join('；'),
          findings: candidate.held_by.join('\n'),
        })),
        { name, header: `${HELD_BOOK}（${name}）`, footer: `${batchFooter(batch)} ${HELD_BOOK}` },
      ),
    ),
  );
}

function sharedCells(batch: BatchResult, candidate: CandidateOutcome, seq: number) {
  return {
    seq,
    county: candidate.county_name ?? countyName(batch, candidate.county),
    township: candidate.township,
    village: candidate.village,
    household: candidate.household,
    name: candidate.name,
    id_number: candidate.id_number,
    relation: candidate.relation,
  };
}

/** A sheet for every county that has candidates at all, also when this book has none of them. */
function countySheets(
  batch: BatchResult,
  chosen: readonly CandidateOutcome[],
  build: (own: readonly CandidateOutcome[], name: string) => Sheet,
): Sheet[] {
  const counties = [...new Set(batch.candidates.map((candidate) => candidate.county))].sort();
  if (counties.length === 0) return [build([], batch.office.name.slice(0, 31))];
  const names = cleanSheetNames(counties.map((county) => countyName(batch, county) ?? NO_COUNTY));
  return counties.map((county, position) =>
    build(
      chosen.filter((candidate) => candidate.county === county),
      names[position] ?? NO_COUNTY,
    ),
  );
}

function bookOf(batch: BatchResult, title: string, sheets: readonly Sheet[]): Workbook {
  return { title: `${title} ${batch.id}`, author: batch.office.name, day: batch.as_of, sheets };
}

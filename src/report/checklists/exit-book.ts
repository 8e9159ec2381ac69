/** 退出把关: households that may leave, and those that are held back with everything that lacks. Pure. */
import { EXIT_BOOK, exitHeldSheet, exitReadySheet } from '../../catalog/sheets/checklist-sheet.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface ExitSubject {
  readonly place: { readonly county: string | null; readonly township: string | null; readonly village: string | null };
  readonly household: string | null;
  /** Head of the household, the person, or the village. */
  readonly name: string | null;
  /** 核查编号 on the first list. */
  readonly no: string;
  readonly lists: readonly string[];
  /** By checklist; empty for those that may leave. */
  readonly lacks: readonly string[];
}

const NOTES = ['只有把关的核查清单全部做完、佐证和签字齐全的，才列入可退出名单。补齐收回后再下发一次，本表随之更新。'];

export function buildExitBook(batch: BatchResult, subjects: readonly ExitSubject[]): Workbook {
  const cells = (own: readonly ExitSubject[]) =>
    own.map(({ place, household, name, no, lists, lacks }, position) => ({
      seq: position + 1,
      county: countyName(batch, place.county),
      township: place.township,
      village: place.village,
      household,
      name,
      list: [...new Set(lists)].join('、'),
      no,
      lacks: lacks.join('\n'),
    }));
  const held = subjects.filter(({ lacks }) => lacks.length > 0);
  const ready = subjects.filter(({ lacks }) => lacks.length === 0);
  const heads = [`${batch.office.name}　比对基准日 ${batch.as_of}　可退出 ${ready.length} 户，暂缓 ${held.length} 户`];
  const options = { footer: batchFooter(batch), heads, notes: NOTES, frozenColumns: 1, counted: '户' } as const;
  return {
    title: `${EXIT_BOOK} ${batch.id}`,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [
      tableSheet(exitHeldSheet, cells(held), { ...options, title: exitHeldSheet.name }),
      tableSheet(exitReadySheet, cells(ready), { ...options, title: exitReadySheet.name }),
    ],
  };
}

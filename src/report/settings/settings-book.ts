/** 设置.xlsx as a model: deliveries, single settings, rules and parameters, with drop-downs. Pure; cells come as texts. */
import {
  ANSWER_CHOICES,
  ANSWER_ERROR,
  deliveriesSheet,
  SETTINGS_CELLS,
  SETTINGS_GUIDE,
  SETTINGS_WORKBOOK,
  settingsGuideSheet,
  settingsSheet,
} from '../../catalog/sheets/settings-books.js';
import type { Sheet, SheetChoice, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import type { TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

export type DeliveryColumn = (typeof deliveriesSheet)['columns'][number]['key'];

export interface SettingsBook {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  readonly deliveries: readonly TableRow<DeliveryColumn>[];
  readonly settings: readonly TableRow<(typeof settingsSheet)['columns'][number]['key']>[];
  /** Names of all lists. */
  readonly sources: readonly string[];
  /** Sheets of the rules. */
  readonly rules: readonly Sheet[];
}

/** Rows below the last one that have drop-downs too: for lists that are added. */
const ROWS_TO_ADD = 100;

export function buildSettingsBook(book: SettingsBook): Workbook {
  const footer = `${book.office} ${SETTINGS_WORKBOOK} ${book.day}`;
  const lists = [
    { column: 'source' as const, labels: book.sources },
    { column: 'level' as const, labels: Object.values(SETTINGS_CELLS.level) },
    { column: 'coverage' as const, labels: Object.values(SETTINGS_CELLS.coverage) },
    { column: 'households' as const, labels: Object.values(SETTINGS_CELLS.households) },
  ];
  const deliveries = tableSheet(deliveriesSheet, book.deliveries, { footer, frozenColumns: 2 });
  const lastRow = deliveries.rowCount + ROWS_TO_ADD;
  const guide = SETTINGS_GUIDE.map((step) => ({ step }));
  return {
    title: SETTINGS_WORKBOOK,
    author: book.office,
    day: book.day,
    sheets: [
      { ...deliveries, choices: lists.map(({ column, labels }, at) => choiceOf(column, labels, { at, lastRow })) },
      tableSheet(settingsSheet, book.settings, { footer, frozenColumns: 1 }),
      ...book.rules,
      tableSheet(settingsGuideSheet, guide, { footer }),
      choiceSheet(
        ANSWER_CHOICES,
        lists.map(({ column, labels }) => ({ header: headerOf(column), labels })),
        footer,
      ),
    ],
  };
}

function headerOf(key: DeliveryColumn): string {
  return deliveriesSheet.columns.find((column) => column.key === key)?.header ?? key;
}

function choiceOf(
  key: DeliveryColumn,
  labels: readonly string[],
  { at, lastRow }: { readonly at: number; readonly lastRow: number },
): SheetChoice {
  const column = deliveriesSheet.columns.findIndex((own) => own.key === key) + 1;
  return {
    ranges: [{ firstRow: 2, lastRow, firstColumn: column, lastColumn: column }],
    sheet: ANSWER_CHOICES,
    source: { firstRow: 2, lastRow: labels.length + 1, firstColumn: at + 1, lastColumn: at + 1 },
    error: ANSWER_ERROR,
    prompt: '',
  };
}

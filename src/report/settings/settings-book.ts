/** 设置.xlsx as a model: deliveries, single settings, rules and parameters, with drop-downs. Pure; cells come as texts. */
import {
  ANSWER_CHOICES,
  ANSWER_ERROR,
  CHECKLIST_PARTS,
  checklistSettingsSheet,
  deliveriesSheet,
  LIST_RULE_CELLS,
  listRulesSheet,
  SETTINGS_CELLS,
  SETTINGS_GUIDE,
  SETTINGS_WORKBOOK,
  settingsGuideSheet,
  settingsSheet,
} from '../../catalog/sheets/settings-books.js';
import { CHECKLIST_WORDS } from '../../catalog/sheets/checklist-sheet.js';
import type { SheetLayout } from '../../catalog/sheets/layout.js';
import type { Sheet, SheetChoice, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import type { TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

export type DeliveryColumn = (typeof deliveriesSheet)['columns'][number]['key'];

type ListRuleColumn = (typeof listRulesSheet)['columns'][number]['key'];

type ChecklistSettingsColumn = (typeof checklistSettingsSheet)['columns'][number]['key'];

export interface SettingsBook {
  readonly office: string;
  /** ISO day. */
  readonly day: string;
  readonly deliveries: readonly TableRow<DeliveryColumn>[];
  readonly settings: readonly TableRow<(typeof settingsSheet)['columns'][number]['key']>[];
  /** Names of all lists. */
  readonly sources: readonly string[];
  readonly checklists: readonly TableRow<ChecklistSettingsColumn>[];
  readonly listRules: readonly TableRow<ListRuleColumn>[];
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
  const ofChecklists: readonly Offered<ChecklistSettingsColumn>[] = [
    { column: 'part', labels: Object.values(CHECKLIST_PARTS) },
    { column: 'stage', labels: Object.values(CHECKLIST_WORDS.stage) },
    { column: 'subject', labels: Object.values(CHECKLIST_WORDS.subject) },
    ...(['guards', 'in_order'] as const).map((column) => ({ column, labels: [SETTINGS_CELLS.yes, SETTINGS_CELLS.no] })),
    { column: 'independent', labels: ['1', '2'] },
  ];
  const ofListRules: readonly Offered<ListRuleColumn>[] = [
    { column: 'list', labels: book.sources },
    ...(['when', 'is', 'unit', 'severity', 'verifier'] as const).map((column) => ({
      column,
      labels: Object.values(LIST_RULE_CELLS[column]),
    })),
  ];
  const listRules = tableSheet(listRulesSheet, book.listRules, { footer, frozenColumns: 2 });
  const checklists = tableSheet(checklistSettingsSheet, book.checklists, { footer, frozenColumns: 3 });
  const deliveries = tableSheet(deliveriesSheet, book.deliveries, { footer, frozenColumns: 2 });
  const guide = SETTINGS_GUIDE.map((step) => ({ step }));
  return {
    title: SETTINGS_WORKBOOK,
    author: book.office,
    day: book.day,
    sheets: [
      { ...deliveries, choices: choicesOf(deliveriesSheet, lists, { first: 0, rowCount: deliveries.rowCount }) },
      tableSheet(settingsSheet, book.settings, { footer, frozenColumns: 1 }),
      {
        ...checklists,
        choices: choicesOf(checklistSettingsSheet, ofChecklists, {
          first: lists.length,
          rowCount: checklists.rowCount,
        }),
      },
      {
        ...listRules,
        choices: choicesOf(listRulesSheet, ofListRules, {
          first: lists.length + ofChecklists.length,
          rowCount: listRules.rowCount,
        }),
      },
      ...book.rules,
      tableSheet(settingsGuideSheet, guide, { footer }),
      choiceSheet(
        ANSWER_CHOICES,
        [
          ...lists.map(({ column, labels }) => ({ header: headerOf(deliveriesSheet, column), labels })),
          ...ofChecklists.map(({ column, labels }) => ({ header: headerOf(checklistSettingsSheet, column), labels })),
          ...ofListRules.map(({ column, labels }) => ({ header: headerOf(listRulesSheet, column), labels })),
        ],
        footer,
      ),
    ],
  };
}

interface Offered<Column extends string> {
  readonly column: Column;
  readonly labels: readonly string[];
}

function headerOf({ columns }: SheetLayout, key: string): string {
  return columns.find((column) => column.key === key)?.header ?? key;
}

/** Drop-downs of a sheet; the first of its lists stands in that column of 选项, counted from 0. */
function choicesOf<Column extends string>(
  { columns }: SheetLayout<Column>,
  lists: readonly Offered<Column>[],
  { first, rowCount }: { readonly first: number; readonly rowCount: number },
): SheetChoice[] {
  return lists.map(({ column: key, labels }, position) => {
    const column = columns.findIndex((own) => own.key === key) + 1;
    const source = first + position + 1;
    return {
      ranges: [{ firstRow: 2, lastRow: rowCount + ROWS_TO_ADD, firstColumn: column, lastColumn: column }],
      sheet: ANSWER_CHOICES,
      source: { firstRow: 2, lastRow: labels.length + 1, firstColumn: source, lastColumn: source },
      error: ANSWER_ERROR,
      prompt: '',
    };
  });
}

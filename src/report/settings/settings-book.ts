/** 设置.xlsx as a model: deliveries, single settings, rules and parameters, with drop-downs. Pure; cells come as texts. */
import {
  ANSWER_CHOICES,
  ANSWER_ERROR,
  CHECKLIST_PARTS,
  checklistSettingsSheet,
  deliveriesSheet,
  LIST_RULE_CELLS,
  listRulesSheet,
  OWN_TABLE_ROWS,
  ownTablesSheet,
  SETTINGS_CELLS,
  SETTINGS_GUIDE,
  SETTINGS_WORKBOOK,
  settingsGuideSheet,
  settingsSheet,
} from '../../catalog/sheets/settings-books.js';
import { COLUMN_TYPE_LABELS } from '../../catalog/sources/column-labels.js';
import { CHECKLIST_WORDS } from '../../catalog/sheets/checklist-sheet.js';
import type { SheetLayout } from '../../catalog/sheets/layout.js';
import type { Sheet, SheetChoice, Workbook } from '../../domain/tables/workbook.js';
import { choiceSheet } from '../layout/choice-sheet.js';
import type { TableRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

export type DeliveryColumn = (typeof deliveriesSheet)['columns'][number]['key'];

type ListRuleColumn = (typeof listRulesSheet)['columns'][number]['key'];

type OwnTableColumn = (typeof ownTablesSheet)['columns'][number]['key'];

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
  readonly ownTables: readonly TableRow<OwnTableColumn>[];
  readonly listRules: readonly TableRow<ListRuleColumn>[];
  /** Sheets of the rules. */
  readonly rules: readonly Sheet[];
}

/** Rows below the last one that have drop-downs too: for lists that are added. */
const ROWS_TO_ADD = 100;

export function buildSettingsBook(book: SettingsBook): Workbook {
  const footer = `${book.office} ${SETTINGS_WORKBOOK} ${book.day}`;
  const ofDeliveries: readonly Offered<DeliveryColumn>[] = [
    { column: 'source', labels: book.sources },
    { column: 'level', labels: Object.values(SETTINGS_CELLS.level) },
    { column: 'coverage', labels: Object.values(SETTINGS_CELLS.coverage) },
    { column: 'households', labels: Object.values(SETTINGS_CELLS.households) },
  ];
  const ofChecklists: readonly Offered<ChecklistSettingsColumn>[] = [
    { column: 'part', labels: Object.values(CHECKLIST_PARTS) },
    { column: 'stage', labels: Object.values(CHECKLIST_WORDS.stage) },
    { column: 'subject', labels: Object.values(CHECKLIST_WORDS.subject) },
    ...(['guards', 'in_order'] as const).map((column) => ({ column, labels: [SETTINGS_CELLS.yes, SETTINGS_CELLS.no] })),
    { column: 'independent', labels: ['1', '2'] },
  ];
  const ofOwnTables: readonly Offered<OwnTableColumn>[] = [
    { column: 'row', labels: Object.values(OWN_TABLE_ROWS) },
    { column: 'coverage', labels: Object.values(SETTINGS_CELLS.coverage) },
    { column: 'type', labels: Object.values(COLUMN_TYPE_LABELS).map(({ zh }) => zh) },
    { column: 'sensitive', labels: [SETTINGS_CELLS.yes, SETTINGS_CELLS.no] },
  ];
  const ofListRules: readonly Offered<ListRuleColumn>[] = [
    { column: 'list', labels: book.sources },
    ...(['when', 'whom', 'is', 'unit', 'severity', 'verifier'] as const).map((column) => ({
      column,
      labels: Object.values(LIST_RULE_CELLS[column]),
    })),
  ];
  const choices = new Choices();
  const offer = <Column extends string>(
    layout: SheetLayout<Column>,
    rows: readonly TableRow<Column>[],
    lists: readonly Offered<Column>[],
    frozenColumns: number,
  ): Sheet => {
    const sheet = tableSheet(layout, rows, { footer, frozenColumns });
    return { ...sheet, choices: choices.of(layout, lists, sheet.rowCount) };
  };
  return {
    title: SETTINGS_WORKBOOK,
    author: book.office,
    day: book.day,
    sheets: [
      offer(deliveriesSheet, book.deliveries, ofDeliveries, 2),
      tableSheet(settingsSheet, book.settings, { footer, frozenColumns: 1 }),
      offer(checklistSettingsSheet, book.checklists, ofChecklists, 3),
      offer(ownTablesSheet, book.ownTables, ofOwnTables, 2),
      offer(listRulesSheet, book.listRules, ofListRules, 2),
      ...book.rules,
      tableSheet(
        settingsGuideSheet,
        SETTINGS_GUIDE.map((step) => ({ step })),
        { footer },
      ),
      choiceSheet(ANSWER_CHOICES, choices.offered, footer),
    ],
  };
}

interface Offered<Column extends string> {
  readonly column: Column;
  readonly labels: readonly string[];
}

/** Drop-downs of all sheets; each of their lists takes the next column of 选项. */
class Choices {
  readonly offered: { readonly header: string; readonly labels: readonly string[] }[] = [];

  of<Column extends string>(
    { columns }: SheetLayout<Column>,
    lists: readonly Offered<Column>[],
    rowCount: number,
  ): SheetChoice[] {
    return lists.map(({ column: key, labels }) => {
      const column = columns.findIndex((own) => own.key === key) + 1;
      this.offered.push({ header: columns[column - 1]?.header ?? key, labels });
      const source = this.offered.length;
      return {
        ranges: [{ firstRow: 2, lastRow: rowCount + ROWS_TO_ADD, firstColumn: column, lastColumn: column }],
        sheet: ANSWER_CHOICES,
        source: { firstRow: 2, lastRow: labels.length + 1, firstColumn: source, lastColumn: source },
        error: ANSWER_ERROR,
        prompt: '',
      };
    });
  }
}

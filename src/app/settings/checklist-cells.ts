/** `checklists:` ↔ the rows of the sheet 核查清单: every value in a cell, so that nothing is lost either way. */
import { z } from 'zod';
import { CHECKLIST_WORDS } from '../../catalog/sheets/checklist-sheet.js';
import { CHECKLIST_PARTS, checklistSettingsSheet, SETTINGS_CELLS } from '../../catalog/sheets/settings-books.js';
import { checklistEntries, type ChecklistEntry } from '../../config/checklists.js';
import type { SmallRow } from '../../delivery/small-table.js';
import type { Place } from '../../domain/place.js';
import type { TableRow } from '../../report/layout/table-builder.js';
import { readSettingsSheet } from './settings-sheet.js';

type Column = (typeof checklistSettingsSheet)['columns'][number]['key'];
type Row = SmallRow<Column>;

/** A cell that cannot be read: its place, what stands there, what is expected. */
export interface CellFault {
  readonly place: Place;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

const LIST_COLUMNS = ['stage', 'subject', 'rules', 'statuses', 'guards', 'independent', 'in_order', 'basis'] as const;
const ITEM_COLUMNS = ['id', 'answers', 'pass', 'evidence', 'signed_by'] as const;
type Setting = (typeof LIST_COLUMNS)[number] | (typeof ITEM_COLUMNS)[number];

const NAMES: Readonly<Partial<Record<Setting, Readonly<Record<string, string>>>>> = {
  stage: CHECKLIST_WORDS.stage,
  subject: CHECKLIST_WORDS.subject,
  statuses: SETTINGS_CELLS.statuses,
};

function shown(column: Setting, value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? SETTINGS_CELLS.yes : SETTINGS_CELLS.no;
  return [value]
    .flat()
    .map((one) => `${one as string | number}`)
    .map((text) => NAMES[column]?.[text] ?? text)
    .join('、');
}

/** Rows of the sheet for the entries as bidui.yaml holds them. */
export function checklistRows(entries: unknown): TableRow<Column>[] {
  return checklistEntries.parse(entries ?? []).flatMap((entry) => {
    const list = entry.id;
    const cells = (columns: readonly Setting[], values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(columns.map((column) => [column, shown(column, values[column])]));
    return [
      { list, part: CHECKLIST_PARTS.list, words: entry.name ?? null, ...cells(LIST_COLUMNS, entry) },
      ...(entry.items ?? []).map((item) => ({
        ...{ list, part: CHECKLIST_PARTS.item, words: item.words },
        ...cells(ITEM_COLUMNS, item),
      })),
      ...(entry.signers ?? []).map((words) => ({ list, part: CHECKLIST_PARTS.signer, words })),
    ];
  });
}

/** Null where the workbook has no such sheet. `file` is absolute. */
export function readChecklistRows(file: string): Promise<readonly Row[] | null> {
  return readSettingsSheet(file, checklistSettingsSheet, ['list', 'part', 'words']);
}

type Entry = { id: string; items?: Record<string, unknown>[]; signers?: string[] } & Record<string, unknown>;

/** The entries that the rows say, in their order, or the faults. */
export function entriesOfRows(
  rows: readonly Row[],
): { readonly entries: readonly ChecklistEntry[] } | { readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const entries: Entry[] = [];
  const places = new Map<Entry, Place>();
  const refuse = (row: Row, column: Column, expected: string): void => {
    faults.push({ place: row.place, column: headerOf(column), found: row.cell(column) ?? '', expected });
  };
  for (const row of rows) {
    const [id, part, words] = [row.cell('list'), row.cell('part'), row.cell('words')];
    if (id === null) {
      refuse(row, 'list', 'filled');
      continue;
    }
    const known = entries.find((entry) => entry.id === id);
    const entry: Entry = known ?? { id };
    if (known === undefined) {
      entries.push(entry);
      places.set(entry, row.place);
    }
    if (part === CHECKLIST_PARTS.list) {
      if (words !== null) entry['name'] = words;
      for (const column of LIST_COLUMNS) take(row, column, entry, refuse);
    } else if (part === CHECKLIST_PARTS.item || part === CHECKLIST_PARTS.signer) {
      if (words === null) refuse(row, 'words', 'filled');
      else if (part === CHECKLIST_PARTS.signer) entry.signers = [...(entry.signers ?? []), words];
      else {
        const item: Record<string, unknown> = { words };
        for (const column of ITEM_COLUMNS) take(row, column, item, refuse);
        entry.items = [...(entry.items ?? []), item];
      }
    } else refuse(row, 'part', Object.values(CHECKLIST_PARTS).join(' | '));
  }
  if (faults.length > 0) return { faults };
  const parsed = checklistEntries.safeParse(entries);
  if (parsed.success) return { entries: parsed.data };
  return { faults: parsed.error.issues.map((issue) => faultOf(issue, entries, places)) };
}

function take(
  row: Row,
  column: Setting,
  into: Record<string, unknown>,
  refuse: (row: Row, column: Column, expected: string) => void,
): void {
  const text = row.cell(column);
  if (text === null) return;
  if (column === 'guards' || column === 'in_order') {
    if (text !== SETTINGS_CELLS.yes && text !== SETTINGS_CELLS.no) refuse(row, column, 'yes_no');
    else into[column] = text === SETTINGS_CELLS.yes;
  } else if (column === 'independent') into[column] = Number(text);
  else if (column === 'id' || column === 'signed_by' || column === 'basis') into[column] = text;
  else {
    const names = NAMES[column];
    const words = text.split(/[、，,\n]/u).map((word) => word.trim());
    const codes = names === undefined ? words : words.map((word) => codeOf(word, names));
    if (codes.includes(null)) refuse(row, column, Object.values(names ?? {}).join(' | '));
    else into[column] = column === 'stage' || column === 'subject' ? codes[0] : codes;
  }
}

/** The code of a word, or the code itself, as older workbooks have it; null for neither. */
function codeOf(word: string, names: Readonly<Record<string, string>>): string | null {
  return Object.entries(names).find(([code, label]) => label === word || code === word)?.[0] ?? null;
}

/** A fault of the whole list, at the row in which the list begins. */
function faultOf(issue: z.core.$ZodIssue, entries: readonly Entry[], places: ReadonlyMap<Entry, Place>): CellFault {
  const entry = entries[Number(issue.path[0] ?? 0)];
  const place = (entry === undefined ? undefined : places.get(entry)) ?? {
    ...{ file: '', sheet: checklistSettingsSheet.name, rowNumber: null, column: null },
  };
  const named = issue.path.filter((key) => typeof key === 'string');
  const expected = issue.code === 'custom' ? `checklist_${issue.message}` : 'checklist_form';
  return { place, column: headerOf(named.at(-1) ?? 'list'), found: entry?.id ?? '', expected };
}

function headerOf(column: string): string {
  return checklistSettingsSheet.columns.find(({ key }) => key === column)?.header ?? column;
}

/**
 * `bidui config --xlsx` and `config import`: settings as a workbook, and an edited copy back into bidui.yaml. Only cells that differ from
 * what the settings say are changes; one wrong cell and nothing is written. YAML stays the stored form, comments and order are kept.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isSeq, parse, stringify, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { tableOf } from '../../catalog/sources/declared-tables.js';
import { apartFromOthers, useOwnTables } from '../../catalog/sources/table-definitions.js';
import { deliveriesSheet, SETTINGS_CELLS, settingsSheet } from '../../catalog/sheets/settings-books.js';
import { checklistEntries } from '../../config/checklists.js';
import type { ListRule } from '../../config/list-rules.js';
import { readSmallTable, type SmallRow } from '../../delivery/small-table.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { Place } from '../../domain/place.js';
import type { TableDeclaration } from '../../domain/column.js';
import { coded, UserError, type Problem } from '../../domain/problem.js';
import { namedTables } from '../../intake/layout/source-by-name.js';
import { buildSettingsBook, type DeliveryColumn } from '../../report/settings/settings-book.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { settingsDocument, writtenSettings } from '../../workspace/settings-text.js';
import { checkNewSettings, type Workspace } from '../../workspace/workspace.js';
import { editedRules, ruleSheets, withRuleChanges } from '../rules/book.js';
import {
  cellOf,
  ENTRY_COLUMNS,
  isForeign,
  isSameCell,
  sourceOf,
  valueOfCell,
  type EntrySection,
  type EntryValues,
} from './delivery-cells.js';
import { checklistRows, entriesOfRows, readChecklistRows, type CellFault } from './checklist-cells.js';
import { listRuleRows, listRulesOfRows, readListRuleRows } from './list-rule-cells.js';
import { ownTableRows, ownTablesOfRows, readOwnTableRows } from './own-table-cells.js';
import { settingLeaves, type SettingLeaf } from './leaves.js';
import { readSettingsSheet } from './settings-sheet.js';

/** One change of a setting that an import makes. */
export interface SettingChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

export interface SettingsImport {
  readonly changes: readonly SettingChange[];
  readonly problems: readonly Problem[];
  readonly written: boolean;
}

interface ImportTerms {
  /** ISO day. */
  readonly asOf: string;
  readonly isDryRun: boolean;
}

const SECTIONS: readonly EntrySection[] = ['register', 'candidates', 'sources'];

interface FoundEntry {
  readonly id: string;
  readonly section: EntrySection;
  readonly position: number;
  readonly values: EntryValues;
}

function entriesOf(document: Document): FoundEntry[] {
  return SECTIONS.flatMap((section) => {
    const list = document.get(section);
    if (!isSeq(list)) return [];
    return list.items.flatMap((entry, position): FoundEntry[] =>
      isMap(entry) ? [{ id: `${section}[${position}]`, section, position, values: entry.toJSON() as EntryValues }] : [],
    );
  });
}

/** Writes 设置.xlsx. Returns the path really written. */
export async function writeSettingsBook(workspace: Workspace, target: string, asOf: string): Promise<string> {
  const document = settingsDocument(workspace.settingsText);
  const book = buildSettingsBook({
    office: workspace.settings.office.name,
    day: asOf,
    deliveries: entriesOf(document).map(({ id, section, values }) => ({
      entry: id,
      ...Object.fromEntries(ENTRY_COLUMNS.map((column) => [column, cellOf(section, values, column)])),
    })),
    settings: settingLeaves().map((leaf) => ({
      key: leaf.key,
      meaning: leaf.meaning,
      value: leafCell(leaf, document),
      fallback: leaf.fallback === null ? null : shownValue(leaf, leaf.fallback),
    })),
    checklists: checklistRows(valueAt(document, 'checklists')),
    ownTables: ownTableRows(workspace.settings.tables),
    listRules: listRuleRows(workspace.settings.rules.lists),
    sources: namedTables().map(({ label }) => label),
    rules: ruleSheets(workspace, asOf),
  });
  return (await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary))).path;
}

function leafValue({ key }: SettingLeaf, document: Document): unknown {
  return valueAt(document, key);
}

function valueAt(document: Document, key: string): unknown {
  const node: unknown = document.getIn(key.split('.'), false);
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}

function leafCell(leaf: SettingLeaf, document: Document): string | null {
  const value = leafValue(leaf, document);
  return value === undefined || value === null ? null : shownValue(leaf, value);
}

const LEVELS: Readonly<Record<string, string>> = SETTINGS_CELLS.level;

function shownValue({ kind, key }: SettingLeaf, value: unknown): string {
  if (kind === 'structure') return stringify(value, { lineWidth: 0 }).trimEnd();
  if (kind === 'words') return [value].flat().join('、');
  if (kind === 'yes_no') return value === true ? SETTINGS_CELLS.yes : SETTINGS_CELLS.no;
  return key === 'office.level' ? (LEVELS[String(value)] ?? String(value)) : String(value);
}

/** Throws reading errors and UserError settings-book-unreadable. `file` is absolute. Writes nothing with `isDryRun`. */
export function importSettings(workspace: Workspace, file: string, terms: ImportTerms): Promise<SettingsImport> {
  // Other sheets may name lists that the workbook only now declares; where it is refused, nobody else knows them.
  return apartFromOthers(() => importApart(workspace, file, terms));
}

async function importApart(
  workspace: Workspace,
  file: string,
  { asOf, isDryRun }: ImportTerms,
): Promise<SettingsImport> {
  const before = readFileSync(workspace.paths.settings, 'utf8');
  const work = new SettingsEdit(settingsDocument(before));
  const read = await readSheets(file);
  if (read.deliveries.length === 0 && read.settings.length === 0) {
    throw new UserError('settings-book-unreadable', { file: path.basename(file) });
  }
  const ownTables = await readOwnTableRows(file);
  useOwnTables(workspace.settings.tables.map(tableOf));
  if (ownTables !== null) work.takeOwnTables(ownTables, workspace.settings.tables);
  if (read.deliveries.length > 0) work.takeDeliveries(read.deliveries);
  for (const row of read.settings) work.takeSetting(row);
  const checklists = await readChecklistRows(file);
  if (checklists !== null) work.takeChecklists(checklists);
  const listRules = await readListRuleRows(file);
  if (listRules !== null) work.takeListRules(listRules, workspace.settings.rules);
  const rules = await editedRules(workspace, file, asOf);
  const problems = [...work.problems, ...rules.problems];
  const changes = [
    ...work.changes,
    ...rules.changes.map(({ rule, field, before: old, after }) => ({
      key: `rules.${rule}.${field}`,
      before: old,
      after: typeof after === 'string' ? after : JSON.stringify(after),
    })),
  ];
  if (problems.length > 0 || changes.length === 0) return { changes, problems, written: false };
  const edited = work.changes.length === 0 ? before : writtenSettings(work.document);
  const after = rules.changes.length === 0 ? edited : withRuleChanges(edited, rules.changes);
  checkNewSettings(workspace.paths, after);
  if (!isDryRun) await writeFileAtomic(workspace.paths.settings, after);
  return { changes, problems: [], written: !isDryRun };
}

type DeliveryRow = SmallRow<DeliveryColumn>;
type SettingRow = SmallRow<'key' | 'value'>;

async function readSheets(
  file: string,
): Promise<{ deliveries: readonly DeliveryRow[]; settings: readonly SettingRow[] }> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  const deliveries = await readSettingsSheet(file, deliveriesSheet, ['entry', 'files']);
  const headerOf = (key: string): string => settingsSheet.columns.find((column) => column.key === key)?.header ?? key;
  const settings = await readSmallTable(
    folder,
    name,
    { key: [headerOf('key')], value: [headerOf('value')] },
    (columns) => columns.has('key') && columns.has('value'),
  );
  return { deliveries: deliveries ?? [], settings: settings.rows };
}

interface Faults {
  readonly faults: readonly CellFault[];
}

interface Replaced<Entry> {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly nameOf: (entry: Entry) => string;
}

/** A document of settings that takes the cells of an edited workbook. */
class SettingsEdit {
  readonly document: Document;
  readonly changes: SettingChange[] = [];
  readonly problems: Problem[] = [];
  readonly #leaves = new Map(settingLeaves().map((leaf) => [leaf.key, leaf]));

  constructor(document: Document) {
    this.document = document;
  }

  /** Rows of known entries are compared, rows without one are added, entries without a row go. */
  takeDeliveries(rows: readonly DeliveryRow[]): void {
    const entries = entriesOf(this.document);
    const gone = new Set(entries.map(({ id }) => id));
    for (const row of rows) {
      const entry = entries.find(({ id }) => id === row.cell('entry'));
      if (entry === undefined) this.#add(row, {});
      else if (this.#isMoved(row, entry)) this.#add(row, entry.values);
      else {
        gone.delete(entry.id);
        for (const column of ENTRY_COLUMNS) this.#takeCell(row, column, entry);
      }
    }
    for (const { id, section, position, values } of entries.filter((entry) => gone.has(entry.id)).reverse()) {
      (this.document.get(section) as YAMLSeq).items.splice(position, 1);
      this.changes.push({ key: id, before: [values['files']].flat().join('、'), after: '' });
    }
  }

  /** A row whose source is now of another section. */
  #isMoved(row: DeliveryRow, { section }: FoundEntry): boolean {
    const text = row.cell('source');
    const read = text === null ? null : valueOfCell('source', text, '');
    if (read === null || 'expected' in read) return false;
    const source = String(read.value);
    return section !== (source === 'register' || source === 'candidates' ? source : 'sources');
  }

  #takeCell(row: DeliveryRow, column: (typeof ENTRY_COLUMNS)[number], entry: FoundEntry): void {
    const [text, before] = [row.cell(column), cellOf(entry.section, entry.values, column)];
    if (isSameCell(text, before)) return;
    const map = (this.document.get(entry.section) as YAMLSeq).items[entry.position] as YAMLMap;
    if (text === null) {
      if (column === 'files' || column === 'source') {
        this.#refuse(row.place, column, { found: '', expected: 'filled' });
        return;
      }
      map.delete(column);
    } else {
      const read = valueOfCell(column, text, sourceOf(entry.section, entry.values));
      if ('expected' in read) {
        this.#refuse(row.place, column, { found: text, expected: read.expected });
        return;
      }
      map.set(column, this.document.createNode(read.value));
    }
    this.changes.push({ key: `${entry.id}.${column}`, before: before ?? '', after: text ?? '' });
  }

  #add(row: DeliveryRow, kept: EntryValues): void {
    if (row.cell('files') === null && row.cell('source') === null) return;
    const [label, files] = [row.cell('source'), row.cell('files')];
    if (label === null) {
      this.#refuse(row.place, 'source', { found: '', expected: 'source' });
      return;
    }
    if (files === null) {
      this.#refuse(row.place, 'files', { found: '', expected: 'files' });
      return;
    }
    const named = valueOfCell('source', label, '');
    if ('expected' in named) {
      this.#refuse(row.place, 'source', { found: label, expected: named.expected });
      return;
    }
    const source = String(named.value);
    const section = source === 'register' || source === 'candidates' ? source : 'sources';
    const values: Record<string, unknown> = {};
    for (const column of ENTRY_COLUMNS) {
      const text = row.cell(column);
      if (text === null || (column === 'source' && section !== 'sources') || isForeign(column, section)) continue;
      const read = valueOfCell(column, text, source);
      if ('expected' in read) this.#refuse(row.place, column, { found: text, expected: read.expected });
      else values[column] = read.value;
    }
    if (kept['members'] !== undefined) values['members'] = kept['members'];
    if (!isSeq(this.document.get(section))) this.document.set(section, this.document.createNode([]));
    const list = this.document.get(section) as YAMLSeq;
    if (list.items.length === 0) list.flow = false;
    list.add(this.document.createNode(values));
    this.changes.push({ key: section, before: '', after: [values['files']].flat().join('、') });
  }

  takeSetting(row: SettingRow): void {
    const leaf = this.#leaves.get(row.cell('key') ?? '');
    if (leaf === undefined) return;
    const [text, before] = [row.cell('value'), leafCell(leaf, this.document)];
    if (isSameCell(text, before)) return;
    const keys = leaf.key.split('.');
    if (text === null) this.document.deleteIn(keys);
    else {
      const read = this.#readLeaf(leaf, text, row.place);
      if (read === null || canonicalJson(read.value) === canonicalJson(leafValue(leaf, this.document) ?? null)) return;
      this.document.setIn(keys, this.document.createNode(read.value));
    }
    this.changes.push({ key: leaf.key, before: before ?? '', after: text ?? '' });
  }

  takeChecklists(rows: Parameters<typeof entriesOfRows>[0]): void {
    const before = checklistEntries.parse(valueAt(this.document, 'checklists') ?? []);
    const read = entriesOfRows(rows);
    this.#takeWhole(['checklists'], 'faults' in read ? read : { before, after: read.entries, nameOf: ({ id }) => id });
  }

  takeListRules(rows: Parameters<typeof listRulesOfRows>[0], { add, lists }: Workspace['settings']['rules']): void {
    const taken = add.map((given) => String(given['number']));
    const read = listRulesOfRows(rows, taken);
    const nameOf = ({ number, name }: ListRule): string => `${number} ${name}`;
    this.#takeWhole(['rules', 'lists'], 'faults' in read ? read : { before: lists, after: read.rules, nameOf });
  }

  /** The tables are in force for what is read after them. */
  takeOwnTables(rows: Parameters<typeof ownTablesOfRows>[0], before: readonly TableDeclaration[]): void {
    const read = ownTablesOfRows(rows, before);
    const nameOf = ({ id, name }: TableDeclaration): string => `${id} ${name}`;
    this.#takeWhole(['tables'], 'faults' in read ? read : { before, after: read.tables, nameOf });
    if (!('faults' in read)) useOwnTables(read.tables.map(tableOf));
  }

  /** The whole sheet is one setting: any difference replaces it. */
  #takeWhole<Entry>(keys: readonly string[], read: Faults | Replaced<Entry>): void {
    if ('faults' in read) {
      this.#refuseAll(read.faults);
      return;
    }
    const { before, after, nameOf } = read;
    if (canonicalJson(before) === canonicalJson(after)) return;
    const [section = ''] = keys;
    if (keys.length > 1 && !isMap(this.document.get(section))) this.document.set(section, this.document.createNode({}));
    this.document.setIn(keys, this.document.createNode(after));
    const named = (entries: readonly Entry[]): string => entries.map(nameOf).join('、');
    this.changes.push({ key: keys.join('.'), before: named(before), after: named(after) });
  }

  #refuseAll(faults: readonly CellFault[]): void {
    for (const { place, column, found, expected } of faults)
      this.problems.push(
        coded('settings-cell', { found, expected }, { level: 'refused', place: { ...place, column } }),
      );
  }

  #readLeaf(leaf: SettingLeaf, text: string, place: Place): { readonly value: unknown } | null {
    const refused = (expected: string): null => {
      this.#refuse(place, 'value', { found: text, expected });
      return null;
    };
    switch (leaf.kind) {
      case 'number':
        return Number.isFinite(Number(text)) ? { value: Number(text) } : refused('number');
      case 'yes_no':
        if (text === SETTINGS_CELLS.yes || text === 'true') return { value: true };
        return text === SETTINGS_CELLS.no || text === 'false' ? { value: false } : refused('yes_no');
      case 'words':
        return {
          value: text
            .split(/[、，,\n]/u)
            .map((word) => word.trim())
            .filter((word) => word !== ''),
        };
      case 'structure':
        try {
          return { value: parse(text, { version: '1.2', schema: 'core' }) as unknown };
        } catch {
          return refused('form');
        }
      case 'text': {
        const code = Object.entries(LEVELS).find(([, label]) => label === text)?.[0];
        const value = leaf.key === 'office.level' ? (code ?? text) : text;
        return leaf.choices === null || leaf.choices.includes(value) ? { value } : refused(leaf.choices.join(' | '));
      }
    }
  }

  #refuse(
    place: Place,
    column: string,
    { found, expected }: { readonly found: string; readonly expected: string },
  ): void {
    const header = [...deliveriesSheet.columns, ...settingsSheet.columns].find(({ key }) => key === column)?.header;
    const at = { ...place, column: header ?? column };
    this.problems.push(coded('settings-cell', { found, expected }, { level: 'refused', place: at }));
  }
}

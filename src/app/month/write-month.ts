/**
 * A new month written: new files into 收件, old ones into 收件/存档/<month>/, entries changed in place with their comments, new entries behind
 * them. The settings are written last; a month that was cut off is done again by the same command.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, type Document, type YAMLMap } from 'yaml';
import { settingsWords } from '../../catalog/settings-words.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { settingsDocument, writtenSettings } from '../../workspace/settings-text.js';
import { checkNewSettings } from '../../workspace/workspace.js';
import { withEntries } from '../inspect/save-mapping.js';
import { settle, type SettledTable, type SettledTables } from '../setup/questions.js';
import type { SetupChoices } from '../setup/setup.js';
import { bringFiles, folderFor, placeFor, type BroughtFile } from '../setup/write-setup.js';
import { entryKey, type MonthEntry } from './match-month.js';
import type { MonthPlan } from './plan-month.js';
import { withTables } from '../tables/save.js';
import { declareOwnLists, labelOf } from '../setup/own-lists.js';

export interface WrittenMonth {
  readonly settled: SettledTables;
  readonly settingsText: string;
  readonly brought: readonly BroughtFile[];
  /** Old files and their places in the archive, relative to the workspace. */
  readonly archived: readonly BroughtFile[];
  /** Entries changed and added. */
  readonly entries: number;
}

/** Throws UserError of settings and of writing. */
export async function writeMonth(plan: MonthPlan, choices: SetupChoices): Promise<WrittenMonth> {
  const paths = workspacePaths(choices.root);
  const settled = settle(plan.tables, plan.questions, choices);
  const brought: BroughtFile[] = [];
  const placeOf = new Map<string, string>();
  const own = await declareOwnLists(plan, settled.tables, plan.today);
  const tables = own.tables;
  for (const table of tables) {
    const from = plan.absoluteOf.get(table.path.split('!')[0] ?? table.path) ?? table.path;
    const placed = await placeFor(from, folderFor(labelOf(table.source, own.declared, sourceLabel)), paths);
    if (placed.isNew && !placeOf.has(table.path)) brought.push({ from, to: placed.path });
    placeOf.set(table.path, placeOf.get(table.path) ?? placed.path);
  }
  const before = readFileSync(paths.settings, 'utf8');
  const document = settingsDocument(before);
  const continued = continuedEntries(plan, tables);
  for (const [entry, files] of continued) changeEntry(document, entry, { tables: files, placeOf });
  const added = tables.filter((table) => ![...continued.values()].some((files) => files.includes(table)));
  const settingsText = await withEntries(
    withTables(writtenSettings(document), own.declared),
    paths.root,
    added.map((table) => ({
      ...table,
      path: placeOf.get(table.path) ?? table.path,
      note: settingsWords.rows(labelOf(table.source, own.declared, sourceLabel), table.rows),
    })),
  );
  checkNewSettings(paths, settingsText);
  const archived = archivePlan(plan, [...continued.keys()], { kept: new Set(placeOf.values()), root: paths.root });
  if (!choices.isDryRun) {
    await bringFiles(brought, choices);
    for (const { from, to } of archived) await moveFile(path.join(paths.root, from), path.join(paths.root, to));
    await writeFileAtomic(paths.settings, settingsText);
  }
  return { settled, settingsText, brought, archived, entries: continued.size + added.length };
}

/** Entries with the tables that continue them, in the order of the settings. */
function continuedEntries(plan: MonthPlan, tables: readonly SettledTable[]): Map<MonthEntry, SettledTable[]> {
  const continued = new Map<MonthEntry, SettledTable[]>();
  const byKey = new Map(plan.lines.flatMap(({ entry }) => (entry === null ? [] : [[entryKey(entry), entry] as const])));
  for (const { entry: guessed, table } of plan.lines) {
    const settled = tables.find((one) => one.path === table?.path && one.sheets?.join() === table.sheets?.join());
    const entry = settled?.continues === undefined ? guessed : (byKey.get(settled.continues) ?? null);
    if (entry === null || settled === undefined || settled.source !== entry.source) continue;
    continued.set(entry, [...(continued.get(entry) ?? []), settled]);
  }
  return continued;
}

function changeEntry(
  document: Document,
  { section, position, sheets }: MonthEntry,
  { tables, placeOf }: { readonly tables: readonly SettledTable[]; readonly placeOf: ReadonlyMap<string, string> },
): void {
  const list = document.get(section);
  const entry = isSeq(list) ? list.items[position] : undefined;
  if (!isMap(entry)) return;
  const files = [...new Set(tables.map((table) => placeOf.get(table.path) ?? table.path))];
  entry.set('files', files.length === 1 ? files[0] : document.createNode(files));
  const dates = tables.flatMap(({ dataDate }) => dataDate ?? []).sort();
  if (dates.length === 0) entry.delete('data_date');
  else entry.set('data_date', dates.at(-1));
  const named = [...new Set(tables.flatMap((table) => table.sheets ?? []))];
  if (named.length > 0) entry.set('sheets', document.createNode(named));
  else if (sheets !== null) entry.delete('sheets');
  for (const table of tables) addColumns(document, entry, table.columns);
  const rows = tables.reduce<number | null>(
    (sum, table) => (sum === null || table.rows === null ? null : sum + table.rows),
    0,
  );
  const note = ` ${settingsWords.rows(sourceLabel(tables[0]?.source ?? ''), rows)}`;
  // The comment above the first entry is the list's own.
  const commented = position === 0 && isSeq(list) ? list : entry;
  if (/行$/u.test(commented.commentBefore ?? '')) commented.commentBefore = note;
}

function addColumns(document: Document, entry: YAMLMap, columns: Readonly<Record<string, string>>): void {
  for (const [field, header] of Object.entries(columns)) {
    if (!isMap(entry.get('columns'))) entry.set('columns', document.createNode({}));
    (entry.get('columns') as YAMLMap).set(field, header);
  }
}

/** Old files of continued entries that no other entry reads any more. */
function archivePlan(
  { lines, month }: MonthPlan,
  continued: readonly MonthEntry[],
  { kept, root }: { readonly kept: ReadonlySet<string>; readonly root: string },
): BroughtFile[] {
  const stillRead = new Set(
    lines.flatMap(({ state, entry }) =>
      state === 'missing' && entry !== null && !continued.includes(entry) ? entry.files : [],
    ),
  );
  const others = new Set(
    lines.flatMap(({ entry }) => (entry !== null && !continued.includes(entry) ? entry.files : [])),
  );
  const old = [...new Set(continued.flatMap(({ files }) => files))].filter(
    (file) => !stillRead.has(file) && !others.has(file) && !kept.has(file) && existsSync(path.join(root, file)),
  );
  const used = new Set<string>();
  return old.map((from) => ({ from, to: freePlace(from, { month, root, used }) }));
}

function freePlace(
  from: string,
  { month, root, used }: { readonly month: string; readonly root: string; readonly used: Set<string> },
): string {
  const below = from.replace(/^收件\//u, '');
  const { dir, name, ext } = path.posix.parse(`收件/存档/${month}/${below}`);
  for (let number = 1; ; number += 1) {
    const to = `${dir}/${name}${number === 1 ? '' : `-${number}`}${ext}`;
    if (used.has(to) || existsSync(path.join(root, to))) continue;
    used.add(to);
    return to;
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
}

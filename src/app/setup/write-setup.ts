/**
 * Makes the workspace that a setup has planned: folders, files in 收件/, settings with an entry a list, the key, the schema for editors.
 * Files are copied or linked, never moved; a file of another content is never overwritten.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, link, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { settingsWords } from '../../catalog/settings-words.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { settingsSchemaText, SCHEMA_FILE } from '../../config/settings-schema.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashFile } from '../../system/hash.js';
import { readOrCreateKey, workspacePaths } from '../../system/workspace-files.js';
import { checkNewSettings } from '../../workspace/workspace.js';
import { withEntries } from '../inspect/save-mapping.js';
import { withTables } from '../tables/save.js';
import { declareOwnLists, labelOf } from './own-lists.js';
import { makeFolders } from '../workspace/init.js';
import { baseSettings } from './base-settings.js';
import { COUNTY_FILE, countyTable } from './own-county.js';
import type { SetupPlan } from './plan-setup.js';
import type { SettledTable } from './questions.js';

/** A file that comes into the workspace. */
export interface BroughtFile {
  /** Absolute. */
  readonly from: string;
  /** Relative to the workspace. */
  readonly to: string;
}

/** Result of a setup, done or only tried. */
export interface WrittenSetup {
  readonly settingsText: string;
  /** Files copied or linked; those inside 收件 stay. */
  readonly brought: readonly BroughtFile[];
  readonly entries: number;
}

export interface SetupTarget {
  readonly root: string;
  readonly isLink: boolean;
  /** Nothing is written. */
  readonly isDryRun: boolean;
}

const HELPER_FOLDER = '收件';
const ARCHIVE = '存档';

/** Throws UserError setup-no-register, those of settings and of writing. */
export async function writeSetup(
  plan: SetupPlan,
  tables: readonly SettledTable[],
  target: SetupTarget,
): Promise<WrittenSetup> {
  const paths = workspacePaths(target.root);
  const places = new Map<string, string>();
  const brought: BroughtFile[] = [];
  const bring = async (shown: string, folder: string): Promise<string> => {
    const before = places.get(shown);
    if (before !== undefined) return before;
    const from = plan.absoluteOf.get(shown.split('!')[0] ?? shown) ?? shown;
    const placed = await placeFor(from, folder, paths);
    if (placed.isNew) brought.push({ from, to: placed.path });
    places.set(shown, placed.path);
    return placed.path;
  };
  const helpers: { kind: string; path: string }[] = [];
  for (const { kind, path: shown } of plan.helpers) helpers.push({ kind, path: await bring(shown, HELPER_FOLDER) });
  const entries = [];
  const own = await declareOwnLists(plan, tables, plan.today);
  for (const table of own.tables) {
    const label = labelOf(table.source, own.declared, sourceLabel);
    const place = await bring(table.path, folderFor(label));
    entries.push({ ...table, path: place, note: settingsWords.rows(label, table.rows) });
  }
  const isNew = !plan.isKnown;
  const hasDivisions =
    helpers.some(({ kind }) => kind === 'divisions') || existsSync(path.join(paths.root, COUNTY_FILE));
  const county = isNew && !hasDivisions ? countyTable(plan.office, plan.divisions) : null;
  if (county !== null) helpers.push({ kind: 'divisions', path: COUNTY_FILE });
  const before = isNew ? baseSettings({ office: plan.office, helpers }) : readFileSync(paths.settings, 'utf8');
  const settingsText = await withEntries(withTables(before, own.declared), paths.root, entries);
  checkNewSettings(paths, settingsText);
  if (!target.isDryRun) await write(settingsText, { brought, county }, target);
  return { settingsText, brought, entries: entries.length };
}

async function write(
  settingsText: string,
  { brought, county }: { readonly brought: readonly BroughtFile[]; readonly county: string | null },
  target: SetupTarget,
): Promise<void> {
  const paths = workspacePaths(target.root);
  await makeFolders(paths.root, [paths.inbox, paths.results]);
  await bringFiles(brought, target);
  if (county !== null) await writeFileAtomic(path.join(target.root, COUNTY_FILE), county);
  readOrCreateKey(paths.key);
  await writeFileAtomic(path.join(target.root, SCHEMA_FILE), settingsSchemaText());
  // The settings come last: a setup that was cut off is none and can be done again.
  await writeFileAtomic(paths.settings, settingsText);
}

/** Copies or links files to their places. */
export async function bringFiles(brought: readonly BroughtFile[], { root, isLink }: SetupTarget): Promise<void> {
  for (const { from, to } of brought) {
    const absolute = path.join(root, to);
    await mkdir(path.dirname(absolute), { recursive: true, mode: 0o700 });
    if (isLink) await linkFile(from, absolute);
    else await copyFile(from, absolute);
  }
}

/** A symbolic link, or a hard one where the system allows none. */
async function linkFile(from: string, to: string): Promise<void> {
  try {
    await symlink(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
    await link(from, to);
  }
}

/** `收件/农村低保`; register and candidates by their own names. */
export function folderFor(label: string): string {
  return `收件/${label.replaceAll(/[\\/:*?"<>|]/gu, '')}`;
}

/** The path inside 收件 of a file with the same content, or null; what was put away does not count. */
async function sameInside(from: string, inbox: string): Promise<string | null> {
  if (!existsSync(inbox)) return null;
  const { size } = statSync(from);
  const files = readdirSync(inbox, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !path.relative(inbox, file).startsWith(`${ARCHIVE}${path.sep}`) && statSync(file).size === size)
    .sort();
  if (files.length === 0) return null;
  const { sha256 } = await hashFile(from);
  for (const file of files) if ((await hashFile(file)).sha256 === sha256) return file;
  return null;
}

/** The place of a file: where it or its content lies inside 收件, else in the folder under its own name or the next free one. */
export async function placeFor(
  from: string,
  folder: string,
  { root, inbox }: { readonly root: string; readonly inbox: string },
): Promise<{ path: string; isNew: boolean }> {
  const inside = path.relative(inbox, from);
  const isInside = !inside.startsWith('..') && !path.isAbsolute(inside);
  const there = isInside ? from : await sameInside(from, inbox);
  if (there !== null) return { path: path.relative(root, there).split(path.sep).join('/'), isNew: false };
  const { name, ext } = path.parse(from);
  for (let number = 1; ; number += 1) {
    const own = `${folder}/${name}${number === 1 ? '' : `-${number}`}${ext}`;
    if (!existsSync(path.join(root, own))) return { path: own, isNew: true };
  }
}

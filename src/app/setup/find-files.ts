/**
 * The files of a folder as an office has it: tables, and what is excluded by name with the reason. Reads names, and the content of files
 * of one size to recognise copies; opens no table.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { hashFile } from '../../system/hash.js';

/** Why a file is no input. */
export type ExclusionReason =
  | 'lock_file'
  | 'picture'
  | 'note'
  | 'empty_file'
  | 'own_output'
  | 'returned_sheet'
  | 'copy'
  | 'copy_differs'
  | 'backup'
  | 'summary'
  | 'template'
  | 'older'
  | 'no_list'
  | 'skipped';

/** A file or sheet that was excluded. */
export interface ExcludedFile {
  readonly path: string;
  readonly sheet: string | null;
  readonly reason: ExclusionReason;
  /** The file that is used instead, or null. */
  readonly instead: string | null;
}

export interface FoundFile {
  readonly absolute: string;
  /** Relative to the folder that was walked, with forward slashes. */
  readonly path: string;
}

export interface FoundFiles {
  readonly tables: readonly FoundFile[];
  readonly excluded: readonly ExcludedFile[];
}

const TABLE = /\.(?:xlsx|xlsm|xls|et|ods|csv|tsv|txt|htm|html|xml|zip)$/iu;
const PICTURE = /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|mp4|mp3|wav|mov)$/iu;
const BACKUP = /\.(?:bak|old|tmp|temp|swp)$|~$|^备份|[-_(（]备份|backup/iu;
const OWN =
  /^(?:bidui\.(?:yaml|key|db.*)|bidui\.schema\.json|设置(?:_待确认)?(?:[-(].*)?\.xlsx|规则库.*\.xlsx|疑点清单.*\.xlsx|findings\.jsonl|desktop\.ini|thumbs\.db)$/iu;
const RETURNED = /疑点核实反馈表|入户核查检查表|退回清单|人工复核/u;
/** A copy by its name; group 1 and 2 give the name of the original. */
const COPY =
  /^(?:复件|副本|copy of)[\s_-]*(.+)$|^(.+?)(?:[\s_-]*(?:副本|复件|拷贝|copy)(?:[\s]*[(（]\d+[)）])?|[\s_]*[(（]\d{1,2}[)）])$/iu;
const SUMMARY = /汇总|统计表|汇总表|合计|台账汇总|通报/u;
const TEMPLATE = /模板|模版|样表|空表|填表说明|填报说明|样例/u;
/** Folders that hold nothing to read: outputs and what was put away. */
const CLOSED_FOLDERS = new Set(['成果', '存档', 'node_modules', '__MACOSX', '归档']);

/** Walks a folder. Names in the order of code points. Throws system errors. */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const tables: FoundFile[] = [];
  const excluded: ExcludedFile[] = [];
  for (const found of walk(folder, '')) {
    const reason = reasonByName(found);
    if (reason === null) tables.push(found);
    else if (reason !== 'hidden') excluded.push({ path: found.path, sheet: null, reason, instead: null });
  }
  const copies = await copiesAmong(tables);
  return {
    tables: tables.filter(({ path: own }) => !copies.has(own)),
    excluded: [
      ...excluded,
      ...[...copies].map(([own, { instead, isSame }]): ExcludedFile => {
        const reason = isSame ? 'copy' : 'copy_differs';
        return { path: own, sheet: null, reason, instead };
      }),
    ].sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

function* walk(root: string, below: string): Generator<FoundFile> {
  const entries = readdirSync(path.join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const own = below === '' ? entry.name : `${below}/${entry.name}`;
    const absolute = path.join(root, own);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(absolute));
    if (!isFolder) yield { absolute, path: own };
    else if (!entry.name.startsWith('.') && !CLOSED_FOLDERS.has(entry.name)) yield* walk(root, own);
  }
}

function isFolderAt(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function reasonByName({ absolute, path: own }: FoundFile): ExclusionReason | 'hidden' | null {
  const name = path.basename(own);
  if (/^(?:~\$|\.~)/u.test(name)) return 'lock_file';
  if (OWN.test(name)) return 'own_output';
  if (name.startsWith('.')) return 'hidden';
  if (PICTURE.test(name)) return 'picture';
  if (BACKUP.test(name)) return 'backup';
  if (!TABLE.test(name)) return 'note';
  if ((statSync(absolute, { throwIfNoEntry: false })?.size ?? 0) === 0) return 'empty_file';
  if (RETURNED.test(name)) return 'returned_sheet';
  if (TEMPLATE.test(name)) return 'template';
  return null;
}

interface Copy {
  /** Path of the one that stays. */
  readonly instead: string;
  readonly isSame: boolean;
}

/** Copies by name beside their original, and files with the content of another, by their paths. */
async function copiesAmong(tables: readonly FoundFile[]): Promise<ReadonlyMap<string, Copy>> {
  const copies = new Map<string, Copy>();
  const hashOf = async ({ absolute }: FoundFile): Promise<string> => (await hashFile(absolute)).sha256;
  const byPath = new Map(tables.map((file) => [file.path, file]));
  for (const file of tables) {
    const own = file.path;
    const { dir, name, ext } = path.posix.parse(own);
    const [, behind, before] = COPY.exec(name) ?? [];
    const original = path.posix.join(dir, `${(behind ?? before ?? '').trim()}${ext}`);
    const first = (behind ?? before) === undefined ? undefined : byPath.get(original);
    if (first !== undefined)
      copies.set(own, { instead: original, isSame: (await hashOf(file)) === (await hashOf(first)) });
  }
  const bySize = new Map<number, FoundFile[]>();
  for (const file of tables.filter(({ path: own }) => !copies.has(own))) {
    const { size } = statSync(file.absolute);
    bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  for (const alike of [...bySize.values()].filter((files) => files.length > 1)) {
    const firstByHash = new Map<string, string>();
    for (const file of alike) {
      const sha256 = await hashOf(file);
      const first = firstByHash.get(sha256);
      if (first === undefined) firstByHash.set(sha256, file.path);
      else copies.set(file.path, { instead: first, isSame: true });
    }
  }
  return copies;
}

/** Names of files that add up others; one may still be the only one of its kind. */
export function isSummaryName(name: string): boolean {
  return SUMMARY.test(name);
}

/** Sheets that repeat or explain others. */
export function isSummarySheet(name: string): boolean {
  return (
    SUMMARY.test(name) ||
    TEMPLATE.test(name) ||
    /^(?:统计$|说明|目录|封面|字典|数据字典|下拉|选项|sheet_?dict)/iu.test(name)
  );
}

/**
 * Batch results on disk, below `.bidui/batches/<id>/`: findings, pairs and candidates as lines, the rest as one document that is written
 * last, so that a batch is there whole or not at all. Deleted with `.bidui`; lasting facts are in the ledger.
 */
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storedCode } from '../catalog/messages/stored.js';
import { keyedCode } from '../domain/keyed-code.js';
import type { BatchResult } from '../domain/batch.js';
import type { Finding } from '../domain/finding.js';
import { UserError } from '../domain/problem.js';
import { writeFileAtomic } from '../system/atomic-file.js';
import { stampsOf } from '../system/file-proof.js';
import type { WorkspacePaths } from '../system/workspace-files.js';
import { KEPT_FILE } from './kept-register.js';

/** The stored result without its findings. */
export type BatchHead = Omit<BatchResult, 'findings' | 'contexts' | 'review' | 'candidates'>;

const HEAD_FILE = 'batch.json';
const REGISTERED_FILE = 'registered.txt';
const LINE_FILES = ['findings', 'contexts', 'review', 'candidates'] as const;

/** 80 bits: no two people of a province share one by chance. */
const REGISTER_CODE_CHARACTERS = 16;

const LINE_END = 10;
/** Lines that are joined for one write. */
const LINES_PER_CHUNK = 500;

export function batchesFolder(paths: WorkspacePaths): string {
  return path.join(paths.state, 'batches');
}

/** Everybody in the register of a county pass, so that the pass above knows who was compared. */
export interface RegisteredPeople {
  /** Match key → its county; null where that was not stored. */
  readonly keys: ReadonlyMap<string, string | null>;
  /** `homeOf` of everybody: a person whose number was put right since is known by household and name. */
  readonly homes: ReadonlySet<string>;
  /** `registerCode` of both where another office handed them up, which sends no number and no name. */
  readonly codes?: ReadonlySet<string>;
  /** The register as later batches compare with it (kept-register); absent where it is read back. */
  readonly packed?: readonly Uint8Array[];
}

/** Household and name as one key. `nameKey`: normal form of the name. */
export function homeOf(county: string | null, household: string | null, nameKey: string | null): string | null {
  return household === null || nameKey === null ? null : `${county ?? ''}|${household}|${nameKey}`;
}

/** Code of a key or home of a register, for offices of the chain alone. */
export function registerCode(secret: Uint8Array, keyOrHome: string): string {
  return keyedCode(secret, ['registered', keyOrHome], REGISTER_CODE_CHARACTERS);
}

/** `registered`: of a county pass; null for other passes. */
export async function storeBatch(
  paths: WorkspacePaths,
  result: BatchResult,
  registered: RegisteredPeople | null = null,
): Promise<void> {
  const folder = path.join(batchesFolder(paths), result.id);
  const { findings, contexts, review, candidates, ...head } = result;
  const lines = { findings, contexts, review, candidates };
  for (const name of LINE_FILES) {
    await writeFileAtomic(path.join(folder, `${name}.jsonl`), (temporary) => writeLines(temporary, lines[name]));
  }
  if (registered !== null) {
    const keys = [...registered.keys].map(([key, county]) => (county === null ? key : `${key}\t${county}`));
    const lines = [...keys, ...registered.homes].sort();
    await writeFileAtomic(path.join(folder, REGISTERED_FILE), `${lines.join('\n')}\n`);
    if (registered.packed !== undefined)
      await writeFileAtomic(path.join(folder, KEPT_FILE), Buffer.concat(registered.packed));
  }
  const counted: StoredHead['counted'] = { findings: findings.length, review: review.length };
  await writeFileAtomic(path.join(folder, HEAD_FILE), JSON.stringify({ ...head, counted }));
}

/** Null where they were not stored. */
export function readRegistered(paths: WorkspacePaths, id: string): RegisteredPeople | null {
  const file = path.join(batchesFolder(paths), id, REGISTERED_FILE);
  if (!existsSync(file)) return null;
  const keys = new Map<string, string | null>();
  const homes = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [key = '', county] = line.split('\t');
    if (line.includes('|')) homes.add(line);
    else if (key !== '') keys.set(key, county ?? null);
  }
  return { keys, homes };
}

async function writeLines(file: string, rows: readonly unknown[]): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), createWriteStream(file, { mode: 0o600 }));
}

function* chunks(rows: readonly unknown[]): Generator<string> {
  for (let from = 0; from < rows.length; from += LINES_PER_CHUNK) {
    yield rows
      .slice(from, from + LINES_PER_CHUNK)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
  }
}

/** Ids of the stored batches, sorted. */
export function storedBatchIds(paths: WorkspacePaths): string[] {
  const folder = batchesFolder(paths);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(path.join(folder, id, HEAD_FILE)))
    .sort();
}

export function readBatchHead(paths: WorkspacePaths, id: string): BatchHead {
  return storedHead(paths, id).head;
}

interface StoredHead {
  readonly head: BatchHead;
  /** Lines of the files beside it; null where an earlier version stored it. */
  readonly counted: { readonly findings: number; readonly review: number } | null;
}

/** Heads that were read, by file: a command asks several times for all of them. */
const heads = new Map<string, StoredHead & { readonly stamps: string }>();
/** Of more batches the further ones are read each time. */
const MOST_HEADS = 64;

function storedHead(paths: WorkspacePaths, id: string): StoredHead {
  const file = path.join(batchesFolder(paths), id, HEAD_FILE);
  const stamps = stampsOf(statSync(file, { bigint: true }));
  const known = heads.get(file);
  if (known?.stamps === stamps) return known;
  const { counted = null, ...stored } = JSON.parse(readFileSync(file, 'utf8')) as BatchHead & Partial<StoredHead>;
  const problems = stored.problems.map(({ code, facts, level, place }) => ({
    ...storedCode(code, facts),
    level,
    place,
  }));
  const read = { stamps, counted, head: { ...stored, problems } };
  if (known !== undefined || heads.size < MOST_HEADS) heads.set(file, read);
  return read;
}

/** A stored batch. Throws UserError batch-unknown. */
export function readBatch(paths: WorkspacePaths, id: string): BatchResult {
  const folder = folderOfStored(paths, id);
  const [findings, contexts, review, candidates] = LINE_FILES.map((name) =>
    readLines(path.join(folder, `${name}.jsonl`)),
  );
  return { ...readBatchHead(paths, id), findings, contexts, review, candidates } as BatchResult;
}

/** As readBatch; lines are read when they are first asked for, or never. For batches that nobody deletes meanwhile. */
export function openBatch(paths: WorkspacePaths, id: string): BatchResult {
  const folder = folderOfStored(paths, id);
  const batch: object = { ...readBatchHead(paths, id) };
  for (const name of LINE_FILES) {
    let lines: unknown[] | null = null;
    const get = (): unknown[] => (lines ??= readLines(path.join(folder, `${name}.jsonl`)));
    Object.defineProperty(batch, name, { enumerable: true, get });
  }
  return batch as BatchResult;
}

/** How many findings and pairs a stored batch has, without reading what they say. Throws UserError batch-unknown. */
export function countStored(paths: WorkspacePaths, id: string): { readonly findings: number; readonly review: number } {
  const folder = folderOfStored(paths, id);
  const { counted } = storedHead(paths, id);
  if (counted !== null) return counted;
  const count = (name: (typeof LINE_FILES)[number]): number => {
    const bytes = readFileSync(path.join(folder, `${name}.jsonl`));
    let lines = 0;
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines += 1;
    return lines;
  };
  return { findings: count('findings'), review: count('review') };
}

/** The findings of a stored batch in their order, one line of the file in memory at a time. Throws UserError batch-unknown. */
export async function* streamFindings(paths: WorkspacePaths, id: string): AsyncGenerator<Finding> {
  const lines = createReadStream(
    path.join(folderOfStored(paths, id), 'findings.jsonl'),
    'utf8',
  ) as AsyncIterable<string>;
  // Split by hand: readline also ends lines at U+2028, which JSON leaves inside texts.
  let rest = '';
  for await (const chunk of lines) {
    const whole = (rest + chunk).split('\n');
    rest = whole.pop() ?? '';
    for (const line of whole) yield JSON.parse(line) as Finding;
  }
}

function folderOfStored(paths: WorkspacePaths, id: string): string {
  const known = storedBatchIds(paths);
  if (!known.includes(id)) throw new UserError('batch-unknown', { batch: id, known: known.join('、') || '—' });
  return path.join(batchesFolder(paths), id);
}

function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** Names that a workspace knows, for completion: read from folders and files directly, without opening the workspace. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';

/** Proposals that a shell can still show. */
const MOST_NUMBERS = 200;
/** Bytes around a place of the file: longer than a line is as a rule. */
const WINDOW_BYTES = 65_536;
const NUMBER = /^\{"no":"([A-Z]\d+-[0-9A-Z]+)"/gmu;

/** Ids of the stored batches, the latest first. */
export function batchNames(workspace: string): string[] {
  const folder = path.join(workspace, '.bidui', 'batches');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'batch.json')))
    .sort()
    .reverse();
}

/** Ids of every list that can be read, those of the office's own behind; the catalogue itself would take longer than a key press. */
export async function sourceNames(workspace: string): Promise<string[]> {
  const { SOURCE_NAMES } = await import('../../catalog/sources/source-names.js');
  const shipped = Object.keys(SOURCE_NAMES).filter((id) => id !== 'register');
  return [...shipped, ...ownTableNames(path.join(workspace, SETTINGS_FILE))];
}

const SETTINGS_FILE = 'bidui.yaml';
/** A block of the settings whose entries are own tables, up to the next key without indentation. */
const TABLES_BLOCK = /^tables:.*\n((?:[ \t#-].*\n|\s*\n)*)/mu;
const TABLE_ID = /^\s*-\s*\{?\s*id:\s*['"]?([\w.]+)/gmu;

/** Read by its lines: a parser of YAML takes longer than a key press. */
function ownTableNames(file: string): string[] {
  if (!existsSync(file)) return [];
  const [, block = ''] = TABLES_BLOCK.exec(`${readFileSync(file, 'utf8')}\n`) ?? [];
  return [...block.matchAll(TABLE_ID)].map(([, id = '']) => id);
}

/** Numbers of the latest batch that begin so: its lines are sorted by number, so their place is found by halving. */
export function findingNumbers(workspace: string, start: string): string[] {
  const [batch] = batchNames(workspace);
  if (batch === undefined) return [];
  const file = openSync(path.join(workspace, '.bidui', 'batches', batch, 'findings.jsonl'), 'r');
  try {
    let low = 0;
    let high = fstatSync(file).size;
    while (high - low > WINDOW_BYTES) {
      const middle = Math.floor((low + high) / 2);
      const first = numbersAt(file, middle, false)[0];
      if (first === undefined || first >= start) high = middle;
      else low = middle;
    }
    const found: string[] = [];
    for (let at = low; found.length < MOST_NUMBERS; at += WINDOW_BYTES) {
      const numbers = numbersAt(file, at, at === 0);
      if (numbers.length === 0 || numbers.every((number) => number > start && !number.startsWith(start))) break;
      for (const number of numbers) if (number.startsWith(start) && !found.includes(number)) found.push(number);
    }
    return found.slice(0, MOST_NUMBERS);
  } finally {
    closeSync(file);
  }
}

/** Numbers of the lines that begin in two windows from there; the first line is whole only at the start of the file. */
function numbersAt(file: number, at: number, isStart: boolean): string[] {
  const bytes = Buffer.alloc(WINDOW_BYTES * 2);
  const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, at));
  const lines = isStart ? text : text.slice(text.indexOf('\n') + 1);
  return [...lines.matchAll(NUMBER)].map(([, number = '']) => number);
}

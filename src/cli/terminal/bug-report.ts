/**
 * An unexpected error → text that may be sent to others: its kind, system code and code positions inside the program. Never a path of this
 * machine, a quoted text or a long number: messages of engines quote what they were reading.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM_ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** `(file:///home/…/bidui/dist/store/x.js:1:2)` → `dist/store/x.js:1:2`. */
const POSITION = /^\s+at (?:(?<name>[^()]*?) \()?(?<file>[^()]*?):(?<line>\d+):(?<column>\d+)\)?$/u;

export function bugReport(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const call = 'syscall' in error && typeof error.syscall === 'string' ? ` ${error.syscall}` : '';
  // A system error's message is its code, its call and a path.
  const message = call === '' ? `: ${withoutQuotes(error.message)}` : '';
  const frames = (error.stack ?? '').split('\n').flatMap((line) => frameOf(line) ?? []);
  return [`${error.name}${code}${call}${message}`, ...frames].join('\n');
}

function frameOf(line: string): string | null {
  const { name, file, line: row, column } = POSITION.exec(line)?.groups ?? {};
  if (file === undefined) return null;
  const position = `${shownFile(file)}:${row}:${column}`;
  return name === undefined ? `    at ${position}` : `    at ${name} (${position})`;
}

/** A file of the program by its place in it, a module of the engine by its name, anything else by its last part. */
function shownFile(file: string): string {
  if (file.startsWith('node:')) return file;
  const absolute = file.startsWith('file:') ? fileURLToPath(file) : file;
  const inside = path.relative(PROGRAM_ROOT, absolute).split(path.sep).join('/');
  return inside.startsWith('..') || path.isAbsolute(inside) ? path.basename(absolute) : inside;
}

/** Example: `Unexpected token 王, "王小明,9901…" is not valid JSON` → `Unexpected token …, … is not valid JSON` */
function withoutQuotes(message: string): string {
  return message
    .split('\n', 1)
    .join('')
    .replaceAll(/"[^"]*"/gu, '…')
    .replaceAll(/\S*[/\\]\S*/gu, '…')
    .replaceAll(/[^\x20-\x7e…]+/gu, '…')
    .replaceAll(/\d{6,}[\dXx]?/gu, '…');
}

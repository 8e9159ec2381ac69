/**
 * What a program does to the files of one folder, in order, as strace sees it: the input of the power cuts in power-cut.ts. Needs strace;
 * `canRecord` says whether it is there. One process and its threads; memory-mapped writes are not seen (SQLite maps only its -shm).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-bidui.js';

export type DiskEffect =
  | { readonly kind: 'create' | 'unlink' | 'mkdir'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** Of a file or a folder. */
  | { readonly kind: 'sync'; readonly path: string }
  /** The program said so on stdout: what came before has been promised. */
  | { readonly kind: 'promise'; readonly path: ''; readonly text: string };

const CALLS =
  'openat,pwrite64,write,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,mkdir,fallocate,copy_file_range,sendfile';

/** Calls whose effect this does not know: seen in the folder, the record is worthless. */
const UNKNOWN = new Set(['writev', 'pwritev', 'renameat', 'renameat2', 'fallocate', 'copy_file_range', 'sendfile']);

export function canRecord(): boolean {
  return spawnSync('strace', ['-V']).status === 0;
}

/** Runs node with these arguments and gives its effects below `folder` (absolute), paths relative to it. Throws when it fails. */
export async function recordEffects(
  nodeArguments: readonly string[],
  folder: string,
  log: string,
): Promise<DiskEffect[]> {
  const strace = ['strace', '-f', '-y', '-qq', '-s', '99999999', '-xx', '-o', log, '-e', `trace=${CALLS}`];
  const ended = await runProgram([...strace, process.execPath, ...nodeArguments], {
    environment: { ...process.env, NO_COLOR: '1' },
  });
  if (ended.status !== 0 && ended.status !== 3) throw new Error(`ended with ${ended.status}: ${ended.stderr}`);
  return new Recorder(folder).read(joinedLines(readFileSync(log, 'latin1')));
}

/** Lines without thread numbers; a call that another thread interrupted in the log stands where it returned. */
function* joinedLines(log: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of log.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (call.endsWith(' <unfinished ...>')) {
      begun.set(thread, call.slice(0, -' <unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
    yield resumed === null ? call : `${begun.get(thread) ?? ''}${resumed[1] ?? ''}`;
  }
}

class Recorder {
  readonly #folder: string;
  /** Position of the next plain write, by path. */
  readonly #offsets = new Map<string, number>();
  readonly #effects: DiskEffect[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(calls: Iterable<string>): DiskEffect[] {
    for (const line of calls) {
      const [, call = '', given = '', returned = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
      if (call !== '' && !returned.startsWith('-')) this.#note(call, given, Number(returned));
    }
    return this.#effects;
  }

  #note(call: string, given: string, returned: number): void {
    const texts = [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => bytesOf(match[1] ?? ''));
    const opened = /^\d+<((?:\\x[0-9a-f]{2})+)>/.exec(given)?.[1];
    const file = this.#below(opened === undefined ? (texts[0] ?? Buffer.alloc(0)) : bytesOf(opened));
    const bytes = (texts[0] ?? Buffer.alloc(0)).subarray(0, returned);
    if (call === 'write' && /^1</.test(given)) {
      this.#effects.push({ kind: 'promise', path: '', text: bytes.toString('utf8') });
    }
    if (file === null) return;
    if (UNKNOWN.has(call)) throw new Error(`${call} in the folder cannot be played back`);
    const numbers =
      given
        .slice(given.lastIndexOf('"') + 1)
        .match(/\d+/g)
        ?.map(Number) ?? [];
    switch (call) {
      case 'openat':
        this.#open(file, given);
        return;
      case 'pwrite64':
        this.#effects.push({ kind: 'write', path: file, offset: numbers[1] ?? 0, bytes });
        return;
      case 'write': {
        const offset = this.#offsets.get(file) ?? 0;
        this.#offsets.set(file, offset + returned);
        this.#effects.push({ kind: 'write', path: file, offset, bytes });
        return;
      }
      case 'ftruncate':
        this.#effects.push({ kind: 'truncate', path: file, size: Number(/, (\d+)$/.exec(given)?.[1]) });
        return;
      case 'rename':
        this.#effects.push({ kind: 'rename', path: file, to: this.#below(texts[1] ?? Buffer.alloc(0)) ?? '' });
        return;
      case 'unlink':
      case 'mkdir':
        this.#effects.push({ kind: call, path: file });
        return;
      default:
        this.#effects.push({ kind: 'sync', path: file });
    }
  }

  #open(file: string, given: string): void {
    if (given.includes('O_CREAT')) this.#effects.push({ kind: 'create', path: file });
    if (given.includes('O_TRUNC')) this.#effects.push({ kind: 'truncate', path: file, size: 0 });
    this.#offsets.set(file, 0);
  }

  /** Relative to the folder, '' for the folder itself; null for what lies elsewhere and for files that have no name any more. */
  #below(name: Buffer): string | null {
    const relative = path.relative(this.#folder, name.toString('utf8'));
    return relative.startsWith('..') || path.isAbsolute(relative) ? null : relative;
  }
}

function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}

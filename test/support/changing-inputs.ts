/**
 * A list is replaced, rewritten, cut, appended to or taken away at random moments of a run. Whatever the run says, its result must be that
 * of one content alone, and a later run may only say "unchanged" of what lies there. Gives back counts and every breach.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inventedName, inventedNumber } from './invented-people.js';
import { makeScratch, makeTinyWorkspace, seededRandom } from './reliability.js';
import { runBidui, type Ended } from './run-bidui.js';

const COMPARE = ['compare', 'county', '--as-of', '2018-07-25', '--json', '--quiet'];
const LISTS = ['名册', '参保', '机动车'] as const;
type List = (typeof LISTS)[number];

/** One way of changing a file. */
type Change = (file: string) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  replaced: (file) => {
    writeFileSync(`${file}.new`, without(readFileSync(file, 'utf8')));
    renameSync(`${file}.new`, file);
  },
  'rewritten at the same size, with the old time': (file) => {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, swapped(readFileSync(file, 'utf8')));
    utimesSync(file, atime, mtime);
  },
  cut: (file) => {
    const text = readFileSync(file, 'utf8');
    const end = text.lastIndexOf('\r\n', text.length - 3) + 2;
    truncateSync(file, Buffer.byteLength(text.slice(0, end)));
  },
  'appended to': (file) => {
    appendFileSync(file, more(path.basename(file, '.csv') as List));
  },
};

/** Without the second line of data. */
function without(text: string): string {
  const lines = text.split('\r\n');
  return [...lines.slice(0, 2), ...lines.slice(3)].join('\r\n');
}

/** Two digits of every running number changed places: other people, the same length. */
function swapped(text: string): string {
  return text.replaceAll(/(990121\d{8})(\d)(\d)/gu, '$1$3$2');
}

function more(list: List): string {
  const number = inventedNumber('990121', '19700101', 777);
  const name = inventedName(777);
  if (list === '名册') return `甲县,示例镇,示例镇一村,990121000777,${name},${number},户主,男,在册未脱贫,1\r\n`;
  return list === '参保'
    ? `${name},${number},2018,居民,正常\r\n`
    : `${name},${number},示A99777,小型轿车,非营运,正常\r\n`;
}

export interface ChangeSweep {
  readonly moments: number;
  /** Moments at which the file was changed while the run was under way. */
  readonly hitMidRun: number;
  /** Runs that read again once and went on. */
  readonly breaches: readonly string[];
}

interface Outcome {
  readonly batch: string;
  readonly unchanged: boolean;
  readonly result: string;
}

/** Moments that are played at once; each waits for the disk more than it computes. */
const AT_ONCE = 2;

/** `moments` changes from number `from` on, in the order of the lists and the kinds of change. Each has a seed of its own, so that a part can be repeated. */
export async function sweepChanges(moments: number, seed: number, from = 0): Promise<ChangeSweep> {
  const scratch = makeScratch();
  const breaches: string[] = [];
  let hitMidRun = 0;
  try {
    const known = await knownResults(scratch);
    // The shortest run so far: a machine whose load falls must not let the later moments come after the end.
    let wholeMs = known.durationMs;
    let next = from;
    const play = async (): Promise<void> => {
      const n = next++;
      if (n >= from + moments) return;
      const list = LISTS[n % LISTS.length] ?? '名册';
      const [name = '', change] =
        Object.entries(CHANGES)[Math.floor(n / LISTS.length) % Object.keys(CHANGES).length] ?? [];
      if (change === undefined) throw new Error(`no change for moment ${n}`);
      const workspace = makeTinyWorkspace(scratch, `moment-${n}`);
      const file = path.join(workspace, '收件', `${list}.csv`);
      const afterMs = Math.round(seededRandom(seed + n)() * wholeMs);
      let isOver = false;
      const startedMs = Date.now();
      const running = runBidui([...COMPARE, '-w', workspace]).finally(() => {
        isOver = true;
        wholeMs = Math.min(wholeMs, Date.now() - startedMs);
      });
      await sleep(afterMs);
      if (!isOver) hitMidRun += 1;
      change(file);
      const about = `moment ${n}, ${list} ${name} after ${afterMs} ms`;
      breaches.push(...breachesOf(about, await running, workspace, known.results));
      const again = await runBidui([...COMPARE, '-w', workspace]);
      breaches.push(...breachesOfRerun(`${about}, run again`, again, workspace, known.results));
      rmSync(workspace, { recursive: true, force: true });
      await play();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, play));
    return { moments, hitMidRun, breaches };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Content of the three lists → result, for every content that a change can make, and how long the quickest of these runs took. */
async function knownResults(scratch: string): Promise<{ results: Map<string, string>; durationMs: number }> {
  const results = new Map<string, string>();
  mkdirSync(path.join(scratch, 'known'));
  let durationMs = Number.POSITIVE_INFINITY;
  const learn = async (name: string, change: (workspace: string) => void): Promise<void> => {
    const workspace = makeTinyWorkspace(path.join(scratch, 'known'), name);
    change(workspace);
    const startedMs = Date.now();
    const ended = await runBidui([...COMPARE, '-w', workspace]);
    durationMs = Math.min(durationMs, Date.now() - startedMs);
    results.set(contentOf(workspace), outcomeOf(ended, workspace).result);
  };
  await learn('as-it-was', () => undefined);
  for (const list of LISTS) {
    for (const [name, change] of Object.entries(CHANGES)) {
      await learn(`${list} ${name}`, (workspace) => {
        change(path.join(workspace, '收件', `${list}.csv`));
      });
    }
  }
  return { results, durationMs };
}

function breachesOf(about: string, ended: Ended, workspace: string, results: ReadonlyMap<string, string>): string[] {
  if (ended.status === 3 && ended.stdout.includes('input_changed')) return [];
  if (ended.status !== 0 && ended.status !== 3)
    return [`${about}: ended with ${ended.status} ${ended.stderr.slice(0, 300)}`];
  const { result } = outcomeOf(ended, workspace);
  return [...results.values()].includes(result) ? [] : [`${about}: a result of no content`];
}

/** "Unchanged" may only be said of what lies there; a new batch must have read what lies there (the first one is its measure). */
function breachesOfRerun(
  about: string,
  ended: Ended,
  workspace: string,
  results: ReadonlyMap<string, string>,
): string[] {
  if (ended.status !== 0 && ended.status !== 3)
    return [`${about}: ended with ${ended.status} ${ended.stderr.slice(0, 300)}`];
  const { batch, unchanged, result } = outcomeOf(ended, workspace);
  if (unchanged) return results.get(contentOf(workspace)) === result ? [] : [`${about}: wrongly called unchanged`];
  const head = JSON.parse(readFileSync(path.join(workspace, '.bidui', 'batches', batch, 'batch.json'), 'utf8')) as {
    readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  };
  return LISTS.flatMap((list) => {
    const now = createHash('sha256')
      .update(readFileSync(path.join(workspace, '收件', `${list}.csv`)))
      .digest('hex');
    const read = head.inputs.find((input) => input.path === `收件/${list}.csv`)?.sha256;
    return read === now ? [] : [`${about}: ${list} is not what lies there`];
  });
}

function outcomeOf(ended: Ended, workspace: string): Outcome {
  const { batch, unchanged, lists, subjects } = JSON.parse(ended.stdout) as Record<string, unknown>;
  if (typeof batch !== 'string')
    throw new Error(`no batch: ${ended.stdout.slice(0, 300)} ${ended.stderr.slice(0, 300)}`);
  const findings = readFileSync(path.join(workspace, '.bidui', 'batches', batch, 'findings.jsonl'), 'utf8');
  const result = JSON.stringify({ lists, subjects, findings }).replaceAll(batch, 'batch');
  return { batch, unchanged: unchanged === true, result };
}

function contentOf(workspace: string): string {
  const hash = createHash('sha256');
  for (const list of LISTS) hash.update(readFileSync(path.join(workspace, '收件', `${list}.csv`)));
  return hash.digest('hex');
}

/**
 * The sweeps behind the promises of docs/design/reliability.md: killed runs, runs at the same time, damaged inputs. Golden tests run a
 * small form of each, the nightly tests the full figures; both get back counts, so that an expectation compares whole results.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBidui } from './run-bidui.js';
import { writeTinyWorkspace } from './tiny-workspace.js';

const AS_OF = '2018-07-25';
const RUN = ['run', 'county', '--as-of', AS_OF, '--due', '2018-08-01', '--quiet'];

/** Deterministic numbers from a seed (mulberry32), 0 ≤ x < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Another run holds the workspace. */
const REFUSED = 11;

/** Done, with or without something for a person: the tiny lists lack columns that some rules ask for. */
function isDone(status: number | null): boolean {
  return status === 0 || status === 3;
}

export function makeScratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
}

/** A fresh tiny workspace below a scratch folder. `engine`: as bidui.yaml takes it; null for the one that needs no server. */
export function makeTinyWorkspace(scratch: string, name: string, engine: string | null = null): string {
  const folder = path.join(scratch, name);
  mkdirSync(folder);
  writeTinyWorkspace(folder);
  if (engine !== null) appendFileSync(path.join(folder, 'bidui.yaml'), `\nengine: ${engine}\n`);
  return folder;
}

/** Deletes a workspace with what it left on a server. */
async function removeWorkspace(folder: string, engine: string | null): Promise<void> {
  const order = ['--before', '2010-01-01', '--by', '李主任', '--reason', '试验', '--yes'];
  if (engine !== null) await runBidui(['purge', '-w', folder, ...order]);
  rmSync(folder, { recursive: true, force: true });
}

/** State that must be equal after a killed and repeated run: the canonical ledger, the findings, the names of all outputs. */
export async function fingerprintOf(
  workspace: string,
): Promise<{ ledger: string; findings: string; outputs: string[] }> {
  const ledger = await runBidui(['ledger', 'export', '--canonical', '-w', workspace]);
  if (ledger.status !== 0) throw new Error(`ledger export ended with ${ledger.status}: ${ledger.stderr}`);
  const results = path.join(workspace, '成果');
  const outputs = readdirSync(results, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort();
  const findings = outputs.filter((name) => name.endsWith('findings.jsonl'));
  const hash = createHash('sha256');
  for (const name of findings) hash.update(readFileSync(path.join(results, name)));
  return {
    ledger: createHash('sha256').update(ledger.stdout).digest('hex'),
    findings: hash.digest('hex'),
    outputs,
  };
}

export interface KillSweep {
  readonly kills: number;
  /** Kills that hit the run before it ended. */
  readonly hitMidRun: number;
  /** Reruns whose status or result differs from the unkilled run; must be empty. */
  readonly differences: readonly string[];
}

/**
 * kill -9 at random moments, rerun, compare with an unkilled run. `engine`: that of the killed runs; the other is always one without a
 * server.
 */
export async function sweepKills(kills: number, seed: number, engine: string | null = null): Promise<KillSweep> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  try {
    const unkilled = makeTinyWorkspace(scratch, 'unkilled');
    const whole = await runBidui([...RUN, '-w', unkilled]);
    const timed = makeTinyWorkspace(scratch, 'timed', engine);
    const startedMs = Date.now();
    await runBidui([...RUN, '-w', timed]);
    const wholeMs = Date.now() - startedMs;
    await removeWorkspace(timed, engine);
    if (!isDone(whole.status)) throw new Error(`the unkilled run ended with ${whole.status}: ${whole.stderr}`);
    const expected = await fingerprintOf(unkilled);
    let hitMidRun = 0;
    const differences: string[] = [];
    for (let n = 0; n < kills; n += 1) {
      const workspace = makeTinyWorkspace(scratch, `killed-${n}`, engine);
      const killAfterMs = Math.round(random() * wholeMs * 1.05);
      const killed = await runBidui([...RUN, '-w', workspace], { killAfterMs });
      if (killed.signal === 'SIGKILL') hitMidRun += 1;
      const again = await runBidui([...RUN, '-w', workspace]);
      const actual = again.status === whole.status ? await fingerprintOf(workspace) : null;
      if (JSON.stringify(actual) !== JSON.stringify(expected)) {
        differences.push(
          `kill ${n} after ${killAfterMs} ms: rerun ended with ${again.status} ${again.stderr.slice(0, 300)}`,
        );
      }
      await removeWorkspace(workspace, engine);
    }
    return { kills, hitMidRun, differences };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export interface RaceSweep {
  readonly rounds: number;
  readonly processes: number;
  /** Endings that are neither the work done (0, 3) nor refused (11); must be empty. */
  readonly oddEndings: readonly string[];
  /** Rounds in which nobody did the work; must be 0. */
  readonly undone: number;
  /** Rounds whose ledger differs from a lone run's; must be 0. */
  readonly differences: number;
}

/** several runs at once in one workspace; the second is refused, and the ledger is that of one run. */
export async function sweepRaces(rounds: number, processes: number): Promise<RaceSweep> {
  const scratch = makeScratch();
  try {
    const alone = makeTinyWorkspace(scratch, 'alone');
    await runBidui([...RUN, '-w', alone]);
    const expected = JSON.stringify(await fingerprintOf(alone));
    const oddEndings: string[] = [];
    let undone = 0;
    let differences = 0;
    for (let n = 0; n < rounds; n += 1) {
      const workspace = makeTinyWorkspace(scratch, `race-${n}`);
      const ended = await Promise.all(Array.from({ length: processes }, () => runBidui([...RUN, '-w', workspace])));
      for (const run of ended) {
        if (!isDone(run.status) && run.status !== REFUSED)
          oddEndings.push(`${run.status}: ${run.stderr.slice(0, 300)}`);
      }
      if (!ended.some((run) => isDone(run.status))) undone += 1;
      else if (JSON.stringify(await fingerprintOf(workspace)) !== expected) differences += 1;
      rmSync(workspace, { recursive: true, force: true });
    }
    return { rounds, processes, oddEndings, undone, differences };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export interface DamageSweep {
  readonly files: number;
  /** Damaged files that a run took for whole, or that hung or crashed it; must be empty. */
  readonly silent: readonly string[];
}

/** cuts and flips over container files (xlsx, xls, ods), whose damage a reader can see: never exit status 0. */
export async function sweepDamage(files: readonly string[], damagePerFile: number, seed: number): Promise<DamageSweep> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  const silent: string[] = [];
  let count = 0;
  try {
    for (const file of files) {
      const whole = readFileSync(file);
      const undamaged = await rowsOf(file);
      for (let n = 0; n < damagePerFile; n += 1) {
        // Old binary workbooks carry no checksums: a flipped bit inside a text is another text, and nobody can see it.
        const isCut = n % 2 === 0 || path.extname(file) === '.xls';
        const position = Math.floor(random() * whole.length);
        const damaged = isCut ? whole.subarray(0, position) : Buffer.from(whole);
        if (!isCut) damaged[position] = (damaged[position] ?? 0) ^ (1 << Math.floor(random() * 8));
        const target = path.join(scratch, `damaged-${count}${path.extname(file)}`);
        writeFileSync(target, damaged);
        count += 1;
        const ended = await runBidui(['inspect', target, '--rows']);
        // A flip in bytes that no cell depends on (times, comments, padding) reads the same rows: that is no silence.
        const isSilent = ended.status === 0 && ended.stdout !== undamaged;
        if (isSilent || ended.status === 70 || ended.signal !== null) {
          silent.push(
            `${path.basename(file)} ${isCut ? 'cut' : 'flip'} at ${position}: status ${ended.status} ${ended.stderr.slice(0, 200)}`,
          );
        }
        rmSync(target);
      }
    }
    return { files: count, silent };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function rowsOf(file: string): Promise<string> {
  const ended = await runBidui(['inspect', file, '--rows']);
  if (ended.status !== 0) throw new Error(`the undamaged ${file} ended with ${ended.status}: ${ended.stderr}`);
  return ended.stdout;
}

/** Copies a workspace, so that a test can change it. */
export function copyWorkspace(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  if (!existsSync(path.join(to, 'bidui.yaml'))) throw new Error('not a workspace');
  return to;
}

/**
 * R-01 for the loop: kill -9 while sheets are dispatched, a sheet is collected, an item is decided or an archive made or applied, run again, compare with a run that
 * was not killed. Half of the kills come at random moments, half at the Nth call that writes, syncs or renames.
 */
import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordEffects } from './disk-record.js';
import { columnPosition, headerPosition, readGrids } from './loop-workspace.js';
import { stateAfterCut, type DiskState } from './power-cut.js';
import { copyWorkspace, fingerprintOf, makeScratch, makeTinyWorkspace, seededRandom } from './reliability.js';
import type { KillSweep } from './reliability.js';
import { PROGRAM, runBidui } from './run-bidui.js';
import type { RunSettings } from './run-bidui.js';

const AS_OF = '2018-07-25';
const GOOD_EXITS = [0, 3];

/** Calls after which a file is another one than before. */
const CALLS = ['pwrite64', 'write', 'fsync', 'fdatasync', 'rename', 'ftruncate', 'unlink'];

/** One command of the loop and how it ends when nobody kills it. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** The workspace it starts from. */
  readonly base: string;
  readonly wholeMs: number;
  /** How often it makes each of `CALLS`; empty where there is no strace. */
  readonly calls: ReadonlyMap<string, number>;
  /** `stateOf` afterwards. */
  readonly state: string;
}

/** Kills `dispatch`, `collect` and `close` in turn, or `handover export` and `handover import`. */
export async function sweepLoopKills(
  kills: number,
  seed: number,
  what: 'loop' | 'handover' = 'loop',
): Promise<KillSweep> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  try {
    const steps = what === 'loop' ? await playWholeRound(scratch) : await playHandover(scratch);
    let hitMidRun = 0;
    const differences: string[] = [];
    for (let n = 0; n < kills; n += 1) {
      const step = steps[n % steps.length];
      if (step === undefined) throw new Error('no step');
      const workspace = copyWorkspace(step.base, `${scratch}/killed-${n}`);
      const kill = Math.floor(n / steps.length) % 2 === 0 ? killAtMoment(step, random) : killAtCall(step, random);
      const killed = await runBidui([...step.command, '-w', workspace], kill.settings);
      if (killed.signal === 'SIGKILL') hitMidRun += 1;
      const again = await runBidui([...step.command, '-w', workspace]);
      const state = GOOD_EXITS.includes(again.status ?? -1) ? await stateOf(workspace) : again.stderr;
      if (state !== step.state) differences.push(`kill ${n} of ${step.name} ${kill.shown}: ${state}`);
      rmSync(workspace, { recursive: true, force: true });
    }
    return { kills, hitMidRun, differences };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export interface Kill {
  readonly shown: string;
  readonly settings: RunSettings;
}

export function killAtMoment(step: Pick<Step, 'wholeMs'>, random: () => number): Kill {
  const killAfterMs = Math.round(random() * step.wholeMs);
  return { shown: `after ${killAfterMs} ms`, settings: { killAfterMs } };
}

export function killAtCall(step: Pick<Step, 'wholeMs' | 'calls'>, random: () => number): Kill {
  const made = [...step.calls].filter(([, count]) => count > 0);
  const chosen = made[Math.floor(random() * made.length)];
  if (chosen === undefined) return killAtMoment(step, random);
  const [call, count] = chosen;
  const nth = 1 + Math.floor(random() * count);
  const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`];
  under.push('-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
  // One thread for files, because strace counts by thread.
  return {
    shown: `at ${call} ${nth} of ${count}`,
    settings: { under, environment: { ...process.env, NO_COLOR: '1', UV_THREADPOOL_SIZE: '1' } },
  };
}

/** R-02 for the loop: the power goes at random moments of `dispatch`, `collect` and `close`; run again, compare. Needs strace. */
export async function sweepLoopCuts(cuts: number, seed: number): Promise<readonly string[]> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  const differences: string[] = [];
  try {
    for (const step of await playWholeRound(scratch)) {
      const recorded = copyWorkspace(step.base, `${scratch}/recorded-${step.name}`);
      const log = `${scratch}/log-${step.name}`;
      const effects = await recordEffects([PROGRAM, ...step.command, '-w', recorded], recorded, log);
      for (let n = 0; n < cuts; n += 1) {
        const cut = 1 + Math.floor(random() * effects.length);
        const workspace = `${scratch}/cut-${step.name}-${n}`;
        writeState(workspace, stateAfterCut(effects, cut, random, readState(step.base)));
        const again = await runBidui([...step.command, '-w', workspace]);
        const state = GOOD_EXITS.includes(again.status ?? -1) ? await stateOf(workspace) : again.stderr;
        if (state !== step.state) differences.push(`${step.name} cut at ${cut} of ${effects.length}: ${state}`);
        rmSync(workspace, { recursive: true, force: true });
      }
    }
    return differences;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readState(folder: string): DiskState {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), readFileSync(file)];
    }),
  );
}

function writeState(folder: string, state: DiskState): void {
  mkdirSync(folder);
  for (const [name, content] of state) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content, { mode: 0o600 });
  }
}

/** State that must be equal: ledger, findings, names of outputs; they prove whole, and nothing half done is left. */
async function stateOf(workspace: string): Promise<string> {
  const fingerprint = await fingerprintOf(workspace);
  const leftovers = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bidui-tmp'),
  );
  const verified = await runBidui(['verify', '-w', workspace]);
  return JSON.stringify({ ...fingerprint, leftovers, verified: verified.status });
}

/** A round with a copy of the workspace before each command. */
async function playWholeRound(scratch: string): Promise<Step[]> {
  const compared = makeTinyWorkspace(scratch, 'compared');
  await runWell(['compare', 'county', '--as-of', AS_OF, '--quiet', '-w', compared]);
  await runWell(['report', '-w', compared]);
  const dispatch = await playWhole(scratch, 'dispatch', ['dispatch', '--due', '2018-08-01'], compared);
  const dispatched = copyWorkspace(compared, `${scratch}/dispatched`);
  await runWell([...dispatch.command, '-w', dispatched]);
  const { file, number } = await fillSheet(scratch, dispatched);
  const close = ['close', number, '--by', '李主任', '--reason', '已核实'];
  return [
    dispatch,
    await playWhole(scratch, 'collect', ['collect', file, '--as-of', '2018-07-30'], dispatched),
    await playWhole(scratch, 'close', close, dispatched),
  ];
}

/** An archive down to a township with a workspace of its own, and its import there. */
async function playHandover(scratch: string): Promise<Step[]> {
  const compared = makeTinyWorkspace(scratch, 'compared');
  await runWell(['compare', 'county', '--as-of', AS_OF, '--quiet', '-w', compared]);
  const handOver = ['handover', 'export', '--plain', '--to', '990121/示例镇', `${scratch}/示例镇.zip`];
  const exported = await playWhole(scratch, 'export', handOver, compared);
  const township = `${scratch}/township`;
  await runWell(['init', township]);
  const settings = path.join(township, 'bidui.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('"990121"', '"990121003"'));
  writeFileSync(path.join(township, 'bidui.key'), readFileSync(path.join(compared, 'bidui.key')));
  // A copy, because killed exports write theirs anew, from a ledger that is one event further.
  copyFileSync(`${scratch}/示例镇.zip`, `${scratch}/收到.zip`);
  return [exported, await playWhole(scratch, 'import', ['handover', 'import', `${scratch}/收到.zip`], township)];
}

async function playWhole(scratch: string, name: string, command: readonly string[], base: string): Promise<Step> {
  const workspace = copyWorkspace(base, `${scratch}/whole-${name}`);
  const startedMs = Date.now();
  await runWell([...command, '-w', workspace]);
  const wholeMs = Date.now() - startedMs;
  const counted = copyWorkspace(base, `${scratch}/counted-${name}`);
  const calls = await countCalls([...command, '-w', counted], `${scratch}/calls-${name}`);
  return { name, command, base, wholeMs, calls, state: await stateOf(workspace) };
}

export async function countCalls(
  command: readonly string[],
  log: string,
  settings: RunSettings = {},
): Promise<Map<string, number>> {
  if (spawnSync('strace', ['-V']).status !== 0) return new Map();
  const under = ['strace', '-f', '-qq', '-o', log, '-e', `trace=${CALLS.join(',')}`];
  await runBidui(command, { ...settings, under });
  const lines = readFileSync(log, 'utf8').split('\n');
  return new Map(CALLS.map((call) => [call, lines.filter((line) => line.includes(` ${call}(`)).length]));
}

export async function runWell(command: readonly string[], settings: RunSettings = {}): Promise<void> {
  const ended = await runBidui(command, settings);
  if (!GOOD_EXITS.includes(ended.status ?? -1))
    throw new Error(`${command[0]} ended with ${ended.status}: ${ended.stderr}`);
}

/** Fills in one dispatched sheet; also gives the number of a finding that is not an error. */
async function fillSheet(scratch: string, workspace: string): Promise<{ file: string; number: string }> {
  const sheets = readdirSync(path.join(workspace, '成果'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('疑点核实反馈表.xlsx'))
    .sort();
  const source = path.join(workspace, '成果', sheets[0] ?? '');
  const [grid] = await readGrids(source);
  if (grid === undefined) throw new Error('no sheet was dispatched');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const answers = { conclusion: '属实', disposal: '清退或剔除', handler: '王某', handled_on: '2018-07-28' } as const;
  const [numbers, severities] = [columnPosition(grid, 'no'), columnPosition(grid, 'severity')];
  let number = '';
  grid.rows.forEach((row, position) => {
    if (position <= headerPosition(grid) || !/^[A-Z]\d\d-/.test(row[numbers] ?? '')) return;
    if (row[severities] === '核实') number = row[numbers] ?? '';
    for (const [column, text] of Object.entries(answers)) {
      const cell = book.worksheets[0]?.getRow(position + 1).getCell(columnPosition(grid, column as 'handler') + 1);
      if (cell !== undefined) cell.value = text;
    }
  });
  const file = path.join(scratch, '报回.xlsx');
  await book.xlsx.writeFile(file);
  return { file, number };
}

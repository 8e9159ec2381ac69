/**
 * R-01 for the commands that keep a workspace in order: kill -9 while settings, backups, archives, ledgers and old files are written; run
 * again, compare with a run that was not killed. A command that says it was done already has done it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../src/catalog/rules/all-rules.js';
import { buildRulesBook } from '../../src/report/rules/workbook.js';
import { writeWorkbook } from '../../src/tabular/write/write-workbook.js';
import { countCalls, killAtCall, killAtMoment, runWell } from './loop-kills.js';
import {
  copyWorkspace,
  fingerprintOf,
  makeScratch,
  makeTinyWorkspace,
  seededRandom,
  type KillSweep,
} from './reliability.js';
import { runBidui } from './run-bidui.js';

const AS_OF = '2018-07-25';

interface KeepStep {
  readonly name: string;
  /** Run in the workspace's folder. */
  readonly command: readonly string[];
  readonly base: string;
  readonly wholeMs: number;
  readonly calls: ReadonlyMap<string, number>;
  readonly state: string;
}

const DECIDED = ['--by', '李建国', '--reason', '名册给错了县'];
const BATCH = `${AS_OF}-county-01`;

/** Command → name of the workspace from which it starts. */
const COMMANDS: readonly (readonly [base: string, command: readonly string[]])[] = [
  ['compared', ['rules', 'import', '规则库.xlsx']],
  ['compared', ['backup', '备份.db']],
  ['later', ['restore', '早先.db', '--yes']],
  ['compared', ['undo', BATCH, ...DECIDED]],
  ['compared', ['purge', '--before', '2026-01-01', '--with-results', '--yes', ...DECIDED]],
  ['compared', ['archive', '归档']],
  ['compared', ['clean', '--as-of', AS_OF]],
  ['compared', ['status', '--write', '--as-of', '2018-07-26']],
];

export async function sweepKeepKills(kills: number, seed: number): Promise<KillSweep> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  try {
    const steps = await playAll(scratch);
    let hitMidRun = 0;
    const differences: string[] = [];
    for (let n = 0; n < kills; n += 1) {
      const step = steps[n % steps.length];
      if (step === undefined) throw new Error('no step');
      const workspace = copyWorkspace(step.base, `${scratch}/killed-${n}`);
      const kill = Math.floor(n / steps.length) % 2 === 0 ? killAtMoment(step, random) : killAtCall(step, random);
      const killed = await runBidui([...step.command, '-w', '.'], { ...kill.settings, cwd: workspace });
      if (killed.signal === 'SIGKILL') hitMidRun += 1;
      const again = await runBidui([...step.command, '-w', '.'], { cwd: workspace });
      const state = await stateOf(workspace);
      if (state !== step.state || again.status === 70) {
        differences.push(
          `kill ${n} of ${step.name} ${kill.shown}: ${again.status} ${again.stderr.slice(0, 200)} ${state}`,
        );
      }
      rmSync(workspace, { recursive: true, force: true });
    }
    return { kills, hitMidRun, differences };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function playAll(scratch: string): Promise<KeepStep[]> {
  const compared = makeTinyWorkspace(scratch, 'compared');
  const inside = { cwd: compared };
  await runWell(['run', 'county', '--as-of', AS_OF, '--due', '2018-08-01', '--quiet', '-w', '.'], inside);
  await writeEditedRules(path.join(compared, '规则库.xlsx'));
  await runWell(['backup', '早先.db', '-w', '.'], inside);
  const later = copyWorkspace(compared, `${scratch}/later`);
  await runWell(['compare', 'county', '--as-of', '2018-08-25', '--quiet', '-w', '.'], { cwd: later });
  const bases: Readonly<Record<string, string>> = { compared, later };
  const steps: KeepStep[] = [];
  for (const [base, command] of COMMANDS) {
    const from = bases[base] ?? compared;
    const name = command[0] ?? '';
    const whole = copyWorkspace(from, `${scratch}/whole-${name}`);
    const startedMs = Date.now();
    await runWell([...command, '-w', '.'], { cwd: whole });
    const wholeMs = Date.now() - startedMs;
    const counted = copyWorkspace(from, `${scratch}/counted-${name}`);
    const calls = await countCalls([...command, '-w', '.'], `${scratch}/calls-${name}`, { cwd: counted });
    steps.push({ name, command, base: from, wholeMs, calls, state: await stateOf(whole) });
  }
  return steps;
}

/** The rules as a workbook in which one is switched off. */
async function writeEditedRules(file: string): Promise<void> {
  const wordsOf = () => ({ speaksOf: null, compared: null });
  const words = { unavailable: UNAVAILABLE_RULES, office: '甲县比对办', asOf: AS_OF, wordsOf };
  await writeWorkbook(buildRulesBook({ rules: ALL_RULES, disabled: new Set(['C10']), ...words }), file);
}

/** Ledger, settings, every file by name, whether all of it proves whole; a set-aside ledger or a second cleaning may be there once more. */
async function stateOf(workspace: string): Promise<string> {
  // First, as the next command of any kind.
  const verified = await runBidui(['verify', '-w', workspace]);
  const { ledger, findings } = await fingerprintOf(workspace);
  const settings = createHash('sha256')
    .update(readFileSync(path.join(workspace, 'bidui.yaml')))
    .digest('hex');
  const names = readdirSync(workspace, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^\.bidui\/(?:log|work|outside|lock)|-(?:wal|shm)$|\.old-\d+$/u.test(name))
    .map((name) => name.replace(/清洗-[\d-]+/u, '清洗'));
  return JSON.stringify({ verified: verified.status, ledger, findings, settings, names: [...new Set(names)].sort() });
}

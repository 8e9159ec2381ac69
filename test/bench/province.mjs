// The province benchmark: a pass over a register and six lists by bidui and, side by side in the same run, by DuckDB, with `cat` of
// the inputs as the floor; then both results are compared. Beside it what a pass costs when only a list or the day is another. `benchSlope` runs bidui alone over four sizes.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runKept } from './kept.mjs';
import { BIDUI, clearWorkspace, measure } from './measure.mjs';
import { compareResults } from './province-check.mjs';
import { ensureProvinceData } from './province-data.mjs';

const AS_OF = '2018-07-25';
const DUCKDB = fileURLToPath(new URL('duckdb/', import.meta.url));
const WORKSPACES = fileURLToPath(new URL('../../.bench/', import.meta.url));
/** List rows 10,000, 100,000, 1,000,000 and 10,000,000. */
const SLOPE_SCALES = [0.0005, 0.005, 0.05, 0.5];

function installDuckdb() {
  if (existsSync(join(DUCKDB, 'node_modules', '@duckdb', 'node-api'))) return;
  console.log('installing DuckDB (once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: DUCKDB, stdio: 'inherit' });
  if (status !== 0) throw new Error('npm ci failed in test/bench/duckdb');
}

const inputsOf = (workspace) =>
  ['名册', '名单'].flatMap((part) => {
    const folder = join(workspace, '收件', part);
    return readdirSync(folder).map((name) => join(folder, name));
  });

const workspaceOf = (scale, findings) => join(WORKSPACES, `province-${scale}${findings === 'many' ? '-many' : ''}`);

/** `cat` of every input. */
const runFloor = (workspace) => measure('bash', ['-c', 'cat "$@" > /dev/null', 'cat', ...inputsOf(workspace)]);

/** A pass from an empty database, its findings as files, the pass once more with nothing new, and with something new; each told when it is done. */
async function runBidui(workspace, rows) {
  clearWorkspace(workspace);
  const bidui = async (label, ...words) => {
    const cost = await measure(process.execPath, [BIDUI, ...words, '-w', workspace, '--json']);
    printCost(label, cost, rows);
    return cost;
  };
  const compare = await bidui('bidui compare', 'compare', 'province', '--as-of', AS_OF);
  const report = await bidui('bidui report', 'report');
  const again = await bidui('bidui compare again', 'compare', 'province', '--as-of', AS_OF);
  const kept = await runKept(workspace, AS_OF);
  printCost('bidui, one list new', kept.oneList, rows);
  printCost('bidui, next day', kept.nextDay, rows);
  const whole = {
    seconds: compare.seconds + report.seconds,
    cpuSeconds: compare.cpuSeconds + report.cpuSeconds,
    peakMegabytes: Math.max(compare.peakMegabytes, report.peakMegabytes),
  };
  return { compare, report, again, ...kept, whole, lists: JSON.parse(compare.output).lists };
}

async function runDuckdb(workspace) {
  const work = `${workspace}-duckdb`;
  const cost = await measure(process.execPath, [join(DUCKDB, 'province.mjs'), workspace, work, AS_OF]);
  return { cost, work, steps: JSON.parse(cost.output).seconds };
}

/** The run in the middle by wall time. */
const median = (costs) => costs.toSorted((first, second) => first.seconds - second.seconds)[costs.length >> 1];

const LABEL_WIDTH = 20;

function printCost(label, cost, rows) {
  const figures = [
    cost.seconds.toFixed(1).padStart(8),
    cost.cpuSeconds.toFixed(1).padStart(8),
    (cost.peakMegabytes === 0 ? '' : Math.round(cost.peakMegabytes).toString()).padStart(9),
    Math.round(rows / cost.seconds)
      .toLocaleString('en')
      .padStart(14),
  ];
  console.log(`${label.padEnd(LABEL_WIDTH)}${figures.join('')}`);
}

function printRatio(label, costs, references) {
  const [cost, reference] = [median(costs), median(references)];
  const figures = [
    (cost.seconds / reference.seconds).toFixed(2).padStart(8),
    (cost.cpuSeconds / reference.cpuSeconds).toFixed(2).padStart(8),
    (cost.peakMegabytes / reference.peakMegabytes).toFixed(2).padStart(9),
  ];
  console.log(`${label.padEnd(LABEL_WIDTH)}${figures.join('')}`);
}

/** Says whether both found the same people; false when they did not. */
async function printComparison(workspace, bidui, duckdb) {
  const result = await compareResults(workspace, duckdb.work, bidui.lists);
  for (const difference of result.differences) console.log(`  DIFFERENT: ${difference}`);
  if (result.differences.length > 0) {
    console.log(`  what DuckDB found is kept in ${duckdb.work}`);
    return false;
  }
  rmSync(duckdb.work, { recursive: true });
  const { found, spellings, review } = result;
  console.log(`  same people: ${found} found, ${spellings} of them by another spelling; ${review} for clerical review`);
  return true;
}

/** One run of both sides (or of one) after the floor. */
async function runSides(workspace, only, rows) {
  const floor = await runFloor(workspace);
  printCost('cat', floor, rows);
  const bidui = only === 'duckdb' ? null : await runBidui(workspace, rows);
  if (bidui?.isSame === false) {
    console.log('  DIFFERENT from a pass that reads everything');
    process.exitCode = 1;
  }
  const duckdb = only === 'bidui' ? null : await runDuckdb(workspace);
  if (duckdb !== null) {
    printCost('duckdb', duckdb.cost, rows);
    const steps = Object.entries(duckdb.steps).map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`);
    console.log(`  steps of duckdb: ${steps.join(', ')}`);
  }
  return { bidui, duckdb };
}

/**
 * Exit status 1 when the two sides differ.
 * @param {{scale: number, runs: number, only: 'bidui' | 'duckdb' | undefined, findings: 'few' | 'many', linkage: 'off' | undefined}} options
 * `only`: one side alone. DuckDB knows equal numbers, so both results are compared where bidui goes by nothing else, too: `linkage` off.
 */
export async function benchProvince({ scale, runs, only, findings, linkage }) {
  if (only !== 'bidui') installDuckdb();
  const workspace = workspaceOf(scale, findings);
  const { persons, listRows } = await ensureProvinceData(workspace, scale, findings, linkage);
  const rows = persons + listRows;
  console.log(
    `province at scale ${scale}: ${persons.toLocaleString('en')} registered, ${listRows.toLocaleString('en')} list rows; ` +
      `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
  );
  console.log(`${''.padEnd(LABEL_WIDTH)}  wall s   CPU s  peak MB   rows/second`);
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await runSides(workspace, only, rows);
    results.push(result);
    if (only === undefined && linkage === 'off' && !(await printComparison(workspace, result.bidui, result.duckdb)))
      process.exitCode = 1;
  }
  const of = (pick) => results.map(pick);
  if (only !== 'duckdb') {
    for (const [label, part] of [
      ['again / compare', 'again'],
      ['one list / compare', 'oneList'],
      ['next day / compare', 'nextDay'],
    ]) {
      printRatio(
        label,
        of(({ bidui }) => bidui[part]),
        of(({ bidui }) => bidui.compare),
      );
    }
  }
  if (findings === 'many' && only !== 'duckdb')
    await printCostOfFinding(
      scale,
      linkage,
      of(({ bidui }) => bidui.compare),
    );
  if (only !== undefined) return;
  for (const [label, part] of [
    ['compare / duckdb', 'compare'],
    ['+ report / duckdb', 'whole'],
  ]) {
    printRatio(
      label,
      of(({ bidui }) => bidui[part]),
      of(({ duckdb }) => duckdb.cost),
    );
  }
}

/** A finding's share: the pass beside one over as many people and rows with few findings, in the middle of as many runs. */
async function printCostOfFinding(scale, linkage, many) {
  const workspace = workspaceOf(scale, 'few');
  await ensureProvinceData(workspace, scale, 'few', linkage);
  const few = [];
  while (few.length < many.length) {
    clearWorkspace(workspace);
    few.push(
      await measure(process.execPath, [BIDUI, 'compare', 'province', '--as-of', AS_OF, '-w', workspace, '--json']),
    );
  }
  const byCpu = (costs) => costs.toSorted((first, second) => first.cpuSeconds - second.cpuSeconds)[costs.length >> 1];
  const found = ({ output }) => JSON.parse(output).findings;
  const [more, less] = [byCpu(many), byCpu(few)];
  const findings = found(more) - found(less);
  const microseconds = ((more.cpuSeconds - less.cpuSeconds) / findings) * 1e6;
  console.log(`a finding: ${microseconds.toFixed(0)} µs of CPU, over ${findings.toLocaleString('en')} more findings`);
}

/** bidui alone: what ten times the rows cost. */
export async function benchSlope() {
  console.log('   list rows  wall s  factor   CPU s  factor  peak MB');
  let before = null;
  for (const scale of SLOPE_SCALES) {
    const workspace = join(WORKSPACES, `province-${scale}`);
    const { listRows } = await ensureProvinceData(workspace, scale);
    clearWorkspace(workspace);
    const cost = await measure(process.execPath, [
      BIDUI,
      'compare',
      'province',
      '--as-of',
      AS_OF,
      '-w',
      workspace,
      '--json',
    ]);
    const factor = (value, earlier) => (earlier === undefined ? '' : (value / earlier).toFixed(1)).padStart(8);
    console.log(
      [
        listRows.toLocaleString('en').padStart(12),
        cost.seconds.toFixed(1).padStart(8),
        factor(cost.seconds, before?.seconds),
        cost.cpuSeconds.toFixed(1).padStart(8),
        factor(cost.cpuSeconds, before?.cpuSeconds),
        Math.round(cost.peakMegabytes).toString().padStart(9),
      ].join(''),
    );
    before = cost;
  }
}

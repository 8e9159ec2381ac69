/**
 * For every command that --dry-run runs in a copy: words that it takes in a tiny workspace with a batch, and its exit status there. Tests go
 * over them and hold every name, byte and time of the folder before against after.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeTinyWorkspace } from './tiny-workspace.js';

/** Numbers and names that are known only when the workspace was made. */
export interface PreparedNames {
  readonly batch: string;
  readonly finding: string;
  /** A folder beside the workspace, for targets and inputs. */
  readonly beside: string;
}

export interface DryRunCase {
  readonly words: (names: PreparedNames) => readonly string[];
  /** Exit statuses that are right. */
  readonly ends?: readonly number[];
}

const decision = ['--by', '王某', '--reason', '经核对无误，附材料', '--as-of', '2018-08-01'];
const DAY = ['--as-of', '2018-07-25'];

export const DRY_RUN_CASES: Readonly<Record<string, DryRunCase>> = {
  archive: { words: ({ beside }) => ['archive', path.join(beside, '新', '档案')] },
  backup: { words: ({ beside }) => ['backup', path.join(beside, '备份.db')] },
  'checklist status': { words: () => ['checklist', 'status', '--write', '--as-of', '2018-08-01'] },
  clean: { words: () => ['clean', ...DAY] },
  close: { words: ({ finding }) => ['close', finding, ...decision] },
  collect: { words: ({ batch }) => ['collect', `成果/${batch}/点球`, '--as-of', '2018-08-01'], ends: [3] },
  compare: { words: () => ['compare', 'county', ...DAY, '--force'], ends: [0, 3] },
  coverage: { words: () => ['coverage', ...DAY] },
  indicators: { words: () => ['indicators', ...DAY] },
  dispatch: { words: () => ['dispatch', '--by-village'] },
  exempt: { words: ({ finding }) => ['exempt', finding, '--until', '2019-01-01', '--basis', '文号一', ...decision] },
  'handover export': {
    words: ({ beside }) => ['handover', 'export', path.join(beside, '交.zip'), '--to', '990000', '--plain'],
    ends: [0, 2],
  },
  'handover import': { words: ({ beside }) => ['handover', 'import', path.join(beside, '无.zip')], ends: [2] },
  'handover settle': {
    words: ({ beside, finding }) => [
      ...['handover', 'settle', path.join(beside, '无.zip'), finding, '--keep', 'ours', ...decision],
    ],
    ends: [2],
  },
  household: { words: () => ['household', '990121000000'], ends: [0, 2] },
  init: { words: ({ beside }) => ['init', path.join(beside, '又一个'), '--demo'] },
  inspect: { words: () => ['inspect', '收件/名册.csv', '--source', 'register', '--save'] },
  organisation: { words: () => ['organisation', ...DAY], ends: [0, 2, 3] },
  pairs: { words: () => ['pairs', '--html'] },
  'pairs mark': { words: () => ['pairs', 'mark', 'P-00000000', '--different', ...decision], ends: [2] },
  publish: { words: () => ['publish', ...DAY] },
  purge: { words: () => ['purge', '--before', '2030-01-01', '--with-results', '--yes', ...decision], ends: [0, 2] },
  reconcile: { words: () => ['reconcile', '收件/参保.csv', '收件/名册.csv', ...DAY], ends: [0, 2] },
  reopen: { words: ({ finding }) => ['reopen', finding, ...decision], ends: [0, 2] },
  report: { words: () => ['report', '--html'] },
  restore: { words: ({ beside }) => ['restore', path.join(beside, '旧.db'), '--yes'], ends: [0, 2] },
  'review choose': {
    words: ({ finding }) => [
      ...['review', 'choose', finding, '--answer', 'a', '--recipient', '990121/示例镇', ...decision],
    ],
    ends: [2],
  },
  'review draw': {
    words: () => ['review', 'draw', '--seed', '一', '--by', '王某', '--as-of', '2018-08-01'],
    ends: [0, 2],
  },
  'review mark': {
    words: ({ finding }) => ['review', 'mark', finding, '--sample', '一', '--result', 'upheld', ...decision],
    ends: [2],
  },
  rules: { words: ({ beside }) => ['rules', '--xlsx', path.join(beside, '规则.xlsx')] },
  'rules import': { words: ({ beside }) => ['rules', 'import', path.join(beside, '无.xlsx')], ends: [2] },
  run: { words: () => ['run', 'county', '--as-of', '2018-08-25'], ends: [0, 3] },
  analyse: { words: () => ['analyse', ...DAY] },
  roll: { words: () => ['roll', ...DAY], ends: [0, 2] },
  due: { words: () => ['due', ...DAY], ends: [0, 2] },
  'sample collect': { words: () => ['sample', 'collect', '收件/名册.csv'], ends: [0, 2, 3] },
  'sample draw': {
    words: () => ['sample', 'draw', '--seed', '一', '--pass', 'county', '--preset', 'jilin', ...DAY],
    ends: [0, 2],
  },
  'sample kpi': { words: () => ['sample', 'kpi', '--write'], ends: [2] },
  'sources add': {
    words: () => [
      'sources',
      'add',
      '收件/机动车.csv',
      '--id',
      'own.cars',
      '--name',
      '自有车辆',
      '--row',
      'person',
      '--save',
    ],
    ends: [0, 2],
  },
  status: { words: () => ['status', '--write', '--as-of', '2018-08-01'] },
  supervise: { words: () => ['supervise', '--heads', '--as-of', '2018-08-01'] },
  transfer: { words: ({ finding }) => ['transfer', finding, '--to', '纪委', ...decision] },
  undo: { words: ({ batch }) => ['undo', batch, ...decision] },
};

/** The same for commands that only read, which have no --dry-run. */
export const READING_CASES: Readonly<Record<string, DryRunCase>> = {
  'checklist list': { words: () => ['checklist', 'list'] },
  columns: { words: () => ['columns'] },
  completion: { words: () => ['completion', 'bash'] },
  'config show': { words: () => ['config', 'show', '--origin'] },
  doctor: { words: () => ['doctor'], ends: [0, 3] },
  explain: { words: ({ finding }) => ['explain', finding] },
  identify: { words: () => ['identify', '990121196001011014'] },
  'ledger export': { words: () => ['ledger', 'export'] },
  names: { words: () => ['names', '王某', '王某某'] },
  'pairs list': { words: () => ['pairs', 'list'] },
  'rules test': { words: () => ['rules', 'test', '收件/无.yaml'], ends: [2] },
  runs: { words: () => ['runs'] },
  'runs show': { words: ({ batch }) => ['runs', 'show', batch] },
  'sample verify': { words: () => ['sample', 'verify', '无.json'], ends: [2] },
  'schedule print': { words: () => ['schedule', 'print', '--cron'] },
  'sources show': { words: () => ['sources', 'show', 'health.insurance'] },
  verify: { words: () => ['verify'] },
};

/** Every entry below a folder: kind, mode, time of change, size and content. */
export function fingerprintOf(folder: string, isCounted = (_name: string): boolean => true): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isCounted)
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const stats = lstatSync(file, { bigint: true });
      const content = stats.isFile() ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
      return [name, stats.mode, stats.mtimeNs, stats.size, content].join(' ');
    });
}

/** A tiny workspace with a batch that was sent out, and a folder beside it. */
export async function prepareOffice(
  folder: string,
  run: (words: readonly string[]) => Promise<unknown>,
  found: (workspace: string) => void,
): Promise<{ readonly workspace: string; readonly names: PreparedNames }> {
  const [workspace, beside] = [path.join(folder, '工作区'), path.join(folder, '旁边')];
  for (const made of [workspace, beside]) mkdirSync(made);
  writeTinyWorkspace(workspace);
  found(workspace);
  await run(['run', 'county', '--as-of', '2018-07-25']);
  const batch = '2018-07-25-county-01';
  const [first = ''] = readFileSync(path.join(workspace, '.bidui', 'batches', batch, 'findings.jsonl'), 'utf8').split(
    '\n',
  );
  const { no: finding } = JSON.parse(first) as { readonly no: string };
  return { workspace, names: { batch, finding, beside } };
}

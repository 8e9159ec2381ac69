/** What the library promises another program, on a tiny workspace: the whole loop by its functions alone. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  collect,
  comparePass,
  dispatch,
  identify,
  ledgerState,
  openWorkspace,
  readFindings,
  readTable,
  renderProblem,
  UserError,
  writeReport,
  type CollectResult,
  type ComparedPass,
  type DispatchResult,
  type Finding,
  type PassRequest,
  type Problem,
  type ProgressEvent,
  type TableRow,
  type Workspace,
  type WrittenOutputs,
} from '../src/index.js';
import { acquireRunLock } from '../src/store/run-lock.js';
import { openLedger } from '../src/store/ledger-store.js';
import { openWorkspace as openFolder } from '../src/workspace/workspace.js';
import { fillRow, writeGrids, type Grid } from './support/loop-workspace.js';
import { reachedFrom } from './support/module-graph.js';
import { writeTinyWorkspace } from './support/tiny-workspace.js';

const BATCH = '2018-07-25-county-01';
const PASSWORD = 'correct horse';

const scratch = mkdtempSync(path.join(tmpdir(), 'bidui-library-'));
const events: ProgressEvent[] = [];
let workspace: Workspace;
let compared: ComparedPass;
let report: WrittenOutputs;
let sent: DispatchResult;
let collected: CollectResult;

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** Code and English words of what was thrown. */
async function refusal(work: () => unknown): Promise<{ code: string; words: string }> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, words: renderProblem(error, 'en') };
    throw error;
  }
  throw new Error('nothing was thrown');
}

const sheetOf = (result: DispatchResult, position = 0): string =>
  path.join(result.folder, result.sheets[position]?.file ?? '');

/** The first finding of a sent sheet answered, in a workbook without a password. */
async function answeredSheet(file: string): Promise<string> {
  const rows = await all(readTable(file, { password: PASSWORD }));
  const grids: Grid[] = [];
  for (const { sheet, row, cells } of rows) {
    const name = sheet ?? '';
    if (grids.at(-1)?.name !== name) grids.push({ name, rows: [] });
    const grid = grids.at(-1)!;
    while (grid.rows.length < row - 1) grid.rows.push([]);
    grid.rows.push([...cells]);
  }
  const [answers] = grids;
  const no = answers!.rows.flat().find((cell) => /^C\d\d-/.test(cell ?? ''))!;
  const signed = { handler: '王某', handled_on: '2018-07-25', method: '入户' };
  fillRow(answers!, no, { ...signed, conclusion: '属实', disposal: '清退或剔除' });
  const returned = path.join(scratch, '报回.xlsx');
  await writeGrids(returned, grids);
  return returned;
}

beforeAll(async () => {
  writeTinyWorkspace(scratch);
  appendFileSync(path.join(scratch, 'bidui.yaml'), 'settings: { sheet_password_env: SHEET_PASSWORD }\n');
  workspace = openWorkspace(scratch, {
    now: () => new Date('2018-07-25T01:00:00Z'),
    user: '王芳',
    environment: { SHEET_PASSWORD: PASSWORD },
  });
  const onProgress = (event: ProgressEvent): void => void events.push(event);
  compared = await comparePass(workspace, { pass: 'county', asOf: '2018-07-25', onProgress });
  report = await writeReport(workspace);
  sent = await dispatch(workspace, { due: '2018-08-01' });
  collected = await collect(workspace, { files: [await answeredSheet(sheetOf(sent))], receivedOn: '2018-07-26' });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('openWorkspace', () => {
  it('gives the folder and the settings with their defaults', () => {
    expect(openWorkspace(path.relative('.', scratch)).folder).toBe(scratch);
    expect(workspace.settings.office.name).toBe('甲县比对办');
    expect(workspace.settings.settings.due_days).toBe(7);
  });

  it('does not hand out the secret of the chain', () => {
    const secret = readFileSync(path.join(scratch, 'bidui.key'), 'utf8').trim();
    expect(JSON.stringify(workspace)).not.toContain(secret);
    expect(Object.values(workspace).some((value) => Buffer.isBuffer(value))).toBe(false);
  });

  it('refuses a folder that is none, in the words that are asked for', async () => {
    const { code, words } = await refusal(() => openWorkspace(path.join(scratch, '收件')));
    expect(code).toBe('no-workspace');
    expect(words).toContain(path.join(scratch, '收件'));
    expect(words).not.toMatch(/\p{Script=Han}{8}/u);
    expect(renderProblem(new UserError('no-workspace', { path: '甲' }))).toMatch(/\p{Script=Han}{4}/u);
  });
});

describe('comparePass', () => {
  it('says what it came to and how far it is', () => {
    expect(compared.summary).toMatchObject({ batch: BATCH, pass: 'county', as_of: '2018-07-25', unchanged: false });
    expect(compared.summary.subjects).toEqual({ persons: 60, households: 30 });
    expect(compared.summary.findings).toBeGreaterThan(10);
    expect(new Set(events.map(({ stage }) => stage)).size).toBeGreaterThan(1);
  });

  it('finds a batch again that is there already, and enters nothing twice', async () => {
    const { head } = ledgerState(workspace, { asOf: '2018-07-25' });
    const again = await comparePass(workspace, { pass: 'county', asOf: '2018-07-25' });
    expect(again.summary).toMatchObject({ batch: BATCH, unchanged: true, findings: compared.summary.findings });
    expect(ledgerState(workspace, { asOf: '2018-07-25' }).head).toEqual(head);
  });

  it('names the caller’s user and clock in the ledger', () => {
    const { paths, key } = openFolder(scratch);
    const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
    try {
      const stamps = new Set([...ledger.events()].map(({ user, at }) => `${user} ${at}`));
      expect([...stamps]).toEqual(['王芳 2018-07-25T09:00:00+08:00']);
    } finally {
      ledger.close();
    }
  });

  it.each([
    ['a pass that is none', { pass: 'village' }, 'option-invalid'],
    ['a day that does not exist', { asOf: '2018-02-30' }, 'option-invalid'],
    ['a day written otherwise', { asOf: '2018/7/25' }, 'option-invalid'],
    ['a mistyped year', { asOf: '2108-07-25' }, 'day-in-future'],
    ['a county that is not in the register', { division: '990199' }, 'no-subjects'],
    ['a batch of that name with other content', { batch: BATCH, asOf: '2018-07-26' }, 'batch-exists'],
  ])('refuses %s', async (_name, change, code) => {
    const request = { pass: 'county', asOf: '2018-07-25', ...change } as PassRequest;
    expect((await refusal(() => comparePass(workspace, request))).code).toBe(code);
  });
});

describe('the lock', () => {
  const holder = { pid: 1, user: 'other', host: 'there', since: '2018-07-25T09:00:00+08:00', command: 'compare' };

  it.each([
    ['comparePass', (held: Workspace) => comparePass(held, { pass: 'county', asOf: '2018-07-25' })],
    ['writeReport', (held: Workspace) => writeReport(held)],
    ['dispatch', (held: Workspace) => dispatch(held)],
    ['collect', (held: Workspace) => collect(held, { files: [sheetOf(sent)] })],
  ])('stops %s while another run holds the workspace', async (_name, work) => {
    const lock = acquireRunLock(path.join(scratch, '.bidui'), holder);
    try {
      const { code, words } = await refusal(() => work(workspace));
      expect(code).toBe('workspace-locked');
      expect(words).toContain('other@there');
    } finally {
      lock.release();
    }
  });

  it('is waited for as long as the caller says', async () => {
    const lock = acquireRunLock(path.join(scratch, '.bidui'), holder);
    const waiting = writeReport(openWorkspace(scratch, { waitMinutes: 5 }));
    lock.release();
    expect((await waiting).outputs).toEqual(report.outputs);
  });
});

describe('writeReport, dispatch, collect', () => {
  it('write the files they name', () => {
    expect(report.outputs.map((output) => output.path)).toContain('findings.jsonl');
    const written = [...report.outputs.map((output) => output.path), ...sent.sheets.map(({ file }) => file)];
    expect(written.filter((file) => !existsSync(path.join(report.folder, file)))).toEqual([]);
    expect(sent).toMatchObject({ batch: BATCH, issued_on: '2018-07-25', due: '2018-08-01' });
    expect(sent.sheets.map(({ recipient }) => recipient).sort()).toEqual(
      ['990121/示例镇', '990121/青山乡', '990121/河口镇'].sort(),
    );
  });

  it('enter one accepted answer', () => {
    expect(collected.counts).toMatchObject({ accepted: 1, refused: 0 });
    expect(collected.files).toMatchObject([{ file: '报回.xlsx', status: 'read' }]);
  });

  it('send nothing a second time', async () => {
    expect((await dispatch(workspace)).sheets).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a batch that is not there', () => writeReport(workspace, { batch: '2018-01-01-county-01' }), 'batch-unknown'],
    ['a deadline before the day of issue', () => dispatch(workspace, { due: '2018-07-01' }), 'due-before-issue'],
    ['a deadline that is no day', () => dispatch(workspace, { due: 'Friday' }), 'option-invalid'],
    [
      'sheets without the password',
      () => dispatch(openWorkspace(scratch, { environment: {} })),
      'sheet-password-missing',
    ],
    ['a day of return that is none', () => collect(workspace, { files: [], receivedOn: '0' }), 'option-invalid'],
  ])('refuse %s', async (_name, work, code) => {
    expect((await refusal(work)).code).toBe(code);
  });
});

describe('ledgerState', () => {
  it('gives every finding with its stage, and the figures of the day', () => {
    const state = ledgerState(workspace, { asOf: '2018-08-10' });
    expect(state.findings.size).toBe(compared.summary.findings);
    const stages = [...state.findings.values()].map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === 'dispatched' || stage === 'pending').length).toBe(stages.length - 1);
    expect(state.figures).toMatchObject({ today: '2018-08-10', findings: compared.summary.findings });
    expect(state.figures.overdue).toHaveLength(sent.findings - 1);
    expect(ledgerState(workspace, { asOf: '2018-07-31' }).figures.overdue).toEqual([]);
  });

  it('is empty where nothing was compared', () => {
    const folder = mkdtempSync(path.join(scratch, 'new-'));
    writeTinyWorkspace(folder);
    expect(ledgerState(openWorkspace(folder), { asOf: '2018-07-25' }).findings.size).toBe(0);
    expect(existsSync(path.join(folder, 'bidui.db'))).toBe(false);
  });

  it('refuses a day that does not exist', async () => {
    expect((await refusal(() => ledgerState(workspace, { asOf: '2018-13-01' }))).code).toBe('option-invalid');
  });
});

describe('readFindings', () => {
  it('gives the lines of findings.jsonl', async () => {
    const lines = readFileSync(path.join(report.folder, 'findings.jsonl'), 'utf8').trimEnd().split('\n');
    expect(await all(readFindings(workspace, BATCH))).toEqual(lines.map((line) => JSON.parse(line) as Finding));
  });

  it.each(['2018-01-01-county-01', '', '..', `../batches/${BATCH}`])('knows no batch "%s"', async (batch) => {
    expect((await refusal(() => all(readFindings(workspace, batch)))).code).toBe('batch-unknown');
  });
});

describe('identify', () => {
  it.each([
    ['11010519491231002x', { kind: 'resident', status: 'repair', canonical: '11010519491231002X', sex: '女' }],
    ['990121196001100016', { kind: 'resident', status: 'accept', birthDate: '1960-01-10' }],
    ['110105194912310021', { status: 'flag', canonical: null, problems: ['check_digit'] }],
    ['', { kind: 'none', status: 'none' }],
  ])('judges "%s"', (text, expected) => {
    expect(identify(text, { asOf: '2018-07-25' })).toMatchObject(expected);
  });

  it('counts ages on the day that is given', () => {
    expect(identify('11010519491231002X', { asOf: '1940-01-01' }).problems).toContain('future_date');
    expect(identify('11010519491231002X').problems).toEqual([]);
  });

  it('never shows a military number in full', () => {
    expect(JSON.stringify(identify('军字第1234567号'))).not.toContain('1234567');
  });

  it('refuses a day that does not exist', async () => {
    expect((await refusal(() => identify('1', { asOf: 'today' }))).code).toBe('option-invalid');
  });
});

describe('readTable', () => {
  it('gives every row of a text file, numbered as people count', async () => {
    const file = path.join(scratch, '收件', '机动车.csv');
    const [head, first] = await all(readTable(file));
    expect(head).toMatchObject({ file, sheet: null, row: 1, cells: expect.arrayContaining(['号牌号码']) });
    expect(first).toMatchObject({ row: 2, cells: expect.arrayContaining(['示A10000']) });
  });

  it('reads one sheet of a workbook where that is asked for', async () => {
    const whole = await all(readTable(path.join(report.folder, '疑点清单.xlsx')));
    const names = [...new Set(whole.map(({ sheet }) => sheet))];
    const [, second = ''] = names;
    expect(names.length).toBeGreaterThan(1);
    const one = await all(readTable(path.join(report.folder, '疑点清单.xlsx'), { sheet: second ?? '' }));
    expect(one).toEqual(whole.filter(({ sheet }) => sheet === second));
  });

  it('tells what is odd about a file', async () => {
    const told: Problem[] = [];
    const file = path.join(scratch, '机动车.xls');
    appendFileSync(file, readFileSync(path.join(scratch, '收件', '机动车.csv')));
    await all(readTable(file, { onProblems: (problems) => told.push(...problems) }));
    expect(told.map(({ code }) => code)).toContain('file-kind-differs');
    expect(renderProblem(told[0]!, 'en')).toContain('机动车.xls: ');
  });

  it.each<[string, () => AsyncIterable<TableRow>, string]>([
    ['a file that is not there', () => readTable(path.join(scratch, '没有.csv')), 'file-missing'],
    ['a folder', () => readTable(scratch), 'file-is-folder'],
    [
      'a sheet that is not there',
      () => readTable(path.join(report.folder, '疑点清单.xlsx'), { sheet: 'x' }),
      'sheet-not-there',
    ],
    [
      'a sheet of a file without sheets',
      () => readTable(path.join(scratch, '收件', '名册.csv'), { sheet: 'x' }),
      'sheet-not-there',
    ],
    ['a locked workbook without the password', () => readTable(sheetOf(sent)), 'password-needed'],
  ])('refuses %s', async (_name, rows, code) => {
    expect((await refusal(() => all(rows()))).code).toBe(code);
  });
});

describe('two workspaces at once', () => {
  /** A rule over a list that only this office knows, under an id that another office gives to another list. */
  function ownList(name: string, header: string): Workspace {
    const folder = path.join(scratch, name);
    mkdirSync(folder);
    writeTinyWorkspace(folder);
    const register = readFileSync(path.join(folder, '收件', '名册.csv'), 'utf8')
      .trimEnd()
      .split('\r\n');
    const people = register.slice(1, 6).map((line) => line.split(',').slice(4, 6).join(','));
    writeFileSync(
      path.join(folder, '收件', '自有.csv'),
      [`姓名,证件号码,${header}`, ...people.map((p) => `${p},9`)].join('\n'),
    );
    appendFileSync(
      path.join(folder, 'bidui.yaml'),
      `  - { source: office.own, files: 收件/自有.csv, division: "990121", data_date: 2018-07-05 }
tables:
  - id: office.own
    name: ${name}
    row: person
    department: 比对办
    columns:
      - { name: id_number, header: [证件号码], type: id }
      - { name: name, header: [姓名], type: name }
      - { name: amount, header: [${header}], type: amount }
rules:
  add:
    - { number: X01, name: ${name}, kind: present, unit: person, hit: office.own, where: amount > 5, message: '{name}', answers: [same_name, other] }
`,
    );
    return openWorkspace(folder, workspace.surroundings);
  }

  it('keep their own tables apart', async () => {
    const both = [ownList('透支', '透支金额'), ownList('保险', '保费金额')];
    const passes = await Promise.all(both.map((each) => comparePass(each, { pass: 'county', asOf: '2018-07-25' })));
    const found = await Promise.all(both.map((each, at) => all(readFindings(each, passes[at]!.summary.batch))));
    expect(found.map((findings) => findings.filter(({ rule }) => rule === 'X01').length)).toEqual([5, 5]);
  });
});

describe('the modules behind it', () => {
  const library = reachedFrom('index.js');

  it('are the engine without the terminal', () => {
    expect(library.files).toContain('compare/compute-pass.js');
    expect(library.files.filter((file) => file.startsWith('cli/'))).toEqual([]);
    expect(['commander', 'chalk', 'cli-progress'].filter((name) => library.packages.includes(name))).toEqual([]);
    expect(library.packages).toContain('better-sqlite3');
  });

  it('neither print nor exit', () => {
    expect(
      library.files.filter((file) => library.textOf(file).match(/\bconsole\.|process\.(exit|std(out|err))/)),
    ).toEqual([]);
  });

  it('are found: the terminal’s own are seen from its side', () => {
    expect(reachedFrom('cli/main.js').packages).toContain('commander');
  });
});

import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/domain/batch.js';
import { dispatchBatch, type DispatchRequest, type DispatchResult } from '../../../src/app/feedback/dispatch.js';
import type { ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { readReturnedFile } from '../../../src/app/feedback/read-returned.js';
import { recordBatch } from '../../../src/app/compare/record-batch.js';
import { writeReport } from '../../../src/app/compare/report.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { hashFile } from '../../../src/system/hash.js';
import { silentLog } from '../../../src/system/log.js';
import { feedbackGuide } from '../../../src/catalog/sheets/feedback-sheet.js';
import { bodyRows, columnPosition, readGrids } from '../../support/loop-workspace.js';
import { sampleBatch } from '../../report/sample-batch.js';

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
settings: { due_days: 10, contact: "0990-1234567" }
`;
const NOW = new Date('2018-07-26T02:00:00Z');

let run: ExclusiveRun;

beforeEach(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'bidui-dispatch-'));
  writeFileSync(path.join(root, 'bidui.yaml'), SETTINGS);
  writeFileSync(path.join(root, 'bidui.key'), `${'0123456789abcdef'.repeat(4)}\n`);
  run = {
    workspace: openWorkspace(root),
    log: silentLog,
    operator: { user: 'tester', host: 'here' },
    now: () => NOW,
  };
});

function record(batch = sampleBatch(40)): void {
  const ledger = openLedger(run.workspace.paths.database, { secret: run.workspace.key, mode: 'write' });
  recordBatch(ledger, batch, { at: '2018-07-26T10:00:00+08:00', user: 'tester', office: '甲县比对办' });
  ledger.close();
}

const dispatch = (due: string | null = null): Promise<DispatchResult> =>
  dispatchBatch(run, sampleBatch(40), { issuedOn: '2018-07-26', due, version: '0.1.0' });

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

describe('report', () => {
  it('writes the outputs of a county pass, the manifest last with the hash of each', async () => {
    const written = await writeReport(run.workspace, sampleBatch(40), '0.1.0');
    expect(filesOf(written.folder)).toEqual([
      'findings.jsonl',
      'manifest.json',
      'review.jsonl',
      '人工复核.xlsx',
      '可录入名单.xlsx',
      '待补材料/住建.xlsx',
      '待补材料/民政.xlsx',
      '暂缓录入名单.xlsx',
      '疑点清单.xlsx',
    ]);
    const manifest = JSON.parse(readFileSync(path.join(written.folder, 'manifest.json'), 'utf8'));
    for (const output of manifest.outputs) {
      expect(await hashFile(path.join(written.folder, output.path))).toEqual({
        sizeBytes: output.bytes,
        sha256: output.sha256,
      });
    }
    expect(manifest).toMatchObject({
      bidui: '0.1.0',
      batch: '2018-07-25-county-01',
      pass: 'county',
      as_of: '2018-07-25',
      inputs: [{ path: '收件/名册/甲县.xlsx', role: 'register', bytes: 48213, rows: 1512 }],
    });
    expect(manifest.rules).toContainEqual({ rule: 'C04', version: 1, status: 'ran' });
  });

  it('writes the same bytes again', async () => {
    const first = await writeReport(run.workspace, sampleBatch(40), '0.1.0');
    expect((await writeReport(run.workspace, sampleBatch(40), '0.1.0')).outputs).toEqual(first.outputs);
  });

  it('gives every key of findings.jsonl, sorted by number', async () => {
    const { folder } = await writeReport(run.workspace, sampleBatch(40), '0.1.0');
    const lines = readFileSync(path.join(folder, 'findings.jsonl'), 'utf8').trimEnd().split('\n');
    const findings = lines.map((line) => JSON.parse(line));
    expect(findings).toEqual(sampleBatch(40).findings);
    expect(new Set(findings.map((finding) => Object.keys(finding).join()))).toEqual(
      new Set([
        'no,rule,rule_name,kind,severity,unit,pass,batch,person,place,sent_to,message,evidence,match,exempt_until',
      ]),
    );
  });
});

describe('dispatch', () => {
  it('gives each township one workbook, none of them a notice or an exempted finding', async () => {
    record();
    const result = await dispatch();
    const sent = sampleBatch(40).findings.filter(
      (finding) => finding.severity !== 'notice' && finding.exempt_until === null,
    );
    expect({ ...result, folder: path.basename(result.folder) }).toEqual({
      batch: '2018-07-25-county-01',
      issued_on: '2018-07-26',
      due: '2018-08-05',
      sheets: ['城关镇', '东河乡', '石门镇', '未分乡镇']
        .map((township) => ({
          recipient: `990121/${township}`,
          file: `点球/甲县/${township}_疑点核实反馈表.xlsx`,
          findings: sent.filter((finding) => finding.sent_to.includes(`990121/${township}`)).length,
          supplement: 0,
        }))
        .sort((one, other) => (one.recipient < other.recipient ? -1 : 1)),
      findings: sent.length,
      handed_down: [],
      check_page: '下发前核对.xlsx',
      folder: '2018-07-25-county-01',
      displaced: [],
    });
    expect(filesOf(result.folder).filter((file) => file.endsWith('.xlsx'))).toEqual(
      ['下发前核对.xlsx', ...result.sheets.map((sheet) => sheet.file), '点球/交办单和签收表.xlsx'].sort(),
    );
  });

  it('names whoever is in office on the day of issue in each row, and the basis of each rule beside it', async () => {
    const { root } = run.workspace.paths;
    writeFileSync(path.join(root, 'bidui.yaml'), `${SETTINGS}divisions: 区划.csv\norganisation: 组织.csv\n`);
    writeFileSync(path.join(root, '区划.csv'), '代码,名称\n990121,甲县\n990121100,城关镇\n');
    writeFileSync(
      path.join(root, '组织.csv'),
      `单位,层级,区划代码,部门,姓名,职责,电话,起,止
城关镇政府,乡镇,990121100,,周小光,信息员,13900000001,2016-01-01,2018-07-25
城关镇政府,乡镇,990121100,,吴大明,信息员,13900000002,2018-07-26,
`,
    );
    run = { ...run, workspace: openWorkspace(root) };
    record();
    const { folder } = await dispatch();
    const [sheet, ...further] = await readGrids(path.join(folder, '点球/甲县/城关镇_疑点核实反馈表.xlsx'));
    const hints = bodyRows(sheet!).map((row) => row[columnPosition(sheet!, 'hint')] ?? '');
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect(hint).toMatch(/^信息员：吴大明 13900000002/u);
    const guide = further.find(({ name }) => name === feedbackGuide.name);
    const header = guide?.rows.find((row) => row.includes('口径和依据')) ?? [];
    const printed = new Map(guide?.rows.map((row) => [row[0], row[header.indexOf('口径和依据')]]));
    const rules = new Set(bodyRows(sheet!).map((row) => (row[columnPosition(sheet!, 'no')] ?? '').slice(0, 3)));
    for (const { number, basis } of sampleBatch(40).definitions) {
      if (rules.has(number)) expect(printed.get(number)).toContain(basis);
    }
  });

  it('writes nothing again when nothing is new', async () => {
    record();
    const first = await dispatch();
    const before = await Promise.all(first.sheets.map((sheet) => hashFile(path.join(first.folder, sheet.file))));
    expect((await dispatch()).sheets).toEqual([]);
    const after = await Promise.all(first.sheets.map((sheet) => hashFile(path.join(first.folder, sheet.file))));
    expect(after).toEqual(before);
  });

  it('adds its workbooks to the manifest that report wrote', async () => {
    record();
    const reported = await writeReport(run.workspace, sampleBatch(40), '0.1.0');
    const dispatched = await dispatch();
    const manifest = JSON.parse(readFileSync(path.join(reported.folder, 'manifest.json'), 'utf8'));
    const paths = manifest.outputs.map((output: { path: string }) => output.path);
    expect(paths).toEqual(
      [
        ...reported.outputs.map((output) => output.path),
        ...dispatched.sheets.map((sheet) => sheet.file),
        '下发前核对.xlsx',
        '点球/交办单和签收表.xlsx',
      ].sort(),
    );
  });

  it('also gives each village its rows when asked, with the codes of the township sheet', async () => {
    record();
    const { folder } = await dispatchBatch(run, sampleBatch(40), { due: null, isByVillage: true, version: '0.1.0' });
    expect(filesOf(folder).filter((file) => file.includes('按村'))).toEqual([
      '点球/甲县/东河乡_按村/未分村_疑点核实反馈表.xlsx',
      '点球/甲县/东河乡_按村/白杨村_疑点核实反馈表.xlsx',
      '点球/甲县/城关镇_按村/未分村_疑点核实反馈表.xlsx',
      '点球/甲县/城关镇_按村/河口村_疑点核实反馈表.xlsx',
      '点球/甲县/未分乡镇_按村/河口村_疑点核实反馈表.xlsx',
      '点球/甲县/石门镇_按村/大坪村_疑点核实反馈表.xlsx',
    ]);
  });

  it('encrypts what goes out when the settings name a password, and reads it back with it', async () => {
    record();
    const { settings } = run.workspace.settings;
    const workspace = {
      ...run.workspace,
      settings: { ...run.workspace.settings, settings: { ...settings, sheet_password_env: 'SHEETS' } },
    };
    const request = { due: null, version: '0.1.0' };
    await expect(dispatchBatch({ ...run, workspace }, sampleBatch(40), request)).rejects.toMatchObject({
      code: 'sheet-password-missing',
    });
    const { folder, sheets } = await dispatchBatch({ ...run, workspace }, sampleBatch(40), {
      ...request,
      environment: (name) => (name === 'SHEETS' ? '密码 1' : undefined),
    });
    const file = { path: path.join(folder, sheets[0]!.file), shown: 'x.xlsx' };
    const closed = await readReturnedFile(file);
    expect(closed.problems.map((problem) => problem.code)).toEqual(['password-needed']);
    const opened = await readReturnedFile({ ...file, password: '密码 1' });
    expect(opened.problems).toEqual([]);
    expect(opened.sheets[0]!.sheet).toBe('疑点核实反馈表');
  });

  it.each([
    ['2018-07-25', 'due-before-issue'],
    [null, 'batch-not-in-ledger'],
  ])('with due %s refuses by %s', async (due, code) => {
    await expect(dispatch(due)).rejects.toMatchObject({ name: 'UserError', code });
  });

  describe('with a rule that hits more than half of the people', () => {
    const doubtful = (): BatchResult => {
      const batch = sampleBatch(40);
      return { ...batch, subjects: { persons: 4, households: 4 } };
    };
    const send = (onDoubt?: DispatchRequest['onDoubt']): Promise<DispatchResult> => {
      const of = { rule: 'C04', kind: 'present', unit: 'person' } as const;
      const batch = { ...doubtful(), findings: doubtful().findings.map((finding) => ({ ...finding, ...of })) };
      return dispatchBatch(run, batch, { due: null, version: '0.1.0', ...(onDoubt === undefined ? {} : { onDoubt }) });
    };

    it.each([
      ['is held back by a run, which writes the page', 'hold', true, true],
      ['is held back after a no, which writes nothing', () => Promise.resolve(false), true, false],
      ['goes out after a yes', () => Promise.resolve(true), false, true],
      ['goes out where nobody asks for the check', undefined, false, true],
    ] satisfies readonly (readonly [string, DispatchRequest['onDoubt'], boolean, boolean])[])(
      '%s',
      async (_words, onDoubt, isHeld, isPageWritten) => {
        record();
        const result = await send(onDoubt);
        expect(result.held_back === true).toBe(isHeld);
        expect(result.sheets.length === 0).toBe(isHeld);
        expect(existsSync(path.join(result.folder, '下发前核对.xlsx'))).toBe(isPageWritten);
      },
    );

    it('asks no more once the first sheets are out, and goes on where it was held', async () => {
      record();
      expect((await send('hold')).sheets).toEqual([]);
      expect((await send('send')).sheets.length).toBeGreaterThan(0);
      expect((await send('hold')).held_back).toBeUndefined();
    });
  });
});

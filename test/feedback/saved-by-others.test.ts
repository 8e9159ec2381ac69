/**
 * sheets that another program really opened and saved. LibreOffice stands for them here; WPS needs fixtures made on a machine that
 * has it. Skipped only where LibreOffice is not installed.
 */
import ExcelJS from 'exceljs';
import { execFileSync, spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventedBatch, inventedFinding, temporaryFolder } from '../support/ledger-fixture.js';
import type { FeedbackColumn } from '../../src/catalog/sheets/feedback-sheet.js';
import type { Answers } from '../support/loop-workspace.js';
import { columnPosition, LoopWorkspace, readGrids, rowOf } from '../support/loop-workspace.js';

const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** Character sets of LibreOffice's CSV filter. */
const CSV = { utf8: 76, gb18030: 85, utf16: 65535 };
const csvFilter = (charset: number): string => `csv:Text - txt - csv (StarCalc):44,34,${charset},1,,0,false,true,false`;

const findings = Array.from({ length: 12 }, (_, n) => inventedFinding(n % 2 === 0 ? 'C04' : 'C08', 3 * n));
const batch = inventedBatch({ id: '2018-07-25-county-01', findings });
const recipient = '990121/示例镇';

let loop: LoopWorkspace;
let filled: string;

describe.skipIf(!hasLibreOffice)('a sheet saved by LibreOffice (R-22)', () => {
  beforeAll(async () => {
    const made = await makeFilled();
    loop = made.loop;
    filled = made.file;
  });

  it.each([
    ['xlsx', 'xlsx:Calc MS Excel 2007 XML', 'xlsx'],
    ['xls', 'xls:MS Excel 97', 'xls'],
    ['ods', 'ods', 'ods'],
    ['csv in UTF-8', csvFilter(CSV.utf8), 'csv'],
    ['csv in GB18030', csvFilter(CSV.gb18030), 'csv'],
    ['csv in UTF-16', csvFilter(CSV.utf16), 'csv'],
  ])('comes back as %s with every answer and every code', async (_, filter, extension) => {
    const saved = saveWith(filled, filter, extension);
    const fresh = await makeFilled();
    const result = await fresh.loop.collect([saved], '2018-07-30');
    expect(result.problems.filter((problem) => problem.level === 'refused')).toEqual([]);
    expect(result.rows.filter((row) => row.status !== 'accepted')).toEqual([]);
    expect(result.counts).toMatchObject({ accepted: findings.length, refused: 0, blank: 0 });
    expect(result.missing).toBe(0);
  });

  it('keeps codes and people apart even when a CSV was opened as numbers and saved again', async () => {
    const csv = saveWith(filled, csvFilter(CSV.utf8), 'csv');
    const opened = saveWith(csv, 'xlsx:Calc MS Excel 2007 XML', 'xlsx', ['--infilter=CSV:44,34,76,1']);
    const fresh = await makeFilled();
    const result = await fresh.loop.collect([opened], '2018-07-30');
    expect(result.counts).toMatchObject({ refused: 0, blank: 0, conflict: 0 });
    expect(result.counts.accepted + result.counts.noted).toBe(findings.length);
  });

  it('is the same answers in every format: the second one counts as repeated', async () => {
    const direct = await loop.collect([filled], '2018-07-30');
    const again = await loop.collect([saveWith(filled, 'ods', 'ods')], '2018-07-31');
    expect(direct.counts.accepted).toBe(findings.length);
    expect(again.counts).toMatchObject({ accepted: 0, repeated: findings.length });
    expect(again.head).toEqual(direct.head);
  });
});

/** A dispatched sheet, answered in its own workbook, drop-downs, protection and all. */
async function makeFilled(): Promise<{ loop: LoopWorkspace; file: string }> {
  const workspace = new LoopWorkspace();
  workspace.record(batch);
  const file = workspace.sheetFile(await workspace.dispatch(batch, '2018-07-26'), recipient);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const [sheet] = book.worksheets;
  const [grid] = await readGrids(file);
  for (const [n, finding] of findings.entries()) {
    const row = sheet!.getRow(grid!.rows.indexOf(rowOf(grid!, finding.no)) + 1);
    for (const [column, text] of Object.entries(answersOf(n))) {
      row.getCell(columnPosition(grid!, column as FeedbackColumn) + 1).value = text;
    }
  }
  const target = path.join(workspace.folder, '填好.xlsx');
  await book.xlsx.writeFile(target);
  return { loop: workspace, file: target };
}

function answersOf(n: number): Answers {
  return {
    handler: '王某',
    handled_on: '2018-07-28',
    method: '入户',
    phone: '13900000000',
    explanation: `第${n}户：已核实，"情况"属实，𠮷村`,
    ...(n % 2 === 0
      ? { conclusion: '属实', disposal: '清退或剔除' }
      : { conclusion: '不属实', reason: '01 同名不同人', evidence: `证${n}` }),
  };
}

function saveWith(file: string, filter: string, extension: string, readAs: readonly string[] = []): string {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', ...readAs, '--convert-to', filter, '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 120_000,
  });
  const saved = path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`);
  const renamed = path.join(folder, `随便什么名字.${extension}`);
  renameSync(saved, renamed);
  return renamed;
}

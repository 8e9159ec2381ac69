import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/app/ledger/decide.js';
import { archiveBatch, checkArchive } from '../../../src/app/ledger/archive.js';
import { backupWorkspace } from '../../../src/app/workspace/backup.js';
import { canonicalHash } from '../../../src/app/ledger/export.js';
import { explainFinding } from '../../../src/app/ledger/explain.js';
import { planPurge, purgeWorkspace } from '../../../src/app/ledger/purge.js';
import { writeReport } from '../../../src/app/compare/report.js';
import { readBatch, storeBatch, storedBatchIds } from '../../../src/workspace/batch-store.js';
import { verifyWorkspace } from '../../../src/app/ledger/verify.js';
import { checkLedger } from '../../../src/store/ledger-check.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { inventedBatch, inventedFinding, outline, SECRET, STAMP } from '../../support/ledger-fixture.js';
import {
  bodyRows,
  columnPosition,
  fillRow,
  LoopWorkspace,
  readGrids,
  rowOf,
  type Grid,
} from '../../support/loop-workspace.js';

const car = inventedFinding('C08', 0);
const home = inventedFinding('C04', 3);
const first = inventedBatch({ id: '2018-07-25-county-01', findings: [car, home] });
const second = inventedBatch({ id: '2018-08-25-county-01', findings: [home] });

async function twoBatches(): Promise<LoopWorkspace> {
  const loop = new LoopWorkspace();
  loop.record(first);
  await loop.dispatch(first, '2018-07-26');
  loop.record(second);
  return loop;
}

describe('backup (R-35)', () => {
  it('is one checked file that equals a committed state while events go on being written', async () => {
    const loop = await twoBatches();
    const ledger = openLedger(loop.workspace.paths.database, { secret: SECRET, mode: 'write' });
    const states = new Set([canonicalHash(ledger)]);
    let isDone = false;
    const backup = backupWorkspace(loop.workspace, path.join(loop.folder, '备份.db')).finally(() => (isDone = true));
    for (let n = 0; !isDone; n += 1) {
      const draft = { ...inventedFinding('C04', 900 + n) };
      const [event] = [...ledger.events({ finding: home.no })].slice(0, 1);
      ledger.append([{ ...event!, key: `seen/live/${n}`, finding: draft.no, detail: null } as never], STAMP);
      states.add(canonicalHash(ledger));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const result = await backup;
    ledger.close();
    const copy = openLedger(result.file, { secret: SECRET, mode: 'read' });
    expect(checkLedger(copy.connection, SECRET).ok).toBe(true);
    expect(states).toContain(canonicalHash(copy));
    expect(copy.head()).toEqual(result.head);
    copy.close();
    expect(statSync(result.file).mode & 0o777).toBe(0o600);
  });

  it('never overwrites a file', async () => {
    const loop = await twoBatches();
    const target = path.join(loop.folder, 'bidui.yaml');
    await expect(backupWorkspace(loop.workspace, target)).rejects.toMatchObject({ code: 'backup-exists' });
  });
});

describe('archive', () => {
  it('can be checked by any machine, with bidui or with sha256sum alone', async () => {
    const loop = await twoBatches();
    const folder = path.join(loop.folder, '归档');
    const made = await archiveBatch(loop.workspace, first, folder);
    const check = await checkArchive(folder);
    expect(check).toMatchObject({ ok: true, files: made.files, head: made.head });
    expect(execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder }).toString()).toBe('');
    expect(readdirSync(folder).sort()).toEqual([
      'SHA256SUMS',
      'inputs.json',
      'ledger-details.jsonl',
      'ledger-events.jsonl',
      'ledger-head.json',
      'rules.json',
      '成果',
    ]);
  });

  it('shows what was changed in it', async () => {
    const loop = await twoBatches();
    const folder = path.join(loop.folder, '归档');
    await archiveBatch(loop.workspace, first, folder);
    const [line = ''] = readFileSync(path.join(folder, 'ledger-events.jsonl'), 'utf8').split('\n');
    appendFileSync(path.join(folder, 'ledger-events.jsonl'), `${line}\n`);
    appendFileSync(path.join(folder, '补充.txt'), 'x');
    const check = await checkArchive(folder);
    expect(check).toMatchObject({ ok: false, changed: ['ledger-events.jsonl'], added: ['补充.txt'] });
    expect(check.firstBrokenEvent).toBe(check.head.seq + 1);
  });

  it('leaves a folder alone that is not empty', async () => {
    const loop = await twoBatches();
    await expect(archiveBatch(loop.workspace, first, loop.folder)).rejects.toMatchObject({ code: 'archive-exists' });
  });
});

describe('purge (R-28)', () => {
  it('wipes ended people from every byte of the ledger and its journal, and leaves the chain whole', async () => {
    const loop = await twoBatches();
    const canary = car.person.id_number ?? '';
    const kept = home.person.id_number ?? '';
    const before = outline(loop.state());
    const left = path.join(loop.workspace.paths.work, 'county', 'work-990121.db');
    mkdirSync(path.dirname(left), { recursive: true });
    writeFileSync(left, canary);
    const earlier = path.join(loop.workspace.paths.state, 'work-990121.db');
    writeFileSync(earlier, canary);
    const result = await purgeWorkspace(loop.run('2019-01-10'), {
      before: '2019-01-01',
      by: '甲',
      reason: '保存期满',
      withResults: true,
      version: 'test',
      environment: () => undefined,
    });
    expect(result.details).toBe(1);
    expect(result.files).toContain('.bidui/work');
    expect(existsSync(left)).toBe(false);
    expect(existsSync(earlier)).toBe(false);
    expect(bytesOf(loop, canary)).toEqual([]);
    expect(bytesOf(loop, kept)).not.toEqual([]);
    expect(outline(loop.state())).toEqual(before);
    expect((await verifyWorkspace(loop.workspace)).ledger).toMatchObject({ ok: true, purged: 1 });
  });

  it('keeps everything of people whose finding is open', async () => {
    const loop = await twoBatches();
    const request = {
      before: '2018-08-01',
      by: '甲',
      reason: '保存期满',
      withResults: false,
      version: 'test',
      environment: () => undefined,
    };
    expect(await purgeWorkspace(loop.run('2019-01-10'), request)).toMatchObject({ details: 0 });
  });
});

describe('purge and open findings', () => {
  const request = {
    before: '2018-09-01',
    by: '甲',
    reason: '保存期满',
    withResults: true,
    version: 'test',
    environment: () => undefined,
  };

  const SHEET = `${first.id}/点球/990121/示例镇_疑点核实反馈表.xlsx`;

  /** Two stored batches: the car was last seen by the first and ended; the home is open and was seen by both. */
  async function stored(): Promise<LoopWorkspace> {
    const loop = await twoBatches();
    for (const batch of [first, second]) await storeBatch(loop.workspace.paths, batch);
    return loop;
  }

  it('shows first what would go, and deletes nothing', async () => {
    const loop = await stored();
    const before = storedBatchIds(loop.workspace.paths);
    const plan = await planPurge(loop.run('2019-01-10'), request);
    // The home went out on a sheet of the first batch: both stay.
    expect(plan).toMatchObject({ details: 1, kept: [first.id, second.id], sheets: [SHEET] });
    expect(storedBatchIds(loop.workspace.paths)).toEqual(before);
    expect(await purgeWorkspace(loop.run('2019-01-10'), request)).toEqual(plan);
  });

  it('keeps the sheet of an open finding with its row alone, under its code, and collects it', async () => {
    const loop = await stored();
    const file = path.join(loop.folder, '成果', ...SHEET.split('/'));
    const [before] = await readGrids(file);
    const plan = await purgeWorkspace(loop.run('2019-01-10'), request);
    expect(plan.files.filter((name) => name.includes('点球'))).not.toContain(`成果/${SHEET}`);
    const grids = await readGrids(file);
    expect(bodyRows(before!).map((row) => row[columnPosition(before!, 'no')])).toEqual([car.no, home.no]);
    expect(bodyRows(grids[0]!).map((row) => row[columnPosition(grids[0]!, 'no')])).toEqual([home.no]);
    expect(bytesOf(loop, car.person.id_number ?? '')).toEqual([]);
    const code = (grid: Grid): string | null | undefined => rowOf(grid, home.no)[columnPosition(grid, 'check')];
    expect(code(grids[0]!)).toBe(code(before!));
    fillRow(grids[0]!, home.no, {
      conclusion: '属实',
      disposal: '信息修正',
      handler: '王某',
      handled_on: '2018-08-28',
      method: '入户',
    });
    const collected = await loop.collect([await loop.writeReturned('回.xlsx', grids)], '2019-01-11');
    expect(collected.counts).toMatchObject({ noted: 1, refused: 0 });
    expect(await verifyWorkspace(loop.workspace)).toMatchObject({ ok: true });
    // Once more: nothing else of it goes, and the sheet is still there.
    expect(await purgeWorkspace(loop.run('2019-01-12'), request)).toMatchObject({ sheets: [SHEET] });
    expect(bodyRows((await readGrids(file))[0]!)).toHaveLength(1);
  });

  it('takes the whole folder of a batch on whose sheets nothing is open', async () => {
    const loop = await stored();
    const by = { recipient: null, by: '李主任', reason: '已办结' };
    decide(loop.run('2018-08-26'), { kind: 'close', no: home.no, ...by });
    const plan = await purgeWorkspace(loop.run('2019-01-10'), request);
    expect(plan).toMatchObject({ details: 3, sheets: [], kept: [] });
    expect(plan.files).toContain(`成果/${first.id}`);
    expect(existsSync(path.join(loop.folder, '成果', first.id))).toBe(false);
  });

  it('leaves report, explain and dispatch of everything open as they were', async () => {
    const loop = await stored();
    await purgeWorkspace(loop.run('2019-01-10'), request);
    const batch = readBatch(loop.workspace.paths, second.id);
    expect(batch.findings.map(({ no }) => no)).toContain(home.no);
    expect(explainFinding(loop.workspace, home.no, undefined).finding.person).toEqual(home.person);
    await writeReport(loop.workspace, batch, 'test');
    await loop.dispatch(batch, '2019-01-11');
    expect(bytesOf(loop, car.person.id_number ?? '')).toEqual([]);
  });

  it('is no result of its inputs any more: they are computed again', async () => {
    const loop = await stored();
    await purgeWorkspace(loop.run('2019-01-10'), request);
    expect(readBatch(loop.workspace.paths, second.id).fingerprint).not.toBe(second.fingerprint);
  });

  it('explains an open finding from the ledger where no batch is stored', async () => {
    const loop = await stored();
    rmSync(path.join(loop.workspace.paths.state, 'batches'), { recursive: true });
    expect(explainFinding(loop.workspace, home.no, undefined)).toMatchObject({
      finding: { no: home.no, person: home.person, batch: second.id },
      rule: { number: 'C04' },
    });
  });
});

describe('verify', () => {
  it('finds a cut tail by the head printed on any workbook, and by nothing else', async () => {
    const loop = await twoBatches();
    const third = inventedBatch({ id: '2018-09-25-county-01', findings: [home, inventedFinding('C08', 6)] });
    loop.record(third);
    const sheet = loop.sheetFile(await loop.dispatch(third, '2018-09-26'), '990121/示例镇');
    expect(await verifyWorkspace(loop.workspace)).toMatchObject({ ok: true });
    loop.withLedger(({ connection }) => {
      connection.exec('drop trigger event_kept');
      connection.exec('delete from event where seq > 8');
    });
    const report = await verifyWorkspace(loop.workspace, [sheet]);
    expect(report.heads.faults.map(({ fault }) => fault)).toContain('cut');
    expect(report.ok).toBe(false);
  });

  it('names outputs that were changed or are gone', async () => {
    const loop = await twoBatches();
    const [batch = ''] = readdirSync(path.join(loop.folder, '成果'));
    const manifest = JSON.parse(readFileSync(path.join(loop.folder, '成果', batch, 'manifest.json'), 'utf8')) as {
      outputs: { path: string }[];
    };
    const [output] = manifest.outputs;
    appendFileSync(path.join(loop.folder, '成果', batch, ...(output?.path ?? '').split('/')), 'x');
    const report = await verifyWorkspace(loop.workspace);
    expect(report.outputs.faults).toEqual([{ batch, path: output?.path, fault: 'changed' }]);
  });

  it('keeps its promise after answers came in', async () => {
    const loop = await twoBatches();
    const sheet = path.join(loop.folder, '成果', first.id, '点球');
    const file = readdirSync(sheet, { recursive: true, withFileTypes: true }).find((entry) =>
      entry.name.includes('疑点核实反馈表'),
    );
    const grids = await readGrids(path.join(file!.parentPath, file!.name));
    fillRow(grids[0]!, home.no, {
      conclusion: '属实',
      disposal: '信息修正',
      handler: '王某',
      handled_on: '2018-07-28',
    });
    await loop.collect([await loop.writeReturned('回.xlsx', grids)], '2018-07-30');
    expect(await verifyWorkspace(loop.workspace)).toMatchObject({ ok: true });
  });
});

/** Files of the workspace that hold a text. */
function bytesOf(loop: LoopWorkspace, text: string): string[] {
  return readdirSync(loop.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(text))
    .map((file) => path.relative(loop.folder, file));
}

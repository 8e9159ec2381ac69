import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { EventDraft } from '../../../src/domain/ledger/event.js';
import { dispatchBatch } from '../../../src/app/feedback/dispatch.js';
import type { ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { writeLedgerBooks } from '../../../src/app/ledger/books.js';
import { recordBatch } from '../../../src/app/compare/record-batch.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { openLedger } from '../../../src/store/ledger-store.js';
import { silentLog } from '../../../src/system/log.js';
import { sampleBatch } from '../../report/sample-batch.js';
import { dumpWorkbook } from '../../support/dump-workbook.js';

const STAMP = { at: '2018-07-26T10:00:00+08:00', user: 'tester', office: '甲县比对办' };
const batch = sampleBatch(24);

let run: ExclusiveRun;
let folder: string;

/** Answers and ends of a few items, as collect and the next batch would enter them. */
function laterEvents(): EventDraft[] {
  const sent = batch.findings.filter((finding) => finding.severity !== 'notice' && finding.exempt_until === null);
  const reply = (
    n: number,
    verdict: 'confirmed' | 'refuted',
    reason: string | null,
    disposal: string | null,
  ): EventDraft => ({
    kind: 'reply_received',
    key: `reply/${n}`,
    finding: sent[n]!.no,
    batch: batch.id,
    payload: {
      recipient: sent[n]!.sent_to[0]!,
      round: 1,
      answer: `answer ${n}`,
      sheet: batch.id,
      verdict,
      reason,
      disposal,
      verified_on: '2018-07-30',
      corrected_on: disposal === null ? null : '2018-08-01',
      received_on: '2018-08-01',
      has_evidence: true,
      until: null,
      notes: [],
    },
    detail: { handler: '李干部', explanation: '已入户核实' },
    trace: {},
  });
  return [
    reply(0, 'refuted', 'same_name', null),
    reply(1, 'confirmed', null, 'remove'),
    reply(2, 'confirmed', null, 'handover'),
    {
      kind: 'closed',
      key: 'closed/1',
      finding: sent[1]!.no,
      batch: null,
      payload: { recipient: null, basis: 'by_hand', revision: null, on: '2018-08-10', by: '王主任', reason: '已清退' },
      detail: null,
      trace: {},
    },
    {
      kind: 'exempted',
      key: 'exempt/0',
      finding: sent[0]!.no,
      batch: null,
      payload: {
        recipient: null,
        until: '2019-07-31',
        reason: 'same_name',
        basis: null,
        revision: null,
        on: '2018-08-02',
        by: '甲县比对办',
      },
      detail: null,
      trace: {},
    },
    {
      kind: 'transferred',
      key: 'transfer/2',
      finding: sent[2]!.no,
      batch: null,
      payload: { recipient: null, to: '县民政局', reason: '涉嫌骗取补贴', on: '2018-08-11', by: '王主任' },
      detail: null,
      trace: {},
    },
  ];
}

beforeAll(async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'bidui-ledger-books-'));
  writeFileSync(
    path.join(root, 'bidui.yaml'),
    'office: { name: 甲县比对办, level: county, division: "990121" }\ndivisions: 区划.csv\nregister:\n  - { files: 收件/名册.csv, data_date: 2018-07-01 }\n',
  );
  writeFileSync(path.join(root, '区划.csv'), '代码,名称\n990121,甲县\n');
  writeFileSync(path.join(root, 'bidui.key'), `${'0123456789abcdef'.repeat(4)}\n`);
  run = {
    workspace: openWorkspace(root),
    log: silentLog,
    operator: { user: 'tester', host: 'here' },
    now: () => new Date('2018-07-26T02:00:00Z'),
  };
  const open = () => openLedger(run.workspace.paths.database, { secret: run.workspace.key, mode: 'write' });
  let ledger = open();
  recordBatch(ledger, batch, STAMP);
  ledger.close();
  await dispatchBatch(run, batch, { due: '2018-08-05', version: '0.1.0' });
  ledger = open();
  ledger.append(laterEvents(), STAMP);
  ledger.close();
  const written = await writeLedgerBooks(run.workspace, { today: '2018-08-15', since: '2018-08-01', period: null });
  expect(written.files).toEqual(
    ['疑点台账', '周报', '督办单', '通报表', '移交清单', '签字表', '豁免清单', '拟剔除名单'].map(
      (name) => `${name}.xlsx`,
    ),
  );
  folder = written.folder;
});

it.each([
  ['疑点台账', 'ledger-book'],
  ['周报', 'weekly-book'],
  ['督办单', 'supervision-book'],
  ['通报表', 'circular-book'],
  ['移交清单', 'transfer-book'],
  ['签字表', 'sign-off-book'],
])('%s says what the ledger says', async (name, golden) => {
  const text = await dumpWorkbook(path.join(folder, `${name}.xlsx`));
  // The chain head depends on event times; the rest must not change.
  await expect(text.replaceAll(/台账链首 \d+-[0-9a-f]{16}/g, '台账链首 #')).toMatchFileSnapshot(
    `goldens/${golden}.txt`,
  );
});

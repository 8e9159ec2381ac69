// A returned sheet of 5,000 rows into a ledger of 30,000 findings, through the code of `bidui collect`: seconds of every step and peak
// memory. Run after `npm run build`: node test/bench/collect.mjs [rows] [findings]. Aim: collecting in less than 10 s (issue 5).
import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { collectReturns } from '../../dist/app/feedback/collect.js';
import { dispatchBatch } from '../../dist/app/feedback/dispatch.js';
import { recordBatch } from '../../dist/app/compare/record-batch.js';
import { readStatus } from '../../dist/app/ledger/status.js';
import { verifyWorkspace } from '../../dist/app/ledger/verify.js';
import { openWorkspace } from '../../dist/workspace/workspace.js';
import { openLedger } from '../../dist/store/ledger-store.js';
import { silentLog } from '../../dist/system/log.js';

const rows = Number(process.argv[2] ?? 5000);
const total = Number(process.argv[3] ?? 30_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bidui-bench-'));
writeFileSync(
  path.join(folder, 'bidui.yaml'),
  'office: { name: 示例省比对办, level: province, division: "990000" }\nregister:\n  - { files: x.csv }\n',
);
writeFileSync(path.join(folder, 'bidui.key'), `${'07'.repeat(32)}\n`);
const workspace = openWorkspace(folder);
const run = (day) => ({
  workspace,
  log: silentLog,
  operator: { user: 'bench', host: 'bench' },
  now: () => new Date(`${day}T09:00:00+08:00`),
});

/** The first `rows` findings belong to one township, the rest to a hundred others. */
function finding(n) {
  const township = n < rows ? '示例镇' : `第${n % 100}镇`;
  return {
    no: `C04-${String(n).padStart(8, '0')}`,
    rule: 'C04',
    rule_name: '有商品房',
    kind: 'present',
    severity: 'verify',
    unit: 'person',
    pass: 'county',
    batch: '2018-07-25-county-01',
    person: {
      name: '赵小明',
      id_number: `99012119700101${String(n % 10000).padStart(4, '0')}`,
      household: `h${n}`,
      relation: '户主',
    },
    place: { county: '990121', township, village: `${n % 20}村` },
    sent_to: [`990121/${township}`],
    message: `赵小明名下登记房产：示例市滨江路${n}号，89.5平方米`,
    evidence: [{ source: 'housing.property', file: 'x.csv', sheet: null, row: n, values: { address: `滨江路${n}号` } }],
    match: { method: 'id_exact', note: null },
    exempt_until: null,
  };
}

const batch = {
  id: '2018-07-25-county-01',
  pass: 'county',
  as_of: '2018-07-25',
  division: null,
  fingerprint: 'bench',
  office: { name: '示例省比对办', level: 'province', division: '990000' },
  subjects: { persons: 0, households: 0 },
  by_division: [],
  townships: [],
  lists: [],
  rules: [
    {
      rule: 'C04',
      name: '有商品房',
      status: 'ran',
      reason: null,
      unchecked_exemptions: [],
      findings: total,
      skips: [],
    },
  ],
  definitions: [{ number: 'C04', name: '有商品房', basis: '示例口径', answers: [], version: 1, severity: 'verify' }],
  findings: Array.from({ length: total }, (_, n) => finding(n)),
  contexts: [],
  review: [],
  candidates: [],
  problems: [],
  inputs: [],
};

async function timed(what, work) {
  const started = process.hrtime.bigint();
  const result = await work();
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(2);
  console.log(
    `${what.padEnd(44)} ${seconds.padStart(7)} s   peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  return result;
}

/** Answers every row of the sheet in its own workbook. */
async function fillIn(source, target) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const sheet = book.worksheets[0];
  let columns = null;
  sheet.eachRow((row) => {
    const texts = row.values.map((value) => (typeof value === 'string' ? value : ''));
    if (texts.includes('疑点编号')) columns = (header) => texts.indexOf(header);
    else if (columns !== null && /^C04-/.test(texts[columns('疑点编号')] ?? '')) {
      row.getCell(columns('核实结论')).value = '属实';
      row.getCell(columns('处置方式')).value = '清退或剔除';
      row.getCell(columns('情况说明')).value = `已核实第 ${row.number} 行`;
      row.getCell(columns('核实人')).value = '王某';
      row.getCell(columns('核实日期')).value = '2018-07-28';
    }
  });
  await book.xlsx.writeFile(target);
}

const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
const stamp = { at: '2018-07-25T09:00:00+08:00', user: 'bench', office: '示例省比对办' };
await timed(`recording a batch of ${total} findings`, () => recordBatch(ledger, batch, stamp));
ledger.close();
const dispatched = await timed('dispatching them to 101 townships', () =>
  dispatchBatch(run('2018-07-26'), batch, { due: null, version: 'bench' }),
);
const sheet = dispatched.sheets.find((entry) => entry.recipient === '990121/示例镇');
const returned = path.join(folder, '回.xlsx');
await fillIn(path.join(dispatched.folder, ...sheet.file.split('/')), returned);
const files = [{ path: returned, shown: '回.xlsx' }];
const collected = await timed(`collecting a sheet of ${rows} rows`, () =>
  collectReturns(run('2018-07-30'), { files, receivedOn: null }),
);
if (collected.counts.accepted !== rows) throw new Error(`accepted ${collected.counts.accepted} of ${rows}`);
await timed('collecting it again', () => collectReturns(run('2018-07-30'), { files, receivedOn: null }));
await timed('status', () => readStatus(workspace, { today: '2018-08-10', since: null }));
const verified = await timed('verify', () => verifyWorkspace(workspace));
if (!verified.ok) throw new Error('the ledger does not verify');
rmSync(folder, { recursive: true, force: true });

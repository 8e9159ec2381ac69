// 300 township workbooks of 60 rows, through the same builders and writer as `bidui dispatch`: seconds and peak memory.
// Run after `npm run build`: node test/bench/workbooks.mjs [workbooks] [rows]. Aim: 60 s and 600 MB (issue 5), hoped for 5 s.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildFeedbackBook } from '../../dist/report/feedback/book.js';
import { writeFileAtomic } from '../../dist/system/atomic-file.js';
import { writeWorkbook } from '../../dist/tabular/write/write-workbook.js';

const workbooks = Number(process.argv[2] ?? 300);
const rows = Number(process.argv[3] ?? 60);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bidui-bench-'));

const rules = new Map(
  ['C04', 'C08', 'D01', 'A02', 'G01', 'H05'].map((number) => [
    number,
    {
      number,
      name: `示例规则${number}`,
      basis: '示例口径',
      answers: ['same_name', 'hung_name', 'transferred', 'other'],
    },
  ]),
);

function order(township) {
  const findings = Array.from({ length: rows }, (_, n) => {
    const rule = [...rules.keys()][n % rules.size];
    return {
      no: `${rule}-${String(township).padStart(4, '0')}${String(n).padStart(4, '0')}`,
      rule,
      rule_name: `示例规则${rule}`,
      severity: n % 3 === 0 ? 'error' : 'verify',
      person: {
        name: '赵小明',
        id_number: `9901211960010${String(n).padStart(4, '0')}X`,
        household: `990121${Math.floor(n / 2)}`,
        relation: '户主',
      },
      place: { county: '990121', township: `第${township}镇`, village: `第${n % 8}村` },
      message: '赵小明名下登记房产：示例市滨江路88号锦绣花园3栋2单元1101室，89.5平方米，登记日期2017-11-03',
    };
  });
  return {
    recipient: `990121/第${township}镇`,
    countyName: '甲县',
    township: `第${township}镇`,
    village: null,
    findings,
    head: {
      batch: '2018-07-25-county-01',
      issue: '2018-07-25-county-01',
      pass: '县级比对',
      issuer: '甲县比对办',
      issuedOn: '2018-07-26',
      dueOn: '2018-08-02',
      contact: '0990-1234567',
      registerDate: '2018-07-01',
      listDates: ['农村低保 2018-07-05'],
      chainHead: null,
    },
    rules,
    contexts: new Map(),
    lastAnswers: new Map(),
    checkCodes: new Map(findings.map(({ no }) => [no, '7K3M'])),
    areIdsMasked: false,
  };
}

const begin = performance.now();
for (let township = 0; township < workbooks; township += 1) {
  const book = buildFeedbackBook(order(township));
  await writeFileAtomic(path.join(folder, `${township}.xlsx`), (file) => writeWorkbook(book, file));
}
const seconds = (performance.now() - begin) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
rmSync(folder, { recursive: true });
console.log(
  `${workbooks} workbooks x ${rows} rows: ${seconds.toFixed(1)} s, ${((seconds * 1000) / workbooks).toFixed(1)} ms each, peak ${peakMb.toFixed(0)} MB`,
);
if (workbooks >= 300 && (seconds > 60 || peakMb > 600)) process.exitCode = 1;

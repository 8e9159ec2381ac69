// `npm run bench -- county [compare|run] [--wide]`: a whole pass of the built program over the benchmark county, from an empty
// database. Prints wall time, list rows a second, CPU time and peak memory. `--wide`: register of 180 columns as .xlsx, 5 million rows.
// `npm run bench -- rules [--runs N]`: that pass with the rules the tool began with and with all of them by turns, and the ratio of their times.
// `npm run bench -- province [--scale 0.001|0.01|0.1|1] [--findings few|many] [--linkage off] [--runs N] [--only bidui|duckdb]`: a whole
// province pass beside DuckDB, with linkage off held against what that found; with many findings, one for every third person, also what one costs.
// `npm run bench -- slope`: that pass by bidui alone over four sizes.
// `npm run bench -- link [--scale 1]`: 400,000 rows of a list linked to 300,000 of a register; `link pass [--scale 0.1] [--runs N]`: a county pass
// with linkage beside the same pass without.
// `npm run bench -- completion`: what a press of the tab key costs.
// `npm run bench -- read`: every reader over a million rows, beside papaparse, exceljs and a plain byte copy, in one run.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCounty, benchRules } from './county.mjs';
import { benchCompletion } from './completion.mjs';
import { benchProvince, benchSlope } from './province.mjs';
import { benchLink, benchLinkedPass } from './link.mjs';
import { ensureReadData } from './read-data.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READINGS = [
  ['copy', 'utf8.csv'],
  ['papaparse', 'utf8.csv'],
  ['bidui', 'utf8.csv'],
  ['papaparse', 'gb18030.csv'],
  ['bidui', 'gb18030.csv'],
  ['bidui', 'inline.xlsx'],
  ['bidui', 'shared.xlsx'],
  ['exceljs', 'small.xlsx'],
  ['bidui', 'small.xlsx'],
  ['bidui', 'limit.xls'],
];

async function benchRead() {
  const folder = await ensureReadData(join(ROOT, '.bench', 'read'));
  const hook = pathToFileURL(join(ROOT, 'test', 'bench', 'report-usage.mjs')).href;
  const one = join(ROOT, 'test', 'bench', 'read-one.mjs');
  const usageFile = join(folder, 'usage.json');
  console.log('reader     file            seconds   MB/s   CPU s   peak MB      rows       cells');
  for (const [reader, name] of READINGS) {
    const file = join(folder, name);
    const { stdout, status } = spawnSync(process.execPath, [`--import=${hook}`, one, reader, file], {
      env: { ...process.env, BENCH_USAGE: usageFile },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${reader} ended with status ${status} on ${name}`);
    const { rows, cells, seconds } = JSON.parse(stdout);
    const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
    const megabytes = statSync(file).size / 1e6;
    const figures = [
      seconds.toFixed(1).padStart(8),
      (megabytes / seconds).toFixed(0).padStart(7),
      ((usage.userCPUTime + usage.systemCPUTime) / 1e6).toFixed(1).padStart(8),
      Math.round(usage.maxRSS / 1024)
        .toString()
        .padStart(10),
      rows.toLocaleString('en').padStart(10),
      cells.toLocaleString('en').padStart(12),
    ];
    console.log(`${reader.padEnd(10)} ${name.padEnd(14)} ${figures.join('')}`);
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    findings: { type: 'string', default: 'few' },
    linkage: { type: 'string' },
    wide: { type: 'boolean', default: false },
  },
});
const [what = 'county', command = 'compare'] = positionals;
const isProvince = () =>
  scale > 0 &&
  scale <= 1 &&
  runs >= 1 &&
  [undefined, 'bidui', 'duckdb'].includes(only) &&
  ['few', 'many'].includes(findings) &&
  [undefined, 'off'].includes(linkage);
/** Tables to be linked are whole; a pass is a tenth. */
const scale = Number(values.scale ?? (what === 'link' && command !== 'pass' ? '1' : '0.1'));
const runs = Number(values.runs);
const { only, findings, linkage } = values;
if (what === 'county' && ['compare', 'run'].includes(command)) await benchCounty(command, values.wide);
else if (what === 'rules' && runs >= 1) await benchRules(runs);
else if (what === 'read') await benchRead();
else if (what === 'province' && isProvince()) await benchProvince({ scale, runs, only, findings, linkage });
else if (what === 'link' && scale > 0 && runs >= 1)
  await (command === 'pass' ? benchLinkedPass(scale, runs) : benchLink(scale));
else if (what === 'slope') await benchSlope();
else if (what === 'completion') benchCompletion();
else {
  console.error(
    'usage: npm run bench -- county [compare|run] [--wide] | rules [--runs 1] | read | province [--scale 0.1] [--findings few|many] [--linkage off] [--runs 1] [--only bidui|duckdb] | slope | completion | link [pass] [--scale 0.1] [--runs 1]',
  );
  process.exitCode = 2;
}

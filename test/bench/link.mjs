// The linkage benchmarks: two large tables linked by the built program, and a county pass with linkage beside the same pass without.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { County, listCsv, registerCsv } from './linkage-county.mjs';
import { BIDUI, clearWorkspace, measure } from './measure.mjs';

const FOLDER = fileURLToPath(new URL('../../.bench/link/', import.meta.url));
const AS_OF = '2018-07-25';
/** Households that give about 300,000 registered people and 400,000 rows of a list. */
const FULL = { households: 150_000, townships: 40, villages: 60 };

/** Made once and kept. @param {number} scale */
function ensureTables(scale) {
  const folder = join(FOLDER, String(scale));
  const files = { register: join(folder, '名册.csv'), list: join(folder, '名单.csv') };
  if (!existsSync(files.list)) {
    mkdirSync(folder, { recursive: true });
    const county = new County(11, { ...FULL, households: Math.round(FULL.households * scale) });
    writeFileSync(files.register, registerCsv(county));
    writeFileSync(files.list, listCsv(county.list()));
  }
  return files;
}

/** @param {number} scale 1: 400,000 list rows against 300,000 register rows */
export async function benchLink(scale) {
  const { register, list } = ensureTables(scale);
  const out = mkdtempSync(join(tmpdir(), 'bidui-link-'));
  try {
    const args = [BIDUI, 'link', register, list, '--out', out, '--as-of', AS_OF, '--json'];
    const { seconds, cpuSeconds, peakMegabytes, output } = await measure(process.execPath, args);
    const summary = JSON.parse(output);
    const { rows } = JSON.parse(readFileSync(join(out, 'model.json'), 'utf8'));
    console.log(
      `bidui link: ${rows.right.toLocaleString('en')} list rows against ${rows.left.toLocaleString('en')} register rows`,
    );
    console.log(`  wall time      ${seconds.toFixed(1)} s`);
    console.log(`  CPU time       ${cpuSeconds.toFixed(1)} s`);
    console.log(`  peak memory    ${Math.round(peakMegabytes)} MB`);
    console.log(`  pairs scored   ${summary.candidate_pairs.toLocaleString('en')}`);
    console.log(`  links, review  ${summary.links.toLocaleString('en')}, ${summary.review.toLocaleString('en')}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const SETTINGS = (automatic) => `office: { name: 示例县比对办, level: county, division: "990121" }
register:
  - files: 名册.csv
    data_date: 2018-07-01
sources:
  - source: health.insurance
    files: 名单.csv
    data_date: 2018-07-05
linkage: { automatic: ${automatic} }
`;

/** CPU of a county pass with linkage beside the same without, by turns. @param {number} scale @param {number} runs */
export async function benchLinkedPass(scale, runs) {
  const tables = ensureTables(scale);
  const workspace = join(FOLDER, String(scale), 'workspace');
  mkdirSync(workspace, { recursive: true });
  for (const [name, file] of [
    ['名册.csv', tables.register],
    ['名单.csv', tables.list],
  ])
    writeFileSync(join(workspace, name), readFileSync(file));
  const cpu = { off: 0, repaired: 0 };
  for (let run = 0; run < runs; run += 1) {
    for (const automatic of Object.keys(cpu)) {
      clearWorkspace(workspace);
      writeFileSync(join(workspace, 'bidui.yaml'), SETTINGS(automatic));
      const cost = await measure(process.execPath, [
        BIDUI,
        'compare',
        'county',
        '--as-of',
        AS_OF,
        '-w',
        workspace,
        '--json',
      ]);
      const { findings, review } = JSON.parse(cost.output);
      cpu[automatic] += cost.cpuSeconds;
      console.log(
        `linkage ${automatic.padEnd(9)} CPU ${cost.cpuSeconds.toFixed(1)} s, wall ${cost.seconds.toFixed(1)} s, ` +
          `${Math.round(cost.peakMegabytes)} MB, findings ${findings}, review ${review}`,
      );
    }
  }
  console.log(`ratio of CPU    ${(cpu.repaired / cpu.off).toFixed(2)}`);
}

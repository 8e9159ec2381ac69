// The county benchmarks: a whole pass of the built program over a county, and what all rules cost beside the first of them.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCountyData } from './county-data.mjs';
import { BIDUI, clearWorkspace, measure } from './measure.mjs';

const AS_OF = '2018-07-25';
const WORKSPACES = fileURLToPath(new URL('../../.bench/', import.meta.url));

/** A pass of the county from an empty database. */
async function passCounty(command, options) {
  const workspace = join(WORKSPACES, options.isWide === true ? 'county-wide' : 'county');
  const { persons, listRows } = await ensureCountyData(workspace, options);
  clearWorkspace(workspace);
  const args = [BIDUI, command, 'county', '--as-of', AS_OF, '-w', workspace, '--json'];
  const { output, ...cost } = await measure(process.execPath, args);
  return { ...cost, persons, listRows, findings: JSON.parse(output).findings };
}

/** One pass, printed. @param {'compare' | 'run'} command @param {boolean} isWide */
export async function benchCounty(command, isWide) {
  const { persons, listRows, seconds, cpuSeconds, peakMegabytes, findings } = await passCounty(command, { isWide });
  const rate = Math.round((persons + listRows) / seconds);
  console.log(
    `bidui ${command} county: ${persons.toLocaleString('en')} registered, ${listRows.toLocaleString('en')} list rows`,
  );
  console.log(`  wall time      ${seconds.toFixed(1)} s`);
  console.log(`  rows a second  ${rate.toLocaleString('en')}`);
  console.log(`  CPU time       ${cpuSeconds.toFixed(1)} s`);
  console.log(`  peak memory    ${Math.round(peakMegabytes)} MB`);
  console.log(`  findings       ${findings}`);
}

/** The rules that the tool began with. */
const FIRST_RULES = new Set(
  `A01 A02 A03 A04 A06 A07 A08 A09 A11 A12 A16 A17 B01 B02 B03 B04 B05 B07 B14 C01 C04 C08 C12 C13 C19 C20 D01 D12 E01 E02 E04
   F01 F02 G01 G02 G08 G21 H01 H05`.split(/\s+/),
);

/** All rules beside the first ones, by turns, so that a busy machine slows both. @param {number} runs */
export async function benchRules(runs) {
  const { ALL_RULES } = await import('../../dist/catalog/rules/all-rules.js');
  const later = ALL_RULES.map(({ number }) => number).filter((number) => !FIRST_RULES.has(number));
  const sums = { few: { wall: 0, cpu: 0 }, all: { wall: 0, cpu: 0 } };
  console.log('rules  wall s   CPU s  findings');
  for (let run = 0; run < runs; run += 1) {
    for (const [name, disabled] of [
      ['few', later],
      ['all', []],
    ]) {
      const { seconds, cpuSeconds, findings } = await passCounty('compare', { disabled });
      sums[name].wall += seconds;
      sums[name].cpu += cpuSeconds;
      const count = ALL_RULES.length - disabled.length;
      console.log(
        `${String(count).padStart(5)}${seconds.toFixed(1).padStart(8)}${cpuSeconds.toFixed(1).padStart(8)}${String(findings).padStart(10)}`,
      );
    }
  }
  const ratio = (part) => (sums.all[part] / sums.few[part]).toFixed(2).padStart(8);
  console.log(`ratio${ratio('wall')}${ratio('cpu')}`);
}

// What a pass costs after a first one: with one list sent anew, and on the next day. What the second of them found is then held against a pass
// that reads everything.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BIDUI, measure } from './measure.mjs';

const NEXT_DAY = '2018-07-26';
const LIST = 'finance.payroll.csv';

/** Every file of a stored batch, by name. */
function storedBatch(workspace, batch) {
  const folder = join(workspace, '.bidui', 'batches', batch);
  return JSON.stringify(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * @param {string} workspace after a pass of that day
 * @param {string} asOf
 * @returns {Promise<{oneList: import('./measure.mjs').Cost, nextDay: import('./measure.mjs').Cost, isSame: boolean}>}
 */
export async function runKept(workspace, asOf) {
  const compare = (day, ...options) =>
    measure(process.execPath, [BIDUI, 'compare', 'province', '--as-of', day, '-w', workspace, '--json', ...options]);
  const list = join(workspace, '收件', '名单', LIST);
  const before = readFileSync(list);
  try {
    writeFileSync(list, before.subarray(0, before.lastIndexOf('\n', before.length - 2) + 1));
    const oneList = await compare(asOf);
    const nextDay = await compare(NEXT_DAY);
    const { batch } = JSON.parse(nextDay.output);
    const found = storedBatch(workspace, batch);
    await compare(NEXT_DAY, '--force');
    return { oneList, nextDay, isSame: found === storedBatch(workspace, batch) };
  } finally {
    writeFileSync(list, before);
  }
}

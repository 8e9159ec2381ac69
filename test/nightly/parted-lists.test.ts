/** Many invented lists, read by one reader and by threads in stretches of many sizes: the same rows, figures and remarks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listText, number, VEHICLES } from '../pipeline/pass/parted-list.js';
import { HITS, PartedReading, type Policy } from '../pipeline/pass/parted-reading.js';
import { seededRandom } from '../tabular/mutate-fixture.js';

const LISTS = 800;
const POLICIES: readonly Policy[] = [
  HITS,
  { ...HITS, outsiders: 'all' },
  { ...HITS, columns: new Set(['name', 'plate']), comparesNames: false },
  undefined,
];

let reading: PartedReading;

beforeAll(() => {
  const subjects = [7, 11].map((step) => Array.from({ length: 60 }, (_, at) => number(at * step)));
  reading = new PartedReading({ file: 1, sheet: 1e9, mostShared: 0, range: 100 }, subjects);
});
afterAll(() => reading.close());

test('lists in stretches', async () => {
  for (let seed = 1000; seed < 1000 + LISTS; seed += 1) {
    const random = seededRandom(seed);
    const count = 1 + Math.floor(random() * 3);
    const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.csv`, listText(random)]));
    const asked = { source: VEHICLES, files, policy: POLICIES[seed % POLICIES.length] };
    reading.sizes.range = 60 + Math.floor(random() * 1200);
    expect({ seed, ...(await reading.byCrew(asked)) }).toEqual({ seed, ...(await reading.byOne(asked)) });
  }
});

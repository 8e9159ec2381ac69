import * as xlsx from '@e965/xlsx';
import { expect, test } from 'vitest';
import { runDamage, runFuzz, runTextCuts, SOUND_CONTAINERS } from '../tabular/fuzz-fixture.js';
import { mutateBytes, seededRandom } from '../tabular/mutate-fixture.js';
import { refusalOf } from '../tabular/read-fixture.js';

test('10,000 damaged inputs: no crash, no hang over 3 s, no silence', async () => {
  const tally = await runFuzz(100_000, 10_000);
  expect(tally.read + tally.refused).toBe(10_000);
  expect(tally.slowestMs).toBeLessThan(3_000);
  expect(process.memoryUsage.rss()).toBeLessThan(512 * 1024 ** 2);
});

test.each(['xlsx', 'ods', 'zip'] as const)(
  '1,000 cuts and flips of .%s give its own rows or a refusal',
  async (kind) => {
    const tally = await runDamage(100_000, 1_000, SOUND_CONTAINERS[kind]);
    expect(tally.read + tally.refused).toBe(1_000);
  },
);

test.each(['utf-8', 'gb18030'])('1,000 cuts of a text table in %s invent no row', async (encoding) => {
  const tally = await runTextCuts(100_000, 1_000, encoding);
  expect(tally.read + tally.refused).toBe(1_000);
});

test('200 damaged old workbooks end in rows or a refusal, each within its time', async () => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet([
      ['甲', 1],
      ['乙', 2],
    ]),
    'S',
  );
  const sound = xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  for (let seed = 0; seed < 200; seed += 1) {
    const startedMs = performance.now();
    const read = await refusalOf(mutateBytes(sound, seededRandom(seed)));
    expect(typeof read === 'string' || Array.isArray(read)).toBe(true);
    expect(performance.now() - startedMs).toBeLessThan(30_000);
  }
});

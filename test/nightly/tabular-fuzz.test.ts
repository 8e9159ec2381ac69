import { expect, test } from 'vitest';
import { runDamage, runFuzz } from '../tabular/fuzz-fixture.js';

test('10,000 damaged inputs: no crash, no hang over 3 s, no silence', async () => {
  const tally = await runFuzz(100_000, 10_000);
  expect(tally.read + tally.refused).toBe(10_000);
  expect(tally.slowestMs).toBeLessThan(3_000);
  expect(process.memoryUsage.rss()).toBeLessThan(512 * 1024 ** 2);
});

test('1,000 cuts and flips of a workbook give its own rows or a refusal', async () => {
  const tally = await runDamage(100_000, 1_000);
  expect(tally.read + tally.refused).toBe(1_000);
});

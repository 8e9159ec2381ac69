import { expect, test } from 'vitest';
import { runDamage, runFuzz } from './fuzz-fixture.js';

test('400 damaged inputs of every kind end in rows or in a refusal with words, quickly', async () => {
  const tally = await runFuzz(1, 400);
  expect(tally.read + tally.refused).toBe(400);
  expect(tally.read).toBeGreaterThan(40);
  expect(tally.refused).toBeGreaterThan(40);
  expect(tally.slowestMs).toBeLessThan(10_000);
});

test('a workbook cut or flipped at 100 places gives its own rows or a refusal', async () => {
  const tally = await runDamage(1, 100);
  expect(tally.read + tally.refused).toBe(100);
});

import { expect, test } from 'vitest';
import { runDamage, runFuzz, runTextCuts, SOUND_CONTAINERS } from './fuzz-fixture.js';

test('400 damaged inputs of every kind end in rows or in a refusal with words, quickly', async () => {
  const tally = await runFuzz(1, 400);
  expect(tally.read + tally.refused).toBe(400);
  expect(tally.read).toBeGreaterThan(40);
  expect(tally.refused).toBeGreaterThan(40);
  expect(tally.slowestMs).toBeLessThan(10_000);
});

test.each(['xlsx', 'ods', 'zip'] as const)(
  '.%s cut or flipped at 100 places gives its own rows or a refusal',
  async (kind) => {
    const tally = await runDamage(1, 100, SOUND_CONTAINERS[kind]);
    expect(tally.read + tally.refused).toBe(100);
  },
);

test.each(['utf-8', 'gb18030'])('a text table in %s cut at 100 places invents no row', async (encoding) => {
  const tally = await runTextCuts(1, 100, encoding);
  expect(tally.read + tally.refused).toBe(100);
});

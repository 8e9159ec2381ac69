import { expect, it } from 'vitest';
import { sayIn } from '../../src/catalog/messages/render.js';
import type { CommandContext } from '../../src/cli/command.js';
import { lineProgress } from '../../src/cli/progress.js';

/** Lines of a run whose events come at the seconds given. */
function lines(
  verbosity: number,
  events: readonly (readonly [second: number, about: string, done: number])[],
): string[] {
  const said: string[] = [];
  let second = 0;
  const context = { verbosity, say: sayIn('zh'), output: { note: (text: string) => said.push(text) } };
  const progress = lineProgress(context as unknown as CommandContext, () => second * 1000);
  for (const [at, about, done] of events) {
    second = at;
    progress.report({ stage: 'reading', about, done, total: 100 });
  }
  return said;
}

it('away from a terminal a line comes each half minute, with a rounded time to go', () => {
  const events = Array.from({ length: 95 }, (_, n) => [n, `名册 ${n}`, n] as const);
  expect(lines(0, events)).toEqual([
    '读取 30% 名册 30，已用 30 秒，约剩 70 秒',
    '读取 60% 名册 60，已用 60 秒，约剩 40 秒',
    '读取 90% 名册 90，已用 90 秒，约剩 10 秒',
  ]);
});

it('a long time to go is told in minutes', () => {
  expect(
    lines(0, [
      [0, '名册', 0],
      [31, '名册', 5],
    ]),
  ).toEqual(['读取 5% 名册，已用 31 秒，约剩 10 分钟']);
});

it('a short run says nothing; with -vv every list once, however many rows of it were read', () => {
  const events = [
    [0, '名册 1', 1],
    [1, '名册 2', 2],
    [1, '机动车 3', 3],
  ] as const;
  expect(lines(0, events)).toEqual([]);
  expect(lines(2, events)).toEqual(['读取 1% 名册 1，已用 0 秒', '读取 3% 机动车 3，已用 1 秒']);
});

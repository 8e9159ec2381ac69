// A question that is broken off interrupts the command as Ctrl-C does anywhere else: status 130, no report of a bug.
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { exitStatusOfError } from '../../../src/catalog/exit-codes.js';
import { openQuestions } from '../../../src/cli/terminal/ask-choice.js';
import { UserError } from '../../../src/domain/problem.js';

function terminal(): { readonly input: PassThrough; readonly output: PassThrough } {
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  return { input: new PassThrough(), output };
}

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-C after some letters', 'ab\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s', async (_name, typed) => {
  const { input, output } = terminal();
  const asking = openQuestions(input, output);
  const answer = asking.ask('继续吗？').catch((error: unknown) => error);
  input.write(typed);
  const error = await answer;
  expect(error).toBeInstanceOf(UserError);
  expect(exitStatusOfError((error as UserError).code)).toBe(130);
});

test('the end of the input', async () => {
  const { input, output } = terminal();
  const answer = openQuestions(input, output).ask('继续吗？');
  input.end();
  await expect(answer).rejects.toMatchObject({ code: 'interrupted' });
});

test('a line is the answer, and a dialogue that ends is no interruption', async () => {
  const { input, output } = terminal();
  const asking = openQuestions(input, output);
  const answer = asking.ask('继续吗？');
  input.write('是\r');
  expect(await answer).toBe('是');
  asking.close();
});

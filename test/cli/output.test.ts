import { expect, it } from 'vitest';
import { cleanForTerminal } from '../../src/cli/output.js';

it.each([
  ['escape sequences lose their escape', 'a\u001b]0;title\u0007b', 'a¿]0;title¿b'],
  ['line returns cannot overwrite a line', 'a\rb', 'a¿b'],
  ['direction marks become visible', 'a\u202eb', 'a¿b'],
  ['our own colours and line breaks pass', '\u001b[31m红\u001b[39m\n', '\u001b[31m红\u001b[39m\n'],
])('%s', (_name, raw, shown) => {
  expect(cleanForTerminal(raw)).toBe(shown);
});

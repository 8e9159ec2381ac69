import { expect, it } from 'vitest';
import { cleanForTerminal, wantsColour } from '../../../src/cli/terminal/output.js';

it.each([
  ['escape sequences lose their escape', 'a\u001b]0;title\u0007b', 'a¿]0;title¿b'],
  ['line returns cannot overwrite a line', 'a\rb', 'a¿b'],
  ['direction marks become visible', 'a\u202eb', 'a¿b'],
  ['our own colours and line breaks pass', '\u001b[31m红\u001b[39m\n', '\u001b[31m红\u001b[39m\n'],
])('%s', (_name, raw, shown) => {
  expect(cleanForTerminal(raw)).toBe(shown);
});

it.each([
  ['a terminal', undefined, {}, true, true],
  ['a pipe', undefined, {}, false, false],
  ['NO_COLOR on a terminal', undefined, { NO_COLOR: '1' }, true, false],
  ['a blank NO_COLOR counts as none', undefined, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0 on a terminal', undefined, { FORCE_COLOR: '0' }, true, false],
  ['NO_COLOR before FORCE_COLOR', undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['the option before NO_COLOR', 'always', { NO_COLOR: '1' }, false, true],
  ['the option before FORCE_COLOR', 'never', { FORCE_COLOR: '1' }, true, false],
  ['auto leaves it to the environment', 'auto', { FORCE_COLOR: '1' }, false, true],
] as const)('colour: %s', (_name, choice, environment, isTerminal, isPainted) => {
  expect(wantsColour(choice, environment, isTerminal)).toBe(isPainted);
});

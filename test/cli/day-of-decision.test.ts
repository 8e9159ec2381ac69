/** Whatever enters the ledger is of a day that the command line may name, so that no paper mixes two clocks. */
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { longFlag } from '../../src/cli/options/option.js';

/** Commands that write and are of no day: copies, settings, texts, and books of what is there. */
const OF_NO_DAY = [
  ...['archive', 'backup', 'config', 'config import', 'diff', 'init', 'inspect', 'next-month', 'pairs', 'report'],
  ...['setup', 'sources add'],
];

it('every other command that writes takes --as-of', async () => {
  const without = await Promise.all(
    COMMANDS.map(async ({ name, load }) => {
      const { isReadOnly, options } = (await load()).command;
      const flags = Object.values(options).map((option) => longFlag(option.flags));
      return isReadOnly === true || flags.includes('--as-of') ? [] : [name];
    }),
  );
  expect(without.flat().sort()).toEqual(OF_NO_DAY);
});

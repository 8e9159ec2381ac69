/**
 * Which command a command line means, wherever its options stand: options reach the command they are written after, and those that
 * are written before a command's words reach it as well. Must not judge options.
 */
import type { CommandEntry, CommandSpec } from './command.js';
import type { OptionSpec } from './options/option.js';

export interface FoundWords {
  /** Null where there is no command among the words, or only the name of a group. */
  readonly command: { readonly entry: CommandEntry; readonly spec: CommandSpec } | null;
  /** The words, those of the command or group in front. */
  readonly argv: readonly string[];
}

/** `common`: options that every command takes. */
export async function findCommand(
  argv: readonly string[],
  commands: readonly CommandEntry[],
  common: readonly OptionSpec[],
): Promise<FoundWords> {
  let name = '';
  let spec: CommandSpec | null = null;
  let position = 0;
  const options: string[] = [];
  while (position < argv.length && (spec === null || hasNested(commands, name))) {
    const word = argv[position] ?? '';
    if (isOption(word)) {
      const known = [...common, ...(spec?.options ?? [])];
      const length = takesNext(word, known, () => isOperand(commands, name, argv[position + 1])) ? 2 : 1;
      options.push(...argv.slice(position, position + length));
      position += length;
      continue;
    }
    const longer = `${name} ${word}`.trim();
    if (!startsCommand(commands, longer)) break;
    name = longer;
    spec = (await commands.find((entry) => entry.name === name)?.load())?.command ?? null;
    position += 1;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  return {
    command: entry === undefined || spec === null ? null : { entry, spec },
    argv: [...name.split(' ').filter((word) => word !== ''), ...options, ...argv.slice(position)],
  };
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-' && word !== '--';
}

/** The word after an unknown option is its value unless it continues the command. */
function takesNext(word: string, known: readonly OptionSpec[], isNextValue: () => boolean): boolean {
  if (word.includes('=')) return false;
  const spec = known.find(({ flags }) => flags.split(/[ ,]+/).includes(word));
  return spec === undefined ? isNextValue() : spec.flags.includes('<');
}

function isOperand(commands: readonly CommandEntry[], name: string, word: string | undefined): boolean {
  return word !== undefined && !isOption(word) && !startsCommand(commands, `${name} ${word}`.trim());
}

function startsCommand(commands: readonly CommandEntry[], words: string): boolean {
  return commands.some(({ name }) => name === words || name.startsWith(`${words} `));
}

function hasNested(commands: readonly CommandEntry[], name: string): boolean {
  return commands.some((entry) => entry.name.startsWith(`${name} `));
}

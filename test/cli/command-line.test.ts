// Every option of every command, written after the command, before it and between its words, reaches that command and no other.
import { describe, expect, test } from 'vitest';
import { COMMON_OPTIONS, parseCommandLine } from '../../src/cli/command-line.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { helpWords, longFlag, type OperandSpec, type OptionSpec } from '../../src/cli/options/option.js';
import { UserError } from '../../src/domain/problem.js';

const commands = await Promise.all(
  COMMANDS.map(async ({ name, load }) => ({ name, words: name.split(' '), spec: (await load()).command })),
);

/** A value that fits the placeholder of `--due <date>`. */
const SAMPLE_VALUES: Readonly<Record<string, string>> = {
  date: '2018-07-25',
  time: '02:30',
  minutes: '1',
  days: '3',
  n: '3',
  office: '990121',
  code: '990121',
  'file=source': 'x=health.insurance',
  'file=day': 'x=2018-07-25',
};

const placeholder = (flags: string): string | undefined => /<([^>]+)>/.exec(flags)?.[1];

function typedOption({ flags, choices }: OptionSpec): string[] {
  const name = placeholder(flags);
  if (name === undefined) return [longFlag(flags)];
  return [longFlag(flags), choices?.codes[0] ?? SAMPLE_VALUES[name] ?? 'x'];
}

const typedOperands = (operands: readonly OperandSpec[]): string[] =>
  operands.map((operand) => operand.choices?.codes[0] ?? 'x1');

/** The same command with an option in every place where one may stand. */
function placements(words: readonly string[], operands: readonly string[], option: readonly string[]): string[][] {
  const inside = words.map((_, position) => [
    ...words.slice(0, position),
    ...option,
    ...words.slice(position),
    ...operands,
  ]);
  return [[...words, ...operands, ...option], [...words, ...option, ...operands], ...inside];
}

async function parsed(argv: readonly string[]) {
  const found = await parseCommandLine(argv, {});
  if (found.kind !== 'command') throw new Error(`not understood: ${argv.join(' ')}`);
  return found;
}

describe.each(commands)('bidui $name', ({ name, words, spec }) => {
  const operands = typedOperands(spec.operands);

  test.each([...spec.options, ...COMMON_OPTIONS].map((option) => [longFlag(option.flags), option] as const))(
    '%s in every place',
    async (_flag, option) => {
      const given = typedOption(option);
      for (const argv of placements(words, operands, given)) {
        const { context, spec: called, typed } = await parsed(argv);
        expect([context.commandName, called, typed.operands], argv.join(' ')).toEqual([name, spec, operands]);
        expect([...typed.options], argv.join(' ')).toEqual([[option, [given[1] ?? '']]]);
      }
    },
  );

  test('takes all options at once, and what every command takes changes the context', async () => {
    const all = [...spec.options, ...COMMON_OPTIONS].flatMap(typedOption);
    const { context, typed } = await parsed([...words, ...operands, ...all, '-w', 'B', '--lang', 'en']);
    expect(context).toMatchObject({ isJson: true, isQuiet: true, workspaceFolder: 'B', language: 'en' });
    expect(typeof spec.prepare(typed)).toBe('function');
  });

  // The command itself refuses columns that must not be published, in words of its own.
  const judged = spec.options.filter(
    (option) =>
      placeholder(option.flags) === 'date' || (option.choices !== undefined && option.flags !== '--columns <list>'),
  );
  test.each(judged.map(({ flags }) => [longFlag(flags)]))(
    '%s nonsense is refused before anything is done',
    async (flag) => {
      const others = spec.options.filter((option) => longFlag(option.flags) !== flag).flatMap(typedOption);
      for (const argv of placements(words, operands, [...others, flag, 'nonsense'])) {
        const { typed } = await parsed(argv);
        expect(() => spec.prepare(typed)).toThrow(expect.objectContaining({ code: 'option-invalid' }) as UserError);
      }
    },
  );

  test.each(['zh', 'en'] as const)('says in %s what each option and operand is', (language) => {
    for (const option of spec.options.filter(({ isRetired }) => isRetired !== true))
      expect(helpWords(option, language), option.flags).not.toBe('');
    for (const operand of spec.operands) expect(helpWords(operand, language), operand.syntax).not.toBe('');
  });
});

test('a flag takes a value everywhere or nowhere', () => {
  const takes = new Map<string, boolean>();
  for (const { flags } of commands.flatMap(({ spec }) => [...spec.options, ...COMMON_OPTIONS])) {
    const takesValue = /[<[]/u.test(flags);
    expect(takes.get(longFlag(flags)) ?? takesValue, flags).toBe(takesValue);
    takes.set(longFlag(flags), takesValue);
  }
});

test('--lang takes only languages that there are', async () => {
  await expect(parsed(['status', '--lang', 'fr'])).rejects.toThrow('option-invalid');
});

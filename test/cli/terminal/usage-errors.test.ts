// No English sentence answers a Chinese officer's slip.
import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { placeholders } from '../../../src/catalog/terminal/placeholders.js';
import { COMMON_OPTIONS } from '../../../src/cli/command-line.js';
import { COMMANDS } from '../../../src/cli/commands.js';
import { usageError } from '../../../src/cli/terminal/usage-errors.js';

function complaintOf(words: readonly string[]): string {
  const said: string[] = [];
  const program = new Command('bidui').exitOverride().configureOutput({
    outputError: (complaint) => {
      said.push(usageError(complaint, 'zh'));
    },
  });
  program
    .command('run <pass>')
    .exitOverride()
    .option('--due <date>')
    .action(() => undefined);
  program
    .command('inspect')
    .exitOverride()
    .requiredOption('--to <office>')
    .action(() => undefined);
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return said.join('').replace(/运行 bidui --help.*\n$/, '');
}

test.each([
  ['a command spelt wrongly', ['inspcet'], '没有“inspcet”这个命令。是不是 inspect？'],
  ['an option spelt wrongly', ['run', 'county', '--du', '1'], '没有“--du”这个选项。是不是 --due？'],
  ['a command cut short', ['run'], '命令没有写完，还缺 <轮次>。'],
  ['an option cut short', ['run', 'county', '--due'], '选项 --due <日期> 后面要写一个值。'],
  ['an option that must be there', ['inspect'], '必须写上选项 --to <单位>。'],
  [
    'a name with a blank',
    ['run', 'county', '2018年', '7月'],
    'run 后面只要 1 个词，现在写了 3 个；名称里有空格的请加双引号。',
  ],
])('%s', (_note, words, said) => {
  expect(complaintOf(words)).toBe(said);
});

test.each([
  [
    "error: unknown command 'inspcet'\n(Did you mean inspect?)\n",
    'There is no command "inspcet". Did you mean inspect?',
  ],
  ["error: option '--due <date>' argument missing\n", 'Option --due <date> needs a value behind it.'],
  ['error: something new\n', 'The command line is wrong: something new.'],
])('in English: %s', (complaint, said) => {
  expect(usageError(complaint, 'en')).toBe(
    `${said} Run bidui --help for all commands, bidui <command> --help for its usage.\n`,
  );
});

test('a complaint that nobody has foreseen is put into a Chinese sentence', () => {
  expect(usageError('error: something new\n', 'zh')).toContain('命令行写法有误：something new。');
});

test('every name in the syntax of a command has a Chinese word, and no word is needless', async () => {
  const commands = await Promise.all(COMMANDS.map(async ({ load }) => (await load()).command));
  const syntax = [
    ...COMMON_OPTIONS.map(({ flags }) => flags),
    ...commands.flatMap(({ options, operands }) => [
      ...options.map(({ flags }) => flags),
      ...operands.map((operand) => operand.syntax),
    ]),
  ];
  const names = syntax.flatMap((text) => [...text.matchAll(/[<[]([^<>[\].]+)/gu)].map(([, name]) => name ?? ''));
  expect([...new Set(names)].sort()).toEqual(Object.keys(placeholders).sort());
});

/**
 * The command line, by commander, built from the table of commands. Resolves flags, environment and folders once; the result is either an
 * answer already given (help, version, usage) or a command to run.
 */
import { Command, CommanderError, Help, Option } from 'commander';
import { fillIn } from '../catalog/messages/fill-in.js';
import { programTexts } from '../catalog/terminal/program.js';
import type { ExitName } from '../catalog/exit-codes.js';
import { officeDay, systemNow } from '../system/clock.js';
import { findCommand } from './command-words.js';
import type { CommandContext, CommandEntry, CommandSpec, TypedWords } from './command.js';
import { COMMANDS } from './commands.js';
import type { Language } from './terminal/language.js';
import { helpWords, type OptionSpec } from './options/option.js';
import { createOutput } from './terminal/output.js';
import { commonOptions } from './options/shared-options.js';
import { usageError } from './terminal/usage-errors.js';
import { programVersion, versionLine } from '../system/version.js';

export type ParsedCommandLine =
  | { readonly kind: 'answered'; readonly exit: ExitName }
  | {
      readonly kind: 'command';
      /** Sentences are loaded when the command is called. */
      readonly context: Omit<CommandContext, 'say'>;
      readonly spec: CommandSpec;
      readonly typed: TypedWords;
    };

/** Options every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = Object.values(commonOptions);

export async function parseCommandLine(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ParsedCommandLine> {
  const language = chosenLanguage(argv, environment);
  const { command, argv: words } = await findCommand(argv, COMMANDS, COMMON_OPTIONS);
  let call: ParsedCommandLine | undefined;
  const program = buildProgram(language);
  if (command !== null) {
    const { entry, spec } = command;
    completeCommand(program, command, language, (typed) => {
      const context = contextOf(entry.name, typed, { language, environment });
      call = { kind: 'command', spec, typed, context };
    });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { kind: 'answered', exit: error.exitCode === 0 ? 'done' : 'usage' };
    throw error;
  }
  if (call !== undefined) return call;
  process.stderr.write(program.helpInformation());
  return { kind: 'answered', exit: 'usage' };
}

function contextOf(
  commandName: string,
  { options, today }: TypedWords,
  from: { readonly language: Language; readonly environment: NodeJS.ProcessEnv },
): Omit<CommandContext, 'say'> {
  const given = <Value>(option: OptionSpec<Value>): Value =>
    option.read(options.get(option) ?? [], { name: option.flags, today });
  const isQuiet = given(commonOptions.quiet);
  return {
    ...from,
    output: createOutput({ isQuiet, environment: from.environment, colour: given(commonOptions.color) }),
    isLanguageGiven: given(commonOptions.lang) !== undefined,
    isJson: given(commonOptions.json),
    isQuiet,
    verbosity: given(commonOptions.verbose),
    workspaceFolder: given(commonOptions.workspace),
    now: systemNow,
    commandName,
    version: programVersion(),
  };
}

/** The program with every command's name and words, which its own help shows. */
function buildProgram(language: Language): Command {
  const program = new Command('bidui');
  program
    .description(programTexts['program-words'][language])
    .version(versionLine(), '-V, --version', programTexts['help-version'][language])
    .helpOption('-h, --help', programTexts['help-help'][language])
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      outputError: (complaint, write) => {
        write(usageError(complaint, language));
      },
    })
    .configureHelp({
      subcommandTerm: (command) => command.name(),
      formatHelp: (command, help) => translateHeadings(Help.prototype.formatHelp.call(help, command, help), language),
    });
  for (const entry of COMMANDS) addCommand(program, entry, language);
  addOptions(program, COMMON_OPTIONS, language);
  return program;
}

function addCommand(program: Command, { name, words }: CommandEntry, language: Language): void {
  const [first = '', second] = name.split(' ');
  const parent = second === undefined ? program : findOrAddGroup(program, first, language);
  parent
    .command(second ?? first)
    .description(words[language])
    .helpCommand(false);
}

/** Operands, options, examples and action of the one command that is called or whose help is shown. */
function completeCommand(
  program: Command,
  { entry, spec }: { readonly entry: CommandEntry; readonly spec: CommandSpec },
  language: Language,
  called: (typed: TypedWords) => void,
): void {
  let command = program;
  for (const word of entry.name.split(' ')) command = command.commands.find((own) => own.name() === word) ?? command;
  for (const operand of spec.operands) command.argument(operand.syntax, helpWords(operand, language));
  const options = addOptions(command, [...spec.options, ...COMMON_OPTIONS], language);
  const examples = spec.examples.map((example) => `  ${example.line}\n      ${example.words[language]}`).join('\n');
  if (examples !== '') command.addHelpText('after', `\n${programTexts['help-examples'][language]}\n${examples}`);
  command.action(() => called({ operands: command.args, options, today: officeDay(systemNow()) }));
}

/** Every value of every option is kept, in order; a flag without a value gives one blank text. */
function addOptions(
  command: Command,
  specs: readonly OptionSpec[],
  language: Language,
): ReadonlyMap<OptionSpec, readonly string[]> {
  const typed = new Map<OptionSpec, string[]>();
  for (const spec of specs) {
    const option = new Option(spec.flags, helpWords(spec, language)).hideHelp(spec.isRetired === true);
    command.addOption(option);
    command.on(`option:${option.name()}`, (text: string | null) => {
      typed.set(spec, [...(typed.get(spec) ?? []), text ?? '']);
    });
  }
  return typed;
}

function findOrAddGroup(program: Command, name: string, language: Language): Command {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing !== undefined) return existing;
  const group = program.command(name).helpCommand(false);
  const members = COMMANDS.filter((entry) => entry.name.startsWith(`${name} `)).map((entry) =>
    entry.name.slice(name.length + 1),
  );
  addOptions(group, COMMON_OPTIONS, language);
  return group.description(fillIn(programTexts['help-subcommands'][language], { members: members.join(', ') }));
}

/** Before parsing, because help and usage errors are in that language too. Of several the last counts, as with every option. */
function chosenLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const typed = argv.flatMap((word, position) => {
    if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
    return word === '--lang' ? [argv[position + 1]] : [];
  });
  return (typed.at(-1) ?? environment['BIDUI_LANG']) === 'en' ? 'en' : 'zh';
}

function translateHeadings(help: string, language: Language): string {
  return help
    .replace(/^Usage:.*$/m, (line) =>
      line
        .replace('Usage: ', programTexts['help-usage'][language])
        .replace('[options]', programTexts['help-some-options'][language])
        .replace('[command]', programTexts['help-some-command'][language]),
    )
    .replace(/^Arguments:/m, programTexts['help-arguments'][language])
    .replace(/^Options:/m, programTexts['help-options'][language])
    .replace(/^Commands:/m, programTexts['help-commands'][language]);
}

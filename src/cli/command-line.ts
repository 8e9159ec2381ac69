/**
 * The command line, by commander, built from the catalogue. Resolves flags, environment and folders once; what comes out is either
 * an answer already given (help, version, usage) or a command to run.
 */
import { Command, CommanderError, Help } from 'commander';
import type { ExitName } from '../catalog/exit-codes.js';
import { systemNow } from '../system/clock.js';
import { COMMANDS } from './catalogue.js';
import type { CommandContext, CommandSpec, Language, OptionValues } from './command.js';
import { createOutput } from './output.js';
import { usageError } from './usage-errors.js';
import { programVersion } from './version.js';

export type ParsedCommandLine =
  | { readonly kind: 'answered'; readonly exit: ExitName }
  | {
      readonly kind: 'command';
      readonly context: CommandContext;
      readonly spec: CommandSpec;
      readonly operands: readonly string[];
      readonly options: OptionValues;
    };

interface CommonOptions {
  readonly workspace?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Options every command takes. */
const COMMON_OPTIONS = [
  {
    flags: '-w, --workspace <folder>',
    words: { zh: '工作区文件夹，默认当前文件夹', en: 'workspace folder (default: current)' },
  },
  { flags: '--json', words: { zh: '标准输出只给一个 JSON 文档', en: 'one JSON document on stdout' } },
  { flags: '--quiet', words: { zh: '只显示错误', en: 'errors only' } },
  { flags: '--lang <lang>', words: { zh: '语言：zh 或 en', en: 'language: zh or en' } },
] as const;

export async function parseCommandLine(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ParsedCommandLine> {
  const language = chosenLanguage(argv, environment);
  const calls: ParsedCommandLine[] = [];
  const program = buildProgram(language, (spec, operands, options) => {
    const common = options as CommonOptions;
    calls.push({
      kind: 'command',
      spec,
      operands,
      options,
      context: {
        output: createOutput({ isQuiet: common.quiet === true, environment }),
        language,
        isJson: common.json === true,
        isQuiet: common.quiet === true,
        workspaceFolder: common.workspace ?? '.',
        now: systemNow,
        environment,
        commandName: spec.name,
      },
    });
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { kind: 'answered', exit: error.exitCode === 0 ? 'done' : 'usage' };
    throw error;
  }
  const call = calls[0];
  if (call !== undefined) return call;
  process.stderr.write(program.helpInformation());
  return { kind: 'answered', exit: 'usage' };
}

type Called = (spec: CommandSpec, operands: readonly string[], options: OptionValues) => void;

/** Also used to write docs/reference/commands.md. */
export function buildProgram(language: Language, called: Called): Command {
  const program = new Command('bidui');
  program
    .description(
      language === 'zh'
        ? '比对：清洗部门名单，与名册两比对，疑点点球到乡镇，台账销号'
        : 'Clean department lists, compare the register with them in two passes, follow every finding until it is closed',
    )
    .version(programVersion(), '-V, --version', language === 'zh' ? '显示版本' : 'print the version')
    .helpOption('-h, --help', language === 'zh' ? '显示帮助' : 'show help')
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      outputError: (complaint, write) => {
        write(usageError(complaint, language));
      },
    })
    .configureHelp({
      formatHelp: (command, help) => translateHeadings(Help.prototype.formatHelp.call(help, command, help), language),
    });
  for (const spec of COMMANDS) addCommand(program, spec, { language, called });
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  { language, called }: { language: Language; called: Called },
): void {
  const [first = '', second] = spec.name.split(' ');
  const parent = second === undefined ? program : findOrAddGroup(program, first, language);
  const command = parent.command(`${second ?? first} ${spec.operands}`.trim());
  command.description(spec.words[language]).exitOverride();
  command.configureHelp(program.configureHelp());
  for (const option of spec.options) {
    if (option.repeatable === true) {
      command.option(option.flags, option.words[language], collectTexts);
    } else {
      command.option(option.flags, option.words[language]);
    }
  }
  for (const option of COMMON_OPTIONS) command.option(option.flags, option.words[language]);
  const examples = spec.examples.map((example) => `  ${example.line}\n      ${example.words[language]}`).join('\n');
  if (examples !== '') command.addHelpText('after', `\n${language === 'zh' ? '示例：' : 'Examples:'}\n${examples}`);
  command.action(() => {
    called(spec, command.args, command.opts());
  });
}

/** Values of an option that may be given several times. */
function collectTexts(value: string, earlier: unknown): string[] {
  return Array.isArray(earlier) ? [...(earlier as string[]), value] : [value];
}

function findOrAddGroup(program: Command, name: string, language: Language): Command {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing !== undefined) return existing;
  const group = program.command(name).exitOverride();
  const members = COMMANDS.filter((spec) => spec.name.startsWith(`${name} `)).map((spec) =>
    spec.name.slice(name.length + 1),
  );
  group.description(language === 'zh' ? `子命令：${members.join('、')}` : `subcommands: ${members.join(', ')}`);
  return group;
}

/** Before parsing, because help and usage errors are in that language too. */
function chosenLanguage(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const flag = at < 0 ? undefined : argv[at]?.includes('=') === true ? argv[at].split('=')[1] : argv[at + 1];
  return (flag ?? environment['BIDUI_LANG']) === 'en' ? 'en' : 'zh';
}

function translateHeadings(help: string, language: Language): string {
  if (language === 'en') return help;
  return help
    .replace(/^Usage:/m, '用法：')
    .replace(/^Arguments:/m, '参数：')
    .replace(/^Options:/m, '选项：')
    .replace(/^Commands:/m, '命令：');
}

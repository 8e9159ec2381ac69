// commands.md and commands.zh-CN.md: every command with options and examples, read from the parser that the program itself uses.
import { COMMANDS } from '../../dist/cli/catalogue.js';
import { buildProgram } from '../../dist/cli/command-line.js';
import { codeText, page, pageHead, table } from './markdown.mjs';

const TEXTS = {
  en: {
    title: 'Commands',
    intro:
      'Every command with its options and examples. `bidui <command> --help` prints the same at the terminal. How a command ends: ' +
      '[exit statuses](exit-codes.md). 中文：[命令](commands.zh-CN.md).',
    list: ['command', 'what it does'],
    options: ['option', 'meaning'],
    common: 'Options of every command',
    stop: '.',
  },
  zh: {
    title: '命令',
    intro:
      '全部命令、选项和示例。在终端上用 `bidui <命令> --help` 也能看到。命令怎样结束：[退出状态](exit-codes.md)。' +
      'English: [commands](commands.md)。',
    list: ['命令', '做什么'],
    options: ['选项', '说明'],
    common: '每个命令都有的选项',
    stop: '。',
  },
};

export function commandsPage(language) {
  const texts = TEXTS[language];
  const program = buildProgram(language, () => undefined);
  const commands = COMMANDS.map((spec) => ({ spec, parsed: findCommand(program, spec.name) }));
  const commonFlags = sharedFlags(commands.map(({ parsed }) => parsed));
  const optionRows = (options) => options.map((option) => [codeText(option.flags), option.description]);
  const common = commands[0].parsed.options.filter((option) => commonFlags.has(option.flags));
  return page(
    pageHead(texts.title, texts.intro),
    table(
      texts.list,
      commands.map(({ spec, parsed }) => [`[${spec.name}](#${spec.name.replaceAll(' ', '-')})`, parsed.description()]),
    ),
    `## ${texts.common}`,
    table(texts.options, optionRows(common)),
    commands.flatMap(({ spec, parsed }) => {
      const own = parsed.options.filter((option) => !commonFlags.has(option.flags));
      const examples = spec.examples.map((example) => `${example.line}    # ${example.words[language]}`);
      return [
        `## ${spec.name}`,
        parsed.description() + texts.stop,
        codeText(['bidui', spec.name, operandsOf(parsed)].filter((word) => word !== '').join(' ')),
        ...(own.length === 0 ? [] : [table(texts.options, optionRows(own))]),
        `\`\`\`sh\n${examples.join('\n')}\n\`\`\``,
      ];
    }),
  );
}

function findCommand(program, name) {
  return name.split(' ').reduce((parent, word) => parent.commands.find((command) => command.name() === word), program);
}

/** Flags that every command has. */
function sharedFlags(commands) {
  const [first, ...others] = commands.map((command) => new Set(command.options.map((option) => option.flags)));
  return new Set([...first].filter((flags) => others.every((other) => other.has(flags))));
}

function operandsOf(command) {
  const words = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return words.join(' ');
}

// commands.md and commands.zh-CN.md: every command with options and examples, read from the table that the parser itself uses.
import { COMMON_OPTIONS } from '../../dist/cli/command-line.js';
import { COMMANDS } from '../../dist/cli/commands.js';
import { helpWords } from '../../dist/cli/options/option.js';
import { codeText, page, pageHead, table } from './markdown.mjs';

const TEXTS = {
  en: {
    title: 'Commands',
    intro:
      'Every command with its options and examples. `bidui <command> --help` prints the same at the terminal. How a command ends: ' +
      '[exit statuses](exit-codes.md). What `--json` prints: [JSON shapes](json.md). 中文：[命令](commands.zh-CN.md).',
    list: ['command', 'what it does'],
    options: ['option', 'meaning'],
    common: 'Options of every command',
    stop: '.',
  },
  zh: {
    title: '命令',
    intro:
      '全部命令、选项和示例。在终端上用 `bidui <命令> --help` 也能看到。命令怎样结束：[退出状态](exit-codes.md)。`--json` 输出什么：[JSON 结构](json.md)。' +
      'English: [commands](commands.md)。',
    list: ['命令', '做什么'],
    options: ['选项', '说明'],
    common: '每个命令都有的选项',
    stop: '。',
  },
};

export async function commandsPage(language) {
  const texts = TEXTS[language];
  const commands = await Promise.all(
    COMMANDS.map(async ({ name, words, load }) => ({ name, does: words[language], ...(await load()).command })),
  );
  const optionRows = (options) =>
    options
      .filter((option) => option.isRetired !== true)
      .map((option) => [codeText(option.flags), helpWords(option, language)]);
  return page(
    pageHead(texts.title, texts.intro),
    table(
      texts.list,
      commands.map(({ name, does }) => [`[${name}](#${name.replaceAll(' ', '-')})`, does]),
    ),
    `## ${texts.common}`,
    table(texts.options, optionRows(COMMON_OPTIONS)),
    commands.flatMap(({ name, does, operands, options, examples }) => {
      const own = optionRows(options);
      const lines = examples.map((example) => `${example.line}    # ${example.words[language]}`);
      return [
        `## ${name}`,
        does + texts.stop,
        codeText(['bidui', name, ...operands.map(({ syntax }) => syntax)].join(' ')),
        ...(own.length === 0 ? [] : [table(texts.options, own)]),
        `\`\`\`sh\n${lines.join('\n')}\n\`\`\``,
      ];
    }),
  );
}

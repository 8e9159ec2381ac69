/** `bidui rules test FILE`: runs the test rows of rules written as YAML; needs no workspace. */
import type { RuleTest } from '../../app/rules/test-rules.js';
import { files } from '../options/shared-options.js';
import { readFileSync } from 'node:fs';
import { resolveFiles } from '../file-operands.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: {},
  examples: [
    { line: 'bidui rules test 本地规则.yaml', words: { zh: '试运行本地规则', en: 'try local rules' } },
    { line: 'bidui rules test 本地规则.yaml --json', words: { zh: '结果给程序用', en: 'machine-readable result' } },
  ],
  async run(context, operands) {
    const { testRules } = await import('../../app/rules/test-rules.js');
    const files = await resolveFiles(operands.files, context.workspaceFolder);
    const tests = files.flatMap((file) => testRules(readFileSync(file.absolute, 'utf8')));
    if (context.isJson) context.output.json(tests);
    else for (const test of tests) printTest(context, test);
    return tests.every((test) => test.passed) ? 'done' : 'usage';
  },
});

const KIND_WORDS = { hit: '应命中', near: '差一点', exempt: '应排除' } as const;

function printTest(context: CommandContext, test: RuleTest): void {
  const say = (passed: boolean, text: string): void => {
    if (passed) context.output.line(text);
    else context.output.always(text);
  };
  say(test.passed, `${test.passed ? '通过' : '未通过'}  ${test.rule} ${test.name}`);
  if (test.complaint !== null) say(false, `  规则写法有误：${test.complaint}`);
  for (const example of test.examples) {
    const mark = example.passed ? '✓' : '✗';
    const counts = example.passed ? '' : `（应有 ${example.expected} 条，得到 ${example.found} 条）`;
    say(example.passed, `  ${mark} ${KIND_WORDS[example.expect]}：${example.note}${counts}`);
  }
}

/** `bidui rules test FILE`: runs the test rows of rules written as YAML; needs no workspace. */
import type { RuleTest } from '../../app/rules/test-rules.js';
import { files } from '../options/shared-options.js';
import { readFileSync } from 'node:fs';
import { resolveFiles } from '../file-operands.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { files },
  options: {},
  isReadOnly: true,
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

function printTest(context: CommandContext, test: RuleTest): void {
  const { output, say } = context;
  const tell = (passed: boolean, text: string): void => {
    if (passed) output.line(text);
    else output.always(text);
  };
  const { rule, name, complaint } = test;
  tell(test.passed, say(test.passed ? 'rules-test-passed' : 'rules-test-failed', { rule, name }));
  if (complaint !== null) tell(false, say('rules-test-broken', { complaint }));
  for (const { passed, note, expect, expected, found } of test.examples) {
    const facts = { mark: passed ? '✓' : '✗', kind: say(`rules-test-kind-${expect}`), note };
    tell(passed, passed ? say('rules-test-example', facts) : say('rules-test-counts', { ...facts, expected, found }));
  }
}

/** docs/design/mechanisms.md: a line for each mechanism, and everything that a line names exists. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { RULE_BY_NUMBER } from '../../src/catalog/rules/all-rules.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { PROJECT } from '../support/run-bidui.js';

const textOf = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');
const CATALOGUE = globSync('src/{catalog,report}/**/*.ts', { cwd: PROJECT }).map(textOf).join('\n');
const LINES = [...textOf('docs/design/mechanisms.md').matchAll(/^\| ([MN]\d\d) +\|(.*)\|(.*)\|(.*)\|(.*)\|$/gmu)].map(
  ([, no = '', mechanism = '', by = '', test = '', missing = '']) => ({
    no,
    mechanism: mechanism.trim(),
    by: by.trim(),
    test: test.trim(),
    missing: missing.trim(),
  }),
);
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_none, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
const NONE = '–';

/** Code that makes workbooks, file by file. */
const MAKERS = globSync('src/{report,app}/**/*.ts', { cwd: PROJECT }).map(textOf);

/** A sheet or workbook of that name is imported and used where workbooks are made: taken out of its workbook, only its name would be left. */
function isLaidOut(sheet: string): boolean {
  const constants = [...CATALOGUE.matchAll(/export const (\w+)\b[^=;]*=(?:(?!\nexport )[^;])*?;/gsu)]
    .filter(([text]) => text.includes(`'${sheet}'`))
    .map(([, name = '']) => name);
  const mentions = (text: string, name: string): number => text.match(new RegExp(`\\b${name}\\b`, 'gu'))?.length ?? 0;
  return constants.some((name) => MAKERS.some((text) => mentions(text, name) > 1));
}

/** Names that lead nowhere, in the cell that says how a mechanism is done. */
function unknownParts(by: string): string[] {
  const commands = [...by.matchAll(/`bidui ([a-z-]+(?: [a-z-]+)?)/gu)].map(([, words = '']) => words);
  const isCommand = (words: string): boolean =>
    COMMANDS.some(({ name }) => name === words || name === words.split(' ')[0]);
  return [
    ...commands.filter((words) => !isCommand(words)),
    ...[...by.matchAll(/\b([A-LPT]\d\d)\b/gu)].flatMap(([, rule = '']) => (RULE_BY_NUMBER.has(rule) ? [] : [rule])),
    ...[...by.matchAll(/《([^》]+)》/gu)].flatMap(([, sheet = '']) => (isLaidOut(sheet) ? [] : [sheet])),
  ];
}

describe('the table of mechanisms', () => {
  it('has each number once, in order', () => {
    expect(LINES.map(({ no }) => no)).toEqual([...numbered('M', 66), ...numbered('N', 15)]);
  });

  it.each(LINES.map((line) => [line.no, line] as const))('%s names what is there', (_no, { by, test, missing }) => {
    expect(unknownParts(by)).toEqual([]);
    // What nothing does has no test, and says what is missing.
    expect(by === NONE).toBe(test === NONE);
    if (by === NONE) expect(missing).not.toBe(NONE);
    else expect(by).toMatch(/`bidui |\b[A-LPT]\d\d\b|《/u);
    for (const proof of test === NONE ? [] : test.split('<br>')) {
      const [, file = '', name = ''] = /^`(test\/[^`]+\.ts)` — (.+)$/u.exec(proof.trim()) ?? [];
      expect(existsSync(path.join(PROJECT, file)), proof).toBe(true);
      expect(textOf(file)).toContain(name);
    }
  });
});

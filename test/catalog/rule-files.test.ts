// Each rule stands in a file of its own with its examples beside it, and no command but those about rules loads the examples.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../src/catalog/rules/all-rules.js';

const SRC = path.resolve(import.meta.dirname, '../../src');
const RULES = path.join(SRC, 'catalog/rules');
const COMMANDS = path.join(SRC, 'cli/commands');

/** Rule files as `a01`, and example files as `a01`. */
function filesOf(pattern: RegExp): string[] {
  const groups = readdirSync(RULES).filter((name) => /^[a-lpt]-/u.test(name));
  const names = groups.flatMap((group) => readdirSync(path.join(RULES, group)));
  return names.flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
}

const STATIC_IMPORT = /^(?:import|export|\}) (?!type )[^;]*?from '(\.[^']+)\.js';/gmu;
const LAZY_IMPORT = /\bimport\('(\.[^']+)\.js'\)/gu;

/** Every file that a file loads with its static imports, itself included. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of importsOf(file, STATIC_IMPORT)) loadedBy(imported, seen);
  return seen;
}

function importsOf(file: string, pattern: RegExp): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(pattern);
  return [...imports].map(([, relative]) => path.resolve(path.dirname(file), `${relative!}.ts`));
}

/** Modules that a command loads when it runs: its own, and those that it imports only then. */
function loadedByCommand(name: string): Set<string> {
  const file = path.join(COMMANDS, name);
  const seen = loadedBy(file);
  for (const imported of importsOf(file, LAZY_IMPORT)) loadedBy(imported, seen);
  return seen;
}

const examplesAmong = (files: Iterable<string>): string[] => [...files].filter((file) => file.endsWith('examples.ts'));

describe('the files of the rules', () => {
  const numbers = ALL_RULES.map((rule) => rule.number);

  test('are one for each rule, named by its number, with the examples beside it', () => {
    const expected = numbers.map((number) => number.toLowerCase());
    expect(filesOf(/^([a-lpt]\d\d)\.ts$/u)).toEqual(expected);
    expect(filesOf(/^([a-lpt]\d\d)\.examples\.ts$/u)).toEqual(expected);
  });

  test('are listed by number', () => {
    expect(numbers).toEqual([...numbers].sort());
    expect([...EXAMPLES_BY_RULE.keys()]).toEqual(numbers);
    const unavailable = UNAVAILABLE_RULES.map((rule) => rule.number);
    expect(unavailable).toEqual([...unavailable].sort());
  });

  test.each(readdirSync(COMMANDS).filter((name) => name !== 'rules-test.ts'))('%s loads no examples', (command) => {
    expect(examplesAmong(loadedByCommand(command))).toEqual([]);
  });

  test('rules-test.ts loads them all, and compare.ts the rules', () => {
    expect(examplesAmong(loadedByCommand('rules-test.ts')).length).toBeGreaterThan(numbers.length);
    expect(loadedByCommand('compare.ts')).toContain(path.join(RULES, 'c-present/c01.ts'));
  });
});

/** The pages written by hand: short where they must be, every link and path leads somewhere, every command line in them can be typed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { COMMON_OPTIONS } from '../../src/cli/command-line.js';
import { COMMANDS } from '../../src/cli/commands.js';
import type { OptionSpec } from '../../src/cli/options/option.js';
import { PROJECT } from '../support/run-bidui.js';

const LONGEST_README_BYTES = 12_000;
const READMES = ['README.md', 'README.zh-CN.md'];
const PAGES = [
  ...READMES,
  ...globSync(['docs/**/*.md', 'samples/README.md'], { cwd: PROJECT, ignore: ['docs/reference/**'] }),
];
/** Folders whose paths a page may name. Parts in angle brackets, stars or braces stand for many. */
const NAMED_PATH = /`((?:bin|src|test|docs|samples)\/[\w./-]*\w)\/?`/gu;

const OPTIONS_OF = new Map(
  await Promise.all(COMMANDS.map(async ({ name, load }) => [name, (await load()).command.options] as const)),
);
const textOf = (page: string): string => readFileSync(path.join(PROJECT, page), 'utf8');
const targetOf = (page: string, target: string): string => path.join(PROJECT, path.dirname(page), target);

/** Every `bidui …` in the code of a page, without remark, redirection and what follows on the next command. */
function commandLines(text: string): string[] {
  const code = [...text.matchAll(/^ *```\w*\n([^]*?)^ *```|`([^`\n]+)`/gmu)].flatMap(([, block, span]) =>
    (block ?? span ?? '').split('\n'),
  );
  return code.flatMap((line) => {
    const typed = /(?:^|[/\\])bidui(?:\.js)? +([a-z-].*)$/u.exec(line)?.[1];
    return typed === undefined ? [] : [typed.replace(/\s(?:#|>|\|).*$|"$/u, '').trim()];
  });
}

/** Parts of a command line that the program does not know; empty when it can be typed. A group of commands may stand alone. */
function unknownWords(line: string): string[] {
  const typed = line.split(/\s+/u);
  const at = typed.findIndex((word) => OPTIONS_OF.has(word) || isGroup(word));
  // Options that every command has may stand in front of it.
  const words = at > 0 && isFlag(typed[0] ?? '', COMMON_OPTIONS) ? typed.slice(at) : typed;
  const [first = '', second = ''] = words;
  if (first.startsWith('-')) return words.filter((word) => !isFlag(word, COMMON_OPTIONS));
  const options = OPTIONS_OF.get(`${first} ${second}`) ?? OPTIONS_OF.get(first);
  if (options === undefined) return words.length === 1 && isGroup(first) ? [] : words;
  return words.filter((word) => word.startsWith('-') && !isFlag(word, [...options, ...COMMON_OPTIONS]));
}

const isGroup = (word: string): boolean => COMMANDS.some(({ name }) => name.startsWith(`${word} `));

function isFlag(word: string, options: readonly OptionSpec[]): boolean {
  const known = options.filter((option) => option.isRetired !== true).flatMap(({ flags }) => flags.split(/[ ,]+/u));
  return [...known, '-h', '--help', '-V', '--version'].includes(word.split('=')[0] ?? word);
}

describe('pages', () => {
  it.each(READMES)('%s is short', (page) => {
    expect(Buffer.byteLength(textOf(page))).toBeLessThanOrEqual(LONGEST_README_BYTES);
  });

  it.each(PAGES)('%s has no link that leads nowhere', (page) => {
    const targets = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, to = '']) => to);
    expect(targets.filter((to) => !existsSync(targetOf(page, to)))).toEqual([]);
  });

  it.each(PAGES)('%s names only files and folders that are there', (page) => {
    const named = [...textOf(page).matchAll(NAMED_PATH)].map(([, to = '']) => to);
    expect(named.filter((to) => !existsSync(path.join(PROJECT, to)))).toEqual([]);
  });

  it.each(PAGES)('%s names only commands and options that are there', (page) => {
    const lines = commandLines(textOf(page));
    expect(lines.filter((line) => unknownWords(line).length > 0)).toEqual([]);
  });

  it('knows a command line that cannot be typed', () => {
    expect(commandLines('bidui is; run `bidui county` or\n```sh\nbidui run county --fast > x # why\n```')).toEqual([
      'county',
      'run county --fast',
    ]);
    expect(unknownWords('county')).toEqual(['county']);
    expect(unknownWords('run county --fast')).toEqual(['--fast']);
    expect(unknownWords('run county --as-of 2018-07-25 --quiet')).toEqual([]);
    expect(unknownWords('rules import 规则库.xlsx')).toEqual([]);
    expect(unknownWords('--lang en status')).toEqual([]);
    expect(unknownWords('--fast status')).toEqual(['--fast', 'status']);
    expect(unknownWords('handover')).toEqual([]);
    expect(unknownWords('handover out')).toEqual(['handover', 'out']);
  });
});

describe('READMEs', () => {
  it.each(READMES)('%s names both commands, and package.json has the scripts they call', (page) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    expect(textOf(page)).toContain('npm ci && npm run demo');
    expect(textOf(page)).toContain('npm ci && npm test');
    expect(scripts).toMatchObject({ demo: expect.any(String), test: expect.any(String) });
  });
});

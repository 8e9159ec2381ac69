/** Targets of comments exist: paths of this repository, and headings of docs/design. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../support/run-bidui.js';

const FILES = globSync(['src/**/*.ts', 'test/**/*.{ts,mjs}', 'samples/**/*.mjs', 'docs/**/*.mjs', '*.js', '*.ts'], {
  cwd: PROJECT,
  ignore: ['**/goldens/**', '**/node_modules/**'],
});
const TOP = ['src', 'test', 'docs', 'samples', 'bin'];
const ROOMS = globSync('src/*/', { cwd: PROJECT, onlyDirectories: true }).map((folder) => path.basename(folder));
/** From the top or from src, so far as it is no bare folder: `src/rules/compile`, `catalog/messages`. */
const NAMED_PATH = new RegExp(`(?<![\\w./<-])((?:${[...TOP, ...ROOMS].join('|')})/[\\w./-]*\\w)`, 'gu');
/** A file by its name alone. */
const NAMED_FILE = /(?<![\w./*-])([\w.-]+\.(?:ts|mjs))\b/gu;
const CITED_HEADING = /docs\/design\/([\w-]+\.md), "([^"]+)"/gu;
const ENDINGS = ['', '.ts', '.mjs'];

const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

/** The text of every comment of a file that begins its line, each block on one line. */
function commentsOf(source: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of source.split('\n')) {
    const text = /^\s*(?:\/\*\*?|\*\/?|\/\/)(.*)$/u
      .exec(line)?.[1]
      ?.replace(/\*\/\s*$/u, '')
      .trim();
    if (text === undefined) isOpen = false;
    else if (isOpen) blocks.push(`${blocks.pop() ?? ''} ${text}`);
    else {
      blocks.push(text);
      isOpen = true;
    }
  }
  return blocks;
}

const comments = FILES.flatMap((file) => commentsOf(read(file)).map((text) => ({ file, text })));
const names = new Set(FILES.map((file) => path.basename(file)));
const exists = (named: string): boolean =>
  ENDINGS.some((ending) => ['', 'src'].some((folder) => existsSync(path.join(PROJECT, folder, named + ending))));

describe('comments', () => {
  it('name only files and folders that are there', () => {
    const lost = comments.flatMap(({ file, text }) =>
      [...text.matchAll(NAMED_PATH)].flatMap(([, named = '']) => (exists(named) ? [] : [`${file}: ${named}`])),
    );
    expect(lost).toEqual([]);
  });

  it('name only files that are somewhere', () => {
    const lost = comments.flatMap(({ file, text }) =>
      [...text.matchAll(NAMED_FILE)].flatMap(([, named = '']) => (names.has(named) ? [] : [`${file}: ${named}`])),
    );
    expect(lost).toEqual([]);
  });

  it('cite only headings that are there', () => {
    const cited = comments.flatMap(({ file, text }) =>
      [...text.matchAll(CITED_HEADING)].map(([, page = '', heading = '']) => ({ file, page, heading })),
    );
    const lost = cited.filter(({ page, heading }) => !read(`docs/design/${page}`).includes(`\n## ${heading}\n`));
    expect(cited.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('are found in blocks and lines, joined to one text', () => {
    expect(commentsOf('/**\n * See docs/design/a.md,\n * "B".\n */\nx();\n// one\n// two\n')).toEqual([
      ' See docs/design/a.md, "B". ',
      'one two',
    ]);
  });
});

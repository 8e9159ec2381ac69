// The project's own lint rules report what breaks them, and nothing else.
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const load = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(new URL(name, import.meta.url).href)) as Readonly<Record<string, unknown>>;
const { loadLate, oneWayImports, ownLibraries } = await load('imports.mjs');
const { noPrivateWords, noUserLiterals } = await load('words.mjs');

type Handlers = Readonly<Record<string, ((node: unknown) => void) | undefined>>;
interface Rule {
  create(context: unknown): Handlers;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Messages of a rule for one node of a file; `comments` are those of the whole file. */
function reports(rule: unknown, file: string, kind: string, node: unknown, comments: readonly string[] = []): string[] {
  const said: string[] = [];
  const handlers = (rule as Rule).create({
    filename: path.join(ROOT, file),
    report: ({ message }: { message: string }) => said.push(message),
    sourceCode: { getAllComments: () => comments.map((value) => ({ value, loc: null })) },
  });
  handlers[kind]?.(node);
  return said;
}

const importOf = (value: string, importKind = 'value'): unknown => ({ importKind, specifiers: [], source: { value } });

describe('imports', () => {
  test.each([
    [
      'src/ledger/a.ts',
      '../store/sqlite-connection.js',
      ['src/ledger must not import src/store: imports point one way'],
    ],
    ['src/domain/a.ts', '../catalog/fillers.js', ['src/domain must not import src/catalog: imports point one way']],
    [
      'src/cli/a.ts',
      '../app/compare/inside/a.js',
      ['src/cli must not import the inside of src/app/compare: imports point one way'],
    ],
    [
      'src/report/time/a.ts',
      '../pages/b.js',
      ['src/report/time must not import src/report/pages: imports point one way'],
    ],
    ['src/report/time/a.ts', '../layout/b.js', []],
    ['src/ledger/a.ts', '../domain/rule.js', []],
    ['src/ledger/a.ts', 'node:fs', []],
  ])('%s may or may not import %s', (file, from, expected) => {
    expect(reports(oneWayImports, file, 'ImportDeclaration', importOf(from))).toEqual(expected);
  });

  test.each([
    ['src/cli/a.ts', 'exceljs', 'value', ['only src/tabular imports exceljs']],
    ['src/tabular/a.ts', 'exceljs', 'value', []],
    ['src/store/a.ts', 'better-sqlite3', 'value', ['use openConnection of src/store/sqlite-connection']],
    ['src/store/a.ts', 'better-sqlite3', 'type', []],
    ['src/store/sqlite-connection.ts', 'better-sqlite3', 'value', []],
    ['test/a.test.ts', 'better-sqlite3', 'value', ['use openConnection of src/store/sqlite-connection']],
    ['test/a.test.ts', 'exceljs', 'value', []],
  ])('%s and the library %s (%s)', (file, library, kind, expected) => {
    expect(reports(ownLibraries, file, 'ImportDeclaration', importOf(library, kind))).toEqual(expected);
  });

  test.each([
    ['../../app/compare/compare.js', 'value', 1],
    ['../password-prompt.js', 'value', 1],
    ['../../app/compare/compare.js', 'type', 0],
    ['../options/index.js', 'value', 0],
  ])('a command loads %s late (%s)', (from, kind, count) => {
    const said = reports(loadLate, 'src/cli/commands/a.ts', 'ImportDeclaration', importOf(from, kind));
    expect(said).toHaveLength(count);
  });
});

describe('words', () => {
  const literal = (value: string, parent: unknown): unknown => ({ value, parent });
  const printing = { type: 'CallExpression', callee: { property: { name: 'line' } } };
  const bilingual = { type: 'Property', key: { name: 'zh' } };
  test.each([
    ['没有台账', {}, 1],
    ['没有台账', bilingual, 0],
    ['there is no ledger', printing, 1],
    ['there is no ledger', {}, 0],
    ['id_number', printing, 0],
  ])('%s', (value, parent, count) => {
    expect(reports(noUserLiterals, 'src/cli/a.ts', 'Literal', literal(value, parent))).toHaveLength(count);
  });

  test.each([
    ['kin', 1],
    ['listOfKin', 1],
    ['kind', 0],
    ['set_aside', 0],
  ])('the name %s', (name, count) => {
    expect(reports(noPrivateWords, 'src/cli/a.ts', 'Identifier', { name })).toHaveLength(count);
  });

  test.each([
    ['What is counted.', 1],
    ['What is counted?', 0],
    ['Rows that are told by number.', 1],
    ['Rows told apart by number.', 0],
    ['Counts rows.', 0],
  ])('the comment %s', (comment, count) => {
    expect(reports(noPrivateWords, 'src/cli/a.ts', 'Program', {}, [comment])).toHaveLength(count);
  });
});

/** The examples of docs/library.md, run by the package as others install it: they compile strictly and print what the page says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked } from '../support/packed-package.js';
import { PROJECT, runProgram } from '../support/run-bidui.js';
import { writeTinyWorkspace } from '../support/tiny-workspace.js';

const page = readFileSync(path.join(PROJECT, 'docs', 'library.md'), 'utf8');
const examples = [...page.matchAll(/^## (.+)\n[^]*?^```js\n([^]*?)^```\n[^]*?^```text\n([^]*?)^```$/gmu)].map(
  ([, title = '', code = '', printed = '']) => ({ title, code, printed }),
);

const folder = mkdtempSync(path.join(tmpdir(), 'bidui-package-'));
let packed: readonly string[];

beforeAll(async () => {
  packed = await installPacked(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  const workspace = path.join(folder, '2018年7月');
  mkdirSync(workspace);
  writeTinyWorkspace(workspace);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a module in the folder that has the package. */
async function run(code: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  writeFileSync(path.join(folder, 'example.mjs'), code);
  const { status, stdout, stderr } = await runProgram([process.execPath, 'example.mjs'], { cwd: folder });
  return { status, stdout, stderr };
}

/** The first line of each complaint of the compiler about modules of another program, by module, under the strictest settings. */
function complaints(modules: Readonly<Record<string, string>>): Record<string, string[]> {
  const files = Object.entries(modules).map(([name, text]) => {
    const file = path.join(folder, `${name}.ts`);
    writeFileSync(file, text);
    return file;
  });
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    typeRoots: [path.join(PROJECT, 'node_modules', '@types')],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const found: Record<string, string[]> = {};
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = path.basename(file?.fileName ?? '', '.ts');
    const [line = ''] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n');
    (found[name] ??= []).push(line);
  }
  return found;
}

describe('docs/library.md', () => {
  it('has three examples', () => {
    expect(examples).toHaveLength(3);
  });

  // In the order of the page: the second reads what the first has compared.
  it.each(examples.map(({ title, code, printed }) => [title, code, printed] as const))(
    '%s',
    async (_title, code, printed) => {
      expect(await run(code)).toEqual({ status: 0, stdout: printed, stderr: '' });
    },
  );

  it('names every function of the library', async () => {
    const { stdout } = await run("import * as bidui from 'bidui'; console.log(Object.keys(bidui).join(' '));");
    const names = stdout.trim().split(' ');
    expect(names).toContain('comparePass');
    expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});

describe('the package', () => {
  it('has types with which the examples compile, and in which a misspelt code does not', () => {
    const code = (name: string): string =>
      `import type { MessageCode } from 'bidui'; export const code: MessageCode = '${name}';`;
    const modules = { right: code('no-workspace'), wrong: code('no-workspaces') };
    const named = Object.fromEntries(examples.map((example, position) => [`example${position}`, example.code]));
    expect(complaints({ ...modules, ...named })).toEqual({ wrong: [expect.stringContaining('"no-workspaces"')] });
  });

  it('lets others in by its one door', async () => {
    const { stdout } = await run(
      `for (const name of ['bidui/package.json', 'bidui/dist/app/compare/compare.js'])
         await import(name, { with: name.endsWith('json') ? { type: 'json' } : {} }).then(() => console.log('in'), (error) => console.log(error.code));`,
    );
    expect(stdout).toBe('in\nERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });

  it('holds program, library and types, and nothing of the workshop', () => {
    for (const file of ['bin/bidui.js', 'dist/cli/main.js', 'dist/index.js', 'dist/index.d.ts', 'samples/bidui.yaml'])
      expect(packed).toContain(file);
    expect(packed.filter((file) => /^(src|test)\/|tsbuildinfo|\.test\./.test(file))).toEqual([]);
  });

  it('runs the command from where it is installed', async () => {
    const bin = path.join('node_modules', 'bidui', 'bin', 'bidui.js');
    const { status, stdout } = await runProgram([process.execPath, bin, '--version'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+ /) });
  });
});

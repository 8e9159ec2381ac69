/** Passwords asked for on a terminal: never shown, never asked without one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../src/catalog/messages/render.js';
import type { CommandContext } from '../../src/cli/command.js';
import { createOutput } from '../../src/cli/terminal/output.js';
import { passwordAsker, readHidden, withPasswords, type Terminal } from '../../src/cli/password-prompt.js';
import { inspectFiles } from '../../src/app/inspect/inspect.js';
import { testContext } from '../intake/invented-sheet.js';
import { temporaryFolder } from '../support/ledger-fixture.js';
import { runBidui } from '../support/run-bidui.js';
import { buildXlsx } from '../tabular/xlsx-fixture.js';

interface Typist extends Terminal {
  readonly modes: boolean[];
  readonly shown: () => string;
}

function typist(keys: readonly string[], isTTY = true): Typist {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: (isRaw: boolean) => void modes.push(isRaw) });
  const output = Object.assign(new PassThrough(), { isTTY });
  const chunks: string[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  for (const key of keys) input.write(key);
  return { input, output, modes, shown: () => chunks.join('') };
}

const QUESTION = 'password: ';

describe('typing without being shown', () => {
  it.each([
    ['a line', ['secret', '\r'], 'secret'],
    ['one key at a time', [...'密码1', '\n'], '密码1'],
    ['with corrections', ['sec', '\u007f', '\b', 'x', '\r'], 'sx'],
    ['correcting nothing', ['\u007f', 'a\r'], 'a'],
    ['with arrow keys', ['a\u001b[D', 'b\u001bOA\r'], 'ab'],
    ['only the first line', ['a\rb\r'], 'a'],
    ['nothing', ['\r'], ''],
    ['broken off', ['ab', '\u0003'], null],
    ['ended', ['\u0004'], null],
  ])('takes %s', async (_, keys, answer) => {
    const terminal = typist(keys);
    expect(await readHidden(QUESTION, terminal)).toBe(answer);
    expect(terminal.modes).toEqual([true, false]);
    expect(terminal.shown()).toBe(`${QUESTION}\n`);
  });
});

const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - { files: 名册.xlsx, password_env: REGISTER_LOCK }
sources:
  - { source: housing.property, files: 房产.xlsx, password_env: HOUSING_LOCK }
  - { source: health.insurance, files: 参保.xlsx, password_env: HOUSING_LOCK }
settings: { sheet_password_env: SHEET_LOCK }
`;

function contextOf(folder: string, environment: NodeJS.ProcessEnv): CommandContext {
  const output = createOutput({ isQuiet: true, environment: {} });
  const fixed = {
    language: 'zh',
    say: sayIn('zh'),
    isJson: false,
    verbosity: 0,
    isQuiet: true,
    now: () => new Date(0),
    commandName: 'test',
    version: '0',
  } as const;
  return { ...fixed, output, workspaceFolder: folder, environment };
}

describe('passwords a command needs', () => {
  it('are asked for once each, only where the environment lacks them', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bidui.yaml'), SETTINGS);
    const terminal = typist(['one\r']);
    const context = contextOf(folder, { REGISTER_LOCK: 'given' });
    const asked = await withPasswords(context, { passwords: ['inputs'], named: [] }, terminal);
    expect(asked.environment).toEqual({ REGISTER_LOCK: 'given', HOUSING_LOCK: 'one' });
    expect(terminal.shown()).toBe('环境变量 HOUSING_LOCK 没有值。请输入它应有的打开密码（输入时不显示，回车结束）：\n');
  });

  it.each([
    ['no terminal', typist([], false), { passwords: ['inputs', 'sheets'], named: [] }, {}],
    ['a command that opens nothing', typist([]), { passwords: [], named: [] }, {}],
    ['the variable of an option', typist(['two\r']), { passwords: [], named: ['OWN'] }, { OWN: 'two' }],
    ['the sheets', typist(['three\r']), { passwords: ['sheets'], named: [] }, { SHEET_LOCK: 'three' }],
  ] as const)('%s', async (_, terminal, wanted, environment) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'bidui.yaml'), SETTINGS);
    expect((await withPasswords(contextOf(folder, {}), wanted, terminal)).environment).toEqual(environment);
  });
});

describe('a locked workbook in inspect', () => {
  let lockedBytes: Buffer | null = null;
  // Locking costs a hundred thousand rounds of hashing, by which guessing is slowed down.
  const makeLocked = (): Buffer => {
    const cells = (texts: readonly string[]) =>
      texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const rows = [
      ['姓名', '证件号码'],
      ['张三', '990121197001010015'],
    ].map((texts) => `<row>${cells(texts)}</row>`);
    const bytes = buildXlsx({ sheets: [{ name: '名册', body: `<sheetData>${rows.join('')}</sheetData>` }] });
    return officeCrypto.encrypt(bytes, { password: '春天' });
  };
  const locked = (folder: string) => {
    mkdirSync(path.join(folder, '收件'));
    lockedBytes ??= makeLocked();
    writeFileSync(path.join(folder, '收件/锁.xlsx'), lockedBytes);
    return { absolute: path.join(folder, '收件/锁.xlsx'), shown: '收件/锁.xlsx' };
  };

  it('is opened with what is typed, and refused when that is wrong', async () => {
    const folder = temporaryFolder();
    const file = locked(folder);
    const read = async (keys: string) => {
      const askPassword = passwordAsker(contextOf(folder, {}), typist([keys]));
      const [found] = await inspectFiles({ files: [file], clean: testContext, source: 'register', askPassword });
      return found!.sheets[0]?.counts?.rows ?? found!.problems.map(({ code }) => code);
    };
    expect([await read('春天\r'), await read('夏天\r')]).toEqual([1, ['password-wrong']]);
  });

  it('is refused without a terminal, with the setting that opens it, and the password stands nowhere', async () => {
    const folder = temporaryFolder();
    locked(folder);
    const refused = await runBidui(['inspect', '收件/锁.xlsx', '-w', folder]);
    expect([refused.status, refused.stdout + refused.stderr]).toEqual([3, expect.stringContaining('--password-env')]);
    const opened = await runBidui(
      ['inspect', '收件/锁.xlsx', '-w', folder, '--source', 'register', '--password-env', 'LOCK'],
      { environment: { ...process.env, LOCK: '春天' } },
    );
    expect([opened.status, `${opened.stdout}${opened.stderr}`.includes('春天')]).toEqual([0, false]);
    expect(readFileSync(path.join(folder, '收件/锁.xlsx')).includes('春天')).toBe(false);
  });
});

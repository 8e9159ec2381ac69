import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/problem.js';
import { workspacePaths } from '../../src/system/workspace-files.js';
import { checkNewSettings, openWorkspace, parseSettings } from '../../src/workspace/workspace.js';

const OFFICE = 'office: { name: 示例县, level: county, division: "990121" }\n';
const REGISTER = 'register:\n  - files: 收件/名册.xlsx\n';

function refusal(text: string): { code: string; facts: Record<string, unknown> } {
  try {
    parseSettings(text);
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, facts: { ...error.facts } };
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings', () => {
  it('take one file pattern or several', () => {
    const settings = parseSettings(`${OFFICE}register:\n  - files: [a.xlsx, b.xlsx]\n  - files: c.xlsx\n`);
    expect(settings.register.map((part) => part.files)).toEqual([['a.xlsx', 'b.xlsx'], ['c.xlsx']]);
  });

  it('name the nearest known key, with line and column, for an unknown one', () => {
    expect(refusal(`${OFFICE}${REGISTER}sourcs: []\n`)).toMatchObject({
      code: 'settings-unknown-key',
      facts: { path: 'bidui.yaml', line: 4, column: 1, key: 'sourcs', nearest: 'sources', hint: 'nearest' },
    });
  });

  it('name the nearest key inside a list entry', () => {
    const { code, facts } = refusal(
      `${OFFICE}${REGISTER}sources:\n  - source: housing.property\n    fils: a.xlsx\n    files: a.xlsx\n`,
    );
    expect({ code, line: facts['line'], nearest: facts['nearest'] }).toEqual({
      code: 'settings-unknown-key',
      line: 6,
      nearest: 'files',
    });
  });

  it('name the nearest source for an unknown one', () => {
    const { code, facts } = refusal(`${OFFICE}${REGISTER}sources:\n  - source: housing.propertey\n    files: a.xlsx\n`);
    expect({ code, line: facts['line'], nearest: facts['nearest'] }).toEqual({
      code: 'settings-unknown-source',
      line: 5,
      nearest: 'housing.property',
    });
  });

  it('say where a value does not fit', () => {
    const { code, facts } = refusal(`office: { name: x, level: town, division: "990121" }\n${REGISTER}`);
    expect({ code, line: facts['line'], key: facts['key'] }).toEqual({
      code: 'settings-invalid',
      line: 1,
      key: 'office.level',
    });
  });

  it('say where the YAML breaks', () => {
    expect(refusal(`${OFFICE}register: [\n`).code).toBe('settings-syntax');
  });

  it('refuse alias bombs', () => {
    expect(() => parseSettings(`a: &a [x,x]\nb: &b [*a,*a]\n${OFFICE}${REGISTER}`)).toThrow();
  });
});

describe('a workspace', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is not there without bidui.yaml', () => {
    expect(() => openWorkspace(folder)).toThrow(expect.objectContaining({ code: 'no-workspace' }));
  });

  it('gets its key on first use and keeps it', () => {
    writeFileSync(path.join(folder, 'bidui.yaml'), OFFICE + REGISTER);
    const first = openWorkspace(folder);
    expect(first.key).toHaveLength(32);
    expect(openWorkspace(folder).key.equals(first.key)).toBe(true);
  });

  it('refuses a key that is not a key', () => {
    writeFileSync(path.join(folder, 'bidui.yaml'), OFFICE + REGISTER);
    writeFileSync(path.join(folder, 'bidui.key'), 'not a key');
    expect(() => openWorkspace(folder)).toThrow(expect.objectContaining({ code: 'key-invalid' }));
  });
});

describe('settings about to be written', () => {
  const REAL = OFFICE.replace('990121', '510121');
  const LIST = '  - { source: housing.property, files: a.csv, level: county, division: "510121" }\n';
  it.each<[string, string, boolean]>([
    ['invented places', `${OFFICE}${REGISTER}`, true],
    ['a real office', `${REAL}${REGISTER}`, false],
    ['a list of a real county', `${OFFICE}${REGISTER}sources:\n${LIST}`, false],
  ])('with the key of the demo: %s', (_what, text, isRight) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bidui-demo-key-'));
    const paths = workspacePaths(folder);
    const check = (): void => checkNewSettings(paths, text);
    expect(check).not.toThrow();
    copyFileSync(path.join(import.meta.dirname, '../../samples/bidui.key'), paths.key);
    if (isRight) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'key-is-demo', facts: { division: '510121' } }));
    rmSync(folder, { recursive: true, force: true });
  });
});

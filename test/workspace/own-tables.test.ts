import { afterAll, describe, expect, it } from 'vitest';
import { useOwnTables, tableDefinition, allSources } from '../../src/catalog/sources/table-definitions.js';
import { columnsOfView, sourceIds } from '../../src/linkage/rule-schema.js';
import { tableNamed } from '../../src/intake/layout/source-by-name.js';
import { openWorkspace, parseSettings } from '../../src/workspace/workspace.js';
import { temporaryFolder } from '../support/ledger-fixture.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const head = `office: { name: 甲县比对办, level: county, division: "990121" }
register: [{ files: 收件/名册.csv }]
`;
const table = (id: string, column: string, further = ''): string =>
  `tables: [{ id: ${id}, name: 小额信贷, row: person, department: 金融办${further}, columns: [{ name: ${column}, header: 余额, type: amount }] }]\n`;

function open(settings: string): void {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'bidui.yaml'), settings);
  writeFileSync(path.join(folder, 'bidui.key'), `${'07'.repeat(32)}\n`);
  openWorkspace(folder);
}

describe('own tables of a workspace', () => {
  afterAll(() => {
    useOwnTables([]);
  });

  it('are known like shipped ones while it is open, and gone with the next workspace', () => {
    open(head + table('bank.loans', 'balance'));
    expect(tableNamed('小额信贷').id).toBe('bank.loans');
    expect(columnsOfView('bank_loans').has('balance')).toBe(true);
    expect(columnsOfView('bank_loans_hit').has('person_id')).toBe(true);
    expect(sourceIds()).toContain('bank.loans');
    open(head);
    expect(tableDefinition('bank.loans')).toBeUndefined();
    expect(columnsOfView('bank_loans').size).toBe(0);
    expect(allSources().some(({ id }) => id === 'bank.loans')).toBe(false);
  });

  it.each([
    ['an id that bidui ships', table('housing.property', 'balance'), 'settings-table-taken'],
    ['the name of a view', table('subject', 'balance'), 'settings-table-taken'],
    ['a view that looks like hits', table('bank.loans_hit', 'balance'), 'settings-table-taken'],
    ['the same view as a shipped id', table('housing_property', 'balance'), 'settings-table-taken'],
    ['a column that bidui makes', table('bank.loans', 'row_id'), 'settings-column-taken'],
    ['a key that is no column', table('bank.loans', 'balance', ', key: [amount]'), 'settings-key-unknown'],
    ['a word of SQL', table('bank.loans', 'order'), 'settings-invalid'],
    ['a column in Chinese', table('bank.loans', '余额'), 'settings-invalid'],
    [
      'a list without a definition',
      'sources: [{ source: bank.loans, files: 收件/银行.csv }]\n',
      'settings-unknown-source',
    ],
  ])('are refused with %s', (_note, settings, code) => {
    expect(() => parseSettings(head + settings)).toThrow(expect.objectContaining({ code }));
  });

  it('may be named by sources', () => {
    const settings = parseSettings(
      `${head}${table('bank.loans', 'balance')}sources: [{ source: bank.loans, files: 收件/银行.csv }]\n`,
    );
    expect(settings.sources[0]?.source).toBe('bank.loans');
  });
});

// Output of `bidui columns`: every table with all its columns, and the rules that cannot do without one.
import { describe, expect, it } from 'vitest';
import { listColumns, listSources } from '../../../src/app/rules/list-columns.js';
import { SHIPPED_SOURCES, REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import { runBidui } from '../../support/run-bidui.js';

const neededBy = (source: string, column: string): readonly string[] | undefined =>
  listColumns(source).columns.find((entry) => entry.column === column)?.needed_by;

describe('the listing of sources', () => {
  it('has the register, the candidates and every list, with the number of their columns', () => {
    const { sources } = listSources();
    expect(sources.map(({ source }) => source)).toEqual([
      'register',
      'candidates',
      ...SHIPPED_SOURCES.map(({ id }) => id),
    ]);
    for (const { source, columns } of sources) expect(listColumns(source).columns).toHaveLength(columns);
  });
});

describe('the listing of columns', () => {
  it('gives name, headers, choices and what is masked as the catalogue has them', () => {
    const listing = listColumns('housing.property');
    expect(listing).toMatchObject({
      source: 'housing.property',
      name: '不动产登记',
      department: '住建',
      row_is: 'right',
    });
    expect(listing.columns.find(({ column }) => column === 'usage')).toMatchObject({
      name: '用途',
      type: 'text',
      headers: expect.arrayContaining(['用途', '房屋用途', '规划用途']),
      values: { 住宅: expect.arrayContaining(['成套住宅', '住房']) },
      sensitive: false,
    });
    expect(listing.columns.find(({ column }) => column === 'floor_area')?.values).toBeNull();
  });

  it('gives candidates the columns of the register', () => {
    expect(listColumns('candidates').columns).toEqual(listColumns('register').columns);
    expect(listColumns('register').columns.map(({ column }) => column)).toEqual(
      REGISTER.columns.map(({ name }) => name),
    );
  });

  it.each([
    ['a column that a rule of this list compares', 'housing.property', 'registered_on', ['C07']],
    ['a column whose absence a rule copes with', 'housing.property', 'usage', []],
    ['a column of the register', 'register', 'ethnicity', []],
    ['a column of the same name in another list', 'health.death', 'registered_on', undefined],
  ])('names the rules that cannot do without it: %s', (_note, source, column, rules) => {
    expect(neededBy(source, column)).toEqual(rules);
  });
});

describe('bidui columns', () => {
  const lines = async (...args: string[]): Promise<string[]> =>
    (await runBidui(['columns', ...args])).stdout.split('\n');

  it('prints a row for every table, and for every column of one', async () => {
    const all = await lines();
    expect(all.find((line) => line.startsWith('housing.property'))).toMatch(/不动产登记 +住建 +一项权利 +\d+$/);
    const [head, , titles] = await lines('不动产登记');
    expect(head).toMatch(/^不动产登记（housing.property，住建）：一行是一项权利，共 \d+ 列$/);
    expect(titles).toMatch(/^列 +名称 +类型 +认得的表头 +哪些规则必须有$/);
  });

  it('speaks English where it is told to', async () => {
    const [head, , titles] = await lines('housing.property', '--lang', 'en');
    expect(head).toMatch(/^不动产登记 \(housing.property, 住建\): a row is a right, \d+ columns$/);
    expect(titles).toMatch(/^column +name +type +headers recognised +needed by rules$/);
  });

  it('gives the same as one JSON document', async () => {
    expect(JSON.parse((await lines('--json')).join(''))).toEqual(listSources());
    expect(JSON.parse((await lines('health.death', '--json')).join(''))).toEqual(listColumns('health.death'));
  });

  it('refuses an unknown table as a usage error that names the nearest', async () => {
    const ended = await runBidui(['columns', 'housng.property']);
    expect(ended.status).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain('最接近的：housing.property（不动产登记）');
  });
});

import { describe, expect, it } from 'vitest';
import type { BatchResult, ListHealth } from '../../../src/domain/batch.js';
import { buildMaterials } from '../../../src/report/findings/materials.js';

const HEALTH: ListHealth = {
  source: 'housing.property',
  division: '990121',
  files: ['房.csv'],
  rows: 9,
  rows_used: 9,
  refused: 0,
  skipped: 0,
  records: 9,
  usable_keys: 9,
  hits: 0,
  subjects_hit: 0,
  hit_rate: null,
  data_date: '2018-01-01',
  status: 'ok',
};

function batch(own: Partial<BatchResult>): BatchResult {
  const empty = {
    id: 'b',
    as_of: '2018-07-25',
    office: { name: '某办' },
    lists: [],
    rules: [],
    problems: [],
    inputs: [],
  };
  return { ...empty, ...own } as unknown as BatchResult;
}

/** Sheets of each department with their texts. */
function letters(result: BatchResult): Record<string, string[]> {
  const texts = ({ sheets }: ReturnType<typeof buildMaterials>[number]['book']): string[] =>
    sheets.map(
      ({ name, rows }) =>
        `${name}: ${[...rows]
          .slice(3)
          .map(({ cells }) => cells.map((cell) => cell?.value ?? '').join(','))
          .join(' / ')}`,
    );
  return Object.fromEntries(buildMaterials(result).map(({ department, book }) => [department, texts(book)]));
}

const rule = (number: string, name: string, about: string, files: readonly string[]) => ({
  rule: number,
  name,
  status: 'skipped' as const,
  reason: null,
  unchecked_exemptions: [],
  findings: 0,
  skips: [{ reason: 'column_missing' as const, about, division: null, files }],
});

describe('letters to departments', () => {
  it('ask for a new export where a spreadsheet program spoilt some of the numbers', () => {
    const drops = [
      { reason: 'scientific', records: 3 },
      { reason: 'blank', records: 2 },
    ] as const;
    const { 住建: [sheet] = [] } = letters(batch({ lists: [{ ...HEALTH, usable_keys: 4, drops }] }));
    expect(sheet).toContain('有 3 个证件号码被电子表格弄坏了');
    expect(buildMaterials(batch({ lists: [{ ...HEALTH, usable_keys: 7, drops: drops.slice(1) }] }))).toEqual([]);
  });

  it('are none where nothing is missing', () => {
    expect(buildMaterials(batch({ lists: [HEALTH] }))).toEqual([]);
  });

  it('name missing columns with the checks that they unlock, each department its own', () => {
    const rules = [
      rule('C04', '有多处住房', 'housing.property.usage', ['房.csv']),
      rule('C06', '有经营用房', 'housing.property.usage', ['房.csv']),
      rule('D03', '个人缴费', 'health.insurance.own_payment', ['医.csv']),
    ];
    const found = letters(batch({ rules }));
    expect(Object.keys(found).sort()).toEqual(['住建', '医保'].sort());
    expect(found['住建']?.[0]).toContain('房.csv,不动产登记');
    expect(found['住建']?.[0]).toContain('2,有多处住房、有经营用房');
  });

  it('ask for newer data and name refused rows with their places, without commands', () => {
    const found = letters(
      batch({
        lists: [{ ...HEALTH, status: 'stale', refused: 1 }],
        inputs: [{ path: '房.csv', role: 'list', source: 'housing.property', bytes: 1, sha256: '', rows: 9 }],
        problems: [
          {
            code: 'file-unreadable',
            level: 'refused',
            place: { file: '房.csv', sheet: '表1', rowNumber: 7, column: '证件号' },
            facts: { reason: 'x' },
          },
          {
            code: 'file-unreadable',
            level: 'notice',
            place: { file: '房.csv', sheet: null, rowNumber: null, column: null },
            facts: { reason: 'x' },
          },
        ],
      }),
    );
    expect(found['住建']).toHaveLength(2);
    expect(found['住建']?.[0]).toContain('房.csv,表1,7,证件号');
    expect(found['住建']?.[1]).toContain('请报最近的数据');
    expect(found['住建']?.[1]).not.toMatch(/--|bidui/u);
  });

  it.each(['exemptions', 'divisions', 'villages', 'organisation', 'county_results', 'register'] as const)(
    'ask the office itself about %s, which is no department’s list',
    (role) => {
      const found = letters(
        batch({
          inputs: [{ path: '表.xlsx', role, source: null, bytes: 1, sha256: '', rows: 9 }],
          problems: [
            {
              code: 'file-unreadable',
              level: 'refused',
              place: { file: '表.xlsx', sheet: null, rowNumber: 7, column: null },
              facts: { reason: 'x' },
            },
          ],
        }),
      );
      expect(Object.keys(found)).toEqual(['比对办']);
    },
  );
});

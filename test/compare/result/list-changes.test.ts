import { describe, expect, it } from 'vitest';
import { missingFor } from '../../../src/app/compare/since-last-batch.js';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { listChanges, type FileBeside } from '../../../src/compare/result/list-changes.js';
import type { BatchResult, ListHealth } from '../../../src/domain/batch.js';
import { inventedBatch } from '../../support/ledger-fixture.js';

const list = (source: string, file: string, changes: Partial<ListHealth> = {}): ListHealth => ({
  source,
  division: '990121',
  files: [file],
  rows: 100,
  rows_used: 100,
  refused: 0,
  skipped: 0,
  records: 100,
  usable_keys: 100,
  hits: 10,
  subjects_hit: 10,
  hit_rate: 0.1,
  data_date: '2018-07-05',
  status: 'ok',
  ...changes,
});

const batchOf = (id: string, lists: readonly ListHealth[]): BatchResult => ({
  ...inventedBatch({ id, findings: [] }),
  lists,
  definitions: ALL_RULES,
  inputs: lists.flatMap(({ source, files }) =>
    files.map((path) => ({ path, role: 'list' as const, source, bytes: 5000, sha256: path, rows: 100 })),
  ),
});

const JULY = batchOf('2018-07-25-county-01', [
  list('finance.payroll', '收件/财政/供养201807.csv'),
  list('housing.relocation', '收件/住建/搬迁_7月.xlsx'),
]);
const none = (): readonly FileBeside[] => [];

describe('the lists of a batch against the last one', () => {
  it.each<[string, readonly ListHealth[], readonly string[]]>([
    [
      'a month later under the name of its month',
      [list('finance.payroll', '收件/财政/供养201808.csv'), list('housing.relocation', '收件/住建/搬迁_8月.xlsx')],
      [],
    ],
    ['one did not come', [list('finance.payroll', '收件/财政/供养201808.csv')], ['missing housing.relocation']],
    [
      'one came empty',
      [
        list('finance.payroll', '收件/财政/供养201808.csv', { rows: 0 }),
        list('housing.relocation', '收件/住建/搬迁_8月.xlsx'),
      ],
      ['missing finance.payroll'],
    ],
    [
      'one has another name',
      [list('finance.payroll', '收件/财政/人员.csv'), list('housing.relocation', '收件/住建/搬迁_8月.xlsx')],
      ['renamed finance.payroll'],
    ],
    [
      'one is older',
      [
        list('finance.payroll', '收件/财政/供养201806.csv', { data_date: '2018-06-05' }),
        list('housing.relocation', '收件/住建/搬迁_8月.xlsx'),
      ],
      ['older finance.payroll'],
    ],
    [
      'one has shrunk',
      [
        list('finance.payroll', '收件/财政/供养201808.csv', { rows: 49 }),
        list('housing.relocation', '收件/住建/搬迁_8月.xlsx', { rows: 199 }),
      ],
      ['size finance.payroll'],
    ],
    ['a new one came too', [...JULY.lists, list('health.insurance', '收件/参保.csv')], []],
  ])('%s', (_what, lists, changes) => {
    const found = listChanges(JULY, batchOf('2018-08-25-county-01', lists), none);
    expect(found.map(({ kind, source }) => `${kind} ${source}`)).toEqual(changes);
  });

  it('names files beside a missing one that look like it and that nobody uses', () => {
    const now = batchOf('2018-08-25-county-01', [list('finance.payroll', '收件/财政/供养201808.csv')]);
    const beside: readonly FileBeside[] = [
      { path: '收件/住建/安置对象.xlsx', bytes: 6000 },
      { path: '收件/住建/说明.docx', bytes: 5000 },
      { path: '收件/住建/照片目录.xlsx', bytes: 900_000 },
    ];
    const [missing] = listChanges(JULY, now, (folder) => (folder === '收件/住建' ? beside : []));
    expect(missing?.candidates).toEqual(['收件/住建/安置对象.xlsx']);
  });
});

describe('findings that rest on a missing list', () => {
  const now = batchOf('2018-08-25-county-01', [list('finance.payroll', '收件/财政/供养201808.csv')]);
  const changes = listChanges(JULY, now, none);
  const excused = ALL_RULES.find(
    ({ unless }) => unless?.some((excuse) => excuse.list === 'housing.relocation') === true,
  );
  const place = (county: string) => ({ county, township: null, village: null });

  it('wait for it in its own county, until a person does without it', () => {
    const rule = excused?.number ?? '';
    expect(rule).not.toBe('');
    expect(missingFor(now, changes, [])({ rule, place: place('990121') })).toEqual(['housing.relocation']);
    expect(missingFor(now, changes, [])({ rule, place: place('990122') })).toEqual([]);
    expect(missingFor(now, changes, [])({ rule: 'C08', place: place('990121') })).toEqual([]);
    expect(missingFor(now, changes, ['housing.relocation'])({ rule, place: place('990121') })).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: the benchmark is plain JavaScript
import * as check from './province-check.mjs';

interface Result {
  readonly differences: readonly string[];
  readonly found: number;
  readonly spellings: number;
  readonly review: number;
}

const compareResults = check.compareResults as (
  workspace: string,
  folder: string,
  lists: readonly object[],
) => Promise<Result>;

const present = (idNumber: string) => ({
  rule: 'C01',
  kind: 'present',
  person: { id_number: '990121197003071011', household: 'H1' },
  evidence: [
    { source: 'register', values: { id_number: '990121197003071011' } },
    { source: 'public_security.vehicle', values: { id_number: idNumber } },
  ],
});
const absent = { rule: 'D01', kind: 'absent', person: { id_number: '990121197003071054' }, evidence: [] };
const pair = {
  rule: 'C01',
  register: { values: { household: 'H2' } },
  list: { values: { id_number: '99012119700307109x' } },
};
const LISTS = [{ source: 'public_security.vehicle', rows: 4, usable_keys: 3, hits: 2 }];

const HITS = [
  'rule,name_match,household,key',
  'C01,same,H1,99012119700307101',
  'C01,other,H1,99012119700307103',
  'C01,other,H2,99012119700307109',
  'D01,same,H1,99012119700307105',
];
const HEALTH = ['source,rows,usable_keys,hits', 'public_security.vehicle,4,3,2'];

describe('comparing what both sides of the province benchmark found', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bidui-check-'));
    mkdirSync(path.join(folder, '成果', 'batch'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function compare(change: { findings?: object[]; review?: object[]; hits?: string[]; health?: string[] }) {
    const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const batch = path.join(folder, '成果', 'batch');
    // The second car stands under another spelling of the name, the first with its number in the old form.
    const findings = [present('990121700307101'), present('990121197003071038'), absent];
    writeFileSync(path.join(batch, 'findings.jsonl'), lines(change.findings ?? findings));
    writeFileSync(path.join(batch, 'review.jsonl'), lines(change.review ?? [pair]));
    writeFileSync(path.join(folder, 'hits.csv'), (change.hits ?? HITS).join('\n'));
    writeFileSync(path.join(folder, 'health.csv'), (change.health ?? HEALTH).join('\n'));
    return compareResults(folder, folder, LISTS);
  }

  it('agrees where other spellings and clerical review stand under another name', async () => {
    expect(await compare({})).toEqual({ differences: [], found: 3, spellings: 1, review: 1 });
  });

  it.each([
    ['only DuckDB found', { findings: [present('990121700307101'), present('990121197003071038')] }, 'D01'],
    ['only bidui found', { hits: HITS.filter((line) => !line.startsWith('D01')) }, 'D01'],
    ['only bidui sent to review', { hits: HITS.filter((line) => !line.includes('H2')) }, 'C01'],
    ['under another name, and bidui says nothing', { review: [] }, 'C01'],
    ['list health', { health: [HEALTH[0]!, 'public_security.vehicle,4,4,2'] }, '4,3,2'],
  ])('says when the sides differ: %s', async (label, change, shown) => {
    const { differences } = await compare(change);
    expect(differences).toEqual([expect.stringContaining(label)]);
    expect(differences[0]).toContain(shown);
  });
});

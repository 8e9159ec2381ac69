import { describe, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/domain/batch.js';
import type { Finding } from '../../../src/domain/finding.js';
import { differenceOf } from '../../../src/report/findings/difference.js';

function finding(no: string, own: Partial<Finding> = {}): Finding {
  return {
    no,
    rule: no.slice(0, 3),
    rule_name: '有车',
    kind: 'present',
    severity: 'verify',
    unit: 'person',
    pass: 'county',
    batch: 'b',
    person: { name: '王甲', id_number: null, household: 'H1', relation: '户主' },
    place: { county: '990121', township: '甲镇', village: '乙村' },
    sent_to: ['990121/甲镇'],
    message: '名下有车',
    evidence: [
      {
        source: 'public_security.vehicle',
        file: 'a.csv',
        sheet: null,
        row: 2,
        values: { plate: '云A1', brand: '某牌' },
      },
    ],
    match: null,
    exempt_until: null,
    ...own,
  };
}

const batch = (...findings: readonly Finding[]): BatchResult => ({ id: 'b', findings }) as unknown as BatchResult;
const car = (values: Record<string, string>, row = 2): Finding['evidence'] => [
  { source: 'public_security.vehicle', file: 'b.csv', sheet: null, row, values },
];

describe('two batches', () => {
  it('part into opened, closed, changed and unchanged, whose counts add up', () => {
    const before = batch(finding('C01-1'), finding('C01-2'), finding('C01-3'));
    const after = batch(
      finding('C01-2'),
      finding('C01-3', { message: '名下有两辆车' }),
      finding('C01-4'),
      finding('C01-5'),
    );
    const { opened, closed, changed, unchanged } = differenceOf(before, after);
    expect(opened.map(({ no }) => no)).toEqual(['C01-4', 'C01-5']);
    expect(closed.map(({ no }) => no)).toEqual(['C01-1']);
    expect(changed.map(({ finding: own }) => own.no)).toEqual(['C01-3']);
    expect(unchanged.map(({ no }) => no)).toEqual(['C01-2']);
    expect(closed.length + changed.length + unchanged.length).toBe(before.findings.length);
    expect(opened.length + changed.length + unchanged.length).toBe(after.findings.length);
  });

  it.each<readonly [string, Partial<Finding>, readonly string[]]>([
    ['a value of a row', { evidence: car({ plate: '云A2', brand: '某牌' }) }, ['public_security.vehicle.plate']],
    ['a value that is gone', { evidence: car({ plate: '云A1' }) }, ['public_security.vehicle.brand']],
    ['another village', { place: { county: '990121', township: '甲镇', village: '丙村' } }, ['village']],
    ['another severity', { severity: 'error' }, ['severity']],
    ['an exemption', { exempt_until: '2019-01-01' }, ['exempt_until']],
    ['only another file and row', { evidence: car({ plate: '云A1', brand: '某牌' }, 9) }, []],
  ])('%s: only the columns that differ', (_, own, columns) => {
    const { changed } = differenceOf(batch(finding('C01-1')), batch(finding('C01-1', own)));
    expect(changed.flatMap((one) => one.columns.map(({ column }) => column))).toEqual(columns);
  });

  it('show what stood there and what stands there now', () => {
    const { changed } = differenceOf(batch(finding('C01-1')), batch(finding('C01-1', { message: '新' })));
    expect(changed[0]?.columns).toEqual([{ column: 'message', before: '名下有车', after: '新' }]);
  });
});

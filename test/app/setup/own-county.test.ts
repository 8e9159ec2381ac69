import { describe, expect, it } from 'vitest';
import { countyTable } from '../../../src/app/setup/own-county.js';
import { shippedDivisions } from '../../../src/normalise/divisions.js';

describe('the county of an office that no table names', () => {
  it.each([
    ['云溪县比对办', 'county', '990326', '990326,云溪县'],
    ['示例市云溪县乡村振兴局', 'county', '990326', '990326,云溪县'],
    ['山南区扶贫办', 'county', '990327', '990327,山南区'],
    ['大河自治县比对办', 'county', '990328', '990328,大河自治县'],
    ['比对办', 'county', '990326', null],
    ['示例省比对办', 'province', '990000', null],
    ['别的县比对办', 'county', '110101', null],
  ] as const)('%s', (name, level, division, line) => {
    const text = countyTable({ name, level, division }, shippedDivisions());
    expect(text?.split('\n')[1] ?? null).toBe(line);
  });
});

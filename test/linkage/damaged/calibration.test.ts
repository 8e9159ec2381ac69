import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/linkage/damaged/calibration.js';

const same = (...bits: number[]) => bits.map((logOdds) => ({ logOdds, answer: 'same' as const }));
const different = (...bits: number[]) => bits.map((logOdds) => ({ logOdds, answer: 'different' as const }));

describe('the cut-off of weights after the answers of people', () => {
  it.each([
    ['nobody was asked', []],
    ['all above it were one person', same(9, 10, 15)],
    ['two people were found below it only', [...different(3, 5), ...same(9)]],
    ['one of a hundred above it was two people', [...same(...Array<number>(99).fill(12)), ...different(9)]],
  ])('stays where %s', (_case, judged) => {
    expect(calibrate(judged, 8)).toBeNull();
  });

  it('rises beyond the pair that was two people, and never beyond the need', () => {
    expect(calibrate([...same(8.5, 9, 14), ...different(9.5)], 8)).toEqual({ linkFrom: 10, decided: 4, different: 1 });
    const many = [...same(...Array<number>(300).fill(12)), ...different(9, 11)];
    expect(calibrate(many, 8)).toBeNull();
    expect(calibrate([...same(...Array<number>(100).fill(12)), ...different(9, 11)], 8)?.linkFrom).toBe(9.5);
  });
});

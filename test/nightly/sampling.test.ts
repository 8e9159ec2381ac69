/** Selection frequencies of the draw over 2,000 seeds agree with the design: chi-square tests at each stage. */
import { expect, it } from 'vitest';
import { drawSample, type FrameUnit } from '../../src/sampling/draw.js';

const SEEDS = 2000;

/** Upper 0.1 % points of the chi-square distribution by degrees of freedom. */
const CHI_SQUARE_0_001: Readonly<Record<number, number>> = { 3: 16.27, 5: 20.52, 59: 98.32 };

function frame(): FrameUnit[] {
  const units: FrameUnit[] = [];
  for (const county of ['甲', '乙', '丙', '丁']) {
    for (let village = 0; village < 6; village += 1) {
      for (let n = 0; n < 60; n += 1) {
        units.push({
          key: `${county}${village}-${n}`,
          city: '市',
          county,
          township: '镇',
          village: `${village}村`,
          group: null,
        });
      }
    }
  }
  return units;
}

function chiSquare(counts: readonly number[], drawsPerSeed: number): number {
  // Without replacement the variance of a count is smaller by (1 - n/N), so the plain statistic is divided by it.
  const expected = (SEEDS * drawsPerSeed) / counts.length;
  const share = drawsPerSeed / counts.length;
  const plain = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (plain * (counts.length - 1)) / counts.length / (1 - share);
}

it('every county, village and household is drawn as often as any other', () => {
  const units = frame();
  const counties = new Map<string, number>(['甲', '乙', '丙', '丁'].map((name) => [name, 0]));
  const villages = new Map<string, number>(Array.from({ length: 6 }, (_, n) => [`${n}村`, 0]));
  const households = new Map<string, number>(Array.from({ length: 60 }, (_, n) => [String(n), 0]));
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const draw = drawSample(units, {
      seed: `seed ${seed}`,
      stages: [
        { level: 'county', take: 2 },
        { level: 'village', take: 2, preferHouseholds: 50 },
      ],
      households: 20,
    });
    const bump = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const county of new Set(draw.selected.map((drawn) => drawn.unit.county))) bump(counties, county);
    const first = draw.strata[0]?.stratum ?? '';
    for (const stratum of draw.strata) {
      if (stratum.stratum.split('/')[0] === first.split('/')[0]) bump(villages, stratum.stratum.split('·')[1] ?? '');
    }
    for (const drawn of draw.selected)
      if (drawn.stratum === first) bump(households, drawn.unit.key.split('-')[1] ?? '');
  }
  const figures = [chiSquare([...counties.values()], 2), chiSquare([...villages.values()], 2)];
  figures.push(chiSquare([...households.values()], 20));
  console.log(
    `chi-square over ${SEEDS} seeds (degrees of freedom 3, 5, 59): ${figures.map((x) => x.toFixed(2)).join(', ')}`,
  );
  expect(chiSquare([...counties.values()], 2)).toBeLessThan(CHI_SQUARE_0_001[3] ?? 0);
  expect(chiSquare([...villages.values()], 2)).toBeLessThan(CHI_SQUARE_0_001[5] ?? 0);
  expect(chiSquare([...households.values()], 20)).toBeLessThan(CHI_SQUARE_0_001[59] ?? 0);
});

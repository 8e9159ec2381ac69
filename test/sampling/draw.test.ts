import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossAssign, drawSample, frameDigestInput, type DrawPlan, type FrameUnit } from '../../src/sampling/draw.js';

/** Two cities of three counties of four villages; village n holds 20·n households. */
function province(): FrameUnit[] {
  const frame: FrameUnit[] = [];
  for (const city of ['东市', '西市']) {
    for (const county of ['甲', '乙', '丙']) {
      for (const village of [1, 2, 3, 4]) {
        for (let n = 0; n < village * 20; n += 1) {
          const key = `${city}${county}${village}-${n}`;
          const group = ['registered', 'exited', 'other'][n % 3] ?? null;
          frame.push({ key, city, county: `${city}${county}`, township: '镇', village: `${village}村`, group });
        }
      }
    }
  }
  return frame;
}

const JIANGSU: DrawPlan = {
  seed: '2017-11-江苏',
  stages: [
    { level: 'city', take: 5 },
    { level: 'county', take: 2 },
    { level: 'village', take: 2, preferHouseholds: 50 },
  ],
  households: 50,
};

describe('a multi-stage draw', () => {
  it('takes two counties a city, two villages a county, fifty households a village', () => {
    const draw = drawSample(province(), JIANGSU);
    expect(draw.strata).toHaveLength(2 * 2 * 2);
    // Only villages 3 (60) and 4 (80) hold fifty households.
    expect(
      draw.strata.map((stratum) => [stratum.frame, stratum.wanted, stratum.drawn, stratum.taken_whole]).sort(),
    ).toEqual([
      ...Array.from({ length: 4 }, () => [60, 50, 50, false]),
      ...Array.from({ length: 4 }, () => [80, 50, 50, false]),
    ]);
    expect(draw.selected).toHaveLength(400);
    expect(draw.reserves).toHaveLength(4 * 10 + 4 * 30);
  });

  it('takes a smaller village whole and says so', () => {
    const frame = province().filter((unit) => unit.village !== '4村');
    const small = drawSample(frame, JIANGSU).strata.filter((stratum) => stratum.taken_whole);
    expect(small).toHaveLength(4);
    for (const stratum of small) expect(stratum.drawn).toBe(stratum.frame);
  });

  it('fills quotas by group inside each village', () => {
    const draw = drawSample(province(), { ...JIANGSU, quotas: { registered: 10, exited: 5, other: 3 } });
    expect(draw.selected).toHaveLength(8 * 18);
    expect(draw.strata.every((stratum) => stratum.drawn === stratum.wanted)).toBe(true);
  });

  it('does not draw who is excluded, and the next in order steps in', () => {
    const frame = province();
    const first = drawSample(frame, JIANGSU);
    const gone = first.selected[0];
    if (gone === undefined) throw new Error('nothing drawn');
    const second = drawSample(frame, { ...JIANGSU, excluded: [gone.unit.key] });
    const keys = (draw: typeof first): string[] => draw.selected.map((drawn) => drawn.unit.key);
    const replacement = first.reserves.find((drawn) => drawn.stratum === gone.stratum);
    expect(keys(second).sort()).toEqual(
      [...keys(first).filter((key) => key !== gone.unit.key), replacement?.unit.key ?? ''].sort(),
    );
  });

  it('is the same whatever the order of the frame', () => {
    const frame = province();
    const expected = drawSample(frame, JIANGSU);
    fc.assert(
      fc.property(fc.shuffledSubarray(frame, { minLength: frame.length }), (shuffled) => {
        expect(drawSample(shuffled, JIANGSU)).toEqual(expected);
        expect(frameDigestInput(shuffled)).toBe(frameDigestInput(frame));
      }),
      { numRuns: 5 },
    );
  });

  it('differs with the seed', () => {
    const keys = (seed: string): string[] =>
      drawSample(province(), { ...JIANGSU, seed }).selected.map((drawn) => drawn.unit.key);
    expect(keys('1')).not.toEqual(keys('2'));
  });
});

describe('cross-assignment', () => {
  it('gives everyone another to check, once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 }),
        fc.string(),
        (units, seed) => {
          const pairs = crossAssign(units, seed);
          expect(pairs.map((pair) => pair.checker).sort()).toEqual([...units].sort());
          expect(pairs.map((pair) => pair.checked).sort()).toEqual([...units].sort());
          expect(pairs.every((pair) => pair.checker !== pair.checked)).toBe(true);
        },
      ),
    );
  });

  it('is empty where there is nobody else', () => {
    expect(crossAssign(['甲县'], 's')).toEqual([]);
  });
});

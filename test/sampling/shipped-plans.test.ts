/** The shipped plans as their sources state them: Jiangsu 2017 (2 counties × 2 villages × 50) and Jilin 2017 (five groups). */
import { describe, expect, it } from 'vitest';
import { SAMPLE_PLANS } from '../../src/catalog/sampling-plans.js';
import { SAMPLE_GROUPS } from '../../src/catalog/sheets/check-sheet.js';
import type { FrameUnit } from '../../src/sampling/draw.js';
import { drawByPlan, frameOf } from '../../src/sampling/sample-record.js';

/** Three counties of three villages; each village holds so many households of each group. */
const SIZES: Readonly<Record<string, number>> = { registered: 40, borderline: 8, removed: 3, exited: 25, other: 60 };

function frame(): FrameUnit[] {
  return ['甲县', '乙县', '丙县'].flatMap((county) =>
    ['一村', '二村', '三村'].flatMap((village) =>
      Object.entries(SIZES).flatMap(([group, size]) =>
        Array.from({ length: size }, (_, n) => ({
          key: `${county}${village}${group}${n}`,
          city: '示例市',
          county,
          township: '示例镇',
          village,
          group,
        })),
      ),
    ),
  );
}

describe('the Jilin plan', () => {
  const plan = SAMPLE_PLANS.jilin;
  const draw = drawByPlan(frameOf(frame(), plan), { seed: '2018072501', plan, excluded: [] });

  it('knows the five groups, each with a quota', () => {
    expect([...plan.groups].sort()).toEqual(Object.keys(SAMPLE_GROUPS).sort());
    expect(Object.keys(plan.quotas).sort()).toEqual([...plan.groups].sort());
  });

  it('fills every quota in each of two villages of two counties, and takes a smaller group whole', () => {
    expect(draw.strata).toHaveLength(2 * 2 * 5);
    for (const { stratum, wanted, drawn, taken_whole: isWhole } of draw.strata) {
      const group = (stratum.split('#')[1] ?? '') as keyof typeof plan.quotas;
      const size = SIZES[group] ?? 0;
      expect([stratum, wanted, drawn, isWhole]).toEqual([
        stratum,
        plan.quotas[group],
        Math.min(plan.quotas[group], size),
        size < plan.quotas[group],
      ]);
    }
  });
});

describe('the Jiangsu plan', () => {
  it('draws from registered, borderline and exited households only: two villages of two counties of each city', () => {
    const plan = SAMPLE_PLANS.jiangsu;
    const units = frameOf(frame(), plan);
    expect(new Set(units.map(({ group }) => group))).toEqual(new Set(['registered', 'borderline', 'exited']));
    const draw = drawByPlan(units, { seed: '2018072501', plan, excluded: [] });
    expect(draw.strata.map(({ wanted, drawn }) => [wanted, drawn])).toEqual(Array.from({ length: 4 }, () => [50, 50]));
  });
});

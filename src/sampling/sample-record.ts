/** Plan, frame and seed → the drawn sample, and a record against a new draw of the same. Pure; numbers and hashes come from outside. */
import type { SamplePlan, SampleRecord } from '../domain/reports/field-sample.js';
import { crossAssign, drawSample, type Draw, type DrawnHousehold, type FrameUnit } from './draw.js';

export interface DrawOrder {
  readonly seed: string;
  readonly plan: SamplePlan;
  readonly excluded: readonly string[];
}

/** The frame is the households of the plan's groups. */
export function frameOf(units: readonly FrameUnit[], plan: SamplePlan): FrameUnit[] {
  const groups = new Set(plan.groups);
  return units.filter((unit) => unit.group !== null && groups.has(unit.group));
}

export function drawByPlan(frame: readonly FrameUnit[], { seed, plan, excluded }: DrawOrder): Draw {
  return drawSample(frame, {
    seed,
    stages: plan.stages.map(({ level, take, preferHouseholds }) => ({
      level,
      take,
      ...(preferHouseholds === undefined ? {} : { preferHouseholds }),
    })),
    households: plan.households,
    ...(plan.quotas === undefined ? {} : { quotas: plan.quotas }),
    excluded,
  });
}

/** The checker of each drawn county or township. */
export function crossPairs(
  selected: readonly { readonly county: string; readonly township: string }[],
  level: 'county' | 'township',
  seed: string,
): { readonly checker: string; readonly checked: string }[] {
  const units = selected.map((household) =>
    level === 'county' ? household.county : `${household.county}/${household.township}`,
  );
  return crossAssign(units, seed);
}

/** Parts of a record that a new draw from its frame does not give; empty when everything is equal. */
export function differences(record: SampleRecord, frame: readonly FrameUnit[], frameHash: string): string[] {
  const draw = drawByPlan(frame, record);
  const cross = record.cross === null ? null : crossPairs(record.selected, record.cross.level, record.seed);
  const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const plain = ({ unit, order, stratum }: DrawnHousehold) => [unit.key, order, stratum];
  const known = ({ key, order, stratum }: SampleRecord['selected'][number]) => [key, order, stratum];
  const checks: readonly (readonly [string, boolean])[] = [
    ['frame.sha256', record.frame.sha256 === frameHash],
    ['frame.size', record.frame.size === frame.length],
    ['strata', isEqual(record.strata, draw.strata)],
    ['selected', isEqual(record.selected.map(known), draw.selected.map(plain))],
    ['reserves', isEqual(record.reserves.map(known), draw.reserves.map(plain))],
    ['cross', isEqual(record.cross?.pairs ?? null, cross)],
  ];
  return checks.filter(([, isSame]) => !isSame).map(([part]) => part);
}

/**
 * Drawing samples so that nobody can doubt the draw: every unit gets a rank from a keyed hash of the recorded seed, the stage and its key,
 * and the lowest ranks are drawn. The order of the frame does not matter, another machine draws the same, and the unit of the next rank is
 * the replacement. Pure; the frame, its hash and the seed come in from outside.
 * Multi-stage as in Jiangsu 2017 (per city 2 counties, per county 2 villages, per village 50 households; a village with fewer is taken
 * whole) and by groups as in Jilin 2017 (quotas for five groups).
 */
import { compareTexts } from '../domain/text-order.js';
import { createHmac } from 'node:crypto';

/** One household of the frame, with the units it lies in and the group it belongs to. */
export interface FrameUnit {
  /** Unique in the frame. */
  readonly key: string;
  readonly city: string;
  readonly county: string;
  readonly township: string;
  readonly village: string;
  /** Group for quotas (`registered`, `exited`, `removed`, `borderline`, `other`); null where the frame has none. */
  readonly group: string | null;
}

export const STAGE_LEVELS = ['city', 'county', 'township', 'village'] as const;
export type StageLevel = (typeof STAGE_LEVELS)[number];

export interface Stage {
  readonly level: StageLevel;
  /** How many units of this level inside each drawn unit of the stage before; all when there are fewer. */
  readonly take: number;
  /** Units with at least so many eligible households come first; smaller ones only fill what is missing. */
  readonly preferHouseholds?: number;
}

export interface DrawPlan {
  /** Recorded seed: any text. */
  readonly seed: string;
  readonly stages: readonly Stage[];
  /** Households in each drawn last-stage unit; all when it has fewer. */
  readonly households: number;
  /** Instead of `households`: so many of each group in each drawn last-stage unit. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Keys that are not drawn (drawn before in this round, or excused); they stay in the frame's hash. */
  readonly excluded?: readonly string[];
}

export interface DrawnHousehold {
  readonly unit: FrameUnit;
  /** 1-based position in the draw of its stratum; replacements continue the count. */
  readonly order: number;
  /** `city/county/…` of the drawn units, with `#group` where quotas apply. */
  readonly stratum: string;
}

export interface StratumRecord {
  readonly stratum: string;
  readonly frame: number;
  readonly excluded: number;
  readonly wanted: number;
  readonly drawn: number;
  /** True where the stratum was smaller than wanted and was taken whole. */
  readonly taken_whole: boolean;
}

export interface Draw {
  readonly selected: readonly DrawnHousehold[];
  /** The replacement of each household: the next in the drawn order of the same stratum. */
  readonly reserves: readonly DrawnHousehold[];
  readonly strata: readonly StratumRecord[];
}

/** Draws a sample. The result is sorted by stratum and drawn order; the order of the frame does not matter. */
export function drawSample(frame: readonly FrameUnit[], plan: DrawPlan): Draw {
  const excluded = new Set(plan.excluded ?? []);
  const selected: DrawnHousehold[] = [];
  const reserves: DrawnHousehold[] = [];
  const strata: StratumRecord[] = [];
  for (const { path, units } of drawStages(frame, plan, excluded)) {
    for (const { stratum, wanted, members } of splitByQuota(path, units, plan)) {
      const eligible = rank(
        members.filter((unit) => !excluded.has(unit.key)),
        (unit) => unit.key,
        `${plan.seed}\nhousehold\n${stratum}`,
      );
      eligible.forEach((unit, n) => {
        (n < wanted ? selected : reserves).push({ unit, order: n + 1, stratum });
      });
      const drawn = Math.min(wanted, eligible.length);
      const excludedHere = members.length - eligible.length;
      strata.push({
        stratum,
        frame: members.length,
        excluded: excludedHere,
        wanted,
        drawn,
        taken_whole: eligible.length < wanted,
      });
    }
  }
  return { selected, reserves, strata };
}

interface Cluster {
  readonly path: string;
  readonly units: readonly FrameUnit[];
}

/** The drawn units of the last stage with their households, sorted by path. */
function drawStages(frame: readonly FrameUnit[], plan: DrawPlan, excluded: ReadonlySet<string>): Cluster[] {
  let clusters: Cluster[] = [{ path: '', units: frame }];
  for (const stage of plan.stages) {
    clusters = clusters.flatMap((cluster) => drawStage(cluster, stage, plan.seed, excluded));
  }
  return clusters.sort((first, second) => compareTexts(first.path, second.path));
}

function drawStage(cluster: Cluster, stage: Stage, seed: string, excluded: ReadonlySet<string>): Cluster[] {
  const byName = new Map<string, FrameUnit[]>();
  for (const unit of cluster.units) {
    const name = unitName(unit, stage.level);
    const members = byName.get(name);
    if (members === undefined) byName.set(name, [unit]);
    else members.push(unit);
  }
  const ranked = rank([...byName.keys()], (name) => name, `${seed}\n${stage.level}\n${cluster.path}`);
  const minimum = stage.preferHouseholds ?? 0;
  const sizeOf = (name: string): number => (byName.get(name) ?? []).filter((unit) => !excluded.has(unit.key)).length;
  const ordered = [
    ...ranked.filter((name) => sizeOf(name) >= minimum),
    ...ranked.filter((name) => sizeOf(name) < minimum && sizeOf(name) > 0),
  ];
  return ordered.slice(0, stage.take).map((name) => ({
    path: cluster.path === '' ? name : `${cluster.path}/${name}`,
    units: byName.get(name) ?? [],
  }));
}

/** Villages of one name exist in two townships: a village is known by its township too. */
function unitName(unit: FrameUnit, level: StageLevel): string {
  return level === 'village' ? `${unit.township}·${unit.village}` : unit[level];
}

interface QuotaPart {
  readonly stratum: string;
  readonly wanted: number;
  readonly members: readonly FrameUnit[];
}

function splitByQuota(path: string, units: readonly FrameUnit[], plan: DrawPlan): QuotaPart[] {
  if (plan.quotas === undefined) return [{ stratum: path, wanted: plan.households, members: units }];
  return Object.entries(plan.quotas)
    .sort(([first], [second]) => compareTexts(first, second))
    .map(([group, wanted]) => ({
      stratum: `${path}#${group}`,
      wanted,
      members: units.filter((unit) => unit.group === group),
    }));
}

/** Lowest keyed hash first; equal hashes (never seen) fall back to the key. */
function rank<T>(candidates: readonly T[], keyOf: (candidate: T) => string, secret: string): T[] {
  return candidates
    .map((candidate) => ({
      candidate,
      key: keyOf(candidate),
      hash: createHmac('sha256', secret).update(keyOf(candidate), 'utf8').digest('hex'),
    }))
    .sort((first, second) => compareTexts(first.hash, second.hash) || compareTexts(first.key, second.key))
    .map(({ candidate }) => candidate);
}

/** SHA-256 over the sorted frame, for the drawing record: a frame with one household more has another hash. */
export function frameDigestInput(frame: readonly FrameUnit[]): string {
  return frame
    .map((unit) => JSON.stringify([unit.key, unit.city, unit.county, unit.township, unit.village, unit.group]))
    .sort()
    .join('\n');
}

/** Cross-assignment (交叉互查): every unit is checked by another, nobody by himself; a seeded cycle. Needs two units or more. */
export function crossAssign(
  units: readonly string[],
  seed: string,
): { readonly checker: string; readonly checked: string }[] {
  const cycle = rank([...new Set(units)], (unit) => unit, `${seed}\ncross`);
  if (cycle.length < 2) return [];
  return cycle.map((checker, n) => ({ checker, checked: cycle[(n + 1) % cycle.length] ?? '' }));
}

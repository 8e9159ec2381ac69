/**
 * Classes that a plan limits its frame to: villages by the office's village table (行政村信息表, or a table named on the command line),
 * households by their group or by 户类型 of the register. Nothing is guessed: who has no class is outside a limited frame, and counted.
 */
import { SAMPLE_GROUPS, type SampleGroup } from '../../catalog/sheets/check-sheet.js';
import { countyOf, DivisionNames } from '../../delivery/division-names.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { readSmallTable } from '../../delivery/small-table.js';
import { UserError } from '../../domain/problem.js';
import type { SamplePlan } from '../../domain/reports/field-sample.js';
import { expandPatterns } from '../../system/workspace-files.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { FrameHousehold } from './frame.js';

const VILLAGE_FACTS = 'village.facts';
const HEADERS = {
  county: ['县', '县名', '县(市、区)', '县市区', '县名称'],
  township: ['乡镇', '乡镇名称', '乡镇(街道)'],
  village: ['行政村', '村', '村名称', '行政村名称'],
  class: ['村类别', '村类型', '村属性', '行政村类别', '行政村属性', '贫困村属性', '村性质'],
  area: ['重点区域', '所属重点区域', '片区'],
  is_poor: ['是否贫困村', '贫困村'],
} as const;
/** Words of 是否贫困村 → class. */
const POOR_WORDS: Readonly<Record<string, string>> = { 是: '贫困村', 否: '非贫困村' };
const BETWEEN = /[、，,;；/]/u;

export interface LimitedFrame {
  readonly households: readonly FrameHousehold[];
  /** Villages of the frame without a class in the table; 0 where villages are not limited. */
  readonly unclassed: number;
}

/** Throws UserError sample-village-table, sample-class-unknown; reading errors. */
export async function limitFrame(
  workspace: Workspace,
  households: readonly FrameHousehold[],
  { village_classes: villages, household_classes: kinds }: SamplePlan,
  villageFiles: readonly string[],
): Promise<LimitedFrame> {
  const kept = kinds === undefined ? households : ofClasses(households, kinds, classesOfHousehold);
  if (villages === undefined) return { households: kept, unclassed: 0 };
  const classes = await readVillageClasses(workspace, villageFiles);
  const classesOf = (household: FrameHousehold): readonly string[] => classes.get(villageKey(household.unit)) ?? [];
  const unclassed = new Set(
    kept.filter((household) => classesOf(household).length === 0).map(({ unit }) => villageKey(unit)),
  );
  return { households: ofClasses(kept, villages, classesOf), unclassed: unclassed.size };
}

function ofClasses(
  households: readonly FrameHousehold[],
  wanted: readonly string[],
  classesOf: (household: FrameHousehold) => readonly string[],
): readonly FrameHousehold[] {
  const known = new Set(households.flatMap(classesOf));
  const unknown = wanted.filter((word) => !known.has(word));
  if (unknown.length > 0) {
    const facts = { unknown: unknown.join('、'), known: [...known].sort().join('、') || '—' };
    throw new UserError('sample-class-unknown', facts);
  }
  return households.filter((household) => classesOf(household).some((word) => wanted.includes(word)));
}

function classesOfHousehold({ unit: { group }, kind }: FrameHousehold): readonly string[] {
  const label = group !== null && Object.hasOwn(SAMPLE_GROUPS, group) ? SAMPLE_GROUPS[group as SampleGroup] : null;
  return [label, kind].filter((word) => word !== null);
}

/** Village → its classes, each once. */
async function readVillageClasses(
  workspace: Workspace,
  named: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { settings, paths } = workspace;
  const patterns = settings.sources.filter(({ source }) => source === VILLAGE_FACTS).flatMap(({ files }) => files);
  const files = named.length > 0 ? named : await expandPatterns(paths.root, patterns);
  if (files.length === 0) throw new UserError('sample-village-table');
  const { divisions } = await loadDivisions(paths.root, settings);
  const names = new DivisionNames(divisions, settings.office.division);
  const classes = new Map<string, readonly string[]>();
  for (const file of files) {
    const table = await readSmallTable(
      paths.root,
      file,
      HEADERS,
      (columns) => columns.has('village') && (columns.has('class') || columns.has('area') || columns.has('is_poor')),
    );
    for (const row of table.rows) {
      const written = { county: row.cell('county'), township: row.cell('township'), village: row.cell('village') };
      const { county, township, village } = names.resolve(written, countyOf(settings.office.division));
      const poor = row.cell('is_poor');
      const words = [row.cell('class'), row.cell('area'), poor === null ? null : (POOR_WORDS[poor] ?? poor)]
        .flatMap((cell) => cell?.split(BETWEEN) ?? [])
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const key = villageKey({ county: county ?? '', township: township ?? '', village: village ?? '' });
      classes.set(key, [...new Set([...(classes.get(key) ?? []), ...words])]);
    }
  }
  return classes;
}

/** A county unit is its code and its name (`990121 甲县`); the code is enough. */
function villageKey({ county, township, village }: { county: string; township: string; village: string }): string {
  return `${county.split(' ')[0] ?? ''}|${township}|${village}`;
}

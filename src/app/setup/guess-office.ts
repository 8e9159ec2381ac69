/** Level and division of the office by the people of its register: the area that most of their numbers begin with. Pure. */
import type { Pass } from '../../domain/pass.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { FileInspection, RegionCount } from '../inspect/inspect.js';

export interface Office {
  readonly name: string;
  readonly level: Pass;
  /** Six digits. */
  readonly division: string;
}

/** Share of the numbers that make an area the office's own. */
const OF_A_COUNTY = 0.6;
const OF_A_CITY = 0.8;

/** Null where no number tells. `stated`: parts that a person has given. */
export function guessOffice(
  files: readonly FileInspection[],
  divisions: DivisionTable,
  stated: Partial<Office>,
): Office | null {
  const sheets = files.flatMap((file) => file.sheets);
  const people = sheets.filter(({ source }) => source === 'register' || source === 'candidates');
  const regions = countRegions(people.length > 0 ? people : sheets, divisions);
  const area =
    stated.division === undefined ? areaOf(regions) : { level: levelOf(stated.division), division: stated.division };
  if (area === null) return null;
  const level = stated.level ?? area.level;
  const division = stated.division ?? atLevel(area.division, level);
  return { name: stated.name ?? divisions.name(division) ?? division, level, division };
}

function countRegions(
  sheets: readonly { readonly regions: readonly RegionCount[] }[],
  divisions: DivisionTable,
): RegionCount[] {
  const counts = new Map<string, number>();
  for (const { code, records } of sheets.flatMap(({ regions }) => regions)) {
    const heirs = divisions.heirs(code);
    const now = heirs.length === 1 ? (heirs[0] ?? code) : code;
    counts.set(now, (counts.get(now) ?? 0) + records);
  }
  return [...counts]
    .map(([code, records]) => ({ code, records }))
    .sort((a, b) => b.records - a.records || (a.code < b.code ? -1 : 1));
}

function areaOf(regions: readonly RegionCount[]): { level: Pass; division: string } | null {
  const all = regions.reduce((sum, { records }) => sum + records, 0);
  const [first] = regions;
  if (first === undefined || all === 0) return null;
  const share = (digits: number): number =>
    regions
      .filter(({ code }) => code.startsWith(first.code.slice(0, digits)))
      .reduce((sum, { records }) => sum + records, 0) / all;
  if (share(6) >= OF_A_COUNTY) return { level: 'county', division: first.code };
  if (share(4) >= OF_A_CITY) return { level: 'city', division: `${first.code.slice(0, 4)}00` };
  return { level: 'province', division: `${first.code.slice(0, 2)}0000` };
}

function levelOf(division: string): Pass {
  if (division.endsWith('0000')) return 'province';
  return division.endsWith('00') ? 'city' : 'county';
}

function atLevel(division: string, level: Pass): string {
  if (level === 'province') return `${division.slice(0, 2)}0000`;
  return level === 'city' ? `${division.slice(0, 4)}00` : division;
}

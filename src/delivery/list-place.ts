/**
 * Which place a list speaks of, by its own words and numbers: file name, sheet name, titles, its column of counties, the regions in
 * its identity numbers. Judged on the sample of each sheet. Says only that a list is of somewhere else; never moves a row anywhere.
 */
import type { SheetPlan } from '../intake/layout/sheet-plan.js';
import { distinctTexts, type SampleRow, type SheetSample } from '../intake/header/sheet-sample.js';
import { foldWidth } from '../normalise/characters.js';
import type { DivisionTable } from '../normalise/divisions.js';

/** Signs that a list is of another place. */
export type PlaceSign = 'file_name' | 'title' | 'column' | 'numbers';

/** Another place than the list should be of. */
export interface OtherPlace {
  readonly sign: PlaceSign;
  /** Six digits. */
  readonly code: string;
}

/** Share of the cells or numbers that must agree on one other county. */
const LEAST_SHARE = 0.8;
/** Fewer numbers may be of people who moved. */
const LEAST_NUMBERS = 3;
const COLUMN_CODE = /^\d{6}(?:\d{3}){0,2}$/u;
const REGION = /(?<![0-9])(\d{6})(?:18|19|20)?\d{9}[\dXx]?(?![0-9])/u;
/** Districts whose whole name is a common word. */
const COMMON_WORDS = new Set(['城区', '郊区', '矿区', '市区', '新区', '老区', '山区', '库区', '牧区']);

/** The place a list should be of, and how names are looked up. */
export class ListArea {
  readonly #divisions: DivisionTable;
  /** Six digits of the county, prefecture or province. */
  readonly #own: string;
  /** The digits that all places inside it share. */
  readonly #stem: string;
  readonly #namesFirst: readonly (readonly [string, string])[];

  constructor(divisions: DivisionTable, area: string) {
    this.#divisions = divisions;
    this.#own = area.slice(0, 6);
    this.#stem = this.#own.replace(/(?:00){1,2}$/u, '');
    this.#namesFirst = namesOfProvince(divisions, this.#own.slice(0, 2));
  }

  /** The other place a text names, or null where it names none or also the own one. Example, in 云溪县: 医保参保（清源县） → 清源县 */
  namedIn(text: string): string | null {
    const found = this.#namedIn(text);
    const others = found.filter((code) => !this.#isAboveOrInside(code));
    const isOwn = found.some((code) => code.startsWith(this.#stem));
    return isOwn ? null : (others[0] ?? null);
  }

  /** Codes of the counties of the province that a text names, each once. */
  countiesNamedIn(text: string): readonly string[] {
    return [...new Set(this.#namedIn(text))].filter((code) => !code.endsWith('00'));
  }

  #namedIn(text: string): string[] {
    let rest = foldWidth(text).replace(/\s+/gu, '');
    const found: string[] = [];
    for (const [name, code] of this.#namesFirst) {
      if (!rest.includes(name)) continue;
      found.push(code);
      rest = rest.replaceAll(name, '|');
    }
    return found;
  }

  /** The county of a cell; null for none that is known. */
  countyOf(text: string): string | null {
    const folded = foldWidth(text).trim();
    if (COLUMN_CODE.test(folded)) return folded.slice(0, 6);
    const province = `${this.#own.slice(0, 2)}0000`;
    const found = this.#divisions.findByName(folded, province).filter(({ code }) => code.length === 6);
    return found.find(({ code }) => this.isInside(code))?.code ?? found[0]?.code ?? null;
  }

  isInside(code: string): boolean {
    return [code, ...this.#divisions.heirs(code)].some((one) => one.startsWith(this.#stem));
  }

  #isAboveOrInside(code: string): boolean {
    return this.isInside(code) || this.#stem.startsWith(code.replace(/(?:00){1,2}$/u, ''));
  }
}

const namesByProvince = new WeakMap<DivisionTable, Map<string, readonly (readonly [string, string])[]>>();

/** Names of the prefectures and counties of a province with their codes, the longest first: 新清源县 is not 清源县. */
function namesOfProvince(divisions: DivisionTable, province: string): readonly (readonly [string, string])[] {
  const known = namesByProvince.get(divisions) ?? new Map<string, readonly (readonly [string, string])[]>();
  namesByProvince.set(divisions, known);
  const before = known.get(province);
  if (before !== undefined) return before;
  const names = divisions
    .placesIn(province)
    .flatMap(({ code, names: all }) => all.map((name) => [name, code] as const))
    .filter(([name]) => (name.length > 2 || name.endsWith('县')) && !COMMON_WORDS.has(name))
    .sort(([one], [other]) => other.length - one.length || (one < other ? -1 : 1));
  known.set(province, names);
  return names;
}

/** The commonest code with its share of all, or null of none. */
function commonest(codes: readonly string[]): { readonly code: string; readonly share: number } | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first] = [...counts].sort(([one, few], [other, more]) => more - few || (one < other ? -1 : 1));
  return first === undefined ? null : { code: first[0], share: first[1] / codes.length };
}

function otherByCells(area: ListArea, codes: readonly string[]): string | null {
  const most = commonest(codes);
  return most !== null && most.share >= LEAST_SHARE && !codes.some((code) => area.isInside(code)) ? most.code : null;
}

function cellsOf(rows: readonly SampleRow[], plan: SheetPlan, column: string): string[] {
  const mapped = [plan.columns.get(column), ...plan.slots.map(({ columns }) => columns.get(column))];
  const indices = mapped.flatMap((one) => (one === undefined ? [] : [one.columnIndex]));
  return rows.flatMap((row) => indices.flatMap((index) => row.texts[index] ?? []));
}

/** The other place that a sheet's own words or numbers say, the plainest sign first; null where nothing does. `file` as shown. */
export function otherPlace(file: string, sample: SheetSample, plan: SheetPlan, area: ListArea): OtherPlace | null {
  const bottom = plan.firstDataRow;
  const rows = sample.rows.filter(({ rowNumber }) => rowNumber >= bottom);
  const titles = sample.rows.filter((row) => row.rowNumber < bottom && !plan.headerRows.includes(row.rowNumber));
  const words = [sample.name ?? '', ...titles.flatMap(distinctTexts)].join(' ');
  const cells = cellsOf(rows, plan, 'county');
  const inColumn = cells.flatMap((text) => area.countyOf(text) ?? []);
  // Rows that say the own county outweigh whatever the name of the file says.
  if (inColumn.some((code) => area.isInside(code))) return null;
  const column = otherByCells(area, inColumn);
  if (column !== null) return { sign: 'column', code: column };
  if (area.namedIn(`${file} ${words}`) !== null) {
    const inName = area.namedIn(file);
    if (inName !== null) return { sign: 'file_name', code: inName };
    const inTitle = area.namedIn(words);
    if (inTitle !== null) return { sign: 'title', code: inTitle };
  }
  const regions = cellsOf(rows, plan, 'id_number').flatMap((text) => REGION.exec(foldWidth(text))?.[1] ?? []);
  const byNumber = regions.length < LEAST_NUMBERS ? null : otherByCells(area, regions);
  return byNumber === null ? null : { sign: 'numbers', code: byNumber };
}

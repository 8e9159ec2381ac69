/**
 * The division table: every six-digit code that was ever in force (shipped, src/catalog/divisions/table.ts) and on top of it
 * the codes of the workspace with 6, 9 (township) or 12 digits (village). Lookups only; it rewrites nothing: a retired code
 * of a resident number stays as it is, its heirs are information. Built once on first use.
 */
import { divisionStem } from '../domain/division-code.js';
import { DIVISION_HEIRS, DIVISION_LINES } from '../catalog/divisions/table.js';
import { foldWidth } from './characters.js';

/** One line of `divisions:` in the workspace. `code` has 6, 9 or 12 digits. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

export interface Division {
  readonly code: string;
  /** Present or last name. */
  readonly name: string;
  /** All names known, present or last one first. */
  readonly names: readonly string[];
  readonly isCurrent: boolean;
  /** First year listed; null: 2002 or before, or unknown. */
  readonly firstYear: number | null;
  /** Last year listed of a retired code; null where current or unknown (retired before 2002). */
  readonly lastYear: number | null;
  /** True for zones that only the statistics bureau lists: in addresses, never in resident numbers. */
  readonly isStatisticalOnly: boolean;
  readonly isFromWorkspace: boolean;
}

const LOWEST_CODE = 100_000;
const CODE_SPAN = 900_000;
const PLAIN = 1;
const HAS_MARKS = 2;
/** Levels below county of the names that officials write at the end. Longest first. */
const VILLAGE_ENDINGS = [
  '村民委员会',
  '居民委员会',
  '社区居委会',
  '社区委员会',
  '村委会',
  '居委会',
  '嘎查委员会',
  '行政村',
  '社区',
  '嘎查',
  '村',
];
const TOWNSHIP_ENDING = /(?:街道办事处|街道办|街道|民族乡|苏木|镇|乡)$/u;
/** Longer texts are addresses; the end of them is looked at. */
const LONGEST_PLACE_NAME = 60;
const COUNTY_ENDING = /(?:自治县|自治旗|特区|林区|县|区|市|旗)$/u;

interface Shipped {
  readonly entryByCode: ReadonlyMap<string, string>;
  /** One byte per code from 100000: 0 never issued, 1 in force since 2002 or before, 2 issued but retired, newer or a permit's. */
  readonly issued: Uint8Array;
}

let shipped: Shipped | null = null;
let shippedHeirs: ReadonlyMap<string, readonly string[]> | null = null;

function loadShipped(): Shipped {
  if (shipped !== null) return shipped;
  const entryByCode = new Map<string, string>();
  const issued = new Uint8Array(CODE_SPAN);
  for (const line of DIVISION_LINES.split('\n')) {
    const prefix = line.slice(0, 4);
    for (const entry of line.slice(4).split(',')) {
      const code = prefix + entry.slice(0, 2);
      const text = entry.slice(2);
      entryByCode.set(code, text);
      if (!text.endsWith('%'))
        issued[Number(code) - LOWEST_CODE] = /[-+]/u.test(text) || prefix >= '8' ? HAS_MARKS : PLAIN;
    }
  }
  shipped = { entryByCode, issued };
  return shipped;
}

function loadHeirs(): ReadonlyMap<string, readonly string[]> {
  if (shippedHeirs !== null) return shippedHeirs;
  const heirsByCode = new Map<string, readonly string[]>();
  for (const pair of DIVISION_HEIRS.split(',')) {
    const [code = '', heirs = ''] = pair.split('>');
    heirsByCode.set(code, heirs.split('/'));
  }
  shippedHeirs = heirsByCode;
  return heirsByCode;
}

function decodeEntry(code: string, text: string): Division {
  const marks = /(?:\+(\d{4}))?(-(\d{4})?)?(%)?$/u.exec(text);
  const names = text.slice(0, text.length - (marks?.[0].length ?? 0)).split('|');
  return {
    code,
    name: names[0] ?? '',
    names,
    isCurrent: marks?.[2] === undefined,
    firstYear: marks?.[1] === undefined ? null : Number(marks[1]),
    lastYear: marks?.[3] === undefined ? null : Number(marks[3]),
    isStatisticalOnly: marks?.[4] !== undefined,
    isFromWorkspace: false,
  };
}

/**
 * Name of a village or residents' committee without the endings that officials add, for comparing only.
 * Example: 示例村民委员会 → 示例; 城东社区居委会 → 城东; 巴音嘎查 → 巴音
 */
export function villageKey(name: string): string {
  const folded = foldWidth(name).replace(/\s+/gu, '');
  const ending = VILLAGE_ENDINGS.find((word) => folded.endsWith(word) && folded.length > word.length);
  return ending === undefined ? folded : folded.slice(0, folded.length - ending.length);
}

/** Name of a township without its kind, for comparing only. Example: 示例镇 → 示例 */
export function townshipKey(name: string): string {
  const folded = foldWidth(name).replace(/\s+/gu, '');
  const stem = folded.replace(TOWNSHIP_ENDING, '');
  return stem === '' ? folded : stem;
}

/** Name of a county without its kind, for comparing only; names of one character keep it. Example: 示例县 → 示例 */
export function countyKey(name: string): string {
  const folded = foldWidth(name).replace(/\s+/gu, '');
  const stem = folded.replace(COUNTY_ENDING, '');
  return stem.length < 2 ? folded : stem;
}

/** Places of a six-digit code's higher levels. Example: 990121 → ["990000", "990100"] */
function parents(code: string): readonly string[] {
  return [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((parent) => parent !== code);
}

export class DivisionTable {
  readonly #byCode = new Map<string, Division>();
  readonly #extraIssued: Uint8Array | null;
  readonly #issued: Uint8Array;
  #codesByName: CodesByName | null = null;

  /**
   * Shipped codes with the workspace's rows on top; rows whose code is not 6, 9 or 12 digits are left out (the caller reports). `counties`:
   * further codes of six digits that count as issued, whatever they are called.
   */
  constructor(rows: readonly DivisionRow[] = [], counties: readonly string[] = []) {
    const base = loadShipped().issued;
    this.#extraIssued = rows.length === 0 && counties.length === 0 ? null : base.slice();
    this.#issued = this.#extraIssued ?? base;
    for (const row of rows) this.#addRow(row);
    for (const code of counties) if (!this.isIssued(code)) this.#issue(Number(code));
  }

  #addRow(row: DivisionRow): void {
    const code = foldWidth(row.code).trim();
    if (!/^\d{6}(?:\d{3}){0,2}$/u.test(code)) return;
    const name = foldWidth(row.name).trim();
    const before = this.find(code);
    const names = [name, ...(before?.names.filter((other) => other !== name) ?? [])];
    this.#byCode.set(code, {
      code,
      name,
      names,
      isCurrent: true,
      firstYear: before?.firstYear ?? null,
      lastYear: null,
      isStatisticalOnly: false,
      isFromWorkspace: true,
    });
    this.#issue(Number(code.slice(0, 6)));
  }

  #issue(county: number): void {
    if (this.#extraIssued !== null && county >= LOWEST_CODE) this.#extraIssued[county - LOWEST_CODE] = PLAIN;
  }

  /** True when resident numbers may carry this six-digit code: it was in force in some year, or the workspace lists it. */
  isIssued(code: string): boolean {
    return code.length === 6 && this.isIssuedNumber(Number(code));
  }

  /** As `isIssued`, for the six digits as a number; for hot loops. */
  isIssuedNumber(code: number): boolean {
    return (this.#issued[code - LOWEST_CODE] ?? 0) !== 0;
  }

  /** True for issued codes that need no note: neither retired nor younger than 2002. */
  isPlainNumber(code: number): boolean {
    return this.#issued[code - LOWEST_CODE] === PLAIN;
  }

  /** The entry of a code with 6, 9 or 12 digits; null when no source has it. */
  find(code: string): Division | null {
    const known = this.#byCode.get(code);
    if (known !== undefined) return known;
    const text = loadShipped().entryByCode.get(code);
    if (text === undefined) return null;
    const division = decodeEntry(code, text);
    this.#byCode.set(code, division);
    return division;
  }

  /** Present or last name of a code, or null. */
  name(code: string): string | null {
    return this.find(code)?.name ?? null;
  }

  /** Names from province to the code itself, unknown levels left out. Example: 110105 → ["北京市", "朝阳区"] */
  path(code: string): readonly string[] {
    const six = code.slice(0, 6);
    const chain = [...parents(six), six];
    if (code.length >= 9) chain.push(code.slice(0, 9));
    if (code.length === 12) chain.push(code);
    const names = chain.map((part) => this.name(part)).filter((name) => name !== null);
    return names.filter((name, index) => name !== names[index - 1]);
  }

  /** False when the sources show that the code was not in force in that year; null where they do not show it. */
  wasInForce(code: string, year: number): boolean | null {
    const division = this.find(code);
    if (division === null) return null;
    if (division.firstYear !== null && year < division.firstYear) return false;
    if (division.lastYear !== null && year > division.lastYear) return false;
    if (!division.isCurrent && division.lastYear === null) return year > 2002 ? false : null;
    return year >= 2002 ? true : null;
  }

  /** Present codes that took over a retired one; empty when it is current or nothing is known. */
  heirs(code: string): readonly string[] {
    const division = this.find(code);
    return division === null || division.isCurrent ? [] : (loadHeirs().get(code) ?? []);
  }

  /** Note about a retired code with its heirs, or null. Example: 110103 → "division_retired:110101" */
  retirement(code: string): string | null {
    if (this.find(code)?.isCurrent !== false) return null;
    const heirs = this.heirs(code);
    return heirs.length === 0 ? 'division_retired' : `division_retired:${heirs.join('/')}`;
  }

  /**
   * Codes whose name is this one inside a parent: counties inside a province or prefecture (a parent of 6 digits ending 00),
   * townships inside a county, villages inside a township (9 digits). Current ones before retired ones, equal names before
   * names equal only without their ending. Names of the levels above may stand in front: 示例省示例市甲县. An empty list means
   * unknown, several mean that the name does not decide.
   */
  findByName(name: string, parent = ''): readonly Division[] {
    const written = foldWidth(name).replace(/\s+/gu, '').slice(-LONGEST_PLACE_NAME);
    const whole = this.#findExactly(written, parent);
    if (whole.length > 0) return whole;
    for (let start = 2; start < written.length - 1; start += 1) {
      const above = written.slice(0, start);
      const found = this.#findExactly(written.slice(start), parent).filter(({ code }) =>
        this.path(code).slice(0, -1).join('').endsWith(above),
      );
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Townships that the workspace lists for a county, sorted by code; empty where it lists none. */
  townshipsOf(county: string): readonly Division[] {
    return [...this.#byCode.values()]
      .filter(({ code, isFromWorkspace }) => isFromWorkspace && code.length === 9 && code.startsWith(county))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }

  /** Prefectures and counties of a province (two digits of its code), present or retired, sorted by code. */
  placesIn(province: string): readonly Division[] {
    const codes = new Set([...loadShipped().entryByCode.keys(), ...this.#byCode.keys()]);
    return [...codes]
      .filter((code) => code.length === 6 && code.startsWith(province) && !code.endsWith('0000'))
      .sort()
      .flatMap((code) => this.find(code) ?? []);
  }

  /** Names of the prefectures and counties of a province (two digits of its code) that no present one of another province bears. */
  namesOnlyIn(province: string): readonly string[] {
    const index = this.#names();
    const names = new Set<string>();
    for (const codes of index.values()) {
      for (const code of codes) {
        if (code.length !== 6 || !code.startsWith(province) || code.endsWith('0000')) continue;
        for (const name of this.find(code)?.names ?? []) names.add(name);
      }
    }
    const isElsewhere = (code: string): boolean =>
      code.length === 6 && !code.startsWith(province) && this.find(code)?.isCurrent === true;
    return [...names].filter((name) => !(index.get(name) ?? []).some(isElsewhere)).sort();
  }

  #findExactly(wanted: string, parent: string): readonly Division[] {
    const index = this.#names();
    const inside = divisionStem(parent);
    const codes = new Set<string>();
    for (const key of [wanted, countyKey(wanted), townshipKey(wanted), villageKey(wanted)]) {
      for (const code of index.get(key) ?? []) {
        if (code.startsWith(inside) && code !== parent && isDirectLevel(code, parent)) codes.add(code);
      }
    }
    if (codes.size === 0) return [];
    const found = [...codes].map((code) => this.find(code)).filter((division) => division !== null);
    const best = (division: Division): number =>
      (division.isCurrent ? 0 : 2) + (division.names.includes(wanted) ? 0 : 1);
    const lowest = Math.min(...found.map(best));
    return found.filter((division) => best(division) === lowest);
  }

  #names(): CodesByName {
    return (this.#codesByName ??= withNamesOf(
      shippedNames(),
      [...this.#byCode.values()].filter(({ isFromWorkspace }) => isFromWorkspace),
    ));
  }
}

/** Names as written and in their short form → the codes that bear them. */
type CodesByName = ReadonlyMap<string, readonly string[]>;

function withNamesOf(base: CodesByName, divisions: readonly Division[]): CodesByName {
  const index = new Map(base);
  const put = (key: string, code: string): void => {
    const codes = index.get(key) ?? [];
    if (!codes.includes(code)) index.set(key, [...codes, code]);
  };
  for (const { code, names } of divisions) {
    const keyOf = code.length === 6 ? countyKey : code.length === 9 ? townshipKey : villageKey;
    for (const name of names) {
      put(name, code);
      put(keyOf(name), code);
    }
  }
  return index;
}

let namesShipped: CodesByName | null = null;

/** Indexed once for all tables: their thousands cost more than a small pass. */
function shippedNames(): CodesByName {
  namesShipped ??= withNamesOf(
    new Map(),
    [...loadShipped().entryByCode].map(([code, text]) => decodeEntry(code, text)),
  );
  return namesShipped;
}

/** A parent with a county code has townships below it, a township code villages; anything higher has six-digit codes. */
function isDirectLevel(code: string, parent: string): boolean {
  if (parent.length === 9) return code.length === 12;
  if (parent.length === 6 && !parent.endsWith('00')) return code.length === 9;
  // 东莞 441900 and its like have townships without a county between.
  return code.length === 6 || (code.length === 9 && code.startsWith(parent) && parent.length === 6);
}

let shippedTable: DivisionTable | null = null;

/** The table without workspace codes; one instance. */
export function shippedDivisions(): DivisionTable {
  shippedTable ??= new DivisionTable();
  return shippedTable;
}

/** The shipped table in which these counties count as issued. */
export function divisionsWith(counties: readonly string[]): DivisionTable {
  const shippedOnes = shippedDivisions();
  return counties.every((code) => shippedOnes.isIssued(code)) ? shippedOnes : new DivisionTable([], counties);
}

/**
 * Places as rows write them → the names and codes that comparisons use: the county's code from the division table, the township's and
 * village's name as the table has it. Unknown places stay as written. Each text is looked up once.
 */
import type { Division, DivisionTable } from '../normalise/divisions.js';
import { TownshipNames } from './township-names.js';
import { LocalCodes } from './local-codes.js';

export interface ResolvedPlace {
  /** Six digits, or null. */
  readonly county: string | null;
  readonly countyName: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

/** A place as a row writes it. */
interface WrittenPlace {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

const CODE = /^\d{6}(?:\d{3}){0,2}$/u;

/** A code of a province (…0000) or prefecture (…00) is no county. */
function isCountyCode(code: string): boolean {
  return /^\d{6}$/u.test(code) && !code.endsWith('00');
}

/** County of a division of 6, 9 or 12 digits; null for provinces, prefectures and for none. */
export function countyOf(division: string | null): string | null {
  const code = division?.slice(0, 6) ?? '';
  return isCountyCode(code) ? code : null;
}

export class DivisionNames {
  /** Townships of the table by county. */
  readonly townships: TownshipNames;
  readonly #divisions: DivisionTable;
  readonly #office: string;
  readonly #counties = new Map<string, string | null>();
  readonly #local = new Map<string, LocalCodes>();
  readonly #below = new Map<string, string>();
  #last: (WrittenPlace & { readonly fallback: string | null; readonly place: ResolvedPlace }) | null = null;

  /** `office`: six-digit code of the office; names are looked for inside its province. */
  constructor(divisions: DivisionTable, office: string) {
    this.townships = new TownshipNames(divisions);
    this.#divisions = divisions;
    this.#office = office;
  }

  /** `fallback` is the county of the delivery where rows do not say one. */
  resolve(row: WrittenPlace, fallback: string | null): ResolvedPlace {
    // Rows come village by village: most repeat the place of the row before.
    const last = this.#last;
    const isSame =
      last?.village === row.village &&
      last.township === row.township &&
      last.county === row.county &&
      last.fallback === fallback;
    if (last !== null && isSame) return last.place;
    const { county, township, village } = row;
    const place = this.#find(row, fallback);
    this.#last = { county, township, village, fallback, place };
    return place;
  }

  #find(row: WrittenPlace, fallback: string | null): ResolvedPlace {
    const county =
      (row.county === null ? null : this.#county(row.county)) ?? this.#countyOfCode(row.township) ?? fallback;
    const township = row.township === null ? null : this.#township(row.township, county);
    return {
      county,
      countyName:
        county === null
          ? row.county
          : (this.#divisions.name(county) ?? (CODE.test(row.county ?? '') ? null : row.county)),
      township,
      village: row.village === null ? null : this.#village(row.village, township, county),
    };
  }

  /** Decides which numbers belong to a list's own area; a list without a division is the office's. */
  localCodes(division: string | null): LocalCodes {
    const area = division ?? this.#office;
    const codes = this.#local.get(area) ?? new LocalCodes(this.#divisions, area);
    this.#local.set(area, codes);
    return codes;
  }

  countyName(code: string): string | null {
    return this.#divisions.name(code);
  }

  #county(written: string): string | null {
    const known = this.#counties.get(written);
    if (known !== undefined) return known;
    const found = CODE.test(written) ? written.slice(0, 6) : this.#countyByName(written);
    this.#counties.set(written, found);
    return found;
  }

  #countyByName(written: string): string | null {
    const province = `${this.#office.slice(0, 2)}0000`;
    const inside = [...this.#divisions.findByName(written, province)].filter((division) => isCountyCode(division.code));
    const [first] = inside;
    if (first === undefined) return null;
    const own = inside.find((division) => division.code === this.#office);
    return inside.length === 1 ? first.code : (own?.code ?? null);
  }

  #countyOfCode(text: string | null): string | null {
    return text !== null && CODE.test(text) && text.length >= 9 ? text.slice(0, 6) : null;
  }

  /** Name of a township inside a county, as the table has it; else as written. */
  #township(written: string, county: string | null): string {
    return this.#remembered(`${county ?? ''}|${written}`, () => {
      if (CODE.test(written) && written.length >= 9) return this.#divisions.name(written.slice(0, 9)) ?? written;
      return (county === null ? null : this.townships.meant(written, county)?.name) ?? written;
    });
  }

  /** Name of a village inside a township, as the table has it (东岸村委会 → 东岸村); else as written. `township` as the table has it. */
  #village(written: string, township: string | null, county: string | null): string {
    return this.#remembered(`${county ?? ''}|${township ?? ''}|${written}`, () => {
      if (CODE.test(written) && written.length === 12) return this.#divisions.name(written) ?? written;
      const above = township === null ? null : this.#onlyOne(township, county);
      return this.#onlyOne(written, above?.code ?? null)?.name ?? written;
    });
  }

  #onlyOne(written: string, parent: string | null): Division | null {
    const found = parent === null ? [] : this.#divisions.findByName(written, parent);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #remembered(key: string, lookUp: () => string): string {
    const known = this.#below.get(key);
    if (known !== undefined) return known;
    const found = lookUp();
    this.#below.set(key, found);
    return found;
  }
}

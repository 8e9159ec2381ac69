/**
 * Names of county, township and village of one row → codes of the division table. Fills in only what is certain: a name that fits
 * several codes stays without one, and a village is never looked for outside its township when the township is known (DOMAIN.md K04).
 */
import { foldWidth } from './characters.js';
import type { Division, DivisionTable } from './divisions.js';

/** Names as written, or codes of 6, 9 or 12 digits in their place. */
interface PlaceNames {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

/** Codes where certain; null elsewhere. */
interface PlaceCodes {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  /** `place_ambiguous:village` … where a name fits several codes, `place_unknown:township` … where it fits none. */
  readonly notes: readonly string[];
}

type Level = 'county' | 'township' | 'village';
const CODE_LENGTH: Readonly<Record<Level, number>> = { county: 6, township: 9, village: 12 };

/** Divisions of a level with this name, which may have the names of the levels above written in front: 示例市甲县 is 甲县. */
function findWritten(text: string, parent: string, divisions: DivisionTable): readonly Division[] {
  for (let start = 0; start < text.length - 1; start += 1) {
    const before = text.slice(0, start);
    const found = divisions
      .findByName(text.slice(start), parent)
      .filter(({ code }) => divisions.path(code).slice(0, -1).join('').endsWith(before));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Codes of a row's place. `within` is the code of the office or list (990000, 990121 …), inside which the names are looked for.
 */
export function findPlace(names: PlaceNames, divisions: DivisionTable, within = ''): PlaceCodes {
  const notes: string[] = [];
  const lookUp = (level: Level, written: string | null, parent: string): string | null => {
    const text = written === null ? '' : foldWidth(written).replace(/\s+/gu, '');
    if (text === '') return null;
    if (/^\d+$/u.test(text)) return divisions.find(text.slice(0, CODE_LENGTH[level]))?.code ?? null;
    const found = findWritten(text, parent, divisions).filter(({ code }) => code.length === CODE_LENGTH[level]);
    if (found.length === 1) return found[0]?.code ?? null;
    notes.push(`${found.length === 0 ? 'place_unknown' : 'place_ambiguous'}:${level}`);
    return null;
  };
  const isCounty = within.length >= 6 && !within.endsWith('00');
  const county =
    lookUp('county', names.county, isCounty ? `${within.slice(0, 4)}00` : within) ??
    (isCounty ? within.slice(0, 6) : null);
  const township = county === null ? null : lookUp('township', names.township, county);
  const village = township === null ? null : lookUp('village', names.village, township);
  return { county, township, village, notes };
}

/**
 * Numbers built like the resident number: 18 digits (GB 11643-1999), residence permits of Hong Kong, Macau and Taiwan
 * residents, new cards of foreign permanent residents, and the 15 digits of 1989 (docs/design/identity-numbers.md, "Resident numbers").
 * Reads folded text of the right shape only; never corrects a digit.
 */
import type { IdentityKind, IdentityProblem } from '../../domain/identity.js';
import { NATIONALITIES } from '../../catalog/nationalities.js';
import { ageAt, isRealDay, isoDay } from '../calendar.js';
import { licenceCheck, residentCheck } from '../check-digits.js';
import { yearsAfter } from '../valid-until.js';
import type { IdentifyContext, Reading } from './reading.js';

/** Provinces that issue numbers (GB/T 2260). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
);
const PERMIT_AREAS = new Set(['810000', '820000', '830000']);
/** The oldest birth years that numbers of living or listed people can carry; 15-digit numbers began in 1984. */
const EARLIEST_BIRTH_YEAR = 1800;
const OLDEST_PLAUSIBLE_AGE = 120;
const GREAT_AGE = 100;
/** Sequences of 15-digit numbers kept for people over a hundred, so born 18yy. */
const CENTENARIAN_SEQUENCES = new Set(['996', '997', '998', '999']);
const NATIONALITY_CODES: ReadonlySet<string> = new Set(
  [...NATIONALITIES.matchAll(/[A-Z]{3}(\d{3})/gu)].map((m) => m[1] ?? ''),
);
export const NATIONALITY_LETTERS: ReadonlySet<string> = new Set(
  [...NATIONALITIES.matchAll(/([A-Z]{3})\d{3}/gu)].map((m) => m[1] ?? ''),
);

export const RESIDENT_SHAPE = /^\d{17}[\dX]$/u;

/** Real province of the mainland, by its two digits. */
export function isProvince(code: string): boolean {
  return PROVINCES.has(code);
}

/** Kind by the area part alone: permits and foreign cards are told apart before anything is judged. */
export function kindByArea(text: string): IdentityKind {
  if (PERMIT_AREAS.has(text.slice(0, 6))) return 'permit_hmt';
  return text.startsWith('9') && isProvince(text.slice(1, 3)) ? 'foreign_pr' : 'resident';
}

interface Birth {
  /** Null when the date is impossible. */
  readonly date: string | null;
  readonly faults: readonly IdentityProblem[];
  readonly warnings: readonly IdentityProblem[];
  readonly information: readonly string[];
}

/** Reads yyyymmdd and judges the age at the as-of day. */
function readBirth(digits: string, { asOf, validity }: IdentifyContext): Birth {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (!isRealDay(year, month, day) || year < EARLIEST_BIRTH_YEAR)
    return { date: null, faults: ['date'], warnings: [], information: [] };
  const date = isoDay(year, month, day);
  if (date > asOf) {
    validity?.changesOn(date);
    return { date, faults: ['future_date'], warnings: [], information: [] };
  }
  const age = ageAt(date, asOf);
  // Somebody so old may have died long ago and stand on the list that says so: the number is compared.
  if (age > OLDEST_PLAUSIBLE_AGE) return { date, faults: [], warnings: ['age'], information: [] };
  validity?.changesOn(yearsAfter(date, age >= GREAT_AGE ? OLDEST_PLAUSIBLE_AGE + 1 : GREAT_AGE));
  return { date, faults: [], warnings: [], information: age >= GREAT_AGE ? ['age_100'] : [] };
}

/** The sex that the last digit of a sequence tells: odd is male. */
export function sexOf(digit: string): '男' | '女' {
  return Number(digit) % 2 === 1 ? '男' : '女';
}

/** Result of the area part: problems and facts. */
export interface Area {
  readonly faults: readonly IdentityProblem[];
  readonly warnings: readonly IdentityProblem[];
  readonly information: readonly string[];
}

const UNKNOWN_AREA: Area = { faults: [], warnings: ['division_unknown'], information: [] };
const NO_SUCH_AREA: Area = { faults: ['division_unknown'], warnings: [], information: [] };

/** Judges the area part of a resident number: every code ever issued passes, an unknown one is a warning. */
export function readArea(code: string, birthDate: string | null, context: IdentifyContext): Area {
  const { divisions } = context;
  if (!divisions.isIssued(code)) {
    // Hong Kong, Macau and Taiwan have permits under three area codes only, and no resident numbers.
    return /^8[123]/u.test(code) ? NO_SUCH_AREA : UNKNOWN_AREA;
  }
  const information: string[] = [];
  const retired = divisions.retirement(code);
  if (retired !== null) information.push(retired);
  if (birthDate !== null && divisions.wasInForce(code, Number(birthDate.slice(0, 4))) === false) {
    information.push('division_not_in_force');
  }
  return { faults: [], warnings: [], information };
}

/** Nationality part of a new foreign card; other kinds have none. */
function nationalityFaults(kind: IdentityKind, text: string): readonly IdentityProblem[] {
  return kind === 'foreign_pr' && !NATIONALITY_CODES.has(text.slice(3, 6)) ? ['nationality'] : [];
}

/** Reads 17 digits and a digit or X. Nothing is derived from a number whose check fails. */
export function readResident(text: string, context: IdentifyContext): Reading {
  const kind = kindByArea(text);
  const code = text.slice(0, 6);
  const birth = readBirth(text.slice(6, 14), context);
  const isChecked = residentCheck(text) === text.charAt(17);
  const area =
    kind === 'resident' ? readArea(code, birth.date, context) : { faults: [], warnings: [], information: [] };
  const faults: IdentityProblem[] = [...birth.faults, ...nationalityFaults(kind, text), ...area.faults];
  const isLost = isLostNumber(text, isChecked, birth.date !== null, context);
  const warnings: IdentityProblem[] = [...birth.warnings, ...area.warnings];
  if (!isLost && text.slice(14, 17) === '000') warnings.push('sequence');
  if (!isChecked && context.numericCell !== true) faults.push('check_digit');
  if (isLost) faults.unshift('lost_in_spreadsheet');
  const isDerivable = isChecked && !isLost;
  return {
    kind,
    canonical: text,
    faults,
    warnings,
    information: [
      ...birth.information,
      ...area.information,
      ...(isChecked && text.endsWith('000') ? ['ends_000'] : []),
      ...(kind === 'foreign_pr' && isDerivable ? ['sex_hint'] : []),
    ],
    birthDate: isDerivable || isLost ? birth.date : null,
    sex: isDerivable ? sexOf(text.charAt(16)) : null,
    division: isDerivable || isLost ? divisionOf(kind, code) : null,
    matchKey: text,
    parts: partsOf(text, kind, { isFaultyButChecked: isChecked && faults.length > 0, isLost }),
  };
}

/** A foreign card names the province of application only, behind its 9. */
function divisionOf(kind: IdentityKind, code: string): string {
  return kind === 'foreign_pr' ? `${code.slice(1, 3)}0000` : code;
}

interface PartsState {
  readonly isFaultyButChecked: boolean;
  readonly isLost: boolean;
}

function partsOf(text: string, kind: IdentityKind, state: PartsState): Record<string, string> {
  const parts: Record<string, string> = {};
  if (kind === 'foreign_pr') {
    parts['province'] = text.slice(1, 3);
    parts['nationality'] = text.slice(3, 6);
  }
  if (state.isLost) parts['prefix15'] = text.slice(0, 15);
  // A wrong date can stand in the household register too: two lists may still agree on the raw number.
  else if (state.isFaultyButChecked) parts['raw_key'] = text;
  return parts;
}

/**
 * 18 digits ending 000 are lost when the cell was a number, when the column shows damage, or when the check digit does not
 * fit while the first 15 digits are sound.
 */
function isLostNumber(text: string, isChecked: boolean, hasDate: boolean, context: IdentifyContext): boolean {
  if (context.numericCell === true) return true;
  return text.endsWith('000') && hasDate && (!isChecked || context.columnDamaged === true);
}

/** 15 digits of 1989: county, yymmdd, sequence. Reads the date with 19 in front and adds the check character. */
export function readResident15(text: string, context: IdentifyContext): Reading {
  const code = text.slice(0, 6);
  const upgraded = `${code}19${text.slice(6)}`;
  const canonical = upgraded + residentCheck(upgraded);
  const birth = readBirth(upgraded.slice(6, 14), context);
  const beginsLikeYear = /^(?:19|20)/u.test(text.slice(6, 8));
  const faults: IdentityProblem[] = [...birth.faults];
  if (beginsLikeYear && (birth.date === null || context.columnHas18 === true)) faults.push('perhaps_cut');
  if (text.endsWith('000')) faults.push('sequence');
  if (!context.divisions.isIssued(code)) faults.push('division_unknown');
  const isCentenarian = CENTENARIAN_SEQUENCES.has(text.slice(12));
  if (isCentenarian && birth.date !== null) faults.push('century_ambiguous');
  const isLicence = birth.date === null && licenceCheck(text) === text.charAt(14);
  const area = readArea(code, birth.date, context);
  return {
    kind: 'resident_15',
    canonical,
    faults,
    warnings: birth.information.includes('age_100') ? ['age'] : birth.warnings,
    information: [
      'upgraded_15',
      ...birth.information,
      ...area.information,
      ...(isLicence ? ['business_licence_15'] : []),
    ],
    birthDate: isCentenarian || faults.length > 0 ? null : birth.date,
    sex: birth.date === null ? null : sexOf(text.charAt(14)),
    division: birth.date === null ? null : code,
    parts: isCentenarian ? { candidates: `${centenarian(text)} ${canonical}` } : {},
    matchKey: canonical,
    isRepaired: true,
  };
}

/** The 18-character number if the person was born 18yy. */
function centenarian(text: string): string {
  const digits = `${text.slice(0, 6)}18${text.slice(6)}`;
  return digits + residentCheck(digits);
}

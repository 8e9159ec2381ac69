/**
 * Codes of organisations (docs/design/identity-numbers.md, "Organisations"): unified social credit codes (GB 32100-2015) with their three
 * independent tests, and organisation codes (GB 11714-1997). Reads folded upper-case text.
 */
import type { IdentityProblem } from '../../domain/identity.js';
import { CREDIT_ALPHABET, creditCheck, organisationCheck } from '../check-digits.js';
import type { IdentifyContext, Reading } from './reading.js';

/** Registering department and kind of organisation: the first two places. */
const CREDIT_PREFIXES: ReadonlySet<string> = new Set(
  (
    '11 12 13 19 21 29 31 32 33 34 35 36 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 82 89 91 92 93 99 ' +
    'A1 A9 G1 G9 J1 J9 N1 N2 N3 N9 Q1 Q2 Q3 Q9 Y1'
  ).split(' '),
);
/** County part of offices of the state itself. */
const NATIONAL_OFFICE = '100000';
/** Private zone of organisation codes: PDY00001–PDY99999. */
const PRIVATE_ZONE = /^PDY\d{5}/u;

export const CREDIT_SHAPE = /^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/u;
export const ORGANISATION_SHAPE = /^[0-9A-Z]{8}-?[0-9X]$/u;

const isInAlphabet = (char: string): boolean => CREDIT_ALPHABET.includes(char);

/** Whether the first two places name a known department and kind. */
export function hasCreditPrefix(text: string): boolean {
  return CREDIT_PREFIXES.has(text.slice(0, 2));
}

/** Reads 18 characters 0-9A-Z. */
export function readCreditCode(text: string, context: IdentifyContext): Reading {
  const faults: IdentityProblem[] = [];
  const warnings: IdentityProblem[] = [];
  const information: string[] = [];
  const county = text.slice(2, 8);
  if (!/^\d{6}$/u.test(county) || !Array.from(text).every(isInAlphabet)) faults.push('charset');
  if (organisationCheck(text.slice(8, 16)) !== text.charAt(16)) faults.push('inner_check');
  if (creditCheck(text) !== text.charAt(17) && !faults.includes('charset')) faults.push('check_digit');
  if (!hasCreditPrefix(text)) warnings.push('prefix_unknown');
  const isCountyKnown = county === NATIONAL_OFFICE || context.divisions.isIssued(county);
  if (!isCountyKnown) information.push('credit_county_unknown');
  else if (faults.length === 0)
    information.push(...[context.divisions.retirement(county)].filter((note) => note !== null));
  const isUsable = faults.length === 0;
  return {
    kind: 'credit_code',
    canonical: text,
    faults,
    warnings,
    information,
    division: isUsable ? county : null,
    parts: {
      prefix: text.slice(0, 2),
      organisation_code: `${text.slice(8, 16)}-${text.charAt(16)}`,
      // Pilot codes were issued with a wrong last character: two lists may still agree on them.
      ...(faults.length === 1 && faults[0] === 'check_digit' ? { raw_key: text } : {}),
    },
  };
}

/** True when prefix, inner and outer check all fit and the county was ever in force: a second reading to be taken seriously. */
export function isCertainCreditCode(text: string, context: IdentifyContext): boolean {
  const county = text.slice(2, 8);
  return (
    (county === NATIONAL_OFFICE || context.divisions.isIssued(county)) &&
    hasCreditPrefix(text) &&
    organisationCheck(text.slice(8, 16)) === text.charAt(16) &&
    creditCheck(text) === text.charAt(17)
  );
}

/** Reads 8 characters and a check, with or without the printed hyphen. */
export function readOrganisationCode(text: string): Reading {
  const body = text.slice(0, 8);
  const check = text.slice(-1);
  return {
    kind: 'org_code',
    canonical: `${body}-${check}`,
    faults: organisationCheck(body) === check ? [] : ['check_digit'],
    information: PRIVATE_ZONE.test(body) ? ['private_zone'] : [],
  };
}

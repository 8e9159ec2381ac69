/**
 * Texts that were or stand for a number but are none: placeholders, masks, scientific notation, floats, wrong
 * lengths and characters (docs/design/identity-numbers.md, "Spreadsheet damage"). Nothing is repaired here: these readings are flags.
 */
import type { IdentityKind, IdentityProblem } from '../../domain/identity.js';
import { countCharacters } from '../characters.js';
import { residentCheck } from '../check-digits.js';
import { hasCreditPrefix } from './organisation.js';
import type { Folded, IdentifyContext, Reading } from './reading.js';

function isRun(text: string): boolean {
  const step = (text.charCodeAt(1) - text.charCodeAt(0) + 10) % 10;
  if (step !== 0 && step !== 1 && step !== 9) return false;
  for (let index = 1; index < text.length; index += 1) {
    if ((text.charCodeAt(index) - text.charCodeAt(index - 1) + 10) % 10 !== step) return false;
  }
  return true;
}

const kindByLength = (length: number): IdentityKind =>
  length === 15 ? 'resident_15' : length >= 20 && length <= 22 ? 'disability' : length >= 16 ? 'resident' : 'none';

/** No county has these codes: typed so that the cell is not empty, often with a check digit that fits. */
export const PLACEHOLDER_PREFIX = /^(?:000000|111111|123456|999999)/u;
const NUMBER_LENGTHS: ReadonlySet<number> = new Set([15, 18]);

/** Same digit throughout, 123456…, or such digits in front of a whole number. */
export function readPlaceholder(text: string): Reading | null {
  if (!/^\d{5,}X?$/u.test(text)) return null;
  const digits = text.replace('X', '');
  // Short runs such as 12345 are placeholders only where a number of a person is looked for; the caller decides by kind.
  const isMadeUp = NUMBER_LENGTHS.has(text.length) && PLACEHOLDER_PREFIX.test(text);
  if (!isRun(digits) && !isMadeUp) return null;
  return { kind: kindByLength(text.length), canonical: text, faults: ['placeholder'] };
}

const MASK = /[*●•·＊#]|\d{3}X{3,}|\d{3}x{3,}|×{3,}/u;
const MASKED_SHAPE = /^[0-9A-Zx*●•·＊#×]{6,22}$/u;

/** First and last place left of a number of a person. */
const MOSTLY_MASKED = /^\d[*●•·＊#×]{13,18}[\dXx]$/u;

/** A number with places hidden; the visible places allow a weak comparison only. */
export function readMasked(text: string): Reading | null {
  if (!MASK.test(text) || !MASKED_SHAPE.test(text)) return null;
  if (!/\d{2}/u.test(text) && !MOSTLY_MASKED.test(text)) return null;
  const isLastOnly = /^\d{17}\*$/u.test(text);
  const hint = isLastOnly && residentCheck(text) === 'X' ? ['hint_x'] : [];
  return {
    kind: kindByLength(text.length),
    canonical: text,
    faults: ['masked'],
    information: hint,
    parts: { visible: text },
  };
}

const SCIENTIFIC = /^(\d)(?:\.(\d*))?E\+?(\d{1,2})$/iu;
const KIND_BY_EXPONENT = new Map<number, IdentityKind>([
  [14, 'resident_15'],
  [17, 'resident'],
  [19, 'disability'],
]);

/** `1.10105E+17`: saved from a displayed number; only the printed digits are left. */
export function readScientific(text: string): Reading | null {
  const match = SCIENTIFIC.exec(text);
  if (match === null || !/[.+]/u.test(text)) return null;
  const exponent = Number(match[3]);
  if (exponent < 5) return null;
  const digits = (match[1] ?? '') + (match[2] ?? '');
  return {
    kind: KIND_BY_EXPONENT.get(exponent) ?? 'none',
    canonical: text,
    faults: ['scientific'],
    parts: { surviving_digits: digits, ...(digits.length >= 15 ? { prefix15: digits.slice(0, 15) } : {}) },
  };
}

/** 16 digits and more with a decimal point, or from a numeric cell: the last places are zeros that were never written. */
export function readLost(text: string, context: IdentifyContext): Reading | null {
  const digits = /^(\d{16,})(?:\.\d*)?$/u.exec(text)?.[1];
  if (digits === undefined || (context.numericCell !== true && digits === text)) return null;
  return {
    kind: kindByLength(digits.length),
    canonical: text,
    faults: ['lost_in_spreadsheet'],
    parts: { prefix15: digits.slice(0, 15) },
  };
}

/** Letters that nobody types for a digit: the number of an organisation, not of a person. */
const UNLIKE_DIGITS = /[ACEFHJKMNPQRTUVWY]/gu;
const DIGIT_LIKE = /[\p{N}一二三四五六七八九]/gu;
/** Kinds whose numbers are long digits, so that a short one is a wrong length. */
const LONG_KINDS: ReadonlySet<IdentityKind | undefined> = new Set<IdentityKind>([
  'resident',
  'resident_15',
  'permit_hmt',
  'disability',
]);

/** Wrong length or foreign characters, where enough is left to recognise the intended kind. */
export function readMisshapen(folded: Folded, context: IdentifyContext): Reading | null {
  const { text } = folded;
  const length = countCharacters(text);
  const flag = (kind: IdentityKind, ...faults: readonly IdentityProblem[]): Reading => ({
    kind,
    canonical: text,
    faults,
  });
  const { expected } = context;
  if (/^\d+X?$/u.test(text)) {
    if (length >= 16) return flag(length >= 20 && length <= 22 ? 'disability' : 'resident', 'length');
    if (length === 15) return flag('resident_15', 'charset');
    return LONG_KINDS.has(expected) && expected !== undefined ? flag(expected, 'length') : null;
  }
  const digits = text.match(/\d/gu)?.length ?? 0;
  const digitLike = text.match(DIGIT_LIKE)?.length ?? 0;
  if (/^[0-9A-Z]{17,19}$/u.test(text) && hasCreditPrefix(text)) {
    const unlike = text.match(UNLIKE_DIGITS)?.length ?? 0;
    const isOrganisation = unlike > 1 || (unlike === 1 && !/^.{6}(?:19|20)/u.test(text));
    const hasWrongLength = length !== 18 && /^..\d{6}/u.test(text);
    if (hasWrongLength && (isOrganisation || digits < 16)) return flag('credit_code', 'length');
    if (length === 18 && (isOrganisation || digitLike < 15)) return flag('credit_code', 'charset');
  }
  if (digitLike < 12 || length < 15 || length > 24 || length - digitLike > 5) return null;
  // 一 and ー typed for hyphens do not count as places, but cannot be told from a numeral either: a flag.
  const kind = kindByLength(countCharacters(text.replace(/[一ー]/gu, '')) === 18 ? 18 : length);
  const hasRightLength = length === 15 || length === 18 || length === 20 || length === 22;
  return hasRightLength ? flag(kind, 'charset') : flag(kind, 'charset', 'length');
}

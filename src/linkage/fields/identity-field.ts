/**
 * Comparison of Chinese identity numbers. Two different valid numbers are a veto; a damaged number may be a valid one after a repair
 * (number-repair), never the other way round. A number that ends in 000 may be valid by luck: one rounded number in eleven is.
 */
import { identify, type IdentifyContext } from '../../normalise/identity.js';
import { foldWidth, stripBlanks } from '../../normalise/characters.js';
import type { Identity } from '../../domain/identity.js';
import type { Comparison } from './comparison.js';
import { relateNumbers, type NumberRelation, type RepairKind } from './number-repair.js';

export interface IdentityValue {
  /** The valid number of 18 places; null for a damaged one. */
  readonly valid: string | null;
  /** As written, folded. */
  readonly text: string;
  /** Valid and ending in 000. */
  readonly mayBeRounded: boolean;
  /** Valid, and what a spreadsheet makes of some 128 numbers near it. */
  readonly mayBeDouble: boolean;
  /** ISO day, only from a valid number. */
  readonly birth: string | null;
  readonly sex: string | null;
}

/** double: both are valid, and one is what a spreadsheet makes of the other; it may also be somebody else's. */
export const IDENTITY_LEVELS = [
  'equal',
  'repaired',
  'same_text',
  'edit_2',
  'edit_3',
  'double',
  'different',
  'veto',
] as const;
export const IDENTITY_LEVEL = Object.fromEntries(IDENTITY_LEVELS.map((level, at) => [level, at])) as Readonly<
  Record<(typeof IDENTITY_LEVELS)[number], number>
>;

const LEVEL_BY_RELATION: Readonly<Record<NumberRelation, number>> = {
  one_digit: IDENTITY_LEVEL.repaired,
  swapped_digits: IDENTITY_LEVEL.repaired,
  missing_digit: IDENTITY_LEVEL.repaired,
  extra_digit: IDENTITY_LEVEL.repaired,
  rounded: IDENTITY_LEVEL.repaired,
  rounded_double: IDENTITY_LEVEL.repaired,
  masked: IDENTITY_LEVEL.repaired,
  old_form: IDENTITY_LEVEL.repaired,
  two_digits: IDENTITY_LEVEL.edit_2,
  three_digits: IDENTITY_LEVEL.edit_3,
  printed_day: IDENTITY_LEVEL.edit_3,
  // Says nothing: as if there were no number.
  printed_digits: -1,
  different: IDENTITY_LEVEL.different,
};

/** Place in IDENTITY_LEVELS of a damaged number beside a valid one; -1 for nothing said. */
export function levelOfRelation(relation: NumberRelation): number {
  return LEVEL_BY_RELATION[relation];
}

export function identityValue(identity: Identity): IdentityValue | null {
  const { matchKey } = identity;
  if (matchKey !== null) {
    const mayBeRounded = matchKey.endsWith('000') && identity.input.trim().endsWith('000');
    // A number of the old form was made longer by us, not by a spreadsheet.
    const isPlain = stripBlanks(foldWidth(identity.input)).includes(matchKey);
    const mayBeDouble = isPlain && !mayBeRounded && asDouble(matchKey) === matchKey;
    // The lost places of a rounded number held the sex.
    const sex = mayBeRounded ? null : identity.sex;
    return { valid: matchKey, text: matchKey, mayBeRounded, mayBeDouble, birth: identity.birthDate, sex };
  }
  if (identity.problems.includes('placeholder') || identity.notes.includes('blank_word')) return null;
  return damagedValue(identity.input);
}

/** A number as written that is no valid one; null where too little of it is left. */
export function damagedValue(written: string): IdentityValue | null {
  const text = stripBlanks(foldWidth(written))
    .toUpperCase()
    .replace(/^['"‘’]+|['"‘’]+$/gu, '')
    .replace(/\.0*$/u, '');
  if (!/\d{4}/u.test(text)) return null;
  return { valid: null, text, mayBeRounded: false, mayBeDouble: false, birth: null, sex: null };
}

/** The number as a spreadsheet keeps it that takes it for an amount; '' for one that ends in X. */
export function asDouble(number: string): string {
  return /^\d{18}$/u.test(number) ? BigInt(Number(number)).toString() : '';
}

/** Null where neither number may become the other. */
export function repairOf(
  one: IdentityValue,
  other: IdentityValue,
): { readonly from: string; readonly to: string; readonly kind: RepairKind } | null {
  const [damaged, valid] = other.valid === null || other.mayBeRounded ? [other, one] : [one, other];
  if (valid.valid === null || (damaged.valid !== null && !damaged.mayBeRounded)) return null;
  const relation = relateNumbers(damaged.text, valid.valid);
  if (LEVEL_BY_RELATION[relation] !== IDENTITY_LEVEL.repaired) return null;
  return { from: damaged.text, to: valid.valid, kind: relation as RepairKind };
}

/** Place in IDENTITY_LEVELS; -1 where the numbers say nothing of each other. */
export function compareIdentities(one: IdentityValue, other: IdentityValue): number {
  if (one.valid !== null && other.valid !== null) {
    if (one.valid === other.valid) return IDENTITY_LEVEL.equal;
    const isRounded = one.mayBeRounded || other.mayBeRounded;
    if (isRounded && one.valid.slice(0, 15) === other.valid.slice(0, 15)) return IDENTITY_LEVEL.repaired;
    const isDouble =
      (one.mayBeDouble && asDouble(other.valid) === one.valid) ||
      (other.mayBeDouble && asDouble(one.valid) === other.valid);
    return isDouble ? IDENTITY_LEVEL.double : IDENTITY_LEVEL.veto;
  }
  if (one.valid === null && other.valid === null) {
    if (one.text === other.text) return IDENTITY_LEVEL.same_text;
    return one.text.slice(0, 15) === other.text.slice(0, 15) && one.text.length >= 15
      ? IDENTITY_LEVEL.same_text
      : IDENTITY_LEVEL.different;
  }
  const [damaged, valid] = one.valid === null ? [one.text, other.valid ?? ''] : [other.text, one.valid];
  return LEVEL_BY_RELATION[relateNumbers(damaged, valid)];
}

/** Shares of two random people of a county; a slip or a rounding seldom points to a second person (docs/design/linkage.md). */
const U = [undefined, 4e-6, 2e-6, 4e-5, 6e-4, 1e-5, undefined, undefined];

export function identityComparison(context: IdentifyContext): Comparison<IdentityValue> {
  return {
    levels: IDENTITY_LEVELS,
    m: [0.82, 0.12, 0.02, 0.02, 0.015, 0.001, 0.0039, 0.0001],
    u: U,
    isFixed: true,
    rareLevels: [],
    prepare: (texts) => identityValue(identify(texts.join(' '), { ...context, expected: 'resident' })),
    compare: compareIdentities,
    key: (value) => value.text,
    blocks: ({ text }) => {
      const isLong = text.length >= 17 && /^\d{15}/u.test(text);
      return [
        text,
        text.length >= 15 && /^\d{15}/u.test(text) ? text.slice(0, 15) : '',
        isLong ? `${text.slice(0, 6)} ${text.slice(-4)}` : '',
        isLong ? text.slice(6, 14) : oldFormDay(text),
        isLong ? text.slice(-12, -1) : oldFormTail(text),
      ];
    },
    blockNames: ['whole', 'first_15', 'region_and_end', 'day', 'tail'],
    alone: [0, 1, 2, 3, 4],
  };
}

function oldFormDay(text: string): string {
  return /^\d{15}$/u.test(text) ? `19${text.slice(6, 12)}` : '';
}

/** Month, day and sequence behind a lost or extra digit. */
function oldFormTail(text: string): string {
  return /^\d{15}$/u.test(text) ? `19${text.slice(6, 15)}` : '';
}

/**
 * Documents other than resident numbers (docs/design/identity-numbers.md, "Other documents"): Hong Kong and Taiwan identity numbers, old
 * cards of foreign permanent residents, travel permits, passports, military and birth certificates. Most have no check digit: the shape is
 * accepted when a letter makes it distinctive, or when the column names the kind.
 */
import type { IdentityKind } from '../../domain/identity.js';
import { icaoCheck, isHongKongId, isTaiwanId } from '../check-digits.js';
import { isRealDay } from '../calendar.js';
import { isProvince, NATIONALITY_LETTERS } from './resident.js';
import type { Reading } from './reading.js';

const HONG_KONG_SHAPE = /^([A-Z]{1,2})(\d{6})([(\[]?)([\dA])([)\]]?)$/u;
const TAIWAN_SHAPE = /^[A-Z][1289A-D]\d{8}$/u;
const FOREIGN_OLD_SHAPE = /^[A-Z]{3}\d{12}$/u;
const TRAVEL_SHAPE = /^[HM](?:\d{8}|\d{10})$/u;
const TAIWAN_PERMIT_SHAPE = /^\d{8}(?:\d{2})?$/u;
const MACAU_SHAPE = /^[157]\d{6}\(\d\)$/u;
const BIRTH_CERTIFICATE_SHAPE = /^[A-Z]\d{9}$/u;
const MILITARY_SHAPE =
  /^(?:军\d{7}|[兵士]\d{6,12}|[军海空武警沈北京兰济南广成参政后装火炮陆联战]{1,2}字第?\d{4,9}号?)$/u;

/** Passports whose letters leave no doubt; `ordinary` first. */
const PASSPORT_SHAPES: readonly { readonly shape: RegExp; readonly note: string }[] = [
  { shape: /^G\d{8}$/u, note: 'passport_ordinary' },
  { shape: /^E(?:\d{8}|[A-HJ-NP-Z]\d{7})$/u, note: 'passport_ordinary' },
  {
    shape: /^(?:P\d{7}|PE\d{7}|P\.\d{7}|S\d{7,8}|SE\d{7}|S\.\d{7}|D\d{7}|DE\d{7}|D\.\d{7})$/u,
    note: 'passport_official',
  },
  { shape: /^[DP]\d{8}$/u, note: 'low_confidence' },
  { shape: /^(?:MA\d{7}|K\d{7,8}|H\d{7}|K[A-Z]\d{7}|H[A-Z]\d{7})$/u, note: 'passport_region' },
];
/** Old ordinary passports: digits only, so the column must name the kind. */
const OLD_PASSPORT_SHAPE = /^1[45]\d{7}$/u;
const FOREIGN_PASSPORT_SHAPE = /^[A-Z0-9]{5,15}$/u;

/** Reads a Hong Kong identity number; null when the text is none. */
export function readHongKongId(text: string, isExpected: boolean): Reading | null {
  const match = HONG_KONG_SHAPE.exec(text);
  if (match === null) return null;
  const [, letters = '', digits = '', open = '', check = '', close = ''] = match;
  const isBracketed = open !== '' && close !== '';
  if (!isBracketed && (open !== '' || close !== '')) return null;
  const isFitting = isHongKongId(letters, digits, check);
  // Without brackets the shape is also that of passports.
  if (!isBracketed && !isExpected && readPassportShape(text) !== null && !isFitting) return null;
  if (letters.length === 2 && !isBracketed && !isExpected && !isFitting) return null;
  return {
    kind: 'hkid',
    canonical: `${letters}${digits}(${check})`,
    faults: isFitting ? [] : ['check_digit'],
    information: isBracketed ? [] : ['printed_form'],
  };
}

/** Reads a Taiwan identity or resident number; one whose check fails may be a birth certificate. */
export function readTaiwanId(text: string): Reading | null {
  if (!TAIWAN_SHAPE.test(text)) return null;
  const second = text.charAt(1);
  const isMale = second === '1' || second === '8' || second === 'A' || second === 'C';
  const isFitting = isTaiwanId(text);
  return {
    kind: 'twid',
    canonical: text,
    faults: isFitting ? [] : ['check_digit'],
    sex: isFitting ? (isMale ? '男' : '女') : null,
  };
}

/** Old card of a foreign permanent resident: nationality, province, city, yymmdd, sequence, check. The century is unknown. */
export function readForeignOld(text: string): Reading | null {
  if (!FOREIGN_OLD_SHAPE.test(text)) return null;
  const yymmdd = text.slice(7, 13);
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4, 6));
  const faults: Reading['faults'][number][] = [];
  if (!NATIONALITY_LETTERS.has(text.slice(0, 3))) faults.push('nationality');
  // The century is unknown, so 29 February cannot be refused.
  if (!isRealDay(2000, month, day)) faults.push('date');
  const isFitting = icaoCheck(text.slice(0, 14)) === text.charAt(14);
  if (!isFitting) faults.push('check_digit');
  if (!isProvince(text.slice(3, 5))) faults.push('division_unknown');
  return {
    kind: 'foreign_pr_old',
    canonical: text,
    faults,
    information: ['century_unknown'],
    division: isFitting && isProvince(text.slice(3, 5)) ? `${text.slice(3, 7)}00` : null,
    parts: { nationality: text.slice(0, 3), birth_yymmdd: yymmdd },
  };
}

function formatOnly(kind: IdentityKind, text: string, notes: readonly string[] = []): Reading {
  return { kind, canonical: text, faults: [], information: ['format_only', ...notes] };
}

function readPassportShape(text: string): Reading | null {
  const found = PASSPORT_SHAPES.find(({ shape }) => shape.test(text));
  return found === undefined ? null : formatOnly('passport', text, [found.note]);
}

function readExpected(text: string, expected: IdentityKind | undefined): Reading | null {
  if (expected === 'travel_permit' && TAIWAN_PERMIT_SHAPE.test(text)) return formatOnly('travel_permit', text);
  if (expected === 'birth_certificate' && BIRTH_CERTIFICATE_SHAPE.test(text))
    return formatOnly('birth_certificate', text);
  if (expected === 'passport') {
    if (OLD_PASSPORT_SHAPE.test(text)) return formatOnly('passport', text, ['passport_ordinary']);
    const known = readPassportShape(text);
    if (known !== null) return known;
    if (FOREIGN_PASSPORT_SHAPE.test(text)) return formatOnly('passport', text, ['passport_foreign']);
  }
  return null;
}

/** Reads documents without a check digit; null when no distinctive shape fits. */
export function readDocument(text: string, expected: IdentityKind | undefined): Reading | null {
  const asExpected = readExpected(text, expected);
  if (asExpected !== null) return asExpected;
  if (TRAVEL_SHAPE.test(text)) return formatOnly('travel_permit', text);
  if (MILITARY_SHAPE.test(text)) return formatOnly('military', text);
  const passport = readPassportShape(text);
  if (passport !== null) return passport;
  return BIRTH_CERTIFICATE_SHAPE.test(text) ? formatOnly('birth_certificate', text) : null;
}

/** Macau identity numbers have no published check and no kind of their own. */
export function isMacauShape(text: string): boolean {
  return MACAU_SHAPE.test(text);
}

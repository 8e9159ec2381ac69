/**
 * Telephone numbers (docs/design/identity-numbers.md, "Telephones"): mobiles 1[3-9] with eleven digits, landlines with or without area
 * code. Country prefixes, blanks and hyphens are folded; a phone is never identity.
 */
import type { CleanValue } from '../domain/identity.js';
import { foldWidth, replaceEscapes, stripInvisible } from './characters.js';
import { FILLERS } from './fillers.js';

const MOBILE = /^1[3-9]\d{9}$/u;
/** Numbers of machines and satellite terminals: odd as a person's phone. */
const MACHINE_MOBILE = /^1(?:40|41|44|46|48|74|349)/u;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/u;
const LOCAL = /^[2-8]\d{6,7}$/u;
const SERVICE = /^(?:[48]00\d{7}|1\d{4}|9\d{4,5}|\d{6})$/u;
const PLACEHOLDER = /^(\d)\1+$|^1(\d)\2{9}$|^1[3-9]0{9}$|^1[3-9]{1}8?0{8,}$|^12345678/u;
const SEPARATORS = /[、/;；,，|\n\r]|或|\s{2,}/u;

interface Phone {
  readonly value: string | null;
  readonly note: string | null;
}

/** One number without blanks and hyphens. */
function readPhone(digits: string, areaCode: string | undefined): Phone {
  const local = digits.replace(/^(?:\+|00)?86(?=0?1[3-9]\d{9}$|0\d{9,11}$)/u, '').replace(/^0(?=1[3-9]\d{9}$)/u, '');
  const note = local === digits ? null : 'phone_prefix';
  // Spreadsheets drop the first 0; it is put back only where the rest begins with the area code of the list's own county.
  if (areaCode !== undefined && local.startsWith(areaCode.slice(1)) && LANDLINE.test(`0${local}`)) {
    return { value: `0${local}`, note: 'phone_area_restored' };
  }
  if (PLACEHOLDER.test(local)) return { value: null, note: 'placeholder' };
  if (MOBILE.test(local)) return { value: local, note: MACHINE_MOBILE.test(local) ? 'phone_machine' : note };
  if (LANDLINE.test(local)) return { value: local, note };
  if (LOCAL.test(local)) return { value: local, note: 'phone_local' };
  if (SERVICE.test(local)) return { value: null, note: 'phone_service' };
  return { value: null, note: 'phone_length' };
}

const compact = (text: string): string => text.replace(/[\s\-‐-―−()（）.]/gu, '');

/** Pieces of a cell: blanks and hyphens inside one number do not separate, unless two mobiles are then left. */
function splitPhones(text: string): readonly string[] {
  const whole = compact(text);
  if (/^(?:1[3-9]\d{9}){2,}$/u.test(whole)) return whole.match(/\d{11}/gu) ?? [];
  if (/^\+?\d{1,15}$/u.test(whole)) return [whole];
  return text
    .split(SEPARATORS)
    .map(compact)
    .filter((piece) => piece !== '');
}

/**
 * `areaCode` is that of the list's county, such as 0431, where it is known.
 * A phone cell → one number, or several joined by 、. Example: "+86 138-1234-5678" → 13812345678; "0431-85081234" → 043185081234
 */
export function cleanPhone(raw: string, areaCode?: string, fillers = FILLERS): CleanValue {
  const text = foldWidth(stripInvisible(replaceEscapes(raw)))
    .trim()
    .replace(/^'/u, '')
    .replace(/\.0$/u, '');
  if (text === '') return { status: 'none', value: null, raw, notes: [] };
  if (fillers.saysNothing(text, 'key')) return { status: 'none', value: null, raw, notes: ['blank_word'] };
  const pieces = splitPhones(text);
  const phones = pieces.map((piece) => readPhone(piece, areaCode));
  const values = phones.flatMap((phone) => (phone.value === null ? [] : [phone.value]));
  const notes = [...new Set(phones.flatMap((phone) => (phone.note === null ? [] : [phone.note])))];
  if (values.length === 0 || values.length < phones.length) return { status: 'flag', value: null, raw, notes };
  const value = values.join('、');
  if (values.length > 1) notes.push('several_phones');
  else if (value !== raw && !notes.some((note) => note === 'phone_prefix' || note === 'phone_area_restored'))
    notes.push('separators');
  return { status: value === raw ? 'accept' : 'repair', value, raw, notes };
}

/**
 * Check characters of every kind of number bidui knows (docs/design/identity-numbers.md). Pure arithmetic on characters; callers have made
 * sure of length and alphabet. Hot: the resident number's sum is computed once per row of every list.
 */

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const RESIDENT_CHECKS = '10X98765432';
const CHAR_0 = 48;

/** ISO 7064 MOD 11-2 character of the first 17 digits (GB 11643). Example: "11010519491231002" → "X" */
export function residentCheck(digits: string): string {
  let sum = 0;
  for (let index = 0; index < RESIDENT_WEIGHTS.length; index += 1) {
    sum += (digits.charCodeAt(index) - CHAR_0) * (RESIDENT_WEIGHTS[index] ?? 0);
  }
  return RESIDENT_CHECKS.charAt(sum % 11);
}

/** Letters of credit codes: digits and letters without I O S V Z. */
export const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Last character of a credit code (GB 32100, MOD 31) from its first 17; null when one is outside the alphabet. */
export function creditCheck(code: string): string | null {
  let sum = 0;
  for (const [index, weight] of CREDIT_WEIGHTS.entries()) {
    const value = CREDIT_ALPHABET.indexOf(code.charAt(index));
    if (value < 0) return null;
    sum += value * weight;
  }
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Value of 0-9A-Z with A = 10; -1 for anything else. */
function letterValue(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= CHAR_0 && code <= 57) return code - CHAR_0;
  return code >= 65 && code <= 90 ? code - 55 : -1;
}

/** Check character of an organisation code (GB 11714) from its first 8; all 36 letters count. */
export function organisationCheck(code: string): string {
  let sum = 0;
  for (const [index, weight] of ORGANISATION_WEIGHTS.entries()) sum += letterValue(code.charAt(index)) * weight;
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** GB/T 17710 MOD 11,10 digit of the first 14 digits of a business-licence number (GS15-2006). */
export function licenceCheck(digits: string): string {
  let product = 10;
  for (let index = 0; index < 14; index += 1) {
    let sum = (product + digits.charCodeAt(index) - CHAR_0) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** ICAO 9303 digit with weights 7 3 1, A = 10 … Z = 35. Example: "KAZ11009012310" → "5" */
export function icaoCheck(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += letterValue(text.charAt(index)) * ([7, 3, 1][index % 3] ?? 0);
  }
  return String(sum % 10);
}

/** True when the check fits: letters A = 10 … Z = 35, a missing first letter 36, weights 9 … 1, MOD 11, A stands for 10. */
export function isHongKongId(letters: string, digits: string, check: string): boolean {
  const first = letters.length === 2 ? letterValue(letters.charAt(0)) : 36;
  let sum = first * 9 + letterValue(letters.charAt(letters.length - 1)) * 8;
  for (let index = 0; index < 6; index += 1) sum += (digits.charCodeAt(index) - CHAR_0) * (7 - index);
  sum += check === 'A' ? 10 : check.charCodeAt(0) - CHAR_0;
  return sum % 11 === 0;
}

/** Place of each letter in the Taiwan order, plus 10, is its two-digit value. */
const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const TAIWAN_WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1] as const;

/** True when the check of a Taiwan ID or resident number fits; the second character may be a letter (before 2021). */
export function isTaiwanId(text: string): boolean {
  const first = TAIWAN_LETTERS.indexOf(text.charAt(0)) + 10;
  const secondLetter = TAIWAN_LETTERS.indexOf(text.charAt(1));
  const second = secondLetter < 0 ? text.charAt(1) : String(secondLetter % 10);
  const digits = `${first}${second}${text.slice(2)}`;
  let sum = 0;
  for (const [index, weight] of TAIWAN_WEIGHTS.entries()) sum += (digits.charCodeAt(index) - CHAR_0) * weight;
  return sum % 10 === 0;
}

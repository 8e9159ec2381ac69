/**
 * Documents named in front of their number (护照E12345678, 台胞证：12345678): the words give the kind where the shape alone does not. Numbers of
 * residents need no such words; runs of 15 and more places are found by identity.ts.
 */
import type { IdentityKind } from '../../domain/identity.js';

const LABELS: readonly { readonly words: RegExp; readonly kind: IdentityKind }[] = [
  { words: /^(?:普通|因私|因公|公务|外交|中国|外国|因私普通)?护照/u, kind: 'passport' },
  {
    words: /^(?:港澳居民|台湾居民)?来往(?:内地|大陆)通行证|^(?:港澳|台湾)(?:居民)?通行证|^回乡证|^台胞证/u,
    kind: 'travel_permit',
  },
  { words: /^(?:香港|港)(?:永久性?)?(?:居民)?身份证/u, kind: 'hkid' },
  { words: /^(?:台湾|中华民国)(?:居民)?身份证/u, kind: 'twid' },
  { words: /^(?:军官|文职干部|士官|士兵)证/u, kind: 'military' },
  { words: /^出生(?:医学)?证明?/u, kind: 'birth_certificate' },
  { words: /^(?:组织)?机构代码证?/u, kind: 'org_code' },
];
const BETWEEN = /^(?:号码|编号|号)?[:.,]*/u;
/** Longer numbers are found among any words. */
const LONGEST_NUMBER = 15;

/** A folded text taken apart; null when no document is named in front. Example: "护照号码:E12345678" → passport, E12345678 */
export function readLabel(
  text: string,
): { readonly kind: IdentityKind; readonly label: string; readonly number: string } | null {
  for (const { words, kind } of LABELS) {
    const named = words.exec(text)?.[0];
    if (named === undefined) continue;
    const label = named + (BETWEEN.exec(text.slice(named.length))?.[0] ?? '');
    const number = text.slice(label.length);
    return /\d{5}/u.test(number) && number.length <= LONGEST_NUMBER ? { kind, label, number } : null;
  }
  return null;
}

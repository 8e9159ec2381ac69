/** Invented people and a small division table for the tests of src/normalise: region codes 99xxxx, which were never allotted. */
import { DivisionTable } from '../../src/normalise/divisions.js';
import { identify } from '../../src/normalise/identity.js';
import type { IdentifyContext } from '../../src/normalise/identity.js';

export const divisions = new DivisionTable([
  { code: '990000', name: '示例省' },
  { code: '990100', name: '示例市' },
  { code: '990121', name: '甲县' },
  { code: '990122', name: '乙县' },
  { code: '990121101', name: '青石镇' },
  { code: '990121102', name: '白水乡' },
  { code: '990121101201', name: '河东村民委员会' },
  { code: '990121101202', name: '河西村' },
  { code: '990121101203', name: '城南村' },
  { code: '990121101204', name: '城南社区' },
  { code: '990121102201', name: '河东村' },
  { code: '990121102202', name: '北坡村' },
]);

export const context: IdentifyContext = { asOf: '2018-07-25', divisions };

/** MOD 11-2 in the plainest form, for building numbers: the check character of 17 digits. */
export function withCheck(digits: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum += Number(digits[place]) * (2 ** (17 - place) % 11);
  const check = (12 - (sum % 11)) % 11;
  return digits + (check === 10 ? 'X' : String(check));
}

/** Everything `identify` says, without what is empty and without the echo of the input: short enough for case tables. */
export function verdict(text: string, extra: Partial<IdentifyContext> = {}): Record<string, unknown> {
  const { input, parts, ...rest } = identify(text, { ...context, ...extra });
  if (input !== text) throw new Error('the input is not echoed');
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...Object.fromEntries(kept), ...(Object.keys(parts).length === 0 ? {} : { parts }) };
}

/** The two check characters in the plainest form: 8 characters of a body → the whole credit code. */
export function creditCode(prefix: string, county: string, body: string): string {
  const wide = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const narrow = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const inner =
    11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * wide.indexOf(body[at]!), 0) % 11);
  const code = prefix + county + body + (inner === 10 ? 'X' : inner === 11 ? '0' : String(inner));
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum += narrow.indexOf(code[place]!) * (3 ** place % 31);
  return code + narrow[(31 - (sum % 31)) % 31]!;
}

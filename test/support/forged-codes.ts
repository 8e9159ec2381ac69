/** how many random or neighbouring check codes would be taken for the right one. */
import { isRowCheckCode, rowCheckCode } from '../../src/domain/keyed-code.js';
import { SECRET } from './ledger-fixture.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Half of the tries guess at random, half use the code of another row. */
export function forgedCodes(tries: number, seed: number): number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  let accepted = 0;
  for (let n = 0; n < tries; n += 1) {
    const row = { no: `C04-${String(next() % 1000).padStart(8, '0')}`, recipient: '990121/示例镇', issue: `b${n % 7}` };
    const code =
      n % 2 === 0
        ? Array.from({ length: 4 }, () => ALPHABET[(next() >>> 8) % 32]).join('')
        : rowCheckCode(SECRET, { ...row, no: `C08-${String(next()).padStart(10, '0')}` });
    if (isRowCheckCode(SECRET, row, code)) accepted += 1;
  }
  return accepted;
}

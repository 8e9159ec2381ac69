/**
 * Is the region in a resident number one of the list's own area? A code that is gone counts for the area of its heirs, since a number
 * keeps the code of its first day for life. Asked for every usable number of a list, so each code is judged once.
 */
import { divisionStem, regionCode } from '../domain/division-code.js';
import { regionOf } from '../normalise/numbers/number-key.js';
import type { DivisionTable } from '../normalise/divisions.js';

const REGIONS = 1_000_000;
const LOCAL = 1;
const ELSEWHERE = 2;

export class LocalCodes {
  readonly #divisions: DivisionTable;
  /** Leading digits of the area: 2, 4 or 6. */
  readonly #area: string;
  readonly #verdicts = new Uint8Array(REGIONS);

  /** `area`: code of the list's division, of 6 digits and more; zeros at the end stand for all below it. */
  constructor(divisions: DivisionTable, area: string) {
    this.#divisions = divisions;
    this.#area = divisionStem(regionCode(area));
  }

  /** `key` is an integer of number-key. */
  isLocal(key: number): boolean {
    const region = regionOf(key);
    let verdict = this.#verdicts[region];
    if (verdict === 0 || verdict === undefined) {
      const code = String(region).padStart(6, '0');
      const codes = [code, ...this.#divisions.heirs(code)];
      verdict = codes.some((one) => one.startsWith(this.#area)) ? LOCAL : ELSEWHERE;
      this.#verdicts[region] = verdict;
    }
    return verdict === LOCAL;
  }
}

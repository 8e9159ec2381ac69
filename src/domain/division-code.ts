/**
 * Division codes by level: a code of six digits ends in zeros where it stands for everything below it. Needs no table of divisions.
 */

/** Digits that all divisions below have in common. Example: 990100 → 9901; 990121001 → 990121001 */
export function divisionStem(code: string): string {
  return code.length === 6 ? code.replace(/(?:00){1,2}$/u, '') : code;
}

/** True where a code lies in a division of any level. Example: 990100 contains 990121, 990121 contains 990121001 */
export function contains(division: string, code: string): boolean {
  return code.startsWith(divisionStem(division));
}

/** True where one of two divisions contains the other. */
export function overlaps(one: string, other: string): boolean {
  return contains(one, other) || contains(other, one);
}

/** The county, city or province that a code of any length lies in, as six digits. Example: 990121001 → 990121 */
export function regionCode(code: string): string {
  return code.slice(0, 6);
}

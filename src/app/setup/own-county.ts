/**
 * A county that no shipped table names yet: its name stands in that of its office. Without it every sheet would print a code. Pure.
 */
import type { DivisionTable } from '../../normalise/divisions.js';
import type { Office } from './guess-office.js';

/** Path of the table in the workspace. */
export const COUNTY_FILE = '收件/区划.csv';

/** Example: 云溪县比对办 → 云溪县 */
const COUNTY_IN_OFFICE = /^(?:\p{Script=Han}{2,6}?市)?(\p{Script=Han}{1,7}?(?:自治县|自治旗|县|区|市|旗))/u;

/** Text of `divisions:` with the office's own county; null where its name is known or the office does not say it. */
export function countyTable({ name, level, division }: Office, divisions: DivisionTable): string | null {
  const county = division.slice(0, 6);
  if (level !== 'county' || divisions.name(county) !== null) return null;
  const own = COUNTY_IN_OFFICE.exec(name)?.[1];
  return own === undefined ? null : `\uFEFF代码,名称\n${county},${own}\n`;
}

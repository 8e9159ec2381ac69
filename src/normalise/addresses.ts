/** Places inside an address (云溪县青石镇上河村3组). Pure. */
import { foldWidth } from './characters.js';

/** Units above a township; none of their names holds a unit below. */
const ABOVE =
  '(?:[^镇乡村街\\d]{2,8}?(?:省|自治区))?(?:[^镇乡村街\\d]{2,8}?(?:市|自治州|州|盟|地区))?(?:[^镇乡村街\\d]{1,8}?(?:自治县|自治旗|县|区|旗|市))?';
const TOWNSHIP = '\\p{Script=Han}{1,7}?(?:街道(?:办事处)?|镇(?![镇乡])|(?:民族)?乡(?!镇|街道)|苏木)';
const ADDRESS = new RegExp(`^${ABOVE}(${TOWNSHIP})`, 'u');

/** The township that an address names; null where it names none. Example: 云溪县青石镇上河村3组 → 青石镇 */
export function townshipInAddress(address: string): string | null {
  return ADDRESS.exec(foldWidth(address).replace(/\s+/gu, ''))?.[1] ?? null;
}

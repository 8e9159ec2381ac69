/**
 * What a number format says about a number: is it a date, a time, an elapsed time, or a plain number? Built-in formats
 * by number, East Asian ones (27–36, 50–58) included, as ECMA-376 part 1, 18.8.30 lists them for zh-cn.
 */

/** How a number under a format is to be read. */
export type FormatKind = 'number' | 'date' | 'time' | 'elapsed' | 'text';

/** A number format of a workbook. */
export interface NumberFormat {
  readonly code: string;
  readonly kind: FormatKind;
}

const BUILT_IN_CODES: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Format codes longer than this are not looked at. */
const MAX_CODE_CHARACTERS = 1_000;

export const GENERAL_FORMAT: NumberFormat = { code: 'General', kind: 'number' };

/** Format of a style by its number; `custom` are the formats that the workbook declares and that win. */
export function numberFormatOf(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? BUILT_IN_CODES[id] ?? 'General';
  return { code, kind: formatKind(code) };
}

/** Kind by the first section of a code. Example: `[$-804]yyyy"年"m"月"` → date, `[Red]#,##0` → number. */
export function formatKind(code: string): FormatKind {
  if (code.length > MAX_CODE_CHARACTERS || /^(?:general|standard)$/i.test(code)) return 'number';
  const letters = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gsu, '')
    .split(';', 1)
    .join('');
  if (/\[(?:h+|m+|s+)\]/i.test(letters)) return 'elapsed';
  const bare = letters.replace(/\[[^\]]*\]/g, '').replace(/general|通用格式/gi, '');
  if (/[yd]|aaa/i.test(bare) || /(?:^|[^0#?.])e+(?![+-])/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare.replace(/am\/pm|a\/p/gi, ''))) return 'time';
  if (/m/i.test(bare.replace(/am\/pm|a\/p/gi, ''))) return 'date';
  return bare.includes('@') ? 'text' : 'number';
}

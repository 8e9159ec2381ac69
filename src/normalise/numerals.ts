/** Chinese numerals inside dates and amounts: 二〇一六, 廿五, 三十一, 贰零壹陆, and circles typed for zero. */

const DIGIT_BY_CHAR = new Map<string, string>();
for (const [digit, chars] of Object.entries({
  0: '〇零○◯O',
  1: '一壹',
  2: '二贰貳两',
  3: '三叁參',
  4: '四肆',
  5: '五伍',
  6: '六陆陸',
  7: '七柒',
  8: '八捌',
  9: '九玖',
})) {
  for (const char of chars) DIGIT_BY_CHAR.set(char, digit);
}

const DIGITS = '〇零○◯O一壹二贰貳两三叁參四肆五伍六陆陸七柒八捌九玖';
const TENS = new RegExp(`([${DIGITS.slice(5)}]?)(十|拾|廿|卅)([${DIGITS.slice(5)}]?)`, 'gu');
const RUN = new RegExp(`[${DIGITS}]+`, 'gu');
const TENS_VALUE: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 廿: 2, 卅: 3 };

/**
 * Numerals of a date to ASCII digits; the rest stays. An O counts as zero only inside a run of numerals.
 * Example: 二〇一六年五月廿五日 → 2016年5月25日
 */
export function readChineseDigits(text: string): string {
  if (!/[〇零○◯一-龥]/u.test(text)) return text;
  const withTens = text.replace(TENS, (_, before: string, ten: string, after: string) => {
    const tens =
      ten === '十' || ten === '拾' ? (before === '' ? 1 : Number(DIGIT_BY_CHAR.get(before))) : (TENS_VALUE[ten] ?? 0);
    const ones = after === '' ? 0 : Number(DIGIT_BY_CHAR.get(after));
    return String(tens * 10 + ones);
  });
  return withTens.replace(RUN, (run) =>
    run === 'O' ? run : run.replace(/./gu, (char) => DIGIT_BY_CHAR.get(char) ?? char),
  );
}

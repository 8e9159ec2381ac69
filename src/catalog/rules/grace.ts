/**
 * 渐退: a household above the standard keeps its benefit for some months. Inside that window findings about income and property are recorded
 * with the day on which the window ends, and not sent out; afterwards they count as any other. Data and words only.
 */

/** Rules about what a household earns and owns; an office names its own at `rules.grace`. */
export const GRACE_RULES: readonly string[] =
  'C01 C02 C03 C04 C05 C06 C07 C09 C10 C11 C12 C13 C15 C16 C17 C25 C26 C31 C32 C33 E25 H20'.split(' ');

const GRACE_WORDS = '（渐退期至';

/** Behind the sentence of a finding. Example: 2018-12-31 → （渐退期至2018-12-31，期内不下发） */
export function graceWords(until: string): string {
  return `${GRACE_WORDS}${until}，期内不下发）`;
}

/** True for the sentence of a finding that waits for the end of a window. */
export function isInGrace(message: string): boolean {
  return message.includes(GRACE_WORDS);
}

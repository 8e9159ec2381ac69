/** Masks for printed sheets (docs/design/privacy.md, "Masks"). A masked number is never a key; the finding number is. Pure. */

const KEPT_FRONT = 6;
const KEPT_BACK = 4;

/** 前6后4; shorter numbers keep a third at each end. Example: "990121197001010015" → "990121********0015". */
export function maskIdNumber(text: string): string {
  const short = text.length < KEPT_FRONT + KEPT_BACK + 4;
  const front = short ? Math.floor(text.length / 3) : KEPT_FRONT;
  const back = short ? Math.floor(text.length / 3) : KEPT_BACK;
  return text.slice(0, front) + '*'.repeat(text.length - front - back) + text.slice(text.length - back);
}

/** Values of a column as they may be shown: enough to recognise the column, too little to recognise a person. */
import type { ColumnDefinition } from '../../domain/column.js';

const SHOWN = 5;
const LONG_DIGITS = /[0-9Xx]{8,}/gu;
const HAN_NAME = /^[\p{Script=Han}·]{2,4}$/u;

/** First six and last four of 14 characters and more, else a third at each end. Example: "990121197001010015" → "990121********0015" */
function maskNumber(text: string): string {
  const front = text.length < 14 ? Math.floor(text.length / 3) : 6;
  const back = text.length < 14 ? Math.floor(text.length / 3) : 4;
  return text.slice(0, front) + '*'.repeat(text.length - front - back) + text.slice(text.length - back);
}

/** Example: "张小三" → "张**" */
function maskName(text: string): string {
  const [first = '', ...rest] = text;
  return first + '*'.repeat(rest.length);
}

/** Full-width digits and letters as plain ones, so that no spelling of a number slips through. */
function foldDigits(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function maskText(text: string): string {
  return text.replace(LONG_DIGITS, maskNumber);
}

/** One value, masked by the meaning of its column; unknown columns are masked where they may hold a name or a number. */
function maskValue(text: string, definition: ColumnDefinition | null): string {
  const trimmed = foldDigits(text).replace(/\s+/gu, ' ').trim();
  if (definition?.sensitive === true) return '*'.repeat(Math.min(3, trimmed.length));
  switch (definition?.type) {
    case 'id':
    case 'phone':
      return /\d/u.test(trimmed) ? maskNumber(trimmed) : maskText(trimmed);
    case 'name':
      return maskName(trimmed);
    case 'code':
      return maskText(trimmed);
    case undefined:
      return HAN_NAME.test(trimmed) ? maskName(trimmed) : maskText(trimmed);
    default:
      if (definition?.name === 'address') return `${trimmed.slice(0, 4)}${trimmed.length > 4 ? '…' : ''}`;
      if (definition?.name === 'helper' || definition?.name === 'visitor' || definition?.name === 'doctor')
        return maskName(trimmed);
      return maskText(trimmed);
  }
}

/** The first distinct values of a column, masked; at most five. */
export function maskedSamples(texts: Iterable<string | null>, definition: ColumnDefinition | null): string[] {
  const samples = new Set<string>();
  const seen = new Set<string>();
  for (const text of texts) {
    if (text === null || seen.has(text)) continue;
    seen.add(text);
    samples.add(maskValue(text, definition));
    if (samples.size >= SHOWN) break;
  }
  return [...samples];
}

/**
 * Characters that web systems wrote as references (&#19886; &#x4DAE; &middot;): what they stand for. Only complete references are read;
 * a lone & is what it is.
 */

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '\u00B7',
  centerdot: '\u00B7',
  bull: '\u2022',
  ldquo: '\u201C',
  rdquo: '\u201D',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  times: '\u00D7',
  shy: '',
  zwnj: '',
  zwj: '',
};

const REFERENCE = /&(?:#(\d{1,7});?|#[xX]([0-9A-Fa-f]{1,6});?|([A-Za-z]{2,9});)/gu;
/** Systems that escape twice write &amp;#19886; */
const MOST_ROUNDS = 3;

/** Example: 刘&#19886; → 刘䶮, 艾力&middot;买买提 → 艾力·买买提, A&B → A&B */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS && decoded.includes('&'); round += 1) {
    const before = decoded;
    decoded = decoded.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return characterOf(code) ?? whole;
    });
    if (decoded === before) break;
  }
  return decoded;
}

/** Null for control characters, halves of pairs and numbers beyond Unicode. */
function characterOf(code: number): string | null {
  if (code === 9 || code === 10 || code === 13 || code === 160) return ' ';
  const isCharacter =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0x7f && code < 0xa0);
  return isCharacter ? String.fromCodePoint(code) : null;
}

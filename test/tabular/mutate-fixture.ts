/** Seeded damage for fuzz runs: the same seed gives the same inputs on every machine. */

export type Random = () => number;

/** Numbers in [0, 1) by the mulberry32 recurrence. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const below = (random: Random, bound: number) => Math.floor(random() * bound);

const XML_SCRAPS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/',
  '&amp;',
  '&#x41;',
  '&#0;',
  '&lol;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE a>',
  '<?x?>',
  '<row>',
  '</row>',
  '<c>',
  '</c>',
  '<v>',
  '</v>',
  '<is><t>',
  '</t></is>',
  '<f>',
  '</f>',
  '<rPh>',
  '</sheetData>',
  '<sheetData>',
  ' r="A1"',
  ' r="XFE1"',
  ' r="999999999"',
  ' t="s"',
  ' t="inlineStr"',
  ' t="d"',
  ' s="99"',
  ' hidden="1"',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCells>',
  '-1',
  '1e308',
  '\u0000',
  '\u0001',
  '\uFFFE',
  '𠮷',
  '\r\n',
  ' ',
];

/** Structure-aware damage to XML text: scraps put in, tags doubled, cut or swapped. */
export function mutateXml(text: string, random: Random): string {
  let mutated = text;
  for (let round = 1 + below(random, 3); round > 0; round -= 1) {
    const at = below(random, mutated.length + 1);
    const tags = [...mutated.matchAll(/<[^<>]*>/g)];
    switch (below(random, 7)) {
      case 0:
        mutated = mutated.slice(0, at) + pick(random, XML_SCRAPS) + mutated.slice(at);
        break;
      case 1:
        mutated = mutated.slice(0, at) + mutated.slice(at + 1 + below(random, 12));
        break;
      case 2:
        mutated = mutated.slice(0, at);
        break;
      case 3: {
        const tag = tags.length > 0 ? pick(random, tags) : null;
        if (tag)
          mutated = mutated.slice(0, tag.index) + pick(random, tags)[0] + mutated.slice(tag.index + tag[0].length);
        break;
      }
      case 4: {
        const tag = tags.length > 0 ? pick(random, tags) : null;
        if (tag)
          mutated =
            mutated.slice(0, tag.index) +
            tag[0].repeat(1 + below(random, 40)) +
            mutated.slice(tag.index + tag[0].length);
        break;
      }
      case 5:
        mutated = mutated.replace(
          /"(\d+)"/,
          `"${pick(random, ['0', '-1', '1e9', '2147483648', '4294967297', '0x10', '', '１'])}"`,
        );
        break;
      default:
        mutated = mutated.slice(0, at) + String.fromCharCode(below(random, 0x300)) + mutated.slice(at + 1);
    }
  }
  return mutated;
}

/** Damage to bytes: flips, cuts, runs taken out or doubled. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const mutated = Buffer.from(bytes);
  if (mutated.length === 0) return mutated;
  const at = below(random, mutated.length);
  switch (below(random, 4)) {
    case 0:
      return mutated.subarray(0, at);
    case 1:
      for (let flips = 1 + below(random, 8); flips > 0; flips -= 1) {
        const position = below(random, mutated.length);
        mutated[position] = mutated[position]! ^ (1 << below(random, 8));
      }
      return mutated;
    case 2:
      return Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + 1 + below(random, 64))]);
    default:
      return Buffer.concat([mutated.subarray(0, at), mutated.subarray(Math.max(0, at - 64), at), mutated.subarray(at)]);
  }
}

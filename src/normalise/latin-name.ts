/** Names in Latin letters for Chinese headers and tables, as SQL and settings can take them. Pure but for its dictionary, loaded on first use. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Pinyin {
  pinyin(text: string, options: { toneType: 'none'; type: 'array'; v: true; nonZh: 'consecutive' }): string[];
}
let dictionary: Pinyin | null = null;

/** Longer names are cut at a syllable. */
const LONGEST = 40;

/** Example: 借款合同号 → jie_kuan_he_tong_hao; "" where nothing is left. */
export function latinName(text: string): string {
  dictionary ??= require('pinyin-pro') as Pinyin;
  const syllables = dictionary
    .pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll('ü', 'v')
        .replace(/[^a-z0-9]/gu, ''),
    )
    .filter((part) => part !== '');
  let name = '';
  for (const syllable of syllables) {
    const longer = name === '' ? syllable : `${name}_${syllable}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  return /^[a-z]/u.test(name) || name === '' ? name : `c_${name}`;
}

/** Comparisons of plain texts: Latin names, addresses, codes, phones, places, households, e-mail, categories. */
import { foldWidth, stripBlanks } from '../../normalise/characters.js';
import type { Comparison } from './comparison.js';
import { editDistance, jaroWinkler, soundCode } from './strings.js';

/** Words for nothing in files of every language. */
const SAYS_NOTHING = /^(?:|na|n\/a|nan|null|none|nil|unknown|不详|无|未知|空|\/|-+|—+|\.|#n\/a|undefined)$/u;

function fold(texts: readonly string[]): string | null {
  const text = foldWidth(texts.map((part) => part.trim()).join(' '))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
  return SAYS_NOTHING.test(text) ? null : text;
}

/** Given names and surnames in Latin letters, and any short text. */
export const wordComparison: Comparison<string> = {
  levels: ['equal', 'near', 'similar', 'different'],
  m: [0.85, 0.09, 0.03, 0.03],
  prepare: fold,
  compare(one, other) {
    if (one === other) return 0;
    const long = Math.max(one.length, other.length);
    if (long >= 3 && editDistance(one, other, 1) === 1) return 1;
    const likeness = jaroWinkler(one, other);
    if (likeness >= 0.93 && long >= 5) return 1;
    if (likeness >= 0.85 || (long >= 6 && editDistance(one, other, 2) === 2)) return 2;
    const [short, whole] = one.length < other.length ? [one, other] : [other, one];
    return short.length >= 3 && whole.includes(short) ? 2 : 3;
  },
  key: (value) => value,
  blocks: (value) => [soundCode(value), value.slice(0, 4), value],
  blockNames: ['sound', 'beginning', 'whole'],
  alone: [2],
};

interface Tokens {
  readonly text: string;
  readonly words: readonly string[];
}

/** Texts of several words: addresses, occupations. */
export const wordsComparison: Comparison<Tokens> = {
  levels: ['equal', 'near', 'shares_words', 'different'],
  m: [0.8, 0.11, 0.05, 0.04],
  prepare(texts) {
    const text = fold(texts)
      ?.replace(/[.,，。、;；#]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (text === undefined || text === '') return null;
    return { text, words: [...new Set(text.split(' '))].sort() };
  },
  compare(one, other) {
    if (one.text === other.text) return 0;
    if (one.words.join(' ') === other.words.join(' ')) return 1;
    const long = Math.max(one.text.length, other.text.length);
    if (editDistance(one.text, other.text, long >= 8 ? 2 : 1) <= (long >= 8 ? 2 : 1)) return 1;
    const shared = one.words.filter((word) => other.words.includes(word)).length;
    if (shared * 2 >= Math.min(one.words.length, other.words.length) && shared > 0) return 2;
    return jaroWinkler(one.text, other.text) >= 0.88 ? 2 : 3;
  },
  key: (value) => value.text,
  blocks: (value) => [value.text, value.words.toSorted((one, other) => other.length - one.length)[0] ?? ''],
  blockNames: ['whole', 'word'],
  alone: [0],
};

/** Other numbers and keys of a person. */
export const codeComparison: Comparison<string> = {
  levels: ['equal', 'one_slip', 'two_slips', 'different'],
  m: [0.9, 0.06, 0.015, 0.025],
  prepare(texts) {
    const text = stripBlanks(fold(texts) ?? '')
      .replace(/[-_.]/gu, '')
      .toUpperCase();
    return text === '' || SAYS_NOTHING.test(text.toLowerCase()) ? null : text;
  },
  compare(one, other) {
    if (one === other) return 0;
    const distance = editDistance(one, other, 2);
    return distance === 1 && one.length > 2 ? 1 : distance === 2 && one.length > 4 ? 2 : 3;
  },
  key: (value) => value,
  blocks(value) {
    const half = Math.ceil(value.length / 2);
    return value.length < 6 ? [value, '', ''] : [value, value.slice(0, half), value.slice(-half)];
  },
  blockNames: ['whole', 'front', 'back'],
  alone: [0, 1, 2],
};

/** Phones and bank accounts: digits only. */
export const phoneComparison: Comparison<string> = {
  levels: ['equal', 'one_slip', 'different'],
  m: [0.75, 0.05, 0.2],
  prepare(texts) {
    const digits = (fold(texts) ?? '').replace(/\D/gu, '').replace(/^(?:0086|86)(?=1\d{10}$)/u, '');
    return digits.length < 7 || /^(\d)\1+$/u.test(digits) ? null : digits;
  },
  compare: (one, other) => (one === other ? 0 : editDistance(one, other, 1) === 1 ? 1 : 2),
  key: (value) => value,
  blocks: (value) => [value],
  blockNames: ['whole'],
  alone: [0],
};

const PLACE_TAIL =
  /(?:村民委员会|居民委员会|村委会|居委会|街道办事处|(?:社区|街道|行政村|自然村|办事处|[省市县区镇乡村组屯队]))$/u;

/** County, township, village: the name without its class. */
export const placeComparison: Comparison<string> = {
  levels: ['equal', 'part', 'different'],
  m: [0.9, 0.05, 0.05],
  prepare(texts) {
    const text = stripBlanks(fold(texts) ?? '');
    if (text === '') return null;
    const bare = text.replace(PLACE_TAIL, '');
    return bare.length >= 1 && /\p{Script=Han}/u.test(bare) ? bare : text;
  },
  compare(one, other) {
    if (one === other) return 0;
    const [short, whole] = one.length < other.length ? [one, other] : [other, one];
    return short.length >= 2 && (whole.endsWith(short) || whole.startsWith(short)) ? 1 : 2;
  },
  key: (value) => value,
  blocks: (value) => [value],
  blockNames: ['whole'],
  alone: [],
};

/** Household numbers. */
export const householdComparison: Comparison<string> = {
  levels: ['equal', 'different'],
  m: [0.92, 0.08],
  prepare: (texts) => codeComparison.prepare(texts),
  compare: (one, other) => (one === other ? 0 : 1),
  key: (value) => value,
  blocks: (value) => [value],
  blockNames: ['whole'],
  alone: [0],
};

export const categoryComparison: Comparison<string> = {
  levels: ['equal', 'different'],
  m: [0.93, 0.07],
  prepare: fold,
  compare: (one, other) => (one === other ? 0 : 1),
  key: (value) => value,
  blocks: () => [],
  blockNames: [],
  alone: [],
};

const SEXES: Readonly<Record<string, string>> = {
  男: 'm', 男性: 'm', m: 'm', male: 'm', 1: 'm', 女: 'f', 女性: 'f', f: 'f', female: 'f', 2: 'f',
}; // oxfmt-ignore

export const sexComparison: Comparison<string> = {
  ...categoryComparison,
  m: [0.995, 0.005],
  prepare: (texts) => SEXES[fold(texts) ?? ''] ?? null,
};

interface Mail {
  readonly text: string;
  readonly user: string;
}

export const emailComparison: Comparison<Mail> = {
  levels: ['equal', 'same_user', 'near', 'different'],
  m: [0.75, 0.1, 0.1, 0.05],
  prepare(texts) {
    const text = stripBlanks(fold(texts) ?? '');
    return text === '' ? null : { text, user: text.split('@')[0] ?? text };
  },
  compare(one, other) {
    if (one.text === other.text) return 0;
    if (one.user === other.user) return 1;
    if (editDistance(one.text, other.text, 2) <= 2) return 2;
    return jaroWinkler(one.user, other.user) >= 0.9 ? 2 : 3;
  },
  key: (value) => value.text,
  blocks: (value) => [value.text, value.user],
  blockNames: ['whole', 'user'],
  alone: [0, 1],
};

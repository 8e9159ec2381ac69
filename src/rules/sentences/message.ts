/**
 * The sentence of a finding: the rule's message with its placeholders filled. Missing values are left out: a part in square brackets is
 * dropped when a placeholder in it is blank, and so is a part between commas inside （）. A blank elsewhere prints as 未填. Yes, no and the
 * states of a household print in Chinese. Knows nothing of the origin of the values.
 */

import { withoutShield } from '../../domain/shielded-text.js';

/** Prints for a placeholder without a value. */
const BLANK = '未填';

const PLACEHOLDER = /\{([a-z_][a-z0-9_.]*)\}/gu;

const WORDS: Readonly<Record<string, string>> = {
  yes: '是',
  no: '否',
  registered: '在册未脱贫',
  exited: '脱贫',
  monitored: '监测对象',
  removed: '清退',
  candidate: '拟录入对象',
};

/** Value of a placeholder; undefined where it is unknown, null where it is blank. */
export type PlaceholderValue = (name: string) => string | number | null | undefined;

/**
 * Example: "{name}名下登记房产[：{address}]，{floor_area}平方米" with name 张三, area 89.5 and no address → "张三名下登记房产，89.5平方米".
 */
export function fillMessage(message: string, valueOf: PlaceholderValue): string {
  // Asked for in brackets and printed behind them: each is worked out once.
  const known = new Map<string, string | number | null | undefined>();
  return fill(message, (name) => {
    if (known.has(name)) return known.get(name);
    const value = valueOf(name);
    known.set(name, value);
    return value;
  });
}

function fill(message: string, valueOf: PlaceholderValue): string {
  const isBlank = (part: string): boolean => placeholders(part).some((name) => (valueOf(name) ?? '') === '');
  const chosen = message
    .replaceAll(/\[([^[\]]*)\]/gu, (_whole, part: string) => (isBlank(part) ? '' : part))
    .replaceAll(/（([^（）]*)）/gu, (whole, inner: string) => {
      if (placeholders(inner).length === 0) return inner === '' ? '' : whole;
      const stated = inner.split('，').filter((part) => part !== '' && !isBlank(part));
      return stated.length === 0 ? '' : `（${stated.join('，')}）`;
    });
  return chosen.replaceAll(PLACEHOLDER, (_whole, name: string) => printed(valueOf(name)));
}

function printed(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined || cell === '') return BLANK;
  const text = typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : withoutShield(cell);
  return text === '' ? BLANK : printedWord(text);
}

/** Chinese word of a coded value (yes, registered …); other texts as they are. */
export function printedWord(code: string): string {
  return WORDS[code] ?? code;
}

const placeholdersByText = new Map<string, readonly string[]>();
/** Sentences of all rules and their parts; texts of lists are not among them. */
const MOST_TEXTS = 5000;

/** Names of the placeholders of a message. */
export function placeholders(message: string): readonly string[] {
  let names = placeholdersByText.get(message);
  if (names === undefined) {
    names = [...message.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
    if (placeholdersByText.size < MOST_TEXTS) placeholdersByText.set(message, names);
  }
  return names;
}

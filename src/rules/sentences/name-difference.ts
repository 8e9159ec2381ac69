/** The difference between two names, for the sentence of a finding: which characters, how many. Empty where no difference can be seen. */
import { NAME_DIFFERENCE as WORDS } from '../../catalog/messages/name-difference.js';
import { compareNames, nameKey } from '../../normalise/names/names.js';

const LATIN = /[A-Z]/u;

/** Example: 王颖, 王英 → 读音相同、用字不同：第2字“颖”与“英”不同; null where a name is missing or the two are the same. */
export function nameDifference(registerName: string | null, listName: string | null): string | null {
  const level = compareNames(registerName, listName);
  if (registerName === null || listName === null || level === 'same' || level === 'missing') return null;
  const registered = Array.from(nameKey(registerName));
  const listed = Array.from(nameKey(listName));
  if (LATIN.test(registered.join('')) !== LATIN.test(listed.join(''))) return WORDS.letters;
  if (registered.length !== listed.length) return WORDS.length(registered.length, listed.length);
  const places = registered.flatMap((character, at) =>
    character === listed[at] ? [] : [WORDS.place(at + 1, character, listed[at] ?? '')],
  );
  if (level === 'sound') return `${WORDS.sound}：${places.join('、')}`;
  return places.length === registered.length ? WORDS.whole : places.join('、');
}

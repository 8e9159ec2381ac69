/**
 * One text for one value: keys sorted by code point at every depth, no blanks, so that equal values have equal hashes on every
 * machine. For plain JSON only; `undefined` members are left out as JSON.stringify does.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Quoted names of members; the same few come in every object, headers of lists are bounded. */
const quotedKeys = new Map<string, string>();
const MOST_KEYS = 5000;

/** Example: `{ b: 1, a: [true, null] }` → `{"a":[true,null],"b":1}`. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => canonicalJson(member ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of sortedKeys(members)) {
    const member = members[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Most objects have their keys in order already. */
function sortedKeys(members: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(members);
  for (let at = 1; at < keys.length; at += 1) if ((keys[at] ?? '') < (keys[at - 1] ?? '')) return keys.sort();
  return keys;
}

function quoted(key: string): string {
  let text = quotedKeys.get(key);
  if (text === undefined) {
    text = JSON.stringify(key);
    if (quotedKeys.size < MOST_KEYS) quotedKeys.set(key, text);
  }
  return text;
}

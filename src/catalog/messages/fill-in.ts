/** Fills facts into words; loads no catalogue. */
import type { Facts } from '../../domain/problem.js';
import { inSingular } from './singular.js';

/** A placeholder with the English words behind it, which follow its number. */
const PLACEHOLDER = /\{(\w+)\}((?: [a-z]+){1,4})?/g;

/** The text with its placeholders replaced; a fact that is null reads as a dash. */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(PLACEHOLDER, (whole, name: string, behind?: string) => {
    const words = behind ?? '';
    const fact = facts[name];
    if (fact === undefined) return whole;
    return `${String(fact ?? '—')}${String(fact) === '1' ? inSingular(words) : words}`;
  });
}

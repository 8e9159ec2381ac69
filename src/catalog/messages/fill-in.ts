/** Fills facts into words; loads no catalogue. */
import type { Facts } from '../../domain/problem.js';

/** The text with its placeholders replaced; a fact that is null reads as a dash. */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined ? whole : String(fact ?? '—');
  });
}

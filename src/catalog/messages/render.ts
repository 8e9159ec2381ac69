/** Codes → sentences: the one place where facts are filled into words. */
import { formatPlace, type Place } from '../../domain/place.js';
import type { Facts } from '../../domain/problem.js';
import { allMessages } from './all-messages.js';

/** A sentence with its place in front. A code without words is shown as itself, with its facts, rather than hidden. */
export function renderMessage(code: string, facts: Facts, place: Place | null, language: 'zh' | 'en'): string {
  const words = allMessages[code]?.[language] ?? `${code} ${JSON.stringify(facts)}`;
  const sentence = words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined || fact === null ? (name in facts ? '—' : whole) : String(fact);
  });
  return place === null ? sentence : `${formatPlace(place)}：${sentence}`;
}

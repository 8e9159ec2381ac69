/** Codes → sentences: the one place where facts are filled into words. */
import { formatPlace, type Place } from '../../domain/place.js';
import type { Facts, FactsOf, MessageCode, MessageFacts } from '../../domain/problem.js';
import { allMessages } from './all-messages.js';

/** Facts to render: of a code that is only known when the program runs, those that were checked where it was made. */
type RenderedFacts<Code extends MessageCode> = MessageCode extends Code ? Facts : FactsOf<Code>;

/** A sentence with its place in front. */
export function renderMessage<Code extends MessageCode>(
  code: Code,
  facts: RenderedFacts<Code>,
  place: Place | null,
  language: 'zh' | 'en',
): string {
  const sentence = fillIn(allMessages[code][language], facts);
  return place === null ? sentence : `${formatPlace(place, language)}${language === 'zh' ? '：' : ': '}${sentence}`;
}

/** Says sentences without a place in one language; facts may be left out only where the sentence names none. */
export type Say = <Code extends MessageCode>(
  code: Code,
  ...facts: [MessageFacts[Code]] extends [never] ? [facts?: Facts] : [facts: FactsOf<Code>]
) => string;

/** Sentences of one language. */
export function sayIn(language: 'zh' | 'en'): Say {
  return (code, ...[facts]) => fillIn(allMessages[code][language], facts ?? {});
}

/** The text with its placeholders replaced; a fact that is null reads as a dash. */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact === undefined ? whole : String(fact ?? '—');
  });
}

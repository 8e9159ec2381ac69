/** Codes → sentences: the one place where facts are filled into words. */
import { formatPlace, type Place } from '../../domain/place.js';
import type { Facts, FactsOf, MessageCode, MessageFacts, ProblemCode } from '../../domain/problem.js';
import { allMessages } from './all-messages.js';
import { fillIn } from './fill-in.js';

/** Facts to render: of a code that is only known when the program runs, those that were checked where it was made. */
type RenderedFacts<Code extends MessageCode> = ProblemCode extends Code ? Facts : FactsOf<Code>;

/** A sentence with its place in front. */
export function renderMessage<Code extends MessageCode>(
  code: Code,
  facts: RenderedFacts<Code>,
  place: Place | null,
  language: 'zh' | 'en',
): string {
  const sentence = fillIn(allMessages[code][language], inWords(code, facts, language));
  return place === null ? sentence : `${formatPlace(place, language)}${language === 'zh' ? '：' : ': '}${sentence}`;
}

/** Facts that are codes with words of their own: code of the message → fact → code of its words. */
const CODED_FACTS: Readonly<Partial<Record<MessageCode, Readonly<Record<string, (value: string) => string>>>>> = {
  'already-ended': { stage: (value) => `stage-${value}` },
  'handover-settle-differs': { there: (value) => `stage-${value}`, would: (value) => `stage-${value}` },
  'list-jumped': { kind: (value) => `jump-${value}` },
  'list-of-another-place': { sign: (value) => `place-sign-${value}` },
  'no-subjects': { pass: (value) => `pass-${value}` },
  'not-ended': { stage: (value) => `stage-${value}` },
  'settings-invalid': { expected: (value) => `expected-${value}` },
  'settings-cell': { expected: (value) => `expected-${value}` },
  'settings-missing': { expected: (value) => `expected-${value}` },
  'settings-syntax': { reason: (value) => `yaml-${value}` },
  'settings-unknown-key': { hint: (value) => `settings-hint-${value}` },
  'settings-unknown-source': { hint: (value) => `settings-hint-${value}` },
};

function inWords(code: MessageCode, facts: Facts, language: 'zh' | 'en'): Facts {
  const coded = Object.entries(CODED_FACTS[code] ?? {});
  if (coded.length === 0) return facts;
  const words: Facts = Object.fromEntries(
    coded.map(([name, codeOf]) => {
      const known = Object.entries(allMessages).find(([own]) => own === codeOf(String(facts[name])));
      return [name, known === undefined ? (facts[name] ?? null) : fillIn(known[1][language], facts)];
    }),
  );
  return { ...facts, ...words };
}

/** Renders sentences without a place in one language; facts may be left out only where the sentence names none. */
export type Say = <Code extends MessageCode>(
  code: Code,
  ...facts: [MessageFacts[Code]] extends [never] ? [facts?: Facts] : [facts: FactsOf<Code>]
) => string;

/** Sentences of one language. */
export function sayIn(language: 'zh' | 'en'): Say {
  return (code, ...[facts]) => fillIn(allMessages[code][language], facts ?? {});
}

/** English words behind the number 1: messages are written for several. Pure. */

const NOUNS =
  'answers|batches|blocks|bytes|cells|changes|checks|clusters|codes|columns|conflicts|days|details|doubts|entries|events|files|findings|households|incomes|indicators|inputs|items|lines|links|members|notices|numbers|operands|originals|pairs|persons|places|problems|reasons|records|requests|rows|rules|settings|sheets|subjects|tables|values|villages|warnings|workbooks';
/** Two words may stand between the number and its noun: 1 old file moved. Words that begin another phrase do not: 1 of them notices. */
const COUNTED = new RegExp(
  `^((?: (?!(?:about|are|as|at|by|can|could|for|from|had|has|have|in|is|may|must|of|on|out|than|that|the|to|was|were|with|would)\\b)[a-z]+){0,2}?) (${NOUNS})\\b(?: (are|come|do|have|hold|name|stand|were)\\b)?`,
);
const VERBS: Readonly<Record<string, string>> = {
  are: 'is',
  come: 'comes',
  do: 'does',
  have: 'has',
  hold: 'holds',
  name: 'names',
  stand: 'stands',
  were: 'was',
};

/** Example: ` batches in the ledger` → ` batch in the ledger`. Words that count nothing stay. */
export function inSingular(words: string): string {
  return words.replace(COUNTED, (_, before: string, noun: string, verb?: string) =>
    [`${before} ${singularOf(noun)}`, ...(verb === undefined ? [] : [VERBS[verb] ?? verb])].join(' '),
  );
}

function singularOf(noun: string): string {
  if (noun === 'batches') return 'batch';
  return noun.endsWith('ies') ? `${noun.slice(0, -'ies'.length)}y` : noun.slice(0, -1);
}

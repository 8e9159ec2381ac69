/**
 * The sentence of a finding: the rule's message with its placeholders filled. Blank values print as 空, yes and no and the states of
 * a household in Chinese. Knows nothing of where the values come from.
 */

/** Prints for a placeholder without a value. */
const BLANK = '空';

const WORDS: Readonly<Record<string, string>> = {
  yes: '是',
  no: '否',
  registered: '在册未脱贫',
  exited: '脱贫',
  monitored: '监测对象',
  removed: '清退',
  candidate: '拟录入对象',
};

/** Value of a placeholder; undefined where nobody knows it, null where it is blank. */
export type PlaceholderValue = (name: string) => string | number | null | undefined;

/**
 * Example: "{name}名下登记房产：{address}" with name 张三 and no address → "张三名下登记房产：空".
 */
export function fillMessage(message: string, valueOf: PlaceholderValue): string {
  return message.replaceAll(/\{([a-z_][a-z0-9_.]*)\}/gu, (_whole, name: string) => printed(valueOf(name)));
}

function printed(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined || cell === '') return BLANK;
  const text = typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : cell;
  return printedWord(text);
}

/** Chinese word of a coded value (yes, registered …); other texts as they are. */
export function printedWord(code: string): string {
  return WORDS[code] ?? code;
}

/** Names of the placeholders of a message. */
export function placeholders(message: string): string[] {
  return [...message.matchAll(/\{([a-z_][a-z0-9_.]*)\}/gu)].map((match) => match[1] ?? '');
}

/** Commander's complaints about a command line, in the words of an officer. Must not decide anything. */
import { programTexts } from '../../catalog/terminal/program.js';
import { placeholders } from '../../catalog/terminal/placeholders.js';
import { fillIn } from '../../catalog/messages/fill-in.js';
import type { Language } from './language.js';

/** Commander's sentence → ours; the parts of the pattern fill the facts in their order. */
const SENTENCES: readonly (readonly [pattern: RegExp, code: keyof typeof programTexts, facts: readonly string[]])[] = [
  [/^error: unknown command '(.*)'/, 'usage-unknown-command', ['what']],
  [/^error: unknown option '(.*)'/, 'usage-unknown-option', ['what']],
  [/^error: missing required argument '(.*)'/, 'usage-missing-operand', ['what']],
  [/^error: option '(.*)' argument missing/, 'usage-missing-value', ['what']],
  [/^error: required option '(.*)' not specified/, 'usage-missing-option', ['what']],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)/,
    'usage-too-many',
    ['what', 'wanted', 'given'],
  ],
  [/^error: too many arguments/, 'usage-too-many-words', []],
  [/^(?:error: )?(.*)$/, 'usage-other', ['what']],
];
const SUGGESTION = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** The complaint, the probably intended word, and the help to read. Ends with a line break. */
export function usageError(complaint: string, language: Language): string {
  const [first = '', ...rest] = complaint.trimEnd().split('\n');
  const meant = SUGGESTION.exec(rest.join(' '))?.[1];
  const suggestion = meant === undefined ? '' : fillIn(programTexts['usage-meant'][language], { what: meant });
  return `${sentence(first, language)}${suggestion}${programTexts['usage-hint'][language]}\n`;
}

function sentence(complaint: string, language: Language): string {
  for (const [pattern, code, names] of SENTENCES) {
    const parts = pattern.exec(complaint);
    if (parts === null) continue;
    const facts = Object.fromEntries(names.map((name, n) => [name, parts[n + 1] ?? '']));
    return inWords(fillIn(programTexts[code][language], facts), language);
  }
  return complaint;
}

/** `<file>` → `<文件>` in Chinese. */
function inWords(text: string, language: Language): string {
  if (language !== 'zh') return text;
  return text.replaceAll(/<([^<>.]+)((?:\.\.\.)?)>/g, (own, name: string, more: string) => {
    const words = placeholders[name];
    return words === undefined ? own : `<${words}${more}>`;
  });
}

/**
 * Does a cell show another text than its value? A number format may hide a value, or print words of its own in its place, so that the paper
 * says one thing and the file another. Formats of dates and digits that only lay out the value are no such formats.
 */
import type { RawCell } from '../../domain/tables/table.js';
import { formatKind } from './number-format.js';

/** Words that a date format may print between its parts. */
const DATE_WORDS = /^[年月日号时点分秒上下午星期周/.\-: ,T]*$/u;

/** True for a cell whose format prints something else than what later stages get. */
export function showsAnotherText(cell: Pick<RawCell, 'type' | 'stored' | 'numberFormat'>): boolean {
  const { type, numberFormat: code } = cell;
  if (code === null || type === 'blank' || type === 'error' || /^(?:general|standard|@)$/iu.test(code)) return false;
  const sections = sectionsOf(code);
  if (type === 'text') return isTextReplaced(sections);
  if (type === 'boolean') return false;
  return candidates(sections, Number(cell.stored)).some(isNumberReplaced);
}

/** Text is shown by the fourth section, or by one that holds @; without either it is shown as it is. */
function isTextReplaced(sections: readonly string[]): boolean {
  const section = sections.find((one) => bareOf(one).includes('@')) ?? sections[3];
  if (section === undefined) return false;
  return !bareOf(section).includes('@') || /[\p{L}\p{N}]/u.test(wordsOf(section)) || fills(section);
}

/** The sections that may print a number: by its sign, or all where they have conditions of their own. */
function candidates(sections: readonly string[], value: number): string[] {
  const numeric = sections.slice(0, 3).filter((section) => sections.length === 1 || !bareOf(section).includes('@'));
  if (numeric.some((section) => /\[[<>=]/u.test(section)) || Number.isNaN(value)) return numeric;
  const [positive = '', negative = positive, zero = positive] = numeric;
  return [value > 0 ? positive : value < 0 ? negative : zero];
}

function isNumberReplaced(section: string): boolean {
  const bare = bareOf(section);
  if (/general|通用格式/iu.test(bare)) return wordsOf(section) !== '';
  if (bare.includes('@')) return /[\p{L}\p{N}]/u.test(wordsOf(section));
  const kind = formatKind(section);
  if (kind === 'date' || kind === 'time' || kind === 'elapsed') {
    return /\d/u.test(bare) || !DATE_WORDS.test(wordsOf(section)) || fills(section);
  }
  if (!/[0#?]/u.test(bare)) return true;
  return (
    /[\p{L}\p{N}]/u.test(wordsOf(section)) || /[0#?],+(?![0#?,])/u.test(bare) || bare.includes('%') || fills(section)
  );
}

/** `*x` fills the cell with x. */
function fills(section: string): boolean {
  return /\*[\p{L}\p{N}]/u.test(section.replace(/"[^"]*"?/gu, ''));
}

/** Quoted and escaped characters of a section: what it prints whatever the value is. */
function wordsOf(section: string): string {
  const quoted = [...section.matchAll(/"([^"]*)"?/gu)].map(([, words = '']) => words);
  const rest = section
    .replace(/"[^"]*"?/gu, '')
    .replace(/[_*]./gsu, '')
    .replace(/\[[^\]]*\]/gu, '');
  const escaped = [...rest.matchAll(/\\(.)/gsu)].map(([, character = '']) => character);
  const plain = [...rest.replace(/\\./gsu, '').matchAll(/[\u4E00-\u9FA5]+/gu)].map(([words]) => words);
  return [...quoted, ...escaped, ...plain.filter((words) => words !== '通用格式')].join('');
}

/** A section without its words, colours and conditions: the placeholders that print the value. */
function bareOf(section: string): string {
  return section
    .replace(/"[^"]*"?/gu, '')
    .replace(/[\\_*]./gsu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
}

/** Sections at semicolons that are neither quoted nor escaped. */
function sectionsOf(code: string): string[] {
  const sections: string[] = [''];
  for (const [part] of code.matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^"]/gsu)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] = `${sections.at(-1) ?? ''}${part}`;
  }
  return sections;
}

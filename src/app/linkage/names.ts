/** `bidui names`: pairs of names, one a line with a tab between → a JSON line each. */
import { UserError } from '../../domain/problem.js';
import { compareNameTexts } from '../../linkage/names/compare-names.js';
import { NAME_PAIR_WORDS } from '../../catalog/linkage.js';

/** One line of `names`. */
interface NamePairLine {
  readonly a: string;
  readonly b: string;
  /** `none` where one of the two says nothing. */
  readonly level: string;
  readonly bits: number;
  readonly why: string;
  /** Only where a lost character was met. */
  readonly wildcard?: true;
}

function answer(line: string, row: number, language: 'zh' | 'en'): string {
  const [a, b, ...more] = line.split('\t');
  if (a === undefined || b === undefined || more.length > 0) throw new UserError('names-line-invalid', { row });
  const found = compareNameTexts(a, b);
  const level = found?.level ?? 'none';
  const words = NAME_PAIR_WORDS[found === null ? 'blank' : found.level][language];
  const answered: NamePairLine = {
    a,
    b,
    level,
    bits: found?.bits ?? 0,
    why: found?.wildcard === true ? `${words}${NAME_PAIR_WORDS.wildcard[language]}` : words,
    ...(found?.wildcard === true ? { wildcard: true } : {}),
  };
  return `${JSON.stringify(answered)}\n`;
}

/** Answers in order, in parts. Throws UserError names-line-invalid. */
export async function* nameLines(
  input: AsyncIterable<Buffer | string> | Iterable<string>,
  language: 'zh' | 'en',
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let row = 0;
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    let answers = '';
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') answers += answer(line.replace(/\r$/u, ''), row, language);
    }
    if (answers !== '') yield answers;
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield answer(rest.replace(/\r$/u, ''), row + 1, language);
}

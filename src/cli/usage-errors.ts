/** What commander says of a command line that it does not understand, in the words of an officer. Must not decide anything. */
import type { Language } from './language.js';

/** Commander's sentence → ours; `$1` is what was typed or what it wants. */
const SENTENCES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^error: unknown command '(.*)'/, '没有“$1”这个命令。'],
  [/^error: unknown option '(.*)'/, '没有“$1”这个选项。'],
  [/^error: missing required argument '(.*)'/, '命令没有写完，还缺 <$1>。'],
  [/^error: option '(.*)' argument missing/, '选项 $1 后面要写一个值。'],
  [/^error: required option '(.*)' not specified/, '必须写上选项 $1。'],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+).*/,
    '$1 后面只要 $2 个词，现在写了 $3 个；名称里有空格的请加双引号。',
  ],
  [/^error: too many arguments.*/, '命令后面多写了内容；名称里有空格的请加双引号。'],
];
const SUGGESTION = /\(Did you mean (?:one of )?(.*?)\?\)/;

/** Complaint, what was perhaps meant, where to look; English stays as it is. Ends with a line break. */
export function usageError(complaint: string, language: Language): string {
  const [first = '', ...rest] = complaint.trimEnd().split('\n');
  const known = SENTENCES.find(([pattern]) => pattern.test(first));
  if (language === 'en' || known === undefined) return complaint;
  const meant = SUGGESTION.exec(rest.join(' '))?.[1];
  const suggestion = meant === undefined ? '' : `是不是 ${meant}？`;
  return `${first.replace(...known)}${suggestion}运行 bidui --help 看全部命令，bidui <命令> --help 看用法。\n`;
}

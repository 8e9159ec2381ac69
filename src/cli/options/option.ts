/**
 * Options and operands as values: flags, words and how the typed text is read. The types of the command's values follow from them, and help
 * prints choices and defaults from the same lists. Must not know any command.
 */
import { UserError, type CodeNeeding } from '../../domain/problem.js';
import type { Language, Words } from '../terminal/language.js';
import { oneOf, type Choices, type Parse, type Typing } from './typed-values.js';

interface Spec<Value> {
  readonly words: Words;
  readonly choices?: Choices<string>;
  /** Names a file or folder that the command writes, from the current folder. */
  readonly isTarget?: true;
  /** Every value that was typed, in order; nothing when it was not given. */
  readonly read: (typed: readonly string[], typing: Typing) => Value;
}

export interface OptionSpec<Value = unknown> extends Spec<Value> {
  /** Commander's form: `--due <date>`. */
  readonly flags: string;
  readonly isRepeatable?: true;
  readonly isRequired?: true;
  /** Taken when none is given, as help shows it. */
  readonly fallback?: Words;
  /** Accepted with a note and without effect; help does not show it. */
  readonly isRetired?: true;
  /** Its value names an environment variable that holds a password. */
  readonly isPasswordVariable?: true;
}

export interface OperandSpec<Value = unknown> extends Spec<Value> {
  /** Commander's form: `<file...>`, `[dir]`. */
  readonly syntax: string;
}

/** The results of each entry's `read`, by the same names. */
export type ValuesOf<Specs extends Readonly<Record<string, Spec<unknown>>>> = {
  readonly [Name in keyof Specs]: ReturnType<Specs[Name]['read']>;
};

/** Given or not. */
export function flag(flags: string, words: Words): OptionSpec<boolean> {
  return { flags, words, read: (typed) => typed.length > 0 };
}

/** As often as it was given: -v, -vv. */
export function counted(flags: string, words: Words): OptionSpec<number> {
  return { flags, words, isRepeatable: true, read: (typed) => typed.length };
}

/** One value; of several the last. */
export function value<Value>(flags: string, words: Words, parse: Parse<Value>): OptionSpec<Value | undefined> {
  return {
    flags,
    words,
    read: (typed, typing) => {
      const last = typed.at(-1);
      return last === undefined ? undefined : parse(last, typing);
    },
  };
}

/** One code of a list. */
export function choice<const Code extends string>(
  flags: string,
  words: Words,
  choices: Choices<Code>,
): OptionSpec<Code | undefined> {
  return { ...value(flags, words, oneOf(choices)), choices };
}

/** A value each time it is given. */
export function repeatable<Value>(flags: string, words: Words, parse: Parse<Value>): OptionSpec<readonly Value[]> {
  return { flags, words, isRepeatable: true, read: (typed, typing) => typed.map((text) => parse(text, typing)) };
}

/** The same option with a value of its own where none is given. `shown`: as help shows it, where that is not the value itself. */
export function withDefault<Value>(
  option: OptionSpec<Value | undefined>,
  fallback: NonNullable<Value>,
  shown?: Words,
): OptionSpec<NonNullable<Value>> {
  const words = shown ?? { zh: String(fallback), en: String(fallback) };
  return { ...option, fallback: words, read: (typed, typing) => option.read(typed, typing) ?? fallback };
}

/** The same day with today in its place. */
export function orToday(option: OptionSpec<string | undefined>): OptionSpec<string> {
  const fallback = { zh: '今天（北京时间）', en: 'today in Asia/Shanghai' };
  return { ...option, fallback, read: (typed, typing) => option.read(typed, typing) ?? typing.today };
}

/** The same option, refused where it is missing. Throws UserError option-missing or the code given. */
export function required<Value>(
  option: OptionSpec<Value | undefined>,
  code: CodeNeeding<'option'> = 'option-missing',
): OptionSpec<NonNullable<Value>> {
  return {
    ...option,
    isRequired: true,
    read: (typed, typing) => {
      const found = option.read(typed, typing);
      if (found === undefined || found === null) throw new UserError(code, { option: typing.name });
      return found;
    },
  };
}

/** The same option or operand, for a file or folder that the command writes. */
export function target<One extends OptionSpec | OperandSpec>(spec: One): One & { readonly isTarget: true } {
  return { ...spec, isTarget: true };
}

/** An option of old scripts. */
export function retired(flags: string): OptionSpec<void> {
  return { flags, words: { zh: '', en: '' }, isRetired: true, read: () => undefined };
}

/** `<number>`: exactly one. */
export function oneOperand<Value>(name: string, words: Words, parse: Parse<Value>): OperandSpec<Value> {
  return { syntax: `<${name}>`, words, read: ([typed = ''], typing) => parse(typed, typing) };
}

/** `<pass>`: one code of a list. */
export function choiceOperand<const Code extends string>(
  name: string,
  words: Words,
  choices: Choices<Code>,
): OperandSpec<Code> {
  return { ...oneOperand(name, words, oneOf(choices)), choices };
}

/** `[dir]`: one or none. */
export function optionalOperand<Value>(
  name: string,
  words: Words,
  parse: Parse<Value>,
): OperandSpec<Value | undefined> {
  const read = ([typed]: readonly string[], typing: Typing): Value | undefined =>
    typed === undefined ? undefined : parse(typed, typing);
  return { syntax: `[${name}]`, words, read };
}

/** `<file...>`: one or more; with `isOptional` `[file...]`, none or more. Stands last. */
export function manyOperands<Value>(
  name: string,
  words: Words,
  { parse, isOptional = false }: { readonly parse: Parse<Value>; readonly isOptional?: boolean },
): OperandSpec<readonly Value[]> {
  const syntax = isOptional ? `[${name}...]` : `<${name}...>`;
  return { syntax, words, read: (typed, typing) => typed.map((text) => parse(text, typing)) };
}

/** `--password-env` of `-p, --password-env <name>`: the name that complaints use. */
export function longFlag(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** Help text of an option or operand: words, then choices, default and manner of use, from the lists they come from. */
export function helpWords(spec: OptionSpec | OperandSpec, language: Language): string {
  const isOption = 'flags' in spec;
  const marks = isOption
    ? [
        spec.isRequired === true ? { zh: '必填', en: 'required' } : null,
        spec.isRepeatable === true ? { zh: '可重复', en: 'repeatable' } : null,
        spec.fallback === undefined
          ? null
          : {
              zh: `默认${/^[\w-]/.test(spec.fallback.zh) ? ' ' : ''}${spec.fallback.zh}`,
              en: `default: ${spec.fallback.en}`,
            },
      ]
    : [];
  const shown = marks.filter((mark) => mark !== null).map((mark) => mark[language]);
  const words = spec.words[language] + choiceWords(spec.choices, language);
  if (shown.length === 0) return words;
  return language === 'zh' ? `${words}（${shown.join('，')}）` : `${words} (${shown.join('; ')})`;
}

function choiceWords(choices: Choices<string> | undefined, language: Language): string {
  if (choices === undefined) return '';
  if (language === 'en') return `: ${choices.codes.join(', ')}`;
  const { codes, labels } = choices;
  return `：${codes.map((code) => (labels?.[code] === undefined ? code : `${code} ${labels[code]}`)).join('、')}`;
}

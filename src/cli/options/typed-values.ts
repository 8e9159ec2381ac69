/** Typed words → values, or a usage error that names the option and its form. Must not know any command. */
import { addDays, isDay, MOST_DAYS_AHEAD } from '../../domain/days.js';
import { UserError } from '../../domain/problem.js';

/** Place of a typed word, for the complaint, and the office's day. */
export interface Typing {
  /** As the user knows it: `--as-of`, `<pass>`. */
  readonly name: string;
  readonly today: string;
}

/** One typed word → its value. Throws UserError option-invalid, day-in-future. */
export type Parse<Value> = (typed: string, typing: Typing) => Value;

/** Any text, as it stands. */
export const plainText: Parse<string> = (typed) => typed;

/** Full-width characters of an input method (`９９０１２１`, `Ｃ０４－`) become plain; blanks around the text are dropped. */
export function asTyped(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Days as people type them, after full-width characters have become plain: 2018-7-25, 2018/7/25, 2018.07.25, 2018年7月25日. */
const TYPED_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** An ISO day that exists. */
export const day: Parse<string> = (typed, { name }) => {
  const [, year = '', month = '', date = ''] = TYPED_DAY.exec(asTyped(typed)) ?? [];
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(found)) throw new UserError('option-invalid', { option: name, value: typed, expected: '2018-07-25' });
  return found;
};

/** As `day`, for the day a pass or a reply is of: not far ahead of today. */
export const presentDay: Parse<string> = (typed, typing) => {
  const found = day(typed, typing);
  if (found <= addDays(typing.today, MOST_DAYS_AHEAD)) return found;
  throw new UserError('day-in-future', { option: typing.name, value: found, today: typing.today });
};

/** Six digits of a county, city or province; nine or twelve of a place below. */
export const divisionCode: Parse<string> = (typed, { name }) => {
  if (/^\d{6}(\d{3}|\d{6})?$/.test(asTyped(typed))) return asTyped(typed);
  throw new UserError('option-invalid', { option: name, value: typed, expected: '990121' });
};

/** Finding numbers are written in capitals; people who copy one by hand may use small letters. */
export const findingNumber: Parse<string> = (typed) => {
  const plain = asTyped(typed);
  return /^[a-z]\d{2}-[0-9a-z]{8}$/i.test(plain) ? plain.toUpperCase() : plain;
};

/** A non-negative number. */
export const amount: Parse<number> = (typed, { name }) => {
  if (/^\d+(\.\d+)?$/.test(asTyped(typed))) return Number(asTyped(typed));
  throw new UserError('option-invalid', { option: name, value: typed, expected: '0, 1, 2 …' });
};

/** A time of day: 2:30, 02:30, 2：30 → 02:30. */
export const clockTime: Parse<string> = (typed, { name }) => {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(asTyped(typed)) ?? [];
  if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  throw new UserError('option-invalid', { option: name, value: typed, expected: '02:30' });
};

/** A whole number from 1. */
export const count: Parse<number> = (typed, { name }) => {
  if (/^\d+$/.test(asTyped(typed)) && Number(asTyped(typed)) >= 1) return Number(asTyped(typed));
  throw new UserError('option-invalid', { option: name, value: typed, expected: '1, 2, 3 …' });
};

/** One of a list of codes. */
export interface Choices<Code extends string> {
  readonly codes: readonly Code[];
  /** Chinese names of the codes, which may be typed too. */
  readonly labels?: Readonly<Record<Code, string>>;
}

/** A code of the list by itself or by its label. */
export function oneOf<Code extends string>({ codes, labels }: Choices<Code>): Parse<Code> {
  return (typed, { name }) => {
    const plain = asTyped(typed);
    const found = codes.find((code) => code === plain.toLowerCase() || labels?.[code] === plain);
    if (found !== undefined) return found;
    throw new UserError('option-invalid', { option: name, value: typed, expected: codes.join(' | ') });
  };
}

/** Several values, separated by commas of either width or by 、. */
export function listOf<Value>(parse: Parse<Value>): Parse<readonly Value[]> {
  return (typed, typing) =>
    typed
      .split(/[,，、]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => parse(word, typing));
}

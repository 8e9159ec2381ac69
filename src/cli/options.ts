/** Checked option values. A value that does not fit is a usage error that names the option and what it takes. */
import { addDays, MOST_DAYS_AHEAD } from '../domain/days.js';
import { UserError } from '../domain/problem.js';
import { PASSES, type Pass } from '../domain/pass.js';
import { textOption, type OptionValues } from './command.js';

/** Days as people type them, after full-width characters have become plain: 2018-7-25, 2018/7/25, 2018.07.25, 2018年7月25日. */
const TYPED_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** An ISO day that exists, or undefined where the option was not given. Throws UserError option-invalid. */
export function dayOption(options: OptionValues, name: string): string | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const [, year = '', month = '', date = ''] = TYPED_DAY.exec(asTyped(text)) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = year === '' ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new UserError('option-invalid', { option: flagName(name), value: text, expected: '2018-07-25' });
  }
  return day;
}

/** As dayOption, for the day a pass or a reply is of: not far ahead of today. Throws UserError option-invalid, day-in-future. */
export function presentDayOption(options: OptionValues, name: string, today: string): string | undefined {
  const day = dayOption(options, name);
  if (day !== undefined && day > addDays(today, MOST_DAYS_AHEAD))
    throw new UserError('day-in-future', { option: flagName(name), value: day, today });
  return day;
}

/** What an input method left in full width (`９９０１２１`, `Ｃ０４－`) becomes plain; blanks around it go. */
export function asTyped(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Finding numbers are written in capitals; who copies one by hand may not. */
export function findingNumber(text: string): string {
  const plain = asTyped(text);
  return /^[a-z]\d{2}-[0-9a-z]{8}$/i.test(plain) ? plain.toUpperCase() : plain;
}

/** A pass word. Throws UserError option-invalid. */
export function requirePass(text: string | undefined): Pass {
  const typed = asTyped(text ?? '').toLowerCase();
  const found = PASSES.find((pass) => pass === typed);
  if (found === undefined) {
    throw new UserError('option-invalid', { option: '<pass>', value: text ?? '', expected: PASSES.join(' | ') });
  }
  return found;
}

/** A non-negative number. Throws UserError option-invalid. */
export function numberOption(options: OptionValues, name: string): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text)) {
    throw new UserError('option-invalid', { option: flagName(name), value: text, expected: '0, 1, 2 …' });
  }
  return Number(text);
}

function flagName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

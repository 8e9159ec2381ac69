/** Checked option values. A value that does not fit is a usage error that names the option and what it takes. */
import { UserError } from '../domain/problem.js';
import { PASSES, type Pass } from '../domain/pass.js';
import { textOption, type OptionValues } from './command.js';

/** An ISO day that exists, or undefined where the option was not given. Throws UserError option-invalid. */
export function dayOption(options: OptionValues, name: string): string | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new UserError('option-invalid', { option: flagName(name), value: text, expected: '2018-07-25' });
  }
  return text;
}

/** A pass word. Throws UserError option-invalid. */
export function requirePass(text: string | undefined): Pass {
  const found = PASSES.find((pass) => pass === text);
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

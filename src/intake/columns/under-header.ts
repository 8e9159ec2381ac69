/** A column as the header over it words it: under 是否脱贫 a plain 否 is an answer, under 户状态 it is none; a township under 住址 is part of an address. Pure. */
import type { ColumnDefinition } from '../../domain/column.js';
import { normaliseHeader } from '../header/text.js';

const YES = ['是', '已', '√', 'Y'];
const NO = ['否', '未', '没有', '×', 'N'];

/** One object a column and header, so that tables made of it are made once. */
const worded = new WeakMap<ColumnDefinition, Map<string, ColumnDefinition>>();

const ADDRESS_HEADER = /址|住所|户籍所?在?地$|户口所在地$|居住地$/u;
const inAddress = new WeakMap<ColumnDefinition, ColumnDefinition>();

export function underHeader(definition: ColumnDefinition, printed: string): ColumnDefinition {
  const header = normaliseHeader(printed);
  if (definition.name === 'township' && ADDRESS_HEADER.test(header)) {
    const known = inAddress.get(definition) ?? { ...definition, inAddress: true };
    inAddress.set(definition, known);
    return known;
  }
  const answer = definition.yesNoUnder?.find(({ under }) => header.includes(under));
  if (answer === undefined) return definition;
  const known = worded.get(definition) ?? new Map<string, ColumnDefinition>();
  worded.set(definition, known);
  const before = known.get(answer.under);
  if (before !== undefined) return before;
  const values = { ...definition.values };
  for (const [value, words] of [
    [answer.yes, YES],
    [answer.no, NO],
  ] as const) {
    values[value] = [...(values[value] ?? []), ...words];
  }
  const own = { ...definition, values };
  known.set(answer.under, own);
  return own;
}

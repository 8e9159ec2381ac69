/** Values that the header over names or numbers says for every row of a sheet: under 股东姓名 everybody is a 股东. Pure. */
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import { cleanChoice } from '../../normalise/choices.js';
import { readHeaderText } from '../header/text.js';
import type { MappedColumn } from './mapping.js';

/** The word for a name or number, behind the one for whose it is. */
const OF_PERSON =
  /(?:的)?(?:姓名|名称|名字|(?:有效|居民|公民)?身份证?件?(?:证明)?(?:号码?)?|(?:有效)?证件?(?:号码?|代码)?|证照号码?)$/u;

/** Says no more than that somebody belongs to something. */
const ANYBODY: ReadonlySet<string> = new Set(['成员', '本人']);

/** Column → value, for columns that the sheet lacks; nothing where the headers say none, or several. */
export function saidByPersonHeader(
  { columns }: TableDefinition,
  mapped: ReadonlyMap<string, MappedColumn>,
): Readonly<Record<string, string>> {
  const missing = columns.filter(({ name, saidByPersonHeader: isSaid }) => isSaid === true && !mapped.has(name));
  return Object.fromEntries(
    missing.flatMap((column) => {
      for (const field of ['name', 'id_number']) {
        const value = valueIn(column, mapped.get(field)?.header ?? '');
        if (value !== null) return [[column.name, value]];
      }
      return [];
    }),
  );
}

/** The one value of the column that the header names. Example: 法定代表人/负责人 → 法定代表人; 法定代表人/股东 → null */
function valueIn(column: ColumnDefinition, header: string): string | null {
  const { whole, bare } = readHeaderText(header);
  const known = (text: string): string[] => {
    const word = text.replace(OF_PERSON, '');
    const { value, notes } = cleanChoice(column, word);
    return ANYBODY.has(word) || value === null || notes.includes('unlisted_value') ? [] : [value];
  };
  const said = [whole, bare].map((text) => new Set(text.split(/[/、,]|或/u).flatMap(known)));
  const only = said.find((values) => values.size > 0);
  return only?.size === 1 ? ([...only][0] ?? null) : null;
}

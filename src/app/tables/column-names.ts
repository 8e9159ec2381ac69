/** A name for a column of an own table that SQL takes and that no other column of the table has. Pure. */
import { SQL_WORDS } from '../../config/own-tables.js';
import { readHeaderText } from '../../intake/header/text.js';
import { latinName } from '../../normalise/latin-name.js';
import { RESERVED_COLUMNS } from '../../store/work-schema.js';

/** `known` is the name of this header in another table, else it is spelt out; `taken` gets the new name. */
export function freeColumnName(header: string, taken: Set<string>, known?: string): string {
  const spelt = known ?? (latinName(readHeaderText(header).bare) || 'column');
  const wished = SQL_WORDS.has(spelt) || RESERVED_COLUMNS.has(spelt) ? `c_${spelt}` : spelt;
  let name = wished;
  for (let count = 2; taken.has(name); count += 1) name = `${wished}_${count}`;
  taken.add(name);
  return name;
}

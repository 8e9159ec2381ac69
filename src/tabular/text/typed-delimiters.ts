/**
 * Records in which somebody typed by hand: full-width delimiters in place of plain ones, and a quote that opens inside a field because
 * the delimiter before it was left out. Looks at the fields of one record; reading and counting is csv-rows.ts.
 */

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', '|': '｜' };
/** More of them than stand in an address. */
const MANY = 2;

type Shape = 'blank' | 'number' | 'date' | 'digits' | 'text';

function shapeOf(text: string): Shape {
  const bare = text.trim();
  if (bare === '') return 'blank';
  if (/^(?:\d{17}[\dXx]|\d{15})$/.test(bare)) return 'number';
  if (/^\d{4}[-/.年]/.test(bare)) return 'date';
  return /^\d+(?:\.\d+)?$/.test(bare) ? 'digits' : 'text';
}

function likeness(fields: readonly string[], example: readonly string[]): number {
  return example.filter((text, column) => shapeOf(text) === shapeOf(fields[column] ?? '')).length;
}

/**
 * The fields of a record that has too few, its full-width delimiters counted too: only when their number is then that of the table and
 * they look more like the last whole record than without it. Null otherwise: an address may hold a full-width comma of its own.
 */
export function splitWideDelimiters(
  fields: readonly string[],
  table: { readonly delimiter: string; readonly columns: number },
  example: readonly string[] | null,
): readonly string[] | null {
  const wide = WIDE[table.delimiter];
  if (wide === undefined || fields.length >= table.columns) return null;
  const split = fields.flatMap((field) => field.split(wide)).map((field) => field.trim());
  if (split.length !== table.columns) return null;
  if (fields.length * 2 <= table.columns) return split;
  const gain = example === null ? 0 : likeness(split, example) - likeness(fields, example);
  const isMany = split.length - fields.length >= MANY;
  return gain > 0 || (gain === 0 && isMany) ? split : null;
}

/** True when a quote opens inside a field and another field ends in the one that closes it. Example: `0022"Third Group` · `No. 5"` */
export function hasQuoteInside(fields: readonly string[], quote: string): boolean {
  const opening = fields.findIndex((field) => {
    const at = field.indexOf(quote);
    return at > 0 && at < field.length - 1 && isOdd(field, quote);
  });
  return opening >= 0 && fields.slice(opening + 1).some((field) => field.endsWith(quote) && isOdd(field, quote));
}

function isOdd(field: string, quote: string): boolean {
  return (field.split(quote).length - 1) % 2 === 1;
}

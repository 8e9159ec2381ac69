/** The message about household numbers that stand for several households of a scope, with the rows of an example. */
import { coded, type Problem } from '../../domain/problem.js';
import type { Scope } from '../../linkage/scope.js';

export function sharedNumbersRemark({ people, store, places }: Pick<Scope, 'people' | 'store' | 'places'>): Problem[] {
  const { numbers, example } = people.shared;
  if (example === null) return [];
  const rows = example.persons.map((personId) => store.row('subject', personId)).filter((row) => row !== null);
  const [first, other] = rows.map((row) => {
    const { file, sheet } = places.place(Number(row['place_id']));
    return { file, sheet, rowNumber: Number(row['row_number']), village: String(row['village'] ?? '') };
  });
  if (first === undefined || other === undefined) return [];
  const place = { file: first.file, sheet: first.sheet, rowNumber: first.rowNumber, column: null };
  const facts = {
    numbers,
    household: example.household,
    village: first.village,
    other_village: other.village,
    other_row: other.rowNumber,
  };
  return [coded('household-numbers-shared', facts, { level: 'warning', place })];
}

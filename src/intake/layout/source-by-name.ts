/**
 * Every table that a person can name at the terminal: the register, the candidates, the lists of departments. Must not guess: a name
 * that fits none is refused with the nearest ones.
 */
import { SOURCE_NAMES } from '../../catalog/sources/source-names.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { madeOfSources, REGISTER } from '../../catalog/sources/table-definitions.js';
import { nearestEntries } from '../../config/nearest-word.js';
import type { TableDefinition } from '../../domain/column.js';
import { UserError } from '../../domain/problem.js';

/** Candidates have the columns of the register. */
const CANDIDATES: TableDefinition = { ...REGISTER, id: 'candidates', label: sourceLabel('candidates') };

/** Register, candidates, then the lists by department and the office's own tables; ids and labels are unique. */
export const namedTables: () => readonly TableDefinition[] = madeOfSources((sources) => [
  REGISTER,
  CANDIDATES,
  ...sources,
]);

/** How many names a refusal offers. */
const OFFERED = 3;

/** The table with this id or Chinese name: `housing.property`, `不动产登记`. Throws UserError source-unknown with the nearest names. */
export function tableNamed(name: string): TableDefinition {
  const typed = name.normalize('NFKC').trim();
  const found = namedTables().find(
    (table) => table.id === typed.toLowerCase() || table.label.normalize('NFKC') === typed,
  );
  if (found !== undefined) return found;
  const nearest = nearestEntries(typed, namedTables(), {
    namesOf: ({ id, label }) => [id, label, ...id.split('.'), ...(SOURCE_NAMES[id] ?? [])],
    most: OFFERED,
  });
  throw new UserError('source-unknown', {
    source: name,
    nearest: nearest.map(({ id, label }) => `${id}（${label}）`).join('、'),
  });
}

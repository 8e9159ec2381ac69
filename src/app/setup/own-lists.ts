/** Lists that fit no source and that a person keeps as the office's own: a declaration under `tables:` for each, proposed from its file. */
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import type { TableDeclaration } from '../../domain/column.js';
import { Fillers } from '../../normalise/fillers.js';
import { proposeTable } from '../tables/propose.js';
import type { SetupPlan } from './plan-setup.js';
import { OWN_LIST, type SettledTable } from './questions.js';

export interface DeclaredLists {
  /** The tables, with the id of its declaration as source of each own list, and none of its columns written. */
  readonly tables: readonly SettledTable[];
  readonly declared: readonly TableDeclaration[];
}

/** `asOf`: ISO day. Throws UserError source-no-header, and what reading a file throws. */
export async function declareOwnLists(
  { absoluteOf, divisions }: Pick<SetupPlan, 'absoluteOf' | 'divisions'>,
  tables: readonly SettledTable[],
  asOf: string,
): Promise<DeclaredLists> {
  const declared: TableDeclaration[] = [];
  const settled: SettledTable[] = [];
  for (const table of tables) {
    if (table.source !== OWN_LIST) {
      settled.push(table);
      continue;
    }
    const { table: proposed } = await proposeTable({
      absolute: absoluteOf.get(table.path.split('!')[0] ?? table.path) ?? table.path,
      shown: table.path,
      sheet: table.sheets?.[0],
      clean: { asOf, divisions, fillers: new Fillers() },
    });
    const id = freeId(proposed.id, declared);
    declared.push({ ...proposed, id });
    settled.push({ ...table, source: id, columns: {} });
  }
  return { tables: settled, declared };
}

function freeId(wished: string, declared: readonly TableDeclaration[]): string {
  const isTaken = (id: string): boolean =>
    tableDefinition(id) !== undefined || declared.some((table) => table.id === id);
  if (!isTaken(wished)) return wished;
  for (let number = 2; ; number += 1) if (!isTaken(`${wished}_${number}`)) return `${wished}_${number}`;
}

/** Chinese name of a source, of own lists too that are not in force yet. */
export function labelOf(
  source: string,
  declared: readonly TableDeclaration[],
  labelIn: (id: string) => string,
): string {
  return declared.find(({ id }) => id === source)?.name ?? labelIn(source);
}

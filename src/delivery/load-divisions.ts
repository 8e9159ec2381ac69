/**
 * The division table of a workspace: the shipped codes with the rows of its `divisions:` file on top. A row without a code and a
 * name is reported, never dropped silently.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ownCounties, type PlaceSettings } from '../config/own-counties.js';
import { UserError } from '../domain/problem.js';
import type { Place } from '../domain/place.js';
import type { Problem } from '../domain/problem.js';
import type { RowView } from '../domain/tables/table.js';
import { DivisionTable, divisionsWith, shippedDivisions } from '../normalise/divisions.js';
import type { DivisionRow } from '../normalise/divisions.js';
import { readStatisticalCode } from '../normalise/statistical-codes.js';
import { openTables } from '../tabular/open-table.js';
import type { ListedVillage } from './village-file.js';

interface PlacedRow extends DivisionRow {
  readonly from: Place;
}

interface LoadedDivisions {
  readonly divisions: DivisionTable;
  /** Villages that the workspace's file names with twelve digits, under a township that it names too. */
  readonly villages: readonly ListedVillage[];
  /** Rows left out; empty when all were taken or there is no file. */
  readonly problems: readonly Problem[];
}

/** Two columns are enough; further ones are not read. */
const COLUMNS_READ = 8;
const SHORTEST_CODE = 6;
/** Digits of a code by its level: statistical lists pad the higher levels to twelve with zeros. */
const LEVEL_DIGITS = { province: 6, prefecture: 6, county: 6, township: 9, village: 12 } as const;

function readRow(row: RowView): DivisionRow | null {
  const cells: string[] = [];
  for (let index = 0; index < Math.min(row.width, COLUMNS_READ); index += 1) {
    const text = row.text(index)?.trim() ?? '';
    if (text !== '') cells.push(text);
  }
  for (const [at, cell] of cells.entries()) {
    // Running numbers in front of the code are shorter than any code.
    if (cell.length < SHORTEST_CODE) continue;
    const { code, level } = readStatisticalCode(cell, shippedDivisions());
    const name = cells[at + 1];
    if (code !== null && level !== null && name !== undefined)
      return { code: code.slice(0, LEVEL_DIGITS[level]), name };
  }
  return null;
}

const isBlank = (row: RowView): boolean =>
  Array.from({ length: row.width }, (_, index) => row.text(index)).every((text) => text === null || text.trim() === '');

/** The shipped table with the office's own file and counties; without settings the shipped one. Throws UserError: division-file-missing, or a reading error. */
export async function loadDivisions(root: string, settings: PlaceSettings = {}): Promise<LoadedDivisions> {
  const { divisions: file } = settings;
  const counties = ownCounties(settings);
  if (file === undefined) return { divisions: divisionsWith(counties), villages: [], problems: [] };
  const absolute = path.resolve(root, file);
  if (!existsSync(absolute)) throw new UserError('division-file-missing', { path: file });
  const rows: PlacedRow[] = [];
  const problems: Problem[] = [];
  for (const table of await openTables(absolute, { path: file })) {
    for (const sheet of table.sheets) {
      let isFirst = true;
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          const read = readRow(row);
          const place = { file, sheet: sheet.name, rowNumber: row.rowNumber, column: null };
          if (read !== null) rows.push({ ...read, from: place });
          else if (!isFirst && !isBlank(row)) {
            problems.push({ code: 'division-row-refused', level: 'warning', place, facts: {} });
          }
          isFirst = false;
        }
      }
    }
    await table.close();
  }
  return { divisions: new DivisionTable(rows, counties), villages: villagesOf(rows), problems };
}

/** Twelve-digit rows as villages; one whose township has no row of its own could not be told apart from a namesake. */
function villagesOf(rows: readonly PlacedRow[]): ListedVillage[] {
  const nameByCode = new Map(rows.map((row) => [row.code, row.name]));
  return rows.flatMap(({ code, name, from }) => {
    const township = nameByCode.get(code.slice(0, LEVEL_DIGITS.township));
    if (code.length !== LEVEL_DIGITS.village || township === undefined) return [];
    return [{ county: code.slice(0, LEVEL_DIGITS.county), township, village: name, code, from }];
  });
}

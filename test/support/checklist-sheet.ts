/** Sheets of checklists as people fill them: rows are found by household and content, never by place. */
import path from 'node:path';
import { checklistHeader, type ChecklistColumn } from '../../src/catalog/sheets/checklist-sheet.js';
import type { CandidateOutcome } from '../../src/domain/batch.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import { inventedName, inventedNumber } from './invented-people.js';
import { readGrids, type Grid } from './loop-workspace.js';

export type Filled = Readonly<Partial<Record<ChecklistColumn, string>>>;

/** A household of one that is to be entered. */
export function inventedCandidate(n: number, changes: Partial<CandidateOutcome> = {}): CandidateOutcome {
  const number = inventedNumber('990121', '19700101', 500 + n);
  return {
    county: '990121',
    county_name: '甲县',
    township: '示例镇',
    village: '一村',
    household: `99012199${String(n).padStart(4, '0')}`,
    name: inventedName(500 + n),
    id_number: number,
    id_key: number,
    relation: '户主',
    held: false,
    held_by: [],
    reasons: [],
    in_review: false,
    ...changes,
  };
}

export class ChecklistSheet {
  readonly grid: Grid;
  readonly #header: readonly (string | null)[];

  constructor(grid: Grid) {
    this.grid = grid;
    this.#header = grid.rows.find((row) => row.includes('核查编号')) ?? [];
  }

  static async open(file: string): Promise<ChecklistSheet> {
    const [grid] = await readGrids(file);
    if (grid === undefined) throw new Error(`${file} has no sheet`);
    return new ChecklistSheet(grid);
  }

  cell(row: readonly (string | null)[], column: ChecklistColumn): string {
    return row[this.#header.indexOf(checklistHeader(column))] ?? '';
  }

  set(row: (string | null)[], column: ChecklistColumn, text: string | null): void {
    row[this.#header.indexOf(checklistHeader(column))] = text;
  }

  /** Rows of answers, all or those of a household and list. */
  rows(household?: string, list?: string): (string | null)[][] {
    return this.grid.rows.filter(
      (row) =>
        /^Q\w{8}-/u.test(this.cell(row, 'no')) &&
        (household === undefined || this.cell(row, 'household') === household) &&
        (list === undefined || this.cell(row, 'list').startsWith(list)),
    );
  }

  /** Fills the row whose content begins like this. */
  fill(household: string, content: string, filled: Filled): void {
    const row = this.rows(household).find((own) => this.cell(own, 'content').startsWith(content));
    if (row === undefined) throw new Error(`no row ${content} for ${household}`);
    for (const [column, text] of Object.entries(filled)) this.set(row, column as ChecklistColumn, text);
  }

  /** Every item the first answer with its own proofs, every signature by another person on the days given. */
  complete(household: string, list: string, { by, days }: { by: readonly string[]; days: readonly string[] }): void {
    let proof = 0;
    let signed = 0;
    for (const row of this.rows(household, list)) {
      const isOpen = (column: ChecklistColumn): boolean => this.cell(row, column) !== '—';
      if (isOpen('answer')) {
        this.set(row, 'answer', this.cell(row, 'asked').split(/[／；]/u)[0] ?? '');
        if (isOpen('evidence')) this.set(row, 'evidence', `${household.slice(-4)}-证${(proof += 1)}`);
        if (isOpen('by')) this.set(row, 'by', by[0] ?? '');
        if (isOpen('on')) this.set(row, 'on', days[0] ?? '');
      } else {
        this.set(row, 'by', by[signed] ?? '');
        this.set(row, 'on', days[signed] ?? days.at(-1) ?? '');
        signed += 1;
      }
    }
  }
}

/** Absolute path of a sheet that went out. */
export function checklistFileOf(result: DispatchResult, recipient: string, side: number): string {
  const sheet = result.checklists?.sheets.find((entry) => entry.recipient === recipient && entry.side === side);
  if (sheet === undefined) throw new Error(`no checklist sheet ${side} went to ${recipient}`);
  return path.join(result.folder, ...sheet.file.split('/'));
}

/** The people of some deliveries as entries of a reconciliation: number, place and the compared columns. */
import { countyOf, DivisionNames } from '../../delivery/division-names.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { readDelivery } from '../../delivery/read-delivery.js';
import { placeTexts, shownText } from '../../delivery/stored-cells.js';
import type { Problem } from '../../domain/problem.js';
import type { RegisterEntry } from '../../domain/reports/reconciliation.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { PlaceRegistry } from '../../store/place-registry.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { ReconcileRequest } from './reconcile.js';

export interface EntryRequest {
  readonly workspace: Workspace;
  readonly divisions: DivisionTable;
  readonly columns: readonly string[];
  readonly request: ReconcileRequest;
}

export interface ReadEntries {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly Problem[];
  /** Monthly amounts of the list, for its standard. */
  readonly amounts: readonly number[];
}

/** People who have left the register are in no comparison. */
const REMOVED = 'removed';

export async function readEntries(
  deliveries: readonly PlannedDelivery[],
  { workspace, divisions, columns, request }: EntryRequest,
): Promise<ReadEntries> {
  const entries: RegisterEntry[] = [];
  const problems: Problem[] = [];
  const amounts: number[] = [];
  const names = new DivisionNames(divisions, workspace.settings.office.division);
  for (const delivery of deliveries) {
    const county = countyOf(delivery.division) ?? countyOf(workspace.settings.office.division);
    const reading = await readDelivery(
      delivery,
      {
        asOf: request.asOf,
        divisions,
        places: new PlaceRegistry(),
        maxFileMegabytes: workspace.settings.settings.max_file_mb,
        environment: request.environment,
      },
      (record, sheet) => {
        if (record.clean('status')?.value === REMOVED) return;
        const place = names.resolve(placeTexts(record), county);
        if (request.division !== null && place.county !== request.division) return;
        const placed = new Map([
          ['township', place.township],
          ['village', place.village],
        ]);
        const values = new Map<string, string>();
        for (const column of columns) {
          const text = placed.has(column) ? (placed.get(column) ?? null) : shownText(record.clean(column));
          if (text !== null) values.set(column, text);
        }
        const amount = Number(shownText(record.clean('amount_month')) ?? Number.NaN);
        if (amount > 0) amounts.push(amount);
        entries.push({
          key: record.matchKey,
          name: shownText(record.clean('name')),
          idNumber: record.identity.input === '' ? null : record.identity.input,
          household: shownText(record.clean('household')),
          county: place.county,
          township: place.township,
          village: place.village,
          values,
          readAt: [sheet.file, record.sheet, `第 ${record.rowNumber} 行`].filter((part) => part !== null).join(' › '),
        });
      },
    );
    problems.push(...reading.problems);
  }
  return { entries, problems, amounts };
}

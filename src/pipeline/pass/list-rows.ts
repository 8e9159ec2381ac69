/**
 * One list past the subjects of every scope it speaks to: the part of reading a list that changes nothing but the tables it fills, so
 * that it can be done in any thread.
 */
import type { RowView } from '../../domain/table.js';
import type { NumberTest } from '../../intake/records.js';
import type { KeepPolicy } from '../../match/keep.js';
import type { PlainNumberReader } from '../../match/plain-number.js';
import type { PlannedDelivery } from '../reading/planned-inputs.js';
import { ListLoader, type ListScope } from './compare-lists.js';
import { countyOf, type DivisionNames } from '../reading/division-names.js';
import { readDelivery, type DeliveryReading, type ReadContext } from '../reading/read-delivery.js';

/** What a list is loaded by, beside what its delivery says. */
export interface LoaderRequest {
  readonly deliveryId: number;
  /** Absent where no rule reads the list. */
  readonly policy: KeepPolicy | undefined;
  readonly names: DivisionNames;
}

export interface ListRequest extends LoaderRequest {
  readonly plain: PlainNumberReader;
  /** As RecordTaker.setAside. */
  setAside?(row: RowView): void;
  /** As RecordTaker.pause. */
  pause?(): Promise<void> | undefined;
}

/** The reading and, in the order of the scopes, what became of the list in each. */
export async function readListRows(
  delivery: PlannedDelivery,
  context: ReadContext,
  scopes: readonly ListScope[],
  request: ListRequest,
): Promise<{ readonly reading: DeliveryReading; readonly loaders: readonly ListLoader[] }> {
  const { plain } = request;
  const loaders = scopes.map((scope) => listLoader(delivery, scope, request));
  const reading = await readDelivery(delivery, context, {
    take: (record, sheet) => {
      for (const loader of loaders) loader.add(record, sheet);
    },
    testFor: () => (loaders.some((loader) => loader.needsEveryRow) ? null : numberTest(loaders, plain)),
    setAside: (row) => request.setAside?.(row),
    pause: () => request.pause?.(),
  });
  return { reading, loaders };
}

/** What takes the records of a list for one scope. */
export function listLoader(
  { table: source, dataDate, coverage, division }: PlannedDelivery,
  scope: ListScope,
  { deliveryId, policy, names }: LoaderRequest,
): ListLoader {
  const facts = { deliveryId, source, dataDate, coverage, county: countyOf(division), division };
  return new ListLoader(scope, facts, policy, names);
}

/** Lets go what no scope needs, and counts it in each. */
function numberTest(loaders: readonly ListLoader[], plain: PlainNumberReader): NumberTest {
  return (fields, numberColumn) => {
    const key = plain.readField(fields, numberColumn);
    if (key < 0) return false;
    for (const loader of loaders) if (loader.needs(key)) return false;
    for (const loader of loaders) loader.passBy(key);
    return true;
  };
}

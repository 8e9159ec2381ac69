/** Streams one list past the subjects of every scope that it covers. Changes nothing but the tables it fills. */
import type { PlainRowSink, PlainSheet } from '../intake/rows/plain-rows.js';
import type { NumberTest } from '../intake/rows/records.js';
import type { RetentionPolicy } from './retention-policy.js';
import type { LinkageSetting } from './damaged/damaged-rows.js';
import type { ByteNumberParser } from './keys/byte-number-parser.js';
import type { PlannedDelivery } from '../delivery/plan-inputs.js';
import { ListLoader, type ListScope } from './list-loader.js';
import { countyOf, type DivisionNames } from '../delivery/division-names.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from '../delivery/read-delivery.js';

/** Options of reading a list, beside its delivery. */
export interface ListRequest {
  readonly deliveryId: number;
  /** Absent where no rule reads the list. */
  readonly policy: RetentionPolicy | undefined;
  readonly names: DivisionNames;
  readonly plain: ByteNumberParser;
  /** Absent: rows without a usable number are nobody's. */
  readonly linkage?: LinkageSetting;
}

/** The reading and, in the order of the scopes, the result of the list in each. */
export async function readListRows(
  delivery: PlannedDelivery,
  context: ReadContext,
  scopes: readonly ListScope[],
  request: ListRequest,
): Promise<{ readonly reading: DeliveryReading; readonly loaders: readonly ListLoader[] }> {
  const { plain } = request;
  const loaders = scopes.map((scope) => listLoader(delivery, scope, request));
  const reading = await readDelivery(delivery, context, {
    add: (record, sheet) => {
      for (const loader of loaders) loader.add(record, sheet);
    },
    testFor: () => (loaders.some((loader) => loader.needsEveryRow) ? null : numberTest(loaders, plain)),
    plainRows: (columns, sheet) => plainHits(loaders, plain, { columns, sheet }),
  });
  return { reading, loaders };
}

/** The loader of the records of a list for one scope. */
function listLoader(
  { table: source, dataDate, coverage, division }: PlannedDelivery,
  scope: ListScope,
  { deliveryId, policy, names, linkage }: ListRequest,
): ListLoader {
  const facts = { deliveryId, source, dataDate, coverage, county: countyOf(division), division };
  return new ListLoader(scope, linkage === undefined ? facts : { ...facts, linkage }, policy, names);
}

/** Skips the rows that no scope needs, and counts them in each. */
function numberTest(loaders: readonly ListLoader[], plain: ByteNumberParser): NumberTest {
  return (fields, numberColumn) => {
    const key = plain.readField(fields, numberColumn);
    if (key < 0) return false;
    for (const loader of loaders) if (loader.needs(key)) return false;
    for (const loader of loaders) loader.countSkipped(key);
    return true;
  };
}

/** Plain rows that hit somebody go into the stores as they are; null where the rows of the sheet are more than their columns. */
function plainHits(
  loaders: readonly ListLoader[],
  plain: ByteNumberParser,
  { columns, sheet }: { readonly columns: PlainSheet; readonly sheet: ReadSheet },
): PlainRowSink | null {
  const cells = loaders.map((loader) => loader.plainCells(columns, sheet));
  if (cells.some((each) => each?.needsRecords === true)) return null;
  return {
    keyOf: (fields, numberColumn) => plain.readField(fields, numberColumn),
    take: (row) => {
      for (const loader of loaders) if (!loader.canTakePlain(row.key)) return false;
      for (const each of cells) if (each?.isNoted(row) === true) return false;
      for (let at = 0; at < loaders.length; at += 1) loaders[at]?.addPlain(row, cells[at] ?? null);
      return true;
    },
  };
}

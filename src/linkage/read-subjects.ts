/** Reads the people of one delivery of the register or of candidates into rows for a scope. Needs nothing but the file. */
import type { SourceRecord } from '../domain/record.js';
import type { PlannedDelivery } from '../delivery/plan-inputs.js';
import { countyOf, type DivisionNames } from '../delivery/division-names.js';
import { readDelivery, type DeliveryReading, type ReadContext, type ReadSheet } from '../delivery/read-delivery.js';
import type { SpellingCounts } from '../delivery/township-spellings.js';
import { placeTexts, shownText } from '../delivery/stored-cells.js';
import type { ByteNumberParser } from './keys/byte-number-parser.js';
import { PlainPeople, type BirthCells } from './plain-people.js';
import type { SubjectLoader } from './subject-loader.js';
import type { UnreadableCells } from './unreadable-cells.js';
import { SubjectRowBuilder, type SubjectRow } from './subject-row.js';

export interface PeopleRequest {
  readonly asOf: string;
  /** Code of the office: the county of rows that name none, where it is one. */
  readonly office: string;
  readonly names: DivisionNames;
  /** Columns of the table `subject`. */
  readonly stored: ReadonlySet<string>;
  readonly spellings: SpellingCounts;
  readonly parser: ByteNumberParser;
  /** As PlainPeopleRequest. */
  loaderOf(county: string): SubjectLoader | null;
}

export interface PeopleRows {
  readonly reading: DeliveryReading;
  /** Columns with cells that cannot be read or say nothing. */
  readonly unreadable: Pick<UnreadableCells, 'columns' | 'fillers'>;
}

export type OnPerson = (person: SubjectRow, sheet: ReadSheet) => void;

export async function readPeopleRows(
  delivery: PlannedDelivery,
  context: ReadContext,
  request: PeopleRequest,
  onPerson: OnPerson,
): Promise<PeopleRows> {
  const { asOf, office, names, stored, spellings } = request;
  const fallback = countyOf(delivery.division) ?? countyOf(office);
  const origin = delivery.role === 'candidates' ? 'candidate' : 'register';
  const cells = new SubjectRowBuilder(asOf, stored);
  const numbers = new RowNumbers();
  const plain: { last: PlainPeople | null } = { last: null };
  const births = new Map<string, BirthCells>();
  const reading = await readDelivery(delivery, context, {
    add: (record, sheet) => {
      if (numbers.isFurther(record, sheet)) return;
      const written = placeTexts(record);
      const place = names.resolve(written, fallback);
      spellings.add(written.township, place);
      onPerson(cells.row(record, place, origin, sheet.columns), sheet);
    },
    plainRows: (columns, sheet) => {
      plain.last?.finish();
      plain.last = new PlainPeople(columns, sheet, {
        ...request,
        origin,
        fallback,
        births,
        loaderOf: (county) => request.loaderOf(county),
        onPlace: ({ written, place, rows }) => spellings.add(written, place, rows),
      });
      return plain.last;
    },
  });
  plain.last?.finish();
  return { reading, unreadable: cells.unreadable };
}

/**
 * A row of the register is one person: of several numbers in its cell the first counts, unless the row names as many people. The
 * number stays marked (`several_numbers`), so that a rule can ask for a correction.
 */
class RowNumbers {
  /** The last row whose number cell held several numbers. */
  #last = '';

  isFurther(record: SourceRecord, sheet: ReadSheet): boolean {
    if (!record.identity.problems.includes('several_numbers')) return false;
    const row = JSON.stringify([sheet.placeId, record.rowNumber, shownText(record.clean('name'))]);
    if (row === this.#last) return true;
    this.#last = row;
    return false;
  }
}

/**
 * One scope of a pass, a county or everything: its work store, its subjects, its lists. Brings the stages together in their order:
 * subjects, lists, rules. Reads no file itself.
 */
import type { Pass } from '../../domain/pass.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { Kin } from '../../match/kin.js';
import { coveredCounties, type Delivery, type ScopeInputs } from '../../rules/availability.js';
import type { ExemptionLookup } from '../../rules/exemptions.js';
import { runRules, type FoundRow, type PassStore, type ScopeResult } from '../../rules/run-rules.js';
import { PlaceBook } from '../../store/place-book.js';
import type { Schema } from '../../store/work-schema.js';
import { WorkStore } from '../../store/work-store.js';
import { RowIds } from './compare-lists.js';
import { SubjectLoader, type SubjectIndex } from './compare-subjects.js';
import { columnsOfView, evidenceKnowledge, joinColumnsOf, SOURCE_IDS, WORK_SCHEMA } from './rule-knowledge.js';

const FOUND = ['no', 'rule', 'kind', 'severity', 'unit', 'person_id', 'household_id'] as const;

export interface RuleRun {
  readonly rules: readonly RuleDefinition[];
  readonly pass: Pass;
  readonly asOf: string;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly exemptUntil: ExemptionLookup;
  /** Name of the office's province; absent where the division table does not know it. */
  readonly provinceName?: string;
  /** Names for `province_place`. */
  readonly provincePlaces?: readonly string[];
}

/** Counts of one delivery for `list_delivery`. */
export interface DeliveryCounts {
  readonly deliveryId: number;
  readonly level: Pass;
  readonly dataDate: string | null;
  readonly rows: number;
  readonly records: number;
  readonly usableKeys: number;
  /** Numbers that a spreadsheet destroyed, by column as printed. */
  readonly lostNumbers: readonly { readonly column: string; readonly filled: number; readonly lost: number }[];
  /** Row that shows it: row_id of the list, person_id for the register. */
  readonly firstLostRow: number | null;
}

export class CompareScope {
  readonly store: WorkStore;
  readonly places: PlaceBook;
  readonly loader: SubjectLoader;
  readonly rowIds = new RowIds();
  readonly kin = new Kin();
  #subjects: SubjectIndex | null = null;
  #hasHouseholds = false;

  /** `file` is where the work store lies, or ':memory:'; a smaller schema serves where only some sources are read. */
  constructor(file: string, places: PlaceBook, schema: Schema = WORK_SCHEMA) {
    this.store = new WorkStore(file, schema);
    this.places = places;
    this.loader = new SubjectLoader(this.store);
  }

  /** The index of the subjects; the first call ends their loading. Gone when the rules run. */
  get subjects(): SubjectIndex {
    this.#subjects ??= this.loader.finish();
    return this.#subjects;
  }

  /** Builds the index, households and villages, once. Nobody can be added afterwards. */
  endSubjects(): void {
    this.#subjects ??= this.loader.finish();
    if (this.#hasHouseholds) return;
    this.#hasHouseholds = true;
    this.loader.buildHouseholds();
  }

  /** Enters a delivery into the tables about lists. */
  addDelivery(delivery: Delivery, counts: DeliveryCounts): void {
    const lost = counts.lostNumbers.reduce((sum, column) => sum + column.lost, 0);
    const columns = [
      'delivery_id',
      'source',
      'division',
      'level',
      'data_date',
      'data_month',
      'coverage',
      'rows',
      'records',
      'usable_keys',
      'usable',
      'lost',
    ];
    this.store
      .writer('list_delivery', columns)
      .add([
        counts.deliveryId,
        delivery.source,
        delivery.division,
        counts.level,
        counts.dataDate,
        counts.dataDate === null ? null : counts.dataDate.slice(0, 7),
        delivery.coverage,
        counts.rows,
        counts.records,
        counts.usableKeys,
        delivery.areKeysUsable ? 1 : 0,
        lost,
      ]);
    const damaged = this.store.writer('id_column', ['source', 'division', 'column_name', 'rows', 'lost', 'lost_row']);
    for (const { column, filled, lost: lostHere } of counts.lostNumbers) {
      damaged.add([delivery.source, delivery.division, column, filled, lostHere, counts.firstLostRow]);
    }
  }

  /** Enters numbers of the register that a spreadsheet destroyed. Call after the people of that delivery. */
  addLostPeople(role: string, division: string | null, reading: Pick<DeliveryCounts, 'lostNumbers'>): void {
    const lostRow = this.loader.takeFirstLost();
    if (lostRow === null) return;
    const damaged = this.store.writer('id_column', ['source', 'division', 'column_name', 'rows', 'lost', 'lost_row']);
    for (const { column, filled, lost } of reading.lostNumbers)
      damaged.add([role, division, column, filled, lost, lostRow]);
  }

  /** Runs the rules. Call once, after the last delivery. */
  run(inputs: ScopeInputs, run: RuleRun): ScopeResult {
    this.endSubjects();
    this.#subjects = null;
    const coverage = this.store.writer('list_coverage', ['source', 'county']);
    for (const source of new Set(inputs.deliveries.map((delivery) => delivery.source))) {
      for (const county of coveredCounties(source, inputs)) coverage.add([source, county]);
    }
    const places = this.store.writer('province_place', ['name']);
    for (const name of run.provincePlaces ?? []) places.add([name]);
    this.store.buildIndexes(joinColumnsOf(run.rules));
    return runRules({
      ...run,
      inputs,
      store: passStore(this.store),
      knowledge: evidenceKnowledge(this.places),
      sourceIds: SOURCE_IDS,
      columnsOf: columnsOfView,
    });
  }

  close(): void {
    this.store.close();
  }
}

function passStore(store: WorkStore): PassStore {
  return {
    rows: (sql, parameters) => store.rows(sql, parameters),
    row: (table, id) => store.row(table, id),
    complaint: (sql) => store.complaint(sql),
    addFound: (found: FoundRow) =>
      store
        .writer('found', FOUND)
        .add([found.no, found.rule, found.kind, found.severity, found.unit, found.personId, found.householdId]),
  };
}

/**
 * Runs one example of a rule: its rows become subjects and list rows of a store in memory and go through the same engine as a pass.
 * People of examples are invented (region codes 99xxxx). Used by the tests of the catalogue and by `bidui rules test`.
 */
import { tableDefinition } from '../catalog/sources/table-definitions.js';
import type { Finding, ReviewPair } from '../domain/finding.js';
import type { Pass } from '../domain/pass.js';
import type { ExampleRow, RuleDefinition, RuleExample } from '../domain/rule.js';
import type { RetentionPolicy } from '../linkage/retention-policy.js';
import { CO_RESIDENT_SOURCE } from '../linkage/co-residents.js';
import { DivisionTable } from '../normalise/divisions.js';
import type { Delivery, ScopeInputs } from '../rules/availability.js';
import { exemptionLookup } from '../rules/exemptions.js';
import { mergeFindings } from '../rules/merge-results.js';
import type { ScopeOutcome } from '../rules/run-rules.js';
import { PlaceRegistry } from '../store/place-registry.js';
import { SqliteStore, type WorkStore } from '../store/work-store.js';
import type { Schema } from '../store/work-schema.js';
import { ListLoader } from '../linkage/list-loader.js';
import { Scope } from '../linkage/scope.js';
import { DivisionNames } from '../delivery/division-names.js';
import { ExamplePeople, exampleRecord, EXAMPLE_COUNTY } from './example-records.js';
import { schemaForRules } from '../linkage/column-pruning.js';
import { policiesOf, schemaFor } from '../linkage/rule-schema.js';
import { SubjectRowBuilder } from '../linkage/subject-row.js';

export interface ExampleResult {
  readonly findings: readonly Finding[];
  readonly review: readonly ReviewPair[];
  readonly outcomes: readonly ScopeOutcome[];
}

/** The day on which examples happen unless they say so. */
const EXAMPLE_DAY = '2018-07-25';
const EXAMPLE_KEY = Buffer.alloc(32, 7);

const EXAMPLE_DIVISIONS = [
  { code: '990000', name: '示例省' },
  { code: '990100', name: '示例市' },
  { code: '990121', name: '甲县' },
  { code: '990122', name: '乙县' },
];

/** One instance: finding places by name needs an index over all of China. */
let exampleDivisions: DivisionTable | null = null;

/** Tables about other batches; an example that names one has it. */
const BATCH_TABLES: ReadonlySet<string> = new Set([
  'held',
  'cleared',
  'uncompared',
  'previous_finding',
  'previous_subject',
]);

interface ExampleSetting {
  readonly rule: RuleDefinition;
  readonly example: RuleExample;
  readonly pass: Pass;
  readonly asOf: string;
  readonly people: ExamplePeople;
  readonly names: DivisionNames;
  readonly columns: 'needed' | 'all';
  readonly openStore: OpenStore;
}

/** Opens an empty store. */
export type OpenStore = (schema: Schema) => WorkStore;

const inMemory: OpenStore = (schema) => new SqliteStore(':memory:', schema);

/**
 * `columns` all: with every column of the register and of the lists, as a reference for a pruned store. `openStore`: on another engine than
 * SQLite.
 */
export function runExample(
  rule: RuleDefinition,
  example: RuleExample,
  columns: 'needed' | 'all' = 'needed',
  openStore: OpenStore = inMemory,
): ExampleResult {
  const pass = example.pass ?? rule.passes[0] ?? 'county';
  const asOf = example.asOf ?? EXAMPLE_DAY;
  exampleDivisions ??= new DivisionTable(EXAMPLE_DIVISIONS);
  const divisions = exampleDivisions;
  const setting: ExampleSetting = {
    rule,
    example,
    pass,
    asOf,
    people: new ExamplePeople(asOf, divisions),
    names: new DivisionNames(divisions, pass === 'county' ? EXAMPLE_COUNTY : '990000'),
    columns,
    openStore,
  };
  const counties = pass === 'county' ? countiesOf(setting) : [null];
  const results = counties.map((county) => runScope(county, setting));
  return {
    findings: mergeFindings(results.flatMap((result) => result.findings)),
    review: results.flatMap((result) => result.review),
    outcomes: results.flatMap((result) => result.outcomes),
  };
}

/** Codes of the counties that an example's people live in; one at least. */
function countiesOf({ example }: ExampleSetting): string[] {
  const rows = [...(example.register ?? []), ...(example.candidates ?? [])];
  const counties = new Set(rows.map((row) => String(row['county'] ?? EXAMPLE_COUNTY)));
  return [...counties.add(EXAMPLE_COUNTY)].sort();
}

/** `county` null: everything in one scope. */
function runScope(county: string | null, setting: ExampleSetting): ExampleResult {
  const { rule, example, pass, asOf } = setting;
  const places = new PlaceRegistry();
  const whole = schemaFor(rule, Object.keys(example.lists ?? {}));
  const schema = setting.columns === 'all' ? whole : schemaForRules(whole, [rule]);
  const scope = new Scope(setting.openStore(schema), places);
  try {
    loadPeople(scope, county, setting);
    const deliveries = loadLists(scope, county, setting);
    loadTables(scope, setting);
    const inputs: ScopeInputs = {
      counties: scope.people.counties,
      deliveries,
      registerFiles: [],
      candidateFiles: [],
      isRegisterWhole: true,
      batchTables: new Set([...BATCH_TABLES]),
    };
    const result = scope.run(inputs, {
      rules: [rule],
      pass,
      asOf,
      earlier: [],
      divisions: exampleDivisions ?? new DivisionTable(EXAMPLE_DIVISIONS),
      batch: `${asOf}-${pass}-01`,
      key: EXAMPLE_KEY,
      exemptUntil: exemptionLookup([], asOf),
      linkage: 'off',
      verdictOf: () => null,
      provincePlaces: EXAMPLE_DIVISIONS.slice(1).map(({ name }) => name),
    });
    return {
      findings: result.findings.map((entry) => entry.finding),
      review: result.review.map((entry) => entry.pair),
      outcomes: result.outcomes,
    };
  } finally {
    scope.close();
  }
}

function loadPeople(scope: Scope, county: string | null, setting: ExampleSetting): void {
  const { example, people, names } = setting;
  const heads = new Set<string>();
  const cells = new SubjectRowBuilder(setting.asOf, scope.store.columnsOf('subject'));
  const parts = [
    { origin: 'register' as const, rows: example.register ?? [] },
    { origin: 'candidate' as const, rows: example.candidates ?? [] },
  ];
  for (const { origin, rows } of parts) {
    rows.forEach((given, at) => {
      const row = withPersonDefaults(given, heads);
      const placed = names.resolve(
        { county: text(row['county']), township: text(row['township']), village: text(row['village']) },
        EXAMPLE_COUNTY,
      );
      if (county !== null && placed.county !== county) return;
      const record = exampleRecord(row, 'register', {
        people,
        rowNumber: at + 2,
        householdKey: text(row['household']),
      });
      const placeId = scope.places.placeId(`${origin}.csv`, null);
      const person = cells.row(record, placed, origin, REGISTER_COLUMNS);
      const personId = scope.loader.add(person, { placeId, columns: REGISTER_COLUMNS });
      if (typeof given['person'] === 'string') people.remember(given['person'], personId);
    });
  }
}

const REGISTER_COLUMNS: ReadonlySet<string> = new Set(tableDefinition('register')?.columns.map(({ name }) => name));

/** Household H1 in the example village; its first row is the head. */
function withPersonDefaults(given: ExampleRow, heads: Set<string>): ExampleRow {
  const row: Record<string, string | number | null> = {
    household: 'H1',
    county: EXAMPLE_COUNTY,
    township: '示例镇',
    village: '示例村',
    ...given,
  };
  const household = `${row['county'] ?? ''}|${row['household'] ?? ''}`;
  if (row['household'] === null) return row['relation'] === undefined ? { ...row, relation: '户主' } : row;
  if (row['relation'] === undefined && !heads.has(household)) row['relation'] = '户主';
  heads.add(household);
  return row;
}

function loadLists(scope: Scope, county: string | null, setting: ExampleSetting): Delivery[] {
  const { rule, example, people, names, pass } = setting;
  const policies = policiesOf([rule], new Set(Object.keys(example.lists ?? {})));
  const deliveries: Delivery[] = [];
  for (const [source, rows] of inReadingOrder(example.lists ?? {})) {
    if (county !== null && county !== EXAMPLE_COUNTY) continue;
    const definition = tableDefinition(source);
    if (definition === undefined) throw new Error(`${rule.number}: ${source} is no source`);
    const placeId = scope.places.placeId(`${source}.csv`, null);
    const columns = new Set(definition.columns.map((column) => column.name));
    const deliveryId = deliveries.length + 1;
    const facts = {
      deliveryId,
      source: definition,
      dataDate: setting.asOf,
      coverage: 'full' as const,
      county: pass === 'county' ? EXAMPLE_COUNTY : null,
      division: null,
    };
    const loader = new ListLoader(
      { store: scope.store, subjects: scope.subjects, rowIds: scope.rowIds, coResidents: scope.coResidents },
      facts,
      setting.columns === 'all' ? withAllColumns(policies.get(source)) : policies.get(source),
      names,
    );
    const records = rows.map((row, at) => {
      const householdKey = text(row['household'] ?? row['ps_household'] ?? null);
      return exampleRecord(row, source, { people, rowNumber: at + 2, householdKey });
    });
    for (const record of records) loader.add(record, { placeId, columns });
    if (loader.needsCoResidentReading) for (const record of records) loader.addCoResident(record, { placeId, columns });
    const delivery: Delivery = {
      source,
      division: facts.county,
      coverage: 'full',
      isStale: false,
      isWhole: true,
      rowsUsed: Math.max(1, rows.length),
      areKeysUsable: true,
      files: [{ fileId: placeId, path: `${source}.csv`, columns }],
    };
    const { usableKeys } = loader.health;
    const counts = {
      deliveryId,
      level: pass,
      dataDate: setting.asOf,
      rows: rows.length,
      records: loader.health.records,
      usableKeys,
      lostNumbers: [],
      firstLostRow: null,
    };
    scope.addDelivery(delivery, counts);
    deliveries.push(delivery);
  }
  return deliveries;
}

function withAllColumns(policy: RetentionPolicy | undefined): RetentionPolicy | undefined {
  return policy === undefined ? undefined : { ...policy, columns: null };
}

/** The list that names households comes first: it decides which outsiders of the other lists are retained. */
function inReadingOrder(lists: NonNullable<RuleExample['lists']>): [string, readonly ExampleRow[]][] {
  return Object.entries(lists).sort(
    ([one], [other]) => Number(other === CO_RESIDENT_SOURCE) - Number(one === CO_RESIDENT_SOURCE),
  );
}

function loadTables(scope: Scope, { example, people }: ExampleSetting): void {
  for (const [table, rows] of Object.entries(example.tables ?? {})) {
    for (const [at, row] of rows.entries()) {
      const { person, ...cells } = row;
      const known = typeof person === 'string' ? people.tableCells(table, person) : {};
      const merged = { ...known, ...cells };
      if (table === 'village') {
        const place = {
          county: text(merged['county']) ?? EXAMPLE_COUNTY,
          countyName: null,
          township: text(merged['township']),
          village: text(merged['village']),
        };
        const placeId = scope.places.placeId('divisions.csv', null);
        scope.loader.addListedVillage(place, text(merged['code']), { placeId, rowNumber: at + 2 });
        continue;
      }
      scope.store.writer(table, Object.keys(merged)).add(Object.values(merged));
    }
  }
}

function text(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell);
}

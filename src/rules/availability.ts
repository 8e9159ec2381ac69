/**
 * Whether a rule can run in a scope, and on what part of the data: lists that are missing, stale, empty, damaged, partial or lack a column.
 * "Not on the list" is only stated where the list is whole and its numbers usable. Decides; runs nothing.
 */
import { compareTexts } from '../domain/text-order.js';
import type { RuleOutcome, RuleSkip, SkipReason } from '../domain/batch.js';
import { viewName } from '../domain/column.js';
import type { RuleDefinition } from '../domain/rule.js';
import { eitherColumns, neededListColumns, neededRegisterColumns, type RuleColumns } from './sql/rule-columns.js';
import { allLists, formOf, listsOf, type RuleLists, type SourceByView } from './sql/rule-form.js';
import { countViews } from './sql/sql-tokens.js';

export interface DeliveredFile {
  readonly fileId: number;
  readonly path: string;
  /** Canonical columns that the file has. */
  readonly columns: ReadonlySet<string>;
  /** True where the layout says who lives together (head rows, one household a row), with or without a printed number. */
  readonly givesHouseholds?: boolean;
  /** Its own words or numbers say another place: nobody is missing from it, and nobody in it from the register. */
  readonly isOfOtherPlace?: boolean;
}

/** One `sources:` entry as it arrived for this scope. */
export interface Delivery {
  readonly source: string;
  /** Six-digit code of the county it covers, null for every county of the scope. */
  readonly division: string | null;
  readonly coverage: 'full' | 'partial';
  readonly isStale: boolean;
  /** Its counts jumped against the last delivery, and nobody has accepted it. */
  readonly isJumped?: boolean;
  /** False when a file of it is missing or could not be read to its end. */
  readonly isWhole: boolean;
  readonly rowsUsed: number;
  readonly areKeysUsable: boolean;
  /** No subject of the scope is on it: a full list of these people would know somebody. */
  readonly hitsNobody?: boolean;
  /** Files that were read. */
  readonly files: readonly DeliveredFile[];
}

/** The inputs of a scope (one county, or all). */
export interface ScopeInputs {
  /** Counties of the subjects, null for those whose county is unknown. */
  readonly counties: readonly (string | null)[];
  readonly deliveries: readonly Delivery[];
  readonly registerFiles: readonly DeliveredFile[];
  readonly candidateFiles: readonly DeliveredFile[];
  /** False when a register or candidate file could not be read: then nobody can be reported as missing from the register. */
  readonly isRegisterWhole: boolean;
  /** Tables about other batches that hold something: held, cleared, previous_finding, previous_subject. */
  readonly batchTables: ReadonlySet<string>;
}

export interface RuleNeeds {
  readonly lists: RuleLists;
  readonly columns: RuleColumns;
  /** Register columns, for the register's own columns among `columns`. */
  readonly registerColumns: ReadonlySet<string>;
  /** Own columns of a source. */
  sourceColumns(source: string): ReadonlySet<string>;
}

export interface Readiness {
  readonly status: RuleOutcome['status'];
  readonly skips: readonly RuleSkip[];
  /** Lists that explain a finding away and are not there, and columns that do and that a file lacks (`source.column`). */
  readonly uncheckedExemptions: readonly string[];
  readonly uncheckedExcuses: readonly UncheckedExcuse[];
  /** Deliveries and files that the rule must not see. */
  readonly hidden: HiddenRows;
  /** Sources of which the rule sees rows. */
  readonly delivered: ReadonlySet<string>;
  /** Counties in which a person may be reported as missing from a list; null when the rule reports no such thing. */
  readonly eligibleCounties: ReadonlySet<string | null> | null;
}

/** A column that could only explain findings away, and the files that lack it. */
export interface UncheckedExcuse {
  /** Source id, or `register`. */
  readonly source: string;
  readonly column: string;
  readonly files: readonly number[];
}

/** Rows that a rule must not see, whichever view shows them. */
export interface HiddenRows {
  /** View of a list → its files. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  /** Files of people who lack a column that the rule reads of a person. */
  readonly people: readonly number[];
  /** True when a household of which one member is hidden is hidden as a whole: the rule sets its members side by side. */
  readonly hidesHomes: boolean;
  /** For each column that the rule reads of a household, the files that lack it: a household is known by any member whose file has it. */
  readonly homes: readonly (readonly number[])[];
}

const BATCH_TABLES = ['held', 'cleared', 'uncompared', 'previous_finding', 'previous_subject'] as const;

export function ruleNeeds(
  rule: RuleDefinition,
  columns: RuleColumns,
  knowledge: Omit<RuleNeeds, 'lists' | 'columns'> & { sources: SourceByView },
): RuleNeeds {
  return {
    lists: listsOf(rule, knowledge.sources),
    columns,
    registerColumns: knowledge.registerColumns,
    sourceColumns: knowledge.sourceColumns,
  };
}

/** One list as one rule sees it. */
interface ListView {
  readonly isUsable: boolean;
  readonly skips: readonly RuleSkip[];
  readonly hiddenFiles: readonly number[];
  /** Deliveries of which the rule sees rows. */
  readonly deliveries: readonly Delivery[];
}

export function decideReadiness(rule: RuleDefinition, needs: RuleNeeds, scope: ScopeInputs): Readiness {
  const { lists } = needs;
  const views = new Map(allLists(lists).map((source) => [source, viewList(rule, source, needs, scope)]));
  const delivered = new Set([...views].filter(([, view]) => view.isUsable).map(([source]) => source));
  const spare = [...lists.optional, ...lists.anyOf];
  const excuses = uncheckedExcuses(rule, views, scope);
  const unchecked = [
    ...spare.filter((source) => !delivered.has(source)),
    ...spare.flatMap((source) => lackingParts(views.get(source))),
    ...excuses.map(({ source, column }) => `${source}.${column}`),
  ];
  const blocked = blockingSkips(rule, needs, scope, views);
  const register = registerSkips(rule, needs, scope);
  const eligible = eligibleCounties(lists, views, scope);
  const skips = [...blocked, ...register.skips, ...eligible.skips];
  for (const source of lists.needed)
    skips.push(...(views.get(source)?.isUsable === true ? (views.get(source)?.skips ?? []) : []));
  const isNobodyEligible = scope.counties.length > 0 && eligible.counties?.size === 0;
  const isBlocked = blocked.length > 0 || register.isBlocked || isNobodyEligible;
  const isUnconfigured = isBlocked && blocked.length > 0 && blocked.every((skip) => skip.reason === 'not_configured');
  return {
    status: isUnconfigured ? 'not_applicable' : isBlocked ? 'skipped' : 'ran',
    skips: uniqueSkips(skips),
    uncheckedExemptions: isBlocked ? [] : [...new Set(unchecked)].sort(),
    uncheckedExcuses: isBlocked ? [] : excuses,
    hidden: {
      ...register.hidden,
      lists: new Map([...views].map(([source, view]) => [viewName(source), view.hiddenFiles])),
    },
    delivered,
    eligibleCounties: eligible.counties,
  };
}

/** Columns for want of which files of a spare list are not seen, where others of it are. */
function lackingParts(view: ListView | undefined): string[] {
  if (view?.isUsable !== true) return [];
  return view.skips.filter(({ reason }) => reason === 'column_missing').map(({ about }) => about);
}

/** The declared excuses that some file of what the rule sees cannot give. */
function uncheckedExcuses(
  rule: RuleDefinition,
  views: ReadonlyMap<string, ListView>,
  { registerFiles, candidateFiles }: ScopeInputs,
): UncheckedExcuse[] {
  return (rule.excuses ?? []).flatMap((excuse) => {
    const dot = excuse.lastIndexOf('.');
    const [source, column] = [excuse.slice(0, dot), excuse.slice(dot + 1)];
    const seen =
      source === 'register'
        ? [...registerFiles, ...candidateFiles]
        : (views.get(source)?.deliveries ?? []).flatMap((delivery) => delivery.files);
    const files = seen.filter((file) => !file.columns.has(column)).map((file) => file.fileId);
    return files.length === 0 ? [] : [{ source, column, files }];
  });
}

function viewList(rule: RuleDefinition, source: string, needs: RuleNeeds, scope: ScopeInputs): ListView {
  const all = scope.deliveries.filter((delivery) => delivery.source === source);
  if (all.length === 0)
    return { isUsable: false, skips: [skip('not_configured', source)], hiddenFiles: [], deliveries: [] };
  const needed = neededListColumns(needs.columns, rule, source, needs.sourceColumns(source));
  const wanted = [...needed.map((column) => [column]), ...eitherColumns(rule, source)];
  const skips: RuleSkip[] = [];
  const hiddenFiles: number[] = [];
  const seen: Delivery[] = [];
  for (const delivery of all) {
    const fault = deliveryFault(rule, delivery);
    if (fault !== null) {
      skips.push(skip(fault, source, delivery.division, delivery.files));
      hiddenFiles.push(...delivery.files.map((file) => file.fileId));
      continue;
    }
    const strange = saysMissing(rule, source, needs) ? delivery.files.filter((file) => file.isOfOtherPlace) : [];
    if (strange.length > 0) {
      skips.push(skip('other_place', source, delivery.division, strange));
      hiddenFiles.push(...strange.map((file) => file.fileId));
      if (strange.length === delivery.files.length) continue;
    }
    const lackedBy = ({ columns }: DeliveredFile): string | undefined =>
      wanted.find((group) => group.every((column) => !columns.has(column)))?.[0];
    const lacking = delivery.files.filter((file) => lackedBy(file) !== undefined);
    for (const file of lacking) {
      const column = lackedBy(file) ?? '';
      skips.push(skip('column_missing', `${source}.${column}`, delivery.division, [file]));
      hiddenFiles.push(file.fileId);
    }
    if (lacking.length < delivery.files.length)
      seen.push(lacking.length === 0 ? delivery : { ...delivery, isWhole: false });
  }
  return { isUsable: seen.length > 0, skips, hiddenFiles, deliveries: seen };
}

/** Whether a rule would call somebody missing from a list, or from the register because of it. */
function saysMissing(rule: RuleDefinition, source: string, { lists }: RuleNeeds): boolean {
  return formOf(rule) === 'omitted' || rule.kind === 'omitted' || lists.absentFrom.includes(source);
}

/** Why no row of a delivery may be used by a rule, or null. */
function deliveryFault(rule: RuleDefinition, delivery: Delivery): SkipReason | null {
  if (delivery.files.length === 0) return 'list_missing';
  if (delivery.isJumped === true) return 'list_jumped';
  if (delivery.isStale) return 'list_stale';
  if (delivery.rowsUsed === 0) return 'list_empty';
  const speaksOfOutsiders = formOf(rule) === 'omitted' || rule.kind === 'omitted';
  return speaksOfOutsiders && !delivery.areKeysUsable ? 'keys_unusable' : null;
}

function blockingSkips(
  rule: RuleDefinition,
  needs: RuleNeeds,
  scope: ScopeInputs,
  views: ReadonlyMap<string, ListView>,
): RuleSkip[] {
  const skips: RuleSkip[] = [];
  for (const source of needs.lists.needed)
    if (views.get(source)?.isUsable !== true) skips.push(...(views.get(source)?.skips ?? []));
  const { anyOf } = needs.lists;
  if (anyOf.length > 0 && anyOf.every((source) => views.get(source)?.isUsable !== true)) {
    const all = anyOf.flatMap((source) => views.get(source)?.skips ?? []);
    const configured = all.filter((entry) => entry.reason !== 'not_configured');
    skips.push(...(configured.length > 0 ? configured : all));
  }
  for (const table of BATCH_TABLES) {
    const reads = countViews(rule.select ?? '', (word) => word === table).size > 0;
    if (reads && !scope.batchTables.has(table)) skips.push(skip('input_missing', table));
  }
  if (formOf(rule) === 'omitted' && !scope.isRegisterWhole) skips.push(skip('input_missing', 'register'));
  return skips;
}

interface RegisterView {
  readonly skips: readonly RuleSkip[];
  readonly hidden: Omit<HiddenRows, 'lists'>;
  readonly isBlocked: boolean;
}

/**
 * Register columns that every subject has, whatever the file: worked out where it does not state them. A rule that names one in its
 * `columns` wants it stated.
 */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['status', 'county']);

function registerSkips(rule: RuleDefinition, needs: RuleNeeds, scope: ScopeInputs): RegisterView {
  const wanted = neededRegisterColumns(needs.columns, rule, needs.registerColumns);
  const isGiven = (column: string): boolean => ALWAYS_THERE.has(column) && rule.columns?.includes(column) !== true;
  const needed = wanted.subject.filter((column) => !isGiven(column));
  const ofPeople = [...needed.map((column) => [column]), ...eitherColumns(rule, 'register')];
  const ofHomes = wanted.household.filter((column) => !isGiven(column));
  const knows = (file: DeliveredFile, column: string): boolean =>
    file.columns.has(column) ||
    (column === 'household' && file.givesHouseholds === true && !ofHomes.includes('household'));
  const lacksOne = (file: DeliveredFile): boolean =>
    ofPeople.some((group) => group.every((column) => !knows(file, column)));
  const people = [...scope.registerFiles, ...scope.candidateFiles];
  // A candidate is one by his file: no state is asked of it.
  const isAsked = (file: DeliveredFile, column: string): boolean =>
    !ALWAYS_THERE.has(column) || !scope.candidateFiles.includes(file);
  const isNowhere = (column: string, files: readonly DeliveredFile[]): boolean => {
    const asked = files.filter((file) => isAsked(file, column));
    return asked.length > 0 && asked.every((file) => !knows(file, column));
  };
  const isUnknown = (files: readonly DeliveredFile[]): boolean =>
    files.length > 0 && (files.every(lacksOne) || ofHomes.some((column) => isNowhere(column, files)));
  // Where a rule reports people who are not in the register, hiding a part of the register would name people who are in it.
  const speaksOfOutsiders = rule.kind === 'omitted' || rule.kind === 'warning';
  const isBlocked = isUnknown(people) || (speaksOfOutsiders && isUnknown(scope.registerFiles));
  const idsOf = (files: readonly DeliveredFile[]): number[] => files.map((file) => file.fileId);
  const groups = new Map([...ofPeople, ...ofHomes.map((column) => [column])].map((group) => [group[0] ?? '', group]));
  const all = [...groups.keys()].sort();
  const lacking = (files: readonly DeliveredFile[]): ((column: string) => DeliveredFile[]) => {
    return (column) =>
      files.filter((file) => (groups.get(column) ?? []).every((name) => isAsked(file, name) && !knows(file, name)));
  };
  return {
    skips: [
      ...columnSkips('register', all, lacking(scope.registerFiles)),
      ...columnSkips('candidates', all, lacking(scope.candidateFiles)),
    ],
    hidden: {
      people: speaksOfOutsiders ? [] : idsOf(people.filter(lacksOne)),
      hidesHomes: setsMembersSideBySide(rule),
      homes: ofHomes.map((column) => idsOf(lacking(people)(column))).filter((files) => files.length > 0),
    },
    isBlocked,
  };
}

/** True where what is said of one member, or of the household, depends on the others. */
export function setsMembersSideBySide(rule: RuleDefinition): boolean {
  const text = [rule.select, rule.where, rule.target].join(' ');
  return (
    rule.unit === 'household' || rule.group?.by === 'household' || /household_id\s*=\s*\w+\.household_id/u.test(text)
  );
}

function columnSkips(
  what: string,
  wanted: readonly string[],
  lackingOf: (column: string) => DeliveredFile[],
): RuleSkip[] {
  return wanted
    .map((column) => ({ column, lacking: lackingOf(column) }))
    .filter(({ lacking }) => lacking.length > 0)
    .map(({ column, lacking }) => skip('column_missing', `${what}.${column}`, null, lacking));
}

/** Counties that every asserted list covers in full, with usable numbers. */
function eligibleCounties(
  lists: RuleLists,
  views: ReadonlyMap<string, ListView>,
  scope: ScopeInputs,
): { counties: ReadonlySet<string | null> | null; skips: readonly RuleSkip[] } {
  if (lists.absentFrom.length === 0) return { counties: null, skips: [] };
  const skips: RuleSkip[] = [];
  const counties = scope.counties.filter((county) =>
    lists.absentFrom.every((source) => {
      const covering = (views.get(source)?.deliveries ?? []).filter((delivery) => covers(delivery, county));
      const fault = absenceFault(covering);
      if (fault !== null && views.get(source)?.isUsable === true)
        skips.push(
          skip(
            fault,
            source,
            county,
            covering.flatMap((delivery) => delivery.files),
          ),
        );
      return fault === null;
    }),
  );
  return { counties: new Set(counties), skips };
}

function covers(delivery: Delivery, county: string | null): boolean {
  return delivery.division === null || (county !== null && delivery.division === county);
}

/** Why nobody may be reported as missing from these deliveries together, or null. */
function absenceFault(covering: readonly Delivery[]): SkipReason | null {
  if (covering.length === 0) return 'list_missing';
  if (covering.every(isOfOtherPlace)) return 'other_place';
  if (covering.some((delivery) => !delivery.isWhole)) return 'list_missing';
  if (covering.some((delivery) => !delivery.areKeysUsable)) return 'keys_unusable';
  if (covering.some((delivery) => delivery.isJumped === true)) return 'list_jumped';
  if (covering.some((delivery) => delivery.isStale)) return 'list_stale';
  if (!covering.some((delivery) => delivery.coverage === 'full')) return 'coverage_partial';
  return covering.every((delivery) => delivery.hitsNobody === true) ? 'hits_nobody' : null;
}

function isOfOtherPlace({ files }: Delivery): boolean {
  return files.length > 0 && files.every((file) => file.isOfOtherPlace);
}

/** Counties of the scope for which `list_coverage` holds a row of the source. */
export function coveredCounties(source: string, scope: ScopeInputs): (string | null)[] {
  const deliveries = scope.deliveries.filter((delivery) => delivery.source === source);
  return scope.counties.filter(
    (county) => absenceFault(deliveries.filter((delivery) => covers(delivery, county))) === null,
  );
}

function skip(
  reason: SkipReason,
  about: string,
  division: string | null = null,
  files: readonly DeliveredFile[] = [],
): RuleSkip {
  return { reason, about, division, files: files.map((file) => file.path).sort() };
}

export function uniqueSkips(skips: readonly RuleSkip[]): RuleSkip[] {
  const byText = new Map(skips.map((entry) => [JSON.stringify(entry), entry]));
  return [...byText].sort(([one], [other]) => compareTexts(one, other)).map(([, entry]) => entry);
}

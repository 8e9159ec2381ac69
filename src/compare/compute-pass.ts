/**
 * Computes a planned pass: helper tables, people, lists and rules → the batch result. Loaded only when a batch has to be computed, because
 * a nightly run with nothing new needs none of these modules.
 */
import { verdictLookup } from '../domain/reports/review-pair.js';
import type { ReviewPair } from '../domain/finding.js';
import { loadOrganisation } from '../delivery/organisation-file.js';
import type { BatchResult, CandidateOutcome } from '../domain/batch.js';
import { isStoreLoss } from '../store/work-store.js';
import { exemptionLookup, type Exemption } from '../rules/exemptions.js';
import { LINKS_FILE, writeLinks } from './result/links-file.js';
import { makeResult, type ResultFacts } from './result/compare-result.js';
import { runPass, type PassRun, type RunReuse } from './run/pass-runner.js';
import path from 'node:path';
import { saveCache, openCache, workFolder } from './cache/cache-folder.js';
import { sharedKey, subjectsKey } from './cache/cache-keys.js';
import type { CachedPass } from './cache/cached-pass.js';
import { schemaForRules } from '../linkage/column-pruning.js';
import { wholeSchema } from '../linkage/rule-schema.js';
import { listLimits, type PassContext } from './run/pass-context.js';
import { inEngine } from './pass-engine.js';
import type { StoreEngine } from '../store/store-engine.js';
import { columnName, type Schema } from '../store/work-schema.js';
import { KEPT_COLUMNS, packRegister, type KeptCell } from '../workspace/kept-register.js';
import { homeOf, type RegisteredPeople } from '../workspace/batch-store.js';
import { loadCountyResults, withOnlyCounty, type LoadedCountyResults } from './plan/load-county-results.js';
import { mergeReview } from '../rules/merge-results.js';
import { standingFindings } from './plan/standing-findings.js';
import { loadExemptions } from '../delivery/exemption-file.js';
import { ownCounties } from '../config/own-counties.js';
import { loadDivisions } from '../delivery/load-divisions.js';
import { noSubjects } from './run/no-subjects.js';
import { earlierRegister } from './plan/previous-snapshot.js';
import { heldByChecklists } from './plan/entry-guard.js';
import { endFacts, openHolds } from './plan/open-holds.js';
import { filesOfPlan, otherSettings, type ComparePassOptions, type PassPlan } from './plan/plan-pass.js';
import { changedInput } from '../delivery/plan-inputs.js';
import { loadVillages } from '../delivery/village-file.js';

export interface ComputedPass {
  readonly result: BatchResult;
  /** Of a county pass; null for other passes. */
  readonly registered: RegisteredPeople | null;
  readonly reuse: RunReuse;
}

/**
 * Reads the inputs that changed since the last run of this pass, or everything on request. Throws UserError of unreadable helper tables and
 * `no-subjects`; failures of lists are part of the result.
 */
export async function computePass(options: ComparePassOptions, plan: PassPlan, batch: string): Promise<ComputedPass> {
  const { workspace, pass, division, environment } = options;
  const folder = workFolder(workspace.paths, pass, division);
  return inEngine(workspace, { folder, name: path.basename(folder), environment }, (engine) =>
    computeIn(engine, folder, { options, plan, batch }),
  );
}

/** Inputs that change nothing of how people are read. */
const NOT_OF_PEOPLE: ReadonlySet<string> = new Set(['exemptions', 'organisation', 'county_results']);

interface PassRequest {
  readonly options: ComparePassOptions;
  readonly plan: PassPlan;
  readonly batch: string;
}

async function computeIn(
  engine: StoreEngine,
  folder: string,
  { options, plan, batch }: PassRequest,
): Promise<ComputedPass> {
  const { workspace, pass, asOf, division } = options;
  const { settings, paths } = workspace;
  const { divisions, villages, problems: divisionProblems } = await loadDivisions(paths.root, settings);
  const staff = await loadOrganisation(paths.root, settings.organisation, divisions);
  const exemptions = await loadExemptions(paths.root, settings.exemptions, { asOf, divisions });
  const exempted = [...exemptions.exemptions, ...plan.exempted];
  const schema = schemaForRules(wholeSchema(), plan.rules);
  const key = keyOfPeople(options, plan, schema);
  let loaded: LoadedCountyResults | null = null;
  const context: Omit<PassContext, 'cached'> = {
    pass,
    asOf,
    batch,
    division,
    office: settings.office.division,
    key: workspace.key,
    rules: plan.rules,
    schema,
    inputs: plan.inputs,
    divisions,
    villages: [...villages, ...(await loadVillages(paths.root, settings.villages))],
    departments: staff.organisation,
    graceRules: settings.rules.grace,
    exemptUntil: exemptionLookup(exempted, asOf),
    earlier: standingFindings(workspace, pass, asOf),
    linkage: settings.linkage.automatic,
    verdictOf: verdictLookup(workspace.key, plan.verdicts),
    ...listLimits(settings.settings),
    history: plan.history,
    engine,
    environment: options.environment,
    ...earlierRegister(plan.snapshot),
    loadBatchTables: (scope) => {
      const placeOf = (placeId: number) => scope.places.place(placeId);
      loaded = loadCountyResults(plan.countyBatches, scope.store, { placeOf, secret: workspace.key });
      return new Set([...(loaded?.tables ?? []), ...(plan.snapshot === null ? [] : ['previous_subject'])]);
    },
    shared: keyOfAnswers(options, plan, exempted),
    progress: options.progress,
  };
  const compute = async (cached: CachedPass | null): Promise<ComputedPass> => {
    const run = await runPass({ ...context, cached });
    let next: CachedPass | null = null;
    let isWritten = false;
    let registered: RegisteredPeople | null = null;
    let result: BatchResult;
    try {
      const problems = [...plan.inputs.problems, ...divisionProblems, ...staff.problems, ...exemptions.problems];
      result = withCountyResults(
        resultOf(run, { context: { ...context, cached }, plan, problems, workspace }),
        loaded,
        (pair) => context.verdictOf(pair) === null,
      );
      registered = pass === 'county' ? registeredPeople(run, schema) : null;
      await writeWantedLinks(options, batch, run);
      next = run.save(key);
    } finally {
      isWritten = run.close();
    }
    if (next !== null && isWritten && (await changedInput(filesOfPlan(plan))) === null)
      await saveCache(folder, engine, next);
    return { result, registered, reuse: run.reuse };
  };
  const cached = await openCache(folder, engine, options.force === true ? null : { key, asOf });
  try {
    return await compute(cached);
  } catch (error) {
    if (cached === null || !isStoreLoss(error)) throw error;
    await openCache(folder, engine, null);
    return compute(null);
  }
}

async function writeWantedLinks({ workspace, links }: ComparePassOptions, batch: string, run: PassRun): Promise<void> {
  if (links === undefined) return;
  await writeLinks(path.join(workspace.paths.results, batch, LINKS_FILE), run.scopes, links === 'all');
}

/** The result with the people between the passes, and the pairs that only a person can decide. */
function withCountyResults(
  result: BatchResult,
  loaded: LoadedCountyResults | null,
  isOpen: (pair: ReviewPair) => boolean,
): BatchResult {
  if (loaded === null) return result;
  return {
    ...result,
    review: mergeReview([...result.review, ...loaded.review.filter(isOpen)]),
    between_passes: withOnlyCounty(loaded, result.findings),
  };
}

function registeredPeople(run: PassRun, schema: Schema): RegisteredPeople {
  const sql = "select id_key, county, household, name_key from subject where origin = 'register'";
  const keys = new Map<string, string | null>();
  const homes = new Set<string>();
  const packed: Uint8Array[] = [];
  for (const { scope } of run.scopes) {
    for (const row of scope.store.rows(sql)) {
      const [key, county, household, name] = [row['id_key'], row['county'], row['household'], row['name_key']].map(
        (cell) => (typeof cell === 'string' ? cell : null),
      );
      if (key != null) keys.set(key, county ?? null);
      const home = homeOf(county ?? null, household ?? null, name ?? null);
      if (home !== null) homes.add(home);
    }
    packed.push(...packRegister(keptRows(scope.store.rows(keptSql(schema)))));
  }
  return { keys, homes, packed };
}

/** The kept columns of everybody in the register; what the pass does not store is left out. A household's cells are those of the household. */
function keptSql(schema: Schema): string {
  const has = (table: string, column: string): boolean => schema.get(table)?.map(columnName).includes(column) ?? false;
  const cells = KEPT_COLUMNS.map((column) => {
    if (has('household', column) && !['household', 'county', 'township', 'village'].includes(column))
      return `hh.${column} as ${column}`;
    return has('subject', column) ? `s.${column} as ${column}` : `null as ${column}`;
  });
  return `select ${cells.join(', ')} from subject s left join household hh on hh.household_id = s.household_id where s.origin = 'register'`;
}

function* keptRows(rows: Iterable<Readonly<Record<string, unknown>>>): Generator<KeptCell[]> {
  for (const row of rows)
    yield KEPT_COLUMNS.map((column) => {
      const cell = row[column];
      return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
    });
}

/** Key of everything on which reading the people depends. */
function keyOfPeople(options: ComparePassOptions, plan: PassPlan, schema: Schema): string {
  const { version, pass, division, environment } = options;
  const { settings } = options.workspace;
  return subjectsKey({
    schema,
    version,
    pass,
    division,
    engine: settings.engine,
    linkage: settings.linkage.automatic,
    office: settings.office.division,
    counties: ownCounties(settings),
    maxFileMegabytes: settings.settings.max_file_mb,
    people: plan.inputs.people,
    tables: plan.otherInputs.filter(({ role }) => !NOT_OF_PEOPLE.has(role)),
    environment,
  });
}

/** Key of what the results of all rules depend on beside stores and rules. */
function keyOfAnswers(
  { workspace, asOf }: ComparePassOptions,
  { otherInputs }: PassPlan,
  exempted: readonly Exemption[],
): string {
  return sharedKey({
    key: workspace.key,
    settings: otherSettings(workspace.settings),
    exempted: exempted.filter(({ until }) => until >= asOf),
    // Terms of office begin and end with days.
    organisation: otherInputs.flatMap(({ role, sha256 }) => (role === 'organisation' ? [sha256, asOf] : [])),
  });
}

/** Throws UserError `no-subjects`. */
function resultOf(
  run: PassRun,
  facts: Pick<ResultFacts, 'context' | 'problems'> & Pick<PassRequest, 'plan'> & Pick<ComparePassOptions, 'workspace'>,
): BatchResult {
  const { context, plan, problems, workspace } = facts;
  const { fingerprint, otherInputs, guard } = plan;
  const { office } = workspace.settings;
  const hold = (candidates: readonly CandidateOutcome[]) => heldByChecklists(candidates, guard, context.key);
  const result = makeResult(run, {
    context,
    fingerprint,
    office,
    otherInputs,
    problems,
    verdicts: plan.verdicts,
    hold,
    openHolds: (batch, shown) => openHolds(workspace, batch, shown),
    endFacts: (batch, shown) => endFacts(workspace, batch, shown, context.verdictOf),
  });
  const accepted = plan.accepted.length === 0 ? {} : { accepted_lists: plan.accepted };
  if (result.subjects.persons > 0) return { ...result, ...accepted };
  const where = { pass: context.pass, division: context.division ?? office.name };
  throw noSubjects(where, plan.inputs, result.problems);
}

/**
 * `bidui coverage`: the people who must be visited and were not yet, village by village, from the register and the lists of a pass, with
 * the checks that go with it. Reads the same inputs in the same way as a comparison; enters nothing into the ledger.
 */
import { decidedPairs } from '../../compare/plan/decided-pairs.js';
import { verdictLookup } from '../../domain/reports/review-pair.js';
import path from 'node:path';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { MONITORING_LINE } from '../../catalog/rules/defaults.js';
import { parameterValue } from '../../catalog/rules/parameters.js';
import { attentionReads } from '../../catalog/rules/identification/attention.js';
import { categoriesInOrder, categoryReads } from '../../catalog/rules/identification/categories.js';
import { entitlementReads } from '../../catalog/rules/identification/entitlements.js';
import { EXIT_CONDITIONS } from '../../catalog/rules/identification/exit-conditions.js';
import type { CoverageRead } from '../../catalog/rules/identification/read.js';
import { UNCOUNTED_KINDS, uncountedPayments, type UncountedKind } from '../../catalog/rules/identification/uncounted-income.js';
import { ATTENTION_LISTS, visitLogReads, VISIT_READS } from '../../catalog/rules/identification/visits.js';
import { ADDED_ROWS, CHANGED_ROWS, GONE_ROWS, SNAPSHOT_READS } from '../../catalog/rules/identification/snapshot.js';
import type { Category } from '../../catalog/precedence.js';
import { COVERAGE_BOOK } from '../../catalog/sheets/coverage-book.js';
import type { ListHealth } from '../../domain/batch.js';
import type { CoverageFacts, CoverageGap, SnapshotChange } from '../../domain/reports/coverage.js';
import type { Pass } from '../../domain/pass.js';
import type { Problem } from '../../domain/problem.js';
import type { ReportProgress } from '../../domain/progress.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { printedStatus } from '../../report/layout/batch-words.js';
import { buildCoverageBook } from '../../report/coverage/book.js';
import { coverageGaps, coverageLines, type CoverageScope } from '../../rules/coverage/coverage.js';
import { categoryCounts, entitlementCounts, villageCounts } from '../../rules/coverage/counts.js';
import type { StoredRow } from '../../rules/evidence.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { snapshotChanges } from '../../rules/coverage/snapshot-changes.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { checkAsOf } from '../../compare/plan/as-of-guard.js';
import { planInputs } from '../../delivery/plan-inputs.js';
import { readUnchanged, type WatchFiles } from '../../delivery/unchanged-inputs.js';
import { inEngine } from '../../compare/pass-engine.js';
import type { StoreEngine } from '../../store/store-engine.js';
import { runPass, type PassRun } from '../../compare/run/pass-runner.js';
import { listLimits, type PassContext } from '../../compare/run/pass-context.js';
import { wholeSchema } from '../../linkage/rule-schema.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { noSubjects } from '../../compare/run/no-subjects.js';
import { previousSnapshot } from '../../compare/plan/previous-snapshot.js';
import { loadVillages } from '../../delivery/village-file.js';

export interface CoverageRequest {
  readonly pass: Pass;
  /** Six-digit code of the only county, or null. */
  readonly division: string | null;
  /** ISO day. */
  readonly asOf: string;
  /** First day of the visits that count, ISO; null: the first of January of that year. */
  readonly since: string | null;
  /** Batch whose register is the earlier snapshot; null: no comparison of two. */
  readonly previous: string | null;
  readonly environment: (name: string) => string | undefined;
  readonly progress: ReportProgress;
}

export interface CoverageResult extends CoverageFacts {
  readonly pass: Pass;
  readonly as_of: string;
  readonly since: string;
  /** Absolute path of the workbook. */
  readonly file: string;
  readonly lists: readonly ListHealth[];
  readonly problems: readonly Problem[];
  /** Exit status 3: something was refused, or a configured list could not be read for it. */
  readonly needs_person: boolean;
}

/** Throws UserError of settings, unreadable helper tables, `category-unknown`, `no-subjects`, `input_changed`; outputs' errors. */
/** Name of the work stores. */
const STORE = 'coverage';

export async function checkCoverage(run: ExclusiveRun, request: CoverageRequest): Promise<CoverageResult> {
  const { settings, paths } = run.workspace;
  const counted = await readUnchanged((watch) => countCoverage(run, request, watch));
  const { facts, problems, lists, since, line, reasons, countyName } = counted;
  const file = path.join(paths.results, COVERAGE_BOOK, request.asOf, `${COVERAGE_BOOK}_${request.pass}.xlsx`);
  const book = buildCoverageBook(facts, {
    office: settings.office.name,
    pass: request.pass,
    asOf: request.asOf,
    since,
    line,
    reasons,
    countyName,
  });
  await writeFileAtomic(file, (temporary) => writeWorkbook(book, temporary));
  run.log.info('covered', { households: facts.targets.length, villages: facts.villages.length });
  return {
    pass: request.pass,
    as_of: request.asOf,
    since,
    file,
    ...facts,
    lists,
    problems,
    needs_person: needsPerson(problems, facts.gaps),
  };
}

/** Content of the workbook of a day. */
interface CountedCoverage {
  readonly facts: CoverageFacts;
  readonly problems: readonly Problem[];
  readonly lists: PassRun['lists'];
  readonly since: string;
  readonly line: number;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly countyName: (code: string | null) => string | null;
}

function countCoverage(run: ExclusiveRun, request: CoverageRequest, watch: WatchFiles): Promise<CountedCoverage> {
  const folder = path.join(run.workspace.paths.work, STORE);
  return inEngine(run.workspace, { folder, name: STORE, environment: request.environment }, (engine) =>
    countIn(engine, run, { request, watch }),
  );
}

async function countIn(
  engine: StoreEngine,
  run: ExclusiveRun,
  { request, watch }: { readonly request: CoverageRequest; readonly watch: WatchFiles },
): Promise<CountedCoverage> {
  const { settings, paths } = run.workspace;
  const since = request.since ?? `${request.asOf.slice(0, 4)}-01-01`;
  const rules = rulesInForce(ALL_RULES, settings.rules);
  const kinds = settings.rules.uncounted ?? UNCOUNTED_KINDS;
  const categories = categoriesInOrder(settings.rules.precedence);
  const snapshot = request.previous === null ? null : await previousSnapshot(run.workspace, request.previous);
  const reads = [
    ...coverageReads(rules, categories, since, kinds),
    // A province has millions of people, each of whom would be held for a count.
    ...(request.pass === 'province' ? [] : entitlementReads(rules)),
    ...(snapshot === null ? [] : SNAPSHOT_READS),
  ];
  const inputs = await planInputs(paths.root, settings, request.pass, request.division);
  watch([...inputs.people, ...inputs.lists, ...(snapshot?.people ?? [])].flatMap(({ files }) => files));
  checkAsOf(request.asOf, inputs);
  const { divisions, villages, problems } = await loadDivisions(paths.root, settings.divisions);
  const setting: PassContext = {
    pass: request.pass,
    asOf: request.asOf,
    batch: COVERAGE_BOOK,
    division: request.division,
    office: settings.office.division,
    key: run.workspace.key,
    verdictOf: verdictLookup(run.workspace.key, decidedPairs(run.workspace)),
    rules: reads.map((read) => read.rule),
    schema: wholeSchema(),
    inputs,
    previousPeople: snapshot?.people ?? [],
    divisions,
    villages: [...villages, ...(await loadVillages(paths.root, settings.villages))],
    departments: null,
    exemptUntil: () => null,
    earlier: [],
    linkage: 'off',
    ...listLimits(settings.settings),
    history: { previous: () => null, isAccepted: () => true },
    engine,
    cached: null,
    environment: request.environment,
    loadBatchTables: () => new Set(snapshot === null ? [] : ['previous_subject']),
    progress: request.progress,
  };
  const line = lineInForce(rules, request.asOf);
  const pass = await runPass(setting);
  try {
    if (pass.scopes.length === 0) {
      const where = { pass: request.pass, division: request.division ?? settings.office.name };
      throw noSubjects(where, inputs, [...inputs.problems, ...pass.problems]);
    }
    const facts = factsOf(pass, reads, { categories, kinds, line, asOf: request.asOf, earlier: snapshot?.head.as_of ?? null });
    return {
      facts,
      problems: [...inputs.problems, ...problems, ...pass.problems],
      lists: pass.lists,
      since,
      line,
      reasons: reasonsOf(reads),
      countyName: (code) => (code === null ? null : (pass.names.countyName(code) ?? code)),
    };
  } finally {
    pass.close();
    engine.clear();
  }
}

/** All inputs, in the order in which reasons are named. */
function coverageReads(
  rules: readonly RuleDefinition[],
  categories: readonly Category[],
  since: string,
  kinds: readonly UncountedKind[],
): CoverageRead[] {
  return [
    ...VISIT_READS,
    ...visitLogReads(since),
    ...ATTENTION_LISTS,
    ...attentionReads(rules),
    ...EXIT_CONDITIONS,
    uncountedPayments(kinds),
    ...categoryReads(categories),
  ];
}

function reasonsOf(reads: readonly CoverageRead[]): { code: string; label: string }[] {
  const visits = reads.filter((read) => read.uses.includes('visit'));
  return [...new Map(visits.map(({ code, label }) => [code, { code, label }])).values()];
}

/** The yearly line as the office set it for H19, else as the catalogue has it. */
function lineInForce(rules: readonly RuleDefinition[], asOf: string): number {
  const parameter = rules.find((rule) => rule.number === 'H19')?.params?.['line'] ?? MONITORING_LINE.line;
  return Number(parameterValue(parameter, asOf));
}

function factsOf(
  pass: PassRun,
  reads: readonly CoverageRead[],
  terms: {
    readonly categories: readonly Category[];
    readonly kinds: readonly UncountedKind[];
    readonly line: number;
    readonly asOf: string;
    /** As-of day of the earlier snapshot. */
    readonly earlier: string | null;
  },
): CoverageFacts {
  const scopes = pass.scopes.map(({ scope, result }): CountedScope => ({
    result,
    rows: (sql) => [...scope.store.rows(sql)],
    household: (id) => scope.store.row('household', id),
    person: (id) => scope.store.row('subject', id),
    villages: [...scope.store.rows(VILLAGE_ROWS)],
  }));
  const lines = scopes.map((scope) => coverageLines(scope, reads, terms));
  const targets = lines.flatMap((line) => line.targets);
  const attention = lines.flatMap((line) => line.attention);
  const { earlier, asOf } = terms;
  return {
    targets,
    attention,
    blocked: lines.flatMap((line) => line.blocked),
    incomes: lines.flatMap((line) => line.incomes),
    villages: villageCounts(
      scopes.flatMap((scope) => scope.villages),
      targets,
      attention,
    ),
    categories: categoryCounts(scopes, reads, terms.categories),
    entitlements: entitlementCounts(scopes, reads),
    changes: earlier === null ? null : scopes.flatMap((scope) => changesIn(scope, reads, { asOf, earlier })),
    gaps: uniqueGaps(scopes.flatMap((scope) => coverageGaps(scope, reads))),
    undecided: scopes.reduce((sum, scope) => sum + scope.result.review.length, 0),
  };
}

interface CountedScope extends CoverageScope {
  readonly villages: readonly StoredRow[];
  rows(sql: string): StoredRow[];
}

function changesIn(
  scope: CountedScope,
  reads: readonly CoverageRead[],
  days: { readonly asOf: string; readonly earlier: string },
): SnapshotChange[] {
  const rows = { added: scope.rows(ADDED_ROWS), gone: scope.rows(GONE_ROWS), changed: scope.rows(CHANGED_ROWS) };
  const statusWords = (status: string | null): string => printedStatus(status) ?? '未填';
  return snapshotChanges(rows, { ...days, statusWords }, { scope, reads });
}

/** Every village with the number of its registered households: not removed, not candidates. */
const VILLAGE_ROWS = `select v.county as county, v.township as township, v.village as village, v.code as code, v.listed as listed,
    (select count(*) from household hh where hh.village_id = v.village_id and hh.status not in ('removed', 'candidate') and hh.persons_living > 0) as households
  from village v`;

function uniqueGaps(gaps: readonly CoverageGap[]): CoverageGap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

/** A list that is not configured covers nobody. */
function needsPerson(problems: readonly Problem[], gaps: readonly CoverageGap[]): boolean {
  if (problems.some((problem) => problem.level === 'refused')) return true;
  return gaps.some((gap) => gap.reason !== 'not_configured' && !/^(?:register|candidates)\./u.test(gap.about));
}

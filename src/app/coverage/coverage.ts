/**
 * `bidui coverage`: the people who must be visited and were not yet, village by village, from the register and the lists of a pass, with
 * the checks that go with it. Reads the same inputs in the same way as a comparison; enters nothing into the ledger.
 */
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
import type { CoverageFacts, SnapshotChange } from '../../domain/reports/coverage.js';
import type { Pass } from '../../domain/pass.js';
import type { Problem } from '../../domain/problem.js';
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
import { readUnchanged, type WatchFiles } from '../../delivery/unchanged-inputs.js';
import type { PassRun } from '../../compare/run/pass-runner.js';
import { needsPerson, readPass, uniqueGaps, type ReadPass, type ReadPassRequest } from './read-pass.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { previousSnapshot } from '../../compare/plan/previous-snapshot.js';

export interface CoverageRequest extends ReadPassRequest {
  /** First day of the visits that count, ISO; null: the first of January of that year. */
  readonly since: string | null;
  /** Batch whose register is the earlier snapshot; null: no comparison of two. */
  readonly previous: string | null;
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
interface CountedCoverage extends ReadPass<CoverageFacts> {
  readonly since: string;
  readonly line: number;
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
}

async function countCoverage(run: ExclusiveRun, request: CoverageRequest, watch: WatchFiles): Promise<CountedCoverage> {
  const { settings } = run.workspace;
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
  const line = lineInForce(rules, request.asOf);
  const terms = { categories, kinds, line, asOf: request.asOf, earlier: snapshot?.head.as_of ?? null };
  const read = await readPass(run, request, { store: STORE, reads, snapshot, watch }, (pass) =>
    factsOf(pass, reads, terms),
  );
  return { ...read, since, line, reasons: reasonsOf(reads) };
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

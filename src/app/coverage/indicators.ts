/** `bidui indicators`: rates against targets, breakdowns, rankings and plans from the register and the lists of a pass. */
import path from 'node:path';
import { PEOPLE_INDICATORS } from '../../catalog/indicators/people-indicators.js';
import { PLAN_ACTUALS, PLAN_LIST } from '../../catalog/indicators/plan-items.js';
import { rowsOf } from '../../catalog/indicators/indicator.js';
import { WORK_INDICATORS } from '../../catalog/indicators/work-indicators.js';
import { INDICATOR_BOOK } from '../../catalog/sheets/indicator-book.js';
import type { ListHealth } from '../../domain/batch.js';
import { PASS_LABELS, type Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { IndicatorFacts } from '../../domain/reports/indicators.js';
import type { PassRun } from '../../compare/run/pass-runner.js';
import { readUnchanged } from '../../delivery/unchanged-inputs.js';
import { buildIndicatorBook } from '../../report/coverage/indicator-book.js';
import { coverageGaps, type CoverageScope } from '../../rules/coverage/coverage.js';
import {
  findingsOf,
  indicatorLines,
  measureRead,
  planLines,
  readsOfIndicators,
} from '../../rules/coverage/indicators.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { needsPerson, readPass, uniqueGaps, type ReadPassRequest } from './read-pass.js';

export interface IndicatorsResult extends IndicatorFacts {
  readonly pass: Pass;
  readonly as_of: string;
  /** Absolute path of the workbook. */
  readonly file: string;
  readonly lists: readonly ListHealth[];
  readonly problems: readonly Problem[];
  readonly needs_person: boolean;
}

const INDICATORS = [...PEOPLE_INDICATORS, ...WORK_INDICATORS];
const PLAN = 'plan';
const STORE = 'indicators';

/** Throws UserError of settings, target-unknown, no-subjects, input_changed; outputs' errors. */
export async function measureIndicators(run: ExclusiveRun, request: ReadPassRequest): Promise<IndicatorsResult> {
  const { settings, paths } = run.workspace;
  const { targets } = settings.settings;
  requireKnown(targets);
  const reads = [
    ...readsOfIndicators(INDICATORS),
    measureRead(PLAN, { name: '年度计划', read: rowsOf(PLAN_LIST, 'project') }),
    ...PLAN_ACTUALS.map((actual, at) => measureRead(`${PLAN}.${at}`, actual)),
  ];
  const { facts, problems, lists, countyName } = await readUnchanged((watch) =>
    readPass(run, request, { store: STORE, reads, snapshot: null, watch }, (pass): IndicatorFacts => {
      const scopes = scopesOf(pass);
      const { plans, totals } = planLines(planRows(scopes), actualsOf(scopes));
      return {
        lines: indicatorLines(INDICATORS, scopes, targets),
        plans,
        plan_totals: totals,
        gaps: uniqueGaps(scopes.flatMap((scope) => coverageGaps(scope, reads))),
      };
    }),
  );
  const file = path.join(paths.results, INDICATOR_BOOK, request.asOf, `${INDICATOR_BOOK}_${request.pass}.xlsx`);
  const terms = { office: settings.office.name, pass: PASS_LABELS[request.pass], asOf: request.asOf, countyName };
  await writeFileAtomic(file, (temporary) => writeWorkbook(buildIndicatorBook(facts, terms), temporary));
  return {
    pass: request.pass,
    as_of: request.asOf,
    file,
    ...facts,
    lists,
    problems,
    needs_person: needsPerson(problems, facts.gaps),
  };
}

/** A target of no indicator would be believed and never used. */
function requireKnown(targets: Readonly<Record<string, number>>): void {
  const known = INDICATORS.flatMap(({ code, parts }) =>
    parts.flatMap((part) => (part.target === undefined ? [] : `${code}.${part.code}`)),
  );
  for (const target of Object.keys(targets)) {
    if (!known.includes(target)) throw new UserError('target-unknown', { target, known: known.join('、') });
  }
}

function scopesOf(pass: PassRun): CoverageScope[] {
  return pass.scopes.map(({ scope, result }) => ({
    result,
    household: (id) => scope.store.row('household', id),
    person: (id) => scope.store.row('subject', id),
  }));
}

function planRows(scopes: readonly CoverageScope[]): Readonly<Record<string, string>>[] {
  return findingsOf(PLAN, scopes).flatMap(({ finding }) => finding.evidence.map(({ values }) => values));
}

/** Item → year → people or households who left the register in it. */
function actualsOf(scopes: readonly CoverageScope[]): Map<string, Map<string, number>> {
  return new Map(
    PLAN_ACTUALS.map(({ name }, at) => {
      const years = new Map<string, number>();
      for (const { finding } of findingsOf(`${PLAN}.${at}`, scopes)) {
        const year = finding.evidence.flatMap(({ values }) => values['exited_on']?.slice(0, 4) ?? [])[0];
        if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
      }
      return [name, years] as const;
    }),
  );
}

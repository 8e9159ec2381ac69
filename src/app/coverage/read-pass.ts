/**
 * A pass over reads instead of rules: the same inputs, read in the same way as by a comparison, in a work store that is gone afterwards. Enters
 * nothing into the ledger.
 */
import path from 'node:path';
import type { CoverageRead } from '../../catalog/rules/identification/read.js';
import type { CoverageGap } from '../../domain/reports/coverage.js';
import type { Pass } from '../../domain/pass.js';
import type { Problem } from '../../domain/problem.js';
import type { ReportProgress } from '../../domain/progress.js';
import { verdictLookup } from '../../domain/reports/review-pair.js';
import { decidedPairs } from '../../compare/plan/decided-pairs.js';
import { checkAsOf } from '../../compare/plan/as-of-guard.js';
import type { PreviousSnapshot } from '../../compare/plan/previous-snapshot.js';
import { noSubjects } from '../../compare/run/no-subjects.js';
import { inEngine } from '../../compare/pass-engine.js';
import { listLimits } from '../../compare/run/pass-context.js';
import { runPass, type PassRun } from '../../compare/run/pass-runner.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs } from '../../delivery/plan-inputs.js';
import type { WatchFiles } from '../../delivery/unchanged-inputs.js';
import { loadVillages } from '../../delivery/village-file.js';
import { wholeSchema } from '../../linkage/rule-schema.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';

export interface ReadPassRequest {
  readonly pass: Pass;
  /** Six-digit code of the only county, or null. */
  readonly division: string | null;
  /** ISO day. */
  readonly asOf: string;
  readonly environment: (name: string) => string | undefined;
  readonly progress: ReportProgress;
}

export interface ReadOrder {
  /** Name of the work stores. */
  readonly store: string;
  readonly reads: readonly CoverageRead[];
  /** The register of an earlier batch, for reads that compare two. */
  readonly snapshot: PreviousSnapshot | null;
  readonly watch: WatchFiles;
}

export interface ReadPass<Facts> {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  readonly lists: PassRun['lists'];
  readonly countyName: (code: string | null) => string | null;
}

/** Throws UserError of settings, unreadable helper tables, `no-subjects`. */
export async function readPass<Facts>(
  run: ExclusiveRun,
  request: ReadPassRequest,
  { store, reads, snapshot, watch }: ReadOrder,
  countFacts: (pass: PassRun) => Facts,
): Promise<ReadPass<Facts>> {
  const { settings, paths, key } = run.workspace;
  const { pass: round, division, asOf, environment, progress } = request;
  const inputs = await planInputs(paths.root, settings, round, division);
  watch([...inputs.people, ...inputs.lists, ...(snapshot?.people ?? [])].flatMap(({ files }) => files));
  checkAsOf(asOf, inputs);
  const { divisions, villages, problems } = await loadDivisions(paths.root, settings);
  const listedVillages = await loadVillages(paths.root, settings.villages);
  return inEngine(
    run.workspace,
    { folder: path.join(paths.work, store), name: store, environment },
    async (engine) => {
      const pass = await runPass({
        pass: round,
        asOf,
        batch: store,
        division,
        office: settings.office.division,
        key,
        verdictOf: verdictLookup(key, decidedPairs(run.workspace)),
        rules: reads.map((read) => read.rule),
        schema: wholeSchema(),
        inputs,
        previousPeople: snapshot?.people ?? [],
        divisions,
        villages: [...villages, ...listedVillages],
        departments: null,
        exemptUntil: () => null,
        earlier: [],
        linkage: 'off',
        ...listLimits(settings.settings),
        history: { previous: () => null, isAccepted: () => true },
        engine,
        cached: null,
        environment,
        loadBatchTables: () => new Set(snapshot === null ? [] : ['previous_subject']),
        progress,
      });
      try {
        if (pass.scopes.length === 0) {
          const where = { pass: round, division: division ?? settings.office.name };
          throw noSubjects(where, inputs, [...inputs.problems, ...pass.problems]);
        }
        return {
          facts: countFacts(pass),
          problems: [...inputs.problems, ...problems, ...pass.problems],
          lists: pass.lists,
          countyName: (code) => (code === null ? null : (pass.names.countyName(code) ?? code)),
        };
      } finally {
        pass.close();
        engine.clear();
      }
    },
  );
}

/** A list that is not configured covers nobody. */
export function needsPerson(problems: readonly Problem[], gaps: readonly CoverageGap[]): boolean {
  if (problems.some((problem) => problem.level === 'refused')) return true;
  return gaps.some((gap) => gap.reason !== 'not_configured' && !/^(?:register|candidates)\./u.test(gap.about));
}

export function uniqueGaps(gaps: readonly CoverageGap[]): CoverageGap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

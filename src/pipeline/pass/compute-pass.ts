/**
 * The computing of a planned pass: helper tables, people, lists and rules → the batch result. Loaded only when a batch has to be computed:
 * a nightly run with nothing new needs none of what stands behind it.
 */
import type { BatchResult } from '../../domain/batch.js';
import { PASS_LABELS } from '../../domain/pass.js';
import { boundHeapGrowth } from '../../system/heap.js';
import { exemptionLookup } from '../../rules/exemptions.js';
import { makeResult } from './compare-result.js';
import { runPass } from './compare-run.js';
import type { PassSetting } from './pass-setting.js';
import { loadCountyBatches } from './county-batches.js';
import { loadExemptions } from '../reading/exemption-file.js';
import { loadDivisions } from '../reading/load-divisions.js';
import { noSubjects } from './no-subjects.js';
import type { ComparePassOptions, PassPlan } from './plan-pass.js';
import { loadVillages } from '../reading/village-file.js';

/** Throws UserError of unreadable helper tables and `no-subjects`; trouble in lists is in the result. */
export async function computePass(options: ComparePassOptions, plan: PassPlan, batch: string): Promise<BatchResult> {
  boundHeapGrowth();
  const { workspace, pass, asOf, division } = options;
  const { settings, paths } = workspace;
  const { divisions, villages, problems: divisionProblems } = await loadDivisions(paths.root, settings.divisions);
  const exemptions = await loadExemptions(paths.root, settings.exemptions, { asOf, divisions });
  const setting: PassSetting = {
    pass,
    asOf,
    batch,
    division,
    office: settings.office.division,
    key: workspace.key,
    rules: plan.rules,
    keepsAllColumns: false,
    inputs: plan.inputs,
    divisions,
    villages: [...villages, ...(await loadVillages(paths.root, settings.villages))],
    exemptUntil: exemptionLookup([...exemptions.exemptions, ...plan.exempted], asOf),
    minUsableKeys: settings.settings.min_usable_keys,
    maxListAgeDays: settings.settings.max_list_age_days,
    maxFileMegabytes: settings.settings.max_file_mb,
    listJump: settings.settings.hit_rate_jump,
    history: plan.history,
    workFolder: paths.state,
    environment: options.environment,
    workers: readersBeside(options.workers ?? 1),
    root: paths.root,
    divisionFile: settings.divisions,
    previousPeople: plan.snapshot?.people ?? [],
    loadBatchTables: (scope) => {
      const tables = loadCountyBatches(paths, plan.countyBatches, scope.store);
      return plan.snapshot === null ? tables : new Set([...tables, 'previous_subject']);
    },
    progress: options.progress,
  };
  const run = await runPass(setting);
  try {
    const problems = [...plan.inputs.problems, ...divisionProblems, ...exemptions.problems];
    const { office } = settings;
    const result = makeResult(run, {
      setting,
      fingerprint: plan.fingerprint,
      office,
      otherInputs: plan.otherInputs,
      problems,
    });
    const accepted = plan.accepted.length === 0 ? {} : { accepted_lists: plan.accepted };
    if (result.subjects.persons > 0) return { ...result, ...accepted };
    const where = { pass: PASS_LABELS[pass], division: division ?? office.name };
    throw noSubjects(where, plan.inputs, result.problems);
  } finally {
    run.close();
  }
}

/** A single reader is the main thread itself. */
function readersBeside(workers: number): number {
  return workers === 1 ? 0 : workers;
}

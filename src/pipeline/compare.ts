/**
 * `bidui compare`: one pass over the inputs of a workspace. Plans the inputs, recognises a batch that was computed before, computes,
 * stores the result and enters it into the ledger. The lock, the clock and the terminal are the caller's.
 */
import path from 'node:path';
import { ALL_RULES } from '../catalog/rules/all-rules.js';
import type { BatchResult, CompareSummary } from '../domain/batch.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { EventStamp } from '../domain/ledger-event.js';
import type { Pass } from '../domain/pass.js';
import { PASS_LABELS } from '../domain/pass.js';
import { UserError } from '../domain/problem.js';
import type { ReportProgress } from '../domain/progress.js';
import type { RuleDefinition } from '../domain/rule.js';
import { keyedCode } from '../domain/keyed-code.js';
import { exemptionLookup, type Exemption } from '../rules/exemptions.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import { openLedger } from '../store/ledger-store.js';
import { hashFile, hashText } from '../system/hash.js';
import { checkAsOf } from './as-of-guard.js';
import { readBatch, storeBatch, storedBatchIds, readBatchHead } from './batch-store.js';
import { planInputs, type InputFile, type PlannedInputs } from './compare-inputs.js';
import { makeResult, needsPerson, summarise, type ResultFacts } from './compare-result.js';
import { runPass, type PassSetting } from './compare-run.js';
import { latestCountyBatches, loadCountyBatches, type CountyBatches } from './county-batches.js';
import { loadExemptions } from './exemption-file.js';
import { ledgerExemptions } from './ledger-exemptions.js';
import { loadDivisions } from './load-divisions.js';
import { noSubjects } from './no-subjects.js';
import { listHistory, type ListHistory } from './previous-lists.js';
import { previousSnapshot, type PreviousSnapshot } from './previous-snapshot.js';
import { recordBatch } from './record-batch.js';
import { loadVillages } from './village-file.js';
import type { Workspace } from './workspace.js';

export interface ComparePassOptions {
  readonly workspace: Workspace;
  readonly pass: Pass;
  /** Six-digit code that narrows the pass; null for everything. */
  readonly division: string | null;
  /** ISO day. */
  readonly asOf: string;
  /** Batch id; default `<as-of>-<pass>-<nn>`. */
  readonly batch?: string | undefined;
  /** Computes even when nothing changed. */
  readonly force?: boolean | undefined;
  /** Batch whose register is the earlier snapshot for rules that compare two. */
  readonly previous?: string | undefined;
  /** Source ids whose jump against the last delivery a person has looked at. */
  readonly acceptLists?: readonly string[] | undefined;
  /** bidui's own version: another version may find other things. */
  readonly version: string;
  readonly stamp: EventStamp;
  /** Milliseconds of a clock that only measures durations. */
  readonly elapsedMs: () => number;
  readonly environment: (name: string) => string | undefined;
  /** Threads to read files with; 1, or none given: the main thread reads. */
  readonly workers?: number | undefined;
  readonly progress: ReportProgress;
}

export interface ComparePassResult {
  readonly summary: CompareSummary;
  readonly result: BatchResult;
  /** Exit status 3. */
  readonly needsPerson: boolean;
}

/** What identifies a batch, read before anything is computed. */
interface PassPlan {
  readonly rules: readonly RuleDefinition[];
  readonly inputs: PlannedInputs;
  readonly otherInputs: ResultFacts['otherInputs'];
  readonly countyBatches: CountyBatches;
  readonly snapshot: PreviousSnapshot | null;
  readonly history: ListHistory;
  /** Given in the ledger, beside those of the 豁免清单. */
  readonly exempted: readonly Exemption[];
  /** Of the lists of this pass, those whose jump is accepted. */
  readonly accepted: readonly string[];
  readonly fingerprint: string;
}

/** Throws UserError of settings, unreadable helper tables, `no-subjects`, `batch-exists`; trouble in lists is in the result. */
export async function comparePass(options: ComparePassOptions): Promise<ComparePassResult> {
  const startedMs = options.elapsedMs();
  const plan = await planPass(options);
  const ledger = openLedger(options.workspace.paths.database, { secret: options.workspace.key, mode: 'write' });
  try {
    const recorded = [...ledger.events({ kind: 'batch_recorded' })].flatMap((event) =>
      event.kind === 'batch_recorded' && event.batch !== null
        ? [{ id: event.batch, fingerprint: event.payload.fingerprint }]
        : [],
    );
    const choice = chooseId(options, plan.fingerprint, recorded);
    const stored = storedBatchIds(options.workspace.paths).includes(choice.id);
    if (choice.isKnown && stored && options.force !== true) {
      const result = readBatch(options.workspace.paths, choice.id);
      recordBatch(ledger, result, options.stamp);
      const summary = summarise(result, true, options.elapsedMs() - startedMs);
      return { summary, result, needsPerson: needsPerson(result) };
    }
    const result = await computePass(options, plan, choice.id);
    await storeBatch(options.workspace.paths, result);
    recordBatch(ledger, result, options.stamp, { redo: options.force === true });
    const summary = summarise(result, false, Math.round(options.elapsedMs() - startedMs));
    return { summary, result, needsPerson: needsPerson(result) };
  } finally {
    ledger.close();
  }
}

async function planPass(options: ComparePassOptions): Promise<PassPlan> {
  const { workspace, pass, division, asOf } = options;
  const { settings, paths } = workspace;
  const rules = passRules(rulesInForce(ALL_RULES, settings.rules), pass);
  const inputs = await planInputs(paths.root, settings, pass, division);
  checkAsOf(asOf, inputs);
  const otherInputs = [
    ...(await otherInput(paths.root, 'divisions', settings.divisions)),
    ...(await otherInput(paths.root, 'villages', settings.villages)),
    ...(await otherInput(paths.root, 'exemptions', settings.exemptions)),
  ];
  const countyBatches: CountyBatches = pass === 'county' ? new Map() : latestCountyBatches(paths, asOf);
  const history = listHistory(paths, { pass, asOf }, options.acceptLists ?? []);
  // What the guard goes by is an input of the batch: the last deliveries, and what a person accepted.
  const measures = inputs.lists.flatMap((list) => history.previous(list)?.batch ?? []);
  const accepted = [
    ...new Set(inputs.lists.filter((list) => history.isAccepted(list)).map(({ table }) => table.id)),
  ].sort();
  const exempted = ledgerExemptions(workspace, asOf);
  const snapshot = options.previous === undefined ? null : await previousSnapshot(workspace, options.previous);
  const fingerprint = hashText(
    canonicalJson({
      version: options.version,
      pass,
      as_of: asOf,
      division,
      key: keyedCode(workspace.key, ['fingerprint'], 16),
      settings: { office: settings.office, settings: settings.settings },
      rules: rules.map(({ examples: _examples, ...rule }) => rule),
      inputs: [...inputs.people, ...inputs.lists].map(({ files, table, ...delivery }) => ({
        ...delivery,
        table: table.id,
        files: files.map(({ path: file, sha256 }) => ({ file, sha256 })),
      })),
      problems: inputs.problems,
      others: otherInputs.map(({ role, sha256 }) => ({ role, sha256 })),
      county_batches: [...countyBatches].map(([county, head]) => [county, head.fingerprint]).sort(),
      ...(snapshot === null ? {} : { previous: snapshot.head.fingerprint }),
      ...(exempted.length === 0 ? {} : { exempted: exempted.map(({ no, until }) => [no, until]) }),
      ...(measures.length === 0 && accepted.length === 0 ? {} : { measures, accepted }),
    }),
  );
  return { rules, inputs, otherInputs, countyBatches, snapshot, history, exempted, accepted, fingerprint };
}

/** Rules of a pass; the city pass is the province pass one level lower. */
function passRules(rules: readonly RuleDefinition[], pass: Pass): RuleDefinition[] {
  return rules.filter((rule) => rule.passes.includes(pass) || (pass === 'city' && rule.passes.includes('province')));
}

async function otherInput(
  root: string,
  role: 'divisions' | 'villages' | 'exemptions',
  file: string | undefined,
): Promise<(InputFile & { role: typeof role })[]> {
  if (file === undefined) return [];
  const absolute = path.resolve(root, file);
  try {
    const { sizeBytes, sha256 } = await hashFile(absolute);
    return [{ role, path: file, absolute, bytes: sizeBytes, sha256 }];
  } catch {
    throw new UserError('file-missing', {}, { file, sheet: null, rowNumber: null, column: null });
  }
}

interface KnownBatch {
  readonly id: string;
  readonly fingerprint: string;
}

/** The id of this batch: a known one with the same fingerprint, the one asked for, or the next free number. */
function chooseId(
  options: ComparePassOptions,
  fingerprint: string,
  recorded: readonly KnownBatch[],
): { id: string; isKnown: boolean } {
  const { paths } = options.workspace;
  const stored = storedBatchIds(paths).map((id) => ({ id, fingerprint: readBatchHead(paths, id).fingerprint }));
  const known = new Map([...recorded, ...stored].map((batch) => [batch.id, batch.fingerprint]));
  if (options.batch !== undefined) {
    const before = known.get(options.batch);
    if (before !== undefined && before !== fingerprint && options.force !== true) {
      throw new UserError('batch-exists', { batch: options.batch });
    }
    return { id: options.batch, isKnown: before === fingerprint };
  }
  const same = [...known].filter(([, print]) => print === fingerprint).map(([id]) => id);
  const first = same.sort()[0];
  if (first !== undefined) return { id: first, isKnown: true };
  const prefix = `${options.asOf}-${options.pass}-`;
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${String(number).padStart(2, '0')}`;
    if (!known.has(id)) return { id, isKnown: false };
  }
}

async function computePass(options: ComparePassOptions, plan: PassPlan, batch: string): Promise<BatchResult> {
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

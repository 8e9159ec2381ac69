/**
 * The identity of a batch, settled before anything is computed: the rules in force, the input files by their hashes, the results of other
 * batches, the state of the ledger, and a fingerprint over all of it.
 */
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import { decidedPairs } from './decided-pairs.js';
import { entryGuard, printOfGuard, type EntryGuard } from './entry-guard.js';
import { placeOfFile } from '../../domain/place.js';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import type { BatchInput } from '../../domain/batch.js';
import { canonicalJson } from '../../domain/canonical-json.js';
import { keyedCode } from '../../domain/keyed-code.js';
import type { EventStamp } from '../../domain/ledger/event.js';
import type { Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import type { ReportProgress } from '../../domain/progress.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { ruleIdentity } from '../../domain/rule-identity.js';
import type { Exemption } from '../../rules/exemptions.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { hashText } from '../../system/hash.js';
import { KnownHashes } from '../../system/known-hashes.js';
import { checkAsOf } from './as-of-guard.js';
import {
  planKnownInputs,
  provenInput,
  type InputFile,
  type PlannedDelivery,
  type PlannedInputs,
} from '../../delivery/plan-inputs.js';
import { latestCountyBatches, type CountyBatches } from './county-batches.js';
import type { ListedCountyResults } from './listed-county-results.js';
import { ledgerExemptions } from './ledger-exemptions.js';
import { standingBatches } from '../../workspace/standing-batches.js';
import type { BatchHead } from '../../workspace/batch-store.js';
import { listHistory, type ListHistory } from './list-history.js';
import type { PreviousSnapshot } from './previous-snapshot.js';
import type { Workspace } from '../../workspace/workspace.js';

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
  /** Without `previous`: an earlier batch of this pass is looked for. */
  readonly findsPrevious?: boolean | undefined;
  /** Source ids whose jump against the last delivery a person has looked at. */
  readonly acceptLists?: readonly string[] | undefined;
  /** Writes links.jsonl: without, or with, the pairs of an equal valid number. */
  readonly links?: 'inexact' | 'all' | undefined;
  /** bidui's own version: another version may find other things. */
  readonly version: string;
  readonly stamp: EventStamp;
  /** Milliseconds of a clock that only measures durations. */
  readonly elapsedMs: () => number;
  readonly environment: (name: string) => string | undefined;
  readonly progress: ReportProgress;
}

/** An input file of a batch beside registers and lists. */
export interface OtherInput extends InputFile {
  readonly role: BatchInput['role'];
}

export interface PassPlan {
  readonly rules: readonly RuleDefinition[];
  readonly inputs: PlannedInputs;
  readonly otherInputs: readonly OtherInput[];
  readonly countyBatches: CountyBatches;
  readonly snapshot: PreviousSnapshot | null;
  readonly history: ListHistory;
  /** Given in the ledger, beside those of the 豁免清单. */
  readonly exempted: readonly Exemption[];
  /** The lists of this pass whose jump is accepted. */
  readonly accepted: readonly string[];
  /** Verdicts of people on pairs of review, by `pairKey`. */
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
  /** Checklists that guard the entry; null for none. */
  readonly guard: EntryGuard | null;
  readonly fingerprint: string;
  /** Hashes of the inputs, for the next run. */
  readonly hashes: KnownHashes;
}

/** Opens no table. Throws UserError of settings and of files that cannot be read. */
export async function planPass(options: ComparePassOptions): Promise<PassPlan> {
  const { workspace, pass, division, asOf } = options;
  const { settings, paths } = workspace;
  const rules = passRules(rulesInForce(ALL_RULES, settings.rules), pass);
  const hashes = new KnownHashes(paths.hashes, options.force !== true);
  const inputs = await planKnownInputs({ root: paths.root, known: hashes }, settings, pass, division);
  checkAsOf(asOf, inputs);
  const listed = await listedResults(options);
  const otherInputs = [
    ...(await otherInput(paths.root, 'divisions', settings.divisions)),
    ...(await otherInput(paths.root, 'villages', settings.villages)),
    ...(await otherInput(paths.root, 'exemptions', settings.exemptions)),
    ...(await otherInput(paths.root, 'organisation', settings.organisation)),
    ...listed.files.map((file) => ({ role: 'county_results' as const, ...file })),
  ];
  const standing = standingBatches(workspace);
  const countyBatches: CountyBatches =
    pass === 'county' ? new Map() : latestCountyBatches(paths, asOf, { standing, listed: listed.results });
  const history = listHistory(standing, { pass, asOf }, options.acceptLists ?? []);
  // The measures of the guard are inputs of the batch: the last deliveries, and the jumps that a person accepted.
  const measures = inputs.lists.flatMap((list) => history.previous(list)?.batch ?? []);
  const accepted = [
    ...new Set(inputs.lists.filter((list) => history.isAccepted(list)).map(({ table }) => table.id)),
  ].sort();
  const exempted = ledgerExemptions(workspace, asOf);
  const verdicts = decidedPairs(workspace);
  const snapshot = await snapshotBefore(options, standing);
  const guard = entryGuard(workspace, pass, asOf);
  const fingerprint = hashText(
    canonicalJson({
      version: options.version,
      pass,
      as_of: asOf,
      division,
      key: keyedCode(workspace.key, ['fingerprint'], 16),
      settings: otherSettings(settings),
      rules: rules.map(ruleIdentity),
      inputs: [...inputs.people, ...inputs.lists].map((delivery) => printOf(delivery, options)),
      problems: inputs.problems,
      others: otherInputs.map(({ role, path, sha256 }) => ({ role, path, sha256 })),
      county_batches: [...countyBatches].map(([county, head]) => [county, head.fingerprint]).sort(),
      ...(snapshot === null
        ? {}
        : {
            previous: snapshot.head.fingerprint,
            previous_register: snapshot.people.map((delivery) => printOf(delivery, options)),
          }),
      ...(exempted.length === 0 ? {} : { exempted: exempted.map(({ no, until }) => [no, until]) }),
      ...(verdicts.size === 0 ? {} : { verdicts: [...verdicts] }),
      ...(guard === null ? {} : { guard: printOfGuard(guard) }),
      ...(measures.length === 0 && accepted.length === 0 ? {} : { measures, accepted }),
    }),
  );
  return {
    rules,
    inputs,
    otherInputs,
    countyBatches,
    snapshot,
    history,
    exempted,
    accepted,
    verdicts,
    guard,
    fingerprint,
    hashes,
  };
}

// Modules that few passes need are loaded when they are needed: a night with nothing new reads no table.

async function listedResults({ workspace, pass, asOf }: ComparePassOptions): Promise<ListedCountyResults> {
  const { settings, paths } = workspace;
  if (pass === 'county' || settings.county_results.length === 0) return { results: new Map(), files: [] };
  const { listedCountyResults } = await import('./listed-county-results.js');
  return listedCountyResults(paths.root, settings, asOf);
}

async function snapshotBefore(
  { workspace, pass, division, asOf, previous, findsPrevious }: ComparePassOptions,
  standing: readonly BatchHead[],
): Promise<PreviousSnapshot | null> {
  if (previous === undefined && !(findsPrevious === true && pass === 'county')) return null;
  const { earlierSnapshot, previousSnapshot } = await import('./previous-snapshot.js');
  return previous === undefined
    ? earlierSnapshot(workspace, { division, asOf, standing })
    : previousSnapshot(workspace, previous);
}

/** Rules of a pass; the city pass is the province pass one level lower. */
function passRules(rules: readonly RuleDefinition[], pass: Pass): RuleDefinition[] {
  return rules.filter((rule) => rule.passes.includes(pass) || (pass === 'city' && rule.passes.includes('province')));
}

async function otherInput(
  root: string,
  role: 'divisions' | 'villages' | 'exemptions' | 'organisation',
  file: string | undefined,
): Promise<(InputFile & { role: typeof role })[]> {
  if (file === undefined) return [];
  const input = await provenInput(root, file);
  if (!('oddity' in input)) return [{ role, ...input }];
  if (input.oddity === 'vanished') throw new UserError('file-missing', {}, placeOfFile(file));
  throw new UserError(`input-odd-${input.oddity}`, {}, placeOfFile(file));
}

/** Every file that the results of a plan depend on. */
export function filesOfPlan({ inputs, otherInputs, snapshot }: PassPlan): InputFile[] {
  const deliveries = [...inputs.people, ...inputs.lists, ...(snapshot?.people ?? [])];
  return [...deliveries.flatMap(({ files }) => files), ...otherInputs];
}

/** A delivery as the fingerprint covers it: settings and contents. */
function printOf({ files, table, ...delivery }: PlannedDelivery, options: ComparePassOptions): object {
  const { passwordVariable } = delivery.settings;
  return {
    ...delivery,
    table: table.id,
    files: files.map(({ path, sha256 }) => ({ file: path, sha256 })),
    hasPassword: passwordVariable !== null && options.environment(passwordVariable) !== undefined,
  };
}

/** Every setting but the entries of deliveries, which the plan holds with their files, and the rules, which stand as they are in force. */
export function otherSettings(settings: Workspace['settings']): object {
  const {
    register: _register,
    candidates: _candidates,
    sources: _sources,
    rules: _rules,
    // Every engine finds the same.
    engine: _engine,
    // Those that guard the entry stand with what the ledger knows of them.
    checklists: _checklists,
    ...others
  } = settings;
  return others;
}

/**
 * `bidui rules`: the rules in force with parameters, basis and test rows; which cannot run and why. Facts of a real pass (missing columns,
 * stale lists) come from the latest batch and are shown beside them. Reads settings and batch heads, no lists.
 */
import { DISPOSALS } from '../../catalog/disposals.js';
import { REASONS } from '../../catalog/reasons.js';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../catalog/rules/all-rules.js';
import { targetOf } from '../../catalog/rules/defaults.js';
import { basisInForce, datedValues, parameterInForce } from '../../catalog/rules/parameters.js';
import { PASSES, type Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import type { RuleDefinition, RuleExample, UnavailableRule } from '../../domain/rule.js';
import { ruleBindings } from '../../rules/bindings.js';
import { compileRule, NOTHING_HIDDEN } from '../../rules/compile.js';
import { listsOf, sourcesByView, type RuleLists } from '../../rules/sql/rule-form.js';
import { ownExamples, rulesInForce } from '../../rules/rules-in-force.js';
import { sqlTokens } from '../../rules/sql/sql-tokens.js';
import { SqliteStore } from '../../store/work-store.js';
import type { BatchHead } from '../../workspace/batch-store.js';
import { lastOfPass } from '../../workspace/standing-batches.js';
import { columnsOfView, sourceIds, wholeSchema } from '../../linkage/rule-schema.js';
import type { Workspace } from '../../workspace/workspace.js';

/** ready: some pass of this office has what it needs · not_applicable: a list is not configured · broken: its text does not hold. */
export type RuleStanding = 'ready' | 'not_applicable' | 'broken' | 'disabled';

export interface ListedParameter {
  readonly name: string;
  /** In force at the as-of date. */
  readonly value: number | string;
  readonly unit: string;
  readonly basis: string;
  readonly effective: string;
  /** Every dated value, oldest first. */
  readonly values: readonly { readonly value: number | string; readonly basis: string; readonly effective: string }[];
}

/** One rule as `bidui rules` lists it; snake_case because it is a published shape. */
export interface ListedRule {
  readonly rule: string;
  readonly name: string;
  readonly kind: RuleDefinition['kind'];
  readonly severity: RuleDefinition['severity'];
  readonly unit: RuleDefinition['unit'];
  readonly version: number;
  readonly effective: string;
  readonly passes: readonly Pass[];
  readonly verifier: RuleDefinition['verifier'];
  /** SQL over the subject; null where a select says it itself. */
  readonly target: string | null;
  readonly condition: string;
  readonly lists: RuleLists;
  readonly message: string;
  readonly basis: string;
  readonly parameters: readonly ListedParameter[];
  readonly answers: readonly { readonly code: string; readonly label: string }[];
  readonly disposals: readonly { readonly code: string; readonly label: string }[];
  readonly evidence_needed: string | null;
  readonly exemption: string | null;
  readonly stands_for: readonly string[];
  /** Where the entry comes from: the shipped catalogue, changed by the settings, or added by them. */
  readonly origin: 'catalogue' | 'changed' | 'added';
  readonly status: RuleStanding;
  /** Lists that are not configured, or the fault in the text; null when ready. */
  readonly reason: string | null;
  /** Outcome in the latest batch of each pass. */
  readonly last: readonly {
    readonly pass: Pass;
    readonly batch: string;
    readonly status: string;
    readonly reason: string | null;
  }[];
}

/** A rule with the rows that prove it, as `rules --json` prints it. */
export interface ProvedRule extends ListedRule {
  readonly examples: readonly RuleExample[];
}

export interface RuleListing<Rule extends ListedRule = ListedRule> {
  readonly as_of: string;
  readonly rules: readonly Rule[];
  readonly unavailable: readonly UnavailableRule[];
}

/** `workspace` null: the shipped catalogue, as if every list were there. Throws what `rulesInForce` throws. */
export function listRules(workspace: Workspace | null, asOf: string): RuleListing {
  const settings = workspace?.settings.rules ?? { disable: [], set: {}, add: [] };
  const inForce = rulesInForce(ALL_RULES, settings);
  const disabled = ALL_RULES.filter((rule) => !inForce.some((other) => other.number === rule.number));
  const heads = workspace === null ? [] : latestHeads(workspace);
  const check = new RuleCheck();
  try {
    const listed = [
      ...inForce.map((rule) => listRule(rule, { workspace, asOf, heads, complaint: check.complaint(rule) })),
      ...disabled.map((rule) => ({
        ...listRule(rule, { workspace, asOf, heads: [], complaint: null }),
        status: 'disabled' as const,
        reason: null,
      })),
    ];
    return {
      as_of: asOf,
      rules: listed.sort((one, other) => (one.rule < other.rule ? -1 : 1)),
      unavailable: UNAVAILABLE_RULES,
    };
  } finally {
    check.close();
  }
}

/** The listing with the examples of every rule, which are loaded for it: those of an added rule are its own. */
export async function listRulesWithExamples(
  workspace: Workspace | null,
  asOf: string,
): Promise<RuleListing<ProvedRule>> {
  const { EXAMPLES_BY_RULE } = await import('../../catalog/rules/all-examples.js');
  const added = (workspace?.settings.rules.add ?? []).map((given) => [given['number'], ownExamples(given)] as const);
  const examples = new Map<unknown, readonly RuleExample[]>([...EXAMPLES_BY_RULE, ...added]);
  const listing = listRules(workspace, asOf);
  return {
    ...listing,
    rules: listing.rules.map((rule) => ({ ...rule, examples: examples.get(rule.rule) ?? [] })),
  };
}

interface ListingContext {
  readonly workspace: Workspace | null;
  readonly asOf: string;
  readonly heads: readonly BatchHead[];
  readonly complaint: string | null;
}

const reasonLabels = new Map<string, string>(REASONS.map((reason) => [reason.code, reason.label]));
const disposalLabels = new Map<string, string>(DISPOSALS.map((disposal) => [disposal.code, disposal.label]));

function listRule(rule: RuleDefinition, context: ListingContext): ListedRule {
  const lists = listsOf(rule, sourcesByView(sourceIds()));
  const missing = context.workspace === null ? [] : missingLists(rule, lists, context.workspace);
  const shipped = ALL_RULES.find((other) => other.number === rule.number);
  return {
    rule: rule.number,
    name: rule.name,
    kind: rule.kind,
    severity: rule.severity,
    unit: rule.unit,
    version: rule.version,
    effective: rule.effective,
    passes: rule.passes,
    verifier: rule.verifier,
    target: rule.select === undefined ? targetOf(rule) : (rule.target ?? null),
    condition: rule.select ?? rule.where ?? '',
    lists,
    message: rule.message,
    basis: basisInForce(rule, context.asOf),
    parameters: listParameters(rule, context.asOf),
    answers: rule.answers.map((code) => ({ code, label: reasonLabels.get(code) ?? code })),
    disposals: (rule.disposals ?? []).map((code) => ({ code, label: disposalLabels.get(code) ?? code })),
    evidence_needed: rule.evidenceNeeded ?? null,
    exemption: rule.exemption ?? null,
    stands_for: rule.standsFor ?? [],
    origin: shipped === undefined ? 'added' : shipped === rule ? 'catalogue' : 'changed',
    status: context.complaint !== null ? 'broken' : missing.length > 0 ? 'not_applicable' : 'ready',
    reason: context.complaint ?? (missing.length > 0 ? missing.join('、') : null),
    last: context.heads.flatMap((head) => {
      const outcome = head.rules.find((entry) => entry.rule === rule.number);
      return outcome === undefined
        ? []
        : [{ pass: head.pass, batch: head.id, status: outcome.status, reason: outcome.reason }];
    }),
  };
}

function listParameters(rule: RuleDefinition, asOf: string): ListedParameter[] {
  return Object.entries(rule.params ?? {}).map(([name, parameter]) => ({
    name,
    unit: parameter.unit,
    ...parameterInForce(parameter, asOf),
    values: datedValues(parameter),
  }));
}

/** Source ids that no pass of the rule has; empty when some pass has all it needs. */
function missingLists(rule: RuleDefinition, lists: RuleLists, workspace: Workspace): readonly string[] {
  const configured = workspace.settings.sources;
  let fewest: readonly string[] | null = null;
  for (const pass of rule.passes) {
    const here = new Set(configured.filter((entry) => entry.level === pass).map((entry) => entry.source));
    const missing = lists.needed.filter((source) => !here.has(source));
    const lacksChoice = lists.anyOf.length > 0 && !lists.anyOf.some((source) => here.has(source));
    const all = lacksChoice ? [...missing, ...lists.anyOf] : missing;
    if (fewest === null || all.length < fewest.length) fewest = all;
  }
  return fewest ?? [];
}

function latestHeads(workspace: Workspace): BatchHead[] {
  return PASSES.flatMap((pass) => lastOfPass(workspace, pass) ?? []);
}

/** Checks in an empty store whether a rule's SQL compiles and whether its parameters exist. Close it after use. */
export class RuleCheck {
  readonly #store = new SqliteStore(':memory:', wholeSchema());

  /** Null when the rule holds, else the fault, with the word or column that causes it. */
  complaint(rule: RuleDefinition): string | null {
    const unknownList = [rule.hit, ...(rule.also ?? []), ...(rule.unless ?? [])]
      .map((list) => (typeof list === 'object' ? list.list : list))
      .find((list) => list !== undefined && !sourceIds().includes(list));
    if (unknownList !== undefined) return `list: ${unknownList}`;
    try {
      const compiled = compileRule(rule, {
        columnsOf: columnsOfView,
        hidden: NOTHING_HIDDEN,
        isDelivered: () => true,
      });
      const bound = ruleBindings(rule, '2018-07-25', 'county');
      for (const sql of [compiled.findings, compiled.review]) {
        if (sql === null) continue;
        const complaint = this.#store.complaint(sql) ?? unboundParameter(sql, bound);
        if (complaint !== null) return complaint;
      }
      return null;
    } catch (error) {
      if (error instanceof UserError || !(error instanceof Error)) throw error;
      return error.message;
    }
  }

  close(): void {
    this.#store.close();
  }
}

function unboundParameter(sql: string, bound: Readonly<Record<string, unknown>>): string | null {
  const unbound = sqlTokens(sql).find((token) => token.kind === 'parameter' && !(token.text.slice(1) in bound));
  return unbound === undefined ? null : `parameter: ${unbound.text}`;
}

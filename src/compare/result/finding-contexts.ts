/**
 * The context of a finding on a township's sheet: group, kind and state of the household, its head, and the other findings of the same
 * household, so that a village goes there once.
 */
import type { FindingContext } from '../../domain/batch.js';
import type { EvaluatedFinding } from '../../rules/evaluate.js';
import { printedWord } from '../../rules/sentences/message.js';
import type { SqlRow, WorkStore } from '../../store/work-store.js';
import type { PassRun, RunScope } from '../run/pass-runner.js';

/** Sorted by finding number, each number once. Only findings about people of the register. */
export function contextsOf(run: PassRun): FindingContext[] {
  const byNumber = new Map<string, FindingContext>();
  for (const scope of run.scopes) {
    for (const context of scopeContexts(scope)) if (!byNumber.has(context.no)) byNumber.set(context.no, context);
  }
  return [...byNumber.values()].sort((one, other) => (one.no < other.no ? -1 : 1));
}

function* scopeContexts({ scope, result }: RunScope): Generator<FindingContext> {
  const { store } = scope;
  // Only the shown columns of each person: whole rows of everybody found in a province would fill hundreds of megabytes.
  const subjects = result.findings.map((found) => {
    const person = firstPerson(found, store);
    return { finding: found.finding, household: householdOf(found, person), group: textOf(person?.['group']) };
  });
  const rulesByHousehold = new Map<number, Set<string>>();
  for (const { finding, household } of subjects) {
    if (household === null || finding.severity === 'notice') continue;
    const rules = rulesByHousehold.get(household) ?? new Set();
    rulesByHousehold.set(household, rules.add(`${finding.rule}${finding.rule_name}`));
  }
  for (const { finding, household, group } of subjects) {
    if (household === null) continue;
    const row = store.row('household', household);
    const own = `${finding.rule}${finding.rule_name}`;
    const others = [...(rulesByHousehold.get(household) ?? [])].filter((rule) => rule !== own).sort();
    const status = textOf(row?.['status']);
    yield {
      no: finding.no,
      group,
      household_kind: textOf(row?.['household_kind']),
      head_name: textOf(row?.['head_name']),
      status: status === null ? null : printedWord(status),
      ...helperUnit(textOf(row?.['helper_unit'])),
      hint: others.length === 0 ? null : `同户另有疑点：${others.join('、')}`,
    };
  }
}

function helperUnit(unit: string | null): Pick<FindingContext, 'helper_unit'> {
  return unit === null ? {} : { helper_unit: unit };
}

function firstPerson(found: EvaluatedFinding, store: WorkStore): SqlRow | null {
  const [first] = found.personIds;
  return first === undefined ? null : store.row('subject', first);
}

function householdOf(found: EvaluatedFinding, person: SqlRow | null): number | null {
  const household = found.householdIds[0] ?? person?.['household_id'];
  return typeof household === 'number' ? household : null;
}

function textOf(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

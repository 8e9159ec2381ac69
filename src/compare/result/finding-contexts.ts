/**
 * The context of a finding on a township's sheet: group, kind and state of the household, its head, and the other findings of the same
 * household, so that a village goes there once.
 */
import type { FindingContext } from '../../domain/batch.js';
import { printedWord } from '../../rules/sentences/message.js';
import type { PassRun, RunScope } from '../run/pass-runner.js';

const SHOWN_OF_HOUSEHOLD = ['household_kind', 'head_name', 'status', 'helper_unit'];
/** Findings whose households are read together. */
const FINDINGS_PER_BLOCK = 2000;

/** Sorted by finding number, each number once. Only findings about people of the register. */
export function contextsOf(run: PassRun): FindingContext[] {
  const byNumber = new Map<string, FindingContext>();
  for (const scope of run.scopes) {
    for (const context of scopeContexts(scope)) if (!byNumber.has(context.no)) byNumber.set(context.no, context);
  }
  return [...byNumber.values()].sort((one, other) => (one.no < other.no ? -1 : 1));
}

function* scopeContexts({ scope, result }: RunScope): Generator<FindingContext> {
  const rulesByHousehold = new Map<number, Set<string>>();
  for (const { finding, home } of result.findings) {
    if (home === null || finding.severity === 'notice') continue;
    const rules = rulesByHousehold.get(home) ?? new Set();
    rulesByHousehold.set(home, rules.add(`${finding.rule}${finding.rule_name}`));
  }
  for (let from = 0; from < result.findings.length; from += FINDINGS_PER_BLOCK) {
    const block = result.findings.slice(from, from + FINDINGS_PER_BLOCK).filter(({ home }) => home !== null);
    const homes = new Set(block.flatMap(({ home }) => home ?? []));
    const rows = scope.store.block('household', SHOWN_OF_HOUSEHOLD, [...homes]);
    for (const { finding, home, group } of block) {
      const row = rows.get(home ?? -1);
      const own = `${finding.rule}${finding.rule_name}`;
      const others = [...(rulesByHousehold.get(home ?? -1) ?? [])].filter((rule) => rule !== own).sort();
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
}

function helperUnit(unit: string | null): Pick<FindingContext, 'helper_unit'> {
  return unit === null ? {} : { helper_unit: unit };
}

function textOf(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

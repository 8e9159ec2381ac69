/**
 * The department of a county that answers a rule whose verifier is one: the organisation's name for it, else the plain name of the list's
 * department. Without an organisation only rules for which the office itself says so go to a department.
 */
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { sourceIds } from '../../linkage/rule-schema.js';
import type { DepartmentOf } from '../../rules/build-finding.js';
import { listsOf, sourcesByView } from '../../rules/sql/rule-form.js';

/** The organisation's knowledge of departments. */
export interface KnownDepartments {
  /** Name of a county's department as people call it; null where the organisation has none that the word means. */
  departmentNamed(county: string | null, word: string): string | null;
}

/** Names that already say what kind of office it is. */
const WHOLE_NAME = /(?:局|办|委|部|中心|会|社|院|所|行|公司|厅|站|队|联|处|科)$/u;

export function answeringDepartments(organisation: KnownDepartments | null): DepartmentOf {
  const sources = sourcesByView(sourceIds());
  const words = new Map<RuleDefinition, string | null>();
  return (rule, county) => {
    let word = words.get(rule);
    if (word === undefined) {
      word = departmentWord(rule, sources);
      words.set(rule, word);
    }
    if (word === null) return null;
    const listed = organisation?.departmentNamed(county, word) ?? null;
    if (listed !== null) return listed;
    return rule.toDepartment === true ? wholeName(word) : null;
  };
}

function departmentWord(rule: RuleDefinition, sources: ReturnType<typeof sourcesByView>): string | null {
  if (rule.department !== undefined) return rule.department;
  const { needed, anyOf } = listsOf(rule, sources);
  const list = rule.hit ?? needed[0] ?? anyOf[0];
  return list === undefined ? null : (tableDefinition(list)?.department ?? null);
}

/** 民政 → 民政局; 金融办 stays. */
function wholeName(word: string): string {
  return WHOLE_NAME.test(word) ? word : `${word}局`;
}

import type { RuleDefinition } from '../../../domain/rule.js';
import { COUNTY_PASS, inParts } from '../defaults.js';
import { EXIT_CONDITIONS } from '../identification/exit-conditions.js';
import { OMITTED_RULE } from './shared.js';

/** Of the conditions that forbid an exit, those that the four named ones mean, and safe water. */
const BLOCKING: ReadonlySet<string> = new Set(['house', 'water', 'school', 'illness', 'transfers']);

/** Households that meet the condition; its own select ends in a `where` too. */
const householdsOf = ({
  select,
  target = '',
  where = '',
}: Pick<RuleDefinition, 'select' | 'target' | 'where'>): string =>
  select ??
  `select hh.household_id as household_id, null as evidence_source, null as evidence_row
    from household hh
    where ${target} and (${where})`;

/** E23 不得退出 (十不脱). */
export const E23: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E23',
  excuses: ['housing.dilapidated.completed_on'],
  name: '不得退出 (十不脱)',
  kind: 'logic',
  severity: 'error',
  unit: 'household',
  passes: COUNTY_PASS,
  ...inParts(
    EXIT_CONDITIONS.filter(({ code }) => BLOCKING.has(code)).map(({ label, rule }) => ({
      name: label,
      select: `${householdsOf(rule)}
        and hh.exited_on is not null`,
      ...(rule.needs === undefined ? {} : { needs: rule.needs }),
      ...(rule.optional === undefined ? {} : { optional: rule.optional }),
    })),
  ),
  message: '这一户拟于{exited_on}退出，但还有住房、饮水、辍学、大病或只靠转移性收入的问题，不得退出，请先解决',
  basis: '示例口径：三保障“十不脱”（危房、辍学、大病未愈、只靠保障）',
  answers: ['already_done', 'entry_error', 'risk_gone', 'other'],
  disposals: ['defer', 'correct', 'provide'],
};

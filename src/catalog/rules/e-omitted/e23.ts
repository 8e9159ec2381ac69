import type { RuleDefinition } from '../../../domain/rule.js';
import { UserError } from '../../../domain/problem.js';
import { COUNTY_PASS, inParts } from '../defaults.js';
import { LOCAL_BASIS } from '../parameters.js';
import { EXIT_CONDITIONS } from '../identification/exit-conditions.js';
import { OMITTED_RULE } from './shared.js';

/** Of the conditions that forbid an exit, those that the four named ones mean, and safe water; an office names its own at `rules.blocking`. */
const BLOCKING: readonly BlockingCondition[] = ['house', 'water', 'school', 'illness', 'transfers'].map((code) => ({
  code,
  basis: LOCAL_BASIS,
  from: '2016-01-01',
  until: null,
}));

/** Households that meet the condition; its own select ends in a `where` too. */
const householdsOf = ({
  select,
  target = '',
  where = '',
}: Pick<RuleDefinition, 'select' | 'target' | 'where'>): string =>
  select ??
  `select hh.household_id as household_id, null as evidence_source, null as evidence_row, null as person_id
    from household hh
    where ${target} and (${where})`;

/** A condition that forbids an exit, by its code among EXIT_CONDITIONS, with its basis and the days between which it holds. */
export interface BlockingCondition {
  readonly code: string;
  readonly basis: string;
  /** ISO days; `until` null while it lasts. */
  readonly from: string;
  readonly until: string | null;
}

/** E23 with the office's own conditions. Throws UserError blocking-unknown. */
export function blockedExitRule(blocking: readonly BlockingCondition[]): RuleDefinition {
  const known = [...new Set(EXIT_CONDITIONS.map(({ code }) => code))];
  const unknown = blocking.find(({ code }) => !known.includes(code));
  if (unknown !== undefined || blocking.length === 0)
    throw new UserError('blocking-unknown', { condition: unknown?.code ?? '', known: known.join('、') });
  const conditions = EXIT_CONDITIONS.flatMap((condition) => {
    const named = blocking.find(({ code }) => code === condition.code);
    return named === undefined ? [] : [{ ...condition, ...named }];
  });
  const params = conditions.flatMap(({ rule }) => Object.entries(rule.params ?? {}));
  return {
    ...E23_FIELDS,
    ...inParts(
      conditions.map(({ label, rule, from, until }) => ({
        name: label,
        select: `${householdsOf(rule)}
        and hh.exited_on is not null
        and :as_of >= '${from}'${until === null ? '' : ` and :as_of <= '${until}'`}`,
        ...(rule.needs === undefined ? {} : { needs: rule.needs }),
        ...(rule.optional === undefined ? {} : { optional: rule.optional }),
      })),
    ),
    ...(params.length === 0 ? {} : { params: Object.fromEntries(params) }),
    basis: `三保障“十不脱”：${conditions.map(({ label, basis }) => `${label}（${basis}）`).join('、')}`,
    message: `这一户拟于{exited_on}退出，但还有“${[...new Set(conditions.map(({ label }) => label))].join('、')}”中的问题，不得退出，请先解决`,
  };
}

const E23_FIELDS: RuleDefinition = {
  ...OMITTED_RULE,
  number: 'E23',
  excuses: ['housing.dilapidated.completed_on'],
  name: '不得退出 (十不脱)',
  kind: 'logic',
  severity: 'error',
  unit: 'household',
  passes: COUNTY_PASS,
  message: '这一户拟于{exited_on}退出，但还有住房、饮水、辍学、大病或只靠转移性收入的问题，不得退出，请先解决',
  basis: '示例口径：三保障“十不脱”（危房、辍学、大病未愈、只靠保障）',
  answers: ['already_done', 'entry_error', 'risk_gone', 'other'],
  disposals: ['defer', 'correct', 'provide'],
};

/** E23 不得退出 (十不脱). */
export const E23: RuleDefinition = {
  ...blockedExitRule(BLOCKING),
  message: E23_FIELDS.message,
  basis: E23_FIELDS.basis,
};

/**
 * A rule that an office states over a list in closed forms → the entry that `rules.add` would hold. Conditions become SQL here and nowhere
 * else: a column by its name, a comparison of the closed set, values as literals. Pure.
 */
import { ABSENT_TARGET, targetOf } from '../../catalog/rules/defaults.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import {
  SPAN_AGO,
  type ListCondition,
  type ListRule,
  type ListRuleForm,
  type ListRuleWhom,
} from '../../config/list-rules.js';
import { viewName } from '../../domain/column.js';
import type { RuleKind, RuleParameter, RuleUnit } from '../../domain/rule.js';

const KINDS: Readonly<Record<ListRuleForm, RuleKind>> = {
  on: 'present',
  watched: 'warning',
  off: 'absent',
  outside: 'omitted',
  row: 'logic',
};

const TARGETS: Readonly<Record<ListRuleWhom, string>> = {
  registered: "s.status = 'registered'",
  monitored: "s.status = 'monitored'",
  current: "s.status in ('registered', 'monitored')",
  exited: "s.status = 'exited'",
  policies: ABSENT_TARGET,
  enrolled: "s.origin = 'register' and s.status <> 'removed'",
  candidates: "s.status = 'candidate'",
};

/** Units of rows that are subjects themselves; what happened in a village is a matter of that village. */
const ROW_UNITS: Readonly<Record<string, RuleUnit>> = {
  village: 'village',
  project: 'project',
  post: 'post',
  event: 'village',
};

/** Unit of a rule whose list has rows of that kind; null where such rows are no subjects. */
export function rowUnitOf(list: string): RuleUnit | null {
  return ROW_UNITS[tableDefinition(list)?.rowIs ?? ''] ?? null;
}

/** Whether the rows of a list may name a household by its number alone. */
function isOfHomes(list: string): boolean {
  const table = tableDefinition(list);
  return table?.rowIs === 'household' && table.columns.some(({ name }) => name === 'household');
}

/**
 * The query of a rule over a list of households: those of the register by their number, of which a member bears the name that stands beside
 * it, or by the number of a member.
 */
function ofHomes({ list, when, conditions = [] }: ListRule, target: string): Readonly<Record<string, unknown>> {
  const view = viewName(list);
  const params: Record<string, RuleParameter> = {};
  const where = conditions.map((condition, at) => ` and (${sqlOf(condition, `span${at + 1}`, params, 'h.')})`).join('');
  const isMeant = `exists (select 1 from subject s where s.household_id = hh.household_id and (${target}))`;
  const number =
    `h.household = hh.household and coalesce(h.county, h.list_division, hh.county, '') = coalesce(hh.county, '')` +
    ` and (h.name_key is null or exists (select 1 from subject n where n.household_id = hh.household_id and n.name_key = h.name_key))`;
  const ofMember = `${view}_hit x on x.person_id = m.person_id and x.compatible = 1 join ${view} h on h.row_id = x.row_id`;
  const found = `select hh.household_id as household_id, '${list}' as evidence_source, h.row_id as evidence_row from household hh`;
  const select =
    when === 'off'
      ? `select hh.household_id as household_id from household hh where ${isMeant}` +
        ` and not exists (select 1 from ${view} h where ${number}${where})` +
        ` and not exists (select 1 from subject m join ${ofMember} where m.household_id = hh.household_id${where})`
      : `${found} join ${view} h on ${number} where ${isMeant}${where}` +
        ` union all ${found} join subject m on m.household_id = hh.household_id join ${ofMember} where ${isMeant}${where}`;
  return {
    select,
    needs: [list],
    eitherOf: [[`${list}.household`, `${list}.id_number`]],
    ...(when === 'off' ? { absentFrom: [list] } : {}),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  };
}

/** As an entry of `rules.add`. */
export function ruleOfList(rule: ListRule): Readonly<Record<string, unknown>> {
  const { number, name, list, when, whom, message, severity, verifier, department, basis } = rule;
  const isOnHomes = isOfHomes(list);
  const params: Record<string, RuleParameter> = {};
  const stated = (rule.conditions ?? []).map((condition, at) => sqlOf(condition, `span${at + 1}`, params));
  const isOfEvents = when === 'row' && tableDefinition(list)?.rowIs === 'event';
  const where = isOfEvents ? ['village is not null', ...stated] : stated;
  const unit = when === 'row' ? rowUnitOf(list) : (rule.unit ?? (isOnHomes || when === 'on' ? 'household' : 'person'));
  const facts = {
    ...{ number, name, kind: KINDS[when], message },
    ...(severity === undefined ? {} : { severity }),
    ...(verifier === undefined ? {} : { verifier }),
    ...(department === undefined ? {} : { department }),
    ...(basis === undefined ? {} : { basis }),
  };
  if (isOnHomes && unit === 'household' && when !== 'outside')
    return {
      ...facts,
      unit,
      ...ofHomes(rule, whom === undefined ? targetOf({ number }) : TARGETS[whom]),
    };
  return {
    ...{ ...facts, hit: list },
    // Of no known kind of row: named as wrong by the check of added rules.
    unit: unit ?? `${list} (${when})`,
    ...(whom === undefined ? {} : { target: TARGETS[whom] }),
    ...(where.length === 0 ? {} : { where: where.join(' and ') }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  };
}

const SIGNS: Readonly<Partial<Record<ListCondition['is'], string>>> = {
  over: '>',
  at_least: '>=',
  under: '<',
  at_most: '<=',
  before: '<',
  after: '>',
};

function sqlOf(
  { column: name, is, value }: ListCondition,
  span: string,
  params: Record<string, RuleParameter>,
  alias = '',
): string {
  const column = `${alias}${name}`;
  const values = value === undefined ? [] : [value].flat();
  if (is === 'blank') return `${column} is null`;
  if (is === 'filled') return `${column} is not null`;
  if (is === 'equal') return `${column} in (${values.map(literal).join(', ')})`;
  if (is === 'unequal') return `${column} is not null and ${column} not in (${values.map(literal).join(', ')})`;
  if (is === 'contains') {
    const parts = values.map((part) => `${column} like ${literal(`%${part}%`)}`);
    return `(${parts.join(' or ')})`;
  }
  const [first = ''] = values;
  if (is !== 'before' && is !== 'after') return `${column} ${SIGNS[is] ?? '='} ${literal(first)}`;
  const day = dayOf(String(first), span, params);
  // A month or a year is compared with that month or year: only what is surely before or after counts.
  return `${column} ${SIGNS[is] ?? '='} substr(${day}, 1, length(${column}))`;
}

function dayOf(text: string, span: string, params: Record<string, RuleParameter>): string {
  const [, count, unit] = SPAN_AGO.exec(text) ?? [];
  if (count === undefined || unit === undefined) return literal(text);
  params[span] = { default: Number(count), unit: unit.replace('个', ''), basis: '本地规则', effective: '1900-01-01' };
  return `:${span}_ago`;
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

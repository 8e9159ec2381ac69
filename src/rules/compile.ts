/**
 * A rule as SQL over the documented views. Present, absent, omitted and logic rules are put together here from target, where,
 * unless and group; a `select` is taken as it stands. Rows of files that lack a column the rule needs, and of deliveries that the
 * rule must not see, are hidden by swapping the view for a part of it. Nothing is run here.
 */
import { viewName } from '../domain/column.js';
import type { RuleDefinition } from '../domain/rule.js';
import { targetOf } from '../catalog/rules/defaults.js';
import type { HiddenRows } from './availability.js';
import { placeholders } from './sentences/message.js';
import { formOf, type RuleForm } from './sql/rule-form.js';
import { columnMentions, qualifyColumns, replaceViews, type AliasOf } from './sql/sql-tokens.js';

export interface CompileContext {
  /** Column names of a view; empty when there is none. */
  columnsOf(view: string): ReadonlySet<string>;
  readonly hidden: HiddenRows;
  /** False for a list that this scope does not have: its part of a rule with several lists is left out. */
  isDelivered(source: string): boolean;
}

/** For asking whether a rule compiles at all. */
export const NOTHING_HIDDEN: HiddenRows = { lists: new Map(), people: [], hidesHomes: false, homes: [] };

/**
 * Columns of the result rows: person_id, household_id or village_id for subjects of the register; source and row_id for people outside it;
 * evidence_source and evidence_row for the row that proves it; name_match; further columns of a select.
 */
export interface CompiledRule {
  readonly form: RuleForm;
  readonly findings: string;
  /** Pairs for clerical review (same columns); null where the form has none. */
  readonly review: string | null;
}

export function compileRule(rule: RuleDefinition, context: CompileContext): CompiledRule {
  const form = formOf(rule);
  const compiled = compileForm(rule, form, context);
  const hide = (sql: string): string => hideRows(sql, context.hidden);
  return { form, findings: hide(compiled.findings), review: compiled.review === null ? null : hide(compiled.review) };
}

function compileForm(rule: RuleDefinition, form: RuleForm, context: CompileContext): Omit<CompiledRule, 'form'> {
  switch (form) {
    case 'select':
      return { findings: rule.select ?? '', review: null };
    case 'present':
      return joinParts(hitParts(rule, context).map((part) => compilePresent(part, context)));
    case 'absent':
      return { findings: compileAbsent(rule, context), review: null };
    case 'rows':
      return joinParts(hitParts(rule, context).map((part) => compileRows(part, context)));
    case 'omitted':
      return joinParts(hitParts(rule, context).map((part) => compileOmitted(part, context)));
    case 'logic':
      return { findings: compileLogic(rule, context), review: null };
  }
}

/** The rule once for each of its delivered lists. */
function hitParts(rule: RuleDefinition, context: CompileContext): RuleDefinition[] {
  const { where: _where, hit: _hit, also = [], ...rest } = rule;
  const lists = [{ list: rule.hit ?? '', ...(rule.where === undefined ? {} : { where: rule.where }) }, ...also];
  return lists
    .filter(({ list }) => context.isDelivered(list))
    .map(({ list, where }) => ({ ...rest, hit: list, ...(where === undefined ? {} : { where }) }));
}

function joinParts(parts: readonly Omit<CompiledRule, 'form'>[]): Omit<CompiledRule, 'form'> {
  const reviews = parts.map((part) => part.review).filter((sql) => sql !== null);
  return {
    findings: parts.map((part) => part.findings).join(' union all '),
    review: reviews.length === 0 ? null : reviews.join(' union all '),
  };
}

/** Rows of hidden files are in none of the views: not as persons, households or villages, not as list rows or hits of them. */
export function hideRows(sql: string, hidden: HiddenRows): string {
  return replaceViews(sql, (view) => {
    const tests = hidingTests(view, hidden);
    return tests.length === 0 ? null : `select * from ${view} where ${tests.join(' and ')}`;
  });
}

function hidingTests(view: string, { lists, people, hidesHomes, homes }: HiddenRows): string[] {
  const ofPeople = (column: string, files: readonly number[], isIn = true): string =>
    `select ${column} from subject where file_id ${isIn ? 'in' : 'not in'} (${files.join(', ')}) and ${column} is not null`;
  const known = homes.map((files) => `household_id in (${ofPeople('household_id', files, false)})`);
  const whole = people.length === 0 ? [] : [`household_id not in (${ofPeople('household_id', people)})`];
  switch (view) {
    case 'subject':
      if (hidesHomes) return whole;
      return people.length === 0 ? [] : [`file_id not in (${people.join(', ')})`];
    case 'household':
      return hidesHomes ? [...known, ...whole] : known;
    case 'village': {
      const files = [...new Set([...people, ...homes.flat()])].sort((one, other) => one - other);
      return files.length === 0 ? [] : [`village_id not in (${ofPeople('village_id', files)})`];
    }
    default:
      return listTests(view, lists);
  }
}

function listTests(view: string, lists: HiddenRows['lists']): string[] {
  const files = lists.get(view) ?? [];
  if (files.length > 0) return [`file_id not in (${files.join(', ')})`];
  const list = view.endsWith('_hit') ? view.slice(0, -'_hit'.length) : view;
  const hits = list === view ? [] : (lists.get(list) ?? []);
  return hits.length === 0 ? [] : [`row_id not in (select row_id from ${list} where file_id in (${hits.join(', ')}))`];
}

/** Aliases in the order in which an unqualified name is looked for. */
function aliasOrder(context: CompileContext, views: readonly (readonly [alias: string, view: string])[]): AliasOf {
  return (column) => views.find(([, view]) => context.columnsOf(view).has(column))?.[0] ?? null;
}

function targetSubject(rule: RuleDefinition, context: CompileContext): string {
  return `(select * from subject s where ${qualifyColumns(targetOf(rule), aliasOrder(context, [['s', 'subject']]))}) s`;
}

function condition(rule: RuleDefinition, aliasOf: AliasOf): string {
  return rule.where === undefined ? '' : ` and (${qualifyColumns(rule.where, aliasOf)})`;
}

/** Where the household of the subject stands in the query. */
type HouseholdColumn = 's.household_id' | 'hh.household_id';

function unlessConditions(rule: RuleDefinition, context: CompileContext, household: HouseholdColumn): string {
  return (rule.unless ?? [])
    .map(({ list, where }) => {
      const view = viewName(list);
      const aliasOf = aliasOrder(context, [
        ['u', view],
        ['s', 'subject'],
      ]);
      const also = where === undefined ? '' : ` and (${qualifyColumns(where, aliasOf)})`;
      const row = `join ${view} u on u.row_id = ux.row_id`;
      return rule.unit === 'household'
        ? ` and not exists (select 1 from subject m join ${view}_hit ux on ux.person_id = m.person_id ${row} where m.household_id = ${household}${also})`
        : ` and not exists (select 1 from ${view}_hit ux ${row} where ux.person_id = s.person_id${also})`;
    })
    .join('');
}

function grouped(rule: RuleDefinition, joined: string, aliasOf: AliasOf): string {
  if (rule.group === undefined) return '';
  const key = rule.group.by === 'household' ? 's.household_id' : 's.person_id';
  const having = qualifyColumns(rule.group.having, aliasOf);
  return ` and ${key} in (select ${key} ${joined} group by ${key} having ${having})`;
}

function compilePresent(rule: RuleDefinition, context: CompileContext): Omit<CompiledRule, 'form'> {
  const source = rule.hit ?? '';
  const view = viewName(source);
  const aliasOf = aliasOrder(context, [
    ['h', view],
    ['s', 'subject'],
    ['x', `${view}_hit`],
  ]);
  const joined = (names: string): string =>
    `from ${view}_hit x join ${view} h on h.row_id = x.row_id join ${targetSubject(rule, context)} on s.person_id = x.person_id ` +
    `where ${names}${condition(rule, aliasOf)}${unlessConditions(rule, context, 's.household_id')}`;
  const columns =
    `select s.person_id as person_id, s.household_id as household_id, '${source}' as evidence_source, h.row_id as evidence_row, ` +
    `x.name_match as name_match `;
  if (rule.kind === 'conflict')
    return { findings: columns + joined('1 = 1') + grouped(rule, joined('1 = 1'), aliasOf), review: null };
  const compatible = joined('x.compatible = 1');
  return {
    findings: columns + compatible + grouped(rule, compatible, aliasOf),
    review: columns + joined('x.compatible = 0'),
  };
}

function compileAbsent(rule: RuleDefinition, context: CompileContext): string {
  const view = viewName(rule.hit ?? '');
  const aliasOf = aliasOrder(context, [
    ['h', view],
    ['s', 'subject'],
  ]);
  const rows = `${view}_hit x join ${view} h on h.row_id = x.row_id`;
  const there =
    rule.unit === 'household'
      ? `select 1 from subject m join ${view}_hit x on x.person_id = m.person_id join ${view} h on h.row_id = x.row_id where m.household_id = s.household_id`
      : `select 1 from ${rows} where x.person_id = s.person_id`;
  const joined =
    `from ${targetSubject(rule, context)} where s.id_key is not null` +
    ` and not exists (${there}${condition(rule, aliasOf)})${unlessConditions(rule, context, 's.household_id')}`;
  return `select s.person_id as person_id, s.household_id as household_id${insteadColumns(rule, rows, aliasOf)} ${joined}${grouped(rule, joined, aliasOf)}`;
}

/** The row of the person that does not count, as evidence; nothing where the rule asks for none. */
function insteadColumns({ hit = '', insteadOf }: RuleDefinition, rows: string, aliasOf: AliasOf): string {
  if (insteadOf === undefined) return '';
  const row =
    `(select min(h.row_id) from ${rows} where x.person_id = s.person_id and x.compatible = 1 ` +
    `and (${qualifyColumns(insteadOf.where, aliasOf)}))`;
  return `, case when ${row} is not null then '${hit}' end as evidence_source, ${row} as evidence_row`;
}

/** Whether an earlier register, where one is set beside this one, still had the person of the row. */
const LEFT_REGISTER = `case when exists (
    select 1 from previous_subject p where p.id_key = h.id_key and coalesce(p.status, '') <> 'removed'
  ) then '上期有、本期没有' end`;

function compileOmitted(rule: RuleDefinition, context: CompileContext): Omit<CompiledRule, 'form'> {
  const source = rule.hit ?? '';
  const view = viewName(source);
  const aliasOf = aliasOrder(context, [['h', view]]);
  const subjects =
    rule.target === undefined
      ? 'subject s'
      : `(select * from subject s where ${qualifyColumns(rule.target, aliasOrder(context, [['s', 'subject']]))}) s`;
  const household =
    rule.unit === 'household'
      ? ` and not exists (select 1 from ${view} m join ${subjects} on s.id_key = m.id_key where m.list_household = h.list_household)`
      : '';
  const unless = (rule.unless ?? []).map(({ list, where }) => {
    const other = viewName(list);
    const also =
      where === undefined
        ? ''
        : ` and (${qualifyColumns(
            where,
            aliasOrder(context, [
              ['u', other],
              ['h', view],
            ]),
          )})`;
    return ` and not exists (select 1 from ${other} u where u.id_key = h.id_key${also})`;
  });
  const outside =
    `from ${view} h where h.id_key is not null and not exists (select 1 from ${subjects} where s.id_key = h.id_key)` +
    `${household}${condition(rule, aliasOf)}${unless.join('')}`;
  // A registered person whose own number is damaged may be the person on the list: a person has to decide.
  const namesake = (columns: string): string =>
    `select ${columns} from subject q where q.id_key is null and q.name_key = h.name_key and coalesce(q.status, '') <> 'removed' ` +
    `and (q.township is null or h.township is null or q.township = h.township)`;
  const columns =
    `select '${source}' as source, h.row_id as row_id, '${source}' as evidence_source, h.row_id as evidence_row` +
    (placeholders(rule.message).includes('left_register') ? `, ${LEFT_REGISTER} as left_register` : '');
  const having = groupedOutside(rule, outside, aliasOf);
  return {
    findings: `${columns} ${outside} and not exists (${namesake('1')})${having}`,
    review: `${columns}, (${namesake('min(q.person_id)')}) as person_id ${outside} and exists (${namesake('1')})${having}`,
  };
}

/** Rows of a list as subjects of their own; a village that the store knows under the row's names is that village. */
function compileRows(rule: RuleDefinition, context: CompileContext): Omit<CompiledRule, 'form'> {
  const source = rule.hit ?? '';
  const view = viewName(source);
  const aliasOf = aliasOrder(context, [['h', view]]);
  const samePlace = (alias: string): string =>
    ['village', 'township', 'county']
      .map((column) => `coalesce(${alias}.${column}, '') = coalesce(h.${column}, '')`)
      .join(' and ');
  const unless = (rule.unless ?? []).map(({ list, where }) => {
    const other = viewName(list);
    const otherAlias = aliasOrder(context, [
      ['u', other],
      ['h', view],
    ]);
    const also = where === undefined ? '' : ` and (${qualifyColumns(where, otherAlias)})`;
    const joined = rule.unit === 'village' || rule.unit === 'project' ? samePlace('u') : 'u.id_key = h.id_key';
    return ` and not exists (select 1 from ${other} u where ${joined}${also})`;
  });
  const village = `(select min(v.village_id) from village v where v.village is not null and ${samePlace('v')})`;
  return {
    findings:
      `select '${source}' as source, h.row_id as row_id, ${rule.unit === 'village' ? village : 'null'} as village_id, ` +
      `'${source}' as evidence_source, h.row_id as evidence_row from ${view} h where 1 = 1` +
      `${condition(rule, aliasOf)}${unless.join('')}`,
    review: null,
  };
}

/** People outside the register are grouped by their number, or by their household inside the list. */
function groupedOutside(rule: RuleDefinition, outside: string, aliasOf: AliasOf): string {
  if (rule.group === undefined) return '';
  const key = rule.group.by === 'household' ? 'coalesce(h.list_household, h.id_key)' : 'h.id_key';
  return ` and ${key} in (select ${key} ${outside} group by ${key} having ${qualifyColumns(rule.group.having, aliasOf)})`;
}

/** A target over `hh` is a condition on the household, one over `s` on any of its members. */
function householdTarget(rule: RuleDefinition, context: CompileContext): string {
  const target = targetOf(rule);
  if (columnMentions(target).some((mention) => mention.alias === 'hh')) return `(${target})`;
  return `exists (select 1 from ${targetSubject(rule, context)} where s.household_id = hh.household_id)`;
}

function compileLogic(rule: RuleDefinition, context: CompileContext): string {
  if (rule.unit === 'village') return `select v.village_id as village_id from village v where ${rule.where ?? '1 = 1'}`;
  if (rule.unit === 'household' && rule.group === undefined) {
    const aliasOf = aliasOrder(context, [['hh', 'household']]);
    return (
      `select hh.household_id as household_id from household hh where ${householdTarget(rule, context)}${condition(rule, aliasOf)}` +
      unlessConditions(rule, context, 'hh.household_id')
    );
  }
  const aliasOf = aliasOrder(context, [['s', 'subject']]);
  const joined =
    `from ${targetSubject(rule, context)} where 1 = 1${condition(rule, aliasOf)}` +
    unlessConditions(rule, context, 's.household_id');
  return `select s.person_id as person_id, s.household_id as household_id ${joined}${grouped(rule, joined, aliasOf)}`;
}

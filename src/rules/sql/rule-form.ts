/**
 * The form of a rule, the lists it reads and how it uses them: the base of compiling, of deciding whether it can run and of the retention
 * of each list. Pure reading of the rule's text.
 */
import { viewName } from '../../domain/column.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { countViews } from './sql-tokens.js';

/**
 * present: subjects with a row in the list · absent: subjects without one · omitted: rows of people outside the register ·
 * rows: rows of a list that are subjects themselves (villages, projects, posts, members of staff) · logic: the register alone ·
 * select: the rule's own SELECT.
 */
export type RuleForm = 'present' | 'absent' | 'omitted' | 'rows' | 'logic' | 'select';

/** Subjects that a row of a list can be by itself. */
const ROW_SUBJECTS: ReadonlySet<string> = new Set(['village', 'project', 'post', 'staff']);

export function formOf(rule: RuleDefinition): RuleForm {
  if (rule.select !== undefined) return 'select';
  if (rule.hit === undefined) return 'logic';
  if (ROW_SUBJECTS.has(rule.unit)) return 'rows';
  if (rule.kind === 'absent' || rule.kind === 'omitted') return rule.kind;
  const speaksOfOutsiders = rule.kind === 'warning' || rule.kind === 'exclusive' || rule.kind === 'duplicate';
  return speaksOfOutsiders && rule.target === undefined ? 'omitted' : 'present';
}

/** Source ids by view name, for the sources of an installation. */
export type SourceByView = ReadonlyMap<string, string>;

export function sourcesByView(sourceIds: readonly string[]): SourceByView {
  return new Map(sourceIds.map((id) => [viewName(id), id]));
}

const HIT_SUFFIX = '_hit';

/** Views a select reads: source id → how often the rows, how often the hits are named. */
function selectMentions(sql: string, sources: SourceByView): Map<string, { rows: number; hits: number }> {
  const isView = (word: string): boolean => sources.has(stem(word));
  const mentions = new Map<string, { rows: number; hits: number }>();
  for (const [view, count] of countViews(sql, isView)) {
    const source = sources.get(stem(view)) ?? view;
    const before = mentions.get(source) ?? { rows: 0, hits: 0 };
    const isHit = view.endsWith(HIT_SUFFIX) && !sources.has(view);
    mentions.set(source, isHit ? { ...before, hits: before.hits + count } : { ...before, rows: before.rows + count });
  }
  return mentions;
}

function stem(view: string): string {
  return view.endsWith(HIT_SUFFIX) ? view.slice(0, -HIT_SUFFIX.length) : view;
}

/** The lists of a rule, each in at most one of the first three. */
export interface RuleLists {
  /** All of them must be there. */
  readonly needed: readonly string[];
  /** One of them must be there; empty when the rule has no such choice. */
  readonly anyOf: readonly string[];
  /** Optional lists: the rule runs without them and reports it. */
  readonly optional: readonly string[];
  /** Lists whose absence the rule asserts. */
  readonly absentFrom: readonly string[];
}

export function listsOf(rule: RuleDefinition, sources: SourceByView): RuleLists {
  const unless = (rule.unless ?? []).map((exemption) => exemption.list);
  const declared = new Set([...(rule.optional ?? []), ...unless]);
  const alternatives = rule.also === undefined ? [] : [rule.hit ?? '', ...rule.also.map((other) => other.list)];
  const needed = new Set(rule.needs ?? []);
  if (rule.hit !== undefined && rule.also === undefined) needed.add(rule.hit);
  for (const text of [rule.select, rule.where, rule.target]) {
    for (const source of selectMentions(text ?? '', sources).keys()) if (!declared.has(source)) needed.add(source);
  }
  for (const source of alternatives) needed.delete(source);
  // A logic rule speaks of the register: its lists can only explain, and none of them must be there.
  const isChoice = rule.select !== undefined && needed.size === 0 && rule.kind !== 'logic';
  const choice = isChoice ? [...(rule.optional ?? [])] : alternatives;
  const optional = [...declared].filter((source) => !needed.has(source) && !choice.includes(source));
  const asserted = rule.kind === 'absent' ? (rule.hit === undefined ? (rule.needs ?? []) : [rule.hit]) : [];
  return {
    needed: [...needed].sort(),
    anyOf: [...choice].sort(),
    optional: optional.sort(),
    absentFrom: rule.absentFrom ?? asserted,
  };
}

/** Every list the rule reads, sorted. */
export function allLists(lists: RuleLists): string[] {
  return [...new Set([...lists.needed, ...lists.anyOf, ...lists.optional])].sort();
}

/** How a rule uses the rows of a list: decides which rows are retained while it streams by. */
export interface ListUse {
  readonly source: string;
  /** Rows of subjects are read. */
  readonly readsHits: boolean;
  /** Which rows of people outside the register are read. */
  readonly outsiders: 'none' | 'co_residents' | 'all';
  /** Rows become evidence, so that all their columns matter; else only those that the rule names. */
  readonly showsRows: boolean;
}

/** Every list of a rule with its use; a list may come several times. */
export function listUses(rule: RuleDefinition, sources: SourceByView): ListUse[] {
  const form = formOf(rule);
  const uses: ListUse[] = [];
  const outside = form === 'omitted' || form === 'rows' ? ('all' as const) : ('none' as const);
  for (const source of [rule.hit, ...(rule.also ?? []).map((other) => other.list)]) {
    if (source === undefined) continue;
    uses.push({
      source,
      readsHits: true,
      outsiders: outside,
      showsRows: form !== 'absent' || rule.insteadOf !== undefined,
    });
  }
  for (const { list } of rule.unless ?? []) {
    uses.push({ source: list, readsHits: true, outsiders: outside, showsRows: false });
  }
  const texts = [rule.select, rule.where, rule.target, ...(rule.unless ?? []).map((exemption) => exemption.where)];
  for (const text of texts) {
    for (const [source, { rows, hits }] of selectMentions(text ?? '', sources)) {
      // Names are compared only for lists whose rows are shown, or where the text uses their similarity.
      const asksNames = /\b(?:compatible|name_match)\b/u.test(text ?? '');
      const reach = rule.outsiders === 'kin' ? ('co_residents' as const) : ('all' as const);
      const outsiders = rows > hits ? reach : ('none' as const);
      uses.push({ source, readsHits: true, outsiders, showsRows: text === rule.select || asksNames });
    }
  }
  return uses;
}

/** False when a list that the rule requires is not among the delivered ones: then nothing need be retained for it. */
export function canRunWith(rule: RuleDefinition, sources: SourceByView, delivered: ReadonlySet<string>): boolean {
  const { needed, anyOf } = listsOf(rule, sources);
  return (
    needed.every((source) => delivered.has(source)) &&
    (anyOf.length === 0 || anyOf.some((source) => delivered.has(source)))
  );
}

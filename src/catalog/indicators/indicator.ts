/**
 * The shape of an indicator: a whole and its parts, each a read over register and lists whose findings are counted or whose amounts are summed.
 * A rate is a whole with parts that have targets; a breakdown is a whole whose parts make it up. Data and text only.
 */
import { viewName } from '../../domain/column.js';
import type { RuleDefinition } from '../../domain/rule.js';

/** Counts findings, or sums columns of their rows of one list; a column with `-` in front is taken off. */
export interface Measure {
  readonly name: string;
  readonly read: Partial<RuleDefinition> & Pick<RuleDefinition, 'unit' | 'kind'>;
  readonly sum?: { readonly list: string; readonly columns: readonly string[] };
  /** Counts people once in each area, however many rows they have: by number, else by name. */
  readonly isOfPeople?: boolean;
}

export interface Target {
  readonly direction: 'at_least' | 'at_most';
  /** 0–1. */
  readonly rate: number;
  readonly basis: string;
}

export interface IndicatorPart extends Measure {
  readonly code: string;
  readonly target?: Target;
  /** Fewest of this in every township. */
  readonly leastInTownship?: number;
}

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Null: sums that are no part of anything. */
  readonly whole: Measure | null;
  readonly parts: readonly IndicatorPart[];
  /** The parts make up the whole: what is left over is printed, and the shares add up to one. */
  readonly isWhole?: boolean;
  /** Further groups: by a column of a list's rows. */
  readonly by?: readonly { readonly list: string; readonly column: string; readonly heading: string }[];
}

/** Rows of a list as subjects of their own: projects, posts, villages. */
export function rowsOf(
  list: string,
  unit: 'village' | 'project' | 'post' | 'staff',
  where?: string,
  further: Partial<RuleDefinition> = {},
): Measure['read'] {
  return { unit, kind: 'logic', hit: list, ...(where === undefined ? {} : { where }), ...further };
}

/** Everybody with a row in a list, in the register or not. */
export function anybodyOn(list: string, where = '1 = 1', further: Partial<RuleDefinition> = {}): Measure['read'] {
  return {
    unit: 'person',
    kind: 'conflict',
    needs: [list],
    select: `select '${list}' as source, h.row_id as row_id, '${list}' as evidence_source, h.row_id as evidence_row
      from ${viewName(list)} h where h.id_key is not null and ${where}`,
    ...further,
  };
}

/** Condition of being registered: neither removed nor a candidate. */
const REGISTERED = "s.status in ('registered', 'monitored', 'exited')";

/** People of the register. */
export function registered(where = '1 = 1', further: Partial<RuleDefinition> = {}): Measure['read'] {
  return { unit: 'person', kind: 'logic', target: REGISTERED, where, ...further };
}

/** People of the register with a row in a list. */
export function registeredOn(list: string, where?: string, target = '1 = 1'): Measure['read'] {
  const condition = where === undefined ? {} : { where };
  return { unit: 'person', kind: 'conflict', target: `${REGISTERED} and ${target}`, hit: list, ...condition };
}

/** Households of the register; `where` over `hh`. */
export function households(where = '1 = 1', further: Partial<RuleDefinition> = {}): Measure['read'] {
  return {
    unit: 'household',
    kind: 'logic',
    select: `select hh.household_id as household_id from household hh
      where hh.status in ('registered', 'monitored', 'exited') and hh.persons_living > 0 and ${where}`,
    ...further,
  };
}

export const atLeast = (rate: number, basis: string): Target => ({ direction: 'at_least', rate, basis });
export const atMost = (rate: number, basis: string): Target => ({ direction: 'at_most', rate, basis });

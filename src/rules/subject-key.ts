/**
 * The name of a finding's subject inside its number: the same in every batch, pass and office of the chain (docs/design/rules.md, "A
 * finding"). Person: the valid number, else name + household + raw number + township. Household: its number, or its head's key where it has
 * none. Village: code or names. Project and post: place and key of its row. Staff: as a person. List: source + division + column.
 */
import { keyedCode } from '../domain/keyed-code.js';
import type { RuleUnit } from '../domain/rule.js';
import type { StoredRow } from './evidence.js';
import { hasOwnNumber, text } from './row-lookup.js';

/** 40 bits: among a million findings of a rule two share a number once in two thousand provinces. */
const NUMBER_CHARACTERS = 8;

/** `C04-7K3M9QXT`. */
export function findingNumber(key: Uint8Array, rule: string, unit: RuleUnit, subjectKey: string): string {
  return `${rule}-${keyedCode(key, [rule, unit, subjectKey], NUMBER_CHARACTERS)}`;
}

export function personKey(row: StoredRow): string {
  const key = text(row['id_key']);
  if (key !== null) return key;
  return [row['name'], row['household'], row['id_number'], row['township']].map((part) => text(part) ?? '').join('|');
}

/**
 * `head` represents a household without a number, or one whose number others have as well. A number that does not begin with its county's
 * code may be given out in several counties, so the county is put in front.
 */
export function householdKey(household: StoredRow, head: StoredRow | null): string {
  const number = text(household['household']);
  if (number === null || !hasOwnNumber(household)) return `head:${head === null ? '' : personKey(head)}`;
  const county = text(household['county']);
  return county === null || number.startsWith(county) ? number : `${county}|${number}`;
}

/** A row of a list that is its own subject: the columns that tell its rows apart, in its place. */
export function rowKey(row: StoredRow, columns: readonly string[]): string {
  return [...new Set(['county', 'township', 'village', ...columns])].map((column) => text(row[column]) ?? '').join('|');
}

export function villageKey(village: StoredRow): string {
  return (
    text(village['code']) ??
    [village['county'], village['township'], village['village']].map((part) => text(part) ?? '').join('|')
  );
}

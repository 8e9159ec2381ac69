/** Rows of the table `cache_link`: list rows that linkage brought to a person, or that a person has to judge. Pure. */
import { LEVEL_WORDS, REPAIR_WORDS, RELATION_WORDS, REVIEW_WORDS, WHY_WORDS } from '../catalog/linkage.js';
import type { NameLevel } from '../normalise/names/names.js';
import type { SqlCell } from '../store/bulk-insert.js';
import type { RowLink } from './damaged-rows.js';
import type { NameComparison } from './names/compare-names.js';

export const LINK_COLUMNS = [
  'source',
  'row_id',
  'person_id',
  'method',
  'is_sure',
  'number_from',
  'number_to',
  'note',
] as const;

interface LinkPlace {
  readonly source: string;
  readonly rowId: number;
  readonly personId: number;
  readonly isSure: boolean;
}

export function linkCells(link: RowLink, { source, rowId, personId, isSure }: LinkPlace): SqlCell[] {
  return [source, rowId, personId, link.method, isSure ? 1 : 0, link.from, link.to, whyOf(link)];
}

/** An equal valid number under a name that cannot be the person's. */
export function unlikeCells(source: string, rowId: number, personId: number): SqlCell[] {
  return [source, rowId, personId, 'id_exact', 0, null, null, REVIEW_WORDS['name_unlike'] ?? null];
}

/** One sentence: the number's damage, from what to what, and the name. */
function whyOf({ from, to, relation, name }: RowLink): string {
  const damage = relation === null ? null : (REPAIR_WORDS[relation] ?? RELATION_WORDS[relation]);
  const change = from === null || to === null ? '' : `（${WHY_WORDS.from}${from}${WHY_WORDS.to}${to}）`;
  const level = name.wildcard ? 'wildcard' : name.level;
  return [
    ...(damage === null || damage === undefined ? [] : [`${WHY_WORDS.number}${damage}${change}`]),
    `${WHY_WORDS.name}${LEVEL_WORDS[level] ?? level}`,
  ].join(WHY_WORDS.separator);
}

/** The level of a name as rules know it. */
export function nameLevelOf({ level, wildcard }: NameComparison): NameLevel {
  if (level === 'equal' && !wildcard) return 'same';
  return level === 'same_sound' || level === 'same_sound_tone' ? 'sound' : 'variant';
}

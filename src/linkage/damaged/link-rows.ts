/** Rows of the table `cache_link`: rows that linkage brought to a person, or that a person has to judge. Pure. */
import { LEVEL_WORDS, REPAIR_WORDS, RELATION_WORDS, REVIEW_WORDS, WHY_WORDS } from '../../catalog/linkage.js';
import type { NameLevel } from '../../normalise/names/names.js';
import type { SqlCell } from '../../store/bulk-insert.js';
import { LINK_COLUMNS } from '../../store/work-schema.js';
import type { RowLink } from './damaged-rows.js';

type LinkColumn = (typeof LINK_COLUMNS)[number];

interface LinkPlace {
  readonly source: string;
  readonly rowId: number;
  readonly personId: number;
  /** May make findings. */
  readonly isSure: boolean;
}

export function linkCells(link: RowLink, { source, rowId, personId, isSure }: LinkPlace): SqlCell[] {
  const cells: Readonly<Record<LinkColumn, SqlCell>> = {
    source,
    row_id: rowId,
    person_id: personId,
    method: link.method,
    is_sure: isSure ? 1 : 0,
    is_of_person: link.isOfPerson ? 1 : 0,
    decision: link.decision,
    reason: link.reason,
    number_from: link.from,
    number_to: link.to,
    log_odds: String(link.logOdds),
    signs: JSON.stringify(link.signs.map(({ field, level, bits }) => [field, level, bits])),
    note: whyOf(link),
  };
  return LINK_COLUMNS.map((column) => cells[column]);
}

/** One sentence: the number's damage, from what to what, the name, and what stands against it. */
function whyOf({ from, to, relation, nameLevel, reason, method }: RowLink): string {
  const name = `${WHY_WORDS.name}${LEVEL_WORDS[nameLevel] ?? nameLevel}`;
  const doubt = reason === null ? [] : [REVIEW_WORDS[reason] ?? reason];
  if (method === 'id_exact') return [...doubt, name].join(WHY_WORDS.separator);
  const damage = relation === null ? null : (REPAIR_WORDS[relation] ?? RELATION_WORDS[relation]);
  const change = from === null || to === null ? '' : `（${WHY_WORDS.from}${from}${WHY_WORDS.to}${to}）`;
  const number = damage === null || damage === undefined ? [] : [`${WHY_WORDS.number}${damage}${change}`];
  return [...number, name, ...doubt].join(WHY_WORDS.separator);
}

/** The level of a name as rules know it. */
export function nameLevelOf(level: string): NameLevel {
  if (level === 'equal') return 'same';
  return level === 'same_sound' || level === 'same_sound_tone' ? 'sound' : 'variant';
}

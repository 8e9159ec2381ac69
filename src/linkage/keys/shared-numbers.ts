/**
 * Household numbers that stand for several households: counted anew in every village or on every sheet (1, 2, 3 …). Where one number has
 * different heads in different villages, or on different sheets, it names a household only within village or sheet. Reads and changes the
 * subjects of one store; must run after the last of them and before households are built.
 */
import type { StoredRow } from '../../rules/evidence.js';
import type { WorkStore } from '../../store/work-store.js';

export interface SharedNumbers {
  /** How many numbers stand for several households. */
  readonly numbers: number;
  /** One of them, and a person of each of its first two households. */
  readonly example: { readonly household: string; readonly persons: readonly number[] } | null;
  /** Ids of all households under such numbers. */
  readonly households: readonly number[];
  /** How many households there are more than numbers. */
  readonly added: number;
}

const COLUMNS = ['person_id', 'household_id', 'household', 'is_head', 'id_key', 'name_key', 'place_id'].join(', ');
const VILLAGE = `coalesce(township, '') || '|' || coalesce(village, '')`;
/** Numbers with heads in several villages or on several sheets. */
const SUSPECTED = `
  select household_id from subject where is_head = 1 and household is not null group by household_id
  having count(*) > 1 and (min(${VILLAGE}) <> max(${VILLAGE}) or min(place_id) <> max(place_id))`;

/** Gives the households under a shared number ids of their own, from `lastId` on. */
export function splitSharedNumbers(store: WorkStore, lastId: number): SharedNumbers {
  const groups = new Map<number, StoredRow[]>();
  const rows = store.rows(
    `select ${COLUMNS}, ${VILLAGE} as home from subject where household_id in (${SUSPECTED}) order by household_id, person_id`,
  );
  for (const row of rows) {
    const id = Number(row['household_id']);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  let next = lastId;
  let numbers = 0;
  let example: SharedNumbers['example'] = null;
  const households: number[] = [];
  for (const [id, members] of groups) {
    const parts = separate(members);
    if (parts.length < 2) continue;
    numbers += 1;
    example ??= {
      household: String(members[0]?.['household'] ?? ''),
      persons: parts.slice(0, 2).map((part) => Number(part[0]?.['person_id'])),
    };
    households.push(id);
    for (const part of parts.slice(1)) {
      next += 1;
      households.push(next);
      const ids = part.map((row) => Number(row['person_id'])).join(', ');
      store.change(`update subject set household_id = ${next} where person_id in (${ids})`);
    }
  }
  return { numbers, example, households, added: next - lastId };
}

/** The rows by household, if their number is one of several: by village, else by sheet; a part without a head goes with the rows before it. */
function separate(members: readonly StoredRow[]): StoredRow[][] {
  for (const place of ['home', 'place_id']) {
    const parts = partsBy(members, place);
    const heads = [...parts.values()]
      .map((part) => part.find((row) => row['is_head'] === 1))
      .filter((row) => row !== undefined);
    if (heads.some((head) => !isSamePerson(head, heads[0]))) return [...parts.values()];
  }
  return [[...members]];
}

function partsBy(members: readonly StoredRow[], place: string): Map<string, StoredRow[]> {
  const headed = new Set(members.filter((row) => row['is_head'] === 1).map((row) => String(row[place] ?? '')));
  const parts = new Map<string, StoredRow[]>();
  let current = [...headed][0] ?? '';
  for (const row of members) {
    const own = String(row[place] ?? '');
    if (headed.has(own)) current = own;
    parts.set(current, [...(parts.get(current) ?? []), row]);
  }
  return parts;
}

function isSamePerson(one: StoredRow, other: StoredRow | undefined): boolean {
  if (one['id_key'] !== null && other?.['id_key'] != null) return one['id_key'] === other['id_key'];
  return one['name_key'] === other?.['name_key'];
}

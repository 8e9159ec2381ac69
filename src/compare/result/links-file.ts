/**
 * links.jsonl of a batch (`compare --links`, `--all-links`): how rows of lists and people of the register were brought together, one pair a
 * line, by place. The decision is that of the engine, whatever the settings let it do. Holds people: readable by its owner only.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LEVEL_WORDS, WHY_WORDS } from '../../catalog/linkage.js';
import { viewName } from '../../domain/column.js';
import { UserError } from '../../domain/problem.js';
import { compareTexts } from '../../domain/text-order.js';
import { sourceIds } from '../../linkage/rule-schema.js';
import type { StoredLink } from '../../linkage/damaged/stored-links.js';
import { probabilityOf, scoreOf, shownLogOdds } from '../../linkage/engine/weights.js';
import type { Scope } from '../../linkage/scope.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { REGISTER_LINK } from '../../rules/linked-pairs.js';
import type { RunScope } from '../run/pass-runner.js';

export const LINKS_FILE = 'links.jsonl';
const MOST_BYTES = 2_000_000_000;
const LINES_PER_CHUNK = 500;
/** Of an equal valid number and the same name, without looking at anything else. */
const EXACT_LOG_ODDS = 20;
const NAME_LEVELS: Readonly<Record<string, string>> = { same: 'equal', variant: 'folded', sound: 'same_sound' };

interface LinkPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}

interface PlacedLine {
  readonly left: LinkPlace;
  readonly right: LinkPlace;
  /** Of an equal number only the level of the name. */
  readonly link: StoredLink | string;
}

/** `all`: with the pairs of an equal valid number. Throws UserError links-too-large. */
export async function writeLinks(file: string, scopes: readonly RunScope[], all: boolean): Promise<void> {
  const lines = scopes.flatMap(({ scope }) => [...inexactLines(scope), ...(all ? exactLines(scope) : [])]);
  lines.sort((one, other) => comparePlaces(one.left, other.left) || comparePlaces(one.right, other.right));
  await writeFileAtomic(file, async (temporary) => {
    await pipeline(Readable.from(chunks(lines)), createWriteStream(temporary, { mode: 0o600 }));
  });
}

function* chunks(lines: readonly PlacedLine[]): Generator<string> {
  let bytes = 0;
  for (let from = 0; from < lines.length; from += LINES_PER_CHUNK) {
    const chunk = lines
      .slice(from, from + LINES_PER_CHUNK)
      .map(({ left, right, link }) => {
        const rest = typeof link === 'string' ? exactRest(link) : restOf(link);
        return `${JSON.stringify({ left, right, ...rest })}\n`;
      })
      .join('');
    bytes += Buffer.byteLength(chunk);
    if (bytes > MOST_BYTES) throw new UserError('links-too-large', { file: LINKS_FILE });
    yield chunk;
  }
}

function inexactLines(scope: Scope): PlacedLine[] {
  const person = personPlaces(scope);
  const bySource = new Map<string, StoredLink[]>();
  for (const link of scope.links) bySource.set(link.source, [...(bySource.get(link.source) ?? []), link]);
  return [...bySource].flatMap(([source, links]) => {
    const right = source === REGISTER_LINK ? person : rowPlaces(scope, source, links);
    return links.flatMap((link): PlacedLine[] => {
      const [one, other] = [person(link.personId), right(link.rowId)];
      if (one === null || other === null) return [];
      const isEarlier = source !== REGISTER_LINK || comparePlaces(one, other) <= 0;
      return [{ left: isEarlier ? one : other, right: isEarlier ? other : one, link }];
    });
  });
}

function restOf({ decision, method, logOdds, from, to, signs, note }: StoredLink): object {
  const odds = shownLogOdds(decision, method, logOdds);
  const verdict = decision === 'link' ? WHY_WORDS.link : WHY_WORDS.review;
  return {
    decision,
    probability: Math.round(probabilityOf(odds) * 1e6) / 1e6,
    score: scoreOf(odds),
    method,
    repair: from === null || to === null || method !== 'id_repaired' ? null : { from, to },
    fields: signs.map(([field, level, bits]) => ({ field, level, bits })),
    why: `${note ?? ''}${WHY_WORDS.separator}${verdict}${WHY_WORDS.end}`,
  };
}

/** Pairs of an equal valid number under a name that may be the person's. */
function* exactLines(scope: Scope): Generator<PlacedLine> {
  const person = personPlaces(scope);
  const linked = new Set(scope.links.map(({ source, rowId, personId }) => `${source} ${rowId} ${personId}`));
  for (const source of sourceIds()) {
    const view = viewName(source);
    const known = scope.store.columnsOf(view);
    if (!known.has('place_id')) continue;
    const sql = `select x.person_id as person_id, x.row_id as row_id, x.name_match as name_match, h.place_id as place_id,
      h.row_number as row_number from ${view}_hit x join ${view} h on h.row_id = x.row_id where x.compatible = 1`;
    for (const row of scope.store.rows(sql)) {
      const [personId, rowId] = [Number(row['person_id']), Number(row['row_id'])];
      const left = person(personId);
      if (left === null || linked.has(`${source} ${rowId} ${personId}`)) continue;
      const level = NAME_LEVELS[String(row['name_match'])] ?? 'missing';
      yield { left, right: placeOf(scope, row['place_id'], row['row_number']), link: level };
    }
  }
}

/** Nothing else was compared. */
function exactRest(level: string): object {
  const name = level === 'missing' ? [] : [`${WHY_WORDS.name}${LEVEL_WORDS[level] ?? level}`];
  const why = [`${WHY_WORDS.number}${LEVEL_WORDS['equal'] ?? ''}`, ...name, WHY_WORDS.link].join(WHY_WORDS.separator);
  return {
    decision: 'link',
    probability: Math.round(probabilityOf(EXACT_LOG_ODDS) * 1e6) / 1e6,
    score: scoreOf(EXACT_LOG_ODDS),
    method: 'id_exact',
    repair: null,
    fields: [
      { field: 'name', level, bits: 0 },
      { field: 'id_number', level: 'equal', bits: EXACT_LOG_ODDS },
    ],
    why: `${why}${WHY_WORDS.end}`,
  };
}

type PlaceOf = (id: number) => LinkPlace | null;

function personPlaces(scope: Scope): PlaceOf {
  const byId = new Map<number, LinkPlace>();
  for (const row of scope.store.rows('select person_id, place_id, row_number from subject'))
    byId.set(Number(row['person_id']), placeOf(scope, row['place_id'], row['row_number']));
  return (id) => byId.get(id) ?? null;
}

function rowPlaces(scope: Scope, source: string, links: readonly StoredLink[]): PlaceOf {
  const ids = [...new Set(links.map(({ rowId }) => rowId))];
  const rows = scope.store.block(viewName(source), ['row_id', 'place_id', 'row_number'], ids);
  return (id) => {
    const row = rows.get(id);
    return row === undefined ? null : placeOf(scope, row['place_id'], row['row_number']);
  };
}

function placeOf(scope: Scope, placeId: unknown, row: unknown): LinkPlace {
  const { file, sheet } = scope.places.place(Number(placeId ?? 0));
  return { file, sheet, row: Number(row ?? 0) };
}

function comparePlaces(one: LinkPlace, other: LinkPlace): number {
  return compareTexts(one.file, other.file) || compareTexts(one.sheet ?? '', other.sheet ?? '') || one.row - other.row;
}

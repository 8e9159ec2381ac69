/**
 * The description of a cached pass beside its work stores, so that the next run reads only changed files: counts, problems and keys of the
 * inputs. It names files, columns and places, no person; people are in the stores.
 */
import type { Problem } from '../../domain/problem.js';
import type { SheetPlace } from '../../store/place-registry.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { DeliveryReading, ReadSheet } from '../../delivery/read-delivery.js';
import type { TownshipSpelling } from '../../delivery/township-spellings.js';
import type { ListFigures } from '../../linkage/list-loader.js';
import type { SubjectFigures } from '../../linkage/subject-loader.js';

/** Result of reading the register and the candidates, without the people. */
export interface PeopleReading {
  readonly problems: readonly Problem[];
  /** Data rows by file path. */
  readonly rowsByFile: ReadonlyMap<string, number>;
  readonly sheets: readonly { readonly role: PlannedDelivery['role']; readonly sheet: ReadSheet }[];
  /** How the rows spell their townships. */
  readonly spellings: readonly TownshipSpelling[];
  /** False when a file could not be read to its end. */
  readonly isWhole: boolean;
  /** As ValidUntil.validUntil. */
  readonly validUntil: string;
}

export interface CachedScope {
  /** County code, city code or ''; null for people whose county is unknown. */
  readonly key: string | null;
  readonly subjects: SubjectFigures;
}

/** A list whose rows are in the stores. */
export interface CachedList {
  /** Key over every input of its rows except the subjects and co-residents; null when it must be read again. */
  readonly key: string | null;
  readonly source: string;
  /** Keys of the scopes that the list covers; `figures` are in that order. */
  readonly scopes: readonly string[];
  readonly reading: DeliveryReading;
  readonly figures: readonly ListFigures[];
}

export interface CachedPass {
  /** Key over every input of the subjects except the day. */
  readonly key: string;
  /** ISO day of the run: ages are those of that day. */
  readonly asOf: string;
  /** Mark that each of the stores of this pass holds. */
  readonly mark: string;
  readonly places: readonly SheetPlace[];
  readonly people: PeopleReading;
  readonly scopes: readonly CachedScope[];
  readonly lists: readonly CachedList[];
}

/** JSON that keeps maps and sets. Read back by `parseCached`. */
export function cachedText(content: unknown): string {
  return JSON.stringify(content, (_name, member: unknown) => {
    if (member instanceof Map) return { '#map': [...(member as Map<unknown, unknown>)] };
    return member instanceof Set ? { '#set': [...(member as Set<unknown>)] } : member;
  });
}

/** Throws SyntaxError for text that is no JSON. */
export function parseCached(text: string): unknown {
  return JSON.parse(text, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null) return member;
    if ('#map' in member) return new Map(member['#map'] as [unknown, unknown][]);
    return '#set' in member ? new Set(member['#set'] as unknown[]) : member;
  });
}

/**
 * Links of the rows of one delivery that have no usable number, or a number whose name is another's, as rows of `cache_link`. Decides by the
 * settings which of them may make findings; the hits themselves are the loader's.
 */
import { HEADER_PATTERNS } from '../../catalog/linkage.js';
import type { DivisionNames } from '../../delivery/division-names.js';
import { placeTexts, shownText } from '../../delivery/stored-cells.js';
import type { TableDefinition } from '../../domain/column.js';
import type { SourceRecord } from '../../domain/record.js';
import type { LinkageCap } from '../../domain/reports/linkage-figures.js';
import { LINK_COLUMNS } from '../../store/work-schema.js';
import type { NameLevel } from '../../normalise/names/names.js';
import type { RowSink } from '../../store/row-sink.js';
import { dateComparison } from '../fields/date-field.js';
import { identityValue } from '../fields/identity-field.js';
import { sexComparison } from '../fields/text-fields.js';
import type { CompletionIndex } from './number-completions.js';
import type { DamagedRowMatcher, LinkageSetting, RowLink } from './damaged-rows.js';
import { linkCells } from './link-rows.js';
import { LinkageCounter, type LinkageFigures } from './linkage-counter.js';
import type { RowFacts } from './row-signs.js';

interface LinkerScope {
  readonly store: RowSink;
  readonly matcher?: DamagedRowMatcher;
  readonly completions?: CompletionIndex;
}

interface LinkerFacts {
  readonly source: Pick<TableDefinition, 'id' | 'key'>;
  readonly county: string | null;
  readonly linkage?: LinkageSetting;
}

/** Names that are not the person's own as it stands. */
const DOUBTED: ReadonlySet<NameLevel> = new Set(['variant', 'sound', 'unlike']);
const BIRTH_HEADER = HEADER_PATTERNS.find(({ kind }) => kind === 'date')?.pattern;
const SEX_HEADER = HEADER_PATTERNS.find(({ kind }) => kind === 'sex')?.pattern;

export class RowLinker {
  readonly #scope: LinkerScope;
  readonly #facts: LinkerFacts;
  readonly #names: DivisionNames | null;
  readonly #completions: CompletionIndex | undefined;
  readonly #counter = new LinkageCounter();

  /** `names` null: no rule reads the list. */
  constructor(scope: LinkerScope, facts: LinkerFacts, names: DivisionNames | null) {
    this.#scope = scope;
    this.#facts = facts;
    this.#names = names;
    this.#completions = this.isOn ? scope.completions : undefined;
  }

  get isOn(): boolean {
    return this.#names !== null && (this.#facts.linkage ?? 'off') !== 'off';
  }

  /**
   * People to whom a row without a usable number belongs, or may belong. A file with these columns that speaks of no person, or names
   * households by their number, lost no number: nobody has to judge its rows.
   */
  linksOf(record: SourceRecord, columns: ReadonlySet<string>): readonly RowLink[] {
    const isOfHomes = this.#facts.source.key?.includes('household') === true && columns.has('household');
    if (!this.isOn || (!columns.has('id_number') && (isOfHomes || !columns.has('name')))) return [];
    const row = this.#rowOf(record);
    const capped = new Set<LinkageCap>();
    const links = row === null ? [] : (this.#scope.matcher?.match(row, -1, capped) ?? []);
    this.#counter.addRow(links, capped, isUnlinkable(row));
    return links;
  }

  /** True for a valid number that nobody bears, but under which somebody may stand. */
  mayBeSomebody(key: number): boolean {
    return this.#completions?.has(key) === true;
  }

  /** People of whom a valid number that nobody bears may be: their own is damaged, or this one was rounded. */
  linksOfNumber(record: SourceRecord, key: number): readonly RowLink[] {
    const positions = this.#completions?.peopleOf(key) ?? [];
    const row = positions.length === 0 ? null : this.#rowOf(record);
    if (row === null) return [];
    const links = this.#scope.matcher?.decide(row, positions) ?? [];
    const proved = links.filter(
      ({ method, signs }) =>
        method === 'id_repaired' || signs.some(({ field, level }) => field === 'id_number' && level === 'double'),
    );
    this.#counter.addRow(proved, new Set());
    return proved;
  }

  /** Enters a link; true where it may make findings. */
  add(rowId: number, link: RowLink): boolean {
    const { source } = this.#facts;
    const isSure = !link.isOfPerson && mayAct(link, this.#facts.linkage ?? 'off');
    const writer = this.#scope.store.writer('cache_link', LINK_COLUMNS);
    for (const position of link.positions)
      writer.add(linkCells(link, { source: source.id, rowId, personId: position + 1, isSure }));
    return isSure;
  }

  /**
   * The level of a name beside the person of its number: a name that cannot be his, or that another member of the household bears, is entered
   * for review and unlike.
   */
  levelOf(rowId: number, position: number, listName: string | null, level: NameLevel): NameLevel {
    // The matcher is made on first use.
    const matcher = this.isOn && DOUBTED.has(level) ? this.#scope.matcher : undefined;
    const name = listName === null ? null : (matcher?.people.nameOf(listName) ?? null);
    if (matcher === undefined || name === null) return level;
    const { isCompatible, isOfMember } = matcher.nameBeside(name, position);
    if (!isOfMember && level !== 'unlike') return level;
    if (!isOfMember && isCompatible) return 'variant';
    const identity = matcher.people.identity(position);
    const row = { name, identity, birth: matcher.people.birth(position), sex: null, township: null, village: null };
    this.#counter.addReview();
    for (const link of matcher.unlike(row, position, isOfMember ? 'member_fits_better' : 'name_unlike'))
      this.add(rowId, link);
    return 'unlike';
  }

  /** Null where linkage is off. */
  get figures(): LinkageFigures | null {
    return this.isOn ? { ...this.#counter.figures, peopleCapped: this.#completions?.left ?? 0 } : null;
  }

  /** Null where nothing can be compared. */
  #rowOf(record: SourceRecord): RowFacts | null {
    const name = this.isOn ? shownText(record.clean('name')) : null;
    const matcher = name === null ? undefined : this.#scope.matcher;
    const value = name === null || matcher === undefined ? null : matcher.people.nameOf(name);
    if (value === null || matcher === undefined || this.#names === null) return null;
    const { township, village } = this.#names.resolve(placeTexts(record), this.#facts.county);
    const identity = identityValue(record.identity);
    const birth =
      identity?.birth ?? roundedDay(identity) ?? shownText(record.clean('birth_date')) ?? extraOf(record, BIRTH_HEADER);
    const sex = identity?.sex ?? shownText(record.clean('sex')) ?? extraOf(record, SEX_HEADER);
    return {
      name: value,
      identity,
      birth: birth === null ? null : dateComparison.prepare([birth]),
      sex: sex === null ? null : sexComparison.prepare([sex]),
      township: township === null ? null : matcher.people.placeOf(township),
      village: village === null ? null : matcher.people.placeOf(village),
    };
  }
}

/** A name alone, or not even a name. */
function isUnlinkable(row: RowFacts | null): boolean {
  return row === null || (row.identity === null && row.birth === null && row.village === null);
}

/** The first 15 places of a rounded number are as they were. */
function roundedDay(identity: RowFacts['identity']): string | null {
  return identity !== null && /^\d{15}000$/u.test(identity.text) ? identity.text.slice(6, 14) : null;
}

/** Whether a link may make findings under a setting. */
export function mayAct({ method, decision }: Pick<RowLink, 'method' | 'decision'>, linkage: LinkageSetting): boolean {
  if (decision !== 'link') return false;
  return method === 'id_repaired' ? linkage !== 'exact' && linkage !== 'off' : linkage === 'weights';
}

/** A cell under a header that the list's own columns do not know. */
function extraOf(record: SourceRecord, pattern: RegExp | undefined): string | null {
  for (const [header, text] of Object.entries(record.extras())) if (pattern?.test(header) === true) return text;
  return null;
}

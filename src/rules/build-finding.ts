/**
 * A gathered subject as a finding: number, person, place, recipients, sentence, evidence in a fixed order. The same rows give the same
 * finding, whatever the order in which files and rows were read.
 */
import { graceWords } from '../catalog/rules/grace.js';
import { DIVISIONS } from '../catalog/sources/divisions.js';
import type { Finding, EvidenceRow } from '../domain/finding.js';
import { departmentRecipient } from '../domain/recipient.js';
import { blankExcuseWords, linkedWords, uncheckedExcuseWords } from '../catalog/sheets/words.js';
import { aboutWords, sourceLabel } from '../catalog/sources/source-words.js';
import type { Pass } from '../domain/pass.js';
import type { RuleDefinition } from '../domain/rule.js';
import type { UncheckedExcuse } from './availability.js';
import type { Bindings } from './bindings.js';
import { cellText, evidenceOrder, type StoredRow } from './evidence.js';
import type { ExemptionLookup } from './exemptions.js';
import type { GroupedHit, SubjectGroup } from './group-hits.js';
import { REGISTER_LINK } from './linked-pairs.js';
import type { LinkedRow, LinkedRows } from './linked-rows.js';
import { fillMessage, placeholders } from './sentences/message.js';
import { nameDifference } from './sentences/name-difference.js';
import { text, type RowLookup } from './row-lookup.js';
import type { ListRowId, RuleHit } from './rule-hit.js';
import { findingNumber } from './subject-key.js';

/** Names of the workbooks for those whose place is not known. */
const [NO_TOWNSHIP, NO_COUNTY] = ['未分乡镇', '未分县'];

/** A village's finding shows as many register rows at most; the township finds the others under the same name. */
const SHOWN_RESIDENTS = 50;
/** Columns that show where a register row places its people. */
const VILLAGE_COLUMNS: ReadonlySet<string> = new Set(['township', 'village']);

export interface FindingContext {
  readonly rule: RuleDefinition;
  readonly pass: Pass;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly bindings: Bindings;
  readonly lookup: RowLookup;
  readonly exemptUntil: ExemptionLookup;
  /** Households in 渐退 → last day of the window; absent where the rule does not wait for it. */
  readonly graceUntil?: ReadonlyMap<number, string> | undefined;
  /** Absent where every name is taken as it is. */
  readonly recipientOf?: RecipientOf | undefined;
  /** The department that answers a rule in a county, or null where the township does; absent where no department answers. */
  readonly departmentOf?: DepartmentOf | undefined;
  /** Register columns shown in evidence because the rule reads them. */
  readonly registerColumns: ReadonlySet<string>;
  readonly uncheckedExcuses: readonly UncheckedExcuse[];
  /** Absent where linkage is off. */
  readonly links?: LinkedRows | undefined;
}

/** The township to which findings of a place can be sent, by its name or, where none is given, by the address; null for none. */
export type RecipientOf = (county: string | null, township: string | null, address?: string | null) => string | null;

/** The department of a county that answers the findings of a rule, or null where the township does. */
export type DepartmentOf = (rule: RuleDefinition, county: string | null) => string | null;

/** A list row together with its evidence. */
interface ProvingRow extends ListRowId {
  readonly row: StoredRow;
  readonly evidence: EvidenceRow;
}

interface SubjectPlace {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

export function buildFinding(group: SubjectGroup, context: FindingContext): Finding {
  const { rule } = context;
  const no = findingNumber(context.key, rule.number, rule.unit, group.subjectKey);
  const proving = provingRows(group.listRows, context.lookup);
  const outside = spokesman(
    proving.filter((entry) => group.outside.some((row) => row.source === entry.source && row.rowId === entry.rowId)),
  );
  const place = placeOf(group, outside ?? null, context);
  const unchecked = openExcuses(group, proving, context);
  const grace = graceOf(group, context);
  const link = sureLink(group, proving, context.links);
  return {
    no,
    rule: rule.number,
    rule_name: rule.name,
    kind: rule.kind,
    severity: unchecked !== '' && rule.severity === 'error' ? 'verify' : rule.severity,
    unit: rule.unit,
    pass: context.pass,
    batch: context.batch,
    person: personOf(group, outside ?? null, context),
    place,
    sent_to: recipients(group, place, context),
    message:
      messageOf(group, proving, { ...context, outside: outside ?? null }) +
      linkedWords(link?.note ?? null) +
      unchecked +
      (grace === null ? '' : graceWords(grace)),
    evidence: [...registerRows(group, context), ...proving.map((entry) => entry.evidence)],
    match: link === null ? matchOf(group, proving) : matchOfLink(link),
    exempt_until: laterOf(grace, exemptUntil(no, group, context)),
  };
}

function exemptUntil(no: string, group: SubjectGroup, { rule, exemptUntil: lookUp }: FindingContext): string | null {
  return lookUp({
    no,
    rule: rule.number,
    persons: group.persons
      .flatMap((row) => [text(row['id_key']), text(row['id_number'])])
      .filter((part) => part !== null),
    households: [text(group.household?.['household'] ?? group.persons[0]?.['household'])].filter(
      (part) => part !== null,
    ),
  });
}

/** The last day of the window of 渐退 in which the subject's household is; null outside one. */
function graceOf(group: SubjectGroup, { graceUntil }: FindingContext): string | null {
  if (graceUntil === undefined || graceUntil.size === 0) return null;
  const homes = [group.household, ...group.persons].map((row) => Number(row?.['household_id'] ?? -1));
  return homes.map((home) => graceUntil.get(home) ?? null).reduce(laterOf, null);
}

function laterOf(one: string | null, other: string | null): string | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

/** Words about the excuses that might have explained this finding away and could not be checked; empty where there are none. */
function openExcuses(group: SubjectGroup, proving: readonly ProvingRow[], context: FindingContext): string {
  const { excusesOnly = {} } = context.rule;
  const lacking = context.uncheckedExcuses
    .filter((excuse) => isOpen(excuse, group, proving, excusesOnly[`${excuse.source}.${excuse.column}`]))
    .map(({ source, column }) => `${source}.${column}`);
  const blank = Object.entries(excusesOnly)
    .filter(([excuse, only]) => !lacking.includes(excuse) && isBlankExcuse(excuse, only, proving))
    .map(([excuse]) => excuse);
  return [
    ...lacking.map((excuse) => uncheckedExcuseWords(aboutWords(excuse))),
    ...blank.map((excuse) => blankExcuseWords(aboutWords(excuse))),
  ].join('');
}

/**
 * True where an excuse might have explained this finding away: its rows, where it shows some of that list, else those of its people, come
 * from a file without the column.
 */
function isOpen(
  { source, files }: UncheckedExcuse,
  group: SubjectGroup,
  proving: readonly ProvingRow[],
  only: RowWords = {},
): boolean {
  const rows = proving.filter((entry) => entry.source === source).map(({ row }) => row);
  const shown = source === 'register' ? group.persons : rows;
  return shown.length === 0 || shown.some((row) => files.includes(Number(row['file_id'])) && hasWords(row, only));
}

/** Column → words, one of which a row holds. */
type RowWords = Readonly<Record<string, readonly string[]>>;

function hasWords(row: StoredRow, only: RowWords): boolean {
  return Object.entries(only).every(([column, words]) => words.includes(text(row[column]) ?? ''));
}

/** True where a proving row leaves blank the cell that might have excused it. */
function isBlankExcuse(excuse: string, only: RowWords, proving: readonly ProvingRow[]): boolean {
  return proving.some(
    ({ source, row }) =>
      excuse.startsWith(`${source}.`) && hasWords(row, only) && text(row[excuse.slice(source.length + 1)]) === null,
  );
}

function provingRows(rows: readonly ListRowId[], lookup: RowLookup): ProvingRow[] {
  const proving: ProvingRow[] = [];
  for (const { source, rowId } of rows) {
    const row = lookup.listRow(source, rowId);
    const evidence = row === null ? null : lookup.listEvidence(source, row);
    if (row !== null && evidence !== null) proving.push({ source, rowId, row, evidence });
  }
  if (proving.length < 2) return proving;
  return proving
    .map((entry) => ({ entry, order: evidenceOrder(entry.evidence) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The person who represents a household outside the register: its head, else the lowest number; never the first in the file. */
function spokesman(rows: readonly ProvingRow[]): ProvingRow | undefined {
  const standing = ({ row }: ProvingRow): string =>
    `${text(row['relation']) === '户主' ? '0' : '1'}${text(row['id_key']) ?? text(row['id_number']) ?? ''}`;
  const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
  return [...rows].sort((one, other) => order(standing(one), standing(other)))[0];
}

function registerRows(group: SubjectGroup, context: FindingContext): EvidenceRow[] {
  const { lookup, registerColumns } = context;
  if (group.village !== null) return group.outside.length > 0 ? [] : villageRows(group.village, group.hits, context);
  return [...group.persons, ...group.others].map((row) => lookup.registerEvidence(row, registerColumns));
}

/** The register rows that name the village; its row in the table of villages where the rule is about that, or there are no others. */
function villageRows(village: StoredRow, hits: readonly RuleHit[], { lookup }: FindingContext): EvidenceRow[] {
  const isAboutTable = hits.some(({ row }) => row['evidence_source'] === DIVISIONS.id);
  const residents = isAboutTable ? [] : lookup.residents(Number(village['village_id']));
  if (residents.length === 0) return village['listed'] === 1 ? [lookup.divisionEvidence(village)] : [];
  return residents.slice(0, SHOWN_RESIDENTS).map((row) => lookup.registerEvidence(row, VILLAGE_COLUMNS));
}

/** A project is named by its key, a post or a member of staff by its holder, neither by a person's number; a village has its own place. */
function personOf(
  group: SubjectGroup,
  outside: ProvingRow | null,
  { rule, lookup }: FindingContext,
): Finding['person'] {
  const isProject = rule.unit === 'project';
  const isNameless = rule.unit === 'staff' && text(outside?.row['name'] ?? null) === null;
  if (outside !== null && (isProject || rule.unit === 'post' || isNameless)) {
    const keys = [...lookup.keyColumns(outside.source).filter((key) => key !== 'id_number'), 'project_no', 'project'];
    const first = (names: readonly string[]) => names.flatMap((name) => text(outside.row[name]) ?? [])[0] ?? null;
    const name = first(isProject ? keys : ['name', ...keys]);
    return { name, id_number: isProject ? null : first(['id_key', 'id_number']), household: null, relation: null };
  }
  const row = rule.unit === 'village' ? undefined : (group.persons[0] ?? outside?.row);
  if (row === undefined)
    return { name: null, id_number: null, household: text(group.household?.['household']), relation: null };
  return {
    name: text(row['name']),
    id_number: text(row['id_key']) ?? text(row['id_number']),
    household: group.persons.length > 0 ? text(row['household']) : null,
    relation: text(row['relation']),
  };
}

function placeOf(group: SubjectGroup, outside: ProvingRow | null, { recipientOf }: FindingContext): SubjectPlace {
  const row = group.persons[0] ?? group.household ?? group.village ?? outside?.row;
  if (row === undefined) return { county: text(group.hits[0]?.row['division']), township: null, village: null };
  const county = text(row['county']) ?? text(row['list_division']);
  const township = text(row['township']) ?? recipientOf?.(county, null, text(row['address'])) ?? null;
  return { county, township, village: text(row['village']) };
}

/** `county/township` of the subject and of every other register row the finding speaks of. A list's finding goes to no township. */
function recipients(
  group: SubjectGroup,
  place: SubjectPlace,
  { rule, recipientOf, departmentOf }: FindingContext,
): string[] {
  if (rule.unit === 'list') return [];
  const department = rule.verifier === 'department' ? (departmentOf?.(rule, place.county) ?? null) : null;
  if (department !== null) return [departmentRecipient(place.county ?? NO_COUNTY, department)];
  const rows = [...(rule.unit === 'person' ? group.persons : []), ...group.others];
  const places = [place, ...rows.map((row) => ({ county: text(row['county']), township: text(row['township']) }))];
  const names = places.map(({ county, township }) => {
    const recipient = recipientOf === undefined ? township : recipientOf(county, township);
    return `${county ?? NO_COUNTY}/${recipient ?? NO_TOWNSHIP}`;
  });
  return [...new Set(names)].sort();
}

function matchOfLink({ method, note, score, signs, from, to }: LinkedRow): Finding['match'] {
  if (score === undefined || signs === undefined || signs.length === 0) return { method, note };
  const fields = signs.map(([field, level, bits]) => ({ field, level, bits }));
  return { method, note, weighed: { score, fields, repair: from === null || to === null ? null : { from, to } } };
}

/** The link without an equal number that a finding rests on; null for none. */
function sureLink(group: SubjectGroup, proving: readonly ListRowId[], links: LinkedRows | undefined): LinkedRow | null {
  const personIds = group.hits.flatMap(({ personId }) => personId ?? []);
  for (const { source, rowId } of proving) {
    const link = links?.sureLink(source, rowId, personIds) ?? null;
    if (link !== null) return link;
  }
  const people = [...group.persons, ...group.others].map((row) => Number(row['person_id']));
  for (const person of group.others.length === 0 ? [] : people) {
    const link = links?.sureLink(REGISTER_LINK, person, people) ?? null;
    if (link !== null) return link;
  }
  return null;
}

/** How the list rows were matched to the register; null where the finding rests on the register alone or on people outside it. */
function matchOf(group: SubjectGroup, proving: readonly ProvingRow[]): Finding['match'] {
  if (group.persons.length === 0) return null;
  const keys = new Set(group.persons.map((row) => row['id_key']));
  const matched = proving.filter((entry) => entry.row['id_key'] !== null && keys.has(entry.row['id_key'] ?? null));
  if (matched.length === 0) return null;
  const isExact =
    matched.every((entry) => entry.row['id_number'] === entry.row['id_key']) &&
    group.persons.every((row) => row['id_key'] === null || row['id_number'] === row['id_key']);
  const levels = group.hits.map((hit) => hit.row['name_match']);
  const note = levels.includes('sound') ? 'name_sound' : levels.includes('variant') ? 'name_variant' : null;
  return { method: isExact ? 'id_exact' : 'id_normalised', note };
}

/** Columns that mean the subject when a message names them without a side. */
const SUBJECT_WORDS: ReadonlySet<string> = new Set([
  'name',
  'id_number',
  'relation',
  'household',
  'county',
  'county_name',
  'township',
  'village',
  'phone',
]);

/** Words for the columns of the other person that a finding speaks of. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  ['name', 'county', 'county_name', 'township', 'village', 'relation', 'id_number'].map((column) => [
    `other_${column}`,
    column,
  ]),
);

interface MessageContext extends FindingContext {
  /** The people who represent those outside the register. */
  readonly outside: ProvingRow | null;
}

function messageOf(group: SubjectGroup, proving: readonly ProvingRow[], context: MessageContext): string {
  const person = group.persons[0];
  const own = hitsOf(person, group);
  const spoken = person === undefined ? context.outside : proving.find((entry) => own.some((hit) => shows(hit, entry)));
  const first = spoken ?? proving[0];
  // A list has no subject: the row that shows what is said of it may be one of the register.
  const subject = person ?? first?.row ?? (context.rule.unit === 'list' ? group.others[0] : undefined);
  const hit = resultRow(own, first, context) ?? {};
  const household = group.household ?? group.village ?? {};
  const other = group.others[0];
  const register = (name: string): string | number | null | undefined => subject?.[name] ?? household[name];
  const listCell = (name: string): string | null | undefined => {
    const column = first === undefined ? undefined : context.lookup.column(first.source, name);
    return column === undefined ? undefined : cellText(first?.row[name], column);
  };
  const special: Readonly<Record<string, () => string | number | null>> = {
    list_label: () =>
      first === undefined
        ? sourceLabel(text(hit['source']) ?? '')
        : (context.lookup.source(first.source)?.label ?? null),
    data_date: () => text(first?.row['data_date']),
    left_register: () =>
      group.hits.map(({ row }) => text(row['left_register'])).find((words) => words !== null) ?? '没有',
    names: () => [...new Set(group.persons.map((row) => text(row['name']) ?? ''))].join('、'),
    count: () => proving.length,
    name_difference: () => nameDifference(text(subject?.['name']), text(first?.row['name'])),
    other_household: () => nameOfHome(other, context.lookup),
  };
  return fillMessage(sentenceOf(context.rule, proving), (name) => {
    if (name.startsWith('h.')) return listCell(name.slice(2));
    if (name.startsWith('s.')) return register(name.slice(2));
    if (Object.hasOwn(hit, name)) return hit[name];
    if (Object.hasOwn(context.bindings, name)) return context.bindings[name];
    const make = special[name];
    if (make !== undefined) return make();
    const ofOther = OTHER_WORDS.get(name);
    if (ofOther !== undefined) return text(other?.[ofOther]);
    return SUBJECT_WORDS.has(name) ? register(name) : (listCell(name) ?? register(name));
  });
}

/** The rule's sentence; that of rows which do not count where the subject has one. */
function sentenceOf({ message, insteadOf }: RuleDefinition, proving: readonly ProvingRow[]): string {
  return insteadOf !== undefined && proving.length > 0 ? insteadOf.message : message;
}

/** Rows of the person whom the sentence names; all rows where it names nobody in particular. */
function hitsOf(person: StoredRow | undefined, { hits }: SubjectGroup): readonly GroupedHit[] {
  const own = hits.filter((hit) => hit.speaksOf.some((personId) => personId === person?.['person_id']));
  return own.length > 0 ? own : hits;
}

function shows(hit: GroupedHit, row: ListRowId): boolean {
  return hit.evidence.some((entry) => entry.source === row.source && entry.rowId === row.rowId);
}

/** Columns of the select's own result row that belongs to the first piece of evidence. */
function resultRow(
  hits: readonly GroupedHit[],
  first: ProvingRow | undefined,
  context: FindingContext,
): StoredRow | undefined {
  if (context.rule.select === undefined) return undefined;
  const named = placeholders(context.rule.message);
  const rows = hits.filter((hit) => first === undefined || shows(hit, first)).map((hit) => hit.row);
  const order = (row: StoredRow): string => JSON.stringify(named.map((name) => row[name] ?? null));
  return rows.sort((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}

/** The printed number of a person's household; where the layout alone gives the household, its head, else the person. */
function nameOfHome(row: StoredRow | undefined, lookup: RowLookup): string | null {
  if (row === undefined) return null;
  const printed = text(row['household']);
  if (printed !== null) return printed;
  const home = typeof row['household_id'] === 'number' ? lookup.household(row['household_id']) : null;
  return text(home?.['head_name'] ?? null) ?? text(row['name']);
}

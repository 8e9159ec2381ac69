/**
 * A gathered subject as a finding: number, person, place, recipients, sentence, evidence in a fixed order. What it says is the same
 * for the same rows, whatever the order in which files and rows were read.
 */
import type { Finding, EvidenceRow } from '../domain/finding.js';
import type { Pass } from '../domain/pass.js';
import type { RuleDefinition } from '../domain/rule.js';
import type { Bindings } from './bindings.js';
import { cellText, evidenceOrder, type StoredRow } from './evidence.js';
import type { ExemptionLookup } from './exemptions.js';
import type { SubjectGroup } from './group-hits.js';
import { fillMessage, placeholders } from './message.js';
import { text, type RowLookup } from './row-lookup.js';
import type { ListRowId } from './rule-hit.js';
import { findingNumber } from './subject-key.js';

/** Name of the workbook for those whose township is not known. */
const NO_TOWNSHIP = '未分乡镇';
const NO_COUNTY = '未分县';

export interface FindingContext {
  readonly rule: RuleDefinition;
  readonly pass: Pass;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly bindings: Bindings;
  readonly lookup: RowLookup;
  readonly exemptUntil: ExemptionLookup;
  /** Register columns shown in evidence because the rule reads them. */
  readonly registerColumns: ReadonlySet<string>;
}

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
  const place = placeOf(group, outside ?? null);
  return {
    no,
    rule: rule.number,
    rule_name: rule.name,
    kind: rule.kind,
    severity: rule.severity,
    unit: rule.unit,
    pass: context.pass,
    batch: context.batch,
    person: personOf(group, outside ?? null),
    place,
    sent_to: recipients(group, place, rule),
    message: messageOf(group, proving, context),
    evidence: [...registerRows(group, context), ...proving.map((entry) => entry.evidence)],
    match: matchOf(group, proving),
    exempt_until: context.exemptUntil({
      no,
      rule: rule.number,
      persons: group.persons
        .flatMap((row) => [text(row['id_key']), text(row['id_number'])])
        .filter((part) => part !== null),
      households: [text(group.household?.['household'] ?? group.persons[0]?.['household'])].filter(
        (part) => part !== null,
      ),
    }),
  };
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

/** Who stands for a household outside the register: its head, else the lowest number; never whoever comes first in the file. */
function spokesman(rows: readonly ProvingRow[]): ProvingRow | undefined {
  const standing = ({ row }: ProvingRow): string =>
    `${text(row['relation']) === '户主' ? '0' : '1'}${text(row['id_key']) ?? text(row['id_number']) ?? ''}`;
  const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
  return [...rows].sort((one, other) => order(standing(one), standing(other)))[0];
}

function registerRows(group: SubjectGroup, context: FindingContext): EvidenceRow[] {
  return [...group.persons, ...group.others].map((row) =>
    context.lookup.registerEvidence(row, context.registerColumns),
  );
}

function personOf(group: SubjectGroup, outside: ProvingRow | null): Finding['person'] {
  const row = group.persons[0] ?? outside?.row;
  if (row === undefined)
    return { name: null, id_number: null, household: text(group.household?.['household']), relation: null };
  return {
    name: text(row['name']),
    id_number: text(row['id_key']) ?? text(row['id_number']),
    household: group.persons.length > 0 ? text(row['household']) : null,
    relation: text(row['relation']),
  };
}

function placeOf(group: SubjectGroup, outside: ProvingRow | null): SubjectPlace {
  const row = group.persons[0] ?? group.household ?? group.village ?? outside?.row;
  if (row === undefined) return { county: text(group.hits[0]?.row['division']), township: null, village: null };
  return {
    county: text(row['county']) ?? text(row['list_division']),
    township: text(row['township']),
    village: text(row['village']),
  };
}

/** `county/township` of the subject and of every other register row the finding speaks of. A list's finding goes to no township. */
function recipients(group: SubjectGroup, place: SubjectPlace, rule: RuleDefinition): string[] {
  if (rule.unit === 'list') return [];
  const rows = [...(rule.unit === 'person' ? group.persons : []), ...group.others];
  const places = [place, ...rows.map((row) => ({ county: text(row['county']), township: text(row['township']) }))];
  return [...new Set(places.map(({ county, township }) => `${county ?? NO_COUNTY}/${township ?? NO_TOWNSHIP}`))].sort();
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

function messageOf(group: SubjectGroup, proving: readonly ProvingRow[], context: FindingContext): string {
  const person = group.persons[0];
  const first = proving[0];
  const subject = person ?? first?.row;
  const hit = hitOf(group, first, context) ?? {};
  const household = group.household ?? group.village ?? {};
  const other = group.others[0];
  const register = (name: string): string | number | null | undefined => subject?.[name] ?? household[name];
  const listCell = (name: string): string | null | undefined => {
    const source = first === undefined ? undefined : context.lookup.source(first.source);
    const column = source?.columns.find((entry) => entry.name === name);
    return column === undefined ? undefined : cellText(first?.row[name], column);
  };
  const special: Readonly<Record<string, () => string | number | null>> = {
    list_label: () => (first === undefined ? null : (context.lookup.source(first.source)?.label ?? null)),
    data_date: () => text(first?.row['data_date']),
    names: () => [...new Set(group.persons.map((row) => text(row['name']) ?? ''))].join('、'),
    count: () => proving.length,
    ...otherWords(other),
    other_household: () => nameOfHome(other, context.lookup),
  };
  return fillMessage(context.rule.message, (name) => {
    if (name.startsWith('h.')) return listCell(name.slice(2));
    if (name.startsWith('s.')) return register(name.slice(2));
    if (Object.hasOwn(hit, name)) return hit[name];
    if (Object.hasOwn(context.bindings, name)) return context.bindings[name];
    const make = special[name];
    if (make !== undefined) return make();
    return SUBJECT_WORDS.has(name) ? register(name) : (listCell(name) ?? register(name));
  });
}

/** Columns of the select's own result row that belongs to the first piece of evidence. */
function hitOf(group: SubjectGroup, first: ProvingRow | undefined, context: FindingContext): StoredRow | undefined {
  if (context.rule.select === undefined) return undefined;
  const named = placeholders(context.rule.message);
  const rows = group.hits
    .filter(
      (hit) =>
        first === undefined || hit.evidence.some((row) => row.source === first.source && row.rowId === first.rowId),
    )
    .map((hit) => hit.row);
  const order = (row: StoredRow): string => JSON.stringify(named.map((name) => row[name] ?? null));
  return rows.sort((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}

function otherWords(other: StoredRow | undefined): Record<string, () => string | null> {
  return Object.fromEntries(
    ['name', 'county', 'county_name', 'township', 'village', 'relation', 'id_number'].map((column) => [
      `other_${column}`,
      () => text(other?.[column]),
    ]),
  );
}

/** The printed number of a person's household; where the layout alone gives the household, its head, else the person. */
function nameOfHome(row: StoredRow | undefined, lookup: RowLookup): string | null {
  if (row === undefined) return null;
  const home = typeof row['household_id'] === 'number' ? lookup.household(row['household_id']) : null;
  return text(row['household']) ?? text(home?.['head_name'] ?? null) ?? text(row['name']);
}

/**
 * `bidui household`: everything that the workspace keeps about a household, or about those of a village, in one workbook: the newest
 * register, the findings of all batches, and what happened with them. Reads; enters nothing into the ledger.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HOUSEHOLD_FOLDER } from '../../catalog/sheets/household-book.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { readPeople, type RegisterPerson } from '../../delivery/read-register.js';
import type {
  HouseholdStory,
  StoryEvent,
  StoryFact,
  StoryFinding,
  StoryGap,
} from '../../domain/reports/household-story.js';
import { keyedCode } from '../../domain/keyed-code.js';
import { STAGE_LABELS, type RecipientState } from '../../domain/ledger/state.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { compareTexts } from '../../domain/text-order.js';
import { leftOut } from '../../ledger/left-out.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { identify } from '../../normalise/identity.js';
import { printedValue } from '../../report/layout/batch-words.js';
import { cleanFilePart } from '../../report/layout/file-names.js';
import { maskIdNumber } from '../../report/layout/mask.js';
import { buildHouseholdBook, plainNumber } from '../../report/ledger/household-book.js';
import { answerText, outcomeText, recipientName } from '../../report/ledger/words.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { requireKeyBeyondDemo } from '../../workspace/key.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';
import { checklistLines } from './checklist-lines.js';
import { provenRecords } from '../sampling/collect.js';
import { readKnownFindings, withFindings, type HomeWithFindings, type KnownFindings } from './known-findings.js';
import { readRecordedEvents } from './recorded-events.js';
import { planHomes, readHomes, villageTest, type HomeInputs, type ReadingTerms, type Wanted } from './read-homes.js';
import { checkText, findingEvents, inOrder, storyEvent, type NumberedEvent, type ReadLedger } from './timeline.js';

export interface HouseholdRequest extends ReadingTerms {
  /** Household number, or a member's identity number; null where a village is asked for. */
  readonly number: string | null;
  /** Name or twelve-digit code. */
  readonly village: string | null;
}

/** Document of `household --json`. */
export interface HouseholdFile {
  readonly as_of: string;
  readonly households: readonly HouseholdStory[];
  /** Absolute path of the workbook. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Throws UserError household-which, household-unknown, village-unknown; those of inputs and outputs. */
export async function writeHouseholdFile(workspace: Workspace, request: HouseholdRequest): Promise<HouseholdFile> {
  requireKeyBeyondDemo(workspace);
  const { paths, key, settings } = workspace;
  const { divisions } = await loadDivisions(paths.root, settings);
  const countyName = countyWords(workspace, divisions);
  const wanted = await wantedBy(workspace, request, divisions);
  const store = existsSync(paths.database) ? openLedger(paths.database, { secret: key, mode: 'read' }) : null;
  try {
    const ledger = store === null ? null : readLedger(store, divisions);
    const inputs = await planHomes(workspace);
    const register = await readHomes(workspace, inputs, wanted, request);
    const known = await readKnownFindings(workspace, store, ledger?.state ?? null);
    const homes = withFindings(register.homes, known.findings, wanted).sort(compareHomes);
    const problems = [...inputs.problems, ...register.problems];
    if (homes.length === 0) throw nobody(request, inputs, { known, problems });
    const visits = await readVisits(workspace, inputs, homes, request);
    const recorded = await readRecordedEvents(workspace, inputs.events, { find: homeAt(homes), terms: request });
    const checks = ledger === null ? [] : checksOf(workspace, ledger, homes);
    const lists = ledger === null ? [] : checklistLines(workspace, ledger, homes);
    const households = homes.map((home, at) =>
      storyOf(home, {
        ledger,
        countyName,
        events: [
          ...(visits.events[at] ?? []),
          ...(recorded.events.get(at) ?? []),
          ...(checks[at] ?? []),
          ...(lists[at] ?? []),
        ],
        gaps: {
          ledger: ledger === null,
          visit_log: inputs.visits.length === 0,
          purged: known.purged > 0,
        },
      }),
    );
    const { village, asOf: day } = request;
    const name = fileName(households, village, key);
    const book = buildHouseholdBook({ office: settings.office.name, day, village, stories: households });
    const target = path.join(paths.results, HOUSEHOLD_FOLDER, `${name}.xlsx`);
    const { path: file } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
    return { as_of: day, households, file, problems: [...problems, ...visits.problems, ...recorded.problems] };
  } finally {
    store?.close();
  }
}

async function wantedBy(workspace: Workspace, request: HouseholdRequest, divisions: DivisionTable): Promise<Wanted> {
  const { number, village, asOf } = request;
  if ((number === null) === (village === null)) throw new UserError('household-which', {});
  if (village !== null) {
    const isVillage = await villageTest(workspace, village);
    if (isVillage === null) throw new UserError('village-code-unknown', { code: village });
    return { number: null, matchKey: null, isVillage };
  }
  return { number, matchKey: identify(number ?? '', { asOf, divisions }).matchKey, isVillage: null };
}

function readLedger(store: LedgerStore, divisions: DivisionTable): ReadLedger {
  const state = readLedgerState(store);
  const out = new Set([
    ...leftOut(store.events({ kind: 'batch_undone' })),
    ...leftOut(store.events({ kind: 'handover_settled' })),
  ]);
  const countyNames = new Map<string, string>();
  for (const { recipients } of state.findings.values()) {
    for (const { recipient } of recipients) {
      const [code = ''] = recipient.split('/');
      const name = divisions.name(code);
      if (name !== null) countyNames.set(code, name);
    }
  }
  return { store, state, out, countyNames };
}

function nobody(
  { number, village }: HouseholdRequest,
  inputs: HomeInputs,
  { known, problems }: { readonly known: KnownFindings; readonly problems: readonly Problem[] },
): UserError {
  const files = inputs.people.flatMap((delivery) => delivery.files.map(({ path: file }) => file)).join('、') || '—';
  const searched = { files, batches: known.batches, findings: known.findings.length };
  if (village !== null) return new UserError('village-unknown', { village, ...searched }, null, problems);
  const shown = plainNumber(number) ?? maskIdNumber(number ?? '');
  return new UserError('household-unknown', { number: shown, ...searched }, null, problems);
}

function compareHomes(one: HomeWithFindings, other: HomeWithFindings): number {
  const keyOf = ({ place, household }: HomeWithFindings): string =>
    [place.county, place.township, place.village, household].map((part) => part ?? '').join('|');
  return compareTexts(keyOf(one), keyOf(other));
}

/** Household, county and number of every home, so that rows of a list find theirs. */
function homeAt(
  homes: readonly HomeWithFindings[],
): (row: Pick<RegisterPerson, 'household' | 'matchKey' | 'place'>) => number {
  const byPerson = new Map<string, number>();
  homes.forEach(({ people }, at) => {
    for (const { matchKey } of people) if (matchKey !== null) byPerson.set(matchKey, at);
  });
  return ({ household, matchKey, place }) => {
    const own = matchKey === null ? undefined : byPerson.get(matchKey);
    if (own !== undefined) return own;
    if (household === null) return -1;
    return homes.findIndex(
      (home) =>
        home.household === household &&
        (place.county === null || home.place.county === place.county) &&
        (place.village === null || home.place.village === place.village),
    );
  };
}

async function readVisits(
  workspace: Workspace,
  inputs: HomeInputs,
  homes: readonly HomeWithFindings[],
  terms: ReadingTerms,
): Promise<{ readonly events: readonly StoryEvent[][]; readonly problems: readonly Problem[] }> {
  const events = homes.map((): StoryEvent[] => []);
  const problems: Problem[] = [];
  const find = homeAt(homes);
  for (const delivery of inputs.visits) {
    const request = { ...terms, pass: delivery.level, division: null };
    const read = await readPeople(workspace, [delivery], request, (visit) => {
      const day = visit.column('visited_on');
      if (day === null) return;
      const { file: reference } = visit.readAt;
      const text = visit.name === null ? null : `走访对象：${visit.name}`;
      events[find(visit)]?.push(storyEvent({ day, kind: 'visited', text, person: visit.column('visitor'), reference }));
    });
    problems.push(...read);
  }
  return { events, problems };
}

/** Field samples that drew a household, and what came back. */
function checksOf(workspace: Workspace, { store }: ReadLedger, homes: readonly HomeWithFindings[]): StoryEvent[][] {
  const events = homes.map((): StoryEvent[] => []);
  const drawn = new Map<string, number>();
  for (const { sample, drawn_on: day, selected, reserves } of provenRecords(workspace, store).records) {
    for (const unit of [...selected, ...reserves]) {
      const at = homes.findIndex(({ household, place }) => household === unit.key && place.village === unit.village);
      if (at >= 0) drawn.set(`${sample}|${unit.no}`, at);
      if (selected.includes(unit))
        events[at]?.push(storyEvent({ day, kind: 'sampled', text: `检查编号 ${unit.no}`, reference: sample }));
    }
  }
  for (const event of store.events({ kind: 'check_received' })) {
    if (event.kind !== 'check_received') continue;
    const { sample, check, checked_on: day } = event.payload;
    const detail = event.detail === null ? null : store.detail(event.detail);
    const person = typeof detail?.['checker'] === 'string' ? detail['checker'] : null;
    const own = events[drawn.get(`${sample}|${check}`) ?? -1];
    own?.push(storyEvent({ day, kind: 'checked', text: checkText(event.payload), person, reference: sample }));
  }
  return events;
}

interface StoryParts {
  readonly ledger: ReadLedger | null;
  readonly countyName: (code: string) => string;
  /** Visits and checks. */
  readonly events: readonly StoryEvent[];
  readonly gaps: Readonly<Partial<Record<StoryGap, boolean>>>;
}

/** Columns that say something of the household, in the order in which they are shown; the others are a member's. */
const HOUSEHOLD_COLUMNS: readonly string[] =
  'status household_kind group cause measures helper helper_unit registered_on exited_on policy_until policies household_size income_per_capita income_total income_wage income_business income_property income_transfer house_grade house_area water_safe farmland forest_land relocated'.split(
    ' ',
  );
/** Columns that stand in cells of their own. */
const SHOWN_APART = new Set('household name id_number relation county township village'.split(' '));
const DATED = [
  ['registered_on', 'registered'],
  ['exited_on', 'exited'],
  ['policy_until', 'policy_ends'],
] as const;

function storyOf(home: HomeWithFindings, { ledger, countyName, events, gaps }: StoryParts): HouseholdStory {
  const { household, place, role, dataDate, people, findings } = home;
  const facts = factsOf(people, HOUSEHOLD_COLUMNS);
  const isBlank = (start: string): boolean => !facts.some(({ column }) => column.startsWith(start));
  const dated = DATED.flatMap(([column, kind]) => {
    const day = facts.find((fact) => fact.column === column)?.value;
    return day === undefined ? [] : [storyEvent({ day, kind })];
  });
  const missing: Readonly<Record<StoryGap, boolean>> = {
    register: role === null,
    ledger: gaps.ledger === true,
    cause: role !== null && isBlank('cause'),
    measures: role !== null && isBlank('measures'),
    incomes: role !== null && isBlank('income_'),
    visit_log: gaps.visit_log === true,
    purged: gaps.purged === true,
  };
  const all = [
    ...[...dated, ...events].map((event): NumberedEvent => [0, event]),
    ...findings.flatMap((finding) => findingEvents(finding, ledger)),
  ];
  return {
    household,
    place: {
      county: place.county,
      county_name: place.county === null ? null : countyName(place.county),
      township: place.township,
      village: place.village,
    },
    role,
    data_date: dataDate,
    facts,
    members: membersOf(home),
    findings: findings.map((finding) => storyFinding(finding, ledger)),
    timeline: inOrder(all),
    missing: (Object.keys(missing) as StoryGap[]).filter((gap) => missing[gap]),
  };
}

function factsOf(people: readonly RegisterPerson[], columns: readonly string[]): StoryFact[] {
  return columns.flatMap((column) => {
    const value = people.map((person) => person.column(column)).find((text) => text !== null) ?? null;
    const label = REGISTER.columns.find(({ name }) => name === column)?.label ?? column;
    return value === null ? [] : [{ column, label, value: printedValue(REGISTER.id, column, value) }];
  });
}

/** Of a household that the register does not have: the people whom findings name. */
function membersOf({ people, findings }: HomeWithFindings): HouseholdStory['members'] {
  if (people.length === 0) {
    const named = new Map(findings.map(({ finding: { person } }) => [person.id_number ?? person.name, person]));
    return [...named.values()].map(({ name, id_number, relation }) => ({
      name,
      id_number,
      relation,
      age: null,
      facts: [],
      read_at: null,
    }));
  }
  const columns = REGISTER.columns
    .map(({ name }) => name)
    .filter((name) => !SHOWN_APART.has(name) && !HOUSEHOLD_COLUMNS.includes(name));
  return people.map((person) => ({
    name: person.name,
    id_number: person.idNumber,
    relation: person.column('relation'),
    age: person.age,
    facts: factsOf([person], columns),
    read_at: person.readAt,
  }));
}

function storyFinding(
  { finding, batches }: HomeWithFindings['findings'][number],
  ledger: ReadLedger | null,
): StoryFinding {
  const { no, rule, rule_name, person, message } = finding;
  const known = ledger?.state.findings.get(no);
  const seen = [...(known?.seen ?? []), ...batches].map(({ batch }) => batch);
  return {
    no,
    rule,
    rule_name,
    name: person.name,
    message,
    batches: [...new Set(seen)],
    recipients: ledger === null ? [] : (known?.recipients ?? []).map((each) => recipientWords(each, ledger)),
  };
}

function recipientWords({ recipient, stage, rounds }: RecipientState, ledger: ReadLedger) {
  const last = rounds.findLast(({ replies }) => replies.length > 0)?.replies.at(-1) ?? null;
  return {
    recipient: recipientName(ledger, recipient),
    stage: STAGE_LABELS[stage],
    last_answer: answerText(last),
    outcome: outcomeText(rounds.at(-1)?.outcome ?? null),
  };
}

/** Never a person's number: a keyed code stands for it. */
function fileName(households: readonly HouseholdStory[], village: string | null, key: Buffer): string {
  const [first] = households;
  if (village !== null) {
    const { county_name: county, township, village: name } = first?.place ?? {};
    const isOne = households.every(({ place }) => place.township === township && place.village === name);
    const words = isOne ? [county, township, name].filter((part) => part !== null).join('') : (name ?? village);
    return `村_${cleanFilePart(words)}`;
  }
  const number = plainNumber(first?.household ?? null);
  const own = first?.household ?? first?.members[0]?.id_number ?? '';
  return `户_${number === null ? keyedCode(key, [HOUSEHOLD_FOLDER, own], 8) : cleanFilePart(number)}`;
}

/**
 * `bidui due`: households whose check is due by the days of their class (rule T07), from the register, the list of classes and the visit
 * log. Reads; enters nothing into the ledger.
 */
import path from 'node:path';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import { RECHECK_CLASSES } from '../../catalog/rules/identification/recheck-classes.js';
import { parameterInForce } from '../../catalog/rules/parameters.js';
import { RECHECK_FOLDER, recheckList } from '../../catalog/sheets/time-books.js';
import { knownDay } from '../../domain/days.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { rechecks, recheckTownships, type ClassedHome, type RecheckTownship } from '../../domain/reports/recheck.js';
import { firstDayOf } from '../../domain/reports/roll.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs, type PlannedInputs } from '../../delivery/plan-inputs.js';
import { readPeople, type RegisterPerson } from '../../delivery/read-register.js';
import { buildRecheckBook } from '../../report/time/recheck-book.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { requireKeyBeyondDemo } from '../../workspace/key.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';

const CLASSES = 'office.household_class';
const VISITS = 'office.visit_log';
/** Households that are visited by their class. */
const KEPT = new Set(['registered', 'monitored', 'exited']);

export interface RecheckRequest {
  readonly pass: Pass;
  readonly division: string | null;
  readonly asOf: string;
  /** Days ahead that are listed as soon due. */
  readonly within: number;
  readonly environment: (name: string) => string | undefined;
}

/** Document of `due --json`; people stand in the workbook alone. */
export interface RecheckResult {
  readonly as_of: string;
  readonly within: number;
  /** Class → days. */
  readonly days: Readonly<Record<string, number>>;
  readonly homes: number;
  readonly due: number;
  readonly soon: number;
  readonly no_class: number;
  readonly townships: readonly RecheckTownship[];
  readonly file: string;
  readonly problems: readonly Problem[];
}

interface Home {
  readonly row: RegisterPerson;
  head: string | null;
  readonly members: Set<string>;
  class: { readonly code: string; readonly from: string | null } | null;
  visit: { readonly day: string; readonly visitor: string | null } | null;
}

/** Throws UserError roll-not-delivered, and those of inputs and outputs. */
export async function writeRechecks(workspace: Workspace, request: RecheckRequest): Promise<RecheckResult> {
  requireKeyBeyondDemo(workspace);
  const { paths, settings } = workspace;
  const inputs = await planInputs(paths.root, settings, request.pass, request.division);
  const classes = classesInForce(workspace, request.asOf);
  const homes = new Homes();
  const problems = [...inputs.problems, ...(await homes.read(workspace, inputs, request))];
  const days = Object.fromEntries(classes.map((each) => [each.class, each.days]));
  const rows = rechecks(homes.classed(), { asOf: request.asOf, within: request.within, days });
  const { divisions } = await loadDivisions(paths.root, settings);
  const book = buildRecheckBook({
    ...{ office: settings.office.name, asOf: request.asOf, within: request.within, classes, rows },
    countyName: countyWords(workspace, divisions),
  });
  const target = path.join(paths.results, RECHECK_FOLDER, `${recheckList.name}_${request.asOf}.xlsx`);
  const { path: file } = await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary));
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  return {
    ...{ as_of: request.asOf, within: request.within, days, homes: rows.length },
    ...{ due: count('due'), soon: count('soon'), no_class: count('no_class') },
    ...{ townships: recheckTownships(rows), file, problems },
  };
}

/** Days of every class as the office set them at T07. */
function classesInForce({ settings }: Workspace, asOf: string) {
  const params = rulesInForce(ALL_RULES, settings.rules).find(({ number }) => number === 'T07')?.params;
  return RECHECK_CLASSES.map(({ code, parameter, days, basis }) => {
    const own = params?.[parameter];
    const value = own === undefined ? { value: days, basis } : parameterInForce(own, asOf);
    return { class: code, days: Number(value.value), basis: value.basis };
  });
}

class Homes {
  readonly #byNumber = new Map<string, Home>();
  readonly #byPerson = new Map<string, Home>();

  async read(workspace: Workspace, inputs: PlannedInputs, request: RecheckRequest): Promise<readonly Problem[]> {
    const list = (id: string) => inputs.lists.filter(({ table, files }) => table.id === id && files.length > 0);
    if (list(CLASSES).length === 0) throw new UserError('roll-not-delivered', { source: '分类管理' });
    const register = inputs.people.filter(({ role }) => role === 'register');
    const people = await readPeople(workspace, register, request, (row) => this.#addPerson(row));
    const classed = await readPeople(workspace, list(CLASSES), request, (row) => this.#classify(row, request.asOf));
    const visited = await readPeople(workspace, list(VISITS), request, (row) => this.#visit(row, request.asOf));
    return [...people, ...classed, ...visited];
  }

  classed(): ClassedHome[] {
    return [...this.#byNumber.values()].map(({ row, head, class: own, visit }) => ({
      household: row.household ?? '',
      head,
      place: { county: row.place.county, township: row.place.township, village: row.place.village },
      class: own?.code ?? null,
      from: own?.from ?? null,
      visited: visit?.day ?? null,
      visitor: visit?.visitor ?? null,
    }));
  }

  #addPerson(row: RegisterPerson): void {
    const status = row.column('status') ?? 'registered';
    if (!KEPT.has(status) || row.household === null) return;
    const key = keyOf(row);
    const home = this.#byNumber.get(key) ?? { row, head: null, members: new Set<string>(), class: null, visit: null };
    if (row.isHead || home.head === null) home.head = row.name;
    this.#byNumber.set(key, home);
    if (row.matchKey !== null && !this.#byPerson.has(row.matchKey)) this.#byPerson.set(row.matchKey, home);
  }

  /** The last class up to the day; of two of one day the later row. */
  #classify(row: RegisterPerson, asOf: string): void {
    const home = this.#find(row);
    const code = row.column('class');
    const from = knownDay(row.column('from_date'));
    if (home === undefined || code === null || (from !== null && firstDayOf(from) > asOf)) return;
    if (home.class === null || (home.class.from ?? '') <= (from ?? '')) home.class = { code, from };
  }

  #visit(row: RegisterPerson, asOf: string): void {
    const home = this.#find(row);
    const day = knownDay(row.column('visited_on'));
    if (home === undefined || day === null || firstDayOf(day) > asOf) return;
    if (home.visit === null || home.visit.day < day) home.visit = { day, visitor: row.column('visitor') };
  }

  #find(row: RegisterPerson): Home | undefined {
    return this.#byNumber.get(keyOf(row)) ?? this.#byPerson.get(row.matchKey ?? '');
  }
}

function keyOf({ household, place }: RegisterPerson): string {
  return `${place.county ?? ''}|${household ?? ''}`;
}

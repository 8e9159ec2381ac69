/**
 * The register of a workspace as people, one after the other, for commands that compare nothing (publish, sample). Same reading, same
 * places, same refusals as compare; nothing is held here.
 */
import { HEAD_RELATION } from '../catalog/sources/relations.js';
import type { Pass } from '../domain/pass.js';
import type { Place } from '../domain/place.js';
import type { Problem } from '../domain/problem.js';
import type { SourceRecord } from '../domain/record.js';
import { ageAt } from '../normalise/calendar.js';
import { PlaceRegistry } from '../store/place-registry.js';
import { planInputs, type PlannedDelivery } from './plan-inputs.js';
import { birthDateOf, placeTexts, shownText } from './stored-cells.js';
import { countyOf, DivisionNames, type ResolvedPlace } from './division-names.js';
import { loadDivisions } from './load-divisions.js';
import { readDelivery } from './read-delivery.js';
import type { Workspace } from '../workspace/workspace.js';

/** One person of the register. */
export interface RegisterPerson {
  readonly readAt: Omit<Place, 'column'>;
  readonly place: ResolvedPlace;
  /** Household number, or the key of the layout where there is no number; null for a person alone. */
  readonly household: string | null;
  readonly name: string | null;
  /** As written. */
  readonly idNumber: string | null;
  readonly matchKey: string | null;
  /** Full years at the as-of day; null where the birth day is not known. */
  readonly age: number | null;
  readonly isHead: boolean;
  /** Clean text of a register column; null where blank or absent. */
  column(name: string): string | null;
  /** As it stands in the file, before cleaning; null where blank or absent. */
  written(name: string): string | null;
}

export interface RegisterRequest {
  readonly pass: Pass;
  /** ISO day. */
  readonly asOf: string;
  readonly environment: (name: string) => string | undefined;
  /** Only this county (six digits), or null. */
  readonly division: string | null;
}

/** Calls back for every record of the register parts that serve the pass, in file order. Returns what could not be read. */
export async function readRegister(
  workspace: Workspace,
  request: RegisterRequest,
  onPerson: (person: RegisterPerson) => void,
): Promise<readonly Problem[]> {
  const inputs = await planInputs(workspace.paths.root, workspace.settings, request.pass, request.division);
  const parts = inputs.people.filter((delivery) => delivery.role === 'register');
  return [...inputs.problems, ...(await readPeople(workspace, parts, request, onPerson))];
}

/** Reads named deliveries of the register's table. */
export async function readPeople(
  workspace: Workspace,
  deliveries: readonly PlannedDelivery[],
  request: RegisterRequest,
  onPerson: (person: RegisterPerson) => void,
): Promise<readonly Problem[]> {
  const { settings, paths } = workspace;
  const { divisions, problems: divisionProblems } = await loadDivisions(paths.root, settings);
  const names = new DivisionNames(divisions, settings.office.division);
  const problems = [...divisionProblems];
  const context = {
    asOf: request.asOf,
    divisions,
    places: new PlaceRegistry(),
    maxFileMegabytes: settings.settings.max_file_mb,
    environment: request.environment,
  };
  for (const delivery of deliveries) {
    const fallback = countyOf(delivery.division) ?? countyOf(settings.office.division);
    const reading = await readDelivery(delivery, context, (record, sheet) => {
      // A cell with several numbers is still one person.
      if (record.part > 0 && record.householdKey === null) return;
      const place = names.resolve(placeTexts(record), fallback);
      if (request.division === null || place.county === request.division)
        onPerson(personOf(record, place, { file: sheet.file, asOf: request.asOf }));
    });
    problems.push(...reading.problems);
  }
  return problems;
}

function personOf(
  record: SourceRecord,
  place: ResolvedPlace,
  { file, asOf }: { readonly file: string; readonly asOf: string },
): RegisterPerson {
  const column = (name: string): string | null => shownText(record.clean(name));
  const written = column('birth_date');
  const birth = birthDateOf(record.identity, written);
  const idNumber = record.identity.input.trim();
  return {
    readAt: { file, sheet: record.sheet, rowNumber: record.rowNumber },
    place,
    household: record.householdKey ?? column('household'),
    name: column('name'),
    idNumber: idNumber === '' ? null : idNumber,
    matchKey: record.matchKey,
    age: birth === null ? null : ageAt(birth, asOf),
    isHead: column('relation') === HEAD_RELATION,
    column,
    written: (name) => record.clean(name)?.raw ?? null,
  };
}

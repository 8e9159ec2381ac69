/** The frame of a field sample: households of the register with their places and groups, and other households from lists of their own. */
import { GROUP_OF_STATUS } from '../../catalog/sheets/check-sheet.js';
import type { Problem } from '../../domain/problem.js';
import type { FrameUnit } from '../../sampling/draw.js';
import { countyOf, DivisionNames } from '../../delivery/division-names.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { readRegister, type RegisterPerson, type RegisterRequest } from '../../delivery/read-register.js';
import { readSmallTable } from '../../delivery/small-table.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface FrameHousehold {
  readonly unit: FrameUnit;
  readonly headName: string | null;
  readonly persons: number;
  /** 户类型 of the register; null where it says nothing. */
  readonly kind: string | null;
  /** 帮扶责任人 of the register; null where it names nobody. */
  readonly helper: string | null;
}

export interface Frame {
  readonly households: ReadonlyMap<string, FrameHousehold>;
  /** Households without county, township or village. */
  readonly placeless: number;
  readonly problems: readonly Problem[];
}

const HEADERS = {
  county: ['县', '县名', '县(市、区)', '县市区', '县名称'],
  township: ['乡镇', '乡镇名称', '乡镇(街道)'],
  village: ['行政村', '村', '村名称', '行政村名称'],
  household: ['户编号', '户号', '家庭编号'],
  head_name: ['户主姓名', '户主', '姓名'],
  persons: ['家庭人口', '人口数', '户人口'],
  kind: ['户类型', '户类别'],
} as const;

interface Building {
  unit: FrameUnit;
  headName: string | null;
  rows: number;
  declared: number | null;
  kind: string | null;
  helper: string | null;
}

export async function readFrameHouseholds(
  workspace: Workspace,
  request: RegisterRequest,
  otherFiles: readonly string[],
): Promise<Frame> {
  const { settings, paths } = workspace;
  const { divisions } = await loadDivisions(paths.root, settings);
  const cityName = (county: string): string => {
    const code = `${county.slice(0, 4)}00`;
    return [code, divisions.name(code)].filter((text) => text !== null).join(' ');
  };
  const building = new Map<string, Building>();
  const placeless = new Set<string>();
  const problems = await readRegister(workspace, request, (person) => addPerson(person, building, placeless, cityName));
  const names = new DivisionNames(divisions, settings.office.division);
  for (const file of otherFiles) {
    const table = await readSmallTable(paths.root, file, HEADERS, (columns) => columns.has('household'));
    for (const row of table.rows) {
      const written = { county: row.cell('county'), township: row.cell('township'), village: row.cell('village') };
      const { county, countyName, township, village } = names.resolve(written, countyOf(settings.office.division));
      const key = row.cell('household');
      if (key === null || county === null || township === null || village === null) {
        placeless.add(`${file}|${row.place.rowNumber ?? 0}`);
        continue;
      }
      if (building.has(key)) continue;
      building.set(key, {
        unit: {
          key,
          city: cityName(county),
          county: countyUnit(county, countyName),
          township,
          village,
          group: 'other',
        },
        headName: row.cell('head_name'),
        rows: 1,
        declared: readCount(row.cell('persons')),
        kind: row.cell('kind'),
        helper: null,
      });
    }
  }
  const households = new Map<string, FrameHousehold>();
  for (const [key, { unit, headName, rows, declared, kind, helper }] of building) {
    households.set(key, { unit, headName, persons: declared ?? rows, kind, helper });
  }
  return { households, placeless: placeless.size, problems };
}

function addPerson(
  person: RegisterPerson,
  building: Map<string, Building>,
  placeless: Set<string>,
  cityName: (county: string) => string,
): void {
  const { county, countyName, township, village } = person.place;
  const key = person.household;
  if (key === null) return;
  if (county === null || township === null || village === null) {
    placeless.add(key);
    return;
  }
  const known = building.get(key);
  if (known !== undefined) {
    known.rows += 1;
    if (person.isHead) known.headName = person.name;
    known.kind ??= person.column('household_kind');
    known.helper ??= person.column('helper');
    return;
  }
  const group = GROUP_OF_STATUS[person.column('status') ?? ''] ?? null;
  building.set(key, {
    unit: { key, city: cityName(county), county: countyUnit(county, countyName), township, village, group },
    headName: person.name,
    rows: 1,
    declared: readCount(person.column('household_size')),
    kind: person.column('household_kind'),
    helper: person.column('helper'),
  });
}

/** Code and name, so that two counties of one name stay apart. */
function countyUnit(code: string, name: string | null): string {
  return name === null ? code : `${code} ${name}`;
}

function readCount(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/u.test(text) ? Number(text) : null;
}

/**
 * 组织表: who is responsible where, named by `organisation:`. A place is a division code or names; a row without a name, without a known
 * county, or with a day that cannot be read is a problem and names nobody.
 */
import { Organisation, type OrganisationMember } from '../domain/organisation.js';
import { placeOfFile } from '../domain/place.js';
import { coded, UserError, type Problem } from '../domain/problem.js';
import { cleanDate } from '../normalise/dates.js';
import type { DivisionTable } from '../normalise/divisions.js';
import { readSmallTable, type SmallRow } from './small-table.js';

const HEADERS = {
  office: ['office', '单位', '单位名称', '工作单位', '所在单位'],
  level: ['level', '层级', '级别', '单位层级'],
  division: ['division', '区划', '区划代码', '区划编码', '行政区划代码', '行政区划'],
  county: ['county', '县', '县(市、区)', '县（市、区）', '区县', '县名'],
  township: ['township', '乡镇', '乡', '镇', '乡镇(街道)', '乡镇（街道）'],
  village: ['village', '行政村', '村', '村名'],
  group: ['group', '屯', '自然村', '村民小组', '组', '屯(自然村)', '屯（自然村）', '自然村(屯)', '自然村（屯）'],
  department: ['department', '部门', '所属部门', '县直部门', '行业部门'],
  name: ['name', '姓名', '信息员', '责任人', '联系人'],
  duty: ['duty', '职责', '职务', '岗位', '分工', '担任职务'],
  phone: ['phone', '电话', '联系电话', '手机', '手机号码', '联系方式'],
  from: ['from', '起', '起始日期', '任职日期', '任职时间', '开始日期', '任职起'],
  until: ['until', '止', '截止日期', '离任日期', '离任时间', '结束日期', '任职止', '任职至'],
} as const;
type Meaning = keyof typeof HEADERS;

export interface LoadedOrganisation {
  /** Null where the settings name no table. */
  readonly organisation: Organisation | null;
  readonly problems: readonly Problem[];
}

const COUNTY_DIGITS = 6;
const TOWNSHIP_DIGITS = 9;
const READ_DAY = /^\d{4}(?:-\d{2}){0,2}$/u;
const CODE = /^\d{6}(?:\d{3}|\d{6})?$/u;

/** `file` is relative to the workspace. Throws UserError organisation-unreadable, or a reading error. */
export async function loadOrganisation(
  root: string,
  file: string | undefined,
  divisions: DivisionTable,
): Promise<LoadedOrganisation> {
  if (file === undefined) return { organisation: null, problems: [] };
  const table = await readSmallTable(root, file, HEADERS, (columns) => columns.has('name') && columns.size > 2);
  if (table.headerMissing !== null)
    throw new UserError('organisation-unreadable', { headers: table.headerMissing.join('、') }, placeOfFile(file));
  const members: OrganisationMember[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const member = readMember(row, divisions);
    if (typeof member === 'string')
      problems.push({ ...coded('organisation-row', { what: member }), level: 'refused', place: row.place });
    else members.push(member);
  }
  return { organisation: new Organisation(members), problems };
}

/** The member, or the heading of the column that cannot be used. */
function readMember(row: SmallRow<Meaning>, divisions: DivisionTable): OrganisationMember | string {
  const name = row.cell('name');
  if (name === null) return HEADERS.name[1];
  const [from, until] = [dayOf(row, 'from'), dayOf(row, 'until')];
  if (from === undefined) return HEADERS.from[2];
  if (until === undefined) return HEADERS.until[2];
  const place = placeOf(row, divisions);
  if (place === null) return HEADERS.division[1];
  return {
    office: row.cell('office'),
    level: row.cell('level'),
    ...place,
    department: row.cell('department'),
    name,
    duty: row.cell('duty'),
    phone: row.cell('phone'),
    from,
    until,
    place: row.place,
  };
}

/** Null for blank, undefined for a day that cannot be read. */
function dayOf(row: SmallRow<Meaning>, column: 'from' | 'until'): string | null | undefined {
  const written = row.cell(column);
  if (written === null) return null;
  const { value } = cleanDate(written);
  if (value === null || !READ_DAY.test(value)) return /至今|现在|在任/u.test(written) ? null : undefined;
  if (value.length === 10) return value;
  const [year = '', month] = value.split('-');
  if (column === 'from') return `${year}-${month ?? '01'}-01`;
  return `${year}-${month ?? '12'}-${String(new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate())}`;
}

type MemberPlace = Pick<OrganisationMember, 'county' | 'township' | 'village' | 'group'>;

function placeOf(row: SmallRow<Meaning>, divisions: DivisionTable): MemberPlace | null {
  const division = row.cell('division')?.replace(/\s+/gu, '') ?? null;
  const named = {
    township: row.cell('township'),
    village: row.cell('village'),
    group: row.cell('group'),
  };
  if (division !== null && CODE.test(division)) return fromCode(division, named, divisions);
  const text = row.cell('county') ?? division;
  if (text === null) return { county: null, ...named };
  const [found] = divisions.findByName(text).filter(({ code }) => code.length === COUNTY_DIGITS);
  return found === undefined ? null : { county: found.code, ...named };
}

/** A code says the levels that it reaches; names say the others. Codes of provinces and cities have no county. */
function fromCode(code: string, named: Omit<MemberPlace, 'county'>, divisions: DivisionTable): MemberPlace {
  const county = code.slice(0, COUNTY_DIGITS);
  const isUnderCounty = code.length > COUNTY_DIGITS || !county.endsWith('00');
  const nameOf = (digits: number): string | null => {
    const part = code.slice(0, digits);
    return code.length < digits || /^0+$/u.test(part.slice(digits - 3)) ? null : divisions.name(part);
  };
  return {
    county: isUnderCounty ? county : null,
    township: named.township ?? nameOf(TOWNSHIP_DIGITS),
    village: named.village ?? nameOf(TOWNSHIP_DIGITS + 3),
    group: named.group,
  };
}

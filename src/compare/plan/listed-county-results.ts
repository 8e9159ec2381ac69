/**
 * 可录入名单 and 暂缓录入名单 that counties made elsewhere, named by `county_results`: read as the results of their county passes, so that an
 * office that never ran one finds who was entered although held, and, where the register of the county pass is named too, who was never compared.
 * Lists know no findings.
 */
import type { CandidateOutcome } from '../../domain/batch.js';
import { placeOfFile } from '../../domain/place.js';
import { UserError } from '../../domain/problem.js';
import type { WorkspaceSettings } from '../../config/workspace.js';
import type { PlaceSettings } from '../../config/own-counties.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { provenInput, type InputFile } from '../../delivery/plan-inputs.js';
import { readSmallTable, type SmallRow } from '../../delivery/small-table.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { nameKey } from '../../normalise/names/names.js';
import { identify } from '../../normalise/identity.js';
import { hashText } from '../../system/hash.js';
import { expandPatterns } from '../../system/workspace-files.js';
import { homeOf } from '../../workspace/batch-store.js';
import type { CountyBatches, CountySource } from './county-batches.js';

const HEADERS = {
  county: ['县', '县区', '县（市、区）', '县(市、区)', '县级'],
  township: ['乡镇', '乡(镇)', '乡镇（街道）'],
  village: ['行政村', '村'],
  household: ['户编号', '户号'],
  name: ['姓名'],
  number: ['证件号码', '身份证号', '身份证号码', '证件号'],
  relation: ['与户主关系'],
  reasons: ['暂缓原因', '原因'],
  findings: ['疑点编号'],
} as const;
/** Stands for a batch id in messages. */
const LISTED = '报来的名单';
type Meaning = keyof typeof HEADERS;

export interface ListedCountyResults {
  readonly results: CountyBatches;
  readonly files: readonly InputFile[];
}

/** Throws UserError file-missing, county-results-unreadable, and those of reading. */
export async function listedCountyResults(
  root: string,
  settings: Pick<WorkspaceSettings, 'county_results'> & PlaceSettings,
  asOf: string,
): Promise<ListedCountyResults> {
  const results = new Map<string, CountySource>();
  const files: InputFile[] = [];
  if (settings.county_results.length === 0) return { results, files };
  const { divisions } = await loadDivisions(root, settings);
  const known = new Map<string, CandidateOutcome[]>();
  const prints = new Map<string, string[]>();
  const registered = new Map<string, { keys: Map<string, string>; homes: Set<string> }>();
  for (const entry of settings.county_results) {
    const county = entry.division.slice(0, 6);
    known.set(county, known.get(county) ?? []);
    for (const part of ['cleared', 'held', 'register'] as const) {
      for (const file of await filesOf(root, entry[part])) {
        const input = await provenInput(root, file);
        if ('oddity' in input) throw new UserError('file-missing', {}, placeOfFile(file));
        files.push(input);
        prints.set(county, [...(prints.get(county) ?? []), `${part} ${input.sha256}`]);
        const context = { county, countyName: divisions.name(county), held: part === 'held', asOf, divisions };
        const people = await readList(root, file, context);
        if (part === 'register') addRegistered(registered, county, people);
        else known.get(county)?.push(...people);
      }
    }
  }
  for (const [county, candidates] of known) {
    results.set(county, {
      batch: `${divisions.name(county) ?? county}${LISTED}`,
      asOf: null,
      fingerprint: hashText((prints.get(county) ?? []).join('\n')),
      read: () => ({ candidates, findings: null, registered: registered.get(county) ?? null }),
    });
  }
  return { results, files };
}

function addRegistered(
  registered: Map<string, { keys: Map<string, string>; homes: Set<string> }>,
  county: string,
  people: readonly CandidateOutcome[],
): void {
  const known = registered.get(county) ?? { keys: new Map<string, string>(), homes: new Set<string>() };
  registered.set(county, known);
  for (const { id_key: key, household, name } of people) {
    if (key !== null) known.keys.set(key, county);
    const home = homeOf(county, household, name === null ? null : nameKey(name));
    if (home !== null) known.homes.add(home);
  }
}

async function filesOf(root: string, patterns: string | readonly string[] | undefined): Promise<readonly string[]> {
  if (patterns === undefined) return [];
  const wanted = typeof patterns === 'string' ? [patterns] : patterns;
  const files = await expandPatterns(root, wanted);
  const [first = ''] = wanted;
  if (files.length === 0) throw new UserError('file-missing', {}, placeOfFile(first));
  return files;
}

interface ListContext {
  readonly county: string;
  readonly countyName: string | null;
  readonly held: boolean;
  readonly asOf: string;
  readonly divisions: DivisionTable;
}

async function readList(root: string, file: string, context: ListContext): Promise<CandidateOutcome[]> {
  const table = await readSmallTable(root, file, HEADERS, (columns) => columns.has('name') && columns.has('number'));
  if (table.headerMissing !== null) {
    throw new UserError('county-results-unreadable', { headers: table.headerMissing.join('、') }, placeOfFile(file));
  }
  return table.rows.flatMap((row) => candidateOf(row, context) ?? []);
}

/** A workbook of a whole city has a sheet for each county; a name that nobody knows decides nothing. */
function isOfOtherCounty(written: string | null, { county, divisions }: ListContext): boolean {
  if (written === null) return false;
  const found = divisions.findByName(written, `${county.slice(0, 2)}0000`).filter(({ code }) => code.length === 6);
  return found.length > 0 && found.every(({ code }) => code !== county);
}

/** Null for a row that names nobody, such as a total. */
function candidateOf(row: SmallRow<Meaning>, context: ListContext): CandidateOutcome | null {
  const number = row.cell('number');
  const name = row.cell('name');
  if (name === null || (number === null && row.cell('household') === null)) return null;
  if (isOfOtherCounty(row.cell('county'), context)) return null;
  const identity = number === null ? null : identify(number, { asOf: context.asOf, divisions: context.divisions });
  const reasons = (row.cell('reasons') ?? '').split(/[；;\n]/u).filter((reason) => reason.trim() !== '');
  return {
    county: context.county,
    county_name: context.countyName,
    township: row.cell('township'),
    village: row.cell('village'),
    household: row.cell('household'),
    name,
    id_number: identity?.canonical ?? number,
    id_key: identity?.matchKey ?? null,
    relation: row.cell('relation'),
    held: context.held,
    held_by: context.held
      ? (row.cell('findings') ?? '')
          .split(/\s+/u)
          .filter((no) => no !== '')
          .sort()
      : [],
    reasons: context.held ? reasons.map((reason) => reason.trim()) : [],
    in_review: false,
  };
}

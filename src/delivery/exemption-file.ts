/**
 * 豁免清单: the table of confirmed exceptions named by `exemptions:`. A row names a finding, or a rule with a person or household; it has a
 * reason and an end date. Other rows are problems, never silently in force.
 */
import { placeOfFile } from '../domain/place.js';
import { UserError, type Problem } from '../domain/problem.js';
import { cleanDate } from '../normalise/dates.js';
import { FILLERS } from '../normalise/fillers.js';
import type { DivisionTable } from '../normalise/divisions.js';
import { identify } from '../normalise/identity.js';
import type { Exemption } from '../rules/exemptions.js';
import { readSmallTable, type SmallRow } from './small-table.js';

export interface LoadedExemptions {
  readonly exemptions: readonly Exemption[];
  readonly problems: readonly Problem[];
}

const HEADERS = {
  no: ['疑点编号', '编号', '疑点号'],
  rule: ['规则', '规则编号', '疑点规则'],
  person: ['证件号码', '身份证号', '身份证号码', '证件号', '对象证件号码'],
  household: ['户编号', '户号'],
  reason: ['理由', '原因', '豁免理由', '豁免原因'],
  basis: ['依据', '文号', '豁免依据'],
  until: ['截止日期', '有效期至', '有效期', '到期日', '截止', '豁免截止日期', '到期日期'],
} as const;
type Meaning = keyof typeof HEADERS;

interface Context {
  readonly asOf: string;
  readonly divisions: DivisionTable;
}

/** `file` is relative to the workspace. Throws UserError exemptions-unreadable, or a reading error: without it nothing is compared. */
export async function loadExemptions(
  root: string,
  file: string | undefined,
  context: Context,
): Promise<LoadedExemptions> {
  if (file === undefined) return { exemptions: [], problems: [] };
  const table = await readSmallTable(root, file, HEADERS, namesSubject);
  if (table.headerMissing !== null) {
    const place = placeOfFile(file);
    throw new UserError('exemptions-unreadable', { headers: table.headerMissing.join('、') }, place);
  }
  const exemptions: Exemption[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const exemption = readExemption(row, context);
    if (exemption === null) {
      problems.push({ code: 'exemption-incomplete', level: 'refused', place: row.place, facts: {} });
      continue;
    }
    const { until } = exemption;
    if (until < context.asOf)
      problems.push({ code: 'exemption-expired', level: 'warning', place: row.place, facts: { until } });
    exemptions.push(exemption);
  }
  return { exemptions, problems };
}

function namesSubject(columns: ReadonlyMap<Meaning, number>): boolean {
  return columns.has('no') || (columns.has('rule') && (columns.has('person') || columns.has('household')));
}

/** Null when the row lacks what makes an exemption. The rule may stand with its name behind the number. */
function readExemption(row: SmallRow<Meaning>, context: Context): Exemption | null {
  const no = row.cell('no')?.toUpperCase() ?? null;
  const rule = /^[A-Z]+\d+/u.exec(row.cell('rule')?.toUpperCase() ?? '')?.[0] ?? null;
  const written = row.cell('person');
  const person = written === null ? null : (identify(written, context).matchKey ?? written);
  const household = row.cell('household');
  const stated = row.cell('reason');
  const reason = stated === null || FILLERS.saysNothing(stated, 'text') ? null : stated;
  const until = lastDay(cleanDate(row.cell('until') ?? '').value);
  const hasSubject = no !== null || (rule !== null && (person !== null || household !== null));
  if (reason === null || until === null || !hasSubject) return null;
  return { no, rule, person, household, reason, basis: row.cell('basis'), until };
}

/** A month or a year ends with its last day. Example: "2018-02" → "2018-02-28" */
function lastDay(date: string | null): string | null {
  if (date === null) return null;
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date.slice(0, 10);
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

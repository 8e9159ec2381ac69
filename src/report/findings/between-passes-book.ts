/** 两比对差异.xlsx of a batch with results of county passes. Pure. */
import {
  BETWEEN_BOOK,
  BETWEEN_NOTE,
  BETWEEN_SHEETS,
  betweenFindingsSheet,
  betweenPeopleSheet,
  betweenSummarySheet,
  ONLY_COUNTY_SHEET,
  ONLY_UPPER_SHEET,
} from '../../catalog/sheets/between-passes.js';
import type { BatchResult, BetweenFinding, BetweenPasses, BetweenRow } from '../../domain/batch.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { batchFooter, countyName } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';

const NO_REGISTER = '只有名单，未比对已录入和两级发现无从核对';
const OTHER_LEVEL = '这条规则只在县级运行';
const UPPER_LEVEL = '这条规则只在上级运行';
const OTHER_DATA = '两级名单或名册不同';

export function buildBetweenBook(batch: BatchResult, between: BetweenPasses): Workbook {
  const footer = `${batchFooter(batch)} ${BETWEEN_BOOK}`;
  const upper = onlyUpper(batch, between);
  const people = Object.entries(BETWEEN_SHEETS).map(([kind, name]) =>
    peopleSheet(
      batch,
      between.rows.filter((row) => row.kind === kind),
      { name, footer },
    ),
  );
  return {
    title: `${BETWEEN_BOOK} ${batch.id}`,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [
      summarySheet(batch, between, footer),
      ...people,
      findingsSheet(batch, between.only_county, { name: ONLY_COUNTY_SHEET, footer }),
      findingsSheet(batch, upper, { name: ONLY_UPPER_SHEET, footer }),
    ],
  };
}

type CountyLine = BetweenPasses['counties'][number];
type SheetTerms = { readonly name: string; readonly footer: string };

function summarySheet(batch: BatchResult, between: BetweenPasses, footer: string): Sheet {
  const lines = between.counties.map((line) => ({
    county: countyName(batch, line.county),
    batch: line.batch,
    ...countsOf(batch, between, line),
    remark: line.findings === null ? NO_REGISTER : null,
  }));
  const keys = betweenSummarySheet.columns.flatMap(({ key, kind }) => (kind === 'integer' ? [key] : []));
  const sumOf = (key: (typeof keys)[number]): number =>
    lines.reduce((sum, line) => sum + Number((line as Readonly<Record<string, unknown>>)[key] ?? 0), 0);
  const total = { county: '合计', ...Object.fromEntries(keys.map((key) => [key, sumOf(key)])) };
  return tableSheet(betweenSummarySheet, [...lines, total], {
    title: `${batch.office.name}${BETWEEN_BOOK}（${batch.id}）`,
    notes: [BETWEEN_NOTE],
    footer,
  });
}

function countsOf(batch: BatchResult, between: BetweenPasses, { county, cleared, held, findings }: CountyLine) {
  const people = (kind: BetweenRow['kind']): number =>
    between.rows.filter((row) => row.kind === kind && row.county === county).length;
  const upper = batch.findings.filter(({ place }) => place.county === county);
  const known = new Set(findings);
  const both = upper.filter(({ no }) => known.has(no)).length;
  return {
    cleared,
    cleared_entered: people('cleared_entered'),
    cleared_not_entered: people('cleared_not_entered'),
    held,
    held_entered: people('held_entered'),
    held_not_entered: people('held_not_entered'),
    entered_uncompared: people('entered_uncompared'),
    county_findings: known.size,
    both,
    only_county: known.size - both,
    upper_findings: findings === null ? 0 : upper.length,
    only_upper: findings === null ? 0 : upper.length - both,
  };
}

/** Findings of this pass in the counties whose own findings are known, without those that the county has. */
function onlyUpper(batch: BatchResult, { counties }: BetweenPasses): BetweenFinding[] {
  const known = new Map(
    counties.flatMap(({ county, findings }) => (findings === null ? [] : [[county, new Set(findings)]])),
  );
  return batch.findings.flatMap(({ no, rule, rule_name, place, person, message }) => {
    const numbers = place.county === null ? undefined : known.get(place.county);
    return numbers === undefined || numbers.has(no) ? [] : [{ no, rule, rule_name, place, person, message }];
  });
}

function peopleSheet(batch: BatchResult, rows: readonly BetweenRow[], { name, footer }: SheetTerms): Sheet {
  return tableSheet(
    betweenPeopleSheet,
    rows.map(({ kind: _kind, county, ...person }, at) => ({
      ...person,
      seq: at + 1,
      county: countyName(batch, county),
    })),
    { name, footer },
  );
}

function findingsSheet(batch: BatchResult, findings: readonly BetweenFinding[], { name, footer }: SheetTerms): Sheet {
  const isUpper = name === ONLY_UPPER_SHEET;
  const passes = new Map(batch.definitions.map((definition) => [definition.number, definition.passes]));
  const remarkOf = (rule: string): string => {
    const own = passes.get(rule);
    if (isUpper) return own?.includes('county') === true ? OTHER_DATA : UPPER_LEVEL;
    return own === undefined ? OTHER_LEVEL : OTHER_DATA;
  };
  return tableSheet(
    betweenFindingsSheet,
    findings.map(({ no, rule, rule_name, place, person, message }, at) => ({
      seq: at + 1,
      county: countyName(batch, place.county),
      township: place.township,
      village: place.village,
      household: person.household,
      name: person.name,
      id_number: person.id_number,
      relation: person.relation,
      no,
      rule: `${rule} ${rule_name}`,
      message,
      remark: remarkOf(rule),
    })),
    { name, footer },
  );
}

/** 户档: a sheet for each household with members, findings and everything that happened, by day; 目录 in front of several. Pure. */
import {
  findingTable,
  HOUSEHOLD_FOLDER,
  householdIndexSheet,
  memberTable,
  STORY_GAP_LABELS,
  STORY_KIND_LABELS,
  STORY_NEVER_KEPT,
  timelineTable,
} from '../../catalog/sheets/household-book.js';
import type { SheetLayout } from '../../catalog/sheets/layout.js';
import type { HouseholdStory, StoryFact } from '../../domain/reports/household-story.js';
import { OPEN_STAGES, STAGE_LABELS } from '../../domain/ledger/state.js';
import { formatPlace } from '../../domain/place.js';
import type { Sheet, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { cleanSheetNames } from '../layout/file-names.js';
import { plainSheet } from '../layout/plain-sheet.js';
import {
  bodyRow,
  fullWidthRow,
  headerRow,
  measureColumns,
  roomOf,
  titleHeight,
  TOTAL,
  type TableRow,
} from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface HouseholdReport {
  readonly office: string;
  readonly day: string;
  /** Name of the village, or null where a number was asked for. */
  readonly village: string | null;
  readonly stories: readonly HouseholdStory[];
}

const COLUMNS = measureColumns(timelineTable.columns, []);
/** Numbers of this shape may be a person's: they name no sheet. */
const PERSONAL = /^(?:\d{15}|\d{17}[\dX])$/iu;

/** A household number that does not identify a person by itself; null for another. */
export function plainNumber(household: string | null): string | null {
  return household === null || PERSONAL.test(household) ? null : household;
}

export function buildHouseholdBook(report: HouseholdReport): Workbook {
  const { stories, office, day, village } = report;
  const title = `${HOUSEHOLD_FOLDER} ${village ?? plainNumber(stories[0]?.household ?? null) ?? ''}`.trim();
  const isAlone = village === null && stories.length === 1;
  const names = cleanSheetNames(
    stories.map(({ household }, at) => {
      const number = plainNumber(household);
      if (isAlone) return HOUSEHOLD_FOLDER;
      return number === null ? `户${at + 1}` : `${at + 1}_${number}`;
    }),
  );
  const footer = `${office} ${title} ${day}`;
  const sheets = stories.map((story, at) => storySheet(story, names[at] ?? '', footer));
  return { title, author: office, day, sheets: isAlone ? sheets : [indexSheet(report, names, footer), ...sheets] };
}

function indexSheet(
  { stories, office, day, village }: HouseholdReport,
  names: readonly string[],
  footer: string,
): Sheet {
  const open = new Set([...OPEN_STAGES].map((stage) => STAGE_LABELS[stage]));
  const rows = stories.map((story, at) => {
    const last = story.timeline.findLast((event) => event.day <= day);
    return {
      seq: at + 1,
      county: story.place.county_name,
      township: story.place.township,
      village: story.place.village,
      household: story.household,
      head: story.members[0]?.name ?? null,
      members: story.members.length,
      status: statusOf(story),
      findings: story.findings.length,
      open: story.findings.filter(({ recipients }) => recipients.some(({ stage }) => open.has(stage))).length,
      last: last === undefined ? null : `${last.day} ${STORY_KIND_LABELS[last.kind]}`,
      sheet: names[at] ?? null,
    };
  });
  const title = `${village ?? ''}${HOUSEHOLD_FOLDER}${householdIndexSheet.name}`;
  const sumOf = (key: 'members' | 'findings' | 'open'): number => rows.reduce((sum, row) => sum + row[key], 0);
  const total = {
    ...{ county: TOTAL, household: `${rows.length} 户`, members: sumOf('members') },
    ...{ findings: sumOf('findings'), open: sumOf('open') },
  };
  return tableSheet(householdIndexSheet, [...rows, total], {
    footer,
    title,
    heads: [`${office}　截至 ${day}　共 ${stories.length} 户`],
    frozenColumns: 1,
    mark: (row) => (row.county === TOTAL ? 'band' : null),
  });
}

function statusOf({ facts, role }: HouseholdStory): string | null {
  if (role === null) return '现名册没有';
  return facts.find(({ column }) => column === 'status')?.value ?? (role === 'candidates' ? '拟录入' : null);
}

function storySheet(story: HouseholdStory, name: string, footer: string): Sheet {
  const rows = [
    ...headRows(story),
    ...tableRows(memberTable, memberRows(story)),
    ...tableRows(findingTable, findingRows(story)),
    ...tableRows(timelineTable, timelineRows(story)),
  ];
  return plainSheet({
    name,
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'landscape', repeatRows: null, footer },
  });
}

function headRows(story: HouseholdStory): SheetRow[] {
  const { county_name: county, township, village } = story.place;
  const title = `${HOUSEHOLD_FOLDER}　${story.household ?? story.members[0]?.name ?? ''}`;
  const where = [county, township, village].filter((part) => part !== null).join('') || '地方不详';
  const source = story.role === null ? '' : `　名册数据日期：${story.data_date ?? '没有写'}`;
  const lacking = story.missing.map((gap) => STORY_GAP_LABELS[gap]);
  return [
    { ...fullWidthRow(title, 'title', COLUMNS), height: titleHeight(title, roomOf(COLUMNS, 0, COLUMNS.length)) },
    fullWidthRow(`地址：${where}${source}`, 'head', COLUMNS),
    fullWidthRow(`没有的内容：${[...lacking, STORY_NEVER_KEPT].join('；')}。`, 'note', COLUMNS),
    ...(story.facts.length === 0 ? [] : [fullWidthRow(factWords(story.facts), 'head', COLUMNS)]),
  ];
}

function factWords(facts: readonly StoryFact[]): string {
  return facts.map(({ label, value }) => `${label}：${value}`).join('；');
}

function tableRows<Key extends string>(layout: SheetLayout<Key>, rows: readonly TableRow<Key>[]): SheetRow[] {
  const heading = `${layout.name}（${rows.length}）`;
  return [
    fullWidthRow(heading, 'section', COLUMNS),
    ...(rows.length === 0
      ? [fullWidthRow('没有。', 'note', COLUMNS)]
      : [headerRow(layout, COLUMNS), ...rows.map((row) => bodyRow(layout.columns, row, COLUMNS))]),
  ];
}

function memberRows(story: HouseholdStory) {
  return story.members.map((member, at) => ({
    seq: at + 1,
    relation: member.relation,
    name: member.name,
    idNumber: member.id_number,
    facts: factWords(member.facts),
    status: statusOf(story),
    age: member.age,
    readAt: member.read_at === null ? '历批疑点' : formatPlace({ ...member.read_at, column: null }),
  }));
}

function findingRows({ findings }: HouseholdStory) {
  return findings.flatMap((finding, at): TableRow<(typeof findingTable.columns)[number]['key']>[] => {
    const shared = {
      seq: at + 1,
      no: finding.no,
      rule: `${finding.rule} ${finding.rule_name}`,
      message: finding.message,
      name: finding.name,
    };
    const batches = finding.batches.join('、');
    if (finding.recipients.length === 0) return [{ ...shared, stage: '台账没有', recipient: null, end: batches }];
    return finding.recipients.map(({ recipient, stage, last_answer: answer, outcome }) => ({
      ...shared,
      stage,
      recipient,
      end: [batches, answer, outcome].filter((part) => part !== null && part !== '').join('；'),
    }));
  });
}

function timelineRows({ timeline }: HouseholdStory) {
  return timeline.map((event, at) => ({
    seq: at + 1,
    day: event.day,
    kind: STORY_KIND_LABELS[event.kind],
    finding: event.finding,
    text: event.is_undone ? `（已撤销）${event.text ?? ''}` : event.text,
    unit: event.unit,
    person: event.person,
    reference: event.reference,
  }));
}

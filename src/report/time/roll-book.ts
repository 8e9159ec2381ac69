/** 进出台账.xlsx: who is on the list on a day, the in-and-out log with its faults, and the reasons that came back on sheets. Pure. */
import {
  DIRECTION_LABELS,
  ROLL_FAULT_LABELS,
  ROLL_FOLDER,
  rollAnswers,
  rollEvents,
  rollMembers,
  rollReasons,
  rollSummary,
} from '../../catalog/sheets/time-books.js';
import type { Roll, RollPerson, RollPlace, RollTownship } from '../../domain/reports/roll.js';
import type { CellMark, Sheet, Workbook } from '../../domain/tables/workbook.js';
import { tableSheet, tableSheets } from '../layout/table-sheet.js';

/** A reason that a township gave on a sheet, of somebody who came or left without an entry in the log. */
export interface AnsweredReason {
  readonly no: string;
  readonly place: RollPlace;
  readonly household: string | null;
  readonly name: string | null;
  readonly message: string;
  /** In words. */
  readonly reason: string;
  readonly direction: 'in' | 'out';
  readonly explanation: string | null;
  readonly verified_on: string;
  readonly unit: string;
}

export interface RollReport {
  readonly office: string;
  readonly list: string;
  readonly asOf: string;
  readonly since: string;
  readonly roll: Roll;
  readonly answers: readonly AnsweredReason[];
  readonly countyName: (code: string) => string | null;
}

const TOTAL = '合计';
const onTotal = (row: { readonly county?: unknown; readonly direction?: unknown }): CellMark | null =>
  row.county === TOTAL || row.direction === TOTAL ? 'band' : null;

export function buildRollBook(report: RollReport): Workbook {
  const { office, list, asOf, since, roll, answers } = report;
  const title = `${list}${ROLL_FOLDER}`;
  const footer = `${office} ${title} ${asOf}`;
  const named = (place: RollPlace) => placeCells(place, report);
  const members = roll.members.map((member, at) => ({
    seq: at + 1,
    ...personCells(member, report),
    since: member.since,
    reason: member.reason,
  }));
  const events = roll.events.map((event, at) => ({
    seq: at + 1,
    day: event.day ?? event.written,
    direction: event.direction === null ? null : DIRECTION_LABELS[event.direction],
    reason: event.reason,
    ...personCells(event, report),
    fault: event.fault === null ? null : ROLL_FAULT_LABELS[event.fault],
    readAt: event.readAt,
  }));
  const answered = answers.map(
    ({ no, place, household, name, message, reason, explanation, verified_on, unit }, at) => ({
      ...{ seq: at + 1, no, ...named(place), household, name, message, reason, explanation },
      ...{ verified: verified_on, unit },
    }),
  );
  const faults = roll.events.filter(({ fault }) => fault !== null).length;
  const heads = [
    `截至 ${asOf}：在册 ${roll.members.length} 人；${since} 以来进 ${sum(roll.townships, 'came')} 人次、出 ${sum(roll.townships, 'left')} 人次`,
    `进出登记共 ${roll.events.length} 条，其中登记有误 ${faults} 条；各乡镇在反馈表上补报原因 ${answers.length} 条`,
  ];
  return {
    title,
    author: office,
    day: asOf,
    sheets: [
      summarySheet(report, { footer, title: `${office}${ROLL_FOLDER}`, heads: [list, ...heads] }),
      reasonSheet(report, footer),
      ...tableSheets(rollMembers, [...members, { county: TOTAL, name: `${members.length} 人` }], {
        footer,
        frozenColumns: 1,
        title: `截至 ${asOf} 在册 ${members.length} 人`,
      }),
      ...tableSheets(rollEvents, [...events, { county: TOTAL, name: `${events.length} 条`, fault: null }], {
        footer,
        frozenColumns: 1,
        title: `进出登记 ${events.length} 条，其中有误 ${faults} 条`,
        mark: (row) => (row.fault === null || row.fault === undefined ? null : 'attention'),
      }),
      tableSheet(rollAnswers, [...answered, { county: TOTAL, name: `${answers.length} 条` }], {
        footer,
        title: `反馈表上补报的进出原因 ${answered.length} 条`,
      }),
    ],
  };
}

function summarySheet(
  report: RollReport,
  options: { readonly footer: string; readonly title: string; readonly heads: readonly string[] },
): Sheet {
  const { townships } = report.roll;
  const numbers = (rows: readonly RollTownship[]) => ({
    members: sum(rows, 'members'),
    came: sum(rows, 'came'),
    left: sum(rows, 'left'),
    faults: sum(rows, 'faults'),
  });
  const rows = townships.map((row) => {
    const { county, township } = placeCells({ ...row, village: null }, report);
    return { county, township: township ?? '未分乡镇', ...numbers([row]) };
  });
  return tableSheet(rollSummary, [...rows, { county: TOTAL, township: null, ...numbers(townships) }], {
    ...options,
    mark: onTotal,
    orientation: 'portrait',
  });
}

/** Reasons of the log, and beside them those that came back. */
function reasonSheet({ roll, answers, asOf, since }: RollReport, footer: string): Sheet {
  const counts = new Map<string, { direction: string; reason: string; logged: number; answered: number }>();
  const at = (direction: 'in' | 'out', reason: string) => {
    const key = `${direction}|${reason}`;
    const row = counts.get(key) ?? { direction: DIRECTION_LABELS[direction], reason, logged: 0, answered: 0 };
    counts.set(key, row);
    return row;
  };
  for (const { direction, reason, day } of roll.events)
    if (direction !== null && day !== null && day >= since.slice(0, day.length) && day <= asOf)
      at(direction, reason ?? '没有写原因').logged += 1;
  for (const { direction, reason } of answers) at(direction, reason).answered += 1;
  const rows = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  const total = {
    direction: TOTAL,
    reason: null,
    logged: rows.reduce((all, { logged }) => all + logged, 0),
    answered: rows.reduce((all, { answered }) => all + answered, 0),
  };
  return tableSheet(rollReasons, [...rows, total], {
    footer,
    title: '进出原因',
    heads: [`${since} 至 ${asOf}`],
    mark: onTotal,
    orientation: 'portrait',
  });
}

function placeCells({ county, township, village }: RollPlace, { countyName }: Pick<RollReport, 'countyName'>) {
  return { county: county === null ? null : (countyName(county) ?? county), township, village };
}

function personCells({ place, household, name, idNumber }: RollPerson, report: RollReport) {
  return { ...placeCells(place, report), household, name, idNumber };
}

function sum(rows: readonly RollTownship[], count: 'members' | 'came' | 'left' | 'faults'): number {
  return rows.reduce((all, row) => all + row[count], 0);
}

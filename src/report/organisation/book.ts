/** 通讯录: people in office, those who left, and the places with open findings that have nobody. Pure. */
import { CONTACT_BOOK, contactSheet, vacancySheet } from '../../catalog/sheets/contacts.js';
import type { OrganisationMember } from '../../domain/organisation.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface Vacancy {
  readonly recipient: string;
  readonly village: string | null;
  readonly open: number;
}

export interface ContactReport {
  readonly office: string;
  readonly day: string;
  readonly present: readonly OrganisationMember[];
  readonly former: readonly OrganisationMember[];
  readonly vacancies: readonly Vacancy[];
  readonly countyName: (code: string) => string | null;
}

export function buildContactBook(report: ContactReport): Workbook {
  const footer = `${report.office} ${CONTACT_BOOK} ${report.day}`;
  const table = (members: readonly OrganisationMember[], name: string) =>
    tableSheet(
      contactSheet,
      members.map((member, at) => contactCells(member, at + 1, report)),
      { name, footer, orientation: 'landscape' },
    );
  return {
    title: `${report.office}${CONTACT_BOOK} ${report.day}`,
    author: report.office,
    day: report.day,
    sheets: [
      table(report.present, CONTACT_BOOK),
      ...(report.vacancies.length === 0
        ? []
        : [
            tableSheet(
              vacancySheet,
              report.vacancies.map((vacancy, at) => ({ seq: at + 1, ...vacancy })),
              { footer },
            ),
          ]),
      ...(report.former.length === 0 ? [] : [table(report.former, '离任人员')]),
    ],
  };
}

function contactCells(member: OrganisationMember, seq: number, { countyName }: ContactReport) {
  const { county, place: _place, ...cells } = member;
  return { seq, ...cells, county: county === null ? null : (countyName(county) ?? county) };
}

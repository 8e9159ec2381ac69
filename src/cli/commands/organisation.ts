/** `bidui organisation`: people and vacancies of the organisation, and 通讯录.xlsx. */
import { defineCommand } from '../command.js';
import { asOf } from '../options/shared-options.js';
import { renderTable } from '../terminal/text-table.js';
import { printProblems } from '../print-problems.js';

/** Places without anybody that are named; all of them stand in the workbook. */
const SHOWN_VACANCIES = 5;

export const command = defineCommand({
  operands: {},
  options: { asOf },
  examples: [
    {
      line: 'bidui organisation',
      words: { zh: '在任人员和没落实到人的地方', en: 'people in office, places without one' },
    },
    { line: 'bidui organisation --as-of 2018-07-25', words: { zh: '那一天的', en: 'on that day' } },
  ],
  async run(context, _operands, { asOf: day }) {
    const { listOrganisation } = await import('../../app/organisation/organisation.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const listing = await listOrganisation(openWorkspace(context.workspaceFolder), day);
    const { output, say } = context;
    if (context.isJson) output.json(listing);
    else {
      printProblems(context, listing.problems);
      const heads = ['place', 'department', 'person', 'duty', 'phone'] as const;
      const rows = listing.present.map((member) => [
        [member.county, member.township, member.village, member.group].filter(Boolean).join(' ') ||
          (member.office ?? ''),
        member.department ?? '',
        member.name,
        member.duty ?? '',
        member.phone ?? '',
      ]);
      const columns = heads.map((head) => ({ title: say(`organisation-head-${head}`) }));
      for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
      for (const { recipient, village, open } of listing.vacancies.slice(0, SHOWN_VACANCIES))
        output.complain(say('organisation-vacancy', { place: `${recipient}${village ?? ''}`, open }));
      const hidden = listing.vacancies.length - SHOWN_VACANCIES;
      if (hidden > 0) output.complain(say('organisation-vacancies-more', { count: hidden }));
      const facts = { present: listing.present.length, former: listing.former.length, file: listing.file };
      output.line(say('organisation-done', facts));
    }
    return listing.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});

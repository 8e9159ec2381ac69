/** `bidui household <number>`, `bidui household --village <name>`: the whole story of a household, of those of a village, in one workbook. */
import { defineCommand } from '../command.js';
import { optionalOperand, value } from '../options/option.js';
import { dayOf } from '../options/shared-options.js';
import { asTyped } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { renderTable } from '../terminal/text-table.js';

/** Households that are named; all of them stand in the workbook. */
const SHOWN = 20;

export const command = defineCommand({
  operands: {
    number: optionalOperand(
      'number',
      { zh: '户编号，或这一户任何一人的证件号码', en: 'household number, or the identity number of a member' },
      asTyped,
    ),
  },
  options: {
    village: value(
      '--village <village>',
      {
        zh: '一个村的全部户：村名（可带乡镇），或十二位代码',
        en: 'all households of a village: name or twelve-digit code',
      },
      asTyped,
    ),
    asOf: dayOf('年龄算到这一天', 'ages are of this day'),
  },
  examples: [
    { line: 'bidui household 990121000012', words: { zh: '一户的全部经过', en: 'the whole story of a household' } },
    { line: 'bidui household --village 示例镇一村', words: { zh: '一个村一份', en: 'a village in one file' } },
  ],
  passwords: ['inputs'],
  async run(context, { number }, { village, asOf }) {
    const { writeHouseholdFile } = await import('../../app/household/household.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const result = await writeHouseholdFile(openWorkspace(context.workspaceFolder), {
      number: number ?? null,
      village: village ?? null,
      asOf,
      environment: (name) => context.environment[name],
    });
    const { output, say } = context;
    if (context.isJson) output.json(result);
    else {
      printProblems(context, result.problems);
      if (number !== undefined && result.households.length > 1)
        output.complain(say('household-several', { count: result.households.length }));
      const heads = ['place', 'household', 'members', 'findings', 'last'] as const;
      const rows = result.households.slice(0, SHOWN).map(({ place, household, members, findings, timeline }) => {
        const last = timeline.findLast((event) => event.day <= asOf);
        return [
          [place.county_name, place.township, place.village].filter(Boolean).join(' '),
          household ?? '',
          String(members.length),
          String(findings.length),
          last === undefined ? '' : `${last.day} ${say(`story-${last.kind}`)}`,
        ];
      });
      const columns = heads.map((head) => ({ title: say(`household-head-${head}`) }));
      for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
      const hidden = result.households.length - SHOWN;
      if (hidden > 0) output.line(say('household-more', { count: hidden }));
      output.line(say('result-folder', { path: result.file }));
    }
    return result.problems.some(({ level }) => level === 'refused') ? 'needs_person' : 'done';
  },
});

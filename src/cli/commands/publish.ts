/** `bidui publish`: masked lists for the notice board: the register, candidates, projects, funds. */
import { PUBLICATION_TITLES, PUBLISHABLE, PUBLISHED_STATUS } from '../../catalog/sheets/publication.js';
import { dayOf, passOf, wait } from '../options/shared-options.js';
import { choice, flag, manyOperands, value, withDefault } from '../options/option.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { listOf, oneOf, plainText } from '../options/typed-values.js';
import { printProblems } from '../print-problems.js';
import { resolveFiles } from '../file-operands.js';
import { defineCommand } from '../command.js';

const STATUSES = { codes: Object.keys(PUBLISHED_STATUS), labels: PUBLISHED_STATUS };
const COLUMNS = {
  codes: PUBLISHABLE.map(({ key }) => key),
  labels: Object.fromEntries(PUBLISHABLE.map(({ key, header }) => [key, header])),
};

export const command = defineCommand({
  operands: {
    registers: manyOperands(
      'register',
      { zh: '名册文件', en: 'register files' },
      { parse: plainText, isOptional: true },
    ),
  },
  options: {
    asOf: dayOf('名册和年龄算到哪一天', 'register and ages on this day'),
    pass: passOf('用哪一轮的名册', 'which register', 'county'),
    of: withDefault(
      choice(
        '--of <what>',
        { zh: '公示什么', en: 'what is published' },
        {
          codes: ['register', 'candidates', 'projects', 'funds'],
          labels: { register: '名册', candidates: '拟录入对象', projects: '项目', funds: '资金' },
        },
      ),
      'register',
    ),
    title: value('--title <text>', { zh: '标题（不写按公示什么定）', en: 'title; by what is published' }, plainText),
    columns: {
      ...value(
        '--columns <list>',
        { zh: '公示哪些列，逗号分隔', en: 'columns to publish, separated by commas' },
        listOf(plainText),
      ),
      choices: COLUMNS,
    },
    isPersons: flag('--persons', { zh: '公示到人，默认只公示户主', en: 'every member, not only heads of household' }),
    statuses: {
      ...withDefault(
        value(
          '--status <list>',
          { zh: '公示哪些户状态，逗号分隔', en: 'statuses, separated by commas' },
          listOf(oneOf(STATUSES)),
        ),
        ['registered', 'monitored'],
      ),
      choices: STATUSES,
    },
    wait,
  },
  examples: [
    {
      line: 'bidui publish --of projects --as-of 2018-07-25',
      words: { zh: '项目公告公示，每县一份', en: 'the projects, one list per county' },
    },
    { line: 'bidui publish --as-of 2018-07-25', words: { zh: '每个乡镇一份', en: 'one list per township' } },
    {
      line: 'bidui publish --columns name,village,household_kind',
      words: { zh: '只要这几列', en: 'only these columns' },
    },
  ],
  passwords: ['inputs'],
  async run(context, { registers }, options) {
    const { publishRegister } = await import('../../app/publish/publish.js');
    const environment = (name: string): string | undefined => context.environment[name];
    const isOfCandidates = options.of === 'candidates';
    const request = {
      pass: options.pass,
      asOf: options.asOf,
      title: options.title ?? PUBLICATION_TITLES[isOfCandidates ? 'candidates' : 'register'],
      columns: options.columns ?? null,
      isOfCandidates,
      persons: options.isPersons,
      statuses: isOfCandidates ? ['candidate', 'registered'] : options.statuses,
      files: await resolveFiles(registers, context.workspaceFolder),
      environment,
    };
    const { of, pass, asOf, title } = options;
    const result = await inExclusiveRun(context, options.wait, async (exclusive) => {
      if (of !== 'projects' && of !== 'funds') return publishRegister(exclusive, request);
      const { publishList } = await import('../../app/publish/publish-lists.js');
      return publishList(exclusive, { of, pass, asOf, title: title ?? null, environment });
    });
    if (context.isJson) context.output.json(result);
    else {
      printProblems(context, result.problems);
      const { output, say } = context;
      for (const { file, rows } of result.files) output.line(say('publish-file', { file, rows }));
      for (const file of result.removed) output.line(say('publish-removed', { file }));
      const withheld = Object.entries(result.withheld).map(([label, count]) => `${label} ${count}`);
      const facts = { rows: result.published, withheld: withheld.join(' ') || say('publish-none-withheld') };
      output.line(say('publish-done', facts));
      output.line(say('result-folder', { path: result.folder }));
    }
    return result.problems.some((problem) => problem.level === 'refused') ? 'needs_person' : 'done';
  },
});

/** `bidui runs show <batch>`: what went into a batch and what came out. */
import { defineCommand } from '../command.js';
import { oneOperand } from '../options/option.js';
import { asTyped } from '../options/typed-values.js';
import { renderTable } from '../terminal/text-table.js';

const HASH_SHOWN = 12;

export const command = defineCommand({
  operands: { batch: oneOperand('batch', { zh: '批次', en: 'batch' }, asTyped) },
  options: {},
  isReadOnly: true,
  examples: [
    {
      line: 'bidui runs show 2018-07-25-county-01',
      words: { zh: '这一批的来龙去脉', en: 'inputs and results of a batch' },
    },
    { line: 'bidui runs show 2018-07-25-county-01 --json', words: { zh: '给程序用', en: 'for programs' } },
  ],
  async run(context, { batch }) {
    const { showRun } = await import('../../app/history/runs.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const run = showRun(openWorkspace(context.workspaceFolder), batch);
    const { output, say } = context;
    if (context.isJson) {
      output.json(run);
      return 'done';
    }
    const { persons, households, findings, review, cleared, held } = run;
    const counts = { persons, households, findings, review, cleared, held };
    output.line(say('runs-show', { batch, pass: say(`pass-${run.pass}`), day: run.as_of, ...counts }));
    const when = run.recorded_at?.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ') ?? '—';
    const fingerprint = run.fingerprint.slice(0, HASH_SHOWN);
    output.line(say('runs-show-by', { when, by: run.by ?? '—', fingerprint }));
    if (run.undone !== null) output.line(say('runs-show-undone', run.undone));
    const { ran, skipped, not_applicable: other } = run.rules;
    output.line(say('runs-show-rules', { ran, skipped, other, problems: run.problems }));
    const inputs = run.inputs.map((input) => [input.path, String(input.rows ?? ''), input.sha256.slice(0, HASH_SHOWN)]);
    const heads = [
      { title: say('runs-head-input') },
      { title: say('head-rows'), align: 'right' as const },
      { title: say('runs-head-hash') },
    ];
    for (const line of renderTable(heads, inputs, output.tableRoom)) output.line(line);
    const rules = run.by_rule.map(({ rule, name, findings: count }) => [rule, name, String(count)]);
    const columns = [
      { title: say('head-rule') },
      { title: say('head-name') },
      { title: say('head-findings'), align: 'right' as const },
    ];
    for (const line of renderTable(columns, rules, output.tableRoom)) output.line(line);
    return 'done';
  },
});

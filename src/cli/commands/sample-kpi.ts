/** `bidui sample kpi`: rates of a field sample, over all and by county. */
import type { SampleKpi } from '../../app/sampling/kpi.js';
import { dayOf } from '../options/shared-options.js';
import { flag, optionalOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import type { Say } from '../../catalog/messages/render.js';
import { renderTable } from '../terminal/text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {
    sample: optionalOperand('sample', { zh: '样本，默认最近一次', en: 'sample (default: the latest)' }, plainText),
  },
  options: {
    isWritten: flag('--write', {
      zh: '另写一份 抽样核查指标.xlsx（含逐户问题清单）',
      en: 'also write 抽样核查指标.xlsx with the households to put right',
    }),
    asOf: dayOf('指标表上的日期', 'day printed on the workbook'),
  },
  examples: [
    { line: 'bidui sample kpi --write', words: { zh: '写出指标表', en: 'with the workbook' } },
    { line: 'bidui sample kpi', words: { zh: '最近一次样本', en: 'the latest sample' } },
    { line: 'bidui sample kpi 2018-07-25-7K3M9Q --json', words: { zh: '指定样本', en: 'a given sample' } },
  ],
  async run(context, { sample = null }, { isWritten, asOf }) {
    const { sampleKpi, writeSampleKpi } = await import('../../app/sampling/kpi.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const written = isWritten ? await writeSampleKpi(workspace, sample, asOf) : null;
    const kpi = written?.kpi ?? sampleKpi(workspace, sample);
    if (context.isJson) context.output.json(written === null ? kpi : { ...kpi, file: written.file });
    else {
      printKpi(context, kpi);
      if (written !== null) context.output.line(context.say('field-kpi-file', { file: written.file }));
    }
    return 'done';
  },
});

function printKpi(context: CommandContext, kpi: SampleKpi): void {
  const { output, say } = context;
  const { sample, plan, drawn_on: day, selected, checked, replaced, unreachable, open } = kpi;
  output.line(say('field-kpi', { sample, plan, day, selected, checked, replaced, unreachable, open }));
  const areas = [{ county: say('field-all'), rates: kpi.rates }, ...kpi.by_county];
  const rows = areas.flatMap(({ county, rates }) =>
    rates.map(({ name, numerator, denominator, rate, low, high, limit, is_met: isMet }) => [
      county,
      name,
      percent(rate),
      String(numerator),
      String(denominator),
      low === null ? '—' : `${percent(low)}–${percent(high)}`,
      limitWords(limit, isMet, say),
    ]),
  );
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: say('field-head-area') },
    { title: say('field-head-measure') },
    right(say('field-head-rate')),
    right(say('field-head-numerator')),
    right(say('field-head-denominator')),
    right(say('field-head-interval')),
    right(say('field-head-limit')),
  ];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  for (const { name, formula } of kpi.rates) output.line(`${name} = ${formula}`);
}

function limitWords(limit: number | null, isMet: boolean | null, say: Say): string {
  if (limit === null || isMet === null) return percent(limit);
  return say(isMet ? 'field-limit-met' : 'field-limit-missed', { limit: percent(limit) });
}

function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(2)}%`;
}

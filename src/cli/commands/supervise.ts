/** `bidui supervise`: 交办单, 要情即报, 典型问题通报. */
import { inExclusiveRun } from '../in-exclusive-run.js';
import { flag, repeatable, value } from '../options/option.js';
import { dayOf, wait } from '../options/shared-options.js';
import { day, findingNumber } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    asOf: dayOf('交办的日期', 'day of the orders'),
    since: value(
      '--since <date>',
      {
        zh: '这一天以来的算新问题（默认：领导自上次交办后，单位当天）',
        en: 'what is new since this day (default: since the last orders)',
      },
      day,
    ),
    isForHeads: flag('--heads', {
      zh: '不论星期几都写县级领导交办单',
      en: 'orders to county heads whatever the weekday',
    }),
    typical: repeatable(
      '--typical <finding>',
      {
        zh: '列入典型问题通报的疑点编号，可写多次',
        en: 'a finding for the circular of typical problems; may be repeated',
      },
      findingNumber,
    ),
    wait,
  },
  examples: [
    { line: 'bidui supervise', words: { zh: '当天的交办单和要情', en: 'orders of the day, and what is important' } },
    {
      line: 'bidui supervise --as-of 2018-08-06 --heads --typical C04-7K3M9QXT',
      words: { zh: '也写县级领导交办单和典型问题通报', en: 'county heads and typical problems too' },
    },
  ],
  async run(context, _operands, { asOf, since, isForHeads, typical, wait }) {
    const { writeOrders } = await import('../../app/ledger/supervise.js');
    const request = { today: asOf, since: since ?? null, isForHeads, typical };
    const result = await inExclusiveRun(context, wait, ({ workspace }) => writeOrders(workspace, request));
    if (context.isJson) context.output.json(result);
    else if (result.files.length === 0) context.output.line(context.say('supervise-nothing'));
    else
      context.output.line(context.say('result-folder-files', { path: result.folder, files: result.files.join(' ') }));
    return 'done';
  },
});

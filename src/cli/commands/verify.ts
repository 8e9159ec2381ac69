/** `bidui verify [sheet...]`: is the ledger whole, and do outputs and printed heads still match it? */
import { renderMessage } from '../../catalog/messages/render.js';
import type { VerifyReport } from '../../app/ledger/verify.js';
import { resolveFiles } from '../file-operands.js';
import { manyOperands } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {
    sheets: manyOperands(
      'sheet',
      { zh: '带链首的工作簿', en: 'workbooks that carry a head of the chain' },
      { parse: plainText, isOptional: true },
    ),
  },
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui verify', words: { zh: '核验', en: 'verify' } },
    { line: 'bidui verify --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { sheets }) {
    const { verifyWorkspace } = await import('../../app/ledger/verify.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const named = await resolveFiles(sheets, context.workspaceFolder);
    const report = await verifyWorkspace(
      workspace,
      named.map(({ absolute }) => absolute),
    );
    if (context.isJson) context.output.json(report);
    else printReport(context, report);
    return report.ok ? 'done' : 'integrity';
  },
});

function printReport(context: CommandContext, report: VerifyReport): void {
  const { output, say } = context;
  const { ledger, outputs, heads, mark } = report;
  if (!ledger.sealed && ledger.ok) output.line(say('verify-unsealed'));
  if (ledger.ok)
    output.line(
      ledger.purged === 0
        ? say('verify-whole', { events: ledger.events })
        : say('verify-whole-purged', { events: ledger.events, purged: ledger.purged }),
    );
  else {
    const facts = { seq: ledger.firstBroken };
    const what = renderMessage(`ledger-fault-${ledger.fault ?? 'pages'}`, facts, null, context.language);
    output.always(output.paint.bold.red(what));
  }
  if (mark !== null) {
    const words = renderMessage(`mark-${mark.fault}`, { seq: mark.seq }, null, context.language);
    output.always(output.paint.bold.red(words));
  }
  output.line(
    say('verify-outputs', {
      outputs: outputs.checked,
      faults: outputs.faults.length,
      heads: heads.checked,
      others: heads.faults.length,
    }),
  );
  for (const { fault, batch, path } of outputs.faults) {
    output.always(`  ${renderMessage(`output-${fault}`, { batch, path }, null, context.language)}`);
  }
  for (const { fault, file, seq } of heads.faults) {
    output.always(`  ${renderMessage(`head-${fault}`, { file, seq }, null, context.language)}`);
  }
}

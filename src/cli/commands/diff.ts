/** `bidui diff <before> <after>`: two batches against each other. */
import { diffFile } from '../../catalog/sheets/history-books.js';
import { defineCommand } from '../command.js';
import { inExclusiveRun } from '../in-exclusive-run.js';
import { oneOperand } from '../options/option.js';
import { dryRun } from '../options/shared-options.js';
import { asTyped } from '../options/typed-values.js';

export const command = defineCommand({
  operands: {
    before: oneOperand('before', { zh: '先前的批次', en: 'the earlier batch' }, asTyped),
    after: oneOperand('after', { zh: '后来的批次', en: 'the later batch' }, asTyped),
  },
  options: { isDryRun: dryRun },
  examples: [
    {
      line: 'bidui diff 2018-07-25-county-01 2018-08-25-county-01',
      words: { zh: '两批有什么不同，写成工作簿', en: 'how two batches differ, as a workbook' },
    },
    {
      line: 'bidui diff 2018-07-25-county-01 2018-08-25-county-01 --dry-run',
      words: { zh: '只看数', en: 'counts only' },
    },
  ],
  async run(context, { before, after }, { isDryRun }) {
    const { diffBatches } = await import('../../app/history/diff.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const request = { before, after, version: context.version, isDryRun };
    const report = isDryRun
      ? await diffBatches(openWorkspace(context.workspaceFolder), request)
      : await inExclusiveRun(context, undefined, ({ workspace }) => diffBatches(workspace, request));
    const { output, say } = context;
    if (context.isJson) {
      output.json(report);
      return 'done';
    }
    const { findings, opened, closed, changed, unchanged, file } = report;
    const counts = { opened: opened.length, closed: closed.length, changed: changed.length, unchanged };
    output.always(say('diff-line', { before, after, old: findings.before, now: findings.after, ...counts }));
    if (report.undone.length > 0) output.always(say('diff-undone', { batches: report.undone.join(say('list-comma')) }));
    output.line(file === null ? say('diff-would', { file: diffFile(before) }) : say('result-folder', { path: file }));
    return 'done';
  },
});

/** `bidui ledger export [--canonical]`: every event, one line each. */
import { flag } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {
    canonical: flag('--canonical', {
      zh: '排序，去掉时间和运行编号，便于核对两处台账是否一致',
      en: 'sorted, without times and run ids',
    }),
  },
  isReadOnly: true,
  examples: [
    { line: 'bidui ledger export > 台账.jsonl', words: { zh: '全部事件', en: 'every event' } },
    { line: 'bidui ledger export --canonical', words: { zh: '比较用', en: 'for comparing' } },
  ],
  async run(context, _operands, { canonical }) {
    const { exportLedger } = await import('../../app/ledger/export.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    let block: string[] = [];
    for (const line of exportLedger(openWorkspace(context.workspaceFolder), { canonical })) {
      if (block.push(line) < BLOCK_LINES) continue;
      context.output.raw(`${block.join('\n')}\n`);
      block = [];
    }
    if (block.length > 0) context.output.raw(`${block.join('\n')}\n`);
    return 'done';
  },
});

/** Lines written at once. */
const BLOCK_LINES = 500;

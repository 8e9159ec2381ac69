/** `bidui verify [sheet...]`: is the ledger whole, and do outputs and printed heads still match it? */
import type { VerifyReport } from '../../pipeline/verify.js';
import { manyOperands } from '../option.js';
import { plainText } from '../typed-values.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: {
    sheets: manyOperands(
      'sheet',
      { zh: '带链头的工作簿', en: 'workbooks that carry a head of the chain' },
      { parse: plainText, isOptional: true },
    ),
  },
  options: {},
  examples: [
    { line: 'bidui verify', words: { zh: '核验', en: 'verify' } },
    { line: 'bidui verify --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { sheets }) {
    const { verifyWorkspace } = await import('../../pipeline/verify.js');
    const { openWorkspace } = await import('../../pipeline/workspace.js');
    const report = await verifyWorkspace(openWorkspace(context.workspaceFolder), sheets);
    if (context.isJson) context.output.json(report);
    else printReport(context, report);
    return report.ok ? 'done' : 'integrity';
  },
});

const LEDGER_FAULTS = {
  pages: '数据库文件损坏',
  triggers: '防改触发器缺失或被改',
  gap: '事件编号中断或重复',
  link: '与上一事件接不上',
  content: '内容被改动',
  detail_missing: '明细缺失',
  detail_changed: '明细被改动',
} as const;

const OUTPUT_FAULTS = {
  missing: '文件不见了',
  changed: '内容被改动',
  manifest_unreadable: '读不了 manifest.json',
} as const;
const HEAD_FAULTS = { cut: '台账在它之后被截断', other: '台账这一处已不是当时的内容' } as const;

function printReport(context: CommandContext, report: VerifyReport): void {
  const { output } = context;
  const { ledger, outputs, heads } = report;
  if (ledger.ok)
    output.line(
      `台账完整：${ledger.events} 个事件${ledger.purged > 0 ? `，其中 ${ledger.purged} 条明细已按规定删除` : ''}`,
    );
  else {
    const what = ledger.fault === null ? '未通过' : LEDGER_FAULTS[ledger.fault];
    const where = ledger.firstBroken === null ? '' : `，第一处在第 ${ledger.firstBroken} 个事件`;
    output.line(output.paint.bold.red(`台账有问题：${what}${where}。请停止使用，从备份恢复，并查明经过。`));
  }
  output.line(
    `结果文件 ${outputs.checked} 个，有问题 ${outputs.faults.length} 个；带链头的工作簿 ${heads.checked} 个，不符 ${heads.faults.length} 个`,
  );
  for (const fault of outputs.faults) output.line(`  ${fault.batch}/${fault.path}：${OUTPUT_FAULTS[fault.fault]}`);
  for (const fault of heads.faults)
    output.line(`  ${fault.file}（第 ${fault.seq} 个事件）：${HEAD_FAULTS[fault.fault]}`);
}

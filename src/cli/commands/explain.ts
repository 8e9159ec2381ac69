/** `bidui explain <number>`: why a finding was found, on which rows, by which rule, and what happened to it since. */
import type { ExplainedRow, Explanation } from '../../app/ledger/explain.js';
import { batch, finding } from '../options/shared-options.js';
import { formatPlace } from '../../domain/place.js';
import { withoutLayout } from '../../domain/rule-identity.js';
import { renderTable } from '../text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { finding },
  options: { batch },
  examples: [
    { line: 'bidui explain C04-7K3M9QXT', words: { zh: '说明这个疑点', en: 'explain this finding' } },
    { line: 'bidui explain C04-7K3M9QXT --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { finding }, { batch }) {
    const { explainFinding } = await import('../../app/ledger/explain.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const explanation = explainFinding(openWorkspace(context.workspaceFolder), finding, batch);
    if (context.isJson) context.output.json(explanation);
    else printExplanation(context, explanation);
    return 'done';
  },
});

const SEVERITY_WORDS = { error: '强制', verify: '核实', notice: '提示' } as const;
const EVENT_WORDS: Readonly<Record<string, string>> = {
  finding_seen: '比对发现',
  finding_gone: '比对不再发现',
  dispatched: '下发',
  reply_received: '收到反馈',
  reply_refused: '反馈退回',
  closed: '销号',
  exempted: '豁免',
  transferred: '移交',
  reopened: '重新打开',
  reviewed: '复核',
  reply_conflicting: '反馈互相矛盾',
  handover_settled: '裁定交接冲突',
};

const VALUE_WIDTH = 60;

function printExplanation(context: CommandContext, explanation: Explanation): void {
  const { output } = context;
  const { finding, rule, state } = explanation;
  output.line(output.paint.bold(`${finding.no}  ${finding.rule_name}（${SEVERITY_WORDS[finding.severity]}）`));
  output.line(finding.message);
  output.line('');
  const place = [finding.place.county, finding.place.township, finding.place.village]
    .filter((part) => part !== null)
    .join(' ');
  output.line(
    `对象：${finding.person.name ?? '—'} ${finding.person.id_number ?? '—'}，户编号 ${finding.person.household ?? '—'}，${place}`,
  );
  output.line(`接收：${finding.sent_to.join('、') || '不下发'}；批次 ${finding.batch}`);
  if (rule !== null) {
    output.line(`规则：${rule.number} 第 ${rule.version} 版，自 ${rule.effective} 施行；依据：${rule.basis}`);
    if (rule.target !== null) output.line(`  对象条件：${withoutLayout(rule.target)}`);
    if (rule.condition !== '') output.line(`  命中条件：${withoutLayout(rule.condition)}`);
    for (const parameter of rule.parameters)
      output.line(`  参数 ${parameter.name} = ${parameter.value}（${parameter.basis}）`);
  }
  output.line(`配对：${explanation.match}`);
  output.line('');
  explanation.evidence.forEach((row, position) => printRow(context, row, position + 1));
  output.line('怎样才算了结：');
  for (const end of explanation.ends) output.line(`  · ${end}`);
  output.line(`可选原因：${explanation.answers.join('、') || '—'}`);
  if (finding.exempt_until !== null) output.line(`豁免至 ${finding.exempt_until}`);
  if (state === null) return;
  output.line('');
  output.line(`台账状态：${state.label}（${state.recipients.map(recipientWords).join('；')}）`);
  for (const event of explanation.history) {
    output.line(
      `  ${event.at.slice(0, 16).replace('T', ' ')}  ${EVENT_WORDS[event.kind] ?? event.kind}  ${event.batch ?? ''}  ${event.user}`,
    );
  }
}

function recipientWords(own: NonNullable<Explanation['state']>['recipients'][number]): string {
  return `${own.recipient} ${own.stage}${own.handed_to === null ? '' : `，已交办给 ${own.handed_to}`}`;
}

function printRow(context: CommandContext, row: ExplainedRow, position: number): void {
  const { output } = context;
  const date = row.data_date === null ? '' : `，数据日期 ${row.data_date}`;
  const place = formatPlace({ file: row.file, sheet: row.sheet, rowNumber: row.row, column: null });
  output.line(`佐证 ${position}：${row.label}${date}  ${place}`);
  const cells = Object.entries(row.printed).map(([column, value]) => [`  ${row.labels[column] ?? column}`, value]);
  for (const line of renderTable([{ title: '  列' }, { title: '值', maxWidth: VALUE_WIDTH }], cells).slice(2))
    output.line(line);
  output.line('');
}

/** `bidui pairs list`: pairs that only a person can decide, both sides beside each other, with the decisions so far. */
import { REVIEW_REASON_LABELS } from '../../catalog/sheets/words.js';
import { withoutShield } from '../../domain/shielded-text.js';
import type { EvidenceRow } from '../../domain/finding.js';
import type { PairList } from '../../app/pairs/pairs.js';
import { defineCommand } from '../command.js';
import { batch } from '../options/shared-options.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {},
  options: { batch },
  isReadOnly: true,
  examples: [
    { line: 'bidui pairs list', words: { zh: '最近一批', en: 'of the latest batch' } },
    { line: 'bidui pairs list --batch 2018-07-25-county-01 --json', words: { zh: '给程序用', en: 'for programs' } },
  ],
  async run(context, _operands, { batch }) {
    const { listPairs } = await import('../../app/pairs/pairs.js');
    const { sourceLabel } = await import('../../catalog/sources/source-words.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const list = listPairs(openWorkspace(context.workspaceFolder), batch);
    const { output, say } = context;
    if (context.isJson) {
      output.json(list);
      return 'done';
    }
    const rows = list.pairs.map(({ pair, reason, register, list: other, state, decision }) => [
      pair,
      context.language === 'zh' ? (REVIEW_REASON_LABELS[reason] ?? reason) : reason,
      personText(register),
      `${sourceLabel(other.source)} ${personText(other)}`,
      say(`pair-state-${state}`) + (decision === null ? '' : ` ${decision.by} ${decision.on}`),
    ]);
    const heads = (
      ['pair-head-pair', 'pair-head-reason', 'pair-head-register', 'pair-head-list', 'head-state'] as const
    ).map((code) => ({ title: say(code) }));
    if (rows.length > 0) for (const line of renderTable(heads, rows, output.tableRoom)) output.line(line);
    output.line(say('pair-counts', { batch: list.batch, ...list.counts }));
    const { both, agree, differ } = list.agreement;
    if (both > 0) output.line(say('pair-agreement', { both, agree, percent: Math.round((agree / both) * 100) }));
    const answerWords = ({ by, answer }: PairList['agreement']['differ'][number]['binding']): string =>
      `${by} ${say(`pair-state-${answer}`)}`;
    for (const { pair, binding, answers } of differ) {
      const all = answers.map(answerWords).join(say('list-comma'));
      output.line(say('pair-differ', { pair, answers: all, binding: answerWords(binding) }));
    }
    return 'done';
  },
});

function personText({ values }: EvidenceRow): string {
  return [values['name'], values['id_number']]
    .flatMap((part) => (part === undefined ? [] : withoutShield(part)))
    .join(' ');
}

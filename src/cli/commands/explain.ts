/** `bidui explain <number>`: why a finding was found, on which rows, by which rule, and its history since. */
import { parameterLabel } from '../../catalog/rules/parameter-words.js';
import { LOCAL_RULES_FROM, RULE_UNIT_LABELS, type RuleUnit } from '../../domain/rule.js';
import type { ExplainedRow, Explanation } from '../../app/ledger/explain.js';
import type { ExplainedLink } from '../../app/ledger/explain-link.js';
import { batch, finding } from '../options/shared-options.js';
import { FINDING_STAGES, STAGE_LABELS } from '../../domain/ledger/state.js';
import type { Say } from '../../catalog/messages/render.js';
import { formatPlace } from '../../domain/place.js';
import { renderTable } from '../terminal/text-table.js';
import { defineCommand, type CommandContext } from '../command.js';

export const command = defineCommand({
  operands: { finding },
  options: { batch },
  isReadOnly: true,
  examples: [
    { line: 'bidui explain C04-7K3M9QXT', words: { zh: '说明这个疑点', en: 'explain this finding' } },
    { line: 'bidui explain C04-7K3M9QXT --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context, { finding }, { batch }) {
    const { explainFinding } = await import('../../app/ledger/explain.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const { divisionNames, recipientNames } = await import('../../app/workspace/place-names.js');
    const workspace = openWorkspace(context.workspaceFolder);
    const explanation = explainFinding(workspace, finding, batch, context.isJson ? 'zh' : context.language);
    if (context.isJson) context.output.json(explanation);
    else {
      const names = { divisionOf: await divisionNames(workspace), recipientOf: await recipientNames(workspace) };
      printExplanation(context, explanation, names);
    }
    return 'done';
  },
});

const VALUE_WIDTH = 60;

/** Evidence columns that may hold a code for a place that people know by its name. */
const PLACE_COLUMNS: ReadonlySet<string> = new Set(['county', 'township', 'village']);

/** Places in words in place of their codes. */
interface PlaceNames {
  divisionOf(code: string): string;
  recipientOf(recipient: string): string;
}

function printExplanation(context: CommandContext, explanation: Explanation, names: PlaceNames): void {
  const { output, say } = context;
  const { finding, state } = explanation;
  const { no, rule_name: name } = finding;
  output.line(output.paint.bold(say('explain-head', { no, name, severity: say(`severity-${finding.severity}`) })));
  output.line(finding.message);
  output.line('');
  const place = [finding.place.county, finding.place.township, finding.place.village]
    .flatMap((part) => (part === null ? [] : names.divisionOf(part)))
    .join(' ');
  const { id_number: number, household } = finding.person;
  output.line(
    isOfPeople(finding.unit)
      ? say('explain-subject', { name: finding.person.name, number, household, place })
      : say('explain-subject-other', {
          subject: [RULE_UNIT_LABELS[finding.unit], finding.person.name ?? ''].join(' ').trim(),
          place,
        }),
  );
  const recipients =
    finding.sent_to.map((recipient) => names.recipientOf(recipient)).join(' ') || say('explain-not-sent');
  output.line(say('explain-recipient', { recipients, batch: finding.batch }));
  if (explanation.rule !== null) printRule(context, explanation.rule);
  output.line(say('explain-match', { match: explanation.match }));
  if (explanation.link !== null) printLink(context, explanation.link, finding.match?.method ?? '');
  for (const { pair, state, decision } of explanation.pairs) {
    output.line(say('explain-overrule', { pair }));
    if (decision === null) continue;
    const { by, on, note } = decision;
    output.line(say('explain-decision', { by, day: on, answer: say(`pair-state-${state}`), note: note ?? '—' }));
  }
  output.line('');
  explanation.evidence.forEach((row, position) => printRow(context, row, position + 1, names));
  output.line(say('explain-ends'));
  for (const end of explanation.ends) output.line(`  · ${end}`);
  output.line(say('explain-answers', { answers: explanation.answers.join(' ') || '—' }));
  if (finding.exempt_until !== null) output.line(say('explain-exempt-until', { day: finding.exempt_until }));
  if (state === null) return;
  output.line('');
  const own = state.recipients.map((each) => recipientWords(each, say, names)).join('; ');
  output.line(say('explain-state', { state: say(`stage-${state.stage}`), recipients: own }));
  for (const event of explanation.history) {
    const parts = [event.at.slice(0, 16).replace('T', ' '), eventWords(event.kind, say), event.batch ?? '', event.user];
    output.line(`  ${parts.join('  ')}`);
  }
}

function printRule({ output, say, language }: CommandContext, rule: NonNullable<Explanation['rule']>): void {
  const { number, version, effective, basis } = rule;
  const isLocal = effective === LOCAL_RULES_FROM;
  output.line(
    isLocal
      ? say('explain-rule-local', { rule: number, basis })
      : say('explain-rule', { rule: number, version, effective, basis }),
  );
  if (rule.target !== null) output.line(say('explain-target', { condition: rule.target }));
  const condition = rule.condition;
  if (condition !== '') output.line(say('explain-condition', { condition }));
  for (const { name, value, basis: own } of rule.parameters) {
    output.line(say('explain-parameter', { name: parameterLabel(rule, name, language), value, basis: own }));
  }
}

/** Answers of people's questions: how sure, by what, which places were repaired, what is lacking or against, why nobody else, what if not. */
function printLink({ output, say }: CommandContext, link: ExplainedLink, method: string): void {
  const { score, band, fields, missing, against, repair } = link;
  const comma = say('list-comma');
  output.line(say('explain-score', { score, band }));
  for (const { label, words, points } of fields)
    output.line(say('explain-points', { field: label, level: words, points: `${points > 0 ? '+' : ''}${points}` }));
  for (const { place, from, to } of repair?.places ?? [])
    output.line(say('explain-repaired-place', { place, from, to }));
  if (repair !== null && repair.places.length === 0)
    output.line(say('explain-repaired-whole', { from: repair.from, to: repair.to }));
  if (missing.length > 0) output.line(say('explain-missing-fields', { fields: missing.join(comma) }));
  output.line(
    against.length === 0 ? say('explain-none-against') : say('explain-against', { fields: against.join(comma) }),
  );
  if (method !== 'decided')
    output.line(say(method === 'id_repaired' ? 'explain-others-repaired' : 'explain-others-weights'));
  output.line(say('explain-if-wrong'));
}

/** Kinds of events with a name for people; another kind is shown by its code. */
const NAMED_EVENTS = [
  'finding_seen',
  'finding_gone',
  'dispatched',
  'reply_received',
  'reply_refused',
  'closed',
  'exempted',
  'transferred',
  'reopened',
  'reviewed',
  'reply_conflicting',
  'handover_settled',
  'batch_undone',
] as const;

function eventWords(kind: string, say: Say): string {
  const known = NAMED_EVENTS.find((named) => named === kind);
  return known === undefined ? kind : say(`event-${known}`);
}

function recipientWords(
  own: NonNullable<Explanation['state']>['recipients'][number],
  say: Say,
  names: PlaceNames,
): string {
  const recipient = names.recipientOf(own.recipient);
  const to = own.handed_to === null ? null : names.divisionOf(own.handed_to);
  const known = FINDING_STAGES.find((stage) => STAGE_LABELS[stage] === own.stage);
  const stage = known === undefined ? own.stage : say(`stage-${known}`);
  return to === null ? `${recipient} ${stage}` : say('explain-handed', { recipient, stage, to });
}

function printRow(context: CommandContext, row: ExplainedRow, position: number, names: PlaceNames): void {
  const { output, say, language } = context;
  const place = formatPlace({ file: row.file, sheet: row.sheet, rowNumber: row.row, column: null }, language);
  const facts = { number: position, label: row.label, place };
  output.line(
    row.data_date === null ? say('explain-row', facts) : say('explain-row-dated', { ...facts, day: row.data_date }),
  );
  const cells = Object.entries(row.printed).map(([column, value]) => [
    `  ${row.labels[column] ?? column}`,
    PLACE_COLUMNS.has(column) ? names.divisionOf(value) : value,
  ]);
  const columns = [{ title: '' }, { title: '', maxWidth: VALUE_WIDTH }];
  for (const line of renderTable(columns, cells, output.tableRoom).slice(2)) output.line(line);
  output.line('');
}

function isOfPeople(unit: RuleUnit): boolean {
  return unit === 'person' || unit === 'household';
}

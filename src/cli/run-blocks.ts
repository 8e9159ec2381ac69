/** A whole run on one screen of a terminal: three blocks, each line with its next step; everything else is in the files. */
import path from 'node:path';
import type { RunOverview } from '../app/compare/run-overview.js';
import type { WholeRun } from '../app/compare/whole-run.js';
import { renderMessage } from '../catalog/messages/render.js';
import { FINDINGS_BOOK } from '../catalog/sheets/findings-book.js';
import { MATERIALS_FOLDER } from '../catalog/sheets/history-books.js';
import type { CommandContext } from './command.js';

const MOST_PLACES = 8;
const MOST_RULES = 5;
const MOST_COLUMNS = 3;

export function printBlocks(context: CommandContext, whole: WholeRun, overview: RunOverview): void {
  const { output, say } = context;
  output.line(output.paint.bold(say('run-block-now')));
  const steps = stepsOf(context, whole, overview);
  if (steps.length === 0) output.line(say('run-nothing-now'));
  steps.forEach(({ what, command }, position) => output.line(say('run-step', { number: position + 1, what, command })));
  output.line(output.paint.bold(say('run-block-found')));
  printFound(context, overview);
  output.line(output.paint.bold(say('run-block-sent')));
  printSent(context, whole, overview);
}

function stepsOf(
  { say, language }: CommandContext,
  { report, dispatch, compared }: WholeRun,
  { refused, lists, columns, review }: RunOverview,
): { what: string; command: string }[] {
  const steps: { what: string; command: string }[] = [];
  if (dispatch.held_back === true) {
    const file = path.join(report.folder, dispatch.check_page ?? '');
    steps.push({
      what: say('sending-held', { file }),
      command: say('sending-go-on-doubtful', { batch: compared.result.id }),
    });
  }
  if (refused !== null) {
    const { count, first } = refused;
    const example = renderMessage(first.code, first.facts, first.place, language);
    steps.push({ what: say('run-step-refused', { count, example }), command: 'bidui doctor' });
  }
  if (lists.length > 0) {
    const words = lists.map(({ label, status }) =>
      status === 'ok' ? label : `${label} ${say(`list-status-${status}`)}`,
    );
    steps.push({ what: say('run-step-lists', { lists: [...new Set(words)].join('、') }), command: report.folder });
  }
  const worth = columns.slice(0, MOST_COLUMNS);
  if (worth.length > 0) {
    const words = worth.map(({ label, list, rules }) => say('run-step-column', { column: label, list, count: rules }));
    const what = say('run-step-columns', { columns: words.join('；') });
    steps.push({ what, command: path.join(report.folder, MATERIALS_FOLDER) });
  }
  if (review > 0)
    steps.push({
      what: say('run-step-review', { count: review }),
      command: path.join(report.folder, `${FINDINGS_BOOK}.xlsx`),
    });
  return steps;
}

function printFound({ output, say }: CommandContext, { severities, against, places, rules }: RunOverview): void {
  const all = Object.values(severities).reduce((sum, count) => sum + count, 0);
  const words = against === null ? '' : say('run-found-against', against);
  output.line(say('run-found-kind', { ...severities, all, against: words }));
  for (const { place, findings } of places.slice(0, MOST_PLACES)) {
    output.line(say('run-found-place', { place: place === '' ? say('coverage-no-township') : place, count: findings }));
  }
  const most = rules.slice(0, MOST_RULES).map(({ name, findings }) => `${name} ${findings}`);
  if (most.length > 0) output.line(say('run-found-most', { rules: most.join('、') }));
}

function printSent({ output, say }: CommandContext, { dispatch, report }: WholeRun, { unsent }: RunOverview): void {
  const { sheets, findings, due } = dispatch;
  if (dispatch.held_back === true) output.line(`  ${say('sending-held', { file: dispatch.check_page ?? '' })}`);
  else if (sheets.length === 0) output.line(say('run-sent-none'));
  else output.line(say('run-sent-sheets', { sheets: sheets.length, findings, due }));
  for (const { to, findings: count } of dispatch.handed_down) output.line(say('run-handed', { to, findings: count }));
  const why = [
    unsent.notices > 0 ? say('run-not-notice', { count: unsent.notices }) : '',
    unsent.exempt > 0 ? say('run-not-exempt', { count: unsent.exempt }) : '',
    unsent.earlier > 0 ? say('run-not-earlier', { count: unsent.earlier }) : '',
  ].filter((text) => text !== '');
  const count = unsent.notices + unsent.exempt + unsent.earlier;
  if (count > 0) output.line(say('run-sent-not', { count, why: why.join('、') }));
  output.line(say('result-folder', { path: report.folder }));
}

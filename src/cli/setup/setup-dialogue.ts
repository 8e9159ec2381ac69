/** A setup on the terminal: the overview, the questions with numbered answers, and what was made. */
import { openQuestions, type Questions } from '../terminal/ask-choice.js';
import type { ShortMonth } from '../../app/month/match-month.js';
import type { MonthPlan } from '../../app/month/plan-month.js';
import type { SetupPlan } from '../../app/setup/plan-setup.js';
import { isSafe, openOf, OWN_LIST, SKIP, type SetupQuestion } from '../../app/setup/questions.js';
import { sourceNamed } from '../../app/setup/read-answers.js';
import type { FinishedSetup } from '../../app/setup/setup.js';
import {
  answerLabel,
  exclusionWords,
  bestLabel,
  guessCells,
  placeWords,
  questionWords,
} from '../../app/setup/setup-words.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import type { Say } from '../../catalog/messages/render.js';
import { renderMessage } from '../../catalog/messages/render.js';
import type { CommandContext } from '../command.js';
import { renderTable } from '../terminal/text-table.js';

/** Choices that are printed; a longer list takes names too. */
const MOST_SHOWN = 6;
const PLACE_WIDTH = 46;
const MONTH_WIDTH = 34;
const STATE_WIDTH = 28;

/** One table of what was found, then what was excluded. */
export function printPlan(context: CommandContext, plan: SetupPlan): void {
  const { output, say } = context;
  const { office, tables, helpers, excluded, unreadable } = plan;
  output.line(
    output.paint.bold(
      say('setup-title', {
        office: office.name,
        level: say(`level-${office.level}`),
        division: office.division,
        files: tables.length,
      }),
    ),
  );
  const guesses = tables.map((table) => guessCells(table, plan.divisions, say));
  // The lists of a county are the county's, as the line above says.
  const isOneArea =
    office.level === 'county' && tables.every(({ division }) => (division ?? office.division) === office.division);
  const rows = guesses.map(({ path, sheets, source, sure, date, level, division, rows: count }) => [
    ...[placeWords(path, sheets), source, sure, date ?? ''],
    ...(isOneArea ? [] : [level, division]),
    count === null ? '' : String(count),
  ]);
  const columns = [
    { title: say('setup-head-place'), maxWidth: PLACE_WIDTH, wraps: true },
    { title: say('setup-head-source') },
    { title: say('setup-head-sure') },
    { title: say('setup-head-date') },
    ...(isOneArea ? [] : [{ title: say('setup-head-level') }, { title: say('setup-head-division') }]),
    { title: say('setup-head-rows'), align: 'right' as const },
  ];
  for (const line of renderTable(columns, rows, output.tableRoom)) output.line(line);
  for (const { path, dataDate, otherDate } of tables) {
    if (otherDate !== null && dataDate !== null && dataDate !== otherDate)
      output.complain(say('setup-other-date', { path, printed: dataDate, named: otherDate }));
  }
  for (const { path, kind } of helpers) output.line(say('setup-helper', { path, kind: say(`setup-helper-${kind}`) }));
  if (excluded.length > 0) {
    output.line(say('setup-excluded-title', { count: excluded.length }));
    for (const one of excluded) {
      output.line(say('setup-excluded', { place: placeWords(one.path, one.sheet), reason: exclusionWords(one, say) }));
    }
  }
  for (const file of unreadable) {
    const refused = file.problems.find(({ level }) => level === 'refused');
    if (refused === undefined) continue;
    const reason = renderMessage(refused.code, refused.facts, null, context.language);
    output.complain(say('setup-unreadable', { path: file.path, reason }));
  }
  output.line('');
}

/** Every list against last month. */
export function printMonth({ output, say }: CommandContext, { lines, month }: MonthPlan): void {
  output.line(output.paint.bold(say('month-title', { month })));
  const rows = lines.map(({ state, source, entry, table, isSizeOdd }) => {
    const words = say(`month-state-${state}`);
    const [before, now] = [entry?.rows ?? null, table?.rows ?? null];
    return [
      sourceLabel(source),
      entry?.files.map((file) => file.split('/').at(-1) ?? file).join('、') ?? '',
      table?.path ?? '',
      before === null && now === null ? '' : say('month-rows', { before: before ?? '?', now: now ?? '—' }),
      isSizeOdd ? say('month-size-odd', { state: words }) : words,
    ];
  });
  const columns = [
    { title: say('month-head-source') },
    { title: say('month-head-old'), maxWidth: MONTH_WIDTH, wraps: true },
    { title: say('month-head-new'), maxWidth: MONTH_WIDTH, wraps: true },
    { title: say('month-head-rows'), align: 'right' as const },
    { title: say('month-head-state'), maxWidth: STATE_WIDTH, wraps: true },
  ];
  for (const text of renderTable(columns, rows, output.tableRoom)) output.line(text);
  output.line('');
}

/** Lists that stay as they were last month, and why. */
export function printShort({ output, say }: CommandContext, { left, missing }: ShortMonth): void {
  for (const { state, source, table, entry } of left) {
    const facts = { path: table?.path ?? '', label: sourceLabel(source) };
    if (state === 'older')
      output.complain(
        say('month-left-older', { ...facts, date: table?.dataDate ?? '—', before: entry?.dataDate ?? '—' }),
      );
    else output.complain(say('month-left-same', facts));
  }
  const labels = [...new Set(missing.map(({ source }) => sourceLabel(source)))];
  if (labels.length > 0) output.complain(say('month-missing', { labels: labels.join('、') }));
}

/** Asks every question; columns in one's own words are one question. Only on a terminal. */
export async function askQuestions(context: CommandContext, plan: SetupPlan): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const asking = openQuestions();
  try {
    const asked = plan.isKnown ? askings(plan) : askings(plan).slice(0, MOST_ASKED);
    for (const [at, { kind, questions }] of asked.entries()) {
      const how = { number: at + 1, answers, say: context.say };
      const [only] = questions;
      if (kind === 'columns') await askColumns(asking, questions, how);
      else if (kind === 'lists') await askLists(asking, questions, how);
      else if (only !== undefined) answers.set(only.id, await askOne(asking, only, at + 1, context));
    }
    const rest = openOf(plan.questions).filter((question) => !answers.has(question.id) && isListed(question));
    for (const { id, best } of rest) answers.set(id, best ?? SKIP);
    if (rest.length > 0) printRest(context, rest);
  } finally {
    asking.close();
  }
  return answers;
}

/** Most questions of a new setup; what is left over follows the suggestions and is listed. */
const MOST_ASKED = 3;
const ORDER: readonly SetupQuestion['kind'][] = [
  'people',
  'source',
  'column',
  'header',
  'place',
  'older',
  'doubled',
  'same',
  'which',
];

interface Asking {
  readonly kind: 'one' | 'columns' | 'lists';
  readonly questions: readonly SetupQuestion[];
}

/** Questions as they are asked: columns together, unknown lists together, the weightiest first. */
function askings(plan: SetupPlan): Asking[] {
  const questions = openOf(plan.questions);
  return ORDER.flatMap((kind): Asking[] => {
    const own = questions.filter((question) => question.kind === kind);
    if (own.length === 0) return [];
    if (kind === 'column') return [{ kind: 'columns', questions: own }];
    const unknown = own.filter(({ best }) => best === OWN_LIST);
    const single = own.filter((question) => unknown.length < 2 || !unknown.includes(question));
    return [
      ...single.map((question): Asking => ({ kind: 'one', questions: [question] })),
      ...(unknown.length < 2 ? [] : [{ kind: 'lists' as const, questions: unknown }]),
    ];
  });
}

/** Whether the suggestion stands for what was not asked; a list of which it is not sure is left open. */
function isListed(question: SetupQuestion): boolean {
  return isSafe(question) || !(question.kind === 'people' || question.kind === 'source');
}

function printRest({ output, say }: CommandContext, rest: readonly SetupQuestion[]): void {
  const questions = rest.map((question) => `${questionWords(question, say)}${bestLabel(question, say)}`).join('；');
  output.complain(say('ask-rest', { count: rest.length, questions }));
}

interface HowAsked {
  readonly number: number;
  readonly answers: Map<string, string>;
  readonly say: Say;
}

/** Unknown lists: kept as the office's own, named, or left out. */
async function askLists(
  asking: Questions,
  questions: readonly SetupQuestion[],
  { number, answers, say }: HowAsked,
): Promise<void> {
  const write = (text: string): void => void process.stderr.write(`${text}\n`);
  write(say('ask-lists-together', { number }));
  questions.forEach(({ path, sheets }, position) =>
    write(say('ask-choice', { number: position + 1, label: placeWords(path, sheets) })),
  );
  for (;;) {
    const typed = (await asking.ask(say('ask-lists-how'))).normalize('NFKC').trim();
    const isNone = /^(?:n|no)$/iu.test(typed) || typed === say('ask-no');
    const parts = isNone ? [] : typed.split(/[,、;\s]+/u).filter((part) => part !== '');
    const given = parts.map((part) => {
      const [place = '', name] = part.split('=');
      return { question: questions[Number(place) - 1], value: name === undefined ? SKIP : sourceNamed(name) };
    });
    if (given.some(({ question, value }) => question === undefined || value === null)) {
      write(say('ask-again'));
      continue;
    }
    for (const { id } of questions) answers.set(id, isNone ? SKIP : OWN_LIST);
    for (const { question, value } of given) if (question !== undefined) answers.set(question.id, value ?? SKIP);
    return;
  }
}

async function askOne(
  asking: Questions,
  question: SetupQuestion,
  number: number,
  { say }: CommandContext,
): Promise<string> {
  const { offered, best } = question;
  const shown = offered.length <= MOST_SHOWN ? offered : [...offered.slice(0, MOST_SHOWN - 1), ...offered.slice(-1)];
  const write = (text: string): void => void process.stderr.write(`${text}\n`);
  write(say('ask-numbered', { number, question: questionWords(question, say) }));
  shown.forEach((one, position) => write(say('ask-choice', { number: position + 1, label: answerLabel(one, say) })));
  const how = question.kind === 'source' ? 'ask-how-other' : 'ask-how-best';
  for (;;) {
    const typed = (await asking.ask(say(how, { best: bestLabel(question, say) }))).normalize('NFKC').trim();
    if (typed === '') return best ?? 'skip';
    const chosen = shown[Number(typed) - 1] ?? offered.find(({ label, value }) => label === typed || value === typed);
    if (chosen !== undefined) return chosen.value;
    const named = question.kind === 'source' ? sourceNamed(typed) : null;
    if (named !== null) return named;
    write(say('ask-again'));
  }
}

async function askColumns(
  asking: Questions,
  questions: readonly SetupQuestion[],
  { number, answers, say }: HowAsked,
): Promise<void> {
  const write = (text: string): void => void process.stderr.write(`${text}\n`);
  write(say('ask-columns-together', { number }));
  let above = '';
  questions.forEach(({ path, sheets, header, label, also = [] }, position) => {
    const one = placeWords(path, sheets);
    const place = also.length === 0 ? one : say('ask-places', { place: one, count: also.length + 1 });
    if (place !== above) write(say('ask-columns-place', { place }));
    above = place;
    write(say('ask-column-choice', { number: position + 1, header, label }));
  });
  const typed = (await asking.ask(say('ask-columns-how'))).normalize('NFKC').trim().toLowerCase();
  const isNone = typed === 'n' || typed === 'no' || typed === say('ask-no');
  const wrong = new Set(typed.match(/\d+/gu)?.map(Number) ?? []);
  questions.forEach(({ id }, position) => answers.set(id, isNone || wrong.has(position + 1) ? 'no' : 'yes'));
}

/** Columns taken, questions that are open, files without a date. */
export function printFinished(context: CommandContext, plan: SetupPlan, done: FinishedSetup): void {
  const { output, say } = context;
  const { settled } = done;
  for (const question of settled.open) {
    output.complain(say('setup-still-open', { question: questionWords(question, say) }));
  }
  const places = new Map<string, { path: string; header: string; label: string; count: number }>();
  for (const { path, columns } of settled.tables) {
    for (const [field, header] of Object.entries(columns)) {
      const asked = plan.questions.find(
        ({ id, also = [] }) => id.endsWith(`|${field}`) && [id, ...also].some((own) => own.split('|')[1] === path),
      );
      const label = asked?.label ?? field;
      const before = places.get(`${header}|${label}`);
      places.set(`${header}|${label}`, { path: before?.path ?? path, header, label, count: (before?.count ?? 0) + 1 });
    }
  }
  const taken = [...places.values()].map(({ path, header, label, count }) =>
    say('setup-column', { path: count === 1 ? path : say('ask-places', { place: path, count }), header, label }),
  );
  if (taken.length > 0) output.line(say('setup-columns', { columns: taken.join('；') }));
  const undated = settled.tables.filter(({ dataDate }) => dataDate === null).map(({ path }) => path);
  if (undated.length > 0) output.line(say('setup-no-date', { files: [...new Set(undated)].join('、') }));
}

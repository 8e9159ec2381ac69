/**
 * 报告.html of a batch: one file that shows it all at a glance and lists the findings, masked unless asked otherwise. Pure; figures come from
 * report-figures, drawings from charts.
 */
import {
  REPORT_PAGE_WORDS,
  type PageHead,
  type PageSection,
  type ReportPageWords,
} from '../../catalog/pages/report-page.js';
import { fillIn } from '../../catalog/messages/fill-in.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { terminalWords } from '../../catalog/terminal/words.js';
import type { BatchResult, ListHealth } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { FINDING_STAGES } from '../../domain/ledger/state.js';
import type { LedgerStatus } from '../../domain/ledger/statistics.js';
import { PASSES } from '../../domain/pass.js';
import { RULE_KINDS, SEVERITIES, type Severity } from '../../domain/rule.js';
import { countyName } from '../layout/batch-words.js';
import { barsSvg, linesSvg } from './charts.js';
import { embedFindings, type FindingProgress } from './finding-rows.js';
import { escapeHtml, selfContainedPage } from './html.js';
import { reportFigures, sumOf, type ReportFigures, type TownshipFigures } from './report-figures.js';
import { REPORT_SCRIPT } from './report-script.js';
import { REPORT_STYLES } from './report-styles.js';

export interface ReportPageSources {
  readonly batch: BatchResult;
  readonly ledger: LedgerStatus;
  /** Days of every open item. */
  readonly openDays: Iterable<number>;
  readonly progressOf: (finding: Finding) => FindingProgress | null;
  readonly language: 'zh' | 'en';
  readonly isMasked: boolean;
}

/** A page that mail and old machines take. */
const MAX_PAGE_BYTES = 5_000_000;
/** Styles, script, words, rules and the frame of the list. */
const FRAME_BYTES = 60_000;

const COLOURS: Readonly<Record<Severity, string>> = { error: '#b3261e', verify: '#c77700', notice: '#5f7285' };
const LINE_COLOURS = ['#1f5f99', '#2e7d4f', '#8a4b9c'] as const;
const ACCENT = '#1f5f99';
/** Pixels of a bar with its gap, and of a chart's edges. */
const BAR_STEP = 30;
const CHART_EDGES = 70;
const CHART_HEIGHT = 250;
const WHOLE_WIDTH = 1260;

/** The words and figures that every part of the page reads. */
interface PageView {
  readonly batch: BatchResult;
  readonly figures: ReportFigures;
  readonly words: ReportPageWords;
  readonly language: 'zh' | 'en';
}

export function buildReportPage(sources: ReportPageSources): string {
  const { batch, ledger, language, isMasked } = sources;
  const words = REPORT_PAGE_WORDS[language];
  const view: PageView = { batch, figures: reportFigures(batch, ledger, sources.openDays), words, language };
  const overview = [
    header(view, ledger.today, isMasked),
    cards(view),
    townshipSection(view),
    `<div class="split">${chartSections(view).join('')}</div>`,
    listSection(view),
  ].join('\n');
  const findings = embedFindings(batch, {
    isMasked,
    noTownship: words.noTownship,
    maxBytes: MAX_PAGE_BYTES - FRAME_BYTES - Buffer.byteLength(overview),
    progressOf: sources.progressOf,
  });
  const cut = findings.listed < findings.count ? { listed: findings.listed, count: findings.count } : null;
  return selfContainedPage({
    language,
    title: `${batch.office.name} ${words.title} ${batch.id}`,
    styles: REPORT_STYLES,
    body: overview + itemSection(view, cut),
    data: { findings, words: wordsOfScript(words, language) },
    script: REPORT_SCRIPT,
  });
}

function wordsOfScript(words: ReportPageWords, language: 'zh' | 'en') {
  return {
    kinds: RULE_KINDS.map((kind) => words.kinds[kind]),
    severities: SEVERITIES.map((severity) => terminalWords[`severity-${severity}`][language]),
    stages: FINDING_STAGES.map((stage) => terminalWords[`stage-${stage}`][language]),
    shown: words.shown,
  };
}

function header({ batch, words, language }: PageView, today: string, isMasked: boolean): string {
  const parts = [
    terminalWords[`pass-${batch.pass}`][language],
    `${words.batch} ${batch.id}`,
    `${words.asOf} ${batch.as_of}`,
    `${words.ledgerOn} ${today}`,
    isMasked ? words.masked : words.unmasked,
  ];
  return `<header><h1>${escapeHtml(`${batch.office.name} ${words.title}`)}</h1><p class="soft">${escapeHtml(parts.join(' · '))}</p></header>`;
}

function cards({ batch, figures, words }: PageView): string {
  const held = batch.candidates.filter((candidate) => candidate.held).length;
  const shown: (readonly [string, number, string])[] = [
    [words.findings, figures.findings, ''],
    ...SEVERITIES.map((severity) => [words.heads[severity], figures.bySeverity[severity], ''] as const),
    [words.review, batch.review.length, ''],
    ...(batch.candidates.length === 0
      ? []
      : ([
          [words.cleared, batch.candidates.length - held, ''],
          [words.held, held, ''],
        ] as const)),
    [words.overdue, figures.overdue, figures.overdue > 0 ? 'late' : ''],
    [words.notRun, figures.notRun, figures.notRun > 0 ? 'stuck' : ''],
  ];
  const subjects = `${batch.subjects.households} ${words.households} ${batch.subjects.persons} ${words.persons}`;
  const elements = shown.map(
    ([label, value, className]) => `<div class="card ${className}"><b>${value}</b>${escapeHtml(label)}</div>`,
  );
  return `<p class="soft">${escapeHtml(subjects)}</p><div class="cards">${elements.join('')}</div>`;
}

function townshipSection(view: PageView): string {
  const { figures, words } = view;
  const most = Math.max(1, ...figures.townships.map((line) => sumOf(line.bySeverity)));
  const heads: PageHead[] = [
    'township',
    'households',
    'findings',
    'error',
    'verify',
    'notice',
    'sent',
    'answerRate',
    'closedRate',
    'overdue',
  ];
  const total = totalOf(figures.townships);
  const table = [
    `<table><thead><tr>${heads.map((head) => headCell(words, head, head !== 'township' && head !== 'findings')).join('')}</tr></thead>`,
    `<tbody>${figures.townships.map((line) => townshipRow(view, line, most)).join('')}</tbody>`,
    `<tfoot><tr><td>${escapeHtml(words.total)}</td>${numberCells(total)}</tr></tfoot></table>`,
  ].join('');
  const key = SEVERITIES.map(
    (severity) => `<i class="${barClass(severity)}"></i>${escapeHtml(words.heads[severity])}`,
  ).join('');
  return section(view, 'townships', `<p class="note key">${key}</p><div class="scroll">${table}</div>`, 'long');
}

function totalOf(lines: readonly TownshipFigures[]): TownshipFigures {
  const total = {
    county: null,
    township: null,
    households: 0,
    bySeverity: { error: 0, verify: 0, notice: 0 },
    sent: 0,
    answered: 0,
    closed: 0,
    overdue: 0,
  };
  for (const line of lines) {
    for (const severity of SEVERITIES) total.bySeverity[severity] += line.bySeverity[severity];
    for (const key of ['households', 'sent', 'answered', 'closed', 'overdue'] as const) total[key] += line[key];
  }
  return total;
}

function townshipRow({ batch, words }: PageView, line: TownshipFigures, most: number): string {
  const name = (countyName(batch, line.county) ?? '') + (line.township ?? words.noTownship);
  const bars = SEVERITIES.map(
    (severity) =>
      `<i class="${barClass(severity)}" style="width:${((120 * line.bySeverity[severity]) / most).toFixed(1)}px"></i>`,
  ).join('');
  const link = `<button type="button" class="link" data-township="${escapeHtml(name)}">${escapeHtml(name)}</button>`;
  return `<tr><td>${link}</td>${numberCells(line, `<span class="track">${bars}</span>`)}</tr>`;
}

function numberCells(line: TownshipFigures, bars = ''): string {
  const { error, verify, notice } = line.bySeverity;
  return [
    numberCell(line.households),
    `<td class="bar"><span>${bars}${sumOf(line.bySeverity)}</span></td>`,
    ...[error, verify, notice, line.sent].map(numberCell),
    `<td class="n">${percent(line.answered, line.sent)}</td>`,
    `<td class="n">${percent(line.closed, line.sent)}</td>`,
    numberCell(line.overdue),
  ].join('');
}

function chartSections(view: PageView): string[] {
  const { figures, words } = view;
  const { funnel } = figures;
  const severityNames = SEVERITIES.map((severity) => words.heads[severity]);
  const kinds = {
    id: 'kinds',
    categories: figures.kinds.map(({ kind, bySeverity }) => `${words.kinds[kind]} ${sumOf(bySeverity)}`),
    series: SEVERITIES.map((severity, position) => ({
      name: severityNames[position] ?? severity,
      colour: COLOURS[severity],
      values: figures.kinds.map(({ bySeverity }) => bySeverity[severity]),
    })),
  };
  const stages = (['found', 'sent', 'answered', 'closed'] as const).map((stage) => ({
    name: `${words.funnel[stage]} ${stage === 'found' ? '' : percent(funnel[stage], funnel.found)}`.trim(),
    value: funnel[stage],
  }));
  return [
    chartSection(view, 'kinds', bars(kinds.id, kinds.categories, kinds.series), figures.findings > 0),
    chartSection(
      view,
      'rules',
      bars(
        'rules',
        figures.topRules.map(({ rule, name }) => `${rule} ${name}`),
        [{ name: words.findings, colour: ACCENT, values: figures.topRules.map(({ findings }) => findings) }],
      ),
      figures.topRules.length > 0,
    ),
    chartSection(
      view,
      'funnel',
      bars(
        'funnel',
        stages.map(({ name }) => name),
        [{ name: words.sections.funnel, colour: ACCENT, values: stages.map(({ value }) => value) }],
      ),
      funnel.found > 0,
    ),
    chartSection(
      view,
      'ageing',
      {
        svg: () =>
          barsSvg({
            id: 'ageing',
            direction: 'up',
            height: CHART_HEIGHT,
            categories: figures.ageing.map(
              ({ from, to }) => `${to === null ? `≥${from}` : `${from}–${to}`} ${words.days}`,
            ),
            series: [
              { name: words.sections.ageing, colour: COLOURS.verify, values: figures.ageing.map(({ items }) => items) },
            ],
          }),
        text: figures.ageing.map(({ from, to, items }) => `${from}–${to ?? ''} ${words.days} ${items}`).join('; '),
      },
      figures.ageing.some(({ items }) => items > 0),
    ),
    chartSection(view, 'trend', trendChart(view), figures.trend.length > 0),
  ];
}

interface Chart {
  readonly svg: () => string;
  /** The same in words, for readers that do not see. */
  readonly text: string;
}

function bars(
  id: string,
  categories: readonly string[],
  series: readonly { readonly name: string; readonly colour: string; readonly values: readonly number[] }[],
): Chart {
  const height = Math.max(160, CHART_EDGES + categories.length * BAR_STEP);
  const text = categories
    .map((name, n) => `${name} ${series.map(({ values }) => values[n] ?? 0).join('/')}`)
    .join('; ');
  return { svg: () => barsSvg({ id, categories, series, direction: 'across', height }), text };
}

/** A line for each pass: its batches by day. */
function trendChart({ figures, language }: PageView): Chart {
  const { trend } = figures;
  const days = [...new Set(trend.map(({ asOf }) => asOf))];
  const series = PASSES.flatMap((pass, n) => {
    const own = trend.filter((point) => point.pass === pass);
    if (own.length === 0) return [];
    const values = days.map((day) => own.findLast((point) => point.asOf === day)?.findings ?? null);
    return [{ name: terminalWords[`pass-${pass}`][language], colour: LINE_COLOURS[n] ?? ACCENT, values }];
  });
  return {
    svg: () => linesSvg({ id: 'trend', categories: days, series, width: WHOLE_WIDTH, height: CHART_HEIGHT }),
    text: trend.map(({ batch, findings }) => `${batch} ${findings}`).join('; '),
  };
}

function chartSection(view: PageView, name: PageSection, chart: Chart, hasFigures: boolean): string {
  const drawing = hasFigures
    ? `<div role="img" aria-label="${escapeHtml(chart.text)}">${chart.svg()}</div>`
    : `<p class="note">${escapeHtml(view.words.nothing)}</p>`;
  return section(view, name, drawing, name === 'trend' ? 'wide' : '');
}

function listSection(view: PageView): string {
  const { batch, words } = view;
  const heads: PageHead[] = ['list', 'division', 'dataDate', 'rows', 'refused', 'usable', 'hitRate', 'state'];
  const isNumber = (head: PageHead): boolean => ['rows', 'refused', 'usable', 'hitRate'].includes(head);
  // Lists that need somebody come first; within each half as in the workbook.
  const isFine = ({ status }: ListHealth): boolean => status === 'ok';
  const sorted = [...batch.lists.filter((list) => !isFine(list)), ...batch.lists.filter(isFine)];
  const rows = sorted.map((list) => {
    const cells = [
      `<td>${escapeHtml(sourceLabel(list.source))}</td>`,
      `<td>${escapeHtml(countyName(batch, list.division) ?? words.all)}</td>`,
      `<td>${escapeHtml(list.data_date ?? '')}</td>`,
      numberCell(list.rows),
      numberCell(list.refused),
      `<td class="n">${percent(list.usable_keys, list.records)}</td>`,
      `<td class="n">${list.hit_rate === null ? '' : percent(list.hit_rate, 1)}</td>`,
      `<td>${escapeHtml(words.listStatus[list.status])}</td>`,
    ];
    return `<tr${isFine(list) ? '' : ' class="bad"'}>${cells.join('')}</tr>`;
  });
  const head = heads.map((name) => headCell(words, name, isNumber(name))).join('');
  const table = `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  return section(view, 'lists', table, 'long');
}

function itemSection(view: PageView, cut: { readonly listed: number; readonly count: number } | null): string {
  const { words } = view;
  const heads: PageHead[] = ['number', 'rule', 'kind', 'severity', 'township', 'village', 'person', 'stage', 'days'];
  const choices = (['township', 'rule', 'kind', 'severity', 'stage'] as const).map(
    (id) =>
      `<label>${escapeHtml(words.heads[id])}<select id="${id}"><option value="">${escapeHtml(words.all)}</option></select></label>`,
  );
  const content = [
    cut === null ? '' : `<p class="note">${escapeHtml(fillIn(words.cut, cut))}</p>`,
    `<noscript><p>${escapeHtml(words.noScript)}</p></noscript>`,
    '<div id="list" hidden>',
    `<div class="filters">${choices.join('')}`,
    `<label>${escapeHtml(words.search)}<input id="search" type="search" autocomplete="off"></label>`,
    `<button type="button" id="clear">${escapeHtml(words.clear)}</button></div>`,
    `<p class="note keys">${escapeHtml(words.keys)}</p>`,
    '<div class="pages"><span id="shown" role="status" aria-live="polite"></span>',
    `<button type="button" id="earlier">${escapeHtml(words.earlier)}</button>`,
    `<button type="button" id="later">${escapeHtml(words.later)}</button></div>`,
    `<table><thead><tr>${heads.map((head) => headCell(words, head, head === 'days')).join('')}</tr></thead>`,
    '<tbody id="items"></tbody></table></div>',
  ].join('');
  return section(view, 'items', content, 'long');
}

function section({ words }: PageView, name: PageSection, content: string, className = ''): string {
  const note = words.notes[name];
  const noteLine = note === undefined ? '' : `<p class="note">${escapeHtml(note)}</p>`;
  return `<section id="s-${name}" class="${className}"><h2>${escapeHtml(words.sections[name])}</h2>${noteLine}${content}</section>`;
}

function headCell(words: ReportPageWords, head: PageHead, isNumber: boolean): string {
  return `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeHtml(words.heads[head])}</th>`;
}

function numberCell(value: number): string {
  return `<td class="n">${value}</td>`;
}

function barClass(severity: Severity): string {
  return { error: 'e', verify: 'v', notice: 't' }[severity];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** 核对结果.xlsx: what was linked, what a person must look at, what was not found and why, and how the fields behaved. Pure. */
import { bandWords, LEVEL_WORDS, LINK_BOOK, METHOD_WORDS, SCORE_BANDS } from '../../catalog/linkage.js';
import {
  linkedSheet,
  linkFieldsSheet,
  linkGuideSheet,
  linkReviewSheet,
  LINK_GUIDE,
  unlinkedSheet,
} from '../../catalog/sheets/link-book.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import type { LinkDecision } from '../../linkage/engine/decision.js';
import type { LinkOutcome } from '../../linkage/engine/link-tables.js';
import { explainPair } from '../../linkage/explain-pair.js';
import { scoreOf } from '../../linkage/engine/weights.js';
import { tableSheet } from '../../report/layout/table-sheet.js';
import { linkLine, type PairedTables } from './link-output.js';
import type { LinkTable } from './read-table.js';

/** Rows of a sheet that people may still want to scroll through. */
const MOST_ROWS = 50_000;

interface BookOptions {
  readonly nameOf: (field: string) => string;
  readonly day: string;
}

export function linkBook(tables: PairedTables, outcome: LinkOutcome, options: BookOptions): Workbook {
  const links = outcome.decisions.filter(({ decision }) => decision === 'link');
  const review = outcome.decisions
    .filter(({ decision }) => decision === 'review')
    .toSorted((one, other) => other.logOdds - one.logOdds || one.left - other.left || one.right - other.right);
  const footer = LINK_BOOK;
  const unlinked = tables.right === null ? [] : unlinkedRows(tables, outcome, options);
  const sheets = [
    tableSheet(
      linkGuideSheet,
      guideRows(tables, outcome, { links: links.length, review: review.length, unlinked: unlinked.length }),
      { footer },
    ),
    tableSheet(linkedSheet, pairRows(tables, outcome, links, options), { footer }),
    tableSheet(linkReviewSheet, pairRows(tables, outcome, review, options), { footer }),
    ...(tables.right === null ? [] : [tableSheet(unlinkedSheet, unlinked.slice(0, MOST_ROWS), { footer })]),
    tableSheet(linkFieldsSheet, fieldRows(tables, outcome, options), { footer }),
  ];
  return { title: LINK_BOOK, author: 'bidui', day: options.day, sheets };
}

function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(facts[name] ?? ''));
}

interface Counts {
  readonly links: number;
  readonly review: number;
  readonly unlinked: number;
}

function guideRows(tables: PairedTables, outcome: LinkOutcome, counts: Counts): { item: string; value: string }[] {
  const { parameters, rates, blocking, columns } = outcome;
  const tableWords = ({ name, sheet, count }: LinkTable): string =>
    `${name.shown}${sheet === null ? '' : `#${sheet}`}，${fill(LINK_GUIDE.rows, { rows: count })}`;
  const percent = (rate: number): string => `${(rate * 100).toFixed(3)}%`;
  const unseen = columns.flatMap(({ field, comparison }, at) => {
    const levels = (parameters.fields[at]?.unseen ?? []).map(
      (level) => LEVEL_WORDS[comparison.levels[level] ?? ''] ?? '',
    );
    return levels.length === 0 ? [] : [`${field.name}：${levels.join('、')}`];
  });
  const capped = blocking.filter(({ cappedBlocks }) => cappedBlocks > 0);
  return [
    { item: LINK_GUIDE.left, value: tableWords(tables.left) },
    ...(tables.right === null ? [] : [{ item: LINK_GUIDE.right, value: tableWords(tables.right) }]),
    { item: LINK_GUIDE.links, value: String(counts.links) },
    { item: LINK_GUIDE.review, value: String(counts.review) },
    tables.right === null
      ? { item: LINK_GUIDE.clusters, value: String(outcome.clusters.length) }
      : { item: LINK_GUIDE.unlinked, value: String(counts.unlinked) },
    { item: LINK_GUIDE.false_rate, value: percent(rates.falseLinks) },
    { item: LINK_GUIDE.missed_rate, value: percent(rates.missedLinks) },
    {
      item: LINK_GUIDE.settled,
      value: parameters.hasSettled
        ? fill(LINK_GUIDE.settled_yes, { rounds: parameters.rounds })
        : LINK_GUIDE.settled_no,
    },
    ...SCORE_BANDS.map((band) => ({ item: LINK_GUIDE.bands, value: fill(LINK_GUIDE.band, { ...band }) })),
    ...unseen.map((value) => ({ item: LINK_GUIDE.unseen, value })),
    ...capped.map(({ rule, cappedBlocks, cappedRows }) => ({
      item: LINK_GUIDE.capped,
      value: fill(LINK_GUIDE.capped_rows, { rule, blocks: cappedBlocks, rows: cappedRows }),
    })),
    { item: '', value: fill(LINK_GUIDE.cut, { rows: MOST_ROWS }) },
  ];
}

function pairRows(
  tables: PairedTables,
  outcome: LinkOutcome,
  decisions: readonly LinkDecision[],
  { nameOf }: BookOptions,
) {
  const right = tables.right ?? tables.left;
  return decisions.slice(0, MOST_ROWS).map((decision, at) => {
    const line = linkLine(tables, outcome, decision, nameOf);
    return {
      seq: at + 1,
      left_row: String(line.left.row),
      left: content(tables, tables.left, 'left', decision.left),
      right_row: String(line.right.row),
      right: content(tables, right, tables.right === null ? 'left' : 'right', decision.right),
      method: METHOD_WORDS[line.method] ?? line.method,
      score: line.score,
      why: `${line.why}${bandWords(line.score)}。`,
      points: line.fields
        .filter(({ level }) => level !== 'missing')
        .map(({ field, bits }) => `${nameOf(field)} ${bits > 0 ? '+' : ''}${bits}`)
        .join('，'),
    };
  });
}

/** The filled cells of a row, each behind its column. */
function content({ model }: PairedTables, table: LinkTable, side: 'left' | 'right', row: number): string {
  const columns = model.flatMap((field) => field[side]);
  return columns
    .flatMap((column, at) => {
      const cell = table.cells[at]?.[row] ?? '';
      return cell === '' ? [] : [`${column}：${cell}`];
    })
    .join('\n');
}

function unlinkedRows(tables: PairedTables, outcome: LinkOutcome, options: BookOptions) {
  const { right } = tables;
  if (right === null) return [];
  const decided = new Set(outcome.decisions.map((decision) => decision.right));
  const rows = Array.from({ length: right.count }, (_, row) => row).filter((row) => !decided.has(row));
  return rows.map((row, at) => ({
    seq: at + 1,
    row: String(right.place(row).row),
    content: content(tables, right, 'right', row),
    why: at < MOST_ROWS ? whyUnlinked(tables, outcome, row, options) : '',
  }));
}

/** The nearest row and, where cells are blank, what they are and which would help most. */
function whyUnlinked(tables: PairedTables, outcome: LinkOutcome, row: number, { nameOf }: BookOptions): string {
  const nearest = outcome.nearest.get(row);
  const blank = outcome.columns.flatMap(({ field, right }, at) =>
    (right[row] ?? -1) < 0 ? [{ name: nameOf(field.name), bits: agreementBits(outcome, at) }] : [],
  );
  const [best] = blank.toSorted((one, other) => other.bits - one.bits);
  const parts = [
    nearest === undefined
      ? LINK_GUIDE.no_candidate
      : fill(LINK_GUIDE.nearest, {
          row: tables.left.place(nearest.left).row,
          score: scoreOf(nearest.logOdds),
          why: explainPair(outcome, nearest, nameOf).why,
        }),
    ...(blank.length === 0 ? [] : [fill(LINK_GUIDE.lacks, { fields: blank.map(({ name }) => name).join('、') })]),
    ...(best === undefined || best.bits < 2 ? [] : [fill(LINK_GUIDE.helped, { field: best.name })]),
  ];
  return parts.join('；');
}

function agreementBits({ parameters }: LinkOutcome, at: number): number {
  const own = parameters.fields[at];
  return Math.log2((own?.m[0] ?? 1) / (own?.u[0] ?? 1));
}

function fieldRows(tables: PairedTables, { columns, parameters }: LinkOutcome, { nameOf }: BookOptions) {
  const [leftRows, rightRows] = [tables.left.count, tables.right?.count ?? tables.left.count];
  return columns.flatMap(({ field, comparison, leftFilled, rightFilled }, at) =>
    comparison.levels.map((level, rank) => {
      const [m, u] = [parameters.fields[at]?.m[rank] ?? 0, parameters.fields[at]?.u[rank] ?? 1];
      return {
        field: nameOf(field.name),
        kind: field.kind,
        left_filled: leftFilled / Math.max(leftRows, 1),
        right_filled: rightFilled / Math.max(rightRows, 1),
        level: LEVEL_WORDS[level] ?? level,
        m,
        u: Number(u.toPrecision(4)),
        bits: Math.round(Math.log2(m / u) * 10) / 10,
      };
    }),
  );
}

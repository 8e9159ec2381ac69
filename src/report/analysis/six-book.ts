/** 六查报告.xlsx: a summary of six questions and a sheet for each, fed by the rules of a batch; no names of persons. Pure. */
import { chapterRules, SIX_BOOK, sixSummary } from '../../catalog/sheets/analysis-books.js';
import { chapterOf, SIX_CHAPTERS, type Chapter } from '../../catalog/six-chapters.js';
import type { BatchResult, RuleOutcome } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { Sheet, Workbook } from '../../domain/tables/workbook.js';
import { batchFooter } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';

/** Numbers of findings that stand for a rule. */
const SAMPLES = 2;
const TOTAL = '合计';
const STATES: Readonly<Record<RuleOutcome['status'], string>> = {
  ran: '已运行',
  skipped: '没有运行',
  not_applicable: '没有名单',
};

export interface ChapterFigures {
  readonly chapter: Chapter;
  readonly rules: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
}

/** Every rule and every finding of the batch in exactly one of the six. */
export function sixChapters(batch: BatchResult): ChapterFigures[] {
  return SIX_CHAPTERS.map((chapter) => ({
    chapter,
    rules: batch.rules.filter(({ rule }) => chapterOf(rule) === chapter),
    findings: batch.findings.filter(({ rule }) => chapterOf(rule) === chapter),
  }));
}

export function figuresOf(findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { findings: findings.length, error: count('error'), verify: count('verify'), notice: count('notice') };
}

export function buildSixBook(batch: BatchResult): Workbook {
  const chapters = sixChapters(batch);
  return {
    title: SIX_BOOK,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [summary(batch, chapters), ...chapters.map((chapter) => chapterSheet(batch, chapter))],
  };
}

function summary(batch: BatchResult, chapters: readonly ChapterFigures[]): Sheet {
  const row = (chapter: string, rules: readonly RuleOutcome[], findings: readonly Finding[]) => ({
    chapter,
    rules: rules.filter(({ status }) => status === 'ran').length,
    notRun: rules.filter(({ status }) => status !== 'ran').length,
    ...figuresOf(findings),
    households: householdsOf(findings),
  });
  const rows = chapters.map(({ chapter, rules, findings }) => row(chapter.title, rules, findings));
  return tableSheet(sixSummary, [...rows, row(TOTAL, batch.rules, batch.findings)], {
    footer: batchFooter(batch),
    title: `${batch.office.name}${SIX_BOOK}`,
    heads: [
      `批次 ${batch.id}，基准日 ${batch.as_of}；参与比对 ${batch.subjects.households} 户 ${batch.subjects.persons} 人`,
      '疑点是线索，不是结论；没有运行的规则说明缺什么名单，不等于没有问题。涉及户按户编号去重，合计不重复计。',
    ],
    mark: ({ chapter }) => (chapter === TOTAL ? 'band' : null),
  });
}

function chapterSheet(batch: BatchResult, { chapter, rules, findings }: ChapterFigures): Sheet {
  const rows = rules
    .filter(({ status, rule }) => status !== 'not_applicable' || findings.some((finding) => finding.rule === rule))
    .map(({ rule, name, status }) => {
      const own = findings.filter((finding) => finding.rule === rule);
      const sample = own
        .slice(0, SAMPLES)
        .map(({ no }) => no)
        .join('、');
      return { rule, name, state: STATES[status], ...figuresOf(own), sample: sample === '' ? null : sample };
    })
    .sort((one, other) => other.findings - one.findings || (one.rule < other.rule ? -1 : 1));
  const left = rules.length - rows.length;
  const total = { rule: TOTAL, name: null, state: null, ...figuresOf(findings), sample: null };
  return tableSheet(chapterRules, [...rows, total], {
    name: chapter.title,
    footer: batchFooter(batch),
    title: chapter.title,
    heads: [`疑点 ${findings.length} 条，涉及 ${householdsOf(findings)} 户；另有 ${left} 条规则没有相应名单，未列`],
    mark: ({ rule }) => (rule === TOTAL ? 'band' : null),
  });
}

function householdsOf(findings: readonly Finding[]): number {
  return new Set(
    findings.flatMap(({ person, place }) =>
      person.household === null ? [] : [`${place.county ?? ''}|${person.household}`],
    ),
  ).size;
}

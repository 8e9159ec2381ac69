/**
 * 人工复核.html of a batch: pairs that only a person can decide, one at a time, both rows side by side. Answers stay in the browser until they are
 * saved as the file that `collect` takes. Pure.
 */
import { LEVEL_WORDS } from '../../catalog/linkage.js';
import { PAIR_ANSWERS_PREFIX, PAIR_PAGE_WORDS, type PairPageWords } from '../../catalog/pages/pair-page.js';
import { REVIEW_REASON_LABELS } from '../../catalog/sheets/words.js';
import { sourceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import type { BatchResult } from '../../domain/batch.js';
import type { EvidenceRow, ReviewPair } from '../../domain/finding.js';
import { PAIR_ANSWERS, type PairAnswer } from '../../domain/reports/review-pair.js';
import { countyName, evidencePlace, printedValue } from '../layout/batch-words.js';
import { escapeHtml, selfContainedPage } from './html.js';
import { PAIR_SCRIPT } from './pair-script.js';
import { PAIR_STYLES } from './pair-styles.js';

/** A pair as the page shows it. */
export interface PagePair extends Pick<
  ReviewPair,
  'reason' | 'place' | 'register' | 'list' | 'note' | 'score' | 'fields'
> {
  readonly pair: string;
  readonly decision: { readonly answer: PairAnswer; readonly by: string; readonly on: string } | null;
}

/** Columns that the two rows are set side by side by; the others follow. */
const FIRST_COLUMNS = ['name', 'id_number', 'sex', 'birth_date', 'household', 'relation', 'township', 'village'];

/** In the order given. */
export function buildPairPage(batch: BatchResult, pairs: readonly PagePair[], language: 'zh' | 'en'): string {
  const words = PAIR_PAGE_WORDS[language];
  return selfContainedPage({
    language,
    title: `${words.title} ${batch.id}`,
    styles: PAIR_STYLES,
    body: bodyOf(batch, words),
    data: {
      key: `bidui-pairs-${batch.id}`,
      file: `${PAIR_ANSWERS_PREFIX}${batch.id}.json`,
      words,
      answers: PAIR_ANSWERS,
      pairs: pairs.map((pair) => embedded(batch, pair, words)),
    },
    script: PAIR_SCRIPT,
  });
}

function embedded(batch: BatchResult, pair: PagePair, words: PairPageWords): object {
  const { register, list, place, decision, fields = [] } = pair;
  return {
    pair: pair.pair,
    reason: REVIEW_REASON_LABELS[pair.reason] ?? pair.reason,
    note: pair.note ?? '',
    place: [countyName(batch, place.county), place.township, place.village].filter((part) => part !== null).join(''),
    heads: [register, list].map(({ source }) => sourceLabel(source)),
    rows: rowsOf(register, list),
    places: [register, list].map(evidencePlace),
    score: pair.score ?? null,
    points: fields
      .filter(({ level }) => level !== 'missing')
      .map(({ field, level, bits }) => [words.fields[field] ?? field, LEVEL_WORDS[level] ?? level, bits]),
    said: decision === null ? '' : `${words.answers[decision.answer]}（${decision.by} ${decision.on}）`,
  };
}

/** `[label, register's, list's]`; identifying columns first. */
function rowsOf(register: EvidenceRow, list: EvidenceRow): string[][] {
  const names = [...Object.keys(register.values), ...Object.keys(list.values)];
  const order = [...new Set([...FIRST_COLUMNS.filter((name) => names.includes(name)), ...names])];
  return order.map((name) => {
    const label = [register, list]
      .map(({ source }) => tableBehind(source)?.columns.find((column) => column.name === name)?.label)
      .find((found) => found !== undefined);
    const text = ({ source, values }: EvidenceRow): string => {
      const value = values[name];
      return value === undefined ? '' : printedValue(source, name, value);
    };
    return [label ?? name, text(register), text(list)];
  });
}

function bodyOf(batch: BatchResult, words: PairPageWords): string {
  const e = escapeHtml;
  const buttons = PAIR_ANSWERS.map(
    (answer, at) => `<button type="button" data-answer="${answer}">${at + 1} ${e(words.answers[answer])}</button>`,
  ).join('');
  return `
<header><h1>${e(words.title)}</h1><p class="soft">${e(words.batch)} ${e(batch.id)} · ${e(words.private)}</p></header>
<noscript>${e(words.noScript)}</noscript>
<main id="main" hidden>
<div class="bar">
<button type="button" id="earlier">${e(words.earlier)}</button><button type="button" id="later">${e(words.later)}</button>
<span id="progress" aria-live="polite"></span>
<label><input type="checkbox" id="only-open">${e(words.onlyOpen)}</label>
<label>${e(words.by)} <input id="by" size="8" autocomplete="off"></label>
<button type="button" id="save">${e(words.save)}</button><span id="saved" role="status"></span>
</div>
<p id="nothing" hidden>${e(words.nothing)}</p>
<div id="pair">
<p class="reason"><b id="reason"></b> <span id="place"></span></p><p id="why" class="soft"></p>
<div class="split">
<section><table id="rows"><thead><tr><th>${e(words.field)}</th><th id="left"></th><th id="right"></th></tr></thead><tbody></tbody></table></section>
<section id="weighed"><table id="points"><thead><tr><th>${e(words.field)}</th><th></th><th class="n">${e(words.points)}</th></tr></thead><tbody></tbody></table></section>
</div>
<p id="said" class="soft"></p>
<div class="answers">${buttons}<label>${e(words.note)} <input id="note" size="30" autocomplete="off"></label></div>
</div>
<p class="soft keys">${e(words.keys)}</p><p class="soft">${e(words.how)}</p>
</main>`;
}

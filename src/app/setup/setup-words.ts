/** The plan of a setup in words, for terminal and workbook alike. Pure. */
import type { Say } from '../../catalog/messages/render.js';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { ExcludedFile } from './find-files.js';
import { SURE, type SetupTable } from './guess-tables.js';
import { OWN_LIST, SKIP, type OfferedAnswer, type SetupQuestion } from './questions.js';

const HIGH = 0.8;

export function placeWords(path: string, sheets: string | null): string {
  return sheets === null || sheets === '' ? path : `${path} › ${sheets}`;
}

function sureWords(confidence: number, say: Say): string {
  if (confidence >= HIGH) return say('setup-sure-high');
  return say(confidence >= SURE ? 'setup-sure-middle' : 'setup-sure-low');
}

/** Cells of one table of the overview. */
export function guessCells(table: SetupTable, divisions: DivisionTable, say: Say) {
  const { path, sheets, source, confidence, dataDate, level, division, rows } = table;
  return {
    path,
    sheets: sheets?.join('、') ?? '',
    source: source === '' ? say('setup-unknown-source') : sourceLabel(source),
    sure: sureWords(confidence, say),
    date: dataDate,
    level: level === null ? '' : say(`level-${level}`),
    division: division === null ? '' : (divisions.name(division) ?? division),
    rows,
  };
}

export function questionWords(question: SetupQuestion, say: Say): string {
  const { kind, path, sheets, label, header, why, also = [] } = question;
  const one = placeWords(path, sheets);
  const place = also.length === 0 ? one : say('ask-places', { place: one, count: also.length + 1 });
  switch (kind) {
    case 'people':
      return say('ask-people', {
        place,
        why: say(`register-doubt-${why as 'candidate_words' | 'no_status' | 'second_register'}`),
      });
    case 'source':
      return say('ask-source', { place });
    case 'header':
      return say('ask-header', { place, label });
    case 'column':
      return say('ask-column', { place, header, label });
    case 'place':
      return say('ask-place', { place });
    case 'older':
    case 'doubled':
    case 'same':
    case 'which':
      return say(`ask-${kind}`, { place, label });
  }
}

export function answerLabel({ value, label }: OfferedAnswer, say: Say): string {
  if (label !== null) return label;
  if (value === SKIP) return say('ask-skip');
  if (value === OWN_LIST) return say('ask-own-list');
  return say(value === 'yes' ? 'ask-yes' : 'ask-no');
}

export function bestLabel({ best, offered }: SetupQuestion, say: Say): string {
  const found = offered.find(({ value }) => value === best);
  return found === undefined ? say('ask-nothing') : answerLabel(found, say);
}

export function exclusionWords({ reason, instead }: ExcludedFile, say: Say): string {
  const words = say(`excluded-${reason}`);
  return instead === null ? words : say('setup-excluded-instead', { reason: words, instead });
}

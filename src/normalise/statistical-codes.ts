/**
 * Twelve-digit codes of the statistics bureau (docs/design/identity-numbers.md, "Statistical codes"): province, prefecture, county,
 * township, village, and the urban/rural class that may follow as three more. There is no check digit: the county and the ranges are all
 * that can be tested.
 */
import { isRealDay } from './calendar.js';
import { foldNumber } from './numbers/fold.js';
import type { Verdict } from '../domain/identity.js';
import type { DivisionTable } from './divisions.js';

type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

interface StatisticalCode {
  readonly status: Verdict;
  /** Twelve digits; null unless accept or repair. */
  readonly code: string | null;
  readonly level: DivisionLevel | null;
  /** 111, 112, 121, 122, 123, 210 or 220 where it was written behind the code. */
  readonly urbanRuralClass: string | null;
  readonly notes: readonly string[];
}

const URBAN_RURAL = /(?:111|112|12[123]|210|220)$/u;
/** Streets 001–099, towns 100–199, townships 200–399, similar units 400–599. */
const LAST_TOWNSHIP = 599;
/** Residents' committees 001–199, villagers' committees 200–399, similar units 400–599. */
const LAST_VILLAGE = 599;
const CODE_LENGTHS: Readonly<Record<number, number>> = { 2: 12, 4: 12, 6: 12, 9: 12, 12: 12 };

const refused = (note: string): StatisticalCode => ({
  status: 'flag',
  code: null,
  level: null,
  urbanRuralClass: null,
  notes: [note],
});

/** Level by trailing zeros: codes of 2, 4, 6 and 9 digits are padded to twelve. */
function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000000000')) return 'province';
  if (code.endsWith('00000000')) return 'prefecture';
  if (code.endsWith('000000')) return 'county';
  return code.endsWith('000') ? 'township' : 'village';
}

/** A cell with a division code → twelve digits with its level. Example: "990121101201112" → 990121101201, class 112 */
export function readStatisticalCode(raw: string, divisions: DivisionTable): StatisticalCode {
  const { text, notes: folding } = foldNumber(raw);
  if (/^\d\.\d+E\+?\d+$/iu.test(text)) return refused('scientific');
  if (!/^[1-9]\d+$/u.test(text)) return refused('charset');
  const notes = [...folding];
  let digits = text;
  let urbanRuralClass: string | null = null;
  if (text.length === 15 && URBAN_RURAL.test(text)) {
    const isDate = isRealDay(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
    if (isDate) return refused('two_readings');
    urbanRuralClass = text.slice(12);
    digits = text.slice(0, 12);
    notes.push('class_split');
  }
  if (CODE_LENGTHS[digits.length] === undefined) return refused('length');
  if (digits.length < 12) notes.push('higher_level');
  const code = digits.padEnd(12, '0');
  return judge(code, { urbanRuralClass, notes, divisions, isChanged: code !== raw });
}

interface Judged {
  readonly urbanRuralClass: string | null;
  readonly notes: readonly string[];
  readonly divisions: DivisionTable;
  readonly isChanged: boolean;
}

function judge(code: string, state: Judged): StatisticalCode {
  const level = levelOf(code);
  if (Number(code.slice(6, 9)) > LAST_TOWNSHIP || Number(code.slice(9)) > LAST_VILLAGE)
    return refused('code_out_of_range');
  if (code.slice(6, 9) === '000' && level === 'village') return refused('code_out_of_range');
  const notes = [...state.notes];
  if (state.divisions.find(code.slice(0, 6)) === null) notes.push('division_unknown');
  const retired = state.divisions.retirement(code.slice(0, 6));
  if (retired !== null) notes.push(retired);
  return { status: state.isChanged ? 'repair' : 'accept', code, level, urbanRuralClass: state.urbanRuralClass, notes };
}

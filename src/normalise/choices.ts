/** Cells with a fixed set of answers: yes or no, sex, choices of the catalogue, and lists of words. Unlisted texts are kept and noted. */
import type { ColumnDefinition } from '../domain/column.js';
import type { CleanValue } from '../domain/identity.js';
import { cleanCharacters, foldWidth, stripBlanks } from './characters.js';
import { FILLERS, type Asked, type Fillers } from './fillers.js';

const YES = /^(?:是|有|1|√|✓|✔|☑|y|yes|true|t|已.*|享受|参保|参加|在保|安全|对)$/iu;
const NO = /^(?:否|无|無|没有|0|2|×|x|✗|✘|☒|n|no|false|f|不.*|未.*|非|没.*|错)$/iu;
const MALE = /^(?:男|男性|男孩|m|male|1|1[-.、]?男性?)$/iu;
const FEMALE = /^(?:女|女性|女孩|f|female|2|2[-.、]?女性?)$/iu;

const compact = (raw: string): string => stripBlanks(foldWidth(cleanCharacters(raw).text));

function blankValue(raw: string, text: string, asked: Asked, fillers: Fillers): CleanValue | null {
  if (text === '') return { status: 'none', value: null, raw, notes: [] };
  return fillers.saysNothing(text, asked) ? { status: 'none', value: null, raw, notes: ['blank_word'] } : null;
}

function chosen(raw: string, value: string): CleanValue {
  return value === raw
    ? { status: 'accept', value, raw, notes: [] }
    : { status: 'repair', value, raw, notes: ['coded'] };
}

/** 是/否, 有/无, 1/0, √/×, Y/N … → yes or no. Example: "是" → yes */
export function cleanYesNo(raw: string, fillers = FILLERS): CleanValue {
  const text = compact(raw);
  const blank = blankValue(raw, text, 'yes_no', fillers);
  if (blank !== null) return blank;
  const plain = text.replace(/^\d[-.、](?=\D)/u, '');
  if (YES.test(plain)) return { status: 'accept', value: 'yes', raw, notes: [] };
  if (NO.test(plain)) return { status: 'accept', value: 'no', raw, notes: [] };
  return { status: 'flag', value: null, raw, notes: ['unlisted_value'] };
}

/** 男/女, 男性, M/F, 1/2 → 男 or 女. Example: "1" → 男 */
export function cleanSex(raw: string, fillers = FILLERS): CleanValue {
  const text = compact(raw);
  const blank = blankValue(raw, text, 'choice', fillers);
  if (blank !== null) return blank;
  if (MALE.test(text)) return chosen(raw, '男');
  if (FEMALE.test(text)) return chosen(raw, '女');
  return { status: 'flag', value: null, raw, notes: ['unlisted_value'] };
}

const choiceTables = new WeakMap<ColumnDefinition, ReadonlyMap<string, string>>();

/** Every spelling of a column's values → the canonical one. */
function choiceTable(column: ColumnDefinition): ReadonlyMap<string, string> {
  const known = choiceTables.get(column);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  for (const [canonical, spellings] of Object.entries(column.values ?? {})) {
    for (const spelling of spellings) table.set(compact(spelling).toLowerCase(), canonical);
    table.set(compact(canonical).toLowerCase(), canonical);
  }
  choiceTables.set(column, table);
  return table;
}

/** A cell of a choice column → its canonical value; a code in front of the word is dropped; unlisted texts are kept with a note. */
export function cleanChoice(column: ColumnDefinition, raw: string, fillers = FILLERS): CleanValue {
  const text = compact(raw);
  const table = choiceTable(column);
  const lower = text.toLowerCase();
  const found =
    table.get(lower) ??
    table.get(lower.replace(/^0*(\d{1,3})(?:\.0+)?$/u, '$1')) ??
    table.get(lower.replace(/^\d{1,3}[-.、:_]?(?=\D)/u, '')) ??
    table.get(lower.replace(/\(.*\)$/u, ''));
  if (found !== undefined) return chosen(raw, found);
  // 无 may be one of the listed answers, so the list comes first.
  const blank = blankValue(raw, text, 'choice', fillers);
  if (blank !== null) return blank;
  const kept = cleanCharacters(raw).text;
  return { status: kept === raw ? 'accept' : 'repair', value: kept, raw, notes: ['unlisted_value'] };
}

/** Several words → joined by 、 without repeats. Example: "产业帮扶,就业帮扶；" → 产业帮扶、就业帮扶 */
export function cleanList(raw: string, fillers = FILLERS): CleanValue {
  const { text } = cleanCharacters(raw);
  const blank = blankValue(raw, text, 'text', fillers);
  if (blank !== null) return blank;
  const words = raw
    .split(/[、,，;；/|\n\r]+/u)
    .map((word) => cleanCharacters(word).text)
    .filter((word) => word !== '');
  const value = [...new Set(words)].join('、');
  return value === raw
    ? { status: 'accept', value, raw, notes: [] }
    : { status: 'repair', value, raw, notes: ['separators'] };
}

/**
 * Filled cells → coded answers: 核实结论, 原因, 处置方式, 核实方式, dates. Known variants are read and noted; an ambiguous text is refused with the texts
 * that may be written instead. Pure.
 */
import { CONCLUSIONS, METHODS } from '../catalog/conclusions.js';
import { DISPOSALS } from '../catalog/disposals.js';
import { REASONS } from '../catalog/reasons.js';
import type { ReplyVerdict } from '../domain/ledger/event.js';
import type { Complaint } from '../domain/ledger/returned-sheet.js';
import { cleanDate } from '../normalise/dates.js';
import { headerKey } from './find-columns.js';

/** A cell read: its value (null for blank or unreadable), and the messages about it. */
export interface ReadCell<Value> {
  readonly value: Value | null;
  readonly complaints: readonly Complaint[];
}

interface Choice {
  readonly code: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  /** Reasons have one. */
  readonly number?: string;
}

/** Ticks in 核实结论: accepted only together with an answer that fits (see audit-row), so they are noted. */
const YES_MARKS: ReadonlySet<string> = new Set(['√', '✓', '✔', '☑', '是', '对', '1', 'Y', 'y', 'YES', 'yes', 'TRUE']);
const NO_MARKS: ReadonlySet<string> = new Set([
  '×',
  '✕',
  '✗',
  '否',
  '不是',
  '0',
  'N',
  'n',
  'NO',
  'no',
  'FALSE',
  'x',
  'X',
]);

/** `03 挂名`, `3.挂名`, `03`, `3`. */
const NUMBERED = /^(\d{1,2})(?:[.、:：\-_)）]*)(.*)$/;

const BLANK: ReadCell<never> = { value: null, complaints: [] };

/** 属实 · 不属实 · 部分属实 · 无法核实. */
export function readConclusion(text: string | undefined): ReadCell<ReplyVerdict> {
  if (text === undefined) return BLANK;
  const key = bareKey(text);
  const tick: ReplyVerdict | null = YES_MARKS.has(key) ? 'confirmed' : NO_MARKS.has(key) ? 'refuted' : null;
  if (tick !== null) {
    return { value: tick, complaints: [readAs('conclusion', text, labelOf(CONCLUSIONS, tick))] };
  }
  return readChoice('conclusion', text, CONCLUSIONS) as ReadCell<ReplyVerdict>;
}

/** `offered`: codes that the rule allows; empty for all. */
export function readReason(text: string | undefined, offered: readonly string[]): ReadCell<string> {
  if (text === undefined) return BLANK;
  const read = readChoice('reason', text, REASONS);
  if (read.value === null || offered.length === 0 || offered.includes(read.value)) return read;
  return {
    value: null,
    complaints: [
      {
        code: 'i04-reason-not-offered',
        level: 'refused',
        column: 'reason',
        facts: {
          read: labelOf(REASONS, read.value),
          choices: offered.map((code) => labelOf(REASONS, code)).join('、'),
        },
      },
    ],
  };
}

export function readDisposal(text: string | undefined): ReadCell<string> {
  return text === undefined ? BLANK : readChoice('disposal', text, DISPOSALS);
}

/** Not needed for closing: an unknown way is noted, never refused. */
export function readMethod(text: string | undefined): ReadCell<string> {
  if (text === undefined) return BLANK;
  const read = readChoice('method', text, METHODS);
  return { value: read.value, complaints: read.complaints.map((complaint) => ({ ...complaint, level: 'note' })) };
}

/** A whole day in any spelling that has one meaning. `column`: layout column for the complaint. */
export function readDay(text: string | undefined, column: string): ReadCell<string> {
  if (text === undefined) return BLANK;
  const isSerial = /^\d{5}(\.\d+)?$/.test(text);
  // The part behind the point is the hour.
  const clean = cleanDate(isSerial ? text.slice(0, 5) : text, { mayBeSerial: isSerial });
  if (clean.value === null || !/^\d{4}-\d{2}-\d{2}$/.test(clean.value)) {
    return { value: null, complaints: [{ code: 'i10-date-unreadable', level: 'refused', column, facts: { column } }] };
  }
  return { value: clean.value, complaints: [] };
}

/** Key of an answer without the signs around it. Examples: 不属实。, 【属实】 */
function bareKey(text: string): string {
  return headerKey(text).replace(/^[【[《"'“‘]+|[】\]》"'”’。.；;，,、!！]+$/gu, '');
}

function labelOf(choices: readonly Choice[], code: string): string {
  return choices.find((choice) => choice.code === code)?.label ?? code;
}

function readChoice(
  column: 'conclusion' | 'reason' | 'disposal' | 'method',
  text: string,
  choices: readonly Choice[],
): ReadCell<string> {
  const key = bareKey(text);
  const exact = choices.find((choice) => headerKey(choice.label) === key || numberedKey(choice) === key);
  if (exact !== undefined) return { value: exact.code, complaints: [] };
  const other = choices.filter((choice) => isVariant(choice, key));
  const [only] = other;
  if (only !== undefined && other.length === 1) {
    return { value: only.code, complaints: [readAs(column, text, only.label)] };
  }
  const code = `i04-${column}` as const;
  return {
    value: null,
    complaints: [
      { code, level: 'refused', column, facts: { choices: choices.map((choice) => choice.label).join('、') } },
    ],
  };
}

function isVariant(choice: Choice, key: string): boolean {
  if (choice.synonyms.some((synonym) => headerKey(synonym) === key)) return true;
  const bare = headerKey(choice.label).replace(/\(.*\)$/, '');
  if (bare === key) return true;
  const numbered = NUMBERED.exec(key);
  if (numbered === null || choice.number === undefined || Number(numbered[1]) !== Number(choice.number)) return false;
  // A number with the words of another choice says two things.
  const words = numbered[2] ?? '';
  return words === '' || words === headerKey(choice.label) || words === bare || choice.synonyms.includes(words);
}

function numberedKey(choice: Choice): string | null {
  return choice.number === undefined ? null : headerKey(`${choice.number} ${choice.label}`);
}

function readAs(column: string, read: string, as: string): Complaint {
  return { code: 'i04-read-as', level: 'note', column, facts: { read: read.slice(0, 20), as } };
}

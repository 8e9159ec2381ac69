/**
 * Identity numbers of every kind: fold, classify by shape, check (docs/design/identity-numbers.md). Pure: the as-of day and the division
 * table come in. A valid number is never rewritten; a flagged text stays raw and has no canonical form. The readers of single kinds are in
 * numbers/.
 */
import type { Identity } from '../domain/identity.js';
import { foldWidth, hasPrivateUse, stripBlanks, stripInvisible } from './characters.js';
import { FILLERS } from './fillers.js';
import { readLost, readMasked, readMisshapen, readPlaceholder, readScientific } from './numbers/damage.js';
import { readPlainResident } from './numbers/fast.js';
import { foldCase, foldNumber, splitNumbers } from './numbers/fold.js';
import { readLabel } from './numbers/labelled.js';
import { replaceCreditLookAlikes, replaceLookAlikes, scannerCandidate } from './numbers/look-alike.js';
import type { Replacement } from './numbers/look-alike.js';
import { notThisKind, toIdentity } from './numbers/reading.js';
import type { Folded, IdentifyContext, Reading } from './numbers/reading.js';
import { RESIDENT_SHAPE } from './numbers/resident.js';
import { readOrganisationCode } from './numbers/organisation.js';
import { isMacauShape } from './numbers/documents.js';
import { readShape } from './numbers/shapes.js';

export type { IdentifyContext } from './numbers/reading.js';
export { splitNumbers } from './numbers/fold.js';

/**
 * The verdict on one text. Problems are codes of the identity catalogue, notes codes of the notes catalogue.
 * Example: "11010519491231002x" → resident, repair, 11010519491231002X, note x_upper
 */
export function identify(text: string, context: IdentifyContext): Identity {
  return readPlainResident(text, context) ?? readWellShaped(text, context) ?? identifyAny(text, context);
}

/** 18 places without any folding to do: nothing else can be made of it, so the search for damage is left out. */
function readWellShaped(text: string, context: IdentifyContext): Identity | null {
  if (text.length !== 18 || context.numericCell === true || !RESIDENT_SHAPE.test(text)) return null;
  const folded: Folded = { input: text, text, notes: [] };
  const placeholder = readPlaceholder(text);
  if (placeholder !== null) return toIdentity(folded, placeholder);
  const read = readShape(text, context);
  return read === null ? null : withExpectation(toIdentity(folded, read), read, context);
}

/** A cell of numbers, even of a large household, is shorter; longer texts are notes or rubbish. */
const LONGEST_CELL = 2000;

function identifyAny(input: string, context: IdentifyContext): Identity {
  if (input.length > LONGEST_CELL) return notThisKind({ input, text: '', notes: [] });
  const several = splitNumbers(input);
  if (several.length > 1) return severalNumbers(input, several, context);
  const folded = foldNumber(input);
  const { text } = folded;
  const fillers = context.fillers ?? FILLERS;
  if (fillers.saysNothing(text === '' ? input : text, 'number')) {
    return notThisKind(folded, 'none', stripBlanks(stripInvisible(input)) === '' ? [] : ['blank_word']);
  }
  if (hasPrivateUse(text) && /\d{4}/u.test(text)) {
    const kind = text.length >= 15 ? 'resident' : 'none';
    return toIdentity(folded, { kind, canonical: text, faults: ['private_use'] });
  }
  const upper = foldCase(folded);
  const damaged = readPlaceholderHere(upper.text, context) ?? readScientific(text) ?? readLost(text, context);
  if (damaged !== null) return toIdentity(folded, damaged);
  // The hyphen before the last character is how organisation codes are printed, and nothing else is.
  const isPrinted = folded.notes.includes('printed_form');
  const read = isPrinted ? readOrganisationCode(upper.text) : readShape(upper.text, context);
  if (read !== null && read.faults.length === 0) return withExpectation(toIdentity(upper, read), read, context);
  const masked = readMasked(text);
  if (masked !== null) return toIdentity(folded, masked);
  const repaired = repairLookAlikes(folded, context);
  if (repaired !== null) return repaired;
  if (read !== null) return withExpectation(toIdentity(upper, withHint(upper.text, read, context)), read, context);
  if (isCompanyColumn(context) && /^\d{15}$/u.test(text)) return notThisKind(folded, 'none', ['business_licence_15']);
  if (isMacauShape(text)) return notThisKind(folded, 'none', ['macau_identity']);
  return readLabelled(upper, context) ?? readStray(upper, context) ?? identifyMisshapen(upper, context);
}

/** A number behind the name of its document; taken only when it then is one of that kind. */
function readLabelled(folded: Folded, context: IdentifyContext): Identity | null {
  const found = readLabel(folded.text);
  if (found === null) return null;
  const read = readShape(found.number, { ...context, expected: found.kind });
  if (read?.kind !== found.kind) return null;
  const inner: Folded = { ...folded, text: found.number, notes: [...folded.notes, `stray_text:${found.label}`] };
  return withExpectation(toIdentity(inner, read), read, context);
}

const isCompanyColumn = ({ expected }: IdentifyContext): boolean =>
  expected === 'credit_code' || expected === 'org_code';

/** Short runs are placeholders only where a person's number is expected; elsewhere they may be house or phone numbers. */
function readPlaceholderHere(text: string, context: IdentifyContext): Reading | null {
  const reading = readPlaceholder(text);
  return reading !== null && (text.length >= 15 || context.expected === 'resident') ? reading : null;
}

function identifyMisshapen(folded: Folded, context: IdentifyContext): Identity {
  const reading = readMisshapen(folded, context);
  if (reading === null) return notThisKind(folded);
  return toIdentity(folded, withHint(folded.text, reading, context));
}

/** A hint where scanner confusions (S for 5, Z for 2 …) explain the wrong characters: never a repair. */
function withHint(text: string, reading: Reading, context: IdentifyContext): Reading {
  if (!reading.faults.includes('charset')) return reading;
  const candidate = scannerCandidate(text);
  const hinted = candidate === null ? null : readShape(candidate, context);
  const isHint = hinted !== null && hinted.faults.length === 0;
  return isHint ? { ...reading, information: [...(reading.information ?? []), 'hint_look_alike'] } : reading;
}

/** A format without a check digit counts only where the column does not say otherwise; another kind than expected is noted. */
function withExpectation(identity: Identity, reading: Reading, context: IdentifyContext): Identity {
  const { expected } = context;
  if (expected === undefined || identity.kind === expected || isSameFamily(identity.kind, expected)) return identity;
  if (reading.information?.includes('format_only') === true) {
    return notThisKind({ input: identity.input, text: '', notes: [] }, identity.kind, ['other_kind']);
  }
  return { ...identity, notes: [...identity.notes, 'other_kind'] };
}

function isSameFamily(kind: string, expected: string): boolean {
  return kind === 'resident_15' && expected === 'resident';
}

/** Tries digits for look-alike letters; taken only when the number is then without fault. */
function repairLookAlikes(folded: Folded, context: IdentifyContext): Identity | null {
  const candidates: (Replacement | null)[] = [
    replaceLookAlikes(folded.text),
    replaceCreditLookAlikes(foldCase(folded).text),
  ];
  for (const candidate of candidates) {
    if (candidate === null || !/^[0-9A-Za-z]{18}(?:[0-9]{2}(?:[Bb][0-9])?)?$/u.test(candidate.text)) continue;
    const upper = foldCase({ input: folded.input, text: candidate.text, notes: [...folded.notes, ...candidate.notes] });
    const read = readShape(upper.text, { ...context, expected: undefined });
    const isChecked = read !== null && read.faults.length === 0 && CHECKED_KINDS.has(read.kind);
    if (isChecked) return withExpectation(toIdentity(upper, read), read, context);
  }
  return null;
}

const CHECKED_KINDS: ReadonlySet<string> = new Set([
  'resident',
  'permit_hmt',
  'foreign_pr',
  'disability',
  'credit_code',
]);

/** Labels in letters that stand right in front of a number. */
const LATIN_LABEL = /^(?:ID|NO|SFZ)[.:：]*(?=\d)/u;
/** Digits in the words that may be a second, damaged number; a phone is shorter. */
const SECOND_NUMBER = /\d{12,}/u;

/** A number with words around it: repaired when exactly one number-shaped run is there, the words kept in a note. */
function readStray(folded: Folded, context: IdentifyContext): Identity | null {
  // Blanks between number and words count here: a phone behind the number must not grow onto it.
  const loose = foldCase({
    ...folded,
    text: foldWidth(stripInvisible(folded.input)).replace(/\s+/gu, ' ').trim(),
  }).text;
  for (const text of [loose, folded.text]) {
    const label = LATIN_LABEL.exec(text)?.[0] ?? '';
    const runs = [...text.slice(label.length).matchAll(/(?<![0-9A-Z])[0-9A-Z]{15,22}(?![0-9A-Z])/gu)].filter(
      ([run]) => (run.match(/\d/gu)?.length ?? 0) >= 8,
    );
    const [only] = runs;
    if (runs.length !== 1 || only === undefined) continue;
    const words = label + text.slice(label.length).replace(only[0], '').trim();
    if (words === '') continue;
    const inner: Folded = { input: folded.input, text: only[0], notes: [...folded.notes, `stray_text:${words}`] };
    const read = readShape(inner.text, context) ?? readMisshapen(inner, context);
    if (read === null) continue;
    if (SECOND_NUMBER.test(words)) return toIdentity(inner, { ...read, faults: [...read.faults, 'several_numbers'] });
    return withExpectation(toIdentity(inner, read), read, context);
  }
  return null;
}

function severalNumbers(input: string, numbers: readonly string[], context: IdentifyContext): Identity {
  const first = identify(numbers[0] ?? '', context);
  const parts = Object.fromEntries(numbers.map((number, index) => [`number${index + 1}`, number]));
  return toIdentity(
    { input, text: input, notes: [`split:${numbers.length}`] },
    { kind: first.kind, canonical: input, faults: ['several_numbers'], parts },
  );
}

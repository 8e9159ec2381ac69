/**
 * Identities as JSON lines. `identityJson` is the plain form; `identityLines` writes the same bytes for a block of texts by
 * patching a template, because joining and encoding strings took three times as long as the checking itself (measured on a
 * million numbers: 3.3 s + 2.0 s against 0.3 s). The tests hold the two together.
 */
import type { Identity } from '../../domain/identity.js';
import { identify } from '../../normalise/identity.js';
import type { IdentifyContext } from '../../normalise/identity.js';

/** Texts that JSON writes as they are. */
const PLAIN_TEXT = /^[\u0020\u0021\u0023-\u005B\u005D-\u007E]*$/u;

function quote(text: string | null): string {
  if (text === null) return 'null';
  return PLAIN_TEXT.test(text) ? `"${text}"` : JSON.stringify(text);
}

function quoteAll(texts: readonly string[]): string {
  return texts.length === 0 ? '[]' : `[${texts.map(quote).join(',')}]`;
}

/** Parts of a number that the answer has no key for; they stand among the notes as `part:value`. */
const SHOWN_PARTS = [
  'nationality',
  'category',
  'grade',
  'reissue',
  'birth_yymmdd',
  'candidates',
  'prefix15',
  'surviving_digits',
] as const;

/** Places left of a military number: the first, which tells its kind, and the last two. */
const MILITARY_TAIL = 2;

/** Military numbers are never shown in full. Example: 军1234567 → 军*****67 */
export function withoutSecrets(identity: Identity): Identity {
  if (identity.kind !== 'military') return identity;
  const mask = (text: string): string => {
    const digits = text.match(/\d/gu)?.length ?? 0;
    let at = 0;
    return text.replace(/\d/gu, (digit) => ((at += 1) > digits - MILITARY_TAIL ? digit : '*'));
  };
  const { input, canonical } = identity;
  return { ...identity, input: mask(input), canonical: canonical === null ? null : mask(canonical) };
}

/** Notes of an identity with the parts worth knowing behind them. */
export function answerNotes({ notes, parts }: Identity): readonly string[] {
  const shown = SHOWN_PARTS.flatMap((part) => (parts[part] === undefined ? [] : [`${part}:${parts[part]}`]));
  return shown.length === 0 ? notes : [...notes, ...shown];
}

/**
 * One JSON object without a line end: input, kind, status, canonical, birth_date, sex, division, problems, notes, in this order.
 */
export function identityJson(found: Identity): string {
  const identity = withoutSecrets(found);
  const { input, kind, status, canonical, birthDate, sex, division, problems } = identity;
  const notes = answerNotes(identity);
  return (
    `{"input":${quote(input)},"kind":"${kind}","status":"${status}","canonical":${quote(canonical)},` +
    `"birth_date":${quote(birthDate)},"sex":${sex === null ? 'null' : `"${sex}"`},"division":${quote(division)},` +
    `"problems":${quoteAll(problems)},"notes":${quoteAll(notes)}}`
  );
}

const PLACES = 18;
const NUMBER_MARK = '#'.repeat(PLACES);
const DATE_MARK = '@'.repeat(10);
const CODE_MARK = '%'.repeat(6);

/** The line of a valid resident number up to its problems, with marks where its own characters go. */
function template(sex: '男' | '女'): Buffer {
  const marked: Identity = {
    input: NUMBER_MARK,
    kind: 'resident',
    status: 'accept',
    canonical: NUMBER_MARK,
    birthDate: DATE_MARK,
    sex,
    division: CODE_MARK,
    problems: [],
    notes: [],
    parts: {},
    matchKey: null,
  };
  const line = identityJson(marked);
  return Buffer.from(line.slice(0, line.indexOf('"problems"')));
}

const MALE_LINE = template('男');
const FEMALE_LINE = template('女');
const INPUT_AT = MALE_LINE.indexOf(NUMBER_MARK);
const CANONICAL_AT = MALE_LINE.lastIndexOf(NUMBER_MARK);
const DATE_AT = MALE_LINE.indexOf(DATE_MARK);
const CODE_AT = MALE_LINE.indexOf(CODE_MARK);
/** UTF-8 needs at most this many bytes for one UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

function isPlain(identity: Identity): boolean {
  return identity.kind === 'resident' && identity.status === 'accept' && identity.canonical === identity.input;
}

/** Cached ends of lines by problems and notes, because a list repeats a few hundred of them. */
const tails = new Map<string, Buffer>();
const MOST_TAILS = 4096;

function tailOf(problems: readonly string[], notes: readonly string[]): Buffer {
  const key = problems.length === 0 && notes.length === 0 ? '' : `${problems.join(' ')}|${notes.join(' ')}`;
  const known = tails.get(key);
  if (known !== undefined) return known;
  if (tails.size >= MOST_TAILS) tails.clear();
  const tail = Buffer.from(`"problems":${quoteAll(problems)},"notes":${quoteAll(notes)}}\n`);
  tails.set(key, tail);
  return tail;
}

/** JSON lines of the answers to a block of texts, in order, each ended by a line feed. */
export function identityLines(texts: readonly string[], context: IdentifyContext): Buffer {
  let buffer = Buffer.allocUnsafe(Math.max(1, texts.length) * (MALE_LINE.length + 32));
  let end = 0;
  const reserve = (bytes: number): void => {
    if (end + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe((end + bytes) * 2);
    buffer.copy(larger, 0, 0, end);
    buffer = larger;
  };
  for (const text of texts) {
    const identity = identify(text, context);
    if (isPlain(identity)) {
      const line = identity.sex === '男' ? MALE_LINE : FEMALE_LINE;
      const tail = tailOf(identity.problems, identity.notes);
      reserve(line.length + tail.length);
      buffer.set(line, end);
      buffer.set(tail, end + line.length);
      buffer.write(text, end + INPUT_AT, PLACES, 'latin1');
      buffer.write(text, end + CANONICAL_AT, PLACES, 'latin1');
      buffer.write(identity.birthDate ?? '', end + DATE_AT, DATE_MARK.length, 'latin1');
      buffer.write(identity.division ?? '', end + CODE_AT, CODE_MARK.length, 'latin1');
      end += line.length + tail.length;
    } else {
      const line = `${identityJson(identity)}\n`;
      reserve(line.length * MOST_BYTES_PER_UNIT);
      end += buffer.write(line, end);
    }
  }
  return buffer.subarray(0, end);
}

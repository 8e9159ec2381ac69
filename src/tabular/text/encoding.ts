/**
 * The encoding of a text file, decided on every byte of it and never guessed from a sample: byte order mark, UTF-16 by its NULs, strict
 * UTF-8, strict GB18030 (which covers GBK and GB2312), else refusal. Detectors by statistics are wrong on short Chinese files, so none is
 * used.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { UserError, type CodeNeeding } from '../../domain/problem.js';
import type { ByteSource } from '../container/byte-source.js';
import type { TextEncoding } from '../container/text-encoding.js';
import { placeOfFile } from '../../domain/place.js';
import { DoubleByteScan, isUtf8Run, type DoubleBytes } from './gb18030-bytes.js';

export type { TextEncoding } from '../container/text-encoding.js';

const HEAD_BYTES = 4096;
/** UTF-16 text shows NULs at one parity only; digits, delimiters and line ends make at least this share of a table. */
const MIN_NUL_SHARE = 0.08;
const BROKEN_SAMPLE_BYTES = 1024 * 1024;
/** Lead bytes of common Chinese characters in UTF-8: three bytes each. */
const FIRST_CHINESE_LEAD = 0xe4;
const LAST_CHINESE_LEAD = 0xe9;
/** Bytes that windows-1252 does not use. */
const UNUSED_IN_WESTERN: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const FIRST_GB2312_TRAIL = 0xa1;
/** Lead bytes of the usual characters of Big5, and how many of the pairs must have one. */
const FIRST_BIG5_USUAL = 0xa4;
const LAST_BIG5_USUAL = 0xc6;
/** Below it the second byte of a character of four. */
const FIRST_TWO_BYTE_TRAIL = 0x40;
const ODD_SHARE = 0.2;
const FEWEST_ODD = 2;
const BIG5_USUAL_SHARE = 0.8;
const FEWEST_BIG5_KINDS = 4;
/** Pairs of bytes. */
const DOUBLE_BYTES = 1 << 16;
/** Rows of Hangul in EUC-KR; of kana in EUC-JP and in GB2312 alike. */
const FIRST_HANGUL_ROW = 0xb0;
const LAST_HANGUL_ROW = 0xc8;
const HIRAGANA_ROW = 0xa4;
const KATAKANA_ROW = 0xa5;
/** Half of all Chinese characters lie beyond those rows: so many different ones are not all before them by chance. */
const FEWEST_HANGUL_KINDS = 16;
const FEWEST_KANA = 3;
const KANA_SHARE = 0.1;
/** Texts escaped into ASCII that leave no doubt. */
const FEWEST_ESCAPED = 3;
const FEWEST_MAINFRAME_BYTES = 24;
const MAINFRAME_SHARE = 0.9;
/** Of the runs of bytes above ASCII, so many must be single bytes. */
const WESTERN_SHARE = 0.6;
/** Bytes that a run of UTF-8 may have begun with at the end of a block. */
const CARRIED_BYTES = 12;

const UTF8: TextEncoding = { label: 'utf-8', decoderLabel: 'utf-8' };
const GB18030: TextEncoding = { label: 'gb18030', decoderLabel: 'gb18030' };
const BIG5: TextEncoding = { label: 'big5', decoderLabel: 'big5', doubt: 'encoding-big5' };
const LATIN: TextEncoding = { label: 'windows-1252', decoderLabel: 'windows-1252', doubt: 'encoding-western' };

/** Throws UserError `encoding-unknown`, `encoding-mixed`, `text-truncated`. */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const head = await source.head(HEAD_BYTES);
  // UTF-32 begins like UTF-16, and no decoder here knows it.
  if (head.toString('hex', 0, 4) === 'fffe0000') throw refusal(source, 'encoding-unknown');
  const utf16 = utf16Encoding(head);
  if (utf16 !== null) {
    if (!(await decodesStrictly(source, utf16.decoderLabel))) throw refusal(source, 'text-truncated');
    return utf16;
  }
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const utf8 = await checkUtf8(source);
  if (utf8 === 'whole' && isSevenBitCode(head)) throw refusal(source, 'encoding-unknown');
  if (utf8 === 'whole') return hasMark ? { label: 'utf-8-bom', decoderLabel: 'utf-8' } : UTF8;
  if (utf8 === 'cut') throw refusal(source, 'text-truncated');
  const sample = await source.head(BROKEN_SAMPLE_BYTES);
  if (hasMark || isDamagedUtf8(sample)) throw refusal(source, 'encoding-mixed');
  if (isMainframe(head)) throw refusal(source, 'encoding-unknown');
  if (isWestern(sample)) return LATIN;
  const scanned = await scanDoubleBytes(source);
  if (scanned.isPlain || (await decodesStrictly(source, GB18030.decoderLabel))) {
    const isMixed = scanned.isPlain ? scanned.hasUtf8Runs : await hasUtf8Runs(source);
    if (isMixed) throw refusal(source, 'encoding-mixed');
    return judgeDoubleBytes(source, sample);
  }
  throw refusal(source, 'encoding-unknown');
}

/** Encoding named by the user. Throws UserError `encoding-not-known` when no decoder has that name. */
export function namedEncoding(label: string, source: ByteSource): TextEncoding {
  const asked = label.toLowerCase();
  const decoderLabel = asked === 'gbk' || asked === 'gb2312' ? 'gb18030' : asked === 'utf-8-bom' ? 'utf-8' : asked;
  try {
    return { label: asked, decoderLabel: new TextDecoder(decoderLabel).encoding };
  } catch {
    throw new UserError('encoding-not-known', { encoding: label }, placeOfFile(source.path));
  }
}

/** Decoded text of a source, block by block. Throws UserError `encoding-unknown` on bytes that do not decode. */
export async function* decodeText(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding.decoderLabel, { fatal: true });
  let isFirst = true;
  try {
    for await (const block of source.stream()) {
      const text = decoder.decode(block, { stream: true });
      if (text === '') continue;
      // The decoder drops the mark of UTF-8 and UTF-16 but not the one of GB18030, nor a second one.
      yield isFirst ? text.replace(/^\uFEFF+/, '') : text;
      isFirst = false;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError) throw refusal(source, 'encoding-unknown');
    throw error;
  }
}

/** UTF-16 by its mark, or by NULs at one parity. */
export function utf16Encoding(head: Buffer): TextEncoding | null {
  const little: TextEncoding = { label: 'utf-16le', decoderLabel: 'utf-16le' };
  const big: TextEncoding = { label: 'utf-16be', decoderLabel: 'utf-16be' };
  if (head[0] === 0xff && head[1] === 0xfe) return little;
  if (head[0] === 0xfe && head[1] === 0xff) return big;
  const nuls = [0, 0];
  for (let position = 0; position < head.length; position += 1) {
    if (head[position] === 0) nuls[position % 2] = (nuls[position % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const fewest = Math.max(2, head.length * MIN_NUL_SHARE);
  if (odd >= fewest && even === 0 && isPlainText(head, little)) return little;
  if (even >= fewest && odd === 0 && isPlainText(head, big)) return big;
  return null;
}

/** A table has delimiters or line ends and no other control characters: NULs at one parity are also found in binary files. */
function isPlainText(head: Buffer, { decoderLabel }: TextEncoding): boolean {
  const text = new TextDecoder(decoderLabel).decode(head.subarray(0, head.length & ~1));
  return /[\n\r\t,;|]/u.test(text) && !/[\u0000-\u0008\u000e-\u001e]/u.test(text);
}

/** `cut`: everything is UTF-8 but the last character, which lacks bytes. */
async function checkUtf8(source: ByteSource): Promise<'whole' | 'cut' | 'no'> {
  let carried: Buffer = Buffer.alloc(0);
  for await (const block of source.stream()) {
    const bytes = carried.length === 0 ? block : Buffer.concat([carried, block]);
    const end = bytes.length - incompleteTail(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return 'no';
    carried = Buffer.from(bytes.subarray(end));
  }
  return carried.length === 0 ? 'whole' : 'cut';
}

/** Bytes at the end that begin a character which needs more. */
function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

/** More whole Chinese characters of UTF-8 than bytes that belong to none: damaged or mixed, not GB18030. */
function isDamagedUtf8(bytes: Buffer): boolean {
  let whole = 0;
  let broken = 0;
  for (let position = 0; position < bytes.length;) {
    const byte = bytes[position] ?? 0;
    const length = byte < 0x80 ? 1 : utf8Length(bytes, position);
    if (length === 0) broken += 1;
    else if (length >= 3) whole += 1;
    position += Math.max(length, 1);
  }
  return whole > 0 && whole >= broken;
}

/**
 * Bytes of the UTF-8 character above ASCII that begins here, 0 where none does (RFC 3629, table 3-7 of Unicode). In script, because
 * a call of isUtf8 for each character costs more than reading the file.
 */
export function utf8Length(bytes: Uint8Array, position: number): number {
  const lead = bytes[position] ?? 0;
  const second = bytes[position + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return isTrail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    if (lead === 0xe0 && second < 0xa0) return 0;
    if (lead === 0xed && second > 0x9f) return 0;
    return isTrail(second) && isTrail(bytes[position + 2]) ? 3 : 0;
  }
  if (lead < 0xf0 || lead > 0xf4) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return isTrail(second) && isTrail(bytes[position + 2]) && isTrail(bytes[position + 3]) ? 4 : 0;
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Cells of UTF-8 inside GB18030 text: runs of high bytes that are UTF-8 and too long for chance. */
async function hasUtf8Runs(source: ByteSource): Promise<boolean> {
  let carried: Buffer = Buffer.alloc(0);
  for await (const block of source.stream()) {
    const bytes = carried.length === 0 ? block : Buffer.concat([carried, block]);
    let wasHigh = false;
    for (let position = 0; position < bytes.length; position += 1) {
      const byte = bytes[position] ?? 0;
      if (!wasHigh && byte >= FIRST_CHINESE_LEAD && byte <= LAST_CHINESE_LEAD && isUtf8Run(bytes, position))
        return true;
      wasHigh = byte >= 0x80;
    }
    carried = Buffer.from(bytes.subarray(Math.max(0, bytes.length - CARRIED_BYTES)));
  }
  return false;
}

/**
 * Whether bytes that decode as GB18030 are Big5 or something else all the same: hardly any list uses characters whose second
 * byte lies below A1, and Big5 keeps its usual characters behind a few leading bytes.
 */
async function judgeDoubleBytes(source: ByteSource, bytes: Buffer): Promise<TextEncoding> {
  let pairs = 0;
  let odd = 0;
  let usual = 0;
  const kinds = new PairKinds();
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    kinds.see(lead, trail);
    if (trail >= FIRST_TWO_BYTE_TRAIL && trail < FIRST_GB2312_TRAIL) odd += 1;
    if (lead >= FIRST_BIG5_USUAL && lead <= LAST_BIG5_USUAL) usual += 1;
    at += 1;
  }
  if (odd < FEWEST_ODD || odd < pairs * ODD_SHARE) {
    return kinds.areForeign ? { ...GB18030, doubt: 'encoding-foreign' } : GB18030;
  }
  const isBig5 = usual >= pairs * BIG5_USUAL_SHARE && (await decodesStrictly(source, BIG5.decoderLabel));
  return isBig5 ? BIG5 : { ...GB18030, doubt: 'encoding-doubtful' };
}

async function scanDoubleBytes(source: ByteSource): Promise<DoubleBytes> {
  const scan = new DoubleByteScan();
  for await (const block of source.stream()) if (!scan.push(block)) break;
  return scan.finish();
}

async function decodesStrictly(source: ByteSource, label: string): Promise<boolean> {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for await (const block of source.stream()) decoder.decode(block, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Bytes above ASCII that stand alone between ASCII characters, as in `37°36'` or `Zürich`: a western one-byte text. Chinese
 * characters take two such bytes and mostly come in company, so hardly any stands alone.
 */
function isWestern(bytes: Buffer): boolean {
  let lone = 0;
  let runs = 0;
  let length = 0;
  if (isLikeBig5(bytes)) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) {
      if (UNUSED_IN_WESTERN.has(byte)) return false;
      length += 1;
    } else if (length > 0 && !isInsideFourBytes(bytes, at)) {
      runs += 1;
      if (length === 1) lone += 1;
      length = 0;
    }
  }
  return runs > 0 && lone >= runs * WESTERN_SHARE;
}

/** Pairs of bytes that hold several different usual characters of Big5, whose second byte may be a letter of ASCII. */
function isLikeBig5(bytes: Buffer): boolean {
  const distinct = new Set<number>();
  let pairs = 0;
  let usual = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    const isTrail5 = (trail >= FIRST_TWO_BYTE_TRAIL && trail < 0x7f) || trail >= FIRST_GB2312_TRAIL;
    if (lead >= FIRST_BIG5_USUAL && lead <= LAST_BIG5_USUAL && isTrail5) {
      usual += 1;
      distinct.add(lead * 256 + trail);
    }
    at += 1;
  }
  return distinct.size >= FEWEST_BIG5_KINDS && usual >= pairs * BIG5_USUAL_SHARE;
}

/**
 * Pairs that decode as everyday GB2312 and yet are not Chinese: Hangul of EUC-KR fills the rows of characters read A to R and no others (no
 * 姓, no 证), EUC-JP is full of kana. Only reported, never acted upon.
 */
class PairKinds {
  readonly #seen = new Uint8Array(DOUBLE_BYTES);
  #distinct = 0;
  #kana = 0;
  #pairs = 0;
  #beyondHangul = 0;

  see(lead: number, trail: number): void {
    this.#pairs += 1;
    if (lead === HIRAGANA_ROW || lead === KATAKANA_ROW) this.#kana += 1;
    if (lead < FIRST_HANGUL_ROW) return;
    if (lead > LAST_HANGUL_ROW) this.#beyondHangul += 1;
    const kind = lead * 256 + trail;
    if (this.#seen[kind] === 0) this.#distinct += 1;
    this.#seen[kind] = 1;
  }

  get areForeign(): boolean {
    const isKorean = this.#distinct >= FEWEST_HANGUL_KINDS && this.#beyondHangul === 0;
    return isKorean || (this.#kana >= FEWEST_KANA && this.#kana >= this.#pairs * KANA_SHARE);
  }
}

/** HZ (`~{…~}`) and UTF-7 (`+…-`) write Chinese in plain ASCII: nothing of it would be right. */
function isSevenBitCode(head: Buffer): boolean {
  const text = head.toString('latin1');
  if ((text.match(/~\{[!-w][!-~](?:[!-~]{2})*?~\}/gu) ?? []).length >= FEWEST_ESCAPED) return true;
  const escaped = text.match(/(?<=^|[,;\t\r\n|"])\+[A-Za-z0-9/]{3,}(?=[-,;\t\r\n|"]|$)/gu) ?? [];
  return escaped.filter((run) => /^\p{Script=Han}+$/u.test(utf7Text(run))).length >= FEWEST_ESCAPED;
}

function utf7Text(run: string): string {
  const bytes = Buffer.from(run.slice(1), 'base64');
  return bytes.length >= 2 ? new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1)) : '';
}

/** EBCDIC of mainframes: its digits, letters and blanks, and neither line ends nor commas of ASCII. */
function isMainframe(head: Buffer): boolean {
  if (head.length < FEWEST_MAINFRAME_BYTES || head.includes(0x0a) || head.includes(0x2c)) return false;
  const usual = head.filter(
    (byte) => byte === 0x40 || byte === 0x6b || byte === 0x4b || (byte >= 0xc1 && (byte & 0x0f) <= 9),
  );
  return usual.length >= head.length * MAINFRAME_SHARE;
}

/** Rare characters of GB18030 take four bytes, the second and fourth of which are digits. */
function isInsideFourBytes(bytes: Buffer, at: number): boolean {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
  return isDigit(bytes[at] ?? 0) && (bytes[at + 1] ?? 0) >= 0x80 && isDigit(bytes[at + 2] ?? 0);
}

function refusal(source: ByteSource, code: CodeNeeding<never>): UserError {
  return new UserError(code, {}, placeOfFile(source.path));
}

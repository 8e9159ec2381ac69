/**
 * The shared texts of a workbook, kept as the bytes of the file and made into strings on demand: a province's list has millions of them.
 * Rich text is joined, phonetic readings are left out, `_x000D_` escapes resolved.
 */
import { isUtf8 } from 'node:buffer';
import { UserError } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import type { ReadLimits } from '../container/read-limits.js';
import { xmlEncoding, XmlFeed } from '../container/xml-feed.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';
import type { ZipArchive } from '../container/zip-archive.js';

const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;
const CHUNK_BYTES = 1024 * 1024;
/** Low indices are the texts that occur again and again. */
const CACHED_TEXTS = 16_384;
const CLOSING_ITEM = Buffer.from('</si>');
const PLAIN_ITEM_START = Buffer.from('<si><t>');
const SPACED_ITEM_START = Buffer.from('<si><t xml:space="preserve">');
const PLAIN_ITEM_END = Buffer.from('</t></si>');
const LESS = 0x3c;

/** Characters that XML cannot hold are written `_xHHHH_` (ECMA-376, ST_Xstring); a zero is no character. Example: `a_x000D_b` → `a\rb`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) =>
    hex === '0000' ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Whether `strike` with this value strikes through: its mere presence does. */
export function isStruck(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

/** A small part can hold a text that a million cells repeat; shorter texts than this do no harm. */
const LONG_TEXT_BYTES = 4096;

/** Limits of the texts of a workbook. */
export interface SharedTextLimits {
  readonly maxBytes: number;
  readonly maxRepeatedBytes: number;
  /** Makes the refusal. */
  readonly refusal: () => Error;
}

/** Texts by index. */
export class SharedTexts {
  /** Indices of texts of which something was struck through and left out. */
  readonly struck = new Set<number>();
  readonly #limits: SharedTextLimits | null;
  #bytes = 0;
  #repeatedBytes = 0;
  #count = 0;
  #chunk: Buffer = Buffer.alloc(0);
  #chunkUsed = 0;
  #chunks: Buffer[] = [];
  #chunkOf = new Uint32Array(1024);
  #startOf = new Uint32Array(1024);
  #lengthOf = new Uint32Array(1024);
  readonly #cache: (string | undefined)[] = [];

  constructor(limits: SharedTextLimits | null = null) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#count;
  }

  /** Text of an index; empty when there is none. Throws the refusal when long texts are repeated without measure. */
  text(index: number): string {
    const cached = this.#cache[index];
    if (cached !== undefined) return cached;
    if (index < 0 || index >= this.#count) return '';
    const start = this.#startOf[index] ?? 0;
    const length = this.#lengthOf[index] ?? 0;
    if (length >= LONG_TEXT_BYTES) this.#countRepeated(length);
    const text = (this.#chunks[this.#chunkOf[index] ?? 0] ?? this.#chunk).toString('utf8', start, start + length);
    if (index < CACHED_TEXTS && length < LONG_TEXT_BYTES) this.#cache[index] = text;
    return text;
  }

  /** Adds UTF-8 bytes of a finished text. */
  add(bytes: Buffer, start: number, end: number): void {
    const length = end - start;
    this.#bytes += length;
    if (this.#limits !== null && this.#bytes > this.#limits.maxBytes) throw this.#limits.refusal();
    if (this.#chunkUsed + length > this.#chunk.length) {
      this.#chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, length));
      this.#chunks.push(this.#chunk);
      this.#chunkUsed = 0;
    }
    if (this.#count === this.#startOf.length) this.#widen();
    bytes.copy(this.#chunk, this.#chunkUsed, start, end);
    this.#chunkOf[this.#count] = this.#chunks.length - 1;
    this.#startOf[this.#count] = this.#chunkUsed;
    this.#lengthOf[this.#count] = length;
    this.#chunkUsed += length;
    this.#count += 1;
  }

  #countRepeated(bytes: number): void {
    this.#repeatedBytes += bytes;
    if (this.#limits !== null && this.#repeatedBytes > this.#limits.maxRepeatedBytes) throw this.#limits.refusal();
  }

  #widen(): void {
    const widened = (list: Uint32Array) => {
      const wider = new Uint32Array(list.length * 2);
      wider.set(list);
      return wider;
    };
    this.#chunkOf = widened(this.#chunkOf);
    this.#startOf = widened(this.#startOf);
    this.#lengthOf = widened(this.#lengthOf);
  }
}

/**
 * Reads the shared texts of a part. Plain items (`<si><t>…</t></si>` without entities) are copied as bytes; everything else
 * goes through the strict XML parser, which also judges the whole part. Throws UserError `zip-bomb`.
 */
export async function readSharedTexts(zip: ZipArchive, limits: ReadLimits, part: string): Promise<SharedTexts> {
  const refusal = (): UserError => new UserError('zip-bomb', { part }, placeOfFile(zip.path));
  const { maxSharedTextBytes: maxBytes, maxRepeatedTextBytes: maxRepeatedBytes } = limits;
  const texts = new SharedTexts({ maxBytes, maxRepeatedBytes, refusal });
  // The stated size of an entry is proved while it is read.
  const entry = zip.find(part);
  const most = Math.max(limits.sharedTextRatioFloorBytes, limits.maxSharedTextRatio * (entry?.compressedBytes ?? 0));
  if (entry !== null && entry.inflatedBytes > most) throw refusal();
  let inflated = 0;
  const collector = new ItemCollector(texts);
  const feed = new XmlFeed(collector, limits, zip.path, part);
  let held: Buffer = Buffer.alloc(0);
  let isPlainPart: boolean | null = null;
  for await (const block of zip.stream(part)) {
    inflated += block.length;
    if (inflated > most) throw refusal();
    isPlainPart ??= xmlEncoding(block) === 'utf-8';
    if (!isPlainPart || held.length > limits.maxCellCharacters) {
      feed.write(held.length === 0 ? block : Buffer.concat([held, block]));
      held = Buffer.alloc(0);
      continue;
    }
    const bytes = held.length === 0 ? block : Buffer.concat([held, block]);
    held = bytes.subarray(takeItems(bytes, texts, collector, feed));
  }
  feed.write(held);
  feed.end();
  return texts;
}

/** Takes complete items off the start of the bytes; returns where the rest begins. */
function takeItems(bytes: Buffer, texts: SharedTexts, collector: ItemCollector, feed: XmlFeed): number {
  let at = 0;
  while (at < bytes.length) {
    const closing = bytes.indexOf(CLOSING_ITEM, at);
    if (closing === -1) return at;
    const end = closing + CLOSING_ITEM.length;
    const textStart = collector.isBetweenItems ? plainTextStart(bytes, at) : -1;
    const textEnd = end - PLAIN_ITEM_END.length;
    if (textStart !== -1 && isPlainText(bytes, textStart, textEnd)) texts.add(bytes, textStart, textEnd);
    else feed.write(bytes.subarray(at, end));
    at = end;
  }
  return at;
}

function plainTextStart(bytes: Buffer, at: number): number {
  for (const start of [PLAIN_ITEM_START, SPACED_ITEM_START]) {
    if (bytes.compare(start, 0, start.length, at, Math.min(at + start.length, bytes.length)) === 0)
      return at + start.length;
  }
  return -1;
}

/** No mark-up, no entity, no escape, no control character before `</t></si>`, and whole UTF-8. */
function isPlainText(bytes: Buffer, start: number, end: number): boolean {
  if (end < start || bytes[end] !== LESS || bytes[end + 1] !== 0x2f || bytes[end + 2] !== 0x74) return false;
  let isWide = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) isWide = true;
    else if (byte === LESS || byte === 0x26 || byte === 0x3e || byte === 0x5f) return false;
    else if (byte < 0x20 && byte !== 0x0a && byte !== 0x09) return false;
  }
  return !isWide || isUtf8(bytes.subarray(start, end));
}

/** Collects the items that the parser sees. */
class ItemCollector implements XmlHandler {
  readonly #texts: SharedTexts;
  #text = '';
  #depth = 0;
  #isCollecting = false;
  #phoneticDepth = 0;
  #isRunStruck = false;
  #hasStruck = false;

  constructor(texts: SharedTexts) {
    this.#texts = texts;
  }

  /** Only the list element is open: an item may begin. */
  get isBetweenItems(): boolean {
    return this.#depth === 1;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (name === 'si') this.#text = '';
    else if (name === 'r') this.#isRunStruck = false;
    else if (name === 'strike') this.#isRunStruck = isStruck(attributes['val']);
    else if (name === 'rPh') this.#phoneticDepth += 1;
    else if (name === 't') {
      this.#isCollecting = this.#phoneticDepth === 0 && !this.#isRunStruck;
      this.#hasStruck ||= this.#isRunStruck;
    }
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === 't') this.#isCollecting = false;
    else if (name === 'rPh') this.#phoneticDepth -= 1;
    else if (name === 'r') this.#isRunStruck = false;
    else if (name === 'si') {
      if (this.#hasStruck) this.#texts.struck.add(this.#texts.count);
      this.#hasStruck = false;
      const bytes = Buffer.from(unescapeText(this.#text), 'utf8');
      this.#texts.add(bytes, 0, bytes.length);
    }
  }

  text(text: string): void {
    if (this.#isCollecting) this.#text += text;
  }
}

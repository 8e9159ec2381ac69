/**
 * Strict, streaming XML for hostile input: bytes in, saxes events out. Decodes across block borders, refuses a DOCTYPE
 * (so no entity can be declared), too deep nesting, too many attributes and endless text. Knows nothing of tables.
 */
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { UserError, type CodeNeeding } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import type { ReadLimits } from './read-limits.js';

/** Attributes as written, prefixes included. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Receives the document in order; names are local names, without prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

const DECLARED_ENCODING = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i;
const HEAD_BYTES = 256;

/** One document being read. Feed blocks, then `end`. */
export class XmlFeed {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #limits: ReadLimits;
  readonly #path: string;
  readonly #part: string;
  #decoder: TextDecoder | null = null;
  #depth = 0;
  #attributes = 0;
  #events = 0;
  #quietCharacters = 0;

  constructor(handler: XmlHandler, limits: ReadLimits, path: string, part: string) {
    this.#limits = limits;
    this.#path = path;
    this.#part = part;
    this.#listen(handler);
  }

  /** Throws UserError `xml-damaged`, `xml-doctype`, `xml-too-deep`, `xml-too-many-attributes`, `cell-too-long`. */
  write(block: Buffer): void {
    this.#decoder ??= new TextDecoder(xmlEncoding(block), { fatal: true });
    this.#guard(() => this.writeText(this.#decoder?.decode(block, { stream: true }) ?? ''));
  }

  /** Text that was decoded elsewhere. */
  writeText(text: string): void {
    const eventsBefore = this.#events;
    this.#guard(() => this.#parser.write(text));
    this.#quietCharacters = this.#events === eventsBefore ? this.#quietCharacters + text.length : 0;
    if (this.#quietCharacters > this.#limits.maxCellCharacters) throw this.#error('cell-too-long');
  }

  end(): void {
    this.#guard(() => {
      const rest = this.#decoder?.decode() ?? '';
      if (rest !== '') this.#parser.write(rest);
      this.#parser.close();
    });
  }

  #listen(handler: XmlHandler): void {
    const parser = this.#parser;
    const { maxXmlDepth, maxAttributes } = this.#limits;
    parser.on('opentag', (tag: SaxesTagPlain) => {
      this.#events += 1;
      this.#attributes = 0;
      this.#depth += 1;
      if (this.#depth > maxXmlDepth) throw this.#error('xml-too-deep');
      handler.open(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => {
      this.#events += 1;
      this.#depth -= 1;
      handler.close(localName(tag.name));
    });
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > maxAttributes) throw this.#error('xml-too-many-attributes');
    });
    parser.on('text', (text) => handler.text(text));
    parser.on('cdata', (text) => handler.text(text));
    parser.on('doctype', () => {
      throw this.#error('xml-doctype');
    });
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof UserError || !(error instanceof Error)) throw error;
      throw this.#error('xml-damaged');
    }
  }

  #error(code: CodeNeeding<'part'>): UserError {
    return new UserError(code, { part: this.#part }, placeOfFile(this.#path));
  }
}

/** Reads a whole part. */
export async function readXml(feed: XmlFeed, blocks: AsyncIterable<Buffer>): Promise<void> {
  for await (const block of blocks) feed.write(block);
  feed.end();
}

/** Attribute by local name: `id` finds `r:id`, `relationships:id` and `id`. */
export function localAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key of Object.keys(attributes)) {
    if (key.endsWith(`:${name}`)) return attributes[key];
  }
  return undefined;
}

/** Encoding by mark, by NUL pattern, by declaration, else UTF-8. */
export function xmlEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = DECLARED_ENCODING.exec(head.toString('latin1', 0, HEAD_BYTES))?.[1]?.toLowerCase() ?? 'utf-8';
  if (declared === 'gbk' || declared === 'gb2312') return 'gb18030';
  try {
    return new TextDecoder(declared).encoding.startsWith('utf-16') ? 'utf-8' : declared;
  } catch {
    return 'utf-8';
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

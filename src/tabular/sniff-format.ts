/**
 * The format of a file, by its first bytes. Extensions lie (`.xls` that is HTML, `.et` that is OOXML), so names are never looked at here.
 */

import { TextDecoder } from 'node:util';
import { utf16Encoding } from './text/encoding.js';

/** Families that need different readers. `other:<kind>` is recognised but no table. */
export type SniffedFormat =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'biff'
  | 'html'
  | 'mhtml'
  | 'xml'
  | 'fods'
  | 'text'
  | `other:${string}`;

/** Bytes that sniffing wants. */
export const SNIFF_BYTES = 4096;

const SIGNATURES: readonly (readonly [hex: string, format: SniffedFormat])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['09000400', 'biff'],
  ['09000600', 'biff'],
  ['09020600', 'biff'],
  ['09040600', 'biff'],
  ['09080800', 'biff'],
  ['09081000', 'biff'],
  ['255044462d', 'other:pdf'],
  ['526172211a07', 'other:rar'],
  ['377abcaf271c', 'other:7z'],
  ['1f8b08', 'other:gzip'],
  ['7b5c727466', 'other:rtf'],
  ['89504e470d0a', 'other:image'],
  ['ffd8ff', 'other:image'],
  ['474946383', 'other:image'],
  ['49492a00', 'other:image'],
  ['4d4d002a', 'other:image'],
  ['4d5a9000', 'other:program'],
  ['7f454c46', 'other:program'],
  ['53514c69746520666f726d6174', 'other:database'],
  ['000100005374616e64', 'other:database'],
  ['425a68', 'other:bzip2'],
  ['fd377a585a00', 'other:xz'],
];

/** More control characters than this in the sample, and it is no text. */
const MAX_CONTROL_SHARE = 0.02;

/** Format by signature, by mark-up, or text when it looks like text; else `other:binary`. */
export function sniffFormat(head: Buffer): SniffedFormat {
  if (head.length === 0) return 'empty';
  const hex = head.toString('hex', 0, 16);
  for (const [signature, format] of SIGNATURES) if (hex.startsWith(signature)) return format;
  // A file that was cut within the signature of an archive.
  if (hex === '504b' || hex === '504b03') return 'zip';
  const wide = utf16Encoding(head);
  if (wide !== null) return sniffMarkup(new TextDecoder(wide.decoderLabel).decode(head));
  if (controlShare(head) > MAX_CONTROL_SHARE) return 'other:binary';
  return sniffMarkup(head.toString('latin1'));
}

/** Formats of plain characters that a reader of delimited text would take apart into rubbish. */
const TEXT_KINDS: readonly { readonly shape: RegExp; readonly format: SniffedFormat }[] = [
  { shape: /^ID;P[^\r\n]*[\r\n]+(?:[BCFOPW]|N[ENU]);/, format: 'other:SYLK' },
  { shape: /^TABLE\r?\n0,1\r?\n"/, format: 'other:DIF' },
  { shape: /^socialcalc:version:/, format: 'other:SocialCalc' },
  { shape: /^(?:\[\s*(?:[[{]|"[^"\r\n]*"\s*[,\]])|\{\s*")/, format: 'other:JSON' },
  { shape: /^%!PS/, format: 'other:PostScript' },
  { shape: /^-----BEGIN /, format: 'other:PEM' },
];

/** An element with a namespace at the very beginning: XML without its declaration. */
const XML_ROOT = /^<[A-Za-z_][\w:.-]*\s[^<>]*\bxmlns(?::\w+)?\s*=\s*["'][^<>]*>/;

function sniffMarkup(text: string): SniffedFormat {
  const start = text.replace(/^(?:\u00EF\u00BB\u00BF|\uFEFF)/, '').trimStart();
  if (/^MIME-Version:/i.test(start)) return 'mhtml';
  if (!start.startsWith('<')) return TEXT_KINDS.find(({ shape }) => shape.test(start))?.format ?? 'text';
  const isXml = /^<\?xml/i.test(start);
  if (isXml && start.includes('urn:oasis:names:tc:opendocument:xmlns:office')) return 'fods';
  if (/<(?:\w+:)?Workbook[\s>]/.test(start) && /urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xml';
  if (/<(?:html|table|tr|td|th|head|body|meta|style|div|p|font|center|!doctype\s+html)[\s>]/i.test(start))
    return 'html';
  return isXml || XML_ROOT.test(start) ? 'xml' : 'text';
}

/** Share of control characters; end marks of DOS behind a short text are none. */
function controlShare(whole: Buffer): number {
  let end = whole.length;
  while (end > 1 && whole[end - 1] === 0x1a) end -= 1;
  const head = whole.subarray(0, end);
  let controls = 0;
  for (const byte of head) {
    if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0d &&
      byte !== 0x0b &&
      byte !== 0x0c &&
      byte !== 0x01 &&
      byte !== 0x1f
    ) {
      controls += 1;
    }
  }
  return controls / head.length;
}

/** Character references of HTML and the parts of a web archive (.mht). */
import { TextDecoder } from 'node:util';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  middot: '·',
  times: '×',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  deg: '°',
  yen: '¥',
  bull: '•',
  copy: '©',
  reg: '®',
  plusmn: '±',
  sup2: '²',
  permil: '‰',
};
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,8}));?/g;
const LAST_CODE_POINT = 0x10_ffff;

/** Example: `&#24352;&amp;三` → `张&三`. Unknown references stay as they are. */
export function decodeHtmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
    },
  );
}

/** HTML pages of a web archive, decoded, in file order. */
export function pagesOfWebArchive(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(text)?.[1];
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`);
  return parts.flatMap((part) => pageOfPart(part) ?? []);
}

function pageOfPart(part: string): string | null {
  const headEnd = /\r?\n\r?\n/.exec(part.trimStart());
  if (headEnd === null) return null;
  const trimmed = part.trimStart();
  const head = trimmed.slice(0, headEnd.index);
  if (!/content-type:\s*text\/html/i.test(head)) return null;
  const body = trimmed.slice(headEnd.index + headEnd[0].length);
  const bytes = /content-transfer-encoding:\s*base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : /content-transfer-encoding:\s*quoted-printable/i.test(head)
      ? quotedPrintable(body)
      : Buffer.from(body, 'latin1');
  return decodePage(bytes, /charset="?([\w-]+)/i.exec(head)?.[1] ?? null);
}

/** Strict UTF-8, then GB18030, then what the page declares. */
function decodePage(bytes: Buffer, declared: string | null): string {
  for (const label of ['utf-8', 'gb18030', declared ?? 'windows-1252', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  return bytes.toString('latin1');
}

function quotedPrintable(body: string): Buffer {
  const joined = body.replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

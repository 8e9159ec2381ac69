/** The shared texts of a workbook: rich text joined, phonetic readings left out, `_x000D_` escapes resolved. */
import type { ReadLimits } from './read-limits.js';
import { readXml, XmlFeed } from './xml-feed.js';
import type { XmlHandler } from './xml-feed.js';
import type { ZipArchive } from './zip-archive.js';

const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML cannot hold are written `_xHHHH_` (ECMA-376, ST_Xstring). Example: `a_x000D_b` → `a\rb`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** All shared texts, by index. */
export async function readSharedTexts(zip: ZipArchive, limits: ReadLimits, part: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isCollecting = false;
  let phoneticDepth = 0;
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phoneticDepth += 1;
      else if (name === 't') isCollecting = phoneticDepth === 0;
    },
    close(name) {
      if (name === 't') isCollecting = false;
      else if (name === 'rPh') phoneticDepth -= 1;
      else if (name === 'si') texts.push(unescapeText(text));
    },
    text(piece) {
      if (isCollecting) text += piece;
    },
  };
  await readXml(new XmlFeed(handler, limits, zip.path, part), zip.stream(part));
  return texts;
}

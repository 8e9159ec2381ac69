/** Workbooks written by hand as XML, for oddities that no library would write. */
import { buildZip } from './zip-fixture.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface FixtureSheet {
  readonly name: string;
  /** Everything between `<worksheet>` and `</worksheet>`. */
  readonly body: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface FixtureBook {
  readonly sheets: readonly FixtureSheet[];
  /** Shared texts, each the XML inside `<si>`. */
  readonly shared?: readonly string[];
  /** Number format codes; style n has format n (style 0 is General). */
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  /** Changes the parts before they are zipped. */
  readonly change?: (parts: Map<string, string | Buffer>) => void;
}

/** The XML of a part, with the usual declaration. */
function xmlPart(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;
}

export function xlsxParts(book: FixtureBook): Map<string, string | Buffer> {
  const parts = new Map<string, string | Buffer>();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  parts.set(
    '_rels/.rels',
    xmlPart(
      `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
  );
  const sheets = book.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  parts.set(
    'xl/workbook.xml',
    xmlPart(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookPr ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    ),
  );
  const relations = book.sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (book.shared) relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (book.formats) relations.push(relation('rIdF', 'styles', 'styles.xml'));
  parts.set(
    'xl/_rels/workbook.xml.rels',
    xmlPart(`<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`),
  );
  for (const [index, { body }] of book.sheets.entries()) {
    parts.set(
      `xl/worksheets/sheet${index + 1}.xml`,
      xmlPart(`<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${body}</worksheet>`),
    );
  }
  if (book.shared) {
    const items = book.shared.map((item) => `<si>${item}</si>`).join('');
    parts.set('xl/sharedStrings.xml', xmlPart(`<sst xmlns="${MAIN}">${items}</sst>`));
  }
  if (book.formats) parts.set('xl/styles.xml', stylesPart(book.formats));
  return parts;
}

function stylesPart(formats: readonly (string | number)[]): string {
  const custom = formats.map((code, index) =>
    typeof code === 'string'
      ? `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const styles = formats.map((code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + index}"/>`);
  return xmlPart(
    `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
  );
}

export function buildXlsx(book: FixtureBook): Buffer {
  const parts = xlsxParts(book);
  book.change?.(parts);
  return buildZip([...parts].map(([name, content]) => ({ name, content })));
}

/** A one-sheet workbook from the XML of its rows. */
export function sheetOf(rows: string, rest: Partial<FixtureBook> & { after?: string; before?: string } = {}): Buffer {
  const { after = '', before = '', ...book } = rest;
  return buildXlsx({ sheets: [{ name: 'Sheet1', body: `${before}<sheetData>${rows}</sheetData>${after}` }], ...book });
}

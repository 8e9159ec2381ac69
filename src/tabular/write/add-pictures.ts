/**
 * Adds charts, data bars and lights to a finished .xlsx: the parts, their relationships and content types, and the elements of the sheets
 * that name them. exceljs writes none of them. Touches no sheet without pictures, and no cell.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { columnLetters } from '../../domain/place.js';
import type { Sheet, SheetComparison, Workbook } from '../../domain/tables/workbook.js';
import { chartPart, drawingPart } from './chart-parts.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Elements of a sheet that stand after its conditional formats, and those after its drawing (ECMA-376 part 1, 18.3.1.99). */
const AFTER_FORMATS =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/u;
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/u;

const BAR_COLOUR = 'FF9DC3E6';
/** Shares from which a light is amber and green. */
const AMBER_FROM = 0.6;
const GREEN_FROM = 0.9;
const ID_OF_DRAWING = 'rIdDrawing';

type Package = Awaited<ReturnType<typeof openPackage>>;

/** Whether there is something to add. */
function hasPictures({ charts = [], comparisons = [] }: Sheet): boolean {
  return charts.length > 0 || comparisons.length > 0;
}

/** Rewrites the file in place where a sheet has pictures; meant for a path that is not yet the final one. */
export async function addPictures(workbook: Workbook, path: string): Promise<void> {
  if (!workbook.sheets.some(hasPictures)) return;
  const zip = await openPackage(path);
  const numbers = { drawing: 0, chart: 0 };
  const overrides: string[] = [];
  for (const [position, sheet] of workbook.sheets.entries()) {
    if (!hasPictures(sheet)) continue;
    // exceljs numbers the parts of sheets in their order.
    const part = `xl/worksheets/sheet${position + 1}.xml`;
    let xml = await textOf(zip, part);
    if (xml === null) throw new Error(`${part} is not in the written workbook`);
    xml = insertBefore(xml, AFTER_FORMATS, (sheet.comparisons ?? []).map(comparisonElement).join(''));
    if ((sheet.charts ?? []).length > 0) {
      overrides.push(...(await addDrawing(zip, sheet, { sheetNumber: position + 1, numbers })));
      xml = insertBefore(declareRelationships(xml), AFTER_DRAWING, `<drawing r:id="${ID_OF_DRAWING}"/>`);
    }
    zip.file(part, xml);
  }
  await declareTypes(zip, overrides);
  await writeFile(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' }));
}

async function openPackage(path: string) {
  const { default: JSZip } = await import('jszip');
  return JSZip.loadAsync(await readFile(path));
}

async function textOf(zip: Package, part: string): Promise<string | null> {
  return (await zip.file(part)?.async('string')) ?? null;
}

/** Parts of the charts of one sheet; returns their content types. */
async function addDrawing(
  zip: Package,
  { charts = [] }: Sheet,
  { sheetNumber, numbers }: { readonly sheetNumber: number; readonly numbers: { drawing: number; chart: number } },
): Promise<string[]> {
  numbers.drawing += 1;
  const drawing = `drawingBidui${numbers.drawing}.xml`;
  const overrides = [override(`/xl/drawings/${drawing}`, DRAWING_TYPE)];
  const links: string[] = [];
  for (const [position, chart] of charts.entries()) {
    numbers.chart += 1;
    const name = `chart${numbers.chart}.xml`;
    zip.file(`xl/charts/${name}`, chartPart(chart));
    overrides.push(override(`/xl/charts/${name}`, CHART_TYPE));
    links.push(relationship(`rId${position + 1}`, 'chart', `../charts/${name}`));
  }
  zip.file(`xl/drawings/${drawing}`, drawingPart(charts));
  zip.file(`xl/drawings/_rels/${drawing}.rels`, relationships(links.join('')));
  const rels = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`;
  const link = relationship(ID_OF_DRAWING, 'drawing', `../drawings/${drawing}`);
  const known = await textOf(zip, rels);
  zip.file(rels, known === null ? relationships(link) : known.replace('</Relationships>', `${link}</Relationships>`));
  return overrides;
}

async function declareTypes(zip: Package, overrides: readonly string[]): Promise<void> {
  const part = '[Content_Types].xml';
  const types = await textOf(zip, part);
  if (types === null) throw new Error(`${part} is not in the written workbook`);
  zip.file(part, types.replace('</Types>', `${overrides.join('')}</Types>`));
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

function relationships(links: string): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${links}</Relationships>`;
}

function declareRelationships(xml: string): string {
  return /<worksheet[^>]*\bxmlns:r=/u.test(xml)
    ? xml
    : xml.replace('<worksheet', `<worksheet xmlns:r="${RELATIONSHIPS}"`);
}

function insertBefore(xml: string, next: RegExp, element: string): string {
  if (element === '') return xml;
  const end = xml.lastIndexOf('</sheetData>');
  const at = end + xml.slice(end).search(next);
  return xml.slice(0, at) + element + xml.slice(at);
}

function comparisonElement({ kind, ranges }: SheetComparison, position: number): string {
  const cells = ranges
    .map(({ firstRow, lastRow, firstColumn, lastColumn }) => {
      return `${columnLetters(firstColumn - 1)}${firstRow}:${columnLetters(lastColumn - 1)}${lastRow}`;
    })
    .join(' ');
  const priority = `priority="${position + 1}"`;
  const rule =
    kind === 'bars'
      ? `<cfRule type="dataBar" ${priority}><dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${BAR_COLOUR}"/></dataBar></cfRule>`
      : `<cfRule type="iconSet" ${priority}><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/>` +
        `<cfvo type="num" val="${AMBER_FROM}"/><cfvo type="num" val="${GREEN_FROM}"/></iconSet></cfRule>`;
  return `<conditionalFormatting sqref="${cells}">${rule}</conditionalFormatting>`;
}

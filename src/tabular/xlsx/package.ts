/**
 * The parts of an .xlsx package that every sheet needs: the list of sheets, shared texts, number formats, the date base. Parts are found
 * through relationships by the last word of their type, so transitional and strict files, absolute targets and odd letter case are all the
 * same here.
 */
import { UserError } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import { GENERAL_FORMAT, numberFormatOf } from '../rows/number-format.js';
import type { NumberFormat } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { localAttribute, readXml, XmlFeed } from '../container/xml-feed.js';
import type { XmlHandler } from '../container/xml-feed.js';
import { isStruck, readSharedTexts, SharedTexts } from './shared-texts.js';
import type { ZipArchive } from '../container/zip-archive.js';

/** A sheet as the workbook names it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part inside the package. */
  readonly part: string;
}

/** Common parts of the sheets. */
export interface XlsxPackage {
  readonly zip: ZipArchive;
  readonly limits: ReadLimits;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly sharedTexts: SharedTexts;
  /** Format of a cell style, by its index. */
  readonly formats: readonly NumberFormat[];
  /** Indices of cell styles whose font is struck through. */
  readonly struckStyles: ReadonlySet<number>;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type URI. */
  readonly type: string;
  readonly target: string;
}

interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
}

/** Throws UserError `xlsx-no-workbook`, `xlsx-no-sheets` and the errors of the zip and XML layers. */
export async function openPackage(zip: ZipArchive, limits: ReadLimits): Promise<XlsxPackage> {
  const workbookPart = await findWorkbookPart(zip, limits);
  const workbook = await readWorkbook(zip, limits, workbookPart);
  const relations = await readRelationships(zip, limits, workbookPart);
  const partOf = (type: string): string | null => {
    const target = relations.find((candidate) => candidate.type === type)?.target ?? `xl/${type}.xml`;
    return zip.has(target) ? target : null;
  };
  const sheets = worksheetsOf(workbook, relations, zip);
  if (sheets.length === 0) throw new UserError('xlsx-no-sheets', {}, placeOfFile(zip.path));
  const sharedPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const styles = stylesPart === null ? NO_STYLES : await readStyles(zip, limits, stylesPart);
  return {
    zip,
    limits,
    sheets,
    date1904: workbook.date1904,
    sharedTexts: sharedPart === null ? new SharedTexts() : await readSharedTexts(zip, limits, sharedPart),
    ...styles,
  };
}

/** Chart sheets and macro sheets hold no rows and are left out; a sheet whose part is missing is damage. */
function worksheetsOf(workbook: WorkbookPart, relations: readonly Relationship[], zip: ZipArchive): SheetEntry[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  for (const sheet of workbook.sheets) {
    const relation = byId.get(sheet.relation);
    if (relation !== undefined && relation.type !== 'worksheet') continue;
    if (relation === undefined || !zip.has(relation.target)) {
      throw new UserError('zip-part-missing', { part: relation?.target ?? sheet.relation }, placeOfFile(zip.path));
    }
    sheets.push({ name: sheet.name, hidden: sheet.hidden, part: relation.target });
  }
  return sheets;
}

async function findWorkbookPart(zip: ZipArchive, limits: ReadLimits): Promise<string> {
  if (zip.has('_rels/.rels')) {
    const relations = await readRelationships(zip, limits, '');
    const target = relations.find((relation) => relation.type === 'officeDocument')?.target;
    if (target !== undefined && zip.has(target)) return target;
  }
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new UserError('xlsx-no-workbook', {}, placeOfFile(zip.path));
}

async function readWorkbook(zip: ZipArchive, limits: ReadLimits, part: string): Promise<WorkbookPart> {
  let date1904 = false;
  const sheets: WorkbookPart['sheets'][number][] = [];
  await readPart(zip, limits, part, (name, attributes) => {
    // Extensions have an element of this name too, without the flag.
    if (name === 'workbookPr' && attributes['date1904'] !== undefined) date1904 = isTrue(attributes['date1904']);
    if (name !== 'sheet') return;
    sheets.push({
      name: attributes['name'] ?? '',
      hidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
      relation: relationId(attributes),
    });
  });
  return { date1904, sheets };
}

async function readRelationships(zip: ZipArchive, limits: ReadLimits, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = slash === -1 ? '' : part.slice(0, slash + 1);
  const relationsPart = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const relations: Relationship[] = [];
  if (!zip.has(relationsPart)) return relations;
  await readPart(zip, limits, relationsPart, (name, attributes) => {
    if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    const target = attributes['Target'] ?? '';
    const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
    relations.push({ id: attributes['Id'] ?? '', type, target: existingPart(zip, folder, target) });
  });
  return relations;
}

type Styles = Pick<XlsxPackage, 'formats' | 'struckStyles'>;
const NO_STYLES: Styles = { formats: [], struckStyles: new Set() };

async function readStyles(zip: ZipArchive, limits: ReadLimits, part: string): Promise<Styles> {
  const custom = new Map<number, string>();
  const formatIds: number[] = [];
  const fontOfStyle: number[] = [];
  const struckFonts = new Set<number>();
  let fonts = 0;
  let isInFonts = false;
  let isInFormats = false;
  let isInCellFormats = false;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'numFmts') isInFormats = true;
      // Conditional formats declare some of their own under the same numbers.
      if (name === 'numFmt' && isInFormats) custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'fonts') isInFonts = true;
      if (name === 'font' && isInFonts) fonts += 1;
      if (name === 'strike' && isInFonts && isStruck(attributes['val'])) struckFonts.add(fonts - 1);
      if (name !== 'xf' || !isInCellFormats) return;
      formatIds.push(Number(attributes['numFmtId'] ?? 0));
      fontOfStyle.push(Number(attributes['fontId'] ?? 0));
    },
    close(name) {
      if (name === 'numFmts') isInFormats = false;
      if (name === 'cellXfs') isInCellFormats = false;
      if (name === 'fonts') isInFonts = false;
    },
    text() {
      // Styles hold no text that matters here.
    },
  };
  await readXml(new XmlFeed(handler, limits, zip.path, part), zip.stream(part));
  const known = new Map<number, NumberFormat>([[0, GENERAL_FORMAT]]);
  const formats = formatIds.map((id) => {
    const format = known.get(id) ?? numberFormatOf(id, custom);
    known.set(id, format);
    return format;
  });
  const struckStyles = new Set(fontOfStyle.flatMap((font, style) => (struckFonts.has(font) ? [style] : [])));
  return { formats, struckStyles };
}

async function readPart(zip: ZipArchive, limits: ReadLimits, part: string, open: XmlHandler['open']): Promise<void> {
  const handler: XmlHandler = { open, close: ignore, text: ignore };
  await readXml(new XmlFeed(handler, limits, zip.path, part), zip.stream(part));
}

function ignore(): void {
  // Only opening tags are looked at.
}

/** `sheet` has both `sheetId` and `r:id`, and the prefix of the latter is free. */
function relationId(attributes: Readonly<Record<string, string | undefined>>): string {
  return attributes['r:id'] ?? localAttribute(attributes, 'id') ?? '';
}

/**
 * The part a target means. Targets are addresses: a part whose name has a blank may be written `sheet%201.xml`. Some writers give
 * the whole path where one from the folder is meant.
 */
function existingPart(zip: ZipArchive, folder: string, target: string): string {
  const resolved = resolveTarget(folder, target);
  const meant = [resolved, decoded(resolved), resolveTarget('', target)].find((part) => zip.has(part));
  return meant ?? resolved;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Both spellings of true in XML Schema. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value?.toLowerCase() === 'true' || value === 'on';
}

/** Target of a relationship against the folder of its source. Example: `xl/` + `../a/b.xml` → `a/b.xml`. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : folder.split('/').filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

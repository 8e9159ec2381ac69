/**
 * Looks into an .xlsx workbook for those who want to read its sheets apart from each other: how big they are, and what the first pass
 * over each of them finds. Everything is inflated and proved once, as when the workbook is opened.
 */
import { UserError } from '../domain/problem.js';
import type { SheetOutline } from '../domain/table.js';
import { fileSource } from './byte-source.js';
import type { ReadLimits } from './read-limits.js';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.js';
import { readOutline } from './xlsx-outline.js';
import { openPackage } from './xlsx-package.js';
import { ZipArchive } from './zip-archive.js';

export interface WorkbookSurvey {
  /** In the order of the workbook; bytes are those of the inflated part. */
  readonly sheets: readonly { readonly name: string; readonly bytes: number }[];
  readonly outlines: readonly SheetOutline[];
  /** Of all shared texts. */
  readonly sharedBytes: number;
  /** Some shared text is so long that its repetitions are counted (SharedTexts). */
  readonly hasLongTexts: boolean;
}

export interface SurveyOptions {
  /** Path for places and messages, relative to the workspace. */
  readonly path: string;
  readonly limits: ReadLimits;
  /** Asked first, with the bytes of all sheets as the archive states them: a no costs hardly anything. */
  readonly isWorthIt: (sheetBytes: readonly number[]) => boolean;
}

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Null for what is no such workbook, is not worth it, or is damaged: who reads it will say so. */
export async function surveyWorkbook(absolutePath: string, options: SurveyOptions): Promise<WorkbookSurvey | null> {
  try {
    const source = await fileSource(absolutePath, options.path);
    if (sniffFormat(await source.head(SNIFF_BYTES)) !== 'zip') return null;
    const zip = await ZipArchive.open(source, options.limits);
    try {
      return await surveyArchive(zip, options);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function surveyArchive(zip: ZipArchive, { limits, isWorthIt }: SurveyOptions): Promise<WorkbookSurvey | null> {
  const bytes = zip.entries.filter(({ name }) => SHEET_PART.test(name)).map(({ inflatedBytes }) => inflatedBytes);
  if (!zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin') || !isWorthIt(bytes)) return null;
  const book = await openPackage(zip, limits);
  const outlines: SheetOutline[] = [];
  for (const entry of book.sheets) outlines.push(await readOutline(book, entry));
  return {
    sheets: book.sheets.map(({ name, part }) => ({ name, bytes: zip.find(part)?.inflatedBytes ?? 0 })),
    outlines,
    sharedBytes: book.sharedTexts.bytes,
    hasLongTexts: book.sharedTexts.hasLong,
  };
}

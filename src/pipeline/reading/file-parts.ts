/**
 * Parts of a file that several threads read at the same time, and which files are worth it. A part is read as the whole file would be,
 * by the same modules; what each part found is put together in the order of the parts (file-reading.ts).
 */
import type { SheetOutline } from '../../domain/table.js';
import { DEFAULT_READ_LIMITS } from '../../tabular/read-limits.js';
import { surveyWorkbook, type WorkbookSurvey } from '../../tabular/survey-workbook.js';
import type { InputFile } from './planned-inputs.js';

/** Neighbouring sheets of a workbook. */
export interface FilePart {
  /** Of all its sheets, from 0 on. */
  readonly firstSheet: number;
  readonly lastSheet: number;
  /** Of all sheets: read once, for all parts. */
  readonly outlines: readonly SheetOutline[];
}

/** From which sizes on files are divided, all in bytes. */
export interface PartSizes {
  /** Files below are not even looked at. */
  readonly file: number;
  /** Of a sheet, inflated. */
  readonly sheet: number;
  /** Of all shared texts. */
  readonly mostShared: number;
}

/**
 * Every thread that reads sheets of a workbook loads its shared texts, some 10 bytes a text beside the texts themselves. A workbook is
 * divided only where each part has several times more to do than that, and where the copies of so many threads stay small beside the
 * threads themselves (some 100 MB each).
 */
export const PART_SIZES: PartSizes = {
  file: 1024 ** 2,
  sheet: 16 * 1024 ** 2,
  mostShared: 64 * 1024 ** 2,
};

/** The parts of a file; null where it is better read in one. */
export async function surveyFile(
  file: InputFile,
  sizes: PartSizes,
  maxFileMegabytes: number,
): Promise<readonly FilePart[] | null> {
  const survey = await surveyWorkbook(file.absolute, {
    path: file.path,
    limits: { ...DEFAULT_READ_LIMITS, maxInflatedBytes: maxFileMegabytes * 1024 * 1024 },
    isWorthIt: (sheetBytes) => sheetBytes.filter((bytes) => bytes >= sizes.sheet).length > 1,
  });
  return survey === null ? null : partsOfWorkbook(survey, sizes);
}

/** Each with one big sheet. */
function partsOfWorkbook(survey: WorkbookSurvey, sizes: PartSizes): readonly FilePart[] | null {
  const { sheets, outlines, sharedBytes, hasLongTexts } = survey;
  // How often long texts are repeated is watched over the whole workbook; remarks about sheets go by their names.
  const isPlain = !hasLongTexts && new Set(sheets.map(({ name }) => name)).size === sheets.length;
  if (!isPlain || sharedBytes > sizes.mostShared) return null;
  const firsts = sheets.flatMap(({ bytes }, at) => (bytes >= sizes.sheet ? [at] : []));
  if (firsts.length < 2) return null;
  firsts[0] = 0;
  return firsts.map((firstSheet, at) => ({
    firstSheet,
    lastSheet: (firsts[at + 1] ?? sheets.length) - 1,
    outlines,
  }));
}

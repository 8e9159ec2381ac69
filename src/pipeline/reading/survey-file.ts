/** Which files are worth being read in parts (file-part.ts), and where the parts begin. */
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../tabular/read-limits.js';
import { surveyText } from '../../tabular/survey-text.js';
import { surveyWorkbook, type WorkbookSurvey } from '../../tabular/survey-workbook.js';
import type { FilePart, RangePart, SheetsPart } from './file-part.js';
import type { InputFile, PlannedDelivery } from './planned-inputs.js';
import { planText, type PlanContext } from './plan-sheet.js';

/** From which sizes on files are divided, all in bytes. */
export interface PartSizes {
  /** Files below are not even looked at. */
  readonly file: number;
  /** Of a sheet, inflated. */
  readonly sheet: number;
  /** Of all shared texts. */
  readonly mostShared: number;
  /** Of a stretch of a text; a text of fewer than two is read in one. */
  readonly range: number;
}

/**
 * Every thread that reads sheets of a workbook loads its shared texts, some 12 bytes a text beside the texts themselves. A workbook is
 * divided only where each part has several times more to do than that, and where the copies of so many threads stay small beside the
 * threads themselves (some 100 MB each). A text costs each of its parts no more than a look at its first lines.
 */
export const PART_SIZES: PartSizes = {
  file: 1024 ** 2,
  sheet: 16 * 1024 ** 2,
  mostShared: 64 * 1024 ** 2,
  range: 32 * 1024 ** 2,
};

/** The parts of a file of a delivery for so many threads; null where it is better read in one. */
export async function surveyFile(
  delivery: PlannedDelivery,
  file: InputFile,
  { sizes, threads }: { readonly sizes: PartSizes; readonly threads: number },
  context: PlanContext,
): Promise<readonly FilePart[] | null> {
  const limits = { ...DEFAULT_READ_LIMITS, maxInflatedBytes: context.maxFileMegabytes * 1024 * 1024 };
  const survey = await surveyWorkbook(file.absolute, {
    path: file.path,
    limits,
    isWorthIt: (sheetBytes) => sheetBytes.filter((bytes) => bytes >= sizes.sheet).length > 1,
  });
  return survey === null ? rangesOf(delivery, file, sizes, { ...context, limits }) : sheetsOf(survey, sizes, threads);
}

/** No more parts than threads, as each loads the shared texts once more; of about the same size, each with a big sheet in front. */
function sheetsOf(survey: WorkbookSurvey, sizes: PartSizes, threads: number): readonly SheetsPart[] | null {
  const { sheets, outlines, sharedBytes, hasLongTexts } = survey;
  // How often long texts are repeated is watched over the whole workbook; remarks about sheets go by their names.
  const isPlain = !hasLongTexts && new Set(sheets.map(({ name }) => name)).size === sheets.length;
  if (!isPlain || sharedBytes > sizes.mostShared) return null;
  const total = sheets.reduce((sum, { bytes }) => sum + bytes, 0);
  const firsts = [0];
  let before = 0;
  for (const [at, { bytes }] of sheets.entries()) {
    const isDue = before + bytes / 2 > (total * firsts.length) / threads;
    if (at > 0 && bytes >= sizes.sheet && isDue && before >= sizes.sheet) firsts.push(at);
    before += bytes;
  }
  if (firsts.length < 2) return null;
  return firsts.map((firstSheet, at) => ({
    kind: 'sheets',
    firstSheet,
    lastSheet: (firsts[at + 1] ?? sheets.length) - 1,
    outlines,
  }));
}

/**
 * Stretches of a department list, which is where big texts are. Rows of whole households are told apart by their row numbers, and rows
 * of households that begin with a 户主 by the rows above them: such a sheet is read in one.
 */
async function rangesOf(
  delivery: PlannedDelivery,
  file: InputFile,
  sizes: PartSizes,
  context: PlanContext & { readonly limits: ReadLimits },
): Promise<readonly RangePart[] | null> {
  if (delivery.role !== 'list' || delivery.settings.sheets !== null || delivery.settings.passwordVariable !== null)
    return null;
  const { limits } = context;
  const survey = await surveyText(file.absolute, { path: file.path, limits, rangeBytes: sizes.range });
  if (survey === null) return null;
  const { encoding, starts } = survey;
  const planned = await planText(delivery, file, encoding, context);
  if (planned === null || !['none', 'by_number'].includes(planned.households) || planned.slots.length > 0) return null;
  const { firstDataRow } = planned;
  return [0, ...starts].map((start, at) => ({
    kind: 'range',
    range: { start, later: starts.slice(at), firstDataRow },
    encoding,
  }));
}

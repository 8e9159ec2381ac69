/** Tables that help to read others and name no people: codes of divisions, villages, exemptions. Recognised by a small look inside. */
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { distinctTexts, takeSample, type SheetSample } from '../../intake/header/sheet-sample.js';
import { hasNumber } from '../../intake/layout/sheet-continuation.js';
import { shippedDivisions } from '../../normalise/divisions.js';
import { readStatisticalCode } from '../../normalise/statistical-codes.js';
import { openTables } from '../../tabular/open-table.js';
import type { FoundFile } from './find-files.js';

export type HelperKind = 'divisions' | 'villages' | 'exemptions';

export interface HelperTable extends FoundFile {
  readonly kind: HelperKind;
}

const MOST_COLUMNS = 4;
/** Share of rows that hold a code and a name. */
const CODED_SHARE = 0.8;
const HEADER_ROWS = 5;
const VILLAGE = /^(?:行政村|村名|行政村名称|村[(（]社区[)）])$/u;
const TOWNSHIP = /^(?:乡镇|乡|镇|乡镇[(（]街道[)）]|乡镇名称)$/u;

/** The helpers among files; of each kind the last by name. A file that cannot be read is none. */
export async function findHelpers(files: readonly FoundFile[]): Promise<HelperTable[]> {
  const byKind = new Map<HelperKind, HelperTable>();
  for (const file of files) {
    const kind = await kindOf(file);
    if (kind !== null) byKind.set(kind, { ...file, kind });
  }
  return [...byKind.values()];
}

async function kindOf(file: FoundFile): Promise<HelperKind | null> {
  const name = path.posix.basename(file.path);
  if (/豁免清单/u.test(name)) return 'exemptions';
  if (!/区划|行政村|村名|村表|代码/u.test(name)) return null;
  try {
    for (const table of await openTables(file.absolute, { path: file.path })) {
      try {
        const [sheet] = table.sheets;
        if (sheet !== undefined) return kindOfSheet(await takeSample(sheet));
      } finally {
        await table.close();
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return null;
}

function kindOfSheet(sample: SheetSample): HelperKind | null {
  if (sample.rows.some(hasNumber)) return null;
  const heads = sample.rows
    .slice(0, HEADER_ROWS)
    .map((row) => distinctTexts(row).map((text) => text.replace(/\s+/gu, '')));
  const isVillages = heads.some(
    (texts) => texts.some((text) => VILLAGE.test(text)) && texts.some((text) => TOWNSHIP.test(text)),
  );
  if (isVillages) return 'villages';
  const coded = sample.rows.filter((row) => {
    const texts = distinctTexts(row);
    return texts.length >= 2 && texts.length <= MOST_COLUMNS && texts.some(isCode);
  });
  return coded.length >= Math.max(1, (sample.rows.length - 1) * CODED_SHARE) ? 'divisions' : null;
}

function isCode(text: string): boolean {
  return /^\d{6,12}$/u.test(text.trim()) && readStatisticalCode(text.trim(), shippedDivisions()).code !== null;
}

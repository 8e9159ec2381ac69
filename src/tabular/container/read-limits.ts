/**
 * How much of a file is believed before it is refused. Files come from strangers: a small archive may inflate to gigabytes, a merge may
 * claim a whole sheet. Every reader takes its caps from here; nothing else in this folder may hard-code one. The figures are those of the
 * office formats themselves, or far above any real export.
 */

/** Caps of one file. All counts are inclusive. */
export interface ReadLimits {
  /** Entries of one zip archive. */
  readonly maxEntries: number;
  /** Tables of an archive that is no workbook. */
  readonly maxArchiveTables: number;
  /** Shared texts of a workbook together, and the long ones of them as often as cells repeat them. */
  readonly maxSharedTextBytes: number;
  readonly maxRepeatedTextBytes: number;
  /** Inflated : compressed of the part with the shared texts; each is there once, so that a large part packs badly. */
  readonly maxSharedTextRatio: number;
  readonly sharedTextRatioFloorBytes: number;
  /** Bytes of all entries of one archive after inflation, counted while inflating. */
  readonly maxInflatedBytes: number;
  /** Inflated : compressed of one entry; looked at only beyond `ratioFloorBytes`. */
  readonly maxRatio: number;
  /** Entries that inflate to less than this are harmless whatever their ratio. */
  readonly ratioFloorBytes: number;
  /** An inner file that must lie in memory whole (.xls, encrypted, workbook inside an archive). */
  readonly maxBufferedBytes: number;
  readonly maxXmlDepth: number;
  /** Attributes of one XML element. */
  readonly maxAttributes: number;
  /** Row and column numbers of Excel's grid. */
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxMerges: number;
  /** Merged ranges that lie over one row. */
  readonly maxMergesPerRow: number;
  /** Characters of one cell; Excel itself stops at 32,767. */
  readonly maxCellCharacters: number;
  /** Characters of one record of a text file. */
  readonly maxRecordCharacters: number;
  /** Time for the isolated reader to open a file: a floor and a share per megabyte. */
  readonly isolatedBaseMs: number;
  readonly isolatedMsPerMegabyte: number;
  /** Heap of the isolated reader: a floor, a share per megabyte of the file, a cap. */
  readonly isolatedHeapMegabytes: number;
  readonly isolatedHeapPerMegabyte: number;
  readonly isolatedMaxHeapMegabytes: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxEntries: 10_000,
  maxArchiveTables: 2_000,
  maxSharedTextBytes: 256 * 1024 ** 2,
  maxRepeatedTextBytes: 256 * 1024 ** 2,
  maxSharedTextRatio: 25,
  sharedTextRatioFloorBytes: 48 * 1024 ** 2,
  maxInflatedBytes: 2 * 1024 ** 3,
  maxRatio: 200,
  ratioFloorBytes: 8 * 1024 ** 2,
  maxBufferedBytes: 256 * 1024 ** 2,
  maxXmlDepth: 256,
  maxAttributes: 1_000,
  maxRows: 1_048_576,
  maxColumns: 16_384,
  maxMerges: 200_000,
  maxMergesPerRow: 2_048,
  maxCellCharacters: 1024 ** 2,
  maxRecordCharacters: 2 * 1024 ** 2,
  isolatedBaseMs: 2_000,
  isolatedMsPerMegabyte: 1_500,
  isolatedHeapMegabytes: 384,
  isolatedHeapPerMegabyte: 64,
  isolatedMaxHeapMegabytes: 3_072,
};

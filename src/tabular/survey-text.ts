/**
 * Looks through a big text table for those who want to read stretches of it at the same time: its encoding, which takes a look at every
 * byte, and places at which records are likely to begin. Whether they do is found out by reading (csv-rows.ts).
 */
import { UserError } from '../domain/problem.js';
import { fileSource, type ByteSource } from './byte-source.js';
import { openCsv } from './csv-file.js';
import type { ReadLimits } from './read-limits.js';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.js';
import { detectEncoding, type TextEncoding } from './text-encoding.js';

export interface TextSurvey {
  readonly encoding: TextEncoding;
  /** Bytes behind line ends, ascending, some `rangeBytes` apart. */
  readonly starts: readonly number[];
}

export interface TextSurveyOptions {
  /** Path for places and messages, relative to the workspace. */
  readonly path: string;
  readonly limits: ReadLimits;
  /** Bytes of a stretch, at least; a file of fewer than two is not looked at. */
  readonly rangeBytes: number;
}

const LINE_FEED = 0x0a;

/** Null for what is no text table, cannot be read by stretches, is too small, or is damaged: who reads it will say so. */
export async function surveyText(absolutePath: string, options: TextSurveyOptions): Promise<TextSurvey | null> {
  const { path, limits, rangeBytes } = options;
  try {
    const source = await fileSource(absolutePath, path);
    const count = Math.floor(source.sizeBytes / rangeBytes);
    if (count < 2 || sniffFormat(await source.head(SNIFF_BYTES)) !== 'text') return null;
    const encoding = await detectEncoding(source);
    const table = await openCsv(source, { encoding, delimiter: undefined, limits, isChecked: true });
    if (table.sheets[0]?.range === undefined) return null;
    const starts: number[] = [];
    for (let at = 1; at < count; at += 1) {
      const start = await lineStart(source, Math.floor((source.sizeBytes * at) / count));
      if (start !== null && start > (starts.at(-1) ?? 0)) starts.push(start);
    }
    return starts.length === 0 ? null : { encoding, starts };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The byte behind the first line end from a place on; null where there is none, or nothing behind it. */
async function lineStart(source: ByteSource, from: number): Promise<number | null> {
  let position = from;
  for await (const block of source.stream(from)) {
    const end = block.indexOf(LINE_FEED);
    if (end >= 0) return position + end + 1 < source.sizeBytes ? position + end + 1 : null;
    position += block.length;
  }
  return null;
}

/** The page footers of a workbook's sheets, which no reader of cells sees. Empty for a file that is no readable xlsx. */
import { UserError } from '../../domain/problem.js';
import { fileSource } from '../container/byte-source.js';
import { DEFAULT_READ_LIMITS } from '../container/read-limits.js';
import { ZipArchive } from '../container/zip-archive.js';

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/u;
const FOOTER = /<oddFooter>([^<]*)<\/oddFooter>/u;

/** A footer stands at the end of a sheet's part: so many of its last bytes are looked at. */
const TAIL_BYTES = 16 * 1024;

export async function pageFooters(file: string): Promise<string[]> {
  let zip: ZipArchive | null = null;
  try {
    zip = await ZipArchive.open(await fileSource(file, file), DEFAULT_READ_LIMITS);
    const footers: string[] = [];
    for (const { name } of zip.entries.filter((entry) => SHEET_PART.test(entry.name))) {
      let tail: Buffer = Buffer.alloc(0);
      for await (const block of zip.stream(name)) tail = Buffer.concat([tail, block]).subarray(-TAIL_BYTES);
      const footer = FOOTER.exec(tail.toString('utf8'))?.[1];
      if (footer !== undefined) footers.push(footer);
    }
    return footers;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  } finally {
    zip?.close();
  }
}

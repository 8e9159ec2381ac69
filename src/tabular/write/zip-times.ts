/**
 * Sets the time stamps inside a zip file to one fixed moment, so that the same workbook gives the same bytes on every run. Changes
 * nothing else; the libraries that write zips stamp each entry with the clock.
 */
import { open, type FileHandle } from 'node:fs/promises';

/** DOS date and time of 1980-01-01 00:00, the earliest that the format knows. */
const FIXED_DOS_TIME = 0;
const FIXED_DOS_DATE = 0x0021;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT_BYTES = 0xffff;
/** Zip64 markers: such a file is left as it is. */
const ZIP64_MARK = 0xffffffff;

/** Rewrites the stamps in place. Returns the number of entries; 0 when the file is not a plain zip (nothing is changed then). */
export async function fixZipTimes(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    const directory = await readDirectory(handle);
    if (directory === null) return 0;
    const stamp = Buffer.alloc(4);
    stamp.writeUInt16LE(FIXED_DOS_TIME, 0);
    stamp.writeUInt16LE(FIXED_DOS_DATE, 2);
    let entries = 0;
    const { bytes } = directory;
    for (let at = 0; at + ENTRY_BYTES <= bytes.length && bytes.readUInt32LE(at) === ENTRY_SIGNATURE; entries += 1) {
      stamp.copy(bytes, at + 12);
      // Local header: signature 4, version 2, flags 2, method 2, then time and date.
      await handle.write(stamp, 0, 4, bytes.readUInt32LE(at + 42) + 10);
      at += ENTRY_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    await handle.write(bytes, 0, bytes.length, directory.offset);
    return entries;
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<{ bytes: Buffer; offset: number } | null> {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, END_BYTES + MAX_COMMENT_BYTES));
  await handle.read(tail, 0, tail.length, size - tail.length);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const length = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (offset === ZIP64_MARK || offset + length > size) return null;
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, offset);
    return { bytes, offset };
  }
  return null;
}

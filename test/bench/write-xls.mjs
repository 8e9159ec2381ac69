// A plain BIFF8 workbook of one sheet, text cells in a shared table, in an OLE container of version 4: what an old system exports.
// Only what a reader needs; made because no library here writes 65,536 rows in less than minutes.
import { writeFileSync } from 'node:fs';

const SECTOR_BYTES = 4096;
const MOST_RECORD_BYTES = 8224;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

function record(type, data) {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

function bytes(...numbers) {
  const buffer = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => buffer.writeUInt16LE(number, at * 2));
  return buffer;
}

const beginOf = (kind) => record(0x0809, bytes(0x0600, kind, 0x0dbb, 0x07cc, 0, 0, 6, 0));
const endOf = () => record(0x000a, Buffer.alloc(0));

/** The shared texts, cut into records between two texts. */
function sharedTexts(texts, cellCount) {
  const records = [];
  let pieces = [];
  let size = 8;
  const counts = Buffer.alloc(8);
  counts.writeUInt32LE(cellCount, 0);
  counts.writeUInt32LE(texts.length, 4);
  pieces.push(counts);
  const flush = () => {
    records.push(record(records.length === 0 ? 0x00fc : 0x003c, Buffer.concat(pieces)));
    pieces = [];
    size = 0;
  };
  for (const text of texts) {
    const body = Buffer.from(text, 'utf16le');
    const head = Buffer.from([text.length & 255, text.length >> 8, 1]);
    if (size + 3 + body.length > MOST_RECORD_BYTES) flush();
    pieces.push(head, body);
    size += 3 + body.length;
  }
  flush();
  return Buffer.concat(records);
}

function sheetStream(rows, indexOf) {
  const width = rows[0].length;
  const dimensions = Buffer.alloc(14);
  dimensions.writeUInt32LE(rows.length, 4);
  dimensions.writeUInt16LE(width, 10);
  const cells = Buffer.alloc(rows.length * width * 14);
  let at = 0;
  for (const [rowIndex, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      if (text === '') continue;
      cells.writeUInt16LE(0x00fd, at);
      cells.writeUInt16LE(10, at + 2);
      cells.writeUInt16LE(rowIndex, at + 4);
      cells.writeUInt16LE(column, at + 6);
      cells.writeUInt32LE(indexOf.get(text), at + 10);
      at += 14;
    }
  }
  return Buffer.concat([beginOf(0x0010), record(0x0200, dimensions), cells.subarray(0, at), endOf()]);
}

function workbookStream(rows, name) {
  const indexOf = new Map();
  let cellCount = 0;
  for (const row of rows) {
    for (const text of row) {
      if (text === '') continue;
      cellCount += 1;
      if (!indexOf.has(text)) indexOf.set(text, indexOf.size);
    }
  }
  const title = Buffer.from(name, 'utf16le');
  const bound = Buffer.concat([Buffer.alloc(6), Buffer.from([name.length, 1]), title]);
  const before = [beginOf(0x0005), record(0x0042, bytes(1200))];
  const after = [sharedTexts([...indexOf.keys()], cellCount), endOf()];
  const globals = [...before, record(0x0085, bound), ...after];
  bound.writeUInt32LE(
    globals.reduce((sum, part) => sum + part.length, 0),
    0,
  );
  return Buffer.concat([...before, record(0x0085, bound), ...after, sheetStream(rows, indexOf)]);
}

function directoryEntry(name, kind, { child = FREE, start = END, size = 0 }) {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, 64);
  entry[66] = kind;
  entry[67] = 1;
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(FREE, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** Sectors: allocation table, directory, then the stream. */
function container(stream) {
  const streamSectors = Math.ceil(stream.length / SECTOR_BYTES);
  const perSector = SECTOR_BYTES / 4;
  const fatSectors = Math.ceil((streamSectors + 1) / (perSector - 1)) + 1;
  const table = Buffer.alloc(fatSectors * SECTOR_BYTES, 0xff);
  for (let sector = 0; sector < fatSectors; sector += 1) table.writeUInt32LE(FAT, sector * 4);
  table.writeUInt32LE(END, fatSectors * 4);
  const first = fatSectors + 1;
  for (let n = 0; n < streamSectors; n += 1) {
    table.writeUInt32LE(n === streamSectors - 1 ? END : first + n + 1, (first + n) * 4);
  }
  const header = Buffer.alloc(SECTOR_BYTES);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(4, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(12, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 40);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(fatSectors, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let n = 0; n < 109; n += 1) header.writeUInt32LE(n < fatSectors ? n : FREE, 76 + n * 4);
  const directory = Buffer.alloc(SECTOR_BYTES);
  directoryEntry('Root Entry', 5, { child: 1 }).copy(directory, 0);
  directoryEntry('Workbook', 2, { start: first, size: stream.length }).copy(directory, 128);
  for (let at = 256; at < SECTOR_BYTES; at += 128) directoryEntry('', 0, {}).copy(directory, at);
  return Buffer.concat([header, table, directory, stream, Buffer.alloc(streamSectors * SECTOR_BYTES - stream.length)]);
}

/** Writes rows of texts, at most 65,536 of them. */
export function writeXls(file, rows, sheetName) {
  writeFileSync(file, container(workbookStream(rows, sheetName)));
}

/**
 * Names of the streams in an OLE compound file (the container of .xls, .doc and encrypted .xlsx), read from its directory. Only enough to
 * recognise the kind of file; it never follows more sectors than the file holds.
 */

const DIRECTORY_ENTRY_BYTES = 128;
const MAX_DIRECTORY_ENTRIES = 4_096;
const END_OF_CHAIN = 0xfffffffa;

/** Stream and storage names in lower case; empty when the directory cannot be read. */
export function oleStreamNames(file: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  if (file.length < 512) return names;
  const sectorBytes = 1 << file.readUInt16LE(30);
  if (sectorBytes < 128 || sectorBytes > 65_536) return names;
  const table = allocationTable(file, sectorBytes);
  let sector = file.readUInt32LE(48);
  const visited = new Set<number>();
  while (
    sector < END_OF_CHAIN &&
    !visited.has(sector) &&
    visited.size * sectorBytes < MAX_DIRECTORY_ENTRIES * DIRECTORY_ENTRY_BYTES
  ) {
    visited.add(sector);
    const start = (sector + 1) * sectorBytes;
    for (
      let offset = start;
      offset + DIRECTORY_ENTRY_BYTES <= Math.min(start + sectorBytes, file.length);
      offset += DIRECTORY_ENTRY_BYTES
    ) {
      const nameBytes = file.readUInt16LE(offset + 64);
      if (nameBytes < 2 || nameBytes > 64 || file[offset + 66] === 0) continue;
      names.add(file.toString('utf16le', offset, offset + nameBytes - 2).toLowerCase());
    }
    sector = table(sector);
  }
  return names;
}

/** Next sector of a sector, by the allocation table whose first 109 sectors the header names. */
function allocationTable(file: Buffer, sectorBytes: number): (sector: number) => number {
  const perSector = sectorBytes / 4;
  return (sector) => {
    const index = Math.floor(sector / perSector);
    if (index >= 109) return END_OF_CHAIN;
    const tableSector = file.readUInt32LE(76 + index * 4);
    const offset = (tableSector + 1) * sectorBytes + (sector % perSector) * 4;
    return tableSector >= END_OF_CHAIN || offset + 4 > file.length ? END_OF_CHAIN : file.readUInt32LE(offset);
  };
}

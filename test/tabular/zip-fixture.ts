/** Zip archives written by hand, so that every field can be made to lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface FixtureEntry {
  readonly name: string | Buffer;
  readonly content: Buffer | string;
  /** Stored without compression. */
  readonly stored?: boolean;
  /** Fields written instead of the true ones. */
  readonly claim?: {
    crc?: number;
    inflatedBytes?: number;
    compressedBytes?: number;
    offset?: number;
    method?: number;
    flags?: number;
  };
  /** Compressed bytes written as they are. */
  readonly compressed?: Buffer;
}

export function buildZip(entries: readonly FixtureEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.isBuffer(entry.content) ? entry.content : Buffer.from(entry.content, 'utf8');
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name, 'utf8');
    const method = entry.claim?.method ?? (entry.stored === true ? 0 : 8);
    const body = entry.compressed ?? (method === 8 ? deflateRawSync(content) : content);
    const flags = entry.claim?.flags ?? (Buffer.isBuffer(entry.name) ? 0 : 0x800);
    const crc = entry.claim?.crc ?? crc32(content);
    const compressedBytes = entry.claim?.compressedBytes ?? body.length;
    const inflatedBytes = entry.claim?.inflatedBytes ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc >>> 0, 10);
    common.writeUInt32LE(compressedBytes, 14);
    common.writeUInt32LE(inflatedBytes, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(entry.claim?.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directoryBytes, end]);
}

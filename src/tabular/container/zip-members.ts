/**
 * Archives of named members, for the handover between offices: written whole from memory with fixed times, so that equal content gives
 * equal bytes, and read back under the same limits as every other zip.
 */
import JSZip from 'jszip';
import { bufferSource } from './byte-source.js';
import { DEFAULT_READ_LIMITS } from './read-limits.js';
import { ZipArchive } from './zip-archive.js';

/** The earliest moment that the format knows. */
const FIXED_TIME = new Date(Date.UTC(1980, 0, 1));

/** Members in the order given. */
export async function packMembers(members: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of members) {
    zip.file(name, content, { date: FIXED_TIME, createFolders: false, unixPermissions: 0o600 });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' });
}

/** `shown` is the archive's name in messages. Throws UserError zip-… */
export async function unpackMembers(bytes: Buffer, shown: string): Promise<Map<string, Buffer>> {
  const zip = await ZipArchive.open(bufferSource(bytes, shown), DEFAULT_READ_LIMITS);
  try {
    const members = new Map<string, Buffer>();
    for (const { name } of zip.entries) {
      const blocks: Buffer[] = [];
      for await (const block of zip.stream(name)) blocks.push(block);
      members.set(name, Buffer.concat(blocks));
    }
    return members;
  } finally {
    zip.close();
  }
}

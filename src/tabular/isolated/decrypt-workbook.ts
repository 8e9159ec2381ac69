/**
 * Encrypted workbooks: agile and standard .xlsx, XOR and RC4 .xls. The password that Excel itself uses for write-protected old files is
 * tried before a person is prompted. Decryption runs in the isolated child.
 */
import { UserError } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import { IsolatedReader } from './reader.js';
import type { OpenOptions } from '../container/open-options.js';
import type { ReadLimits } from '../container/read-limits.js';

/** Excel opens files locked with it without asking (MS-OFFCRYPTO 2.4.2.3). */
const DEFAULT_PASSWORD = 'VelvetSweatshop';
const FILEPASS_RECORD = 0x2f;
/** FILEPASS follows the first BOF within the first records. */
const FILEPASS_SEARCH_RECORDS = 8;
const BOF_RECORD = 0x0809;

/** Decrypted bytes. Throws UserError `password-needed`, `password-wrong`, `encryption-unknown`. */
export async function decryptWorkbook(
  bytes: Buffer,
  path: string,
  options: Pick<OpenOptions, 'password' | 'askPassword'>,
  limits: ReadLimits,
): Promise<Buffer> {
  const reader = new IsolatedReader(path, bytes.length, limits);
  const passwords = options.password === undefined ? [DEFAULT_PASSWORD] : [options.password, DEFAULT_PASSWORD];
  try {
    const answer = await reader.ask({ kind: 'decrypt', bytes, passwords }, 'decrypted');
    return Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength);
  } catch (error) {
    const isAsked = error instanceof UserError && error.code === 'password-wrong' && options.password === undefined;
    if (!isAsked) throw error;
    const password = await options.askPassword?.(path);
    if (password === undefined) throw new UserError('password-needed', {}, placeOfFile(path));
    return await decryptWorkbook(bytes, path, { password }, limits);
  } finally {
    reader.close();
  }
}

/** True when the workbook stream of an .xls opens with a FILEPASS record. */
export function isEncryptedWorkbook(bytes: Buffer, streams: ReadonlySet<string>): boolean {
  if (!streams.has('workbook') && !streams.has('book')) return false;
  const sectorBytes = 1 << bytes.readUInt16LE(30);
  for (let start = sectorBytes; start + 8 < bytes.length; start += 64) {
    if (bytes.readUInt16LE(start) === BOF_RECORD && bytes.readUInt16LE(start + 2) <= 16) {
      return hasFilePass(bytes, start);
    }
  }
  return false;
}

function hasFilePass(bytes: Buffer, start: number): boolean {
  let offset = start;
  for (let record = 0; record < FILEPASS_SEARCH_RECORDS && offset + 4 <= bytes.length; record += 1) {
    if (bytes.readUInt16LE(offset) === FILEPASS_RECORD) return true;
    offset += 4 + bytes.readUInt16LE(offset + 2);
  }
  return false;
}

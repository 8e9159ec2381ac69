/**
 * Old workbooks locked the old ways, written from MS-XLS 2.2.10 and MS-OFFCRYPTO 2.3.6 and 2.3.7: RC4 of 40 bits and XOR
 * obfuscation. No library writes them any more.
 */
import { createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';

const BOF = 0x0809;
const BOUNDSHEET = 0x0085;
const FILEPASS = 0x002f;
/** Records that stay readable, so that a reader can find out how the rest is locked. */
const PLAIN_RECORDS: ReadonlySet<number> = new Set([BOF, FILEPASS, 0x00e1, 0x0194, 0x0195, 0x0196, 0x0138]);
const BLOCK_BYTES = 1024;

/** Turns the bytes of a record at a place of the stream into locked ones. */
type Lock = (record: Buffer, streamOffset: number) => Buffer;

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, length: number): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    swap(at, other);
  }
  const stream = Buffer.alloc(length);
  for (let index = 0, at = 0, other = 0; index < length; index += 1) {
    at = (at + 1) & 255;
    other = (other + state[at]!) & 255;
    swap(at, other);
    stream[index] = state[(state[at]! + state[other]!) & 255]!;
  }
  return stream;
}

const xor = (bytes: Buffer, stream: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => byte ^ stream[at]!));

function rc4Lock(password: string): { body: Buffer; lock: Lock } {
  const salt = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const start = md5(Buffer.from(password, 'utf16le')).subarray(0, 5);
  const base = md5(...Array.from({ length: 16 }, () => Buffer.concat([start, salt]))).subarray(0, 5);
  const keyOf = (block: number): Buffer => {
    const number = Buffer.alloc(4);
    number.writeUInt32LE(block);
    return md5(base, number);
  };
  const verifier = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex');
  const proof = xor(Buffer.concat([verifier, md5(verifier)]), rc4(keyOf(0), 32));
  const lock: Lock = (record, streamOffset) => {
    const locked = Buffer.from(record);
    for (let at = 0; at < locked.length; at += 1) {
      const place = streamOffset + at;
      const block = (streams[Math.floor(place / BLOCK_BYTES)] ??= rc4(
        keyOf(Math.floor(place / BLOCK_BYTES)),
        BLOCK_BYTES,
      ));
      locked[at]! ^= block[place % BLOCK_BYTES]!;
    }
    return locked;
  };
  const streams: Buffer[] = [];
  return { body: Buffer.concat([Buffer.from('010001000100', 'hex'), salt, proof]), lock };
}

const INITIAL_CODES = 'e1f01d0fcc9c84c0110c0e10f1ce313e1872e139d40f84f9280ca96a4ec3';
const XOR_MATRIX =
  'aefc4dd99bb227454e8a9d142a097b61f6c2fda5eb6bc6f79dcf2bbf45638ac605ad0b5a16b42d685ad0037506ea0dd41ba837506ea0dd40d849a0b3' +
  '5147a28e553daa7a44d56f45de8aad354a4b9496390d721aeb23c6679cef29ff53fea7fc5fd947d38fa60f6d1eda3db47b68f6d0b86160e3c1c693ad' +
  '377b6ef6ddec45a08b4006a10d421a8435086a10aa5144838906022d045a08b4116876b4ed68caf185c31ba7374e6e9c37306e60dcc0a9a1436386c6' +
  '1dad33316662ccc489a9037306e60dcc102120424084810812312462' +
  '48c4';
const PAD = Buffer.from('bbffffbaffffb98000be0f00bf0f00', 'hex');
const words = (hex: string): number[] => (hex.match(/.{4}/g) ?? []).map((word) => Number.parseInt(word, 16));

function xorKey(password: Buffer): number {
  const matrix = words(XOR_MATRIX);
  let key = words(INITIAL_CODES)[password.length - 1]!;
  let element = 0x68;
  for (const byte of [...password].reverse()) {
    for (let bit = 0x40; bit > 0; bit >>= 1, element -= 1) if ((byte & bit) !== 0) key ^= matrix[element]!;
  }
  return key;
}

function xorVerifier(password: Buffer): number {
  let verifier = 0;
  for (const byte of [password.length, ...password].reverse()) {
    verifier = (((verifier >> 14) & 1) | ((verifier << 1) & 0x7fff)) ^ byte;
  }
  return verifier ^ 0xce4b;
}

/** The password, padded to sixteen bytes, under the two bytes of the key by turns. */
function xorArray(password: Buffer, key: number): Buffer {
  const padded = Buffer.concat([password, PAD]).subarray(0, 16);
  return Buffer.from(
    padded.map((byte, at) => {
      const mixed = byte ^ (at % 2 === 0 ? key & 255 : key >> 8);
      return ((mixed >> 1) | (mixed << 7)) & 255;
    }),
  );
}

function xorLock(text: string): { body: Buffer; lock: Lock } {
  const password = Buffer.from(text, 'latin1');
  const key = xorKey(password);
  const array = xorArray(password, key);
  const body = Buffer.alloc(6);
  body.writeUInt16LE(key, 2);
  body.writeUInt16LE(xorVerifier(password), 4);
  const lock: Lock = (record, streamOffset) =>
    Buffer.from(
      record.map((byte, at) => {
        const turned = ((byte << 5) | (byte >> 3)) & 255;
        return turned ^ array[(streamOffset + record.length + at) % 16]!;
      }),
    );
  return { body, lock };
}

/** A BIFF8 workbook with its records locked behind a FILEPASS record. */
export function lockXls(workbook: Buffer, password: string, way: 'rc4' | 'xor'): Buffer {
  const container = CFB.read(workbook, { type: 'buffer' });
  const stream = Buffer.from(CFB.find(container, '/Workbook')!.content as Uint8Array);
  const { body, lock } = way === 'rc4' ? rc4Lock(password) : xorLock(password);
  const pass = Buffer.alloc(4);
  pass.writeUInt16LE(FILEPASS, 0);
  pass.writeUInt16LE(body.length, 2);
  const added = pass.length + body.length;
  const pieces: Buffer[] = [];
  for (let at = 0, out = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = Buffer.from(stream.subarray(at + 4, at + 4 + length));
    if (type === BOUNDSHEET) data.writeUInt32LE(data.readUInt32LE(0) + added, 0);
    const locked = PLAIN_RECORDS.has(type) ? data : lock(data, out + 4);
    if (type === BOUNDSHEET) data.copy(locked, 0, 0, 4);
    pieces.push(stream.subarray(at, at + 4), locked);
    out += 4 + length;
    if (at === 0) {
      pieces.push(pass, body);
      out += added;
    }
    at += 4 + length;
  }
  CFB.utils.cfb_add(container, '/Workbook', Buffer.concat(pieces));
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

/**
 * The archive between offices: members packed, hashed in a manifest, the manifest signed with the key of the chain; read back only when
 * signature, sizes and hashes fit. Knows nothing of what the members mean.
 */
import { placeOfFile } from '../../domain/place.js';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical-json.js';
import {
  HANDOVER_FORMAT,
  HANDOVER_MEMBERS,
  type HandoverManifest,
  type HandoverMember,
} from '../../domain/ledger/handover.js';
import { UserError, type MessageCode, type FactsOf } from '../../domain/problem.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashBytes } from '../../system/hash.js';
import { isLocked, isSignature, lockBytes, sign, unlockBytes } from '../../system/seal.js';
import { packMembers, unpackMembers } from '../../tabular/container/zip-members.js';

const SIGNED = 'bidui handover 1';
const CHAIN = 'bidui chain';
/** Characters of identifiers made from hashes. */
const ID_CHARACTERS = 16;

const manifestSchema = z.object({
  format: z.number(),
  handover: z.string(),
  chain: z.string(),
  direction: z.enum(['down', 'up']),
  bidui: z.string(),
  created_on: z.string(),
  sender: z.object({ name: z.string(), level: z.string(), division: z.string() }),
  recipient: z.string(),
  scopes: z.array(z.string()),
  batch: z
    .object({ batch: z.string(), revision: z.number(), as_of: z.string(), pass: z.string(), seq: z.number() })
    .nullable(),
  findings: z.number(),
  head: z.number(),
  printed_head: z.string().optional(),
  members: z.array(
    z.object({
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      rows: z.number(),
      fields: z.array(z.string()),
    }),
  ),
});

/** Signature of a zip's end record. */
const ZIP_DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Rows of each member, by member name. */
export type MemberRows = ReadonlyMap<string, readonly object[]>;
export type ManifestHead = Omit<HandoverManifest, 'format' | 'handover' | 'chain' | 'members'>;

export interface WrittenArchive {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly manifest: HandoverManifest;
}

/** `password` null: readable without one. Throws UserError of outputs. */
export async function writeHandover(
  target: string,
  head: ManifestHead,
  rows: MemberRows,
  secrets: { readonly key: Buffer; readonly password: string | null },
): Promise<WrittenArchive> {
  const contents = new Map([...rows].map(([name, entries]) => [name, linesOf(entries)]));
  const members = [...contents].map(([name, content]) => memberOf(name, content, rows.get(name) ?? []));
  const named = { ...head, members };
  const { direction, sender, recipient, batch } = head;
  const identity = canonicalJson({
    direction,
    sender: sender.division,
    recipient,
    batch: batch?.batch ?? null,
    members,
  });
  const manifest: HandoverManifest = {
    format: HANDOVER_FORMAT,
    handover: hashBytes(Buffer.from(identity)).slice(0, ID_CHARACTERS),
    chain: chainOf(secrets.key),
    ...named,
  };
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const packed = await packMembers(
    new Map<string, Uint8Array>([
      [HANDOVER_MEMBERS.manifest, manifestBytes],
      [HANDOVER_MEMBERS.signature, Buffer.from(`${sign(secrets.key, SIGNED, manifestBytes)}\n`)],
      ...contents,
    ]),
  );
  const bytes = secrets.password === null ? packed : lockBytes(packed, secrets.password);
  const { path } = await writeFileAtomic(target, bytes);
  return { path, sha256: hashBytes(bytes), bytes: bytes.length, manifest };
}

export interface ReadArchive {
  readonly manifest: HandoverManifest;
  readonly sha256: string;
  /** Rows of a member; empty where the archive has none of that name. */
  rows(name: string): readonly unknown[];
}

/**
 * Throws UserError naming the file and the reason: handover-damaged, handover-cut, handover-not-archive, handover-forged, handover-other-chain, handover-member-changed,
 * handover-newer, handover-password-needed, handover-password-wrong.
 */
export async function readHandover(
  file: { readonly absolute: string; readonly shown: string },
  secrets: { readonly key: Buffer; readonly password: string | null },
): Promise<ReadArchive> {
  const refuse = refusalOf(file.shown);
  const bytes = await bytesOf(file.absolute, refuse);
  if (bytes.length === 0) throw refuse('handover-cut', { bytes: 0 });
  const members = await unpack(unlock(bytes, secrets.password, refuse), file.shown, refuse);
  const manifestBytes = members.get(HANDOVER_MEMBERS.manifest);
  const signature = members.get(HANDOVER_MEMBERS.signature)?.toString('latin1');
  if (manifestBytes === undefined || signature === undefined) {
    throw refuse('handover-not-archive', { member: HANDOVER_MEMBERS.manifest });
  }
  if (!isSignature(secrets.key, SIGNED, manifestBytes, signature)) {
    const chain = parseManifest(manifestBytes)?.chain;
    throw refuse(
      chain === undefined || chain === chainOf(secrets.key) ? 'handover-forged' : 'handover-other-chain',
      {},
    );
  }
  const manifest = parseManifest(manifestBytes);
  if (manifest === null) throw refuse('handover-damaged', { reason: HANDOVER_MEMBERS.manifest });
  if (manifest.format > HANDOVER_FORMAT) {
    throw refuse('handover-newer', { version: manifest.format, known: HANDOVER_FORMAT });
  }
  requireMembers(manifest, members, refuse);
  return { manifest, sha256: hashBytes(bytes), rows: (name) => parseLines(members.get(name)) };
}

async function bytesOf(absolute: string, refuse: Refuse): Promise<Buffer> {
  try {
    return await readFile(absolute);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EISDIR') throw refuse('file-is-folder', {});
    throw refuse('file-unreadable', { reason: code });
  }
}

/** Makes the error of an archive. */
export type Refuse = <Code extends MessageCode>(code: Code, facts: FactsOf<Code>) => UserError;

/** Errors that name this file. */
export function refusalOf(shown: string): Refuse {
  return (code, facts) => new UserError(code, facts, placeOfFile(shown));
}

function unlock(bytes: Buffer, password: string | null, refuse: Refuse): Buffer {
  if (!isLocked(bytes)) return bytes;
  if (password === null) throw refuse('handover-password-needed', {});
  const opened = unlockBytes(bytes, password);
  if (opened === null) throw refuse('handover-password-wrong', {});
  return opened;
}

async function unpack(bytes: Buffer, shown: string, refuse: Refuse): Promise<Map<string, Buffer>> {
  try {
    return await unpackMembers(bytes, shown);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The directory of a zip stands at its end: without it the copy broke off.
    if (!bytes.includes(ZIP_DIRECTORY_END)) throw refuse('handover-cut', { bytes: bytes.length });
    throw refuse('handover-damaged', { reason: String(error.facts['reason'] ?? error.code) });
  }
}

/** Every member that the manifest names, as it names it, and no other. */
function requireMembers(manifest: HandoverManifest, members: ReadonlyMap<string, Buffer>, refuse: Refuse): void {
  const named = new Set<string>([HANDOVER_MEMBERS.manifest, HANDOVER_MEMBERS.signature]);
  for (const member of manifest.members) {
    named.add(member.name);
    const content = members.get(member.name);
    if (content?.length !== member.bytes || hashBytes(content) !== member.sha256) {
      throw refuse('handover-member-changed', { member: member.name });
    }
  }
  for (const name of members.keys()) if (!named.has(name)) throw refuse('handover-member-changed', { member: name });
}

function parseManifest(bytes: Buffer): HandoverManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

function memberOf(name: string, content: Buffer, rows: readonly object[]): HandoverMember {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
  return { name, bytes: content.length, sha256: hashBytes(content), rows: rows.length, fields };
}

function chainOf(key: Buffer): string {
  return sign(key, CHAIN, Buffer.alloc(0)).slice(0, ID_CHARACTERS);
}

function linesOf(rows: readonly object[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function parseLines(content: Buffer | undefined): unknown[] {
  if (content === undefined) return [];
  const lines = content.toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** manifest.json of a batch: its inputs, rules and outputs. `verify` compares outputs with it. Pure. */
import type { BatchResult } from '../../domain/batch.js';

/** One output; the path is relative to the batch's folder, with forward slashes. */
export interface ManifestOutput {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly bidui: string;
  readonly batch: string;
  readonly pass: BatchResult['pass'];
  readonly as_of: string;
  readonly division: string | null;
  readonly office: BatchResult['office'];
  readonly fingerprint: string;
  readonly inputs: readonly {
    readonly path: string;
    readonly role: string;
    readonly source: string | null;
    readonly bytes: number;
    readonly sha256: string;
    readonly rows: number | null;
  }[];
  /** Version is null for catalogue numbers that cannot run anywhere. */
  readonly rules: readonly { readonly rule: string; readonly version: number | null; readonly status: string }[];
  readonly outputs: readonly ManifestOutput[];
}

export function buildManifest(batch: BatchResult, version: string, outputs: readonly ManifestOutput[]): Manifest {
  const versions = new Map(batch.definitions.map((definition) => [definition.number, definition.version]));
  return {
    bidui: version,
    batch: batch.id,
    pass: batch.pass,
    as_of: batch.as_of,
    division: batch.division,
    office: batch.office,
    fingerprint: batch.fingerprint,
    inputs: batch.inputs.map(({ path, role, source, bytes, sha256, rows }) => ({
      path,
      role,
      source,
      bytes,
      sha256,
      rows,
    })),
    rules: batch.rules.map(({ rule, status }) => ({ rule, version: versions.get(rule) ?? null, status })),
    outputs: sortOutputs(outputs),
  };
}

/** The older outputs, those of the same path replaced by the newer ones. */
export function mergeOutputs(older: readonly ManifestOutput[], newer: readonly ManifestOutput[]): ManifestOutput[] {
  const byPath = new Map(older.map((output) => [output.path, output]));
  for (const output of newer) byPath.set(output.path, output);
  return sortOutputs([...byPath.values()]);
}

function sortOutputs(outputs: readonly ManifestOutput[]): ManifestOutput[] {
  return [...outputs].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Holds JSON documents against docs/reference/json-schema.json, the shapes that the reference promises. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT } from './run-bidui.js';

type Schema = object;
interface JsonReference {
  readonly commands: Readonly<Record<string, Schema>>;
  readonly failure: Schema;
  readonly lines: Readonly<Record<string, Schema>>;
  readonly files: Readonly<Record<string, Schema>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}

export const JSON_REFERENCE = JSON.parse(
  readFileSync(path.join(PROJECT, 'docs', 'reference', 'json-schema.json'), 'utf8'),
) as JsonReference;

/** Complaints about documents that do not have the shape, each with its path; none when all fit. */
export function misfits(documents: readonly unknown[], shape: Schema | undefined): string[] {
  if (shape === undefined) return ['the reference has no such shape'];
  const schema = z.fromJSONSchema({ ...shape, $defs: JSON_REFERENCE.$defs } as Parameters<typeof z.fromJSONSchema>[0]);
  return documents.flatMap((document) => {
    const { error } = schema.safeParse(document);
    return error === undefined ? [] : [z.prettifyError(error)];
  });
}

/** The documents of a text with one on each line. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** Records and frames of field samples on disk: `成果/抽样/<sample>/抽样记录.json` and `抽样框.jsonl` beside it. */
import { placeOfFile } from '../../domain/place.js';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { SamplePlan, SampleRecord } from '../../domain/reports/field-sample.js';
import { UserError } from '../../domain/problem.js';
import type { FrameUnit } from '../../sampling/draw.js';
import { hashBytes } from '../../system/hash.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';

export const RECORD_FILE = '抽样记录.json';
export const FRAME_FILE = '抽样框.jsonl';

const count = z.number().int().min(0);
const planSchema = z.strictObject({
  name: z.string().min(1),
  groups: z.array(z.enum(['registered', 'borderline', 'removed', 'exited', 'other'])).min(1),
  stages: z.array(
    z.strictObject({
      level: z.enum(['city', 'county', 'township', 'village']),
      take: count.min(1),
      preferHouseholds: count.optional(),
    }),
  ),
  households: count.min(1).default(50),
  quotas: z.record(z.string(), count).optional(),
  village_classes: z.array(z.string().min(1)).min(1).optional(),
  household_classes: z.array(z.string().min(1)).min(1).optional(),
});

const household = z.object({
  no: z.string(),
  key: z.string(),
  county: z.string(),
  township: z.string(),
  village: z.string(),
  group: z.string().nullable(),
  order: z.number(),
  stratum: z.string(),
  persons: z.number(),
  helper: z.string().optional(),
});

const recordSchema = z.object({
  format: z.literal(1),
  sample: z.string(),
  bidui: z.string(),
  office: z.string(),
  drawn_on: z.string(),
  seed: z.string(),
  plan: planSchema,
  excluded: z.array(z.string()),
  frame: z.object({ file: z.string(), size: z.number(), sha256: z.string() }),
  strata: z.array(
    z.object({
      stratum: z.string(),
      frame: z.number(),
      excluded: z.number(),
      wanted: z.number(),
      drawn: z.number(),
      taken_whole: z.boolean(),
    }),
  ),
  cross: z
    .object({
      level: z.enum(['county', 'township']),
      pairs: z.array(z.object({ checker: z.string(), checked: z.string() })),
    })
    .nullable(),
  selected: z.array(household),
  reserves: z.array(household),
});

/** A plan file. Throws UserError file-missing, sample-plan-invalid. */
export function readPlan(file: string): SamplePlan {
  requireFile(file);
  try {
    return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const reason = issue?.message ?? 'JSON';
    throw new UserError('sample-plan-invalid', { path: file, key: issue?.path.join('.') ?? '', reason });
  }
}

export function samplesFolder(paths: WorkspacePaths): string {
  return path.join(paths.results, '抽样');
}

function requireFile(file: string): void {
  if (!existsSync(file)) throw new UserError('file-missing', {}, placeOfFile(file));
}

/** The record of a sample's folder, or the file itself. Throws UserError file-missing. */
export function recordFileOf(operand: string): string {
  requireFile(operand);
  return statSync(operand).isDirectory() ? path.join(operand, RECORD_FILE) : operand;
}

/** With the SHA-256 of its file. Throws UserError file-missing, sample-record-unreadable. */
export function readRecord(file: string): { readonly record: SampleRecord; readonly sha256: string } {
  requireFile(file);
  try {
    const bytes = readFileSync(file);
    return { record: recordSchema.parse(JSON.parse(bytes.toString('utf8'))), sha256: hashBytes(bytes) };
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0]?.path.join('.') : undefined;
    throw new UserError('sample-record-unreadable', { path: file, reason: issue ?? 'JSON' });
  }
}

/** Records of a workspace by sample, sorted. */
export function recordFiles(paths: WorkspacePaths): Map<string, string> {
  const folder = samplesFolder(paths);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).sort();
  return new Map(
    names.map((name) => [name, path.join(folder, name, RECORD_FILE)] as const).filter(([, file]) => existsSync(file)),
  );
}

/** The frame beside a record. Throws UserError sample-frame-missing, sample-record-unreadable. */
export function readFrame(recordFile: string, record: SampleRecord): FrameUnit[] {
  const file = path.join(path.dirname(recordFile), path.basename(record.frame.file));
  if (!existsSync(file)) throw new UserError('sample-frame-missing', { path: file });
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as FrameUnit);
  } catch (error) {
    const reason = error instanceof Error ? error.name : '';
    throw new UserError('sample-record-unreadable', { path: file, reason });
  }
}

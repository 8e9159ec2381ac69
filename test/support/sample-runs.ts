/** The sample province from the outside: the built program makes a workspace and runs a pass over it; the generator makes the samples anew. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFinding, RunSummary } from './compare-expected.js';
import { PROJECT, runBidui, type Ended } from './run-bidui.js';

export const PASSES = ['county', 'province'] as const;
const AS_OF = '2018-07-25';

export interface PassResult {
  readonly ended: Ended;
  readonly summary: RunSummary;
  /** Of the results. */
  readonly folder: string;
  readonly findings: FoundFinding[];
}

/** `run` over one pass of a workspace. */
export async function runPass(workspace: string, pass: string): Promise<PassResult> {
  const ended = await runBidui(['run', pass, '-w', workspace, '--as-of', AS_OF, '--json']);
  const summary = JSON.parse(ended.stdout) as RunSummary;
  const folder = path.join(workspace, '成果', summary.batch);
  return { ended, summary, folder, findings: await readLines<FoundFinding>(path.join(folder, 'findings.jsonl')) };
}

/** Runs the generator of the samples. */
export function generateSamples(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path.join(PROJECT, 'samples', 'generate', 'generate.mjs'), ...args], (error) =>
      error === null ? resolve() : reject(error),
    );
  });
}

/** The values of a file of JSON lines. */
export async function readLines<Line>(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The sample province with both passes run, made once for all files of this folder, which read it and change nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBidui } from '../support/run-bidui.js';
import { PASSES, runPass } from '../support/sample-runs.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The workspace; beside it a file each pass with what running it gave. */
    demo: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = await mkdtemp(path.join(tmpdir(), 'bidui-golden-'));
  const demo = path.join(base, '示例省');
  const { status, stderr } = await runBidui(['init', demo, '--demo']);
  if (status !== 0) throw new Error(`the demo could not be made: ${stderr}`);
  for (const pass of PASSES)
    await writeFile(path.join(base, `${pass}.json`), JSON.stringify(await runPass(demo, pass)));
  project.provide('demo', demo);
  return () => rm(base, { recursive: true, force: true });
}

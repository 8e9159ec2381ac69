/**
 * The sample province run again elsewhere and from rearranged files gives the same findings; test/golden/sample-province.test.ts proves the
 * findings themselves.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FoundFinding } from '../support/compare-expected.js';
import { runBidui } from '../support/run-bidui.js';
import { generateSamples, PASSES, runPass, type PassResult } from '../support/sample-runs.js';

const PATIENCE_MS = 600_000;

let base: string;
let first: PassResult[];

/** Both passes over the demo in a folder of this name. */
async function demo(...folder: string[]): Promise<PassResult[]> {
  const workspace = path.join(base, ...folder);
  expect(await runBidui(['init', workspace, '--demo'])).toMatchObject({ status: 0 });
  return bothPasses(workspace);
}

async function bothPasses(workspace: string): Promise<PassResult[]> {
  const results = [];
  for (const pass of PASSES) results.push(await runPass(workspace, pass));
  return results;
}

beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'bidui-again-'));
  first = await demo('d');
  for (const { findings } of first) expect(findings.length).toBeGreaterThan(100);
}, PATIENCE_MS);
afterAll(() => rmSync(base, { recursive: true, force: true }));

it(
  'gives the same findings.jsonl byte for byte in another folder',
  async () => {
    const bytes = (results: readonly PassResult[]): string[] =>
      results.map(({ folder }) => readFileSync(path.join(folder, 'findings.jsonl'), 'utf8'));
    expect(bytes(await demo('elsewhere', '别处'))).toEqual(bytes(first));
  },
  PATIENCE_MS,
);

it(
  'finds the same with rows, sheets, columns and sources in another order',
  async () => {
    const rearranged = path.join(base, 'rearranged');
    await generateSamples(rearranged, '--rearranged');
    chmodSync(path.join(rearranged, 'bidui.key'), 0o600);
    const essence = ({ findings }: PassResult): string[] => findings.map(essenceOf).sort();
    expect((await bothPasses(rearranged)).map(essence)).toEqual(first.map(essence));
  },
  PATIENCE_MS,
);

function essenceOf({ no, rule, person, sent_to: sentTo }: FoundFinding): string {
  return [no, rule, person.id_number, ...sentTo].join(' ');
}

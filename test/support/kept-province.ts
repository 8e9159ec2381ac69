/**
 * A copy of the sample province that is compared again and again, each time beside a copy of it from which everything is read: what a run
 * finds must not depend on what the run before left.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Pass } from '../../src/domain/pass.js';
import { comparePass, type ComparePassResult } from '../../src/pipeline/compare.js';
import { exportLedger } from '../../src/pipeline/ledger-export.js';
import type { ComparePassOptions } from '../../src/pipeline/pass/plan-pass.js';
import { openWorkspace } from '../../src/pipeline/workspace.js';
import { PROJECT } from './run-bidui.js';

export const SAMPLE_DAY = '2018-07-25';

export class KeptProvince {
  readonly #scratch = mkdtempSync(path.join(tmpdir(), 'bidui-kept-'));
  readonly root = path.join(this.#scratch, 'province');

  constructor() {
    cpSync(path.join(PROJECT, 'samples'), this.root, { recursive: true });
  }

  file(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  /** The folder that a pass leaves. */
  work(pass: string): string {
    return this.file('.bidui', 'work', pass);
  }

  /** Changes a text file line by line, whatever its encoding; the first line is the head. */
  edit(name: string, change: (lines: string[]) => readonly string[]): void {
    const text = readFileSync(this.file(name), 'latin1');
    writeFileSync(this.file(name), change(text.trimEnd().split('\n')).join('\n') + '\n', 'latin1');
  }

  /** Changes the settings. */
  set(change: (text: string) => string): void {
    const before = readFileSync(this.file('bidui.yaml'), 'utf8');
    const after = change(before);
    if (after === before) throw new Error('the settings were not changed');
    writeFileSync(this.file('bidui.yaml'), after);
  }

  compare(pass: Pass, change: Partial<ComparePassOptions> = {}): Promise<ComparePassResult> {
    return compareIn(this.root, pass, change);
  }

  /** Compares, and holds the batch and the ledger against those of a copy that has nothing left of the run before. */
  async compareBeside(pass: Pass, change: Partial<ComparePassOptions> = {}): Promise<ComparePassResult> {
    const beside = path.join(this.#scratch, 'beside');
    cpSync(this.root, beside, { recursive: true });
    rmSync(path.join(beside, '.bidui', 'work'), { recursive: true, force: true });
    const compared = await this.compare(pass, change);
    const full = await compareIn(beside, pass, { ...change, workers: 1 });
    expect(full.reuse).toMatchObject({ isRegisterKept: false, listsKept: 0 });
    expect(compared.result).toEqual(full.result);
    expect(JSON.stringify(compared.result)).toBe(JSON.stringify(full.result));
    expect(ledgerOf(this.root)).toEqual(ledgerOf(beside));
    rmSync(beside, { recursive: true, force: true });
    return compared;
  }

  remove(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

function compareIn(root: string, pass: Pass, change: Partial<ComparePassOptions>): Promise<ComparePassResult> {
  return comparePass({
    workspace: openWorkspace(root),
    pass,
    division: null,
    asOf: SAMPLE_DAY,
    version: 'test',
    stamp: { at: '2018-07-25T09:00:00+08:00', user: 'tester', office: '示例省比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
    ...change,
  });
}

function ledgerOf(root: string): string[] {
  return [...exportLedger(openWorkspace(root), { canonical: false })];
}

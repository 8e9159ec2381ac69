/** Tiny workspaces for tests of a pass: texts of CSV files by path, compared as a command would. People are invented. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { comparePass, type ComparePassResult } from '../../../src/app/compare/compare.js';
import type { ComparePassOptions } from '../../../src/compare/plan/plan-pass.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';

/** Path → content. */
export type Files = Readonly<Record<string, string>>;

export interface TestWorkspace {
  readonly root: string;
  write(files: Files): void;
  compare(pass: ComparePassOptions['pass'], change?: Partial<ComparePassOptions>): Promise<ComparePassResult>;
  remove(): void;
}

/** The chain's secret of every test, so that numbers are the same. */
const TEST_KEY = '07'.repeat(32);

export function makeWorkspace(files: Files): TestWorkspace {
  const root = mkdtempSync(path.join(tmpdir(), 'bidui-compare-'));
  const write = (given: Files): void => {
    for (const [name, content] of Object.entries(given)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
  write({ 'bidui.key': `${TEST_KEY}\n`, '区划.csv': DIVISIONS, ...files });
  return {
    root,
    write,
    compare: (pass, change = {}) =>
      comparePass({
        workspace: openWorkspace(root),
        pass,
        division: null,
        asOf: '2018-07-25',
        version: 'test',
        stamp: { at: '2018-07-25T09:00:00+08:00', user: 'tester', office: '示例省比对办' },
        elapsedMs: () => 0,
        environment: () => undefined,
        progress: () => undefined,
        ...change,
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

const DIVISIONS =
  '代码,名称\n990000,示例省\n990121,甲县\n990122,乙县\n990121101,青石镇\n990121102,白云镇\n990122101,金沙镇\n';

/** Header and rows as CSV. */
export function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

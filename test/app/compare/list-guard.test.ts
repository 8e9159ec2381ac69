import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePass } from '../../../src/app/compare/compare.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-guard-'));
  writeTinyWorkspace(folder, { households: 60 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function compare(asOf: string, acceptLists: readonly string[] = []) {
  const { summary, result, needsPerson } = await comparePass({
    workspace: openWorkspace(folder),
    pass: 'county',
    division: null,
    asOf,
    acceptLists,
    version: '0.0.0',
    stamp: { at: `${asOf}T08:00:00+08:00`, user: 'test', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
  const list = summary.lists.find(({ source }) => source === 'health.insurance');
  const rule = summary.rules.find((outcome) => outcome.rule === 'D01');
  return {
    batch: summary.batch,
    unchanged: summary.unchanged,
    list: list?.status,
    rule: rule?.reason ?? rule?.status,
    needsPerson,
    jumps: result.problems.filter(({ code }) => code === 'list-jumped').map(({ facts }) => facts),
  };
}

/** Keeps the first rows of the insurance list only, as a broken transfer would. */
function cutList(rows: number): void {
  const file = path.join(folder, '收件/参保.csv');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .split('\r\n')
      .slice(0, rows + 1)
      .join('\r\n'),
  );
}

describe('a list that jumps against its last delivery', () => {
  it('stops the rules that depend on it until a person accepts it, and then stays accepted', async () => {
    expect(await compare('2018-07-25')).toMatchObject({ batch: '2018-07-25-county-01', list: 'ok', jumps: [] });
    cutList(40);
    const guarded = await compare('2018-07-26');
    expect(guarded).toMatchObject({
      batch: '2018-07-26-county-01',
      list: 'jumped',
      rule: 'list_jumped: health.insurance (990121)',
      needsPerson: true,
      jumps: [{ kind: 'rows', before: '109', now: '40', batch: '2018-07-25-county-01', source: 'health.insurance' }],
    });
    expect(await compare('2018-07-26')).toMatchObject({ batch: guarded.batch, unchanged: true });
    const accepted = await compare('2018-07-26', ['health.insurance']);
    expect(accepted).toMatchObject({ batch: '2018-07-26-county-02', list: 'ok', rule: 'ran', jumps: [] });
    expect(await compare('2018-07-26')).toMatchObject({ batch: accepted.batch, unchanged: true, list: 'ok' });
  });

  it('says nothing when the same files are compared again on another day', async () => {
    await compare('2018-07-25');
    expect(await compare('2018-07-26')).toMatchObject({ list: 'ok', jumps: [] });
  });
});

/** 名单质量 of a list with numbers of other areas, with damage and with gaps, from a real comparison. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyToInteger } from '../../../src/normalise/numbers/number-key.js';
import { DivisionTable } from '../../../src/normalise/divisions.js';
import { comparePass } from '../../../src/app/compare/compare.js';
import { LocalCodes } from '../../../src/delivery/local-codes.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedNumber } from '../../support/invented-people.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

describe('numbers of the list’s own area', () => {
  it.each([
    ['a county has its own code only', '990121', { '990121': true, '990122': false }],
    ['a prefecture has the counties below it', '990100', { '990121': true, '990221': false }],
    ['a province has all its counties', '990000', { '990121': true, '980121': false }],
    ['a township counts as its county', '990121101', { '990121': true, '990122': false }],
    // 毕节市 522401 went to 七星关区 520502; 崇文区 110103 to 东城区 110101.
    ['a retired code is where its heir is', '520502', { '522401': true, '520502': true, '110103': false }],
  ])('%s', (_, area, expected) => {
    const codes = new LocalCodes(new DivisionTable(), area);
    const judged = Object.keys(expected).map((code) => [
      code,
      codes.isLocal(keyToInteger(inventedNumber(code, '19700101', 1))),
    ]);
    expect(Object.fromEntries(judged)).toEqual(expected);
  });
});

async function compareWith(folder: string, asOf: string) {
  const { summary } = await comparePass({
    workspace: openWorkspace(folder),
    pass: 'county',
    division: null,
    asOf,
    version: '0.0.0',
    stamp: { at: `${asOf}T08:00:00+08:00`, user: 'test', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
  return summary.lists.find(({ source }) => source === 'health.insurance');
}

describe('health of a list', () => {
  it('says which share of its numbers is local and why records have no usable number, beside the last delivery', async () => {
    const folder = temporaryFolder();
    writeTinyWorkspace(folder, { households: 60 });
    const file = path.join(folder, '收件/参保.csv');
    expect(await compareWith(folder, '2018-07-25')).toMatchObject({ records: 109, drops: [], local_rate: 1 });
    const whole = readFileSync(file, 'utf8');
    const other = Array.from({ length: 30 }, (_, n) => inventedNumber('990221', '19800101', 1 + n));
    const bad = ['', '990121196101011', '99012119610101001*', '990121196101010***', '9.90121E+17'];
    const lines = [...other, ...bad].map((number, at) => `测${at}某,${number},2018,居民,正常`);
    writeFileSync(file, `${whole}${lines.join('\r\n')}\r\n`);
    const health = await compareWith(folder, '2018-07-26');
    expect(health).toMatchObject({
      status: 'ok',
      records: 144,
      usable_keys: 139,
      local_rate: 109 / 139,
      previous: { batch: '2018-07-25-county-01', usable_keys: 109, local_rate: 1 },
    });
    expect(health?.drops?.reduce((sum, { records }) => sum + records, 0)).toBe(5);
    expect(health?.drops).toEqual([
      { reason: 'masked', records: 2 },
      { reason: 'blank', records: 1 },
      { reason: 'date', records: 1 },
      { reason: 'scientific', records: 1 },
    ]);
  });

  it('stops the rules that depend on a list whose numbers suddenly are of another area', async () => {
    const folder = temporaryFolder();
    writeTinyWorkspace(folder, { households: 60 });
    await compareWith(folder, '2018-07-25');
    const file = path.join(folder, '收件/参保.csv');
    const strangers = Array.from(
      { length: 200 },
      (_, n) => `测某,${inventedNumber('990221', '19800101', 1 + n)},2018,居民,正常`,
    );
    writeFileSync(file, `${readFileSync(file, 'utf8')}${strangers.join('\r\n')}\r\n`);
    expect(await compareWith(folder, '2018-07-26')).toMatchObject({ status: 'jumped', local_rate: 109 / 309 });
  });
});

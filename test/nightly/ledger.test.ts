/**
 * The full figures of the loop (docs/design/reliability.md): R-01 (kills), R-02 (power cuts), R-23 (ten million forged codes), R-25 (a
 * thousand edits), R-28 (people purged from every byte) and R-35 (restored backups).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { purgeWorkspace } from '../../src/app/ledger/purge.js';
import { verifyWorkspace } from '../../src/app/ledger/verify.js';
import { checkLedger } from '../../src/store/ledger-check.js';
import { cutLedger, recordLedger } from '../support/ledger-power-cuts.js';
import { drillPrivacy, drillRestore } from '../support/keep-drills.js';
import { inventedBatch, inventedFinding, SECRET } from '../support/ledger-fixture.js';
import { LoopWorkspace } from '../support/loop-workspace.js';
import { sweepLoopCuts, sweepLoopKills } from '../support/loop-kills.js';
import { sweepForgeries } from '../support/ledger-forgery.js';
import { forgedCodes } from '../support/forged-codes.js';
import { tamperRandomly, tamperSeeds, tamperedLedger } from '../support/ledger-tamper.js';

const TRIES = 10_000_000;

const KILLS = 300;
const HANDOVER_KILLS = 100;
const PURGED = 400;
const RESTORED = 30;

describe('the ledger and its sheets at full figures', () => {
  it(`accepts a forged check code about once in a million tries (R-23)`, () => {
    // 20 bits: 9.5 expected. More than 22 would happen by chance less than once in ten thousand runs.
    expect(forgedCodes(TRIES, 20180725)).toBeLessThanOrEqual(22);
  });

  it('finds every one of 1,000 random edits and names the first broken event (R-25)', () => {
    const missed: unknown[] = [];
    for (const seed of tamperSeeds(1000)) {
      const ledger = tamperedLedger();
      const edit = tamperRandomly(ledger.connection, seed);
      const check = checkLedger(ledger.connection, SECRET);
      if (check.ok || check.firstBroken !== edit.firstBroken) missed.push({ edit, check });
      ledger.close();
    }
    expect(missed).toEqual([]);
  });

  it('sees every one of 500 forgeries made without the key', async () => {
    await expect(sweepForgeries(500, 990121)).resolves.toEqual({ forgeries: 500, missed: [] });
  });

  it('takes no promised event or file in 20,000 power cuts (R-02)', async () => {
    const promised = { damaged: 0, lostEvents: 0, halfAppends: 0, tornFiles: 0, lostFiles: 0 };
    expect(cutLedger(await recordLedger(), 20_000, 990121)).toEqual({ states: 20_000, ...promised });
  });

  it('ends as if the power had not gone, after 100 cuts each of dispatch, collect and close (R-02)', async () => {
    await expect(sweepLoopCuts(100, 990121)).resolves.toEqual([]);
  });

  it(`leaves the same ledger after every one of ${KILLS} kills of dispatch, collect and close (R-01)`, async () => {
    await expect(sweepLoopKills(KILLS, 20180725)).resolves.toMatchObject({ kills: KILLS, differences: [] });
  });

  it(`leaves the same ledger after every one of ${HANDOVER_KILLS} kills of handover export and import (R-01)`, async () => {
    const sweep = await sweepLoopKills(HANDOVER_KILLS, 990121, 'handover');
    console.log(`kills ${sweep.kills}, mid-run ${sweep.hitMidRun}, different after rerun ${sweep.differences.length}`);
    expect(sweep).toMatchObject({ kills: HANDOVER_KILLS, differences: [] });
  });

  it(`leaves of ${PURGED} purged people no number and no name in any byte, and of the others everything (R-28)`, async () => {
    const loop = new LoopWorkspace();
    const findings = Array.from({ length: PURGED * 2 }, (_, n) => inventedFinding(n % 2 === 0 ? 'C08' : 'C04', n));
    const gone = findings.filter(({ rule }) => rule === 'C08');
    const kept = findings.filter(({ rule }) => rule === 'C04');
    const first = inventedBatch({ id: '2018-07-25-county-01', findings });
    loop.record(first);
    await loop.dispatch(first, '2018-07-26');
    loop.record(inventedBatch({ id: '2018-08-25-county-01', findings: kept }));
    const request = {
      before: '2019-01-01',
      by: '甲',
      reason: '保存期满',
      withResults: true,
      version: 'test',
      environment: () => undefined,
    };
    expect(await purgeWorkspace(loop.run('2019-01-10'), request)).toMatchObject({ details: PURGED });
    const bytes = Buffer.concat(filesOf(loop.folder).map((file) => readFileSync(file)));
    const texts = (all: typeof findings) =>
      all.flatMap(({ person }) => [person.id_number ?? '', person.household ?? '']);
    expect(texts(gone).filter((text) => bytes.includes(text))).toEqual([]);
    expect(texts(kept).filter((text) => !bytes.includes(text))).toEqual([]);
    expect((await verifyWorkspace(loop.workspace)).ledger).toMatchObject({ ok: true, purged: PURGED });
  });

  it('writes nothing that others may read and leaves no temporary file (R-28)', async () => {
    await expect(drillPrivacy()).resolves.toMatchObject({ open: [], leftovers: [] });
  });

  it(`restores ${RESTORED} backups made while a run went on (R-35)`, async () => {
    const drills = await drillRestore(RESTORED, 990121);
    console.log(`backups ${drills.drills}, while the run went on ${drills.whileRunning}`);
    expect(drills.faults).toEqual([]);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** R-28 (modes and leftovers) and R-35 (backup while a run goes on, restored elsewhere), small form; the full figures run in test/nightly/ledger.test.ts. */
import { expect, it } from 'vitest';
import { drillPrivacy, drillRestore } from '../support/keep-drills.js';

const PATIENCE_MS = 900_000;

it(
  'everything a round writes is for its owner alone, and a killed run leaves no temporary file behind the next (R-28)',
  async () => {
    const drill = await drillPrivacy();
    expect(drill).toMatchObject({ open: [], leftovers: [] });
    expect(drill.files).toBeGreaterThan(20);
  },
  PATIENCE_MS,
);

it(
  'a backup made while a run goes on is a committed state that verifies and goes on in another folder (R-35, 3 drills)',
  async () => {
    const { whileRunning, faults } = await drillRestore(3, 20180725);
    expect(faults).toEqual([]);
    expect(whileRunning).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

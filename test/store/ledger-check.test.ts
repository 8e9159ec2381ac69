import { describe, expect, it } from 'vitest';
import { tamperRandomly, tamperSeeds, tamperedLedger } from '../support/ledger-tamper.js';
import { SECRET } from '../support/ledger-fixture.js';
import { checkLedger } from '../../src/store/ledger-check.js';

describe('checking a ledger (R-25)', () => {
  it('finds nothing wrong with an untouched one', () => {
    const ledger = tamperedLedger();
    expect(checkLedger(ledger.connection, SECRET)).toMatchObject({ ok: true, fault: null, firstBroken: null });
    ledger.close();
  });

  it('finds every one of 100 random edits made past the triggers, and names the first broken event', () => {
    const missed: unknown[] = [];
    for (const seed of tamperSeeds(100)) {
      const ledger = tamperedLedger();
      const edit = tamperRandomly(ledger.connection, seed);
      const check = checkLedger(ledger.connection, SECRET);
      if (check.ok || check.firstBroken !== edit.firstBroken) missed.push({ edit, check });
      ledger.close();
    }
    expect(missed).toEqual([]);
  });

  it('sees that the append-only protection was taken away', () => {
    const ledger = tamperedLedger();
    ledger.connection.exec('drop trigger event_fixed');
    expect(checkLedger(ledger.connection, SECRET)).toMatchObject({ ok: false, fault: 'triggers' });
    ledger.close();
  });
});

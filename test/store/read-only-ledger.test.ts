/** A ledger read from memory, as on a medium that cannot be written. */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordBatch } from '../../src/app/compare/record-batch.js';
import { checkLedger } from '../../src/store/ledger-check.js';
import { readableCopy } from '../../src/store/read-only-ledger.js';
import {
  inventedBatch,
  inventedFinding,
  SECRET,
  STAMP,
  temporaryFolder,
  temporaryLedger,
} from '../support/ledger-fixture.js';

describe('a copy for reading', () => {
  it.each([
    ['with its journal beside it, whose events count', true],
    ['after it was closed', false],
  ])('of a ledger %s, is whole and leaves nothing behind', (_how, isOpen) => {
    const ledger = temporaryLedger();
    recordBatch(ledger, inventedBatch({ id: '2018-07-25-county-01', findings: [inventedFinding('C04', 1)] }), STAMP);
    const { seq } = ledger.head();
    const file = path.join(temporaryFolder(), 'bidui.db');
    if (!isOpen) ledger.close();
    copyFileSync(ledger.connection.name, file);
    if (isOpen) copyFileSync(`${ledger.connection.name}-wal`, `${file}-wal`);
    const copy = readableCopy(file);
    expect(checkLedger(copy, SECRET)).toMatchObject({ ok: true, events: seq });
    copy.close();
    expect(existsSync(`${file}-shm`)).toBe(false);
    if (isOpen) ledger.close();
  });
});

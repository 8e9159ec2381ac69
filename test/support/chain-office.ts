/**
 * One office of a chain in a folder of its own: a ledger, a key shared with the others, and its work, day by day. Only batches are
 * invented; dispatch, collecting, decisions and archives are real files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../src/domain/batch.js';
import type { Decision } from '../../src/app/ledger/decide.js';
import { decide } from '../../src/app/ledger/decide.js';
import { storeBatch, readBatch } from '../../src/workspace/batch-store.js';
import { exportHandover, type HandoverExport } from '../../src/app/handover/export.js';
import { importHandover, type HandoverImport } from '../../src/app/handover/import.js';
import { settleHandover, type HandoverSettled, type HandoverSettleRequest } from '../../src/app/handover/settle.js';
import { readStatus } from '../../src/app/ledger/status.js';
import type { LedgerStatus } from '../../src/domain/ledger/statistics.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import { dispatchBatch } from '../../src/app/feedback/dispatch.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { temporaryFolder } from './ledger-fixture.js';
import { LoopWorkspace } from './loop-workspace.js';
import { recordBatch } from '../../src/app/compare/record-batch.js';

export interface OfficeSettings {
  readonly name: string;
  readonly level: 'county' | 'city' | 'province';
  readonly division: string;
  /** Hex; the chain's by default. */
  readonly key?: string;
}

export class ChainOffice extends LoopWorkspace {
  readonly settings: OfficeSettings;

  constructor(settings: OfficeSettings) {
    const folder = temporaryFolder();
    super(folder);
    this.settings = settings;
    const { name, level, division } = settings;
    writeFileSync(
      path.join(folder, 'bidui.yaml'),
      `office: { name: ${name}, level: ${level}, division: "${division}" }\nregister:\n  - { files: 收件/名册.csv, data_date: 2018-07-01 }\n`,
    );
    if (settings.key !== undefined) writeFileSync(path.join(folder, 'bidui.key'), `${settings.key}\n`);
    Object.assign(this, { workspace: openWorkspace(folder) });
  }

  /** Stores and records a batch as a pass of this office leaves it. */
  async pass(batch: BatchResult): Promise<void> {
    await storeBatch(this.workspace.paths, batch);
    const stamp = { at: `${batch.as_of}T09:00:00+08:00`, user: 'tester', office: this.settings.name };
    this.withLedger((ledger) => recordBatch(ledger, batch, stamp));
  }

  async dispatchStored(
    batch: string,
    day: string,
    choice: { readonly isHandedDispatched?: boolean } = {},
  ): Promise<DispatchResult> {
    return dispatchBatch(this.run(day), readBatch(this.workspace.paths, batch), {
      issuedOn: day,
      due: null,
      version: 'test',
      ...choice,
    });
  }

  async handOver(to: string, name: string, day: string, password: string | null = null): Promise<HandoverExport> {
    const folder = path.join(this.folder, '交接');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, name);
    return exportHandover(this.run(day), { to, file, batch: null, password, version: 'test' });
  }

  async take(file: string, day: string, password: string | null = null): Promise<HandoverImport> {
    return importHandover(this.run(day), { file: { absolute: file, shown: path.basename(file) }, password });
  }

  async settle(
    file: string,
    day: string,
    choice: Pick<HandoverSettleRequest, 'numbers' | 'keep'> & Partial<HandoverSettleRequest>,
  ): Promise<HandoverSettled> {
    const shown = { absolute: file, shown: path.basename(file) };
    const terms = { password: null, recipient: null, by: '孙主任', reason: '电话商定', ...choice };
    return settleHandover(this.run(day), { file: shown, ...terms });
  }

  status(day: string): LedgerStatus {
    return readStatus(this.workspace, { today: day, since: null });
  }

  decide(decision: Decision, day: string): void {
    decide(this.run(day), decision);
  }
}

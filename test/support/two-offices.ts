/**
 * A county and its province, each in a folder of its own under one key, small enough that every number can be counted by hand. All that
 * happens is real: passes, sheets, checklists, archives, decisions; days are given.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparePass } from '../../src/app/compare/compare.js';
import { exportHandover } from '../../src/app/handover/export.js';
import { importHandover, type HandoverImport } from '../../src/app/handover/import.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import type { BatchResult } from '../../src/domain/batch.js';
import type { Pass } from '../../src/domain/pass.js';
import { readBatch } from '../../src/workspace/batch-store.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { temporaryFolder } from './ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids, type Answers } from './loop-workspace.js';

export class YearOffice extends LoopWorkspace {
  readonly #labels = new Map<string, string>();
  readonly #pass: Pass;

  constructor(settings: string, pass: Pass) {
    super(temporaryFolder(), settings);
    this.#pass = pass;
    this.write({ '区划.csv': ['代码,名称', '990000,示例省', '990121,甲县', '990121101,青石镇'] });
  }

  /** Tables by path below the folder. */
  write(tables: Readonly<Record<string, readonly string[]>>): void {
    for (const [name, lines] of Object.entries(tables)) {
      const file = path.join(this.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `\ufeff${lines.join('\n')}\n`);
    }
  }

  settings(text: string): void {
    writeFileSync(path.join(this.folder, 'bidui.yaml'), text);
    Object.assign(this, { workspace: openWorkspace(this.folder) });
  }

  async compare(asOf: string): Promise<BatchResult> {
    const { result } = await comparePass({
      workspace: openWorkspace(this.folder),
      pass: this.#pass,
      division: null,
      asOf,
      version: 'test',
      stamp: { at: `${asOf}T09:00:00+08:00`, user: 'tester', office: this.workspace.settings.office.name },
      elapsedMs: () => 0,
      environment: () => undefined,
      progress: () => undefined,
    });
    this.#learn(result);
    return result;
  }

  #learn(batch: BatchResult): void {
    for (const { no, rule, person, place } of batch.findings)
      this.#labels.set(no, `${rule} ${person.name ?? place.village ?? ''}`);
  }

  /** Number of the finding that is called so: `C08 周甲`. */
  no(label: string): string {
    return [...this.#labels].find(([, known]) => known === label)?.[0] ?? `no ${label}`;
  }

  /** Label and `round:stage[basis] …` of every finding. */
  stands(): [string, string][] {
    return [...this.state().findings.values()].map(({ no, recipients }): [string, string] => {
      const rounds = recipients.flatMap((recipient) =>
        recipient.rounds.map(
          ({ round, stage, outcome }) => `${round}:${stage}${outcome === null ? '' : `[${outcome.basis ?? ''}]`}`,
        ),
      );
      return [this.#labels.get(no) ?? no, rounds.join(' ')];
    });
  }

  /** Fills the sheet of a recipient and takes it back; gives the counts. */
  async answer(sent: DispatchResult, recipient: string, day: string, answers: Readonly<Record<string, Answers>>) {
    const grids = await readGrids(this.sheetFile(sent, recipient));
    for (const [label, answer] of Object.entries(answers)) fillRow(grids[0]!, this.no(label), answer);
    const name = `${recipient.replaceAll('/', '-')}_${day}.xlsx`;
    return this.collect([await this.writeReturned(name, grids)], day);
  }

  async handOver(to: string, day: string): Promise<string> {
    const file = path.join(this.folder, `交${to}_${day}.zip`);
    await exportHandover(this.run(day), { to, file, batch: null, password: null, version: 'test' });
    return file;
  }

  async take(file: string, day: string): Promise<HandoverImport> {
    const result = await importHandover(this.run(day), {
      file: { absolute: file, shown: path.basename(file) },
      password: null,
    });
    if (result.batch !== null) this.#learn(readBatch(this.workspace.paths, result.batch));
    return result;
  }
}

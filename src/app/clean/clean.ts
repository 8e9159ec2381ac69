/**
 * The `clean` command: every input of the workspace read, cleaned copies, the change log and the data-quality report written into a
 * new folder. Compares nothing, overwrites nothing; cleaning cleaned copies changes nothing.
 */
import { compareTexts } from '../../domain/text-order.js';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { renderMessage } from '../../catalog/messages/render.js';
import type { WorkspaceSettings } from '../../config/workspace.js';
import { PASSES } from '../../domain/pass.js';
import { type Place, placeOfFile } from '../../domain/place.js';
import { UserError, codedError } from '../../domain/problem.js';
import type { Problem } from '../../domain/problem.js';
import type { SheetSource, TableFile } from '../../domain/tables/table.js';
import { planSheet } from '../../intake/layout/layout.js';
import type { SheetPlan } from '../../intake/layout/sheet-plan.js';
import { takeSample } from '../../intake/header/sheet-sample.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { Fillers } from '../../normalise/fillers.js';
import { qualityBook } from '../../report/clean/books.js';
import type { SheetQuality, SourceRequest } from '../../report/clean/facts.js';
import { renameDurably, temporaryBeside, writeFileAtomic } from '../../system/atomic-file.js';
import { openTables } from '../../tabular/open-table.js';
import { DEFAULT_READ_LIMITS } from '../../tabular/container/read-limits.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { ClarityKeeper } from './clarity.js';
import { DuplicateWatch } from './duplicates.js';
import { ChangeLog, CopyWriter } from './output.js';
import { SheetCleaner } from './sheet.js';
import { countyOf } from '../../delivery/division-names.js';
import { fillerProblems, lostCodeProblems } from '../../delivery/file-reading.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs } from '../../delivery/plan-inputs.js';
import { readUnchanged } from '../../delivery/unchanged-inputs.js';
import type { InputFile, PlannedDelivery } from '../../delivery/plan-inputs.js';

export interface CleanRequest {
  /** Workspace root. */
  readonly root: string;
  /** Folder for outputs of the workspace (成果). */
  readonly results: string;
  readonly settings: WorkspaceSettings;
  /** ISO day. */
  readonly asOf: string;
  environment(name: string): string | undefined;
  /** Called with the path of each file as its reading begins. */
  onFile?(path: string): void;
}

export interface CleanSummary {
  /** Relative to the workspace, forward slashes. */
  readonly folder: string;
  readonly files: number;
  readonly sheets: number;
  readonly rows: number;
  readonly records: number;
  readonly changed: number;
  readonly doubtful: number;
  /** Requests to source departments: damaged columns, unreadable files and sheets. */
  readonly requests: number;
  /** Relative to the workspace. */
  readonly outputs: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Cleans everything. Problems of single files are collected; throws UserError when nothing can be written, and `input_changed`. The folder
 * appears whole or not at all.
 */
export async function cleanWorkspace(request: CleanRequest): Promise<CleanSummary> {
  const { divisions } = await loadDivisions(request.root, request.settings);
  const building = temporaryBeside(path.join(request.results, '清洗'));
  try {
    const summary = await readUnchanged(async (watch) => {
      await rm(building, { recursive: true, force: true });
      const run = new CleanRun({ ...request, divisions }, building);
      const deliveries = await allDeliveries(request, run.problems);
      watch(deliveries.flatMap(({ files }) => files));
      for (const delivery of deliveries) await run.cleanDelivery(delivery);
      return run.finish(freshFolder(request.results, request.asOf));
    });
    await renameDurably(building, path.join(request.root, summary.folder));
    return summary;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** Deliveries of every pass, each file of a table once. */
async function allDeliveries(request: CleanRequest, problems: Problem[]): Promise<PlannedDelivery[]> {
  const deliveries: PlannedDelivery[] = [];
  const seen = new Set<string>();
  for (const pass of PASSES) {
    const planned = await planInputs(request.root, request.settings, pass, null);
    for (const problem of planned.problems) if (isNew(problem, problems)) problems.push(problem);
    for (const delivery of [...planned.people, ...planned.lists]) {
      const files = delivery.files.filter((file) => !seen.has(`${delivery.role}|${delivery.table.id}|${file.path}`));
      for (const file of files) seen.add(`${delivery.role}|${delivery.table.id}|${file.path}`);
      if (files.length > 0) deliveries.push({ ...delivery, files });
    }
  }
  // Oldest first, so that the latest register decides about a household.
  return deliveries.sort((a, b) => compareTexts(a.dataDate ?? '', b.dataDate ?? ''));
}

function isNew(problem: Problem, known: readonly Problem[]): boolean {
  const text = JSON.stringify(problem);
  return !known.some((other) => JSON.stringify(other) === text);
}

/** A folder that does not exist yet: 清洗-2018-07-25-01. */
function freshFolder(results: string, asOf: string): string {
  for (let number = 1; ; number += 1) {
    const folder = path.join(results, `清洗-${asOf}-${String(number).padStart(2, '0')}`);
    if (!existsSync(folder)) return folder;
  }
}

class CleanRun {
  readonly problems: Problem[] = [];
  readonly #request: CleanRequest & { readonly divisions: DivisionTable };
  readonly #folder: string;
  readonly #log: ChangeLog;
  readonly #copies: CopyWriter;
  readonly #clarity = new ClarityKeeper();
  readonly #sheets: SheetQuality[] = [];
  readonly #requests: SourceRequest[] = [];
  readonly #fillers: Fillers;
  #files = 0;

  /** `folder`: in which the outputs are built; it need not exist. */
  constructor(request: CleanRequest & { readonly divisions: DivisionTable }, folder: string) {
    this.#request = request;
    this.#fillers = new Fillers(request.settings.fillers);
    this.#folder = folder;
    this.#log = new ChangeLog(this.#folder);
    this.#copies = new CopyWriter(path.join(this.#folder, '清洗后'), request.settings.office.name, request.asOf);
  }

  async cleanDelivery(delivery: PlannedDelivery): Promise<void> {
    const duplicates = new DuplicateWatch();
    if (delivery.role === 'register') this.#clarity.beginDelivery();
    for (const file of delivery.files) {
      this.#request.onFile?.(file.path);
      this.#files += 1;
      try {
        const before = this.#sheets.length + this.#requests.length;
        const tables = await openTables(file.absolute, this.#openOptions(delivery, file));
        for (const table of tables) await this.#cleanTable(table, delivery, duplicates);
        if (this.#sheets.length + this.#requests.length === before) {
          const place = placeOfFile(file.path);
          const facts = { label: delivery.table.label };
          this.#refuse(delivery, { code: 'file-without-table', level: 'refused', place, facts });
        }
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const place = error.place ?? placeOfFile(file.path);
        this.#refuse(delivery, codedError(error, { level: 'refused', place }));
      }
    }
  }

  /** `named`: the folder's name once it is whole. */
  async finish(named: string): Promise<CleanSummary> {
    const { settings, asOf, root } = this.#request;
    const facts = {
      office: settings.office.name,
      asOf,
      sheets: this.#sheets,
      households: this.#clarity.households(),
      requests: this.#requests,
    };
    const report = path.join(this.#folder, '数据质量报告.xlsx');
    await writeFileAtomic(report, (temporary) => writeWorkbook(qualityBook(facts), temporary));
    const log = await this.#log.write(settings.office.name, asOf);
    const sum = (key: 'rows' | 'records' | 'changed' | 'doubtful'): number =>
      this.#sheets.reduce((total, sheet) => total + sheet[key], 0);
    const relative = (file: string): string => path.relative(root, file).split(path.sep).join('/');
    return {
      folder: relative(named),
      files: this.#files,
      sheets: this.#sheets.length,
      rows: sum('rows'),
      records: sum('records'),
      changed: sum('changed'),
      doubtful: sum('doubtful'),
      requests: this.#requests.length,
      outputs: [report, log, ...this.#copies.written].map((file) =>
        relative(path.join(named, path.relative(this.#folder, file))),
      ),
      problems: this.problems,
    };
  }

  #openOptions(delivery: PlannedDelivery, file: InputFile): Parameters<typeof openTables>[1] {
    const limits = {
      ...DEFAULT_READ_LIMITS,
      maxInflatedBytes: this.#request.settings.settings.max_file_mb * 1024 * 1024,
    };
    const variable = delivery.settings.passwordVariable;
    const password = variable === null ? undefined : this.#request.environment(variable);
    return { path: file.path, limits, ...(password === undefined ? {} : { password }) };
  }

  async #cleanTable(table: TableFile, delivery: PlannedDelivery, duplicates: DuplicateWatch): Promise<void> {
    const copies: { sheet: SheetSource; cleaner: SheetCleaner | null; plan: SheetPlan | null }[] = [];
    let previous: SheetPlan | null = null;
    try {
      for (const sheet of table.sheets) {
        const plan: SheetPlan | null = await this.#plan(table, sheet, delivery, previous);
        const cleaner: SheetCleaner | null =
          plan === null ? null : await this.#cleanSheet(table, sheet, { plan, delivery, duplicates });
        copies.push({ sheet, cleaner, plan });
        previous = plan ?? previous;
      }
      const isBroken = copies.some(({ plan, cleaner }) => plan !== null && cleaner === null);
      if (!isBroken && copies.some(({ cleaner }) => cleaner !== null))
        await this.#copies.writeTable(table.path, copies);
      // Last: some oddities of a file are only known when its rows have been read.
      for (const problem of table.problems) {
        if (problem.level === 'refused') this.#refuse(delivery, problem);
        else this.problems.push(problem);
      }
    } finally {
      await table.close();
    }
  }

  async #plan(
    table: TableFile,
    sheet: SheetSource,
    delivery: PlannedDelivery,
    previous: SheetPlan | null,
  ): Promise<SheetPlan | null> {
    const { settings } = delivery;
    if (settings.sheets !== null && (sheet.name === null || !settings.sheets.includes(sheet.name))) return null;
    const { asOf, divisions } = this.#request;
    const intake = {
      columns: settings.columns,
      ...(settings.remembered === undefined ? {} : { remembered: settings.remembered }),
      households: settings.households,
      ...(settings.members === undefined ? {} : { members: settings.members }),
      identify: { asOf, divisions },
    };
    const planning = planSheet(await takeSample(sheet), delivery.table, intake, previous);
    if (planning.kind === 'data') return planning.plan;
    const place = { file: table.path, sheet: sheet.name, rowNumber: null, column: null };
    if (planning.kind === 'not_data') this.problems.push({ ...planning.problem, place });
    else for (const problem of planning.problems) this.#refuse(delivery, { ...problem, place });
    return null;
  }

  async #cleanSheet(
    table: TableFile,
    sheet: SheetSource,
    how: { readonly plan: SheetPlan; readonly delivery: PlannedDelivery; readonly duplicates: DuplicateWatch },
  ): Promise<SheetCleaner | null> {
    const { plan, delivery, duplicates } = how;
    const { asOf, divisions } = this.#request;
    const cleaner = new SheetCleaner(
      {
        file: table.path,
        table: delivery.table,
        sheet,
        plan,
        clean: { asOf, divisions, fillers: this.#fillers },
        division: countyOf(delivery.division),
      },
      {
        onChange: (change) => this.#log.add(change),
        duplicates,
        clarity: delivery.role === 'register' ? this.#clarity : null,
      },
    );
    const place = { file: table.path, sheet: sheet.name, rowNumber: null, column: null };
    const isWhole = await this.#readSheet(cleaner, delivery, place);
    const remarks = [...plan.problems, ...table.problems].map(({ code, facts }) =>
      renderMessage(code, facts, null, 'zh'),
    );
    for (const column of cleaner.counts.numberColumns.filter(({ isDamaged }) => isDamaged)) {
      const facts = {
        column: column.header,
        stored: column.storedAsNumber,
        failing: column.failing,
        lost: column.lost,
      };
      this.#refuse(delivery, {
        code: 'column-damaged',
        level: 'warning',
        place: { ...place, column: column.header },
        facts,
      });
      remarks.push(renderMessage('column-damaged', facts, null, 'zh'));
    }
    for (const problem of lostCodeProblems(cleaner.counts, place)) {
      this.#refuse(delivery, problem);
      remarks.push(renderMessage(problem.code, problem.facts, null, 'zh'));
    }
    for (const problem of fillerProblems(cleaner.counts, place)) {
      this.problems.push(problem);
      remarks.push(renderMessage(problem.code, problem.facts, null, 'zh'));
    }
    for (const { rowNumber, reason } of cleaner.counts.refusals) {
      this.problems.push({ code: reason, level: 'refused', place: { ...place, rowNumber }, facts: {} });
    }
    this.#sheets.push(cleaner.quality(isWhole ? remarks : [...remarks, '文件读到中途出错，只统计了读到的部分']));
    return isWhole ? cleaner : null;
  }

  /** False when the file broke off: the rows before stay counted, but a copy of them would pass for the whole. */
  async #readSheet(cleaner: SheetCleaner, delivery: PlannedDelivery, place: Place): Promise<boolean> {
    try {
      await cleaner.readAll();
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#refuse(delivery, codedError(error, { level: 'refused', place: error.place ?? place }));
      return false;
    }
  }

  /** Collects a problem that only the source department can put right. */
  #refuse(delivery: PlannedDelivery, problem: Problem): void {
    this.problems.push(problem);
    const { label, department } = delivery.table;
    const place = [problem.place?.file, problem.place?.sheet, problem.place?.column]
      .filter((part) => part != null)
      .join(' › ');
    this.#requests.push({ department, label, place, problem: renderMessage(problem.code, problem.facts, null, 'zh') });
  }
}

/**
 * `bidui publish --of projects | funds`: announcements from the delivered project or fund lists, one file a county, with totals. A row whose text
 * holds a number, a telephone or a word of illness is left out and named by its place; every written file is read back.
 */
import path from 'node:path';
import { PUBLICATION_OBJECTION, publicationHeads } from '../../catalog/sheets/publication.js';
import { PUBLISHED_LISTS, type PublishedList } from '../../catalog/sheets/published-lists.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { compareTexts } from '../../domain/text-order.js';
import { DivisionNames, countyOf } from '../../delivery/division-names.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs } from '../../delivery/plan-inputs.js';
import { readDelivery } from '../../delivery/read-delivery.js';
import { placeTexts, shownText } from '../../delivery/stored-cells.js';
import { readUnchanged, type WatchFiles } from '../../delivery/unchanged-inputs.js';
import { cleanFilePart, UniqueNames } from '../../report/layout/file-names.js';
import { tableSheet } from '../../report/layout/table-sheet.js';
import { tellsOfHealth } from '../../report/publication/publication.js';
import { PlaceRegistry } from '../../store/place-registry.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashFile } from '../../system/hash.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import type { PublishResult } from './publish.js';
import { couldBeIdNumber, requireMasked } from './read-back.js';

export interface PublishListRequest {
  readonly of: PublishedList;
  readonly pass: Pass;
  /** ISO day. */
  readonly asOf: string;
  /** Null for the usual one. */
  readonly title: string | null;
  readonly environment: (name: string) => string | undefined;
}

interface PublishedRow {
  readonly county: string;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

const YUAN = 10_000;
const TOTAL = '合计';

/** Throws UserError publish-list-missing, publish-leak, input_changed; outputs' errors. */
export async function publishList(run: ExclusiveRun, request: PublishListRequest): Promise<PublishResult> {
  const { rows, problems } = await readUnchanged((watch) => readRows(run, request, watch));
  const folder = path.join(run.workspace.paths.results, '公示', request.asOf);
  const names = new UniqueNames();
  const files: { file: string; rows: number; sha256: string }[] = [];
  const counties = [...new Set(rows.map(({ county }) => county))].sort(compareTexts);
  for (const county of counties) {
    const own = rows.filter((row) => row.county === county).map(({ cells }) => cells);
    const { layout, title } = PUBLISHED_LISTS[request.of];
    const file = path.join(folder, names.claim(cleanFilePart(county), `_${layout.name}.xlsx`));
    const book = bookOf(own, {
      ...request,
      title: `${county}${request.title ?? title}`,
      office: run.workspace.settings.office.name,
    });
    await writeFileAtomic(file, (temporary) => writeWorkbook(book, temporary));
    await requireMasked(file);
    files.push({ file: path.basename(file), rows: own.length, sha256: (await hashFile(file)).sha256 });
  }
  const withheld = problems.filter(({ code }) => code === 'publish-row-doubtful').length;
  return {
    folder,
    files,
    removed: [],
    published: rows.length,
    withheld: withheld === 0 ? {} : { 含有号码或病残字样: withheld },
    problems,
  };
}

async function readRows(
  run: ExclusiveRun,
  request: PublishListRequest,
  watch: WatchFiles,
): Promise<{ rows: PublishedRow[]; problems: Problem[] }> {
  const { settings, paths } = run.workspace;
  const { source, layout, amounts, counts } = PUBLISHED_LISTS[request.of];
  const inputs = await planInputs(paths.root, settings, request.pass, null);
  const deliveries = inputs.lists.filter(({ table }) => table.id === source);
  if (deliveries.length === 0) throw new UserError('publish-list-missing', { source });
  watch(deliveries.flatMap(({ files }) => files));
  const { divisions } = await loadDivisions(paths.root, settings);
  const names = new DivisionNames(divisions, settings.office.division);
  const rows: PublishedRow[] = [];
  const problems: Problem[] = [];
  for (const delivery of deliveries) {
    const context = {
      asOf: request.asOf,
      divisions,
      places: new PlaceRegistry(),
      maxFileMegabytes: settings.settings.max_file_mb,
      environment: request.environment,
    };
    const fallback = countyOf(delivery.division) ?? countyOf(settings.office.division);
    const reading = await readDelivery(delivery, context, (record, sheet) => {
      const place = names.resolve(placeTexts(record), fallback);
      const cells: Record<string, string | number | null> = { township: place.township, village: place.village };
      for (const { key } of layout.columns) {
        if (key === 'seq' || key === 'township' || key === 'village') continue;
        const text = shownText(record.clean(key));
        const isAmount = (amounts as readonly string[]).includes(key);
        const isNumber = isAmount || (counts as readonly string[]).includes(key);
        cells[key] = text === null ? null : isNumber ? Number(text) / (isAmount ? YUAN : 1) : text;
      }
      const doubtful = Object.entries(cells).find(([, cell]) => !isPlain(cell));
      if (doubtful === undefined) {
        rows.push({ county: place.countyName ?? place.county ?? '未分县', cells });
        return;
      }
      const column = layout.columns.find(({ key }) => key === doubtful[0])?.header ?? doubtful[0];
      const at = { file: sheet.file, sheet: record.sheet, rowNumber: record.rowNumber, column };
      problems.push({ code: 'publish-row-doubtful', level: 'refused', place: at, facts: {} });
    });
    problems.push(...reading.problems);
  }
  return { rows, problems };
}

/** Nothing that could be a person's number or tell of somebody's health. */
function isPlain(cell: string | number | null): boolean {
  return cell === null || !(couldBeIdNumber(cell) || (typeof cell === 'string' && tellsOfHealth(cell)));
}

function bookOf(
  rows: readonly PublishedRow['cells'][],
  terms: { readonly of: PublishedList; readonly title: string; readonly office: string; readonly asOf: string },
): Workbook {
  const { layout, amounts, counts } = PUBLISHED_LISTS[terms.of];
  const nameKey = layout.columns[1]?.key ?? '';
  const summed: readonly string[] = [...amounts, ...counts];
  const total: Record<string, string | number | null> = Object.fromEntries(
    layout.columns.map(({ key }) => [
      key,
      summed.includes(key) ? rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0) : null,
    ]),
  );
  total[nameKey] = TOTAL;
  const lines = [...rows.map((row, position) => ({ ...row, seq: position + 1 })), total];
  const sheet = tableSheet<string>(layout, lines, {
    title: terms.title,
    heads: publicationHeads(terms),
    notes: [PUBLICATION_OBJECTION],
    footer: terms.title,
    orientation: 'landscape',
    mark: (row) => (row[nameKey] === TOTAL ? 'band' : null),
  });
  return { title: terms.title, author: terms.office, day: terms.asOf, sheets: [sheet] };
}

/**
 * A department list that threads read in parts: its rows enter the scopes in the order of the parts, with the ids that one reader would
 * have given them, and the figures of the parts become those of the list. One instance for one delivery.
 */
import type { SqlCell } from '../../store/bulk-insert.js';
import type { RowWriter } from '../../store/row-sink.js';
import type { FilePart, RangePart } from '../reading/file-part.js';
import type { FileReading } from '../reading/file-reading.js';
import type { InputFile, PlannedDelivery } from '../reading/planned-inputs.js';
import { joinStretches, stretchSheet, type StretchReading } from '../reading/range-reading.js';
import type { ReadContext } from '../reading/read-delivery.js';
import { AsideRows } from './aside-rows.js';
import type { ListFigures, ListScope } from './compare-lists.js';
import { CarriedPlaces, takeAnswers, type Answers, type AskedPart } from './enter-answers.js';
import { listLoader, type LoaderRequest } from './list-rows.js';
import { ASIDE, type CarriedWriter, type ListText } from './reading-protocol.js';
import { ScopeJoin } from './scope-join.js';

/** How the rows of a part become those of the table. */
interface PartFrame {
  /** Added to their numbers. */
  readonly shift: number;
  readonly aside: AsideRows | null;
}

const WHOLE: PartFrame = { shift: 0, aside: null };

type Stretch = AskedPart & { readonly file: InputFile & { readonly part: RangePart } };

export class ListEntry {
  readonly #delivery: PlannedDelivery;
  readonly #context: ReadContext;
  readonly #joins: readonly ScopeJoin[];
  /** Of the parts that are entered. */
  #rows = 0;

  constructor(delivery: PlannedDelivery, scopes: readonly ListScope[], request: LoaderRequest, context: ReadContext) {
    this.#delivery = delivery;
    this.#context = context;
    const newLoader = (scope: ListScope) => listLoader(delivery, scope, request);
    this.#joins = scopes.map((scope) => new ScopeJoin(scope, delivery.table.id, newLoader));
  }

  /** Enters the rows of all parts of the delivery. */
  async enter(parts: readonly AskedPart[]): Promise<FileReading[]> {
    const files: FileReading[] = [];
    const open = [...parts];
    for (let part = open.shift(); part !== undefined; part = open.shift()) {
      if (!isStretch(part)) {
        files.push(...(await this.#enterPart(part.answers, WHOLE)));
        continue;
      }
      const stretches = [part];
      for (let next = open[0]; next !== undefined && isFurther(next, part); next = open[0]) {
        stretches.push(next);
        open.shift();
      }
      files.push(await this.#enterStretches(stretches, part.file));
    }
    return files;
  }

  /** In the order of the scopes, of all parts entered. Call once. */
  figures(): ListFigures[] {
    return this.#joins.map((join) => join.figures());
  }

  /**
   * Stretches of one text. Each says at which of the later ones it came to its end; those it has read itself, because no record begins
   * where they start, are thrown away.
   */
  async #enterStretches(stretches: readonly Stretch[], file: Stretch['file']): Promise<FileReading> {
    const aside = await AsideRows.open(this.#delivery, file, this.#context, (record, sheet) => {
      for (const join of this.#joins) join.addAside(record, sheet);
    });
    const read: StretchReading[] = [];
    let next: number | null = 0;
    let shift = 0;
    for (const { answers, file: stretch } of stretches) {
      const { start, firstDataRow } = stretch.part.range;
      if (start !== next) {
        await throwAway(answers);
        continue;
      }
      if (start > 0) shift -= firstDataRow;
      for (const reading of await this.#enterPart(answers, { shift, aside })) {
        read.push({ file: reading, shift });
        const end = stretchSheet(reading)?.end ?? null;
        next = end?.next ?? null;
        shift += end?.nextRow ?? 0;
      }
    }
    if (read.every(({ file: reading }) => reading.trouble === null && stretchSheet(reading)?.trouble === null)) {
      aside?.finish();
    }
    return joinStretches(read, aside?.reading ?? null);
  }

  async #enterPart(answers: Answers, { shift, aside }: PartFrame): Promise<FileReading[]> {
    const places = new CarriedPlaces(this.#context.places);
    const writers: PartWriter[] = [];
    for (const join of this.#joins) join.begin();
    const onRows = (rows: number): void => this.#context.onRows?.(this.#rows + rows);
    const done = await takeAnswers(answers, onRows, (text) => {
      const { writers: news, proofs, places: newPlaces, rows } = JSON.parse(text) as ListText;
      for (const place of newPlaces) places.enter(places.count, place);
      for (const writer of news) writers.push(new PartWriter(this.#join(writer[0]), writer, { places, shift }));
      for (const [scope, row, isProofOnly] of proofs) this.#join(scope).expectProof(row, isProofOnly);
      for (const [number, cells] of rows) {
        if (number === ASIDE) setAside(cells, { shift, aside });
        else writerOf(writers, number).add(cells);
      }
    });
    done.figures.forEach((figures, at) => {
      if (at === 0) this.#rows += figures.health.records;
      this.#join(at).add(figures);
    });
    return places.filesOf(done);
  }

  #join(scope: number): ScopeJoin {
    const join = this.#joins[scope];
    if (join === undefined) throw new Error('a table without its scope');
    return join;
  }
}

function isStretch(part: AskedPart): part is Stretch {
  const kind: FilePart['kind'] | undefined = part.file.part?.kind;
  return kind === 'range';
}

function isFurther(part: AskedPart, { file }: Stretch): part is Stretch {
  return isStretch(part) && part.file.path === file.path;
}

async function throwAway(answers: Answers): Promise<void> {
  for await (const answer of answers) if (answer.kind === 'done') return;
}

function writerOf(writers: readonly PartWriter[], number: number): PartWriter {
  const writer = writers[number];
  if (writer === undefined) throw new Error('a row without its table');
  return writer;
}

function setAside([rowNumber, ...fields]: readonly SqlCell[], { shift, aside }: PartFrame): void {
  if (aside === null) throw new Error('a row set aside without its table');
  aside.take(Number(rowNumber) + shift, fields.map(String));
}

/** Rows of one table, by the thread's numbers until they are added. */
class PartWriter {
  readonly #join: ScopeJoin;
  readonly #open: () => RowWriter;
  readonly #places: CarriedPlaces;
  readonly #placeCell: number;
  readonly #shift: number;
  /** Cell of the row number; -1: none. */
  readonly #numberCell: number;
  #writer: RowWriter | null = null;

  constructor(
    join: ScopeJoin,
    [, table, columns]: CarriedWriter,
    { places, shift }: { readonly places: CarriedPlaces; readonly shift: number },
  ) {
    if (columns[0] !== 'row_id') throw new Error('rows of lists begin with their id');
    this.#join = join;
    this.#open = () => join.scope.store.writer(table, columns);
    this.#places = places;
    this.#shift = shift;
    this.#placeCell = columns.indexOf('place_id');
    this.#numberCell = columns.indexOf('row_number');
  }

  add(cells: SqlCell[]): void {
    const rowId = this.#join.idOf(Number(cells[0]));
    if (rowId === null) return;
    cells[0] = rowId;
    if (this.#placeCell >= 0) cells[this.#placeCell] = this.#places.id(Number(cells[this.#placeCell]));
    if (this.#numberCell >= 0) cells[this.#numberCell] = Number(cells[this.#numberCell]) + this.#shift;
    this.#writer ??= this.#open();
    this.#writer.add(cells);
  }
}

/**
 * Answers of threads that read, taken in order: what all of them have in common, and people. The main thread enters what they prepared
 * as if it had read it itself.
 */
import { PlaceBook, type SheetPlace } from '../../store/place-book.js';
import type { FileReading, ReadSheet } from '../reading/file-reading.js';
import type { InputFile } from '../reading/planned-inputs.js';
import type { ReadContext } from '../reading/read-delivery.js';
import type { PeopleTaker } from './people-rows.js';
import type { PeopleText, ReadingAnswer } from './reading-protocol.js';

export type Done = Extract<ReadingAnswer, { kind: 'done' }>;
export type Answers = AsyncIterable<ReadingAnswer>;

/** A file of a delivery, or a part of one, that a thread was asked to read. */
export interface AskedPart {
  readonly file: InputFile;
  readonly answers: Answers;
}

export async function enterPeople(answers: Answers, taker: PeopleTaker, context: ReadContext): Promise<FileReading[]> {
  const places = new CarriedPlaces(context.places);
  const sheets = new Map<number, ReadSheet>();
  const onRows = (rows: number): void => context.onRows?.(rows);
  const done = await takeAnswers(answers, onRows, (text) => {
    const { sheets: news, rows } = JSON.parse(text) as PeopleText;
    for (const [placeId, place, columns] of news) {
      sheets.set(placeId, { placeId: places.enter(placeId, place), file: place.file, columns: new Set(columns) });
    }
    for (const [placeId, isLost, householdKey, cells] of rows) {
      const sheet = sheets.get(placeId);
      if (sheet === undefined) throw new Error('a row without its sheet');
      taker.take({ cells, householdKey, isLost: isLost === 1 }, sheet);
    }
  });
  return places.filesOf(done);
}

/** Takes all answers to a request to the end. */
export async function takeAnswers(
  answers: Answers,
  onRows: (rows: number) => void,
  onText: (text: string) => void,
): Promise<Done> {
  for await (const answer of answers) {
    if (answer.kind === 'rows') onText(answer.text);
    else if (answer.kind === 'progress') onRows(answer.rows);
    else if (answer.kind === 'done') return answer;
  }
  throw new Error('a thread gave no figures');
}

/** A thread's place ids as those of the pass. */
export class CarriedPlaces {
  readonly #book: PlaceBook;
  readonly #ids = new Map<number, number>();

  constructor(book: PlaceBook) {
    this.#book = book;
  }

  get count(): number {
    return this.#ids.size;
  }

  enter(carried: number, { file, sheet }: SheetPlace): number {
    const id = this.#book.placeId(file, sheet);
    this.#ids.set(carried, id);
    return id;
  }

  id(carried: number): number {
    const id = this.#ids.get(carried);
    if (id === undefined) throw new Error('a row without its place');
    return id;
  }

  /** What was read, by the place ids of the pass. */
  filesOf({ files, places }: Done): FileReading[] {
    places.forEach((place, id) => this.enter(id, place));
    const moved = (source: ReadSheet): ReadSheet => ({ ...source, placeId: this.id(source.placeId) });
    return files.map((file) => ({
      ...file,
      tables: file.tables.map((table) => ({
        ...table,
        sheets: table.sheets.map((sheet) => ({ ...sheet, source: sheet.source === null ? null : moved(sheet.source) })),
      })),
    }));
  }
}

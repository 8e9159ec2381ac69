/**
 * Tables of one delivery that are the same table: a copied sheet, a CSV beside the workbook it came from, an old hidden sheet,
 * a sheet 其中脱贫户 beside the whole register. Looks at numbers and days only. One of them is read; read-delivery.ts reports the other.
 */
import type { TableFile } from '../domain/tables/table.js';
import type { SheetPlan } from '../intake/layout/sheet-plan.js';
import { takeSample } from '../intake/header/sheet-sample.js';
import type { SheetSample } from '../intake/header/sheet-sample.js';
import type { PlannedDelivery } from './plan-inputs.js';

/** Share of the numbers of the larger table that must stand in the other. */
const SAME_SHARE = 0.9;
/** People of a part; fewer may be duplicates that a rule is to find. */
const FEWEST_OF_PART = 5;
/** One person may well stand in two lists. */
const FEWEST_NUMBERS = 2;
const SAME_COLUMNS = 0.5;
const NUMBER = /^[0-9X]{15,18}$/u;

/** A sheet, by the path of its table and its name. */
export function tableKey(path: string, sheet: string | null): string {
  return `${path}|${sheet ?? ''}`;
}

interface Seen {
  readonly path: string;
  readonly sheet: string | null;
  readonly isHidden: boolean;
  readonly columns: ReadonlySet<string>;
  /** Days of each number of the sample: the same people in the lists of two months are two lists. */
  readonly days: ReadonlyMap<string, string>;
  readonly isWhole: boolean;
  numbers: ReadonlySet<string>;
}

export interface TableOpener {
  /** Opens the tables of each file of the delivery in turn; what cannot be opened is left to the reading. */
  each(use: (table: TableFile) => Promise<void>): Promise<void>;
  /** The plan of a sheet, or null where it holds no data. */
  plan(table: TableFile, sheet: TableFile['sheets'][number]): Promise<SheetPlan | null>;
}

/** Tables that are another one of the delivery once more, each with what is read in its place. */
export async function tablesGivenTwice(
  delivery: Pick<PlannedDelivery, 'settings' | 'role'>,
  opener: TableOpener,
): Promise<ReadonlyMap<string, string>> {
  const seen: Seen[] = [];
  const wanted = delivery.settings.sheets;
  const isWanted = (name: string | null): boolean => wanted === null || (name !== null && wanted.includes(name));
  await opener.each(async (table) => {
    for (const sheet of table.sheets.filter(({ name }) => isWanted(name))) {
      const plan = await opener.plan(table, sheet);
      if (plan !== null) seen.push(look(table.path, sheet, plan, await takeSample(sheet)));
    }
  });
  const near = seen.filter((one) => seen.some((other) => other !== one && sharesNumbers(one, other)));
  if (near.some(({ isWhole }) => !isWhole)) await readNumbers(near, opener);
  const twice = new Map<string, string>();
  // A list may pay people once more on another sheet; a person is registered once.
  const isPeople = delivery.role !== 'list';
  for (const [position, one] of near.entries()) {
    for (const other of near.slice(position + 1)) {
      if ([one, other].some((table) => twice.has(tableKey(table.path, table.sheet)))) continue;
      const kind = isSame(one, other) ? 'same' : isPeople && isPart(one, other) ? 'part' : 'none';
      if (kind === 'none') continue;
      const isSecondKept = kind === 'same' ? isBetter(other, one) : other.numbers.size > one.numbers.size;
      const [kept, left] = isSecondKept ? [other, one] : [one, other];
      twice.set(tableKey(left.path, left.sheet), kept.sheet === null ? kept.path : `${kept.path} › ${kept.sheet}`);
    }
  }
  return twice;
}

function numberColumns(plan: SheetPlan): number[] {
  const people = plan.slots.length > 0 ? plan.slots.map(({ columns }) => columns) : [plan.columns];
  return people.flatMap((columns) => columns.get('id_number')?.columnIndex ?? []);
}

function numberOf(text: string | null): string | null {
  const bare = (text ?? '').replace(/\s/gu, '').toUpperCase();
  return NUMBER.test(bare) ? bare : null;
}

function look(path: string, sheet: TableFile['sheets'][number], plan: SheetPlan, sample: SheetSample): Seen {
  const columns = numberColumns(plan);
  const dated = [...plan.columns.values()].filter(
    ({ definition }) => ['date', 'month', 'year'].includes(definition.type) && definition.name !== 'birth_date',
  );
  const days = new Map<string, string>();
  for (const row of sample.rows) {
    const daysOfRow = dated
      .map(({ columnIndex }) => (row.texts[columnIndex] ?? '').replace(/\D/gu, '').slice(0, 6))
      .join('|');
    for (const column of columns) {
      const number = numberOf(row.texts[column] ?? null);
      if (number !== null) days.set(number, daysOfRow);
    }
  }
  return {
    path,
    sheet: sheet.name,
    isHidden: sheet.hidden,
    columns: new Set(plan.columns.keys()),
    days,
    isWhole: sample.isWhole,
    numbers: new Set(days.keys()),
  };
}

function sharesNumbers(one: Seen, other: Seen): boolean {
  const columns = [...one.columns].filter((name) => other.columns.has(name)).length;
  if (columns < SAME_COLUMNS * Math.max(one.columns.size, other.columns.size)) return false;
  return [...one.days.keys()].some((number) => other.days.has(number));
}

/** Reads the numbers of tables that are longer than the sample. */
async function readNumbers(near: readonly Seen[], opener: TableOpener): Promise<void> {
  await opener.each(async (table) => {
    for (const sheet of table.sheets) {
      const one = near.find(({ path, sheet: name }) => path === table.path && name === sheet.name);
      const plan = one === undefined || one.isWhole ? null : await opener.plan(table, sheet);
      if (one === undefined || plan === null) continue;
      const columns = numberColumns(plan);
      const numbers = new Set<string>();
      for await (const rows of sheet.rows()) {
        for (const row of rows) for (const column of columns) numbers.add(numberOf(row.text(column)) ?? '');
      }
      numbers.delete('');
      one.numbers = numbers;
    }
  });
}

function isSame(one: Seen, other: Seen): boolean {
  const most = Math.max(one.numbers.size, other.numbers.size);
  return most >= FEWEST_NUMBERS && holdsTogether(one, other, SAME_SHARE * most);
}

/** True when everybody of the smaller table stands in the larger one too: whoever stands in the smaller alone must not be lost. */
function isPart(one: Seen, other: Seen): boolean {
  const least = Math.min(one.numbers.size, other.numbers.size);
  return least >= FEWEST_OF_PART && holdsTogether(one, other, least);
}

/** `fewest`: numbers that must stand in both. */
function holdsTogether(one: Seen, other: Seen, fewest: number): boolean {
  if (!sharesNumbers(one, other)) return false;
  const common = [...one.numbers].filter((number) => other.numbers.has(number)).length;
  if (common < fewest) return false;
  const both = [...one.days].filter(([number]) => other.days.has(number));
  const alike = both.filter(([number, days]) => other.days.get(number) === days).length;
  return alike * 2 >= both.length;
}

/** The visible one, then the one with the later day in its name. */
function isBetter(one: Seen, other: Seen): boolean {
  if (one.isHidden !== other.isHidden) return other.isHidden;
  return dayInName(one) > dayInName(other);
}

function dayInName({ path, sheet }: Seen): string {
  const file = path.split('/').at(-1) ?? '';
  const found = /(20\d\d)[-_.年]?(0?[1-9]|1[0-2])(?!\d{3})(?:[-_.月]?(\d{1,2}))?/u.exec(`${sheet ?? ''} ${file}`);
  return found === null
    ? ''
    : [found[1], ...[found[2], found[3]].map((part) => (part ?? '0').padStart(2, '0'))].join('-');
}

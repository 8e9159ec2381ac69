// Writes the department lists and notes for each record where it came to stand, and for each list what a careful reader
// must count: rows, rows used, refused, skipped, records, usable keys.

import { parseColumns } from './cell-styles.mjs';
import { LIST_LAYOUTS } from './list-layouts.mjs';
import { MORE_LIST_LAYOUTS } from './more-list-layouts.mjs';
import { randomStream } from './random.mjs';
import { composeSheet } from './sheets.mjs';
import { writeTable } from './write-files.mjs';

const HEADER_TOTAL = '合计';

/** Writes all lists below `root`/收件, rows, sheets and columns in another order when `rearranged`. Returns the sources for bidui.yaml and the expected counts. */
export async function writeLists(world, root, rearranged) {
  const deliveries = [];
  for (const layout of [...LIST_LAYOUTS, ...MORE_LIST_LAYOUTS]) {
    const rows = world.rows.filter((row) => row.source === layout.source && row.scope === layout.scope);
    if (rows.length > 0)
      deliveries.push(await writeList(rows, rearranged ? { ...layout, isRearranged: true } : layout, root));
  }
  const unwritten = world.rows.filter((row) => row.at === null);
  if (unwritten.length > 0) throw new Error(`no layout for ${unwritten[0].source} ${unwritten[0].scope}`);
  return deliveries;
}

async function writeList(rows, layout, root) {
  const random = randomStream(`order ${layout.source} ${layout.scope}${layout.isRearranged === true ? ' again' : ''}`);
  const records = recordsOf(rows, layout, random);
  const counts = { rows: 0, skipped: 0, records: rows.length };
  const files = [];
  for (const { file, part } of partsOf(layout, records)) {
    files.push(file);
    const sheets = sheetsOf(layout, part).map(({ name, members }) => {
      const sheet = composeSheet(sheetLayout(layout, name, members));
      for (const [index, record] of members.entries()) {
        for (const row of record) row.at = { file, sheet: sheet.name, row: sheet.rowNumbers[index] };
      }
      counts.rows += members.length;
      counts.skipped += sheet.skipped;
      return sheet;
    });
    await writeTable(`${root}/${file}`, sheets, layout);
  }
  const usable =
    layout.damaged === true ? rows.filter((row) => String(row.values.id_number).endsWith('X')).length : rows.length;
  return { layout, files, counts: { ...counts, rows_used: counts.rows, refused: 0, usable_keys: usable } };
}

/** Records as groups of list rows: one each, or a household for wide lists. Shuffled, but households stay together. */
function recordsOf(rows, layout, random) {
  const byKey = new Map();
  for (const [index, row] of rows.entries()) {
    const key = row.values.household ?? `row ${index}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const groups = random.shuffle([...byKey.values()]);
  const records = layout.wideMembers === undefined ? groups.flat().map((row) => [row]) : groups;
  if (layout.sortBy === undefined) return records;
  const column = layout.sortBy;
  return records.sort(([one], [other]) =>
    one.values[column] < other.values[column] ? -1 : one.values[column] > other.values[column] ? 1 : 0,
  );
}

function partsOf(layout, records) {
  const base = `收件/${layout.path}`;
  if (layout.parts === undefined) return [{ file: base, part: records }];
  const size = Math.ceil(records.length / layout.parts.length);
  return layout.parts.map((suffix, index) => ({
    file: base + suffix,
    part: records.slice(index * size, (index + 1) * size),
  }));
}

function sheetsOf(layout, records) {
  const hasSheets = layout.format === 'xlsx' || layout.format === 'xls';
  if (layout.perTownship !== true) return [{ name: hasSheets ? 'Sheet1' : null, members: records }];
  const byTownship = new Map();
  for (const record of records) {
    const { township } = record[0].values;
    byTownship.set(township, [...(byTownship.get(township) ?? []), record]);
  }
  const sheets = [...byTownship].map(([name, members]) => ({ name, members }));
  return layout.isRearranged === true ? sheets.reverse() : sheets;
}

function sheetLayout(layout, name, records) {
  const columns = orderedColumns(layout);
  const wide = layout.wideMembers ?? 0;
  const header = columns.map((column) => column.header);
  for (let slot = 1; slot <= wide; slot += 1) header.push(`家庭成员${slot}姓名`, `家庭成员${slot}证件号`);
  const rows = records.map((record, index) => {
    const cells = columns.map((column) =>
      column.canonical === 'index' ? index + 1 : column.render(record[0].values[column.canonical], index),
    );
    for (const member of record.slice(1)) cells.push(member.values.name, member.values.id_number);
    return cells;
  });
  return {
    ...layout,
    name,
    header,
    rows,
    total: layout.total === true ? totalRow(columns, rows) : undefined,
  };
}

/** Columns as laid out; rearranged, the last comes first, save where groups stand above them. */
function orderedColumns(layout) {
  const columns = parseColumns(layout.columns);
  const isFixed = layout.groups !== undefined || layout.total === true || layout.mergeColumns !== undefined;
  return layout.isRearranged === true && !isFixed ? columns.reverse() : columns;
}

/** 合计 in the first column that is no number, sums below amounts. */
function totalRow(columns, rows) {
  return columns.map((column, index) => {
    if (index === 0) return HEADER_TOTAL;
    if (!['members', 'amount_month', 'subsidy', 'floor_area'].includes(column.canonical)) return null;
    return rows.reduce((sum, row) => sum + (typeof row[index] === 'number' ? row[index] : 0), 0);
  });
}

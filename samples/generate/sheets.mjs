// From records to the cells of a sheet as an office would lay it out: titles above the header, one or two header rows,
// merged cells, repeated headers, totals and signatures below. Says on which row each record came to stand.

/**
 * @typedef {object} SheetLayout
 * @property {string | null} name
 * @property {readonly string[]} header
 * @property {readonly (string | null)[]} [groups] first row of a two-row header: group title over its first column, null = continues
 * @property {readonly string[]} [titles] rows above the header, merged over the width
 * @property {readonly (readonly unknown[])[]} rows cells of the records
 * @property {readonly unknown[]} [total] 合计 row
 * @property {readonly string[]} [footer] 制表人 row
 * @property {number} [repeatHeaderEvery] header printed again after so many records
 * @property {readonly number[]} [mergeColumns] 0-based columns whose equal neighbours are merged
 */

/** @param {SheetLayout} layout */
export function composeSheet(layout) {
  const { name, header, groups, titles = [], rows, total, footer, repeatHeaderEvery = 0, mergeColumns = [] } = layout;
  const cells = [];
  const merges = [];
  for (const title of titles) {
    cells.push([title]);
    merges.push([cells.length, 1, cells.length, header.length]);
  }
  pushHeader(cells, merges, header, groups);
  const rowNumbers = [];
  let repeated = 0;
  for (const [index, row] of rows.entries()) {
    if (repeatHeaderEvery > 0 && index > 0 && index % repeatHeaderEvery === 0) {
      cells.push([...header]);
      repeated += 1;
    }
    cells.push([...row]);
    rowNumbers.push(cells.length);
  }
  for (const column of mergeColumns) mergeRuns(cells, merges, rowNumbers, column);
  if (total !== undefined) cells.push([...total]);
  if (footer !== undefined) cells.push([...footer]);
  const skipped = titles.length + repeated + (total === undefined ? 0 : 1) + (footer === undefined ? 0 : 1);
  return { name, cells, merges, rowNumbers, skipped };
}

function pushHeader(cells, merges, header, groups) {
  if (groups === undefined) {
    cells.push([...header]);
    return;
  }
  const top = cells.length + 1;
  const first = [];
  const second = [];
  for (let column = 0; column < header.length; column += 1) {
    if (groups[column] === '') {
      first.push(header[column]);
      second.push(null);
      merges.push([top, column + 1, top + 1, column + 1]);
      continue;
    }
    first.push(groups[column]);
    second.push(header[column]);
    if (groups[column] === null) continue;
    let last = column;
    while (groups[last + 1] === null) last += 1;
    if (last > column) merges.push([top, column + 1, top, last + 1]);
  }
  cells.push(first, second);
}

/** Merges equal neighbours down a column, leaving the value in the first cell only. */
function mergeRuns(cells, merges, rowNumbers, column) {
  let start = 0;
  for (let index = 1; index <= rowNumbers.length; index += 1) {
    const first = cells[rowNumbers[start] - 1][column];
    const unbroken = index < rowNumbers.length && rowNumbers[index] === rowNumbers[index - 1] + 1;
    if (unbroken && cells[rowNumbers[index] - 1][column] === first) continue;
    if (index - 1 > start) merges.push([rowNumbers[start], column + 1, rowNumbers[index - 1], column + 1]);
    start = index;
  }
  for (const [top, left, bottom] of merges) {
    if (left !== column + 1 || top === bottom) continue;
    for (let row = top; row < bottom; row += 1) if (rowNumbers.includes(row + 1)) cells[row][column] = null;
  }
}

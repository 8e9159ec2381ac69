// The same value as different offices type it: dates, numbers, names. A column of a layout is written
// `canonical:header@style`; without a style the value stands as it is.

import { fullWidth, lostInSpreadsheet, shortNumber } from './identity.mjs';

const STYLES = {
  // Dates.
  dots: (day) =>
    day?.replace(/^(\d+)-0?(\d+)(?:-0?(\d+))?$/, (_, year, month, date) =>
      [year, month, date].filter(Boolean).join('.'),
    ),
  slashes: (day) => day?.replaceAll('-', '/'),
  compact: (day) => day?.replaceAll('-', ''),
  chinese: (day) =>
    day?.replace(
      /^(\d+)-0?(\d+)(?:-0?(\d+))?$/,
      (_, year, month, date) => `${year}年${month}月${date === undefined ? '' : `${date}日`}`,
    ),
  cell: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? new Date(`${day}T00:00:00Z`) : day),
  // Identity numbers.
  lower: (number) => number?.toLowerCase(),
  tab: (number) => (number === undefined ? number : `${number}\t`),
  equals: (number) => (number === undefined ? number : `="${number}"`),
  apostrophe: (number) => (number === undefined ? number : `'${number}`),
  lost: (number) => (/^\d{17}[\dX]$/.test(number ?? '') ? lostInSpreadsheet(number) : number),
  // One in five numbers typed in an old or careless way.
  careless: (number, index) => {
    if (!/^\d{17}[\dX]$/.test(number ?? '')) return number;
    if (index % 11 === 3) return fullWidth(number);
    if (index % 11 === 7) return `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
    // Only a 15-digit number of a known county can be read back.
    const isReadable = /^99012[12]19\d{6}(?!99)/.test(number);
    return index % 11 === 9 && isReadable ? shortNumber(number) : number.toLowerCase();
  },
  // Names.
  aligned: (name) => ([...(name ?? '')].length === 2 ? [...name].join('　') : name),
  dot: (name, index) => name?.replace('·', ['・', '•', '．', '‧'][index % 4]),
  // Words and amounts.
  tick: (flag) => ({ 是: '√', 否: '' })[flag] ?? flag,
  digit: (flag) => ({ 是: '1', 否: '0' })[flag] ?? flag,
  sexCode: (sex) => ({ 男: '1', 女: '2' })[sex] ?? sex,
  grouped: (amount) => (typeof amount === 'number' ? amount.toLocaleString('en-US') : amount),
  wan: (amount) => (typeof amount === 'number' ? amount / 10000 : amount),
  year: (day) => day?.slice(0, 4),
};

/** Columns of a layout, separated by blanks; ⏎ stands for a line break inside a header. @param {string} text */
export function parseColumns(text) {
  return text
    .trim()
    .split(/\s+/)
    .map((column) => parseColumn(column.replaceAll('⏎', '\n')));
}

/** `id_number:身份证号@tab` → `{canonical, header, render(value, rowIndex)}`. @param {string} text */
function parseColumn(text) {
  const [, canonical, header, style] = /^(\w+):([^@]+)(?:@(\w+))?$/s.exec(text) ?? [];
  if (canonical === undefined) throw new Error(`not a column: ${text}`);
  const render = style === undefined ? (value) => value : STYLES[style];
  if (render === undefined) throw new Error(`unknown style ${style}`);
  return {
    canonical,
    header,
    render: (value, index) => (value === null || value === undefined ? null : (render(value, index) ?? null)),
  };
}

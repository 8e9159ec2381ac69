/** A written .xlsx as text, for goldens: sheets, widths, merges, frozen panes, filters, drop-downs, protection, print set-up, cells. */
import ExcelJS from 'exceljs';

/** Reads the file with exceljs, not with our own reader: an independent witness of what was written. */
export async function dumpWorkbook(file: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const lines: string[] = [`title=${book.title ?? ''} author=${book.creator} created=${book.created.toISOString()}`];
  for (const sheet of book.worksheets) lines.push('', ...dumpSheet(sheet));
  return `${lines.join('\n')}\n`;
}

function dumpSheet(sheet: ExcelJS.Worksheet): string[] {
  const view = sheet.views[0];
  const { pageSetup } = sheet;
  const lines = [
    `== ${sheet.name} (${sheet.state})`,
    `freeze: ${view?.state === 'frozen' ? `${view.ySplit ?? 0} rows, ${view.xSplit ?? 0} columns` : 'none'}`,
    `filter: ${typeof sheet.autoFilter === 'string' ? sheet.autoFilter : JSON.stringify(sheet.autoFilter ?? null)}`,
    `print: paper ${pageSetup.paperSize ?? '-'} ${pageSetup.orientation ?? '-'} fit ${pageSetup.fitToWidth ?? '-'}x${
      pageSetup.fitToHeight ?? '-'
    } titles ${pageSetup.printTitlesRow ?? '-'} header ${sheet.headerFooter.oddHeader ?? '-'} footer ${sheet.headerFooter.oddFooter ?? '-'}`,
    `protection: ${JSON.stringify((sheet as unknown as { sheetProtection: unknown }).sheetProtection ?? null)}`,
    `widths: ${sheet.columns.map((column) => `${round(column.width)}${column.hidden === true ? ' hidden' : ''}`).join(' | ')}`,
    `merges: ${sheet.model.merges.join(' ')}`,
    ...choicesOf(sheet),
  ];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    let openCells = 0;
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const look = [
        cell.type === ExcelJS.ValueType.Number ? 'number' : null,
        cell.numFmt === '@' || cell.numFmt === undefined ? null : cell.numFmt,
        cell.protection?.locked === false ? 'open' : null,
        cell.formula === undefined ? null : 'FORMULA',
      ].filter((part) => part !== null);
      if (cell.value === null) {
        if (cell.protection?.locked === false) openCells += 1;
        return;
      }
      cells.push(`${cell.address}${look.length === 0 ? '' : `(${look.join(',')})`}=${JSON.stringify(textOf(cell))}`);
    });
    lines.push(
      `${row.number} [${round(row.height)}] ${cells.join(' ')}${openCells === 0 ? '' : ` +${openCells} open`}`,
    );
  });
  return lines;
}

/** Runs of equal drop-downs in one column as one line. */
function choicesOf(sheet: ExcelJS.Worksheet): string[] {
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
    .dataValidations;
  const byList = new Map<string, string[]>();
  for (const [address, validation] of Object.entries(model)) {
    const key = `${validation.type} ${validation.formulae.join(' ')} ${validation.errorStyle ?? ''}`;
    byList.set(key, [...(byList.get(key) ?? []), address]);
  }
  return [...byList].map(([list, addresses]) => `choice: ${list} at ${addresses.join(' ')}`);
}

function textOf(cell: ExcelJS.Cell): unknown {
  const { value } = cell;
  return typeof value === 'object' && value !== null && 'richText' in value ? cell.text : value;
}

function round(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value * 100) / 100);
}

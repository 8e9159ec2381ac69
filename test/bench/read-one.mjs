// One reader over one file in a process of its own, so that its peak memory is its own. Prints {rows, cells, seconds}.
import { createReadStream } from 'node:fs';

const [reader, file] = process.argv.slice(2);
const startedMs = performance.now();
let rows = 0;
let cells = 0;

const READERS = {
  /** Every cell as text through bidui's readers. */
  async bidui() {
    const { openTables } = await import('../../dist/tabular/open-table.js');
    for (const table of await openTables(file, { path: file })) {
      for (const sheet of table.sheets) {
        for await (const batch of sheet.rows()) {
          for (const view of batch) {
            rows += 1;
            for (let column = 0; column < view.width; column += 1) if (view.text(column) !== null) cells += 1;
          }
        }
      }
      await table.close();
    }
  },
  /** papaparse alone, fed decoded strings. */
  async papaparse() {
    const { default: papa } = await import('papaparse');
    const decoder = new TextDecoder(file.includes('gb18030') ? 'gb18030' : 'utf-8');
    let rest = '';
    const take = (text) => {
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      for (const record of papa.parse(text.slice(0, end), { delimiter: ',', newline: '\r\n' }).data) {
        rows += 1;
        for (const cell of record) if (cell !== '') cells += 1;
      }
    };
    for await (const block of createReadStream(file, { highWaterMark: 1 << 20 })) {
      take(rest + decoder.decode(block, { stream: true }));
    }
    if (rest !== '') take(`${rest}\r\n`);
  },
  /** exceljs's reader of a whole file. */
  async exceljs() {
    const { default: Excel } = await import('exceljs');
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(file);
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => {
        rows += 1;
        row.eachCell(() => (cells += 1));
      }),
    );
  },
  /** The floor: the bytes and nothing else. */
  async copy() {
    for await (const block of createReadStream(file, { highWaterMark: 1 << 20 })) cells += block.length;
  },
};

await READERS[reader]();
console.log(JSON.stringify({ rows, cells, seconds: (performance.now() - startedMs) / 1000 }));

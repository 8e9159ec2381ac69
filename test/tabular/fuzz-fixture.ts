/** Structure-aware fuzz of every reader: good files of each kind, damaged by a seeded generator, read through the one entrance. */
import { encode } from 'iconv-lite';
import { tabularMessages } from '../../src/catalog/messages/tabular.js';
import { UserError } from '../../src/domain/problem.js';
import { mutateBytes, mutateXml, seededRandom } from './mutate-fixture.js';
import type { Random } from './mutate-fixture.js';
import { showSheets, withTables } from './read-fixture.js';
import type { ShownSheet } from './read-fixture.js';
import { buildXlsx, xlsxParts } from './xlsx-fixture.js';
import type { FixtureBook } from './xlsx-fixture.js';
import { buildZip } from './zip-fixture.js';

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

const BOOK: FixtureBook = {
  sheets: [
    {
      name: '甲村',
      body:
        '<dimension ref="A1"/><cols><col min="2" max="2" hidden="1"/></cols><sheetData>' +
        row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c>') +
        row(
          2,
          '<c r="A2" s="1"><v>43282</v></c><c r="B2"><f>A1</f><v>0</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>',
        ) +
        row(3, '<c r="A3" t="str"><v>a&amp;b</v></c><c r="B3" t="d"><v>2018-07-01</v></c>') +
        '</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    },
  ],
  shared: ['<t>甲</t>', '<r><t>丙</t></r><rPh><t>x</t></rPh>'],
  formats: [0, 14, 'yyyy"年"'],
};

const ODS_CONTENT =
  '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">' +
  '<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>甲</text:p></table:table-cell></table:table-row>' +
  '<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1.5" table:number-columns-repeated="2"/></table:table-row>' +
  '</table:table></office:spreadsheet></office:body></office:document-content>';

const XML_2003 =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>' +
  '<Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell></Row><Row><Cell ss:Index="3"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>';

const HTML =
  '<html><body><table><tr><th colspan="2">名册</th></tr><tr><td rowspan="2">甲&nbsp;</td><td>1<br>2</td></tr><tr><td>&#24352;</td></tr></table></body></html>';

const CSV = '姓名,证件号码,"地址, 全称"\r\n张三,990121197001010015,"某县\r\n某镇"\r\n"李""四",,\r\n';

/** One damaged input of the kinds above. */
function fuzzInput(random: Random): Buffer {
  const kind = random();
  if (kind < 0.5) {
    const parts = [...xlsxParts(BOOK).keys()];
    const victim = parts[Math.floor(random() * parts.length)]!;
    return buildXlsx({ ...BOOK, change: (all) => all.set(victim, mutateXml(String(all.get(victim)), random)) });
  }
  if (kind < 0.6) return mutateBytes(buildXlsx(BOOK), random);
  if (kind < 0.7) {
    return buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', content: mutateXml(ODS_CONTENT, random) },
    ]);
  }
  if (kind < 0.78) return Buffer.from(mutateXml(XML_2003, random));
  if (kind < 0.86) return Buffer.from(mutateXml(HTML, random));
  return mutateBytes(encode(CSV.repeat(1 + Math.floor(random() * 30)), random() < 0.5 ? 'utf-8' : 'gb18030'), random);
}

export interface FuzzTally {
  read: number;
  refused: number;
  slowestMs: number;
}

/** Reads many damaged inputs. Anything but rows or a refusal with words is thrown with the seed of its input. */
export async function runFuzz(firstSeed: number, count: number): Promise<FuzzTally> {
  const tally: FuzzTally = { read: 0, refused: 0, slowestMs: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const bytes = fuzzInput(seededRandom(seed));
    const startedMs = performance.now();
    try {
      await withTables(bytes, async (files) => {
        for (const file of files) await showSheets(file);
      });
      tally.read += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`seed ${seed}`, { cause: error });
      if (!(error.code in tabularMessages))
        throw new Error(`seed ${seed}: no words for ${error.code}`, { cause: error });
      tally.refused += 1;
    }
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedMs);
  }
  return tally;
}

/** Sound containers with checksums, which cannot be damaged unseen. */
export const SOUND_CONTAINERS = {
  xlsx: buildXlsx(BOOK),
  ods: buildZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content: ODS_CONTENT },
  ]),
  zip: buildZip([{ name: '甲.csv', content: CSV.repeat(20) }]),
} as const;

/** A sound file and its rows, cut or flipped: the same rows or a refusal, never other rows. */
export async function runDamage(
  firstSeed: number,
  count: number,
  sound: Buffer = SOUND_CONTAINERS.xlsx,
): Promise<FuzzTally> {
  const expected = JSON.stringify(await rowsAndRefusals(sound));
  const tally: FuzzTally = { read: 0, refused: 0, slowestMs: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = seededRandom(seed);
    const isCut = random() < 0.5;
    // One byte alone is a text of one letter, whatever it was.
    const position = isCut ? 2 + Math.floor(random() * (sound.length - 2)) : Math.floor(random() * sound.length);
    const bytes = isCut ? sound.subarray(0, position) : Buffer.from(sound);
    if (!isCut) bytes[position] = bytes[position]! ^ (1 << Math.floor(random() * 8));
    try {
      const shown = JSON.stringify(await rowsAndRefusals(bytes));
      if (isCut || shown !== expected) throw new Error(`seed ${seed}: other rows at byte ${position}`);
      tally.read += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`seed ${seed}`, { cause: error });
      tally.refused += 1;
    }
  }
  return tally;
}

/** Rows of every table; a warning or a refused member of an archive counts as a refusal of the whole. */
function rowsAndRefusals(bytes: Buffer): Promise<ShownSheet[]> {
  return withTables(bytes, async (files) => {
    const shown: ShownSheet[] = [];
    for (const file of files) shown.push(...(await showSheets(file)));
    const told = files.flatMap(({ problems }) => problems).find(({ level }) => level !== 'notice');
    if (told !== undefined) throw new UserError(told.code as 'file-empty', told.facts, told.place);
    return shown;
  });
}

/** Cuts of a text table: the records before the cut as they were, or a refusal; a record cut inside is never completed. */
export async function runTextCuts(firstSeed: number, count: number, encoding: string): Promise<FuzzTally> {
  const sound = encode(CSV.repeat(25), encoding);
  const expected = (await rowsAndRefusals(sound)).flatMap(({ rows }) => rows);
  const tally: FuzzTally = { read: 0, refused: 0, slowestMs: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const cut = 1 + Math.floor(seededRandom(seed)() * (sound.length - 1));
    try {
      const rows = (await rowsAndRefusals(sound.subarray(0, cut))).flatMap((sheet) => sheet.rows);
      const whole = rows.slice(0, -1);
      if (JSON.stringify(whole) !== JSON.stringify(expected.slice(0, whole.length))) {
        throw new Error(`seed ${seed}: other rows when cut at byte ${cut}`);
      }
      tally.read += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`seed ${seed}`, { cause: error });
      tally.refused += 1;
    }
  }
  return tally;
}

import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { Problem } from '../../src/domain/problem.js';
import { planSheet } from '../../src/intake/layout/layout.js';
import { readRecords, type NumberTest } from '../../src/intake/rows/records.js';
import { takeSample } from '../../src/intake/header/sheet-sample.js';
import { ByteNumberParser } from '../../src/linkage/keys/byte-number-parser.js';
import { bufferSource } from '../../src/tabular/container/byte-source.js';
import { openCsv } from '../../src/tabular/text/csv-file.js';
import { DEFAULT_READ_LIMITS } from '../../src/tabular/container/read-limits.js';
import { inventedNumber } from '../support/invented-people.js';
import { context as testContext } from '../normalise/invented.js';
import { seededRandom, type Random } from '../tabular/mutate-fixture.js';

const HEADER = '序号,姓名,身份证号,车牌号,车辆类型,备注';
const plain = new ByteNumberParser(testContext.asOf, testContext.divisions);

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

function rowText(random: Random, at: number): string {
  const number = inventedNumber('990121', `19${50 + (at % 45)}0${1 + (at % 9)}1${at % 10}`, 1 + (at % 900));
  const written = pick(random, [
    ...Array.from({ length: 12 }, () => number),
    `"${number}"`,
    `${number}\t`,
    number.toLowerCase(),
    ` ${number}`,
    `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`,
    `${number.slice(0, 14)}0000`,
    `${number}、${inventedNumber('990121', '19700101', 7)}`,
    number.slice(0, 15),
    '',
  ]);
  const note = pick(random, ['', '', '', '备注', '"含,逗号"', '"两\n行"', '"引""号"', '多一列,多一列']);
  const odd = ['', '合计,,,,,', HEADER, `${at},张三`, '制表人：李四,,,,,', `张三,${number}`];
  if (random() < 0.05) return pick(random, odd);
  return `${at},张${'甲乙丙丁戊'[at % 5]},${written},示A${at},小型轿车,${note}`;
}

async function readAll(
  bytes: Buffer,
  label: string,
  canSkip: NumberTest | null,
): Promise<{ records: readonly string[]; counts: object; problems: readonly Problem[] }> {
  const table = await openCsv(bufferSource(bytes, '机动车.csv'), {
    encoding: { label, decoderLabel: label },
    delimiter: undefined,
    limits: DEFAULT_READ_LIMITS,
    isChecked: true,
  });
  const [sheet] = table.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const planning = planSheet(await takeSample(sheet), tableDefinition('public_security.vehicle')!, {
    columns: {},
    households: 'by_number',
    identify: testContext,
  });
  if (planning.kind !== 'data') throw new Error(JSON.stringify(planning));
  const reading = readRecords(sheet, planning.plan, {
    file: '机动车.csv',
    clean: testContext,
    division: null,
    ...(canSkip === null ? {} : { canSkip }),
  });
  const records: string[] = [];
  for await (const batch of reading.batches()) {
    for (const record of batch) records.push(`${record.rowNumber}.${record.part} ${record.identity.input}`);
  }
  const problems: readonly Problem[] = table.problems;
  return { counts: { ...reading.counts }, records, problems };
}

describe('rows let go for their number', () => {
  test.each(['utf-8', 'gb18030'])('in %s change no count, no other record and no remark', async (label) => {
    let gone = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const lines = Array.from({ length: 400 }, (_, at) => rowText(random, at));
      const bytes = encode(`某县机动车登记\n${HEADER}\n${lines.join('\n')}\n`, label);
      const letGo = new Set<string>();
      const canSkip: NumberTest = (fields, numberColumn) => {
        const key = plain.readField(fields, numberColumn);
        if (key < 0 || key % 4 === 0) return false;
        const field = fields.bytes.subarray(fields.startOf(numberColumn), fields.endOf(numberColumn));
        letGo.add(Buffer.from(field).toString('latin1'));
        return true;
      };
      const screened = await readAll(bytes, label, canSkip);
      const whole = await readAll(bytes, label, null);
      const rest = whole.records.filter((record) => !letGo.has(record.slice(record.indexOf(' ') + 1)));
      expect(screened).toEqual({ ...whole, records: rest });
      gone += letGo.size;
    }
    expect(gone).toBeGreaterThan(1000);
  });
});

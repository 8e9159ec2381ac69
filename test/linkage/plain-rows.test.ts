import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { REGISTER, tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { TableDefinition } from '../../src/domain/column.js';
import { DivisionNames } from '../../src/delivery/division-names.js';
import type { PlannedDelivery } from '../../src/delivery/plan-inputs.js';
import { readDelivery, type ReadContext } from '../../src/delivery/read-delivery.js';
import { SpellingCounts } from '../../src/delivery/township-spellings.js';
import { ByteNumberParser } from '../../src/linkage/keys/byte-number-parser.js';
import { ListLoader } from '../../src/linkage/list-loader.js';
import { readListRows } from '../../src/linkage/read-list.js';
import { readPeopleRows } from '../../src/linkage/read-subjects.js';
import { keepPolicies, type RetentionPolicy } from '../../src/linkage/retention-policy.js';
import { wholeSchema } from '../../src/linkage/rule-schema.js';
import { Scope } from '../../src/linkage/scope.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { PlaceRegistry } from '../../src/store/place-registry.js';
import { SqliteStore, type SqlRow } from '../../src/store/work-store.js';
import { inventedName, inventedNumber } from '../support/invented-people.js';
import { seededRandom, type Random } from '../tabular/mutate-fixture.js';

const AS_OF = '2018-07-25';
const ROWS = 200;
const SEEDS = 4;
const FOLDER = mkdtempSync(path.join(tmpdir(), 'plain-rows-'));

const divisions = new DivisionTable([
  { code: '990000', name: '示例省' },
  { code: '990100', name: '示例市' },
  { code: '990121', name: '甲县' },
  { code: '990122', name: '乙县' },
  { code: '990121101', name: '东山镇' },
  { code: '990121102', name: '西河乡' },
]);

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const often = (plain: string, ...others: readonly string[]): readonly string[] => [
  ...Array.from({ length: 60 }, () => plain),
  ...others,
];

/** A number as somebody wrote it: mostly as it is. */
function written(random: Random, person: number): string {
  const number = inventedNumber(
    '990121',
    `19${50 + (person % 45)}0${1 + (person % 9)}1${person % 10}`,
    1 + (person % 900),
  );
  return pick(
    random,
    often(
      number,
      `"${number}"`,
      `${number}\t`,
      number.toLowerCase(),
      `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`,
      `${number.slice(0, 14)}0000`,
      `${number}、${inventedNumber('990121', '19700101', 7)}`,
      number.slice(0, 15),
      '11010519491231002X',
      '',
    ),
  );
}

const REGISTER_HEADER =
  '户编号,姓名,证件号码,与户主关系,出生日期,县,乡镇,行政村,户状态,家庭人均纯收入,银行账号,联系电话,备注';

function personRow(random: Random, at: number, note = ''): string {
  const household = Math.floor(at / 3);
  const cells = [
    pick(random, often(`990121${String(household).padStart(6, '0')}`, '', '无', '9.90121E+11')),
    pick(random, often(inventedName(at), `"${inventedName(at)}"`, '张　三', '无', '王?', '"引""号"')),
    written(random, at),
    pick(random, often(at % 3 === 0 ? '户主' : '之子', '户 主', '其他', '')),
    pick(random, ['', '', '1970-01-01', '70.1.1', '25569', '不详', '1970年1月']),
    pick(random, often('甲县', '乙县', '990121', '', '不知县')),
    pick(random, often('东山镇', '东山', '西河乡', '', '/')),
    pick(random, often('一村', '一村村委会', '', '"二,村"', '二村')),
    pick(random, often('在册未脱贫', '脱贫', '脱贫不享受政策', '清退', '', '附件')),
    pick(random, ['3000', '3，000', '"3,000.50"', '', '约三千', '0.3万元']),
    pick(random, often(`62220000${at}`, '6.22E+15', '')),
    `138${String(household).padStart(8, '0')}`,
    pick(random, often('', `另有 ${inventedNumber('990121', '19800202', 9)}`, '"两\n行"', note)),
  ];
  const odd = ['', '合计,,,,,,,,,,,,', REGISTER_HEADER, `${at},张三`, '制表人：李四,,,,,,,,,,,,', ',,,,,,,,,,,,'];
  return random() < 0.04 ? pick(random, odd) : cells.join(',');
}

const PROPERTY_HEADER = '权利人,权利人证件号,不动产权证号,坐落,用途,建筑面积,登记日期,权属状态';

function propertyRow(random: Random, at: number): string {
  const person = Math.floor(random() * ROWS * 2);
  const cells = [
    pick(random, often(inventedName(person), '张　三', '無', '"引""号"')),
    written(random, person),
    pick(random, often(`例${at}`, '1.2E+15', '无')),
    pick(random, often('示例市幸福路1号', '"示例市,幸福路2号"', '')),
    pick(random, often('住宅', '商业', '')),
    pick(random, often('89.5', '89.5平方米', '不详', '"1,000"', '')),
    pick(random, often('2015-04-16', '2015.4.16', '42110', '不详', '见附件')),
    pick(random, often('现势', '历史', '在办', '')),
  ];
  const odd = ['', '合计,,,,,,,', PROPERTY_HEADER, `${at},张三`, '注：以上,,,,,,,'];
  return random() < 0.04 ? pick(random, odd) : cells.join(',');
}

function delivery(name: string, table: TableDefinition, bytes: Buffer): PlannedDelivery {
  const absolute = path.join(FOLDER, name);
  writeFileSync(absolute, bytes);
  const file = {
    path: name,
    absolute,
    bytes: statSync(absolute).size,
    sha256: '',
    proof: { stamps: '', isSettled: true },
  };
  return {
    role: table.id === 'register' ? 'register' : 'list',
    table,
    files: [file],
    isWhole: true,
    division: table.id === 'register' ? '990100' : '990121',
    dataDate: '2018-07-01',
    coverage: 'full',
    level: 'province',
    settings: { sheets: null, columns: {}, households: 'by_number', passwordVariable: null },
  };
}

const names = (): DivisionNames => new DivisionNames(divisions, '990000');

function readContext(places: PlaceRegistry): ReadContext {
  return {
    asOf: AS_OF,
    divisions,
    places,
    maxFileMegabytes: 100,
    office: '990000',
    environment: () => undefined,
  };
}

function withHouseholdsByPerson(rows: readonly SqlRow[]): unknown {
  const firstOf = new Map<unknown, unknown>();
  const villageOf = new Map<unknown, unknown>();
  return rows.map(({ person_id: _id, household_id: household, village_id: village, ...row }) => {
    const place = `${String(row['row_number'])}.${String(row['part'])}`;
    if (!firstOf.has(household)) firstOf.set(household, place);
    if (!villageOf.has(village)) villageOf.set(village, place);
    return { ...row, household: firstOf.get(household), printed: row['household'], village_of: villageOf.get(village) };
  });
}

/** The register read with its plain rows as columns, or all of it as records. */
async function readPeople(bytes: Buffer, way: 'plain' | 'records'): Promise<{ result: unknown; plain: number }> {
  const places = new PlaceRegistry();
  const scope = new Scope(new SqliteStore(':memory:', wholeSchema()), places);
  const spellings = new SpellingCounts();
  let records = 0;
  const request = {
    asOf: AS_OF,
    office: '990000',
    names: names(),
    stored: scope.store.columnsOf('subject'),
    spellings,
    parser: new ByteNumberParser(AS_OF, divisions),
    loaderOf: () => (way === 'plain' ? scope.loader : null),
  };
  const planned = delivery('名册.csv', REGISTER, bytes);
  const { reading, unreadable } = await readPeopleRows(planned, readContext(places), request, (person, sheet) => {
    records += 1;
    scope.loader.add(person, sheet);
  });
  const { persons, households, keyed } = scope.loader.figures;
  const lost = scope.loader.takeFirstLost();
  const lostRow = lost === null ? null : scope.store.row('subject', lost)?.['row_number'];
  scope.endSubjects();
  const rows = scope.store.all('select * from subject order by row_number, part');
  const result = {
    reading,
    unreadable: [unreadable.columns, unreadable.fillers],
    persons,
    households,
    keyed,
    lostRow,
    spellings: spellings.spellings,
    subjects: withHouseholdsByPerson(rows),
    villages: scope.store.all('select county, county_name, township, village, persons from village order by 1, 3, 4'),
  };
  scope.close();
  return { result, plain: persons - records };
}

const POLICIES: readonly [string, RetentionPolicy | undefined][] = [
  ['no rule', undefined],
  ...[
    { readsHits: true, outsiders: 'none' as const, showsRows: true, columns: [] },
    { readsHits: true, outsiders: 'none' as const, showsRows: false, columns: ['usage', 'floor_area'] },
    { readsHits: true, outsiders: 'co_residents' as const, showsRows: false, columns: ['status'] },
  ].map((need): [string, RetentionPolicy | undefined] => [
    `${need.outsiders}, ${need.showsRows ? 'rows' : 'columns'}`,
    keepPolicies([{ source: 'housing.property', ...need }]).get('housing.property'),
  ]),
];

async function readProperty(
  files: { readonly register: Buffer; readonly list: Buffer },
  policy: RetentionPolicy | undefined,
  way: 'plain' | 'records',
): Promise<unknown> {
  const places = new PlaceRegistry();
  const scope = new Scope(new SqliteStore(':memory:', wholeSchema()), places);
  const parser = new ByteNumberParser(AS_OF, divisions);
  const planned = delivery('名册.csv', REGISTER, files.register);
  const request = {
    asOf: AS_OF,
    office: '990000',
    names: names(),
    stored: scope.store.columnsOf('subject'),
    spellings: new SpellingCounts(),
    parser,
    loaderOf: () => null,
  };
  await readPeopleRows(planned, readContext(places), request, (person, sheet) => void scope.loader.add(person, sheet));
  scope.endSubjects();
  const table = tableDefinition('housing.property')!;
  const list = delivery('房产.csv', table, files.list);
  const listRequest = { deliveryId: 1, policy, names: names(), plain: parser };
  let figures: unknown;
  if (way === 'plain') {
    const { reading, loaders } = await readListRows(list, readContext(places), [scope], listRequest);
    figures = { reading, health: loaders[0]?.health, isLost: loaders[0]?.firstLostRow !== null };
  } else {
    const facts = { deliveryId: 1, source: table, dataDate: list.dataDate, coverage: list.coverage };
    const loader = new ListLoader(scope, { ...facts, county: '990121', division: '990121' }, policy, names());
    const reading = await readDelivery(list, readContext(places), {
      add: (record, sheet) => loader.add(record, sheet),
      // Rows that hit nobody are let go, and not counted among those that say nothing, on either way.
      testFor: () => (fields, numberColumn) => {
        const key = parser.readField(fields, numberColumn);
        if (key < 0 || loader.needs(key)) return false;
        loader.countSkipped(key);
        return true;
      },
    });
    figures = { reading, health: loader.health, isLost: loader.firstLostRow !== null };
  }
  const rows = scope.store.all('select * from housing_property');
  const hits = scope.store.all(`
    select r.*, s.row_number as person, x.name_match, x.compatible
    from housing_property_hit x left join housing_property r on r.row_id = x.row_id join subject s on s.person_id = x.person_id`);
  scope.close();
  return { figures, rows: inOrder(rows), hits: inOrder(hits) };
}

/** Rows that differ in nothing but their ids are the same. */
const inOrder = (rows: readonly SqlRow[]): string[] =>
  rows.map(({ row_id: _id, ...row }) => JSON.stringify(row)).toSorted((one, other) => (one < other ? -1 : 1));

const table = (header: string, rows: readonly string[], encoding: string): Buffer =>
  encode(`某县统计表\n${header}\n${rows.join('\n')}\n`, encoding);

const made = (random: Random, row: (random: Random, at: number, note?: string) => string, note = ''): string[] =>
  Array.from({ length: ROWS }, (_, at) => row(random, at, note));

describe.each(['utf-8', 'gb18030'])('plain rows in %s leave what their records leave', (encoding) => {
  test('of the register: people, households, places, counts, remarks', async () => {
    let taken = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const note = ['半"引号', '多,一格'][seed % 4] ?? '';
      const bytes = table(REGISTER_HEADER, made(seededRandom(seed), personRow, note), encoding);
      const { result, plain } = await readPeople(bytes, 'plain');
      expect(result).toEqual((await readPeople(bytes, 'records')).result);
      taken += plain;
    }
    expect(taken).toBeGreaterThan(ROWS);
  });

  test.each(POLICIES)('of a list: rows, hits, counts, remarks (%s)', async (_name, policy) => {
    for (let seed = 1; seed <= SEEDS / 2; seed += 1) {
      const random = seededRandom(seed);
      const register = table(REGISTER_HEADER, made(random, personRow), encoding);
      const list = table(PROPERTY_HEADER, made(random, propertyRow), encoding);
      const files = { register, list };
      expect(await readProperty(files, policy, 'plain')).toEqual(await readProperty(files, policy, 'records'));
    }
  });
});

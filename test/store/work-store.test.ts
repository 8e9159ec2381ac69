import { afterEach, describe, expect, test } from 'vitest';
import { SHIPPED_SOURCES, REGISTER } from '../../src/catalog/sources/table-definitions.js';
import { viewColumns, workSchema } from '../../src/store/work-schema.js';
import { SqliteStore } from '../../src/store/work-store.js';

const SCHEMA = workSchema(REGISTER, SHIPPED_SOURCES.slice(0, 2));
let store: SqliteStore;
afterEach(() => store.close());

const PERSON = [
  'person_id',
  'origin',
  'household_id',
  'household',
  'name',
  'id_key',
  'is_head',
  'status',
  'cause',
  'house_area',
  'county',
];

function people(rows: readonly (readonly (string | number | null)[])[]): void {
  store = new SqliteStore(':memory:', SCHEMA);
  for (const row of rows) store.writer('subject', PERSON).add([...row, '990121']);
  store.fillStatus();
  store.buildHouseholds([]);
}

describe('the work store', () => {
  test('a household has the columns of its head, else of any other member, whatever the order of rows', () => {
    const rows = [
      [1, 'register', 1, 'H1', '甲二', 'K2', 0, 'exited', '因病', 80],
      [2, 'register', 1, 'H1', '甲一', 'K1', 1, 'registered', null, 95.5],
      [3, 'register', 2, 'H2', '乙一', 'K3', 0, null, '因学', null],
      [4, 'candidate', 3, null, '丙一', null, 1, null, null, null],
    ];
    const sql =
      'select household, status, cause, house_area, members, persons_living, head_name from household order by household_id';
    people(rows);
    const expected = store.all(sql);
    expect(expected).toEqual([
      {
        household: 'H1',
        status: 'registered',
        cause: '因病',
        house_area: 95.5,
        members: 2,
        persons_living: 2,
        head_name: '甲一',
      },
      {
        household: 'H2',
        status: 'registered',
        cause: '因学',
        house_area: null,
        members: 1,
        persons_living: 1,
        head_name: null,
      },
      {
        household: null,
        status: 'candidate',
        cause: null,
        house_area: null,
        members: 1,
        persons_living: 1,
        head_name: '丙一',
      },
    ]);
    store.close();
    people([...rows].reverse());
    expect(store.all(sql)).toEqual(expected);
  });

  test('a blank status is that of the household, else of the kind of file', () => {
    people([
      [1, 'register', 1, 'H1', '甲一', 'K1', 1, 'monitored', null, null],
      [2, 'register', 1, 'H1', '甲二', 'K2', 0, null, null, null],
      [3, 'candidate', 2, 'H2', '乙一', 'K3', 1, null, null, null],
      [4, 'register', 3, 'H3', '丙一', 'K4', 1, null, null, null],
    ]);
    expect(store.all('select status from subject order by person_id').map((row) => row['status'])).toEqual([
      'monitored',
      'monitored',
      'candidate',
      'registered',
    ]);
  });

  test('rows in blocks and the last rest come back as they went in, numbers as numbers', () => {
    people([]);
    const writer = store.writer('civil_affairs_rural_dibao', ['row_id', 'name', 'members']);
    for (let row = 1; row <= 1234; row += 1) writer.add([row, `甲${row}`, row % 7]);
    expect(store.all('select count(*) as rows, sum(members) as members from civil_affairs_rural_dibao')).toEqual([
      {
        rows: 1234,
        members: Array.from({ length: 1234 }, (_, at) => (at + 1) % 7).reduce((sum, part) => sum + part, 0),
      },
    ]);
    expect(store.row('civil_affairs_rural_dibao', 1234)).toMatchObject({ row_id: 1234, name: '甲1234' });
    expect(store.row('civil_affairs_rural_dibao', 1235)).toBeNull();
  });

  test('SQL that does not compile is told in the words of the database', () => {
    people([]);
    expect(store.complaint('select person_id from subject')).toBeNull();
    expect(store.complaint('select no_such_column from subject')).toContain('no_such_column');
  });

  test('every register column and every column of a source can be asked for', () => {
    people([]);
    const columns = viewColumns(SCHEMA);
    for (const column of REGISTER.columns) expect(columns.get('subject')?.has(column.name)).toBe(true);
    for (const [view, names] of columns) {
      const list = [...names].map((name) => `"${name}"`).join(', ');
      expect(store.complaint(`select ${list} from ${view}`)).toBeNull();
    }
  });
});

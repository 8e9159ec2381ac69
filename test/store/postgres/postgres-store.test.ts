// What the store says to a server, without one: scopes may stand on different nodes, so no statement may name another schema, make a
// temporary table, or fill a table from functions whose value depends on the moment.
import { beforeEach, expect, it } from 'vitest';
import { REGISTER, SHIPPED_SOURCES } from '../../../src/catalog/sources/table-definitions.js';
import { PostgresStore } from '../../../src/store/postgres/postgres-store.js';
import type { RowBlock } from '../../../src/store/postgres/session-protocol.js';
import type { Session } from '../../../src/store/postgres/session.js';
import { workSchema } from '../../../src/store/work-schema.js';

const SCHEMA = workSchema(REGISTER, SHIPPED_SOURCES);
const NAME = 'bidui_0123456789_county_990121';

let said: string[];
let entered: (string | null)[];

/** Answers every query with one row. */
function listener(): Session {
  const schema = { now: null as string | null };
  const note = (sql: string): void => {
    said.push(sql);
    entered.push(schema.now);
  };
  return {
    enter: (name: string) => (schema.now = name),
    execute: note,
    copy: note,
    first: (sql: string) => {
      note(sql);
      return [1];
    },
    *query(sql: string): IterableIterator<RowBlock> {
      note(sql);
      yield { columns: ['one'], rows: [[1]], isLast: true };
    },
  } as unknown as Session;
}

beforeEach(() => {
  said = [];
  entered = [];
});

it('names tables of its own schema only and keeps to what spread schemas allow', () => {
  const store = new PostgresStore(listener(), NAME, SCHEMA, null);
  store.writer('subject', ['person_id', 'name']).add([1, '张三']);
  store.fillStatus();
  store.buildHouseholds([]);
  store.writer('village', ['village_id']).add([1]);
  store.buildIndexes(new Map([['subject', new Set(['phone'])]]));
  expect(store.all('select s.name from subject s where s.person_id = :id', { id: 1 })).toEqual([{ one: 1 }]);
  store.change('update subject set name = :name where person_id = 1', { name: '李四' });
  store.row('household', 3);
  store.empty(['village', 'held']);
  store.mark('m');
  expect(store.complaint('select :x from village')).toBeNull();
  expect(said.length).toBeGreaterThan(20);
  const [opening, ...own] = said;
  expect(opening).toBe(`drop schema if exists ${NAME} cascade; create schema ${NAME}`);
  expect(new Set(entered.slice(1))).toEqual(new Set([NAME]));
  for (const sql of own) {
    expect(sql).not.toContain('bidui_');
    expect(sql).not.toMatch(/\b(?:temp|temporary|current_date|now\(|to_char|truncate)\b/iu);
  }
  // A number is made a text by an explicit cast only.
  expect(said.find((sql) => sql.includes('insert into household'))).toContain('cast(person_id as text)');
});

it('sends rows in blocks, blanks for cells that are not given, and nothing twice', () => {
  const lines: string[] = [];
  const session = { ...listener(), copy: (_sql: string, text: string) => lines.push(text) } as unknown as Session;
  const store = new PostgresStore(session, NAME, SCHEMA, null);
  const writer = store.writer('held', ['id_key', 'batch']);
  writer.add(['x']);
  writer.add(['y', 'b']);
  expect(lines).toEqual([]);
  store.flush();
  store.flush();
  expect(lines).toEqual(['x\t\\N\ny\tb\n']);
  writer.add(['z'.repeat(1 << 20), null]);
  expect(lines).toHaveLength(2);
});

it('makes a table when it is first named', () => {
  const store = new PostgresStore(listener(), NAME, SCHEMA, null);
  expect(said.filter((sql) => sql.startsWith('create unlogged'))).toEqual([]);
  store.all('select 1 from subject, village');
  expect(said.filter((sql) => sql.startsWith('create unlogged'))).toHaveLength(2);
});

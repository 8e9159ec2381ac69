/**
 * The examples of all rules as one workspace: a register, candidates and every list with every column, each example in a village of its own
 * with people of its own. Some hundred rules find something in it, and any of its cells can be written otherwise.
 */
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { allSources, REGISTER } from '../../src/catalog/sources/table-definitions.js';
import type { ColumnDefinition, TableDefinition } from '../../src/domain/column.js';
import type { Pass } from '../../src/domain/pass.js';
import type { ExampleRow, RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { statesBlanks } from '../../src/rules/unreadable-values.js';
import { inventedName, inventedNumber } from './invented-people.js';

/** One table of the county: `rows` hold texts by column, null for a blank, and the example that each is of. */
export interface CountyTable {
  /** `register`, `candidates` or the id of a source. */
  readonly id: string;
  readonly file: string;
  readonly definition: TableDefinition;
  readonly rows: CountyRow[];
}

export interface CountyRow {
  readonly example: number;
  readonly cells: Record<string, string | null>;
}

const HOME_COUNTY = '990121';
const REGIONS = 60;
const DATE = '2018-07-20';

/** Gives each word of each example a person; no number is given twice. */
class Everybody {
  readonly #known = new Map<string, { name: string; idNumber: string; born: string; sex: string }>();
  readonly #sequences = new Map<string, number>();

  person(
    example: number,
    word: string,
    row: ExampleRow,
  ): { name: string; idNumber: string; born: string; sex: string } {
    const key = `${example} ${word}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const born = typeof row['born'] === 'string' ? row['born'] : '1970-06-15';
    const sex = row['sex'] === '女' ? '女' : '男';
    const region = String(990131 + (this.#known.size % REGIONS));
    const series = `${region}${born}`;
    const order = (this.#sequences.get(series) ?? 0) + 1;
    this.#sequences.set(series, order);
    const idNumber = inventedNumber(region, born.replaceAll('-', ''), order * 2 + (sex === '女' ? 0 : 1));
    const made = { name: inventedName(this.#known.size), idNumber, born, sex };
    this.#known.set(key, made);
    return made;
  }
}

/** Error rules that do not state a blank themselves. */
export const isAsked = (rule: RuleDefinition): boolean => rule.severity === 'error' && !statesBlanks(rule);

export interface CountyExample {
  readonly rule: RuleDefinition;
  readonly example: RuleExample;
}

/** The examples of the rules of a pass; the number of each is in the names of its villages. */
export function examplesOf(
  pass: Pass,
  isMeant: (rule: RuleDefinition, example: RuleExample) => boolean,
): CountyExample[] {
  return ALL_RULES.filter(({ passes }) => passes.includes(pass)).flatMap((rule) =>
    (EXAMPLES_BY_RULE.get(rule.number) ?? [])
      .filter((example) => isMeant(rule, example))
      .map((example) => ({ rule, example })),
  );
}

/** All tables of the pass, with the rows of the examples; without others given, of all that error rules have. */
export function exampleCounty(pass: Pass, examples = examplesOf(pass, isAsked)): CountyTable[] {
  const tables = new Map<string, CountyTable>(
    [
      ['register', REGISTER] as const,
      ['candidates', REGISTER] as const,
      ...allSources().map((source) => [source.id, source] as const),
    ].map(([id, definition]) => [id, { id, file: `${id}.csv`, definition, rows: [] }]),
  );
  const everybody = new Everybody();
  examples.forEach(({ example }, at) => {
    const parts = { register: example.register ?? [], candidates: example.candidates ?? [], ...example.lists };
    for (const [id, rows] of Object.entries(parts)) {
      const table = tables.get(id);
      if (table === undefined) throw new Error(`no table ${id}`);
      const heads = new Set<string>();
      for (const row of rows) table.rows.push({ example: at, cells: cellsOf(row, table, at, everybody, heads) });
    }
  });
  return [...tables.values()].filter(({ rows }) => rows.length > 0);
}

function cellsOf(
  given: ExampleRow,
  { id, definition }: CountyTable,
  at: number,
  everybody: Everybody,
  heads: Set<string>,
): Record<string, string | null> {
  const word = given['person'];
  const person = typeof word === 'string' ? everybody.person(at, word, given) : null;
  const isOfPeople = id === 'register' || id === 'candidates';
  const row: Record<string, string | number | null> = {
    ...(person === null ? {} : { name: person.name, id_number: person.idNumber }),
    ...(isOfPeople
      ? { household: 'H1', county: HOME_COUNTY, township: '示例镇', village: '示例村', status: '在册未脱贫' }
      : {}),
    ...given,
  };
  if (isOfPeople && row['relation'] === undefined && !heads.has(String(row['household']))) row['relation'] = '户主';
  heads.add(String(row['household']));
  return Object.fromEntries(
    definition.columns.map(({ name }) => {
      const value = row[name];
      if (value === undefined || value === null || value === '') return [name, null];
      if (name === 'household' || name === 'ps_household') return [name, `${HOME_COUNTY}${1000 + at}${String(value)}`];
      if (name === 'village') return [name, `例${at}${String(value)}`];
      return [name, String(value)];
    }),
  );
}

const quoted = (text: string): string => (/[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The header of a column in the files: its label. */
export const headerOf = ({ label }: ColumnDefinition): string => label;

/** Files of a workspace that compares the tables in the pass with the rules that find errors. */
export function filesOfCounty(tables: readonly CountyTable[], pass: Pass): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { file, definition, rows } of tables) {
    const lines = rows.map(({ cells }) => definition.columns.map(({ name }) => quoted(cells[name] ?? '')).join(','));
    files[file] = `${[definition.columns.map(headerOf).map(quoted).join(','), ...lines].join('\n')}\n`;
  }
  const disabled = ALL_RULES.filter((rule) => !isAsked(rule)).map(({ number }) => number);
  return { ...files, '区划.csv': divisions(), 'bidui.yaml': settingsOfCounty(tables, pass, disabled) };
}

export function divisions(): string {
  const regions = Array.from({ length: REGIONS }, (_, n) => `${990131 + n},例${n}县`);
  return `${['代码,名称', '990000,示例省', '990100,示例市', '990121,甲县', '990122,乙县', ...regions].join('\n')}\n`;
}

export function settingsOfCounty(tables: readonly CountyTable[], pass: Pass, disabled: readonly string[]): string {
  const fileOf = (id: string): string | undefined => tables.find(({ id: each }) => each === id)?.file;
  const level = pass === 'county' ? `level: county, division: "${HOME_COUNTY}"` : 'level: province';
  const sources = tables
    .filter(({ definition }) => definition.id !== 'register')
    .map(
      ({ file, definition }) =>
        `  - { source: ${definition.id}, files: ${file}, ${level}, data_date: ${DATE}, coverage: full }`,
    );
  return `office: { name: 示例比对办, level: ${pass}, division: "${pass === 'county' ? HOME_COUNTY : '990000'}" }
divisions: 区划.csv
register: [{ files: ${fileOf('register')}, data_date: ${DATE} }]
${fileOf('candidates') === undefined ? '' : `candidates: [{ files: ${fileOf('candidates')} }]\n`}sources:
${sources.join('\n')}
settings: { min_usable_keys: 0.01 }
rules: { disable: [${disabled.join(', ')}] }
`;
}

/** Short forms for declaring tables in code; the result is what a person writes under `tables:`. */
import type { ColumnDeclaration, ColumnType, TableDeclaration } from '../../domain/column.js';

/** A column: headers separated by blanks, loose ones after `~`; `words` maps a state to its spellings, separated by blanks. */
export function declared(
  name: string,
  header: string,
  type: ColumnType = 'text',
  words?: Readonly<Record<string, string>>,
): ColumnDeclaration {
  return {
    name,
    header: header.split(' '),
    type,
    ...(words === undefined
      ? {}
      : {
          words: Object.fromEntries(Object.entries(words).map(([state, spellings]) => [state, spellings.split(' ')])),
        }),
  };
}

/** Name and number of the people of a list; `people` are words that name them, separated by blanks. */
export function people(words: string): ColumnDeclaration[] {
  const all = words.split(' ');
  return [
    { name: 'name', header: ['姓名', ...all.flatMap((word) => [`${word}姓名`, word])], type: 'name' },
    {
      name: 'id_number',
      header: [
        '证件号码',
        ...all.flatMap((word) => [`${word}证件号码`, `${word}证件号`, `${word}身份证号`, `${word}身份证号码`]),
      ],
      type: 'id',
    },
  ];
}

/** `row: person` unless said otherwise. */
export function list(
  [id, name, department]: readonly [id: string, name: string, department: string],
  columns: readonly ColumnDeclaration[],
  further: Partial<Pick<TableDeclaration, 'row' | 'key' | 'coverage'>> = {},
): TableDeclaration {
  return { id, name, department, row: 'person', columns, ...further };
}

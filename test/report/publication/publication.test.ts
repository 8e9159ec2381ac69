import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHABLE } from '../../../src/catalog/sheets/publication.js';
import { REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import {
  buildPublication,
  chosenColumns,
  hasUnmaskedNumber,
  protectionOf,
  type PublicationPerson,
} from '../../../src/report/publication/publication.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';

function person(columns: Record<string, string> = {}, changes: Partial<PublicationPerson> = {}): PublicationPerson {
  return {
    township: '示例镇',
    village: '示例村',
    name: inventedName(1),
    idNumber: inventedNumber('990121', '19700615', 1),
    age: 48,
    listedAs: null,
    column: (name) => columns[name] ?? null,
    written: (name) => columns[name] ?? null,
    ...changes,
  };
}

const TERMS = { title: '公示名单', office: '示例县', asOf: '2018-07-25', columns: chosenColumns(null), kinds: [] };

function cellsOf(people: readonly PublicationPerson[]): string[] {
  return buildPublication(people, TERMS).sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap((row) => row.cells.map((cell) => String(cell?.value ?? ''))),
  );
}

describe('who may be published', () => {
  it.each([
    ['an adult', person(), null],
    ['a child', person({}, { age: 17 }), 'minor'],
    ['somebody on the day he is eighteen', person({}, { age: 18 }), null],
    ['somebody whose age nobody knows', person({}, { age: null }), 'age_unknown'],
    ['a mental disability', person({ disability_category: '精神' }), 'mental'],
    [
      'a mental disability that cleaning has cut off',
      person({}, { written: (name) => (name === 'disability_category' ? '多重（精神、肢体）' : null) }),
      'mental',
    ],
    ['a telephone number behind the name', person({}, { name: '赵安平13912345678' }), 'cell_doubtful'],
    ['an illness behind the name', person({}, { name: '赵安平（尿毒症）' }), 'cell_doubtful'],
    ['a long name with its dot', person({}, { name: '买买提·阿不都热合曼' }), null],
    ['an account as the group', person({ group: '6228 4800 1234' }), 'cell_doubtful'],
    ['a number in Chinese numerals as the group', person({ group: '一三九一二三四五六七八' }), 'cell_doubtful'],
    ['an ordinary group', person({ group: '第12村民小组' }), null],
    ['another disability is only not printed', person({ disability_category: '肢体' }), null],
    ['aids, in whatever column and case', person({ cause: '因病（hiv）' }), 'aids'],
    ['an orphan', person({ household_kind: '孤儿' }), 'orphan'],
    ['protected by a department list', person({}, { listedAs: 'orphan' }), 'orphan'],
  ])('%s', (_name, candidate, protectedAs) => {
    expect(protectionOf(candidate)).toBe(protectedAs);
  });
});

describe('what may be published', () => {
  it('refuses every register column that is not on the list', () => {
    const allowed = new Set<string>(PUBLISHABLE.flatMap(({ key, header }) => [key, header]));
    for (const { name } of REGISTER.columns) {
      if (!allowed.has(name)) {
        expect(() => chosenColumns([name]), name).toThrow(expect.objectContaining({ code: 'publish-column-refused' }));
      }
    }
  });

  it('prints no age, birth date, phone, disease or account, whatever the register holds', () => {
    const secrets = {
      phone: '13912345678',
      birth_date: '1970-06-15',
      cause: '因病',
      health: '大病',
      disability_category: '肢体',
    };
    const text = cellsOf([person(secrets)]).join('\n');
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });
});

describe('the check of published cells', () => {
  it.each([
    ['990121********0015', false],
    ['2018-07-25', false],
    ['示例村3组', false],
    ['990121197006150015', true],
    ['９９０１２１１９７００６１５', true],
    ['139 1234 5678', true],
    ['1391234-5678', true],
    ['1970\u200b0615', true],
  ])('%s', (cell, isLeak) => {
    expect(hasUnmaskedNumber(cell)).toBe(isLeak);
  });

  it('finds no leak in any list made of any numbers and birth days', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 30 }),
        (people) => {
          const cells = cellsOf(
            people.map(([birth, sequence]) =>
              person({}, { idNumber: inventedNumber('990121', `197006${String(birth).padStart(2, '0')}`, sequence) }),
            ),
          );
          expect(cells.filter(hasUnmaskedNumber)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

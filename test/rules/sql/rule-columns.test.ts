// The columns that a rule can read decide which columns a pass stores: one column too few would be read as blank, in silence.
import { describe, expect, test } from 'vitest';
import { columnsOfView, sourceIds, wholeSchema } from '../../../src/linkage/rule-schema.js';
import { schemaForRules } from '../../../src/linkage/column-pruning.js';
import { readableColumns } from '../../../src/rules/sql/rule-columns.js';
import { sourcesByView } from '../../../src/rules/sql/rule-form.js';
import { columnName, narrowSchema } from '../../../src/store/work-schema.js';
import { rule } from '../rule-fixture.js';

const sources = sourcesByView(sourceIds());

function read(parts: Parameters<typeof rule>[0], view: string): string[] {
  return [...(readableColumns(rule(parts), columnsOfView, sources).get(view) ?? [])].sort();
}

describe('columns that a rule can read', () => {
  test('a name without an alias inside a sub-select belongs to every table of it that has such a column', () => {
    const where = `exists (select 1 from health_insurance_hit x join health_insurance on health_insurance.row_id = x.row_id
      where x.person_id = s.person_id and status = '终止')`;
    expect(read({ where }, 'health_insurance')).toEqual(['row_id', 'status']);
    expect(read({ where }, 'subject')).toContain('status');
  });

  test('a star reads all columns of its table, one without an alias those of all tables; a count reads none', () => {
    const all = [...columnsOfView('health_insurance')].sort();
    expect(read({ select: 'select u.* from health_insurance u' }, 'health_insurance')).toEqual(all);
    expect(read({ select: 'select * from health_insurance' }, 'health_insurance')).toEqual(all);
    expect(read({ select: 'select distinct u.row_id, * from health_insurance u' }, 'health_insurance')).toEqual(all);
    expect(
      read({ select: 'select count(*) as n, 2 * u.own_payment as p from health_insurance u' }, 'health_insurance'),
    ).toEqual(['own_payment']);
  });
});

describe('the schema of a pass', () => {
  const columnsIn = (parts: Parameters<typeof rule>[0], table: string): string[] =>
    (schemaForRules(wholeSchema(), [rule(parts)]).get(table) ?? []).map(columnName);

  test('holds what its rules read or print of people and households, and leaves out the rest', () => {
    const parts = { where: "s.education = '高中'", message: '{name}的手机号{phone}，{other_relation}，{s.work_place}' };
    expect(columnsIn(parts, 'subject')).toEqual(
      expect.arrayContaining(['person_id', 'education', 'phone', 'work_place', 'file_id', 'group']),
    );
    expect(columnsIn(parts, 'subject')).not.toContain('ethnicity');
    expect(columnsIn(parts, 'household')).not.toContain('income_total');
    const income = { unit: 'household' as const, where: 'hh.income_total > 100' };
    expect(columnsIn(income, 'household')).toContain('income_total');
    expect(columnsIn(income, 'subject')).toContain('income_total');
  });

  test('what a worked-out column follows from comes along', () => {
    const narrow = narrowSchema(wholeSchema(), new Map([['subject', new Set(['id_status', 'name_key'])]]));
    expect(narrow.get('subject')?.map(columnName)).toEqual([
      'person_id',
      'other_status',
      'id_status',
      'name',
      'other_name_key',
      'name_key',
    ]);
    expect(narrow.get('household')).toEqual(wholeSchema().get('household'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { SheetSource } from '../../../src/domain/tables/table.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { readRecords } from '../../../src/intake/rows/records.js';
import type { IntakeSettings, SheetPlan } from '../../../src/intake/layout/sheet-plan.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../../support/invented-people.js';
import { grid, inventedSheet, merge, testContext } from '../invented-sheet.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + (n % 40)}0312`, 101 + n);
const SETTINGS: IntakeSettings = { columns: {}, households: 'by_number', identify: testContext };

/** Result of planning, in words: header rows, fields with headers, layout; or the codes of its problems. */
async function plan(
  sheet: SheetSource,
  table: string,
  settings: Partial<IntakeSettings> = {},
  previous: SheetPlan | null = null,
) {
  const planning = planSheet(await takeSample(sheet), tableDefinition(table)!, { ...SETTINGS, ...settings }, previous);
  if (planning.kind === 'not_data') return { kind: planning.kind, codes: [planning.problem.code] };
  if (planning.kind === 'refused') return { kind: planning.kind, codes: planning.problems.map(({ code }) => code) };
  const { headerRows, columns, slots, households, unknown } = planning.plan;
  return {
    header: headerRows.join(),
    fields: [...columns.values()].map(({ definition, header }) => `${definition.name}=${header}`).sort(),
    slots: slots.length,
    households,
    unknown: unknown.map(({ header }) => header),
  };
}

describe('planning the reading of a sheet', () => {
  it('finds a two-row header whose groups are not merged, as text files have it', async () => {
    const sheet = inventedSheet(
      grid(`
        姓名 | 身份证号 | 医疗费用 | | | 结算日期
        | | 总额 | 统筹 | 自付 |
        张三 | ${ID(1)} | 1000 | 700 | 300 | 2018-03-01
      `),
    );
    expect(await plan(sheet, 'health.medical_cost')).toEqual({
      header: '1,2',
      fields: [
        'id_number=身份证号',
        'name=姓名',
        'pooled=医疗费用/统筹',
        'self_paid=医疗费用/自付',
        'settled_on=结算日期',
        'total=医疗费用/总额',
      ],
      slots: 0,
      households: 'none',
      unknown: [],
    });
  });

  it('joins a group that says whose columns they are, and reads each member group as a person', async () => {
    const sheet = inventedSheet(
      grid(`
        户主 | | 家庭成员1 | | 家庭成员2 | | 保障金额
        姓名 | 证件号码 | 姓名 | 证件号码 | 姓名 | 证件号码 |
        张三 | ${ID(1)} | 李四 | ${ID(2)} | 王五 | ${ID(3)} | 500
      `),
      { merges: [merge('A1:B1'), merge('C1:D1'), merge('E1:F1'), merge('G1:G2')] },
    );
    expect(await plan(sheet, 'civil_affairs.rural_dibao')).toMatchObject({
      header: '1,2',
      slots: 3,
      households: 'by_row',
    });
  });

  it('does not take a guardian for a member or for the person', async () => {
    const sheet = inventedSheet(
      grid(`
        姓名 | 残疾人证号 | 监护人 | | 残疾类别
        | | 姓名 | 身份证号 |
        张三 | ${ID(1)}43 | 李四 | ${ID(2)} | 肢体
      `),
      { merges: [merge('A1:A2'), merge('B1:B2'), merge('C1:D1'), merge('E1:E2')] },
    );
    expect(await plan(sheet, 'disability.certificate')).toEqual({
      header: '1,2',
      fields: ['certificate_no=残疾人证号', 'disability_category=残疾类别', 'id_number=残疾人证号', 'name=姓名'],
      slots: 0,
      households: 'none',
      unknown: ['监护人/姓名', '监护人/身份证号'],
    });
  });

  it('reads a header below a title, a note and a unit line', async () => {
    const sheet = inventedSheet(
      grid(`
        示例县特困人员供养名单
        说明：本表由民政局提供，姓名以户口簿为准
        填报单位：示例县民政局 | | 单位：元
        姓名 | 身份证号 | 供养方式
        张三 | ${ID(1)} | 分散
      `),
      { merges: [merge('A1:C1')] },
    );
    expect(await plan(sheet, 'civil_affairs.tekun')).toMatchObject({
      header: '4',
      fields: ['id_number=身份证号', 'name=姓名', 'support=供养方式'],
    });
  });

  it('goes on with the columns of the sheet before when a sheet has no header', async () => {
    const first = inventedSheet(grid(`姓名 | 身份证号 | 供养方式\n张三 | ${ID(1)} | 分散`));
    const planning = planSheet(await takeSample(first), tableDefinition('civil_affairs.tekun')!, SETTINGS);
    const previous = planning.kind === 'data' ? planning.plan : null;
    const second = inventedSheet(grid(`李四 | ${ID(2)} | 集中\n王五 | ${ID(3)} | 集中`), { name: 'sheet2' });
    expect(await plan(second, 'civil_affairs.tekun', {}, previous)).toMatchObject({
      header: '',
      fields: ['id_number=身份证号', 'name=姓名', 'support=供养方式'],
    });
    expect(await plan(second, 'civil_affairs.tekun')).toEqual({ kind: 'refused', codes: ['header-not-found'] });
  });

  it.each([
    ['an explanation', '填表说明\n1、本表按月填报。\n2、证件号码请设为文本。', ['sheet-without-data']],
    ['choices of a drop-down list', '供养方式\n集中\n分散', ['sheet-without-data']],
  ])('skips %s and says so', async (_, picture, codes) => {
    expect(await plan(inventedSheet(grid(picture), { name: '说明' }), 'civil_affairs.tekun')).toEqual({
      kind: 'not_data',
      codes,
    });
  });

  it('skips an empty sheet and reads one that holds a header alone', async () => {
    expect(await plan(inventedSheet([]), 'civil_affairs.tekun')).toEqual({ kind: 'not_data', codes: ['sheet-empty'] });
    expect(await plan(inventedSheet(grid('姓名 | 身份证号 | 供养方式')), 'civil_affairs.tekun')).toMatchObject({
      header: '1',
    });
  });

  it('refuses a table without a number column, naming what it read', async () => {
    const sheet = inventedSheet(grid('姓名 | 供养方式 | 乡镇\n张三 | 集中 | 示例镇\n李四 | 分散 | 示例镇'));
    expect(await plan(sheet, 'civil_affairs.tekun')).toEqual({ kind: 'refused', codes: ['column-missing'] });
  });

  it('asks about equal columns even when hardly a row stands below them', async () => {
    const sheet = inventedSheet(grid('权利人 | 证件号码 | 身份证号\n张三 | 1 | 2'));
    expect(await plan(sheet, 'housing.property')).toEqual({ kind: 'refused', codes: ['columns-ambiguous'] });
  });

  it('takes headers that only the workspace knows, and finds the header row by them', async () => {
    const sheet = inventedSheet(grid(`甲 | 乙码 | 丙\n张三 | ${ID(1)} | 集中\n李四 | ${ID(2)} | 分散`));
    const columns = { name: '甲', id_number: '乙码', support: '丙' };
    expect(await plan(sheet, 'civil_affairs.tekun', { columns })).toMatchObject({
      header: '1',
      fields: ['id_number=乙码', 'name=甲', 'support=丙'],
    });
  });

  it('needs a relation column to divide households by their heads', async () => {
    const sheet = inventedSheet(grid(`姓名 | 身份证号\n张三 | ${ID(1)}`));
    expect(await plan(sheet, 'register', { households: 'by_head_row' })).toEqual({
      kind: 'refused',
      codes: ['column-missing'],
    });
  });
});

describe('whatever a sheet holds', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '张三',
        '李四',
        '合计',
        '小计',
        '制表人：某',
        '3',
        '12.5',
        '/',
        '示例镇',
        '2018-01-02',
        '姓名',
        '身份证号',
        '备注',
      ),
    },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 39 }).map(ID) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 39 }).map((n) => `${ID(n).slice(0, 15)}000`) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(39), fc.nat(39)).map(([a, b]) => `${ID(a)}、${ID(b)}`) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 });

  it('every data row is used or refused, every other row skipped, and a record comes from a used row', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom('register', 'civil_affairs.rural_dibao', 'housing.property'),
        async (body, table) => {
          const header = ['姓名', '身份证号', '乡镇', '户编号', '成员1姓名', '成员1身份证号'];
          const sheet = inventedSheet([header, ...body], { rowsPerBatch: 5 });
          const planning = planSheet(await takeSample(sheet), tableDefinition(table)!, SETTINGS);
          if (planning.kind !== 'data') return;
          const reading = readRecords(sheet, planning.plan, { file: 'f', clean: testContext, division: null });
          const used = new Set<number>();
          let records = 0;
          let usable = 0;
          for await (const batch of reading.batches()) {
            for (const record of batch) {
              used.add(record.rowNumber);
              records += 1;
              if (record.matchKey !== null) usable += 1;
              record.clean('name');
              record.extras();
            }
          }
          const { counts } = reading;
          const stored = body.filter((row) => row.some((text) => text !== null && text !== '')).length;
          const skipped = Object.values(counts.skipped).reduce((sum, count) => sum + count, 0);
          expect({
            rows: counts.rows,
            used: counts.rowsUsed,
            records: counts.records,
            usable: counts.usableKeys,
          }).toEqual({
            rows: counts.rowsUsed + counts.refused,
            used: used.size,
            records,
            usable,
          });
          expect(counts.refusals.length).toBe(counts.refused);
          expect(counts.rows + skipped).toBe(stored);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('gives the same records whatever the order of rows', async () => {
    const line = fc.record({ name: fc.constantFrom('张三', '李四', '王五'), n: fc.nat(39), isZeros: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const read = async (order: typeof lines): Promise<string[]> => {
          const body = order.map(({ name, n, isZeros }) => [name, isZeros ? `${ID(n).slice(0, 15)}000` : ID(n)]);
          const sheet = inventedSheet([['姓名', '身份证号'], ...body]);
          const planning = planSheet(await takeSample(sheet), tableDefinition('civil_affairs.tekun')!, SETTINGS);
          if (planning.kind !== 'data') return [planning.kind];
          const records: string[] = [];
          const reading = readRecords(sheet, planning.plan, { file: 'f', clean: testContext, division: null });
          for await (const batch of reading.batches()) {
            for (const { identity } of batch)
              records.push(`${identity.input} ${identity.matchKey ?? identity.problems.join('+')}`);
          }
          return records.sort();
        };
        expect(await read([...lines].reverse())).toEqual(await read(lines));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

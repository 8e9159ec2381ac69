import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { SourceRecord } from '../../../src/domain/record.js';
import type { SheetSource } from '../../../src/domain/tables/table.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { readRecords } from '../../../src/intake/rows/records.js';
import type { RecordCounts } from '../../../src/intake/rows/record-counts.js';
import type { IntakeSettings, SheetPlan } from '../../../src/intake/layout/sheet-plan.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../../support/invented-people.js';
import { grid, inventedSheet, merge, testContext } from '../invented-sheet.js';

const ID = (n: number): string => inventedNumber('990121', `19${String(50 + (n % 40)).padStart(2, '0')}0312`, 100 + n);

const SETTINGS: IntakeSettings = { columns: {}, households: 'by_number', identify: testContext };

async function planOf(sheet: SheetSource, table: string, settings: Partial<IntakeSettings> = {}): Promise<SheetPlan> {
  const planning = planSheet(await takeSample(sheet), tableDefinition(table)!, { ...SETTINGS, ...settings });
  if (planning.kind !== 'data') throw new Error(JSON.stringify(planning));
  return planning.plan;
}

interface Read {
  readonly people: string[];
  readonly counts: RecordCounts;
}

/** One line a record: row, part, name, the last four of the number, then the asked columns and the household. */
async function read(
  sheet: SheetSource,
  table: string,
  columns: string[] = [],
  settings: Partial<IntakeSettings> = {},
): Promise<Read> {
  const plan = await planOf(sheet, table, settings);
  const reading = readRecords(sheet, plan, { file: '名单.xlsx', clean: testContext, division: null });
  const people: string[] = [];
  const show = (record: SourceRecord): string =>
    [
      `${record.rowNumber}.${record.part}`,
      record.clean('name')?.value ?? '-',
      record.matchKey?.slice(-4) ?? record.identity.problems.join('+'),
      ...columns.map((column) => record.clean(column)?.value ?? (record.clean(column) === null ? 'absent' : '-')),
      ...(record.householdKey === null ? [] : [record.householdKey]),
    ].join(' ');
  for await (const batch of reading.batches()) people.push(...batch.map(show));
  return { people, counts: reading.counts };
}

const counted = (counts: RecordCounts) => ({
  rows: counts.rows,
  used: counts.rowsUsed,
  refused: counts.refused,
  skipped: Object.fromEntries(Object.entries(counts.skipped).filter(([, count]) => count > 0)),
  records: counts.records,
  usable: counts.usableKeys,
});

describe('reading records', () => {
  it('skips titles, repeated headers, totals, signatures and blank rows, and counts each kind', async () => {
    const sheet = inventedSheet(
      grid(`
        示例县殡葬火化名单 | | | |
        填报单位：示例县民政局 | | | 单位：元 |
        序号 | 逝者 姓名 | 身份证\u3000号码 | 死亡日期 | 火化日期
        1 | 张三 | ${ID(1)} | 2018.1.2 | 2018-01-04
        2 | 李四 | ${ID(2)} | 2018年2月3日 | 20180205
        序号 | 逝者 姓名 | 身份证\u3000号码 | 死亡日期 | 火化日期
        3 | 王五 | ${ID(3).toLowerCase()} | 2018/3/4 |
        4 | | | |
        合计 | 3人 | | |
        制表人：赵六 | | 审核人：钱七 | | 2018年5月1日
      `),
      { merges: [merge('A1:E1')] },
    );
    const { people, counts } = await read(sheet, 'civil_affairs.funeral', ['death_date', 'cremated_on']);
    expect(people).toEqual([
      `4.0 张三 ${ID(1).slice(-4)} 2018-01-02 2018-01-04`,
      `5.0 李四 ${ID(2).slice(-4)} 2018-02-03 2018-02-05`,
      `7.0 王五 ${ID(3).slice(-4)} 2018-03-04 -`,
    ]);
    expect(counted(counts)).toEqual({
      rows: 3,
      used: 3,
      refused: 0,
      skipped: { title: 2, header: 1, blank: 1, total: 1, note: 1 },
      records: 3,
      usable: 3,
    });
  });

  it('keeps a person called 合计 and people without a number, and refuses rows that name nobody', async () => {
    const sheet = inventedSheet(
      grid(`
        姓名 | 证件号码 | 性别 | 乡镇
        合计 | | 女 | 示例镇
        小计 | ${ID(4)} | 男 | 示例镇
        赵钱 | | 男 | 示例镇
        | | 男 | 示例镇
        合计 | | 3 |
      `),
    );
    const { people, counts } = await read(sheet, 'public_security.population', ['sex']);
    expect(people).toEqual(['2.0 合计  女', `3.0 小计 ${ID(4).slice(-4)} 男`, '4.0 赵钱  男']);
    expect(counted(counts)).toEqual({ rows: 4, used: 3, refused: 1, skipped: { total: 1 }, records: 3, usable: 1 });
    expect(counts.refusals).toEqual([{ rowNumber: 5, reason: 'row-without-person' }]);
  });

  it.each([
    '本页小计178人',
    '合计：2户4人',
    '合计2户4人',
    '小计 4',
    '共178人',
    '总人数 | 178 | 总金额 | 9120',
    '全村合计178人',
    '共计4户,9人',
  ])('skips the sum %s', async (sum) => {
    const people = Array.from({ length: 6 }, (_, n) => `赵${'一二三四五六'[n] ?? ''} | ${ID(n + 1)} | 男 | 示例镇`);
    const sheet = inventedSheet(grid(['姓名 | 证件号码 | 性别 | 乡镇', ...people, `${sum} | | | `].join('\n')));
    const { counts } = await read(sheet, 'public_security.population', ['sex']);
    expect(counted(counts)).toMatchObject({ rows: 6, used: 6, skipped: { total: 1 } });
  });

  it('turns wide household rows into one record a person and reports a member in the notes', async () => {
    const sheet = inventedSheet(
      grid(`
        户主姓名 | 户主身份证号 | 低保证号 | 月保障金（元） | 成员1姓名 | 成员1身份证号 | 成员2姓名 | 成员2身份证号 | 备注
        张三 | ${ID(1)} | D001 | 1,200.00 | 李四 | ${ID(2)} | 王五 | ${ID(3)} | 另有赵六${ID(4)}
        钱七 | ${ID(5)} | D002 | 300 | 钱七 | ${ID(5)} | 孙八 | |
      `),
    );
    const { people, counts } = await read(sheet, 'civil_affairs.rural_dibao', ['relation', 'amount_month']);
    const tail = (n: number): string => ID(n).slice(-4);
    expect(people).toEqual([
      `2.0 张三 ${tail(1)} 户主 1200.00 D001`,
      `2.1 李四 ${tail(2)} absent 1200.00 D001`,
      `2.2 王五 ${tail(3)} absent 1200.00 D001`,
      `3.0 钱七 ${tail(5)} 户主 300.00 D002`,
      `3.2 孙八  absent 300.00 D002`,
    ]);
    expect(counted(counts)).toEqual({ rows: 2, used: 2, refused: 0, skipped: {}, records: 5, usable: 4 });
    expect(counts.numbersOutside).toEqual([2]);
  });

  it('reports numbers in columns of a register that nobody recognised, and not those that say whose they are', async () => {
    const registerOf = (headers: string) =>
      inventedSheet(
        grid(`
          户编号 | 姓名 | 证件号码 | ${headers}
          1 | 张三 | ${ID(1)} | 李四 | ${ID(2)}
          2 | 王五 | ${ID(3)} | |
        `),
      );
    const outside = async (headers: string) => (await read(registerOf(headers), 'register')).counts.numbersOutside;
    expect([await outside('甲名 | 甲证'), await outside('帮扶人 | 帮扶人身份')]).toEqual([[2], []]);
  });

  it('reads pairs printed again and again under one header text', async () => {
    const sheet = inventedSheet(
      grid(`
        户编号 | 姓名 | 证件号 | 姓名 | 证件号 | 姓名 | 证件号 | 保障金额
        H1 | 张三 | ${ID(1)} | 李四 | ${ID(2)} | | | 500
      `),
    );
    const { people } = await read(sheet, 'civil_affairs.urban_dibao', ['amount_month']);
    expect(people).toEqual([`2.1 张三 ${ID(1).slice(-4)} 500.00 H1`, `2.2 李四 ${ID(2).slice(-4)} 500.00 H1`]);
  });

  it('starts a household at each 户主 row only when the workspace says so', async () => {
    const rows = grid(`
      姓名 | 身份证号 | 与户主的关系 | 村
      张三 | ${ID(1)} | 户主 | 甲村
      李四 | ${ID(2)} | 妻 | 甲村
      王五 | ${ID(3)} | 本人 | 甲村
    `);
    const byHead = await read(inventedSheet(rows), 'register', [], { households: 'by_head_row' });
    expect(byHead.people.map((line) => line.split(' ').at(-1))).toEqual([
      '名单.xlsx›Sheet1›2',
      '名单.xlsx›Sheet1›2',
      '名单.xlsx›Sheet1›4',
    ]);
    const byNumber = await read(inventedSheet(rows), 'register');
    expect(byNumber.people).toEqual([
      `2.0 张三 ${ID(1).slice(-4)}`,
      `3.0 李四 ${ID(2).slice(-4)}`,
      `4.0 王五 ${ID(3).slice(-4)}`,
    ]);
  });

  it('splits several numbers of one cell into records, names going with them when there are as many', async () => {
    const sheet = inventedSheet(
      grid(`
        权利人 | 权利人证件号 | 坐落 | 建筑面积（㎡） | 规划用途
        张三、李四 | ${ID(1)}、${ID(2)} | 示例路1号 | 89.5 | 成套住宅
      `),
    );
    const { people, counts } = await read(sheet, 'housing.property', ['floor_area', 'usage']);
    expect(people).toEqual([`2.0 张三 ${ID(1).slice(-4)} 89.5 住宅`, `2.1 李四 ${ID(2).slice(-4)} 89.5 住宅`]);
    expect(counted(counts)).toEqual({ rows: 1, used: 1, refused: 0, skipped: {}, records: 2, usable: 2 });
    expect(counts.severalNumbers).toBe(1);
  });

  it('reads two-row headers with merged groups, joined and by the child alone', async () => {
    const sheet = inventedSheet(
      grid(`
        姓名 | 身份证号 | 医疗费用（元） | | | 结算日期
        | | 总额 | 统筹 | 自付 |
        张三 | ${ID(1)} | 1000 | 700 | 300 | 2018-03-01
      `),
      { merges: [merge('A1:A2'), merge('B1:B2'), merge('C1:E1'), merge('F1:F2')] },
    );
    const { people } = await read(sheet, 'health.medical_cost', ['total', 'pooled', 'self_paid', 'settled_on']);
    expect(people).toEqual([`3.0 张三 ${ID(1).slice(-4)} 1000.00 700.00 300.00 2018-03-01`]);
  });

  it('takes the township from the name of the sheet where the table has none, and the unit of money from the title', async () => {
    const sheet = inventedSheet(
      grid(`
        单位：万元 | | |
        姓名 | 证件号码 | 单位名称 | 缴费基数
        张三 | ${ID(1)} | 某公司 | 0.5
      `),
      { name: '示例镇' },
    );
    const { people } = await read(sheet, 'labour.employee_insurance', ['township', 'base']);
    expect(people).toEqual([`3.0 张三 ${ID(1).slice(-4)} 示例镇 5000.00`]);
  });

  it('fills merged cells down only inside their range', async () => {
    const sheet = inventedSheet(
      grid(`
        乡镇 | 姓名 | 证件号码 | 户编号
        示例镇 | 张三 | ${ID(1)} | H1
        | 李四 | ${ID(2)} |
        | 王五 | ${ID(3)} | H2
      `),
      { merges: [merge('A2:A3'), merge('D2:D3')] },
    );
    const { people } = await read(sheet, 'register', ['township']);
    expect(people).toEqual([
      `2.0 张三 ${ID(1).slice(-4)} 示例镇 H1`,
      `3.0 李四 ${ID(2).slice(-4)} 示例镇 H1`,
      `4.0 王五 ${ID(3).slice(-4)} - H2`,
    ]);
  });

  it('counts hidden rows and reads them like all others', async () => {
    const sheet = inventedSheet(grid(`姓名 | 证件号码\n张三 | ${ID(1)}\n李四 | ${ID(2)}`), { hiddenRows: [3] });
    const { people, counts } = await read(sheet, 'civil_affairs.tekun');
    expect(people).toHaveLength(2);
    expect(counts.hiddenRows).toBe(1);
  });
});

describe('a number column damaged by a spreadsheet', () => {
  /** Passes every check and ends in 000. */
  const GENUINE = (() => {
    for (let day = 1; day <= 28; day += 1) {
      for (const month of ['01', '02', '03', '04', '05']) {
        for (let year = 1950; year < 1990; year += 1) {
          const number = inventedNumber('990121', `${year}${month}${String(day).padStart(2, '0')}`, 100);
          if (number.endsWith('000')) return number;
        }
      }
    }
    throw new Error('none');
  })();

  it('believes a valid number ending 000 in a sound column', async () => {
    const sheet = inventedSheet(grid(`姓名 | 证件号码\n张三 | ${GENUINE}\n李四 | ${ID(2)}`));
    const { people, counts } = await read(sheet, 'civil_affairs.tekun');
    expect(people).toEqual([`3.0 李四 ${ID(2).slice(-4)}`, `2.0 张三 ${GENUINE.slice(-4)}`]);
    expect(counts.numberColumns).toEqual([
      {
        header: '证件号码',
        columnIndex: 1,
        filled: 2,
        usable: 2,
        storedAsNumber: 0,
        failing: 0,
        isDamaged: false,
        lost: 0,
      },
    ]);
  });

  it('takes it for lost when two numbers ending 000 fail the check, wherever they stand', async () => {
    const damaged = (n: number): string => `${ID(n).slice(0, 15)}000`;
    const failing = [1, 2, 3, 4, 5, 6]
      .map(damaged)
      .filter((text) => text !== GENUINE)
      .slice(0, 2);
    const sheet = inventedSheet([
      ['姓名', '证件号码'],
      ['张三', GENUINE],
      ['李四', ID(12)],
      ['王五', failing[0]!],
      ['赵六', failing[1]!],
    ]);
    const { people, counts } = await read(sheet, 'civil_affairs.tekun');
    expect(people.sort()).toEqual([
      '2.0 张三 lost_in_spreadsheet',
      `3.0 李四 ${ID(12).slice(-4)}`,
      '4.0 王五 lost_in_spreadsheet+check_digit',
      '5.0 赵六 lost_in_spreadsheet+check_digit',
    ]);
    expect(counts.numberColumns[0]).toMatchObject({ failing: 2, isDamaged: true, lost: 3, usable: 1 });
    expect(counted(counts)).toEqual({ rows: 4, used: 4, refused: 0, skipped: {}, records: 4, usable: 1 });
  });

  it('takes it for lost when a cell of 16 digits or more is stored as a number', async () => {
    const sheet = inventedSheet([
      ['姓名', '证件号码'],
      ['张三', GENUINE],
      ['李四', 990121197001010016],
    ]);
    const { people, counts } = await read(sheet, 'civil_affairs.tekun');
    expect(people).toEqual(['2.0 张三 lost_in_spreadsheet', '3.0 李四 lost_in_spreadsheet']);
    expect(counts.numberColumns[0]).toMatchObject({ storedAsNumber: 1, isDamaged: true, lost: 2 });
  });

  it('counts a number in scientific notation as lost and still believes the others', async () => {
    const sheet = inventedSheet([
      ['姓名', '证件号码'],
      ['张三', ID(12)],
      ['李四', '9.90121E+17'],
    ]);
    const { people, counts } = await read(sheet, 'civil_affairs.tekun');
    expect(people).toEqual([`2.0 张三 ${ID(12).slice(-4)}`, '3.0 李四 scientific']);
    expect(counts.numberColumns[0]).toMatchObject({ filled: 2, usable: 1, isDamaged: false, lost: 1 });
  });
});

describe('a property with two owners', () => {
  const rows = grid(`
    权利人 | 权利人证件号 | 共有人 | 共有人证件号 | 坐落
    张三 | ${ID(1)} | 李四 | ${ID(2)} | 示例路1号
    王五 | ${ID(3)} | | | 示例路2号
  `);

  it('gives a record for the co-owner who has a number', async () => {
    const { people, counts } = await read(inventedSheet(rows), 'housing.property', ['address']);
    expect(people.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      `2.0 张三 ${ID(1).slice(-4)} 示例路1号`,
      `2.1 李四 ${ID(2).slice(-4)} 示例路1号`,
      `3.0 王五 ${ID(3).slice(-4)} 示例路2号`,
    ]);
    expect(counted(counts)).toEqual({ rows: 2, used: 2, refused: 0, skipped: {}, records: 3, usable: 3 });
  });

  it('reads the column that the workspace names', async () => {
    const columns = { name: '共有人', id_number: '共有人证件号' };
    const { people } = await read(inventedSheet(rows.slice(0, 2)), 'housing.property', [], { columns });
    expect(people).toEqual([`2.0 李四 ${ID(2).slice(-4)}`]);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposeHere } from '../../../src/app/tables/propose-here.js';
import type { Proposal, ProposalAnswers } from '../../../src/app/tables/propose.js';
import { tableText } from '../../../src/app/tables/save.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { inventedNumber } from '../../support/invented-people.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';

const numbers = Array.from({ length: 8 }, (_, at) => inventedNumber('990121', '19700101', 1 + at));

async function proposed(name: string, lines: readonly string[], answers: ProposalAnswers = {}): Promise<Proposal> {
  const folder = temporaryFolder();
  const file = path.join(folder, '银行', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `\ufeff${lines.join('\n')}\n`);
  const { proposal } = await proposeHere({
    absolute: file,
    shown: `收件/银行/${name}`,
    folder,
    asOf: '2018-07-25',
    isSave: false,
    ...answers,
  });
  return proposal;
}

const columns = ({ table }: Proposal): string[] => table.columns.map(({ name, type }) => `${name} ${type}`);

describe('a table proposed from a sample', () => {
  it('knows the person, the amounts, the days and the states of a bank’s list under a title', async () => {
    const proposal = await proposed('信用卡透支名单2018.csv', [
      '示例银行透支客户,,,,,',
      '序号,客户姓名,客户证件号,透支本金（万元）,透支日期,五级分类',
      ...numbers.map(
        (number, at) =>
          `${at + 1},测${'甲乙丙丁戊己庚辛'[at] ?? ''},${number},${at}.5,2018-0${at + 1}-01,${at % 2 === 0 ? '正常' : '次级'}`,
      ),
    ]);
    expect(columns(proposal)).toEqual([
      'name name',
      'id_number id',
      'tou_zhi_ben_jin amount',
      'tou_zhi_ri_qi date',
      'wu_ji_fen_lei choice',
    ]);
    expect(proposal.table).toMatchObject({ name: '信用卡透支名单', row: 'person', department: '银行' });
    expect(proposal.table.columns[4]?.words).toEqual({ 次级: ['次级'], 正常: ['正常'] });
    expect(proposal.table.columns[2]?.unit).toBe('万元');
  });

  it('takes the holder of the account for the person where nobody else is named', async () => {
    const holders = numbers.map((number, at) => `${'褚卫尤施华戚喻柏'[at] ?? ''}某,${number},8.5`);
    const alone = await proposed('大额存款.csv', ['户名,证件号码,存款余额（万元）', ...holders]);
    expect(columns(alone)).toEqual(['name name', 'id_number id', 'cun_kuan_yu_e amount']);
    const beside = await proposed('代发.csv', [
      '姓名,户名,证件号码',
      ...numbers.map((number) => `甲某,乙某,${number}`),
    ]);
    expect(columns(beside)).toEqual(['name name', 'account_holder name', 'id_number id']);
  });

  it.each([
    ['a village table', ['乡镇,行政村,总户数,卫生室', '甲镇,上河村,120,有', '甲镇,下河村,90,无'], 'village'],
    ['projects', ['项目名称,总投资（万元）,开工日期', '水渠,30,2018-01-01', '道路,50,2018-02-01'], 'project'],
    ['dated events', ['发生日期,乡镇,事故类型', '2018-05-01,甲镇,火灾', '2018-05-02,乙镇,火灾'], 'event'],
    [
      'interruptions by day, with a person',
      ['停水日期,恢复日期,村,户主,户主身份证', `2018-06-01,2018-06-20,上河村,甲某,${numbers[0] ?? ''}`],
      'event',
    ],
    ['holders of posts', ['姓名,岗位,行政村', '甲某,护林员,上河村', '乙某,护林员,下河村'], 'post'],
  ])('says what a row is: %s', async (_note, lines, row) => {
    expect((await proposed('表.csv', lines)).table.row).toBe(row);
  });

  it('takes the answers that a person gives', async () => {
    const answers = { id: 'bank.cards', name: '信用卡', row: 'event', department: '农商行' } as const;
    const { table } = await proposed('表.csv', ['姓名,金额', '甲某,3'], answers);
    expect(table).toMatchObject({ id: 'bank.cards', name: '信用卡', row: 'event', department: '农商行' });
  });

  it('is text that the settings take as it stands', async () => {
    const { table } = await proposed('表.csv', ['姓名,证件号码,order,余额（元）', `甲某,${numbers[0] ?? ''},1,2.5`]);
    const text = `office: { name: 甲, level: county, division: "990121" }\nregister: [{ files: a.csv }]\n${tableText(table)}`;
    expect(parseSettings(text).tables[0]?.id).toBe(table.id);
  });

  it.each([
    ['nothing', []],
    ['a header alone', ['姓名,证件号码']],
  ])('is refused for a file with %s', async (_note, lines) => {
    await expect(proposed('表.csv', lines)).rejects.toMatchObject({ code: expect.any(String) as string });
  });
});

describe('a list with a line of sums, a damaged number and days of ending', () => {
  it('is one of people all the same, and its days are days', async () => {
    const proposal = await proposed('信用社联保贷款.csv', [
      '县农村信用合作联社联保贷款明细表,,,,,,',
      '序号,借款人,借款人身份证,贷款本金（元）,发放日,到期日,五级分类',
      `1,甲某,${numbers[0] ?? ''},50000,2017-03-01,2018-03-01,可疑`,
      `2,乙某,${numbers[1] ?? ''},30000,2018-01-05,2019-01-05,正常`,
      '3,丙某,990121198001010010,20000,2017-01-01,2018-01-01,损失',
      '合计,,,100000,,,',
      '审核人：,,,制表人：,,,',
    ]);
    expect(proposal.rows).toBe(3);
    expect(proposal.table.row).toBe('person');
    expect(columns(proposal)).toEqual([
      'name name',
      'id_number id',
      'dai_kuan_ben_jin amount',
      'fa_fang_ri date',
      'due_on date',
      'wu_ji_fen_lei choice',
    ]);
  });
});

describe('a table of villages', () => {
  const village = (name: string, size: string, day: string): string => `示例镇,${name},${size},${day}`;
  it.each([
    ['is one though it holds days', [village('东沟村', '800', '2017-10-01'), village('西坡村', '150', '')], 'village'],
    [
      'is a list of events where a village comes again',
      [village('东沟村', '8', '2017-10-01'), village('东沟村', '9', '')],
      'event',
    ],
  ])('%s', async (_, rows, expected) => {
    const { table } = await proposed('文化广场.csv', ['乡镇,行政村,广场面积,验收日期', ...rows]);
    expect(table.row).toBe(expected);
  });
});

describe('a list that was entered as another', () => {
  it('takes the entry over, and leaves its date and county', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, '收件'));
    writeFileSync(path.join(folder, '收件', '存款.csv'), `\ufeff存款人,证件号,余额\n甲某,${numbers[0]},5\n`);
    writeFileSync(
      path.join(folder, 'bidui.yaml'),
      `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
sources:
  # 住房公积金，1 行
  - { source: housing_fund.account, files: 收件/存款.csv, data_date: 2018-06-30, columns: { name: 存款人 } }
`,
    );
    const { saved } = await proposeHere({
      ...{ absolute: path.join(folder, '收件', '存款.csv'), shown: '收件/存款.csv', folder },
      ...{ asOf: '2018-07-25', isSave: true, id: 'bank.deposit' },
    });
    expect(saved).toEqual({ hasEntry: true, isDivisionOpen: false, insteadOf: '住房公积金' });
    const text = readFileSync(path.join(folder, 'bidui.yaml'), 'utf8');
    expect(parseSettings(text).sources).toMatchObject([{ source: 'bank.deposit', data_date: '2018-06-30' }]);
    expect(text).not.toMatch(/公积金|columns: \{ name/u);
  });
});

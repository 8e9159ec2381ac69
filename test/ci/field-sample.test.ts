/**
 * The Jiangsu draw from a register of two cities, through the built program: 2 counties of each, 2 villages of each county, 50 households of each
 * village; drawn alike by another machine (folder, time zone, files, order of rows), drawn again from the record alone, counties checking each
 * other; check sheets go out, come back filled in through the audit, and give rates for each county.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSheet, type CheckColumn } from '../../src/catalog/sheets/check-sheet.js';
import type { SampleRecord } from '../../src/domain/reports/field-sample.js';
import type { SampleKpi } from '../../src/app/sampling/kpi.js';
import { inventedName, inventedNumber } from '../support/invented-people.js';
import { readGrids, writeGrids, type Grid } from '../support/loop-workspace.js';
import { runBidui, type Ended } from '../support/run-bidui.js';

const PATIENCE_MS = 600_000;
const SEED = '2018072501';
const AS_OF = '2018-07-25';

/** County → households of its villages: where there are not two of fifty, the next in order are taken, whole. */
const VILLAGES: Readonly<Record<string, readonly number[]>> = {
  '990121': [58, 55, 61, 12],
  '990122': [52, 54, 20],
  '990123': [57, 51, 9],
  '990221': [53, 50],
  '990222': [56, 17, 0],
};
const base = mkdtempSync(path.join(tmpdir(), 'bidui-jiangsu-'));

/** Every seventh household has left the register, every eleventh is borderline. */
function registerRows(): string[] {
  let person = 0;
  return Object.entries(VILLAGES).flatMap(([county, sizes]) =>
    sizes.flatMap((size, village) =>
      Array.from({ length: size }, (_, n) => {
        person += 1;
        const status = n % 7 === 3 ? '脱贫' : n % 11 === 5 ? '边缘户' : '在册未脱贫';
        const key = `${county}${String(village + 1).padStart(3, '0')}${String(n + 1).padStart(4, '0')}`;
        const born = `19${40 + (person % 50)}0${1 + (person % 9)}12`;
        const number = inventedNumber(county, born, 1 + (person % 998));
        return `${county},示例镇,第${village + 1}村,${key},${inventedName(person)},${number},户主,${status},${1 + (n % 5)}`;
      }),
    ),
  );
}

interface Machine {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** `files`: rows of each register file. */
function machine(name: string, zone: string, files: readonly (readonly string[])[]): Machine {
  const folder = path.join(base, name);
  mkdirSync(path.join(folder, '收件'), { recursive: true });
  const header = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口';
  files.forEach((rows, n) => {
    writeFileSync(path.join(folder, '收件', `名册${n}.csv`), `\ufeff${[header, ...rows].join('\r\n')}\r\n`);
  });
  const names = Object.keys(VILLAGES).map((code) => `${code},县${code.slice(3)}`);
  const divisions = ['代码,名称', '990000,示例省', '990100,示例一市', '990200,示例二市', ...names];
  writeFileSync(path.join(folder, '收件', '区划.csv'), `${divisions.join('\r\n')}\r\n`);
  writeFileSync(path.join(folder, 'bidui.key'), `${'0123456789abcdef'.repeat(4)}\n`);
  writeFileSync(
    path.join(folder, 'bidui.yaml'),
    'office: { name: 示例省比对办, level: province, division: "990000" }\ndivisions: 收件/区划.csv\n' +
      'register:\n  - { files: 收件/名册*.csv, data_date: 2018-07-01 }\n',
  );
  return { folder, environment: { ...process.env, NO_COLOR: '1', TZ: zone } };
}

const bidui = ({ folder, environment }: Machine, ...args: string[]): Promise<Ended> =>
  runBidui([...args, '-w', folder], { environment });

interface Drawn {
  readonly sample: string;
  readonly folder: string;
  readonly files: readonly string[];
}

async function draw(where: Machine, seed = SEED): Promise<Drawn> {
  const ended = await bidui(where, 'sample', 'draw', '--seed', seed, '--as-of', AS_OF, '--cross', 'county', '--json');
  expect(ended.status, ended.stderr).toBe(0);
  return JSON.parse(ended.stdout) as Drawn;
}

const textOf = (drawn: Drawn, file: string): string => readFileSync(path.join(drawn.folder, file), 'utf8');
const recordOf = (drawn: Drawn): SampleRecord => JSON.parse(textOf(drawn, '抽样记录.json')) as SampleRecord;

/** Another order, the same everywhere: every 389th row, going round. */
function shuffled(rows: readonly string[]): string[] {
  return rows.map((_, n) => rows[(n * 389) % rows.length] ?? '');
}

let first: Machine;
let drawn: Drawn;
let record: SampleRecord;

beforeAll(async () => {
  first = machine('甲机', 'Asia/Shanghai', [registerRows()]);
  drawn = await draw(first);
  record = recordOf(drawn);
}, PATIENCE_MS);

describe('the Jiangsu draw', () => {
  it('takes two counties of each city, two villages of each county, fifty households of each village that has them', () => {
    const villages = new Map<string, number>();
    for (const { county, village } of record.selected) {
      const name = `${county.slice(0, 6)} ${village}`;
      villages.set(name, (villages.get(name) ?? 0) + 1);
    }
    const counties = [...new Set([...villages.keys()].map((name) => name.slice(0, 6)))].sort();
    expect(counties.filter((code) => code.startsWith('9901')).length).toBe(2);
    expect(counties.filter((code) => code.startsWith('9902'))).toEqual(['990221', '990222']);
    expect(villages.size).toBe(8);
    for (const [name, count] of villages) {
      const [county = '', village = ''] = name.split(' ');
      const size = VILLAGES[county]?.[Number(village.slice(1, -1)) - 1] ?? 0;
      expect([name, count]).toEqual([name, Math.min(50, size)]);
      // A smaller village only where its county has not two of fifty.
      if (size < 50) expect(VILLAGES[county]?.filter((other) => other >= 50).length).toBeLessThan(2);
    }
    const short = record.strata.filter((stratum) => stratum.taken_whole);
    expect(short.map(({ wanted, drawn: taken }) => [wanted, taken])).toEqual([[50, 17]]);
  });

  it('lets counties check each other, none itself', () => {
    const pairs = record.cross?.pairs ?? [];
    const counties = [...new Set(record.selected.map(({ county }) => county))].sort();
    expect(pairs.map(({ checked }) => checked).sort()).toEqual(counties);
    expect(pairs.map(({ checker }) => checker).sort()).toEqual(counties);
    expect(pairs.filter(({ checker, checked }) => checker === checked)).toEqual([]);
  });

  it(
    'is the same in another folder, time zone, order and number of files, and another with another seed',
    async () => {
      const rows = shuffled(registerRows());
      expect([...rows].sort()).toEqual(registerRows().sort());
      const second = machine('乙机/别处', 'America/New_York', [
        rows.slice(400),
        rows.slice(0, 150),
        rows.slice(150, 400),
      ]);
      const again = await draw(second);
      expect(again.sample).toBe(drawn.sample);
      for (const file of ['抽样记录.json', '抽样框.jsonl']) expect(textOf(again, file)).toBe(textOf(drawn, file));
      expect(again.files).toEqual(drawn.files);
      const other = recordOf(await draw(second, '2018072502'));
      expect(other.selected.map(({ key }) => key)).not.toEqual(record.selected.map(({ key }) => key));
    },
    PATIENCE_MS,
  );

  it(
    'is drawn again from record and frame alone; a changed seed or frame is seen',
    async () => {
      const elsewhere = path.join(base, '丙机');
      mkdirSync(elsewhere);
      for (const file of ['抽样记录.json', '抽样框.jsonl'])
        copyFileSync(path.join(drawn.folder, file), path.join(elsewhere, file));
      const file = path.join(elsewhere, '抽样记录.json');
      const verify = (): Promise<Ended> =>
        runBidui(['sample', 'verify', file], { environment: { ...process.env, TZ: 'UTC' } });
      expect(await verify()).toMatchObject({ status: 0 });
      writeFileSync(file, textOf(drawn, '抽样记录.json').replace(SEED, '2018072509'));
      const changed = await verify();
      expect([changed.status, changed.stdout]).toEqual([4, expect.stringContaining('复算不一致')]);
    },
    PATIENCE_MS,
  );
});

/** Answers of one village; every exited household answers the question about 错退, every borderline one that about 漏评. */
function fill(sheet: Grid): void {
  const header = sheet.rows.find((row) => row.includes('检查编号')) ?? [];
  const at = (key: CheckColumn): number =>
    header.indexOf(checkSheet.columns.find((column) => column.key === key)?.header ?? '');
  for (const row of sheet.rows) {
    if (!/^J[0-9A-Z]{8}$/u.test(row[at('no')] ?? '') || row[at('sample_kind')] !== '正选') continue;
    row[at('outcome')] = '已核查';
    row[at('approves')] = '认可';
    row[at('checker')] = '王某、李某';
    row[at('checked_on')] = '2018-08-01';
    if (row[at('group')] === '边缘户') row[at('missed')] = '否';
    if (row[at('group')] === '脱贫户') row[at('wrongly_removed')] = '否';
  }
}

describe('its check sheets', () => {
  it(
    'come back through the audit and give rates with numerator and denominator for each county',
    async () => {
      const folder = path.join(drawn.folder, '检查表');
      const files = (await glob(['**/*_检查表.xlsx'], { cwd: folder, absolute: true })).sort();
      expect(files.length).toBe(8);
      const returned = path.join(first.folder, '报回');
      mkdirSync(returned);
      const exited = record.selected.find(({ group }) => group === 'exited');
      const borderline = record.selected.find(({ group }) => group === 'borderline');
      const outcome = checkSheet.columns.findIndex(({ key }) => key === 'outcome');
      for (const [n, file] of files.entries()) {
        const [sheet] = await readGrids(file);
        if (sheet === undefined) throw new Error(file);
        fill(sheet);
        for (const row of sheet.rows) {
          if (row.includes(exited?.no ?? '')) row[outcome + 3] = '是';
          if (row.includes(borderline?.no ?? '')) row[outcome + 2] = '是';
        }
        // One answer outside the choices: sent back, the others enter.
        if (n === 0) {
          const row = sheet.rows.find((cells) => cells[outcome] === '已核查') ?? [];
          row[outcome] = '去过';
        }
        await writeGrids(path.join(returned, `${n}.xlsx`), [sheet]);
      }
      const total = record.selected.length;
      const collect = (): Promise<Ended> =>
        bidui(first, 'sample', 'collect', path.join(returned, '*.xlsx'), '--as-of', '2018-08-02', '--json');
      const collected = await collect();
      expect([collected.status, JSON.parse(collected.stdout)]).toMatchObject([3, { accepted: total - 1, refused: 1 }]);
      expect(JSON.parse((await collect()).stdout)).toMatchObject({ accepted: 0, repeated: total - 1 });

      const kpi = JSON.parse((await bidui(first, 'sample', 'kpi', '--write', '--json')).stdout) as SampleKpi & {
        file: string;
      };
      expect(kpi).toMatchObject({ selected: total, checked: total - 1, open: 1, replaced: 0, unreachable: 0 });
      const of = (name: string, rates: SampleKpi['rates']) => rates.find((rate) => rate.name === name);
      // The plan draws nobody outside the register, whom alone 漏评率 counts.
      expect(of('漏评率（户）', kpi.rates)).toMatchObject({ numerator: 0, denominator: 0, rate: null });
      expect(of('错退率（户）', kpi.rates)?.numerator).toBe(1);
      expect(of('认可度', kpi.rates)).toMatchObject({ numerator: total - 1, denominator: total - 1, is_met: true });
      expect(kpi.by_county.map(({ county }) => county.slice(0, 6))).toEqual(
        [...new Set(record.selected.map(({ county }) => county.slice(0, 6)))].sort(),
      );
      for (const name of kpi.rates.map((rate) => rate.name)) {
        const sum = (part: 'numerator' | 'denominator'): number =>
          kpi.by_county.reduce((all, county) => all + (of(name, county.rates)?.[part] ?? 0), 0);
        expect([name, sum('numerator'), sum('denominator')]).toEqual([
          name,
          of(name, kpi.rates)?.numerator,
          of(name, kpi.rates)?.denominator,
        ]);
      }
      const [rates, ...others] = await readGrids(kpi.file);
      const named = others.flatMap(({ rows }) => rows.flat());
      expect(named).toEqual(expect.arrayContaining([borderline?.no, exited?.no]));
      const header = rates?.rows.find((row) => row.includes('分子')) ?? [];
      expect(header).toEqual(expect.arrayContaining(['范围', '指标', '计算公式', '分子', '分母', '比率', '限值']));
    },
    PATIENCE_MS,
  );
});

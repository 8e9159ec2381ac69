// An invented county of few people through `link` and `dedupe`: names of other languages, twins, swapped numbers, two registrations, old numbers.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkFiles } from '../../../src/app/linkage/link-files.js';
import { shippedDivisions } from '../../../src/normalise/divisions.js';

const REGISTER = [
  'H1,买买提·吐尔逊,990121197001010015,男',
  'H1,阿依古丽·买买提,990121198803150022,女',
  'H2,尼玛扎西,990121198109230057,男',
  'H2,尼玛次仁,990121198109230030,男', // twins whose numbers begin alike
  'H3,王建国,990121200506070018,男',
  'H3,王建军,990121200506070034,男',
  'H4,李秀英,990121196504120043,女',
  'H5,张金花,99012119590830002X,女',
  'H6,陈志明,110101197001010016,男',
  'H7,赵晓梅,990121199302140066,女',
  'H7,赵晓兰,990121199302140082,女',
  'H8,孙大山,99012119770707001X,男',
];
const LIST: readonly (readonly [row: string, outcome: string])[] = [
  ['买买提吐尔逊,990121197001010016,男', 'link id_repaired 买买提·吐尔逊'],
  ['阿依古丽,990121198803150022,女', 'link id_exact 阿依古丽·买买提'],
  ['Nima Zhaxi,990121198109230057,男', 'link id_exact 尼玛扎西'],
  ['尼玛次仁,990121198109230000,男', 'link id_repaired 尼玛次仁'],
  ['王建国,990121200506070034,男', 'review id_exact 王建军, review weights 王建国'],
  ['王建军,990121200506070018,男', 'review id_exact 王建国, review weights 王建军'],
  ['李秀英,99012119650412006X,女', ''], // another valid number, whatever else agrees
  ['张金花,９９０１２１１９５９０８３０００２Ｘ,女', 'link id_exact 张金花'],
  ['陈志明,110101700101001,男', 'link id_exact 陈志明'],
  ['孙大山,99012119770707001x,男', 'link id_exact 孙大山'],
];

const root = mkdtempSync(path.join(tmpdir(), 'bidui-link-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Line {
  readonly left: { readonly row: number };
  readonly right: { readonly row: number };
  readonly decision: string;
  readonly method: string;
  readonly score: number;
}

const HEADS = { register: '户编号,姓名,身份证号,性别', list: '姓名,身份证号,性别' };

async function run(name: string, register: readonly string[], list: readonly string[] | null) {
  const write = (file: string, head: string, rows: readonly string[]): string => {
    const full = path.join(root, `${name}${file}`);
    writeFileSync(full, `${[head, ...rows].join('\n')}\n`);
    return full;
  };
  const out = path.join(root, name);
  const left = list === null ? write('表.csv', HEADS.list, register) : write('名册.csv', HEADS.register, register);
  await linkFiles({
    left,
    right: list === null ? null : write('名单.csv', HEADS.list, list),
    model: null,
    saveModel: null,
    out,
    outputFolder: root,
    folder: root,
    asOf: '2018-07-25',
    divisions: shippedDivisions(),
    linkFrom: null,
    reviewFrom: null,
    isDryRun: false,
  });
  const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
  const lines = read('links.jsonl')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  return { lines, read, mode: statSync(path.join(out, 'links.jsonl')).mode & 0o077 };
}

const nameIn = (rows: readonly string[], row: number, column: number): string =>
  rows[row - 2]?.split(',')[column] ?? '';

describe('an invented county', () => {
  const list = LIST.map(([row]) => row);

  it('is linked row by row as its people are', async () => {
    const { lines, mode } = await run('一', REGISTER, list);
    const outcomes = list.map((_, at) =>
      lines
        .filter(({ right }) => right.row === at + 2)
        .map(({ decision, method, left }) => `${decision} ${method} ${nameIn(REGISTER, left.row, 1)}`)
        .sort()
        .join(', '),
    );
    expect(outcomes).toEqual(LIST.map(([, outcome]) => outcome));
    expect(mode).toBe(0);
  });

  it('tells twins apart by nothing less than the full name', async () => {
    const { lines } = await run('二', REGISTER, [...list, '赵晓,990121199302140000,女']);
    const twins = lines.filter(({ right }) => right.row === list.length + 2);
    expect(twins.map(({ decision }) => decision)).not.toContain('link');
  });

  it('gives the same bytes again, and the same links and scores to rows in another order under other names of files', async () => {
    const [one, other] = [await run('三', REGISTER, list), await run('四', REGISTER.toReversed(), list.toReversed())];
    const again = await run('三', REGISTER, list);
    for (const file of ['links.jsonl', 'model.json']) expect(again.read(file)).toBe(one.read(file));
    const shown = ({ lines }: typeof one, register: readonly string[], rows: readonly string[]): string[] =>
      lines
        .map(({ left, right, decision, method, score }) =>
          [nameIn(register, left.row, 1), rows[right.row - 2], decision, method, score].join(' '),
        )
        .sort();
    expect(shown(other, REGISTER.toReversed(), list.toReversed())).toEqual(shown(one, REGISTER, list));
  });

  it('finds who stands in one table twice, and never joins two valid numbers', async () => {
    const rows = [
      ...list,
      '李秀英,990121196504120043,女',
      '李秀瑛,990121196504120043,女',
      '买买提·吐尔逊,990121197001010015,男',
    ];
    const { read } = await run('五', rows, null);
    const clusters = read('clusters.jsonl')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { rows: { row: number }[] }]))
      .map((cluster) => cluster.rows.map(({ row }) => rows[row - 2] ?? '').sort());
    expect(clusters.sort()).toEqual([
      ['买买提·吐尔逊,990121197001010015,男', '买买提吐尔逊,990121197001010016,男'],
      ['李秀瑛,990121196504120043,女', '李秀英,990121196504120043,女'],
    ]);
  });
});

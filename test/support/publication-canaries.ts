/**
 * Registers with canaries: ordinary adults who must be published, and people and texts of every kind that must not: minors, unknown
 * ages, mental disorders, AIDS, orphans, numbers, phones, accounts, diseases, each also where nobody expects them. Invented and deterministic.
 */
import type { PublicationPerson } from '../../src/report/publication/publication.js';
import { inventedNumber } from './invented-people.js';

/** Header → cell, as a register file has them. */
export type CanaryRow = Readonly<Record<CanaryHeader, string>>;

export const CANARY_HEADERS = [
  '县',
  '乡镇',
  '行政村',
  '村民小组',
  '户编号',
  '姓名',
  '证件号码',
  '与户主关系',
  '出生日期',
  '户状态',
  '户类型',
  '家庭人口',
  '致贫原因',
  '健康状况',
  '残疾类别',
  '在校生状况',
  '联系电话',
  '银行账号',
  '患病名称',
] as const;
type CanaryHeader = (typeof CANARY_HEADERS)[number];

export interface CanaryRegister {
  readonly rows: readonly CanaryRow[];
  /** Names that must stand in the lists, each once. */
  readonly published: readonly string[];
  /** Texts that must stand nowhere in them. */
  readonly forbidden: readonly string[];
}

type Random = () => number;

/** mulberry32: small, seeded, the same everywhere. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '安邦昌达恩方刚海和吉建康乐明宁平强荣胜泰文祥信学勇玉元泽振志';
const PHONES = ['139', '158', '177', '186'];
const DISEASES = ['尿毒症', '肺癌', '白血病', '糖尿病', '高血压', '癫痫', '乙肝'];
const NUMERALS = '零一二三四五六七八九';

/** The same person has the same name nowhere else in the register. */
function nameOf(n: number): string {
  const [surname, one, two] = [SURNAMES[n % 16], GIVEN[Math.floor(n / 16) % 30], GIVEN[(n * 7) % 30]];
  return `${surname ?? ''}${one ?? ''}${two ?? ''}`;
}

interface Making {
  readonly random: Random;
  readonly row: Record<CanaryHeader, string>;
  readonly forbid: (...texts: string[]) => void;
}

/** Defect of one person; returns whether he must be published all the same. */
type Canary = (making: Making) => boolean;

const minor = (random: Random): string => `20${String(1 + Math.floor(random() * 17)).padStart(2, '0')}0815`;

const HIDDEN: readonly Canary[] = [
  // Minors, by number, by birth day alone, with a lost number, and with an adult's number beside a child's birth day.
  ({ random, row }) => {
    row.证件号码 = inventedNumber('990121', minor(random), 1 + Math.floor(random() * 900));
    return false;
  },
  ({ random, row }) => {
    row.证件号码 = '';
    row.出生日期 = `${minor(random).slice(0, 4)}-08-15`;
    return false;
  },
  ({ random, row, forbid }) => {
    row.证件号码 = `99012120${digits(random, 9)}`;
    row.在校生状况 = '小学';
    forbid(row.证件号码);
    return false;
  },
  ({ random, row }) => {
    row.出生日期 = `${minor(random).slice(0, 4)}-08-15`;
    return false;
  },
  ({ row }) => {
    row.证件号码 = '';
    row.出生日期 = '';
    return false;
  },
  ({ random, row }) => {
    row.残疾类别 = pick(random, ['精神', '精神残疾', '多重（精神、肢体）']);
    return false;
  },
  ({ random, row }) => {
    row.致贫原因 = pick(random, ['因病（艾滋病）', '因病（ＨＩＶ）', 'aids']);
    return false;
  },
  ({ random, row }) => {
    row.户类型 = pick(random, ['孤儿', '事实无人抚养儿童', '低保户（精神障碍）', '特困户（艾滋）']);
    return false;
  },
  // A number, a phone, an illness in a cell that is printed.
  ({ random, row, forbid }) => {
    const phone = `${pick(random, PHONES)}${digits(random, 8)}`;
    row.姓名 = `${row.姓名}${pick(random, ['', ' ', '（', '电话'])}${phone}`;
    forbid(phone);
    return false;
  },
  ({ random, row, forbid }) => {
    const illness = pick(random, DISEASES);
    row.姓名 = `${row.姓名}${pick(random, ['', '（'])}${illness}`;
    forbid(illness);
    return false;
  },
  ({ random, row, forbid }) => {
    const phone = `${pick(random, PHONES)}${digits(random, 8)}`;
    const spoken = [...phone].map((digit) => NUMERALS[Number(digit)] ?? '').join('');
    const written = pick(random, [phone, `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`, spoken]);
    row.村民小组 = `${row.村民小组}${written}`;
    forbid(phone, written);
    return false;
  },
  ({ random, row, forbid }) => {
    const account = `6228${digits(random, 15)}`;
    row.村民小组 = pick(random, [account, account.replaceAll(/(.{4})/gu, '$1 ')]);
    forbid(account);
    return false;
  },
];

const SHOWN: readonly Canary[] = [
  () => true,
  () => true,
  () => true,
  // Content of columns that are never printed.
  ({ random, row, forbid }) => {
    row.健康状况 = pick(random, ['大病', '长期慢性病', '残疾']);
    row.患病名称 = pick(random, DISEASES);
    row.致贫原因 = '因病';
    row.残疾类别 = '肢体';
    forbid(row.健康状况, row.患病名称, '因病', '肢体');
    return true;
  },
  // An illness as the kind of household is left blank, the person stays.
  ({ random, row, forbid }) => {
    row.户类型 = `低保户（${pick(random, DISEASES)}）`;
    forbid(row.户类型);
    return true;
  },
  // Numbers in the forms that registers have.
  ({ random, row, forbid }) => {
    const number = inventedNumber('990121', '19680301', 1 + Math.floor(random() * 900));
    const forms = [
      `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
      number.toLowerCase(),
      `${number.slice(0, 6)}${number.slice(8, 17)}`,
    ];
    row.证件号码 = pick(random, forms);
    forbid(number, row.证件号码);
    return true;
  },
];

export function canaryRegister(seed: number): CanaryRegister {
  const random = randomOf(seed);
  const forbidden = new Set<string>();
  const published: string[] = [];
  const rows = Array.from({ length: 10 + Math.floor(random() * 16) }, (_, n) => {
    const name = nameOf(n);
    const phone = `${pick(random, PHONES)}${digits(random, 8)}`;
    const account = `6217${digits(random, 15)}`;
    const born = `19${50 + Math.floor(random() * 40)}0${1 + Math.floor(random() * 9)}1${Math.floor(random() * 9)}`;
    const row: Record<CanaryHeader, string> = {
      县: '甲县',
      乡镇: pick(random, ['示例镇', '青山乡']),
      行政村: pick(random, ['第一村', '河口村', '新店子村']),
      村民小组: `${1 + Math.floor(random() * 12)}组`,
      户编号: `990121${String(seed % 10_000).padStart(4, '0')}${String(n).padStart(3, '0')}`,
      姓名: name,
      证件号码: inventedNumber('990121', born, 1 + n),
      与户主关系: '户主',
      出生日期: '',
      户状态: pick(random, ['在册未脱贫', '监测对象']),
      户类型: pick(random, ['一般农户', '低保户', '特困户', '']),
      家庭人口: String(1 + Math.floor(random() * 6)),
      致贫原因: pick(random, ['缺技术', '缺资金']),
      健康状况: '健康',
      残疾类别: '',
      在校生状况: '',
      联系电话: phone,
      银行账号: account,
      患病名称: '',
    };
    const forbid = (...texts: string[]): void => texts.forEach((text) => forbidden.add(text));
    forbid(phone, account, row.户编号, row.证件号码, `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`);
    const canary = pick(random, random() < 0.5 ? SHOWN : HIDDEN);
    if (canary({ random, row, forbid })) published.push(name);
    else forbid(name);
    return row;
  });
  return { rows, published, forbidden: [...forbidden].filter((text) => text !== '') };
}

const COLUMN_HEADERS: Readonly<Record<string, CanaryHeader>> = {
  group: '村民小组',
  household_kind: '户类型',
  household_size: '家庭人口',
  cause: '致贫原因',
  health: '健康状况',
  disability_category: '残疾类别',
  birth_date: '出生日期',
};

/** A row as the reading of registers hands it to publication; `age` as read from number and birth day. */
export function publicationPerson(row: CanaryRow, age: number | null): PublicationPerson {
  const textOf = (name: string): string | null => {
    if (name === 'status') return row.户状态 === '监测对象' ? 'monitored' : 'registered';
    const header = COLUMN_HEADERS[name];
    const text = header === undefined ? '' : row[header];
    return text === '' ? null : text;
  };
  return {
    township: row.乡镇,
    village: row.行政村,
    name: row.姓名,
    idNumber: row.证件号码 === '' ? null : row.证件号码,
    age,
    listedAs: null,
    column: textOf,
    written: textOf,
  };
}

/** Texts that stand in the lists although they must not; blanks, marks and width do not hide them. */
export function leaks(texts: readonly string[], register: CanaryRegister): string[] {
  const all = `\n${texts.map(plain).join('\n')}\n`;
  const shown = register.published
    .filter((name) => all.split(`\n${name}\n`).length !== 2)
    .map((name) => `missing or twice: ${name}`);
  return [...register.forbidden.filter((text) => all.includes(plain(text))), ...shown];
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-()]/gu, '');
}

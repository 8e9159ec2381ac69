/**
 * A run reads again only what changed since the last run of its pass, and finds exactly what a run that reads everything finds: the whole
 * batch and the whole ledger, byte for byte, on the sample province.
 */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptProvince, SAMPLE_DAY } from '../support/kept-province.js';

const PATIENCE_MS = 900_000;

/** Files requested to be read, in order: `<source> <first file>`. */
const { reads, failAt, changed } = vi.hoisted(() => ({
  reads: [] as string[],
  failAt: { source: '' },
  changed: { file: '' },
}));

vi.mock('../../src/delivery/read-delivery.js', async (original) => {
  const real = await original<typeof import('../../src/delivery/read-delivery.js')>();
  return {
    ...real,
    readDelivery: (...[delivery, context, sink]: Parameters<typeof real.readDelivery>) => {
      if (delivery.table.id === failAt.source) throw new Error('the machine broke');
      if (delivery.files.some(({ absolute }) => absolute === changed.file)) appendFileSync(changed.file, '\n');
      reads.push(path.basename(delivery.files[0]?.path ?? delivery.table.id));
      return real.readDelivery(delivery, context, sink);
    },
  };
});

let province: KeptProvince;

const everything = { isRegisterReused: false, listsReused: 0 };

/** The reads of the province itself: those of the copy beside it come after, and are all. */
function ownReads(listsRead: number): string[] {
  return [...new Set(reads)].slice(0, listsRead).sort();
}

type Edit = readonly [what: string, file: string, change: (lines: string[]) => readonly string[]];

const EDITS: readonly Edit[] = [
  ['a row less', '收件/卫健/乙县死亡医学登记.csv', (lines) => lines.slice(0, -1)],
  ['a number cut', '收件/人社/甲县职工社保缴费.csv', (lines) => lines.map((line) => line.replace(/\d{3}X?,/u, ','))],
  ['no row at all', '收件/民政/乙县城市低保.csv', (lines) => lines.slice(0, 1)],
];

// Forty nights of random changes are in test/nightly.
describe('after a first county pass', () => {
  beforeAll(async () => {
    province = new KeptProvince();
    await province.compare('county');
  }, PATIENCE_MS);
  beforeEach(() => {
    reads.length = 0;
  });
  afterAll(() => province.remove());

  it.each(EDITS)(
    'a list with %s is the only one read',
    async (_what, file, change) => {
      province.edit(file, change);
      const { reuse } = await province.compareBeside('county');
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
      expect(ownReads(1)).toEqual([path.basename(file)]);
    },
    PATIENCE_MS,
  );

  it(
    'a workbook in the place of another is the only one read',
    async () => {
      copyFileSync(province.file('收件/民政/甲县特困供养人员.xlsx'), province.file('收件/民政/甲县城市低保.xlsx'));
      expect((await province.compareBeside('county')).reuse).toMatchObject({ listsRead: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'of who lives with whom takes with it what is kept of these people, in that county only',
    async () => {
      province.edit('收件/公安/甲县户籍人口.txt', (lines) => lines.filter((_, at) => at % 7 !== 3));
      const { reuse } = await province.compareBeside('county');
      expect(reuse).toMatchObject({ isRegisterReused: true });
      expect(reuse?.listsRead).toBeGreaterThan(1);
      const own = ownReads(reuse?.listsRead ?? 0);
      expect(own).toContain('甲县户籍人口.txt');
      expect(own.filter((name) => name.startsWith('乙县'))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'a change of the register reads everything',
    async () => {
      const [name = ''] = readdirSync(province.file('收件/名册/录入前')).filter((file) => file.endsWith('.csv'));
      province.edit(`收件/名册/录入前/${name}`, (lines) => lines.slice(0, -1));
      expect((await province.compareBeside('county')).reuse).toMatchObject(everything);
    },
    PATIENCE_MS,
  );
});

describe('what changes beside the lists', () => {
  beforeAll(async () => {
    province = new KeptProvince();
    await province.compare('county');
    await province.compare('province');
  }, PATIENCE_MS);
  beforeEach(() => {
    reads.length = 0;
  });
  afterAll(() => province.remove());

  it(
    'nothing: nothing is read, not even for a batch of another name',
    async () => {
      const { reuse } = await province.compareBeside('county', { batch: `${SAMPLE_DAY}-county-09` });
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'limits of judging: nothing is read',
    async () => {
      province.set((text) => `${text}\nsettings: { max_list_age_days: 20 }\n`);
      const { reuse } = await province.compareBeside('county');
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'rules: only lists of which something else is kept now are read',
    async () => {
      // D14 alone asks who has a family doctor, of which both counties sent a list.
      province.set((text) => `${text}\nrules: { disable: [D14] }\n`);
      expect((await province.compareBeside('county')).reuse).toMatchObject({ isRegisterReused: true, listsRead: 2 });
      // E05 reads medical costs, and the list that names households.
      province.set((text) => text.replace('[D14]', '[E05]'));
      const { reuse } = await province.compareBeside('county');
      expect(reuse?.isRegisterReused).toBe(true);
      expect(reuse?.listsRead).toBeGreaterThan(4);
      expect(reuse?.listsReused).toBeGreaterThan(10);
    },
    PATIENCE_MS,
  );

  it(
    'county batches below a province pass: nothing is read for it',
    async () => {
      const { reuse } = await province.compareBeside('province');
      expect(reuse).toMatchObject({ isRegisterReused: true });
      expect(reuse?.listsRead).toBeLessThan(10);
    },
    PATIENCE_MS,
  );

  it(
    'a list of the whole province: it alone is read, whatever its rows hit',
    async () => {
      province.edit('收件/省级/全省不动产登记.csv', (lines) => lines.filter((_, at) => at % 5 !== 2));
      const { reuse } = await province.compareBeside('province');
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
      expect(ownReads(1)).toEqual(['全省不动产登记.csv']);
    },
    PATIENCE_MS,
  );

  it(
    'a list that is gone, one that is back, and one whose file is missing',
    async () => {
      const entry =
        /\n {2}- source: finance\.card_payment\n {4}files: 收件\/省级\/全省农村低保金发放\.csv\n(?: {4}.*\n)+/u;
      const before = readFileSync(province.file('bidui.yaml'), 'utf8');
      province.set((text) => text.replace(entry, '\n'));
      const gone = await province.compareBeside('province');
      expect(gone.reuse).toMatchObject({ isRegisterReused: true, listsRead: 0, listsReused: 18 });
      writeFileSync(province.file('bidui.yaml'), before);
      const back = await province.compareBeside('province', { batch: `${SAMPLE_DAY}-province-09` });
      expect(back.reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
      rmSync(province.file('收件/省级/全省农村低保金发放.csv'));
      expect((await province.compareBeside('province')).reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
    },
    PATIENCE_MS,
  );

  it(
    'a second delivery of a source is read together with the first',
    async () => {
      copyFileSync(province.file('收件/省级/全省公租房.csv'), province.file('收件/省级/补报公租房.csv'));
      province.edit('收件/省级/补报公租房.csv', (lines) => lines.filter((_, at) => at % 3 !== 1));
      province.set(
        (text) =>
          `${text.replace(/\n(settings|rules):/u, '\n  - { source: housing.public_rental, files: 收件/省级/补报公租房.csv, level: province, data_date: 2018-07-12 }\n$1:')}`,
      );
      const { reuse } = await province.compareBeside('province');
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 2 });
      province.edit('收件/省级/补报公租房.csv', (lines) => lines.slice(0, -1));
      expect((await province.compareBeside('province')).reuse).toMatchObject({ listsRead: 2 });
    },
    PATIENCE_MS,
  );

  it(
    'a pass narrowed to a county neither uses nor spoils what the whole pass left',
    async () => {
      province.edit('收件/卫健/乙县死亡医学登记.csv', (lines) => lines.slice(0, -1));
      expect((await province.compareBeside('county', { division: '990122' })).reuse).toMatchObject(everything);
      expect((await province.compareBeside('county')).reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
      province.edit('收件/卫健/乙县死亡医学登记.csv', (lines) => lines.slice(0, -1));
      const again = await province.compareBeside('county', { division: '990122' });
      expect(again.reuse).toMatchObject({ isRegisterReused: true, listsRead: 1 });
    },
    PATIENCE_MS,
  );
});

describe('what a run leaves', () => {
  it(
    'names nobody outside the stores, and is for its owner only',
    async () => {
      province = new KeptProvince();
      await province.compare('county');
      const state = readFileSync(path.join(province.work('county'), 'cache.json'), 'utf8');
      const people = province.namesAndNumbers('county');
      expect(people.length).toBeGreaterThan(100);
      expect(people.filter((text) => state.includes(text))).toEqual([]);
      const files = readdirSync(province.work('county'));
      expect(files.sort()).toEqual(['cache.json', 'work-990121.db', 'work-990122.db']);
      for (const file of files) expect(statSync(path.join(province.work('county'), file)).mode & 0o777).toBe(0o600);
      province.remove();
    },
    PATIENCE_MS,
  );

  it(
    'is nothing when a file was changed while it was read',
    async () => {
      province = new KeptProvince();
      changed.file = province.file('收件/省级/全省城市低保.csv');
      await expect(province.compare('province')).rejects.toMatchObject({ code: 'input_changed' });
      changed.file = '';
      expect(existsSync(path.join(province.work('province'), 'cache.json'))).toBe(false);
      province.remove();
    },
    PATIENCE_MS,
  );
});

describe('days that go by', () => {
  beforeAll(async () => {
    province = new KeptProvince();
    await province.compare('county');
    await province.compare('province');
  }, PATIENCE_MS);
  afterAll(() => province.remove());

  it.each(['2018-10-15'])(
    'until %s nothing of the sample is read otherwise, and everybody is as old as by a run that reads all',
    async (asOf) => {
      const { reuse } = await province.compareBeside('county', { asOf });
      expect(reuse).toMatchObject({ isRegisterReused: true, listsRead: 0 });
      expect((await province.compareBeside('province', { asOf })).reuse).toMatchObject({ isRegisterReused: true });
    },
    PATIENCE_MS,
  );

  it(
    'back to an earlier day everything is read',
    async () => {
      const { reuse } = await province.compareBeside('province', { asOf: '2018-10-14' });
      expect(reuse).toMatchObject(everything);
    },
    PATIENCE_MS,
  );
});

describe('everything is read', () => {
  let round = 0;
  let older = '';
  const state = (): string => path.join(province.work('province'), 'cache.json');
  const store = (): string => path.join(province.work('province'), 'work.db');
  /** Another batch, and something to be read. */
  const next = (): { batch: string } => {
    round += 1;
    province.edit('收件/省级/全省城市低保.csv', (lines) => [...lines, ...lines.slice(-1)]);
    return { batch: `${SAMPLE_DAY}-province-${round + 10}` };
  };

  beforeAll(async () => {
    province = new KeptProvince();
    await province.compare('province');
    older = province.file('.bidui', 'older.db');
    copyFileSync(store(), older);
  }, PATIENCE_MS);
  afterAll(() => province.remove());

  it.each<[string, () => void]>([
    ['when the state is gone', () => rmSync(state())],
    ['when the state is torn', () => truncateSync(state(), 2000)],
    ['when the state is empty', () => writeFileSync(state(), '')],
    ['when a word of the state is another', () => changeText(state(), 'rowsUsed', 'rowsLost')],
    ['when a store is gone', () => rmSync(store())],
    ['when a store is torn', () => truncateSync(store(), 40_960)],
    ['when a store is no store', () => writeFileSync(store(), Buffer.alloc(readFileSync(store()).length, 7))],
    ['when a store has a damaged page', () => damage(store())],
    ['when a store is that of another run', () => copyFileSync(older, store())],
  ])(
    '%s',
    async (_when, spoil) => {
      spoil();
      expect((await province.compare('province', next())).reuse).toMatchObject(everything);
      expect(existsSync(state())).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'by --force, for another version, and after a run that broke off',
    async () => {
      const another = { version: 'next' };
      expect((await province.compare('province', { ...next(), force: true })).reuse).toMatchObject(everything);
      expect((await province.compare('province', { ...next(), ...another })).reuse).toMatchObject(everything);
      expect((await province.compare('province', { ...next(), ...another })).reuse?.listsRead).toBe(1);
      failAt.source = 'civil_affairs.urban_dibao';
      await expect(province.compare('province', { ...next(), ...another })).rejects.toThrow('the machine broke');
      failAt.source = '';
      expect(existsSync(state())).toBe(false);
      expect((await province.compareBeside('province', { ...next(), ...another })).reuse).toMatchObject(everything);
    },
    PATIENCE_MS,
  );
});

function changeText(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** One page in the middle, as a bad sector leaves it. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 8192) * 4096;
  writeFileSync(file, bytes.fill(0, middle, middle + 4096));
}

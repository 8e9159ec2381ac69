/**
 * Forty nights in a row, each with a change or two drawn by a seeded generator: rows of lists gone, doubled, moved or spoilt, a list left out
 * and back, another day, now and then the register. Each night's run is held against one that reads everything.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextDay } from '../../src/normalise/calendar.js';
import { expandPatterns } from '../../src/system/workspace-files.js';
import { KeptProvince, SAMPLE_DAY } from '../support/kept-province.js';

const NIGHTS = 40;
const SEED = 20180725;
const UTF16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/u;

let province: KeptProvince;
beforeAll(() => {
  province = new KeptProvince();
});
afterAll(() => province.remove());

/** Mulberry32: the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(SEED);
const below = (count: number): number => Math.floor(random() * count);
const pick = <Member>(members: readonly Member[]): Member => {
  const member = members[below(members.length)];
  if (member === undefined) throw new Error('nothing to pick from');
  return member;
};

/** Changes of the rows below the head. */
const EDITS: readonly ((rows: string[]) => string[])[] = [
  (rows) => rows.filter((_, at) => at !== below(rows.length)),
  (rows) => [...rows, pick(rows)],
  (rows) => rows.toReversed(),
  (rows) => rows.map((row) => (random() < 0.1 ? row.replace(/\d(?=\d{3})/u, String(below(10))) : row)),
  (rows) => rows.map((row) => (random() < 0.1 ? row.replace(/\d{17}[\dX]/u, '') : row)),
  (rows) => rows.slice(0, below(rows.length)),
  (rows) => rows.map((row) => row.replace(/20\d\d-/u, `20${10 + below(10)}-`)),
];

it(`finds on each of ${NIGHTS} nights what a run that reads everything finds`, { timeout: 3_600_000 }, async () => {
  const texts = (await expandPatterns(province.root, ['收件/**/*.csv', '收件/**/*.txt'])).filter((name) => {
    const isList = !/名册|新识别|区划|行政村/u.test(name);
    return isList && !UTF16.test(readFileSync(province.file(name), 'latin1'));
  });
  expect(texts.length).toBeGreaterThan(20);
  let asOf = SAMPLE_DAY;
  let [kept, read] = [0, 0];
  for (let night = 0; night < NIGHTS; night += 1) {
    for (let changes = below(3); changes >= 0; changes -= 1) change(pick(texts));
    if (random() < 0.1)
      province.edit('收件/名册/录入前/乙县名册.csv', ([head = '', ...rows]) => [head, ...rows.toReversed()]);
    if (random() < 0.5) asOf = nextDay(asOf);
    const pass = night % 2 === 0 ? 'county' : 'province';
    const compared = await province.compareBeside(pass, { asOf });
    kept += compared.reuse?.listsReused ?? 0;
    read += compared.reuse?.listsRead ?? 0;
  }
  expect(kept).toBeGreaterThan(read);
});

/** Edits a list, leaves it out, or brings it back. */
function change(name: string): void {
  const away = province.file('away', name.replaceAll('/', '_'));
  if (existsSync(away)) renameSync(away, province.file(name));
  else if (random() < 0.1) {
    mkdirSync(path.dirname(away), { recursive: true });
    renameSync(province.file(name), away);
  } else {
    const edit = pick(EDITS);
    province.edit(name, ([head = '', ...rows]) => (rows.length === 0 ? [head] : [head, ...edit(rows)]));
  }
}

/**
 * 省市县三级联动 on the sample province, through the built program alone: province pass, archives down to two counties, their dispatch, collecting
 * and closing, answers up, a second pass and what it ends. Archives also come twice, out of order, damaged, forged and to the wrong office.
 * What both levels hold at the end is written down by hand; which finding is answered how is chosen from what is planted, so that the samples may grow.
 */
import ExcelJS from 'exceljs';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import { readLedgerState } from '../../src/workspace/read-ledger.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { openLedger } from '../../src/store/ledger-store.js';
import { packMembers, unpackMembers } from '../../src/tabular/container/zip-members.js';
import { fillRow, readGrids, writeGrids, type Answers } from '../support/loop-workspace.js';
import { runBidui, type Ended } from '../support/run-bidui.js';

const PATIENCE_MS = 900_000;
const AS_OF = '2018-07-25';
const FIRST = '2018-07-25-province-01';
const SECOND = '2018-07-25-province-02';
const FIRST_COUNTY = '990121';
const SECOND_COUNTY = '990122';

const base = mkdtempSync(path.join(tmpdir(), 'bidui-chain-'));
const office = { province: path.join(base, '省'), first: path.join(base, '甲县'), second: path.join(base, '乙县') };
type Office = keyof typeof office;
const archive = (name: string): string => path.join(base, '交接', name);

const signed: Answers = { handler: '王某', handled_on: '2018-08-01', method: '入户' };
const refuted: Answers = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12' };
const removed: Answers = { ...signed, conclusion: '属实', disposal: '清退或剔除' };
const corrected: Answers = { ...signed, conclusion: '属实', disposal: '信息修正' };
const incomplete: Answers = { ...signed, conclusion: '属实' };

type County = 'first' | 'second';

/** Answers of a county's townships, by the finding's part in the play. */
const ANSWERS: Readonly<Record<County, Readonly<Record<string, Answers>>>> = {
  first: { refuted, removed, dead: removed, incomplete, 'shared by first': corrected },
  second: { answered: removed, 'shared by second': corrected },
};

/** Final stage of every item, with the townships of each county; items not named were sent out and wait for their answer. */
const EXPECTED: Readonly<Record<Office, Readonly<Record<string, string>>>> = {
  first: {
    refuted: '990121 exempt[2019-08-02]',
    removed: '990121 closed[snapshot]',
    dead: '990121 to_review',
    incomplete: '990121 returned',
    'closed by first': '990121 closed[by_hand]',
    'transferred by first': '990121 transferred',
    'shared by first': '990121 to_review',
  },
  second: {
    answered: '990122 to_review',
    contested: '990122 closed[by_hand]',
    'transferred by second': '990122 transferred',
    'shared by second': '990122 to_review',
  },
  province: {
    refuted: '990121 exempt[2019-08-02]',
    removed: '990121 closed[snapshot]',
    dead: '990121 to_review',
    incomplete: '990121 returned',
    'closed by first': '990121 closed[by_hand]',
    'transferred by first': '990121 transferred',
    'shared by first': '990121 to_review, 990122 dispatched',
    answered: '990122 to_review',
    contested: '990122 closed[by_hand]',
    'transferred by second': '990122 transferred',
    'shared by second': '990121 dispatched, 990122 to_review',
  },
};

interface Planted {
  readonly no: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly person: { readonly household: string | null };
  readonly sent_to: readonly string[];
}
let planted: Planted[] = [];
/** Part in the play → the finding. */
const chosen = new Map<string, Planted>();
const numberOf = (role: string): string => chosen.get(role)?.no ?? `no finding for ${role}`;

/** From whatever the sample province has planted: findings of one township each, and two that both counties share. */
function choose(): void {
  const households = planted.map(({ person }) => person.household);
  const only = (county: string, fits: (finding: Planted) => boolean): Planted[] =>
    planted.filter((finding) => {
      const { sent_to: sentTo, person } = finding;
      const isAlone = households.filter((household) => household === person.household).length === 1;
      return sentTo.length === 1 && (sentTo[0] ?? '').startsWith(county) && isAlone && fits(finding);
    });
  const asset = ({ rule }: Planted): boolean => ['C01', 'C04', 'C08', 'C12', 'C13'].includes(rule);
  const shared = planted.filter(({ rule, sent_to: sentTo }) => rule === 'B04' && sentTo.length === 2);
  const give = (roles: readonly string[], findings: readonly Planted[]): void => {
    roles.forEach((role, n) => {
      const finding = findings[n];
      if (finding === undefined) throw new Error(`the sample province has no finding for ${role}`);
      chosen.set(role, finding);
    });
  };
  give(['refuted', 'removed', 'incomplete', 'closed by first', 'transferred by first'], only(FIRST_COUNTY, asset));
  give(
    ['dead'],
    only(FIRST_COUNTY, ({ rule }) => rule === 'C19'),
  );
  give(['answered', 'contested', 'transferred by second'], only(SECOND_COUNTY, asset));
  give(['shared by first', 'shared by second'], shared);
}

async function bidui(where: Office, ...args: string[]): Promise<Ended> {
  return runBidui([...args, '-w', office[where]]);
}

/** Fails the test with the printed output unless the program ended so. */
async function done(where: Office, status: number, ...args: string[]): Promise<string> {
  const ended = await bidui(where, ...args);
  expect(ended.status, `${args.join(' ')}\n${ended.stdout}\n${ended.stderr}`).toBe(status);
  return ended.stdout;
}

const handOver = (where: Office, to: string, name: string): Promise<string> =>
  done(where, 0, 'handover', 'export', '--plain', '--to', to, archive(name));

interface Taken {
  readonly status: string;
  readonly conflicts: readonly { readonly no: string; readonly clash: string }[];
}
async function take(where: Office, name: string, exit = 0): Promise<Taken> {
  return JSON.parse(await done(where, exit, 'handover', 'import', archive(name), '--json')) as Taken;
}

/** A county's workspace as README says: init, its own name and code, the key of the chain. */
async function openCounty(where: County, code: string, name: string): Promise<void> {
  expect((await runBidui(['init', office[where]])).status).toBe(0);
  const settings = path.join(office[where], 'bidui.yaml');
  const text = readFileSync(settings, 'utf8').replace('请填单位名称', name).replace('"990121"', `"${code}"`);
  writeFileSync(settings, text);
  copyFileSync(path.join(office.province, 'bidui.key'), path.join(office[where], 'bidui.key'));
}

/** Sends the sheets out, has the townships fill them in, takes them back. */
async function playTownships(where: County): Promise<void> {
  await done(where, 0, 'dispatch', '--as-of', '2018-07-28');
  const sent = path.join(office[where], '成果', FIRST, '点球');
  const answers = Object.entries(ANSWERS[where]).map(([name, answer]) => [numberOf(name), answer] as const);
  const files = await glob(['**/*_疑点核实反馈表.xlsx'], { cwd: sent, absolute: true });
  expect(files.length).toBeGreaterThan(2);
  const returned = path.join(office[where], '报回');
  mkdirSync(returned, { recursive: true });
  for (const file of files.sort()) {
    const grids = await readGrids(file);
    const [sheet] = grids;
    if (sheet === undefined) throw new Error(file);
    for (const [no, answer] of answers) if (sheet.rows.some((row) => row.includes(no))) fillRow(sheet, no, answer);
    await writeGrids(path.join(returned, path.basename(file)), grids);
  }
  const hasRefusals = where === 'first';
  await done(where, hasRefusals ? 3 : 0, 'collect', path.join(returned, '*.xlsx'), '--as-of', '2018-08-02');
}

/** Takes a household out of the register after entry: the townships' 清退 shows in the next snapshot. */
async function removeHousehold(household: string): Promise<void> {
  const file = path.join(office.province, '收件', '名册', '录入后', '甲县名册_20180720.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  let gone = 0;
  for (const sheet of book.worksheets) {
    for (let n = sheet.rowCount; n > 0; n -= 1) {
      const cells = sheet.getRow(n).values as unknown[];
      if (!cells.some((cell) => String(cell) === household)) continue;
      sheet.spliceRows(n, 1);
      gone += 1;
    }
  }
  expect(gone).toBeGreaterThan(0);
  await book.xlsx.writeFile(file);
}

function stateOf(where: Office): LedgerState {
  const workspace = openWorkspace(office[where]);
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    return readLedgerState(ledger);
  } finally {
    ledger.close();
  }
}

/** Part in the play → the final stage with each county's township, for items that are not simply sent out. */
function standing(where: Office): Record<string, string> {
  const state = stateOf(where);
  const roles = new Map([...chosen].map(([role, { no }]) => [no, role]));
  const moved: Record<string, string> = {};
  for (const { no } of planted) {
    const recipients = state.findings.get(no)?.recipients ?? [];
    if (recipients.every(({ stage }) => stage === 'dispatched')) continue;
    moved[roles.get(no) ?? no] = recipients
      .map(({ recipient, rounds, stage }) => {
        const outcome = rounds.at(-1)?.outcome;
        const end = outcome?.until ?? outcome?.basis ?? '';
        return `${recipient.slice(0, 6)} ${stage}${end === '' ? '' : `[${end}]`}`;
      })
      .join(', ');
  }
  return moved;
}

function findingsOf(batch: string): Planted[] {
  const lines = readFileSync(path.join(office.province, '成果', batch, 'findings.jsonl'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Planted);
}

const sorted = (record: Readonly<Record<string, string>>): string[] =>
  Object.entries(record)
    .map(([name, stands]) => `${name}: ${stands}`)
    .sort();

beforeAll(async () => {
  mkdirSync(path.join(base, '交接'), { recursive: true });
  expect((await runBidui(['init', office.province, '--demo'])).status).toBe(0);
  await done('province', 3, 'compare', 'province', '--as-of', AS_OF);
  await done('province', 0, 'report');
  planted = findingsOf(FIRST).filter(({ severity }) => severity !== 'notice');
  choose();
  await openCounty('first', FIRST_COUNTY, '甲县比对办');
  await openCounty('second', SECOND_COUNTY, '乙县比对办');
  await handOver('province', FIRST_COUNTY, '甲县.zip');
  await handOver('province', SECOND_COUNTY, '乙县.zip');
}, PATIENCE_MS);

describe('findings handed down', () => {
  it(
    'are not sent out above as well',
    async () => {
      const sent = JSON.parse(await done('province', 0, 'dispatch', '--as-of', '2018-07-28', '--json')) as object;
      const of = (county: string): number =>
        planted.flatMap(({ sent_to: sentTo }) => sentTo).filter((to) => to.startsWith(county)).length;
      expect(sent).toMatchObject({
        findings: 0,
        handed_down: [
          { to: FIRST_COUNTY, findings: of(FIRST_COUNTY) },
          { to: SECOND_COUNTY, findings: of(SECOND_COUNTY) },
        ],
      });
      // Handed down on the day of this test, so that an earlier day does not know it.
      expect(await done('province', 0, 'status')).toContain(`已交办给 ${FIRST_COUNTY}`);
    },
    PATIENCE_MS,
  );

  it(
    'are refused when damaged, forged or another office’s, by file and reason, and nothing enters',
    async () => {
      const whole = readFileSync(archive('甲县.zip'));
      writeFileSync(archive('半截.zip'), whole.subarray(0, Math.floor(whole.length / 2)));
      const members = await unpackMembers(whole, '甲县.zip');
      const forge = async (name: string, member: string, from: string, to: string): Promise<void> => {
        const text = members.get(member)?.toString('utf8') ?? '';
        expect(text).toContain(from);
        writeFileSync(
          archive(name),
          await packMembers(new Map(members).set(member, Buffer.from(text.replace(from, to)))),
        );
      };
      await forge('伪造.zip', 'manifest.json', '示例省比对办', '某某省比对办');
      await forge('改内容.zip', 'findings.jsonl', '"severity":"verify"', '"severity":"notice"');
      const cases: readonly [string, number, string][] = [
        ['半截.zip', 4, '像是没有拷完'],
        ['伪造.zip', 4, '签名不对'],
        ['改内容.zip', 4, 'findings.jsonl 与清单不符'],
        ['乙县.zip', 2, '交接包是给 990122 的'],
        ['没有.zip', 2, '没有'],
      ];
      for (const [name, status, reason] of cases) {
        const refused = await bidui('first', 'handover', 'import', archive(name));
        expect([name, refused.status]).toEqual([name, status]);
        expect(refused.stderr).toContain(name);
        expect(refused.stderr).toContain(reason);
      }
      expect((await bidui('first', 'ledger', 'export')).stdout.trim()).toBe('');
    },
    PATIENCE_MS,
  );

  it(
    'enter once, however often they come',
    async () => {
      expect(await take('first', '甲县.zip')).toMatchObject({ status: 'applied', conflicts: [] });
      expect(await take('first', '甲县.zip')).toMatchObject({ status: 'repeated', entered: 0 });
      expect(await take('second', '乙县.zip')).toMatchObject({ status: 'applied', conflicts: [] });
    },
    PATIENCE_MS,
  );
});

describe('what the counties do', () => {
  it(
    'shows above, in whatever order and however often it comes; a contradiction is shown and settled',
    async () => {
      const by = ['--by', '李主任', '--reason', '核实'];
      await playTownships('first');
      await handOver('first', '990000', '甲县报-1.zip');
      await done('first', 0, 'close', numberOf('closed by first'), ...by);
      await done('first', 0, 'transfer', numberOf('transferred by first'), '--to', '县市场监管局', ...by);
      await handOver('first', '990000', '甲县报-2.zip');
      await playTownships('second');
      await done('second', 0, 'close', numberOf('contested'), ...by);
      await done('second', 0, 'transfer', numberOf('transferred by second'), '--to', '县市场监管局', ...by);
      await done('province', 0, 'transfer', numberOf('contested'), '--to', '省财政厅', ...by);
      await handOver('second', '990000', '乙县报.zip');

      expect(await take('province', '甲县报-2.zip')).toMatchObject({ status: 'applied', conflicts: [] });
      expect(await take('province', '甲县报-1.zip')).toMatchObject({ status: 'repeated', conflicts: [] });
      expect(await take('province', '甲县报-2.zip')).toMatchObject({ status: 'repeated', conflicts: [] });
      const clash = { no: numberOf('contested'), clash: 'decided_twice' };
      expect(await take('province', '乙县报.zip', 3)).toMatchObject({ status: 'partly', conflicts: [clash] });
      expect(await take('province', '乙县报.zip', 3)).toMatchObject({ status: 'partly', conflicts: [clash] });
      await done('province', 0, 'handover', 'settle', archive('乙县报.zip'), clash.no, '--keep', 'theirs', ...by);
      expect(await take('province', '乙县报.zip')).toMatchObject({ status: 'repeated', conflicts: [] });
    },
    PATIENCE_MS,
  );

  it(
    'is refused above when damaged or forged, by file and reason',
    async () => {
      const whole = readFileSync(archive('甲县报-2.zip'));
      const flipped = Buffer.from(whole);
      const middle = Math.floor(flipped.length / 2);
      flipped[middle] = (flipped[middle] ?? 0) ^ 0xff;
      writeFileSync(archive('坏.zip'), flipped);
      const members = await unpackMembers(whole, '甲县报-2.zip');
      const events = members.get('events.jsonl')?.toString('utf8') ?? '';
      const forged = new Map(members).set('events.jsonl', Buffer.from(events.replaceAll('李主任', '张主任')));
      writeFileSync(archive('假.zip'), await packMembers(forged));
      for (const [name, reason] of [
        ['坏.zip', '没有导入任何内容'],
        ['假.zip', 'events.jsonl 与清单不符'],
      ] as const) {
        const refused = await bidui('province', 'handover', 'import', archive(name));
        expect([name, refused.status]).toEqual([name, 4]);
        expect(refused.stderr).toContain(name);
        expect(refused.stderr).toContain(reason);
      }
      const names = ['坏.zip', '甲县报-2.zip', '假.zip'];
      const together = await done('province', 4, 'handover', 'import', ...names.map(archive), '--json');
      expect(JSON.parse(together)).toMatchObject({
        archives: [{ status: 'refused' }, { status: 'repeated', entered: 0 }, { status: 'refused' }],
      });
    },
    PATIENCE_MS,
  );
});

describe('the next pass', () => {
  it(
    'ends what it no longer shows, above and below; the older archive is outdated then',
    async () => {
      await removeHousehold(chosen.get('removed')?.person.household ?? '');
      await done('province', 3, 'compare', 'province', '--as-of', AS_OF);
      for (const [where, code, name] of [
        ['first', FIRST_COUNTY, '甲县-2.zip'],
        ['second', SECOND_COUNTY, '乙县-2.zip'],
      ] as const) {
        await handOver('province', code, name);
        expect(await take(where, name)).toMatchObject({ status: 'applied', batch: SECOND, conflicts: [] });
      }
      expect(await take('first', '甲县.zip', 3)).toMatchObject({ status: 'outdated', entered: 0 });
      expect(await take('first', '甲县-2.zip')).toMatchObject({ status: 'repeated', entered: 0 });
    },
    PATIENCE_MS,
  );

  it.each(['first', 'second', 'province'] as const)('leaves the ledger of the %s office as expected', (where) => {
    expect(sorted(standing(where))).toEqual(sorted(EXPECTED[where]));
  });

  it(
    'leaves whole ledgers behind, and nothing to send out twice',
    async () => {
      for (const where of ['first', 'second', 'province'] as const) await done(where, 0, 'verify');
      await done('province', 0, 'report');
      const known = new Set(planted.map(({ no }) => no));
      const added = findingsOf(SECOND).filter(({ no, severity }) => !known.has(no) && severity !== 'notice');
      for (const [where, county] of [
        ['first', FIRST_COUNTY],
        ['second', SECOND_COUNTY],
      ] as const) {
        const sent = await done(where, 0, 'dispatch', '--batch', SECOND, '--as-of', '2018-08-26', '--json');
        const own = added.flatMap(({ sent_to: sentTo }) => sentTo).filter((to) => to.startsWith(county));
        expect(JSON.parse(sent)).toMatchObject({ findings: own.length });
      }
    },
    PATIENCE_MS,
  );
});

/**
 * Each thing that the ledger keeps stands after an undo, a purge and a restore as it stood before: findings, exemptions, decisions about pairs,
 * checklists with their answers and signatures, field checks, and which batch is the latest of a county.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import path from 'node:path';
import { backupWorkspace } from '../../../src/app/workspace/backup.js';
import { restoreLedger } from '../../../src/app/workspace/restore.js';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { purgeWorkspace } from '../../../src/app/ledger/purge.js';
import { recordBatch } from '../../../src/app/compare/record-batch.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { Checklist } from '../../../src/domain/ledger/checklist.js';
import type { EventDraft } from '../../../src/domain/ledger/event.js';
import { definitionDigest, lacksOf } from '../../../src/ledger/checklists/state.js';
import { foldPairDecisions, verdictsOf } from '../../../src/ledger/pair-decisions.js';
import { standingExemptions } from '../../../src/ledger/standing-exemptions.js';
import { openLedger, type LedgerStore } from '../../../src/store/ledger-store.js';
import { withExclusiveRun, type ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { readChecklists } from '../../../src/workspace/read-checklists.js';
import { readLedgerState } from '../../../src/workspace/read-ledger.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { checklistRows } from '../../../src/domain/ledger/checklist.js';
import { inventedBatch, inventedFinding, STAMP } from '../../support/ledger-fixture.js';
import { makeWorkspace, type TestWorkspace } from '../compare/compare-workspace.js';

const JULY = '2018-07-25-county-01';
const AUGUST = '2018-08-25-county-01';
const [EXEMPT, CLOSED, OPEN, GONE, NEW] = [1, 2, 3, 4, 5].map((n) => inventedFinding('C04', n)) as [
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
];
const LIST: Checklist = {
  ...{ id: 'first_visit', name: '入户摸底', subject: 'household', stage: 'entry', rules: [], statuses: ['registered'] },
  ...{ guards: true, independent: 1, in_order: false, signers: ['入户人'], basis: '示例口径' },
  items: [{ id: 'seen', words: '看过住房', answers: ['是', '否'], pass: ['是'], evidence: [], signed_by: null }],
} as Checklist;
const DEFINITION = definitionDigest(LIST);
const [ITEM = '', SIGN = ''] = checklistRows(LIST, (text) => text).map(({ key }) => key);

let workspace: TestWorkspace;
afterAll(() => workspace.remove());

const inRun = <Result>(day: string, work: (run: ExclusiveRun) => Result | Promise<Result>): Promise<Result> =>
  withExclusiveRun(
    { workspaceFolder: workspace.root, command: 'test', now: () => new Date(`${day}T02:00:00Z`), isRestoring: true },
    async (run) => work(run),
  );

function withLedger<Result>(work: (ledger: LedgerStore) => Result): Result {
  const { paths, key } = openWorkspace(workspace.root);
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

/** `name` keeps two events of one kind apart. */
function event(
  name: string,
  kind: EventDraft['kind'],
  payload: object,
  of: { finding?: Finding; batch?: string } = {},
) {
  const { finding, batch = null } = of;
  return {
    kind,
    key: `${kind}/${name}`,
    finding: finding?.no ?? null,
    batch,
    payload,
    detail: null,
    trace: {},
  } as EventDraft;
}

const by = { by: '赵一', on: '2018-08-01' };
const issued = (sheet: string, revision = 1): EventDraft =>
  event(
    `issue ${sheet}`,
    'checklist_issued',
    {
      ...{
        no: 'Q-1',
        checklist: LIST.id,
        definition: DEFINITION,
        copy: 1,
        recipient: '990121/示例镇',
        sheet,
        rows: [1, 2],
      },
      ...{ place: OPEN.place, of: null, issued_on: '2018-07-26', due: '2018-08-02', revision },
    },
    { batch: sheet },
  );

const FIRST: readonly EventDraft[] = [
  event(
    'exempt',
    'exempted',
    { recipient: null, until: '2019-07-01', reason: '分户', basis: null, revision: null, ...by },
    { finding: EXEMPT },
  ),
  event(
    'close',
    'closed',
    { recipient: null, basis: 'by_hand', revision: null, reason: '已清退', ...by },
    { finding: CLOSED },
  ),
  event('pair', 'pair_decided', { pair: 'P-1', evidence: 'e', answer: 'same', ...by }),
  event('list', 'checklist_defined', { checklist: LIST.id, definition: DEFINITION, content: LIST, on: '2018-07-26' }),
  issued(JULY),
  event('answer', 'checklist_answered', {
    ...{
      no: 'Q-1',
      copy: 1,
      row: ITEM,
      recipient: '990121/示例镇',
      sheet: JULY,
      answer: '是',
      evidence: [],
      signer: null,
    },
    ...{ done_on: null, received_on: '2018-08-02', digest: 'd' },
  }),
  event('sign', 'checklist_signed', {
    ...{
      no: 'Q-1',
      copy: 1,
      row: SIGN,
      role: '入户人',
      order: 0,
      recipient: '990121/示例镇',
      sheet: JULY,
      signer: 's',
    },
    ...{ signed_on: '2018-08-02', received_on: '2018-08-02', digest: 'd' },
  }),
  event('check', 'check_received', {
    ...{
      sample: 'S-1',
      check: '1',
      answer: 'a',
      outcome: 'checked',
      missed: false,
      wrongly_removed: null,
      approves: true,
    },
    ...{ checked_on: '2018-08-01', received_on: '2018-08-02' },
  }),
];

/** What is done over the second batch; all of it goes with the undo. */
const SECOND: readonly EventDraft[] = [
  event(
    'dispatch',
    'dispatched',
    { recipient: OPEN.sent_to[0], round: 1, sheet: AUGUST, due: '2018-09-02', issued_on: '2018-08-26', shown: null },
    { finding: OPEN, batch: AUGUST },
  ),
  issued(AUGUST),
];

const VIEWS: Readonly<Record<string, (ledger: LedgerStore) => unknown>> = {
  findings: (ledger) =>
    [...readLedgerState(ledger).findings.values()].flatMap(({ no, stage, present, rebounds, recipients, seen }) =>
      stage === 'withdrawn'
        ? []
        : [
            [
              no,
              stage,
              present,
              rebounds,
              recipients.map(({ rounds }) => rounds.length),
              seen.map(({ batch }) => batch),
            ],
          ],
    ),
  exemptions: (ledger) => standingExemptions(readLedgerState(ledger), '2018-09-01'),
  pairs: (ledger) => [...verdictsOf(foldPairDecisions(ledger.events({ kind: 'pair_decided' })))],
  'lacks of checklists': (ledger) => lacksOf(LIST, readChecklists(ledger).subjects.get('Q-1')),
  'answers and signatures': (ledger) =>
    [...(readChecklists(ledger).subjects.get('Q-1')?.copies.values() ?? [])].map(({ answers, signatures }) => [
      [...answers.values()].map(({ answer }) => answer),
      [...signatures.values()].map(({ signer }) => signer),
    ]),
  'field checks': (ledger) => [...ledger.events({ kind: 'check_received' })].map(({ payload }) => payload),
  batches: (ledger) =>
    readLedgerState(ledger).batches.flatMap(({ batch, undone, findings }) =>
      undone ? [] : [[batch, findings.length]],
    ),
};

type Views = Record<string, unknown>;
const viewed = (): Views =>
  withLedger((ledger) => Object.fromEntries(Object.entries(VIEWS).map(([name, view]) => [name, view(ledger)])));

const stood: Record<'before' | 'changed' | 'undone' | 'restored' | 'again' | 'purged', Views> = {
  ...{ before: {}, changed: {}, undone: {}, restored: {}, again: {}, purged: {} },
};

beforeAll(async () => {
  workspace = makeWorkspace({
    'bidui.yaml':
      'office: { name: 甲县比对办, level: county, division: "990121" }\ndivisions: 区划.csv\nregister: [ { files: 名册.csv } ]\n',
  });
  const july = inventedBatch({ id: JULY, findings: [EXEMPT, CLOSED, OPEN, GONE] });
  const august = inventedBatch({ id: AUGUST, findings: [CLOSED, OPEN, NEW] });
  const second = (): void =>
    withLedger((ledger) => void (recordBatch(ledger, august, STAMP), ledger.append(SECOND, STAMP)));
  await inRun('2018-08-02', () =>
    withLedger((ledger) => void (recordBatch(ledger, july, STAMP), ledger.append(FIRST, STAMP))),
  );
  stood.before = viewed();
  await backupWorkspace(openWorkspace(workspace.root), path.join(workspace.root, '备份.db'));
  await inRun('2018-08-26', second);
  stood.changed = viewed();
  await inRun('2018-08-27', (run) => undoBatch(run, { batch: AUGUST, by: '赵一', reason: '名册拿错' }));
  stood.undone = viewed();
  await inRun('2018-08-28', (run) =>
    restoreLedger(run, { backup: path.join(workspace.root, '备份.db'), shown: '备份.db', isLossAccepted: true }),
  );
  stood.restored = viewed();
  await inRun('2018-08-29', second);
  stood.again = viewed();
  await inRun('2018-08-30', (run) => undoBatch(run, { batch: AUGUST, by: '赵一', reason: '名册拿错' }));
  await inRun('2018-09-01', (run) =>
    purgeWorkspace(run, {
      before: '2018-08-15',
      by: '赵一',
      reason: '到期',
      withResults: true,
      version: 'test',
      environment: () => undefined,
    }),
  );
  stood.purged = viewed();
});

it.each(Object.keys(VIEWS))('%s', (name) => {
  const { before, undone, restored, again, changed, purged } = stood;
  expect(before[name]).not.toEqual(name === 'lacks of checklists' ? undefined : []);
  expect([name, undone[name]]).toEqual([name, before[name]]);
  expect([name, restored[name]]).toEqual([name, before[name]]);
  expect([name, again[name]]).toEqual([name, changed[name]]);
  expect([name, purged[name]]).toEqual([name, before[name]]);
});

it('something had changed in between', () => {
  expect(stood.changed['findings']).not.toEqual(stood.before['findings']);
  expect(stood.changed['batches']).not.toEqual(stood.before['batches']);
});

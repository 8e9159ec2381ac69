/**
 * a sheet collected any number of times counts once; sheets in any order end alike; an older round neither closes nor reopens;
 * unanswered rows stay open. Played on the pure parts, over random orders.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EventDetail, EventDraft, LedgerEvent } from '../../src/domain/ledger/event.js';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import type { ReturnedSheet } from '../../src/domain/ledger/returned-sheet.js';
import { auditReturn } from '../../src/feedback/audit-return.js';
import { readReturnedSheet } from '../../src/feedback/read-sheet.js';
import { foldEvents } from '../../src/ledger/fold.js';
import { leftOut } from '../../src/ledger/left-out.js';
import { collectEvents } from '../../src/ledger/reply-events.js';
import { inventedBatch, inventedFinding, outline, PLAIN_AUDIT, SECRET, STAMP } from '../support/ledger-fixture.js';
import type { Answers, Grid } from '../support/loop-workspace.js';
import { fillRow, LoopWorkspace, readGrids } from '../support/loop-workspace.js';

const RECEIVED = '2018-10-08';
const one = inventedFinding('C04', 0);
const two = inventedFinding('C08', 3);
const three = inventedFinding('D01', 6);
const never = inventedFinding('C04', 9);
const numbers = [one.no, two.no, three.no];

const signed = (day: string): Answers => ({ handler: '王某', handled_on: day });
const removed = (day: string): Answers => ({ ...signed(day), conclusion: '属实', disposal: '清退或剔除' });
const refuted = (day: string): Answers => ({
  ...signed(day),
  conclusion: '不属实',
  reason: '其他',
  explanation: '已核',
});
const unfound = (day: string): Answers => ({
  ...signed(day),
  conclusion: '无法核实',
  reason: '其他',
  explanation: '外出',
  until: '2018-12-01',
});
const wrong = (day: string): Answers => ({ ...signed(day), conclusion: '属实' });

/** A ledger in memory: what LedgerStore does, without files. */
class PureLedger {
  readonly events: LedgerEvent[];
  readonly keys: Set<string>;
  readonly details: Map<string, EventDetail>;

  constructor(events: readonly LedgerEvent[], details: ReadonlyMap<string, EventDetail>) {
    this.events = [...events];
    this.keys = new Set(events.map((event) => event.key));
    this.details = new Map(details);
  }

  append(drafts: readonly EventDraft[]): void {
    for (const draft of drafts) {
      if (this.keys.has(draft.key)) continue;
      this.keys.add(draft.key);
      const detail = draft.detail === null ? null : JSON.stringify(draft.detail);
      if (detail !== null && draft.detail !== null) this.details.set(detail, draft.detail);
      const seq = this.events.length + 1;
      this.events.push({ ...draft, ...STAMP, detail, seq, previous: '', hash: String(seq) } as LedgerEvent);
    }
  }

  state(): LedgerState {
    return foldEvents(this.events, leftOut(this.events));
  }

  collect(sheets: readonly ReturnedSheet[]): void {
    const state = this.state();
    const judged = auditReturn(sheets, {
      state,
      key: SECRET,
      receivedOn: RECEIVED,
      detailOf: (digest) => this.details.get(digest) ?? null,
      offeredBy: () => [],
      ...PLAIN_AUDIT,
    });
    const files = sheets.map(({ file }) => ({ file, sha256: '' }));
    const terms = { receivedOn: RECEIVED, office: STAMP.office, exemptionDays: 365, files };
    this.append(collectEvents(state, judged, terms));
  }
}

let events: readonly LedgerEvent[];
let details: ReadonlyMap<string, EventDetail>;
let current: Grid;
let older: Grid;

beforeAll(async () => {
  const loop = new LoopWorkspace();
  const first = inventedBatch({ id: '2018-03-25-county-01', findings: [one, two] });
  loop.record(first);
  const oldFile = loop.sheetFile(await loop.dispatch(first, '2018-03-26'), '990121/示例镇');
  loop.record(inventedBatch({ id: '2018-06-25-county-01', findings: [] }));
  const again = inventedBatch({ id: '2018-09-25-county-01', findings: [one, two, three, never] });
  loop.record(again);
  const newFile = loop.sheetFile(await loop.dispatch(again, '2018-09-26'), '990121/示例镇');
  older = (await readGrids(oldFile))[0]!;
  current = (await readGrids(newFile))[0]!;
  loop.withLedger((ledger) => {
    events = [...ledger.events()];
    details = new Map(
      events.flatMap(({ detail }) => (detail === null ? [] : [[detail, ledger.detail(detail)!] as const])),
    );
  });
});

function sheetWith(grid: Grid, file: string, answers: Readonly<Record<string, Answers>>): ReturnedSheet {
  const copy: Grid = { ...grid, rows: grid.rows.map((row) => [...row]) };
  for (const [no, answer] of Object.entries(answers)) fillRow(copy, no, answer);
  const rows = copy.rows.map((cells, n) => ({
    rowNumber: n + 1,
    cells: Array.from(cells, (c) => c ?? null),
    formulas: [],
  }));
  const sheet = readReturnedSheet({ file, sheet: copy.name, rows });
  if (sheet === null) throw new Error('not recognised');
  return sheet;
}

function played(sheets: readonly ReturnedSheet[]): PureLedger {
  const ledger = new PureLedger(events, details);
  for (const sheet of sheets) ledger.collect([sheet]);
  return ledger;
}

/** Answers that end nothing by themselves, each of its own day, so that the newest is always clear. */
const answerOn = (day: number): fc.Arbitrary<Answers> =>
  fc.constantFrom(removed, wrong).map((make) => make(`2018-10-0${day}`));
const answersOn = (day: number): fc.Arbitrary<Record<string, Answers>> =>
  fc
    .subarray(numbers, { minLength: 1 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((no) => [no, answerOn(day)]))));
const fourFiles = fc.tuple(answersOn(1), answersOn(2), answersOn(3), answersOn(4));
const anyAnswer = (day: number): fc.Arbitrary<Answers> =>
  fc.constantFrom(removed, wrong, refuted, unfound).map((make) => make(`2018-10-0${day}`));

const RUNS = { numRuns: 150 };

describe('collecting (R-24)', () => {
  it('counts a sheet once, however often and among whatever others it comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ [one.no]: anyAnswer(1), [two.no]: anyAnswer(2) }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(3), { maxLength: 6 }),
        (files, repeats) => {
          const sheets = files.map((answers, n) => sheetWith(current, `${n}.xlsx`, answers));
          const once = played(sheets);
          const often = played([...sheets, ...repeats.flatMap((n) => sheets[n] ?? [])]);
          expect(outline(often.state())).toEqual(outline(once.state()));
        },
      ),
      RUNS,
    );
  });

  it('ends alike in whatever order the sheets come', () => {
    fc.assert(
      fc.property(
        fourFiles.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }))),
        ([files, order]) => {
          const sheets = files.map((answers, n) => sheetWith(current, `${n}.xlsx`, answers));
          const straight = played(sheets);
          const shuffled = played(order.map((n) => sheets[n]!));
          expect(answersOf(shuffled)).toEqual(answersOf(straight));
          expect(outline(shuffled.state())).toEqual(outline(straight.state()));
        },
      ),
      RUNS,
    );
  });

  it('ends alike whether sheets are collected together or one by one', () => {
    fc.assert(
      fc.property(fourFiles, (files) => {
        const sheets = files.map((answers, n) => sheetWith(current, `${n}.xlsx`, answers));
        const together = new PureLedger(events, details);
        together.collect(sheets);
        expect(outline(together.state())).toEqual(outline(played(sheets).state()));
      }),
      RUNS,
    );
  });

  it('never lets a sheet of an older round move anything', () => {
    fc.assert(
      fc.property(answersOn(1), fc.record({ [one.no]: anyAnswer(5), [two.no]: anyAnswer(6) }), (now, before) => {
        const ledger = played([sheetWith(current, '新.xlsx', now)]);
        const stand = outline(ledger.state());
        ledger.collect([sheetWith(older, '旧.xlsx', before)]);
        expect(outline(ledger.state())).toEqual(stand);
      }),
      RUNS,
    );
  });

  it('leaves what was not answered open', () => {
    const ledger = played([sheetWith(current, '回.xlsx', { [one.no]: removed('2018-10-01') })]);
    const stages = new Map([...ledger.state().findings.values()].map(({ no, stage }) => [no, stage]));
    expect(Object.fromEntries(stages)).toEqual({
      [one.no]: 'to_review',
      [two.no]: 'dispatched',
      [three.no]: 'dispatched',
      [never.no]: 'dispatched',
    });
  });
});

/** The answer that stands for each finding. */
function answersOf(ledger: PureLedger): Record<string, string | null> {
  return Object.fromEntries(
    [...ledger.state().findings.values()].map(({ no, recipients }) => [
      no,
      recipients[0]?.rounds.at(-1)?.replies.at(-1)?.answer ?? null,
    ]),
  );
}

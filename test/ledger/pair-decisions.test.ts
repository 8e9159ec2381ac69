import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/domain/ledger/event.js';
import { foldPairDecisions, handedDecisions, mergeDecisions, verdictsOf } from '../../src/ledger/pair-decisions.js';

const PAIR = 'P-7K3M9QXT';

function decided(answer: string, by: string, evidence = 'EEEEEEEE'): LedgerEvent {
  return {
    kind: 'pair_decided',
    detail: null,
    at: '2018-07-30T09:00:00+08:00',
    user: 'tester',
    office: '甲县比对办',
    payload: { pair: PAIR, evidence, answer, on: '2018-07-30', by },
  } as unknown as LedgerEvent;
}

describe('decisions of another office', () => {
  it.each([
    ['are entered where nothing was said', [], [decided('same', '王')], 1, 0, []],
    ['are known where the same person said the same', [decided('same', '王')], [decided('same', '王')], 0, 1, []],
    [
      'do not undo what somebody here said otherwise',
      [decided('different', '李')],
      [decided('same', '王')],
      0,
      0,
      [PAIR],
    ],
    ['bind where nobody here could tell', [decided('unsure', '李')], [decided('same', '王')], 1, 0, []],
    [
      'may be taken back by their author',
      [decided('same', '王')],
      [decided('same', '王'), decided('unsure', '王')],
      1,
      0,
      [],
    ],
    [
      'bring nothing back that was taken back here',
      [decided('same', '王'), decided('unsure', '王')],
      [decided('same', '王')],
      0,
      1,
      [],
    ],
    [
      'about other evidence stand beside ours',
      [decided('different', '李')],
      [decided('same', '王', 'FFFFFFFF')],
      1,
      0,
      [],
    ],
    ['that only took something back are none', [], [decided('same', '王'), decided('unsure', '王')], 0, 1, []],
  ])('%s', (_, own, other, entered, known, clashing) => {
    const merged = mergeDecisions(foldPairDecisions(own), handedDecisions(other));
    expect([merged.entries.length, merged.known, merged.clashing]).toEqual([entered, known, clashing]);
    for (const { stamp } of merged.entries) expect(stamp.office).toBe('甲县比对办');
  });

  it('that are damaged are named and left out', () => {
    const rows = [{ pair: PAIR, evidence: 'EEEEEEEE', answer: 'perhaps' }, null, { pair: 'P-1' }];
    expect(mergeDecisions(foldPairDecisions([]), rows)).toEqual({ entries: [], known: 0, clashing: ['?', '?', '?'] });
  });
});

it('the last answer on the same evidence is the verdict; one that cannot tell is none', () => {
  const said = [decided('same', '王'), decided('different', '李'), decided('unsure', '王', 'FFFFFFFF')];
  expect([...verdictsOf(foldPairDecisions(said))]).toEqual([
    [`${PAIR}|EEEEEEEE`, { answer: 'different', by: '李', on: '2018-07-30' }],
  ]);
});

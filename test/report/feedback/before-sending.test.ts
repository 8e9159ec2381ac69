import { describe, expect, it } from 'vitest';
import type { BatchResult } from '../../../src/domain/batch.js';
import type { Finding } from '../../../src/domain/finding.js';
import { buildSendingBook } from '../../../src/report/feedback/before-sending-book.js';
import { checkSending, stopsSending, type LastFigures } from '../../../src/report/feedback/before-sending.js';
import { sampleBatch } from '../sample-batch.js';

const BASE = sampleBatch(6);
const [MODEL] = BASE.findings;

interface Planned {
  readonly rule: string;
  readonly kind?: Finding['kind'];
  readonly unit?: Finding['unit'];
  readonly severity?: Finding['severity'];
  readonly count: number;
  readonly to?: string;
}

/** A batch with so many findings of each rule. */
function batchOf(planned: readonly Planned[], persons = 1000): BatchResult {
  const findings = planned.flatMap(
    ({ rule, kind = 'present', unit = 'person', severity = 'verify', count, to = '990121/城关镇' }) =>
      Array.from({ length: count }, (_, at): Finding => ({
        ...(MODEL as Finding),
        ...{ no: `${rule}-${String(at).padStart(8, '0')}`, rule, rule_name: `规则${rule}`, kind, unit, severity },
        ...{ sent_to: [to], exempt_until: null },
      })),
  );
  return { ...BASE, findings, subjects: { persons, households: persons / 2 } };
}

/** Everything of the batch waits. */
function waitingOf({ findings }: BatchResult): Map<string, Set<string>> {
  const waiting = new Map<string, Set<string>>();
  for (const { no, sent_to: sentTo } of findings) {
    for (const to of sentTo) waiting.set(to, (waiting.get(to) ?? new Set()).add(no));
  }
  return waiting;
}

function lastOf(byRule: Record<string, number>, more: Partial<LastFigures> = {}): LastFigures {
  return {
    batch: '2018-06-25-county-01',
    persons: 1000,
    byRule: new Map(Object.entries(byRule)),
    byRecipient: new Map([['990121/城关镇', 100]]),
    ...more,
  };
}

describe('the check before the first sheets', () => {
  it.each([
    ['ten times as many', [{ rule: 'C04', count: 30 }], lastOf({ C04: 3 }), ['rule_jump'], true],
    ['a rule that found nobody last month', [{ rule: 'C04', count: 20 }], lastOf({ C04: 0 }), ['rule_jump'], true],
    ['a rule that did not run last month', [{ rule: 'C04', count: 20 }], lastOf({}), [], false],
    ['nine times as many', [{ rule: 'C04', count: 27 }], lastOf({ C04: 3 }), [], false],
    ['few findings jump by chance', [{ rule: 'C04', count: 19 }], lastOf({ C04: 1 }), [], false],
    ['the first batch of a pass', [{ rule: 'C04', count: 30 }], null, [], false],
    ['more than half of the people', [{ rule: 'C04', count: 501 }], null, ['rule_hits_most'], true],
    ['exactly half of the people', [{ rule: 'C04', count: 500 }], null, [], false],
    [
      'more than half of the households',
      [{ rule: 'C04', count: 251, unit: 'household' }],
      null,
      ['rule_hits_most'],
      true,
    ],
    [
      'nearly everybody is not on a list',
      [{ rule: 'D01', kind: 'absent', count: 900 }],
      null,
      ['rule_hits_most'],
      true,
    ],
    ['most people lack a cell of the register', [{ rule: 'H12', kind: 'logic', count: 900 }], null, [], false],
    ['a village of a village rule', [{ rule: 'K01', kind: 'present', count: 900, unit: 'village' }], null, [], false],
    [
      'a township jumps',
      [{ rule: 'C04', count: 25, to: '990121/东河乡' }],
      lastOf({ C04: 25 }, { byRecipient: new Map([['990121/东河乡', 2]]) }),
      ['place_jump'],
      false,
    ],
    [
      'a third of the register is gone',
      [{ rule: 'C04', count: 3 }],
      lastOf({ C04: 3 }, { persons: 1500 }),
      ['register_size'],
      false,
    ],
  ] satisfies readonly (readonly [string, readonly Planned[], LastFigures | null, readonly string[], boolean])[])(
    '%s',
    (_words, planned, last, kinds, stops) => {
      const batch = batchOf(planned);
      const check = checkSending(batch, waitingOf(batch), last);
      expect(check.doubts.map(({ kind }) => kind)).toEqual(kinds);
      expect(stopsSending(check)).toBe(stops);
    },
  );

  it('doubts no rule of which everything went out before', () => {
    const batch = batchOf([
      { rule: 'C04', count: 30 },
      { rule: 'C08', count: 2 },
    ]);
    const waiting = new Map([['990121/城关镇', new Set(['C08-00000000'])]]);
    const check = checkSending(batch, waiting, lastOf({ C04: 1, C08: 2 }));
    expect(check.doubts).toEqual([]);
    expect(check).toMatchObject({ sheets: 1, findings: 1, bySeverity: { error: 0, verify: 1, notice: 0 } });
  });

  it('writes one page whose figures add up and whose command goes on', () => {
    const batch = batchOf([
      { rule: 'C04', count: 30 },
      { rule: 'A02', severity: 'error', kind: 'logic', count: 4, to: '990121/东河乡' },
    ]);
    const check = checkSending(batch, waitingOf(batch), lastOf({ C04: 2, A02: 4 }));
    const book = buildSendingBook(batch, check, { due: '2018-08-01', listWords: ['机动车：比上次旧'] });
    const rows = book.sheets.map(({ rows: own }) =>
      [...own].map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
    );
    const [places = [], rules = []] = rows;
    const texts = places.flat().filter((value) => typeof value === 'string');
    expect(texts).toContainEqual(expect.stringContaining('2 份点球单 34 条'));
    expect(texts).toContainEqual(expect.stringContaining('可疑 1：“规则C04”查出 30 条，上一批 2 条'));
    expect(texts).toContainEqual('可疑 2：机动车：比上次旧');
    expect(texts).toContainEqual(expect.stringContaining(`bidui dispatch --batch ${batch.id} --yes`));
    expect(places.at(-1)?.slice(0, 4)).toEqual(['合计', 34, 4, 30]);
    expect(rules.at(-1)?.slice(3, 6)).toEqual([34, 6, 34]);
    expect(rules[2]?.slice(0, 3)).toEqual(['A02', '规则A02', '强制']);
  });
});

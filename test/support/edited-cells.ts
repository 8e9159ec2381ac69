/** Texts written into one cell of a 点球 sheet that is otherwise filled in well, and what must come of each. People are invented. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/catalog/messages/render.js';
import type { FeedbackColumn } from '../../src/catalog/sheets/feedback-sheet.js';
import { inventedFinding } from './ledger-fixture.js';
import type { Answers } from './loop-workspace.js';
import { ReturnedTrial, textOf } from './returned-trial.js';

/** The finding that is answered, and the name of its person. */
export const target = inventedFinding('C08', 0);
export const own = target.person.name ?? '';

const signed: Answers = { handler: '王建国', handled_on: '2018-07-28', method: '入户' };
export const refuted: Answers = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12' };
export const other: Answers = { ...refuted, reason: '99 其他(说明)', explanation: '车已捐给村小' };
export const removed: Answers = { ...signed, conclusion: '属实', disposal: '清退或剔除' };

/** Column, base answer, what must come, and each text that was written there. */
export type EditKind = readonly [column: FeedbackColumn, base: Answers, expected: string, texts: readonly string[]];

/** A test for each text; every complaint names sheet and row and no person. `least`: lines that the table has at least. */
export function describeEdits(title: string, kinds: readonly EditKind[], least: number): void {
  const lines = kinds.flatMap(([column, base, expected, texts]) =>
    texts.map((text) => [column, text, base, expected] as const),
  );
  describe(title, () => {
    let trial: ReturnedTrial;
    beforeAll(async () => {
      trial = await ReturnedTrial.start([target, inventedFinding('C04', 3), inventedFinding('C04', 6)]);
    });

    it.each(lines)('%s: %j', (column, text, base, expected) => {
      const judged = trial.judge([textOf(trial.filled({ [target.no]: { ...base, [column]: text } }))]);
      expect(trial.outcome(judged, target.no)).toBe(expected);
      for (const { row, complaints } of judged.rows) {
        for (const { code, facts } of complaints) {
          const place = { file: row.file, sheet: row.sheet, rowNumber: row.rowNumber, column: null };
          const words = renderMessage(code, facts, place, 'zh');
          expect(words).toContain(`${trial.sheet.name} › 第 ${row.rowNumber} 行`);
          expect(words).not.toContain(own);
        }
      }
    });

    it(`is one of at least ${least}`, () => expect(lines.length).toBeGreaterThanOrEqual(least));
  });
}

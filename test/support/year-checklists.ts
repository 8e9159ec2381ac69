/**
 * Checklists in the scripted year: 双认定 guards the entry in 清泉乡, a list that the office declared guards the closing of C13, everything else
 * goes out and never comes back.
 */
import path from 'node:path';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import type { BatchResult } from '../../src/domain/batch.js';
import { ChecklistSheet, checklistFileOf } from './checklist-sheet.js';
import { writeGrids, type LoopWorkspace } from './loop-workspace.js';

export const YEAR_CHECKLISTS = `checklists:
  - { id: double_confirmation, guards: true }
  - id: shop_visit
    name: 工商登记入户核查
    stage: closing
    rules: [C13]
    guards: true
    items:
      - { words: 看过经营场所, answers: [看过, 没有看], evidence: [门面照片] }
      - { words: 问过本人 }
    signers: [入户人, 村支书]
`;
const TOWN = '990121/清泉乡';

/** Candidates that nothing holds, by township. */
export function clearedIn({ candidates }: BatchResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { held, township } of candidates) if (!held) counts[township ?? ''] = (counts[township ?? ''] ?? 0) + 1;
  return counts;
}

async function returned(loop: LoopWorkspace, name: string, { grid }: ChecklistSheet, day: string) {
  const file = path.join(loop.folder, `${name}.xlsx`);
  await writeGrids(file, [grid]);
  return (await loop.collect([file], day)).checklists;
}

/** The visit that lets the finding be answered: complete. */
export async function visitShop(loop: LoopWorkspace, sent: DispatchResult, no: string) {
  const sheet = await ChecklistSheet.open(checklistFileOf(sent, TOWN, 0));
  const row = sheet.rows(undefined, '工商登记').find((own) => sheet.cell(own, 'list').includes(no));
  const household = row === undefined ? '' : sheet.cell(row, 'household');
  sheet.complete(household, `工商登记入户核查（疑点 ${no}）`, { by: ['赵一', '钱二'], days: ['2018-07-30'] });
  return returned(loop, '清泉乡_核查', sheet, '2018-08-02');
}

/** Both sides confirm every household of 清泉乡 but the last; on the second one they say different things. */
export async function confirmCandidates(loop: LoopWorkspace, sent: DispatchResult) {
  const sides = [1, 2] as const;
  const results = [];
  for (const side of sides) {
    const sheet = await ChecklistSheet.open(checklistFileOf(sent, TOWN, side));
    const households = [...new Set(sheet.rows().map((row) => sheet.cell(row, 'household')))].sort();
    const by = side === 1 ? ['赵一', '钱二'] : ['孙三', '钱二'];
    for (const household of households.slice(0, -1)) sheet.complete(household, '双认定', { by, days: ['2018-07-30'] });
    if (side === 2) sheet.fill(households[1] ?? '', '家庭人均纯收入', { answer: '否' });
    results.push(await returned(loop, `清泉乡_认定${side}`, sheet, '2018-08-05'));
  }
  return results;
}

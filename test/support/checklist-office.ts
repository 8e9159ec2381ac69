/**
 * An office with checklists of the catalogue and one that it declared itself, six households that are to be entered and two findings; its
 * sheets go out as in a real dispatch.
 */
import path from 'node:path';
import { readChecklistStatus } from '../../src/app/checklists/status.js';
import type { CollectResult } from '../../src/app/feedback/collect.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import { lacksText } from '../../src/catalog/sheets/checklist-sheet.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { ChecklistSheet, checklistFileOf, inventedCandidate } from './checklist-sheet.js';
import { inventedBatch, inventedFinding, temporaryFolder } from './ledger-fixture.js';
import { LoopWorkspace, writeGrids } from './loop-workspace.js';

export const OFFICE = `office: { name: 示例省比对办, level: province, division: "990000" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
`;
export const LISTS = `checklists:
  - { id: double_confirmation, guards: true }
  - { id: five_steps }
  - id: closing_visit
    name: 销号入户核查
    stage: closing
    rules: [C04]
    guards: true
    items:
      - { words: 房前照相, answers: [已拍摄, 未拍摄], evidence: [房前照片] }
      - { words: 村干部确认房屋情况, signed_by: 村支书 }
    signers: [入户人, 村支书, 乡镇干部]
`;

const TOWN = '990121/示例镇';
export const HOUSES = [1, 2, 3, 4, 5, 6].map((n) => inventedCandidate(n));
export const house = (n: number): string => HOUSES[n - 1]?.household ?? '';
export const BATCH = inventedBatch({
  id: '2018-07-25-county-01',
  findings: [inventedFinding('C04', 3), inventedFinding('C08', 6)],
});
export const FINDING = 'C04-00000003';

export class ChecklistOffice extends LoopWorkspace {
  sent!: DispatchResult;

  static async start(lists = LISTS): Promise<ChecklistOffice> {
    const office = new ChecklistOffice(temporaryFolder(), OFFICE + lists);
    const batch = { ...BATCH, candidates: HOUSES };
    office.record(batch);
    office.sent = await office.dispatch(batch, '2018-07-26');
    return office;
  }

  sheet(side: number): Promise<ChecklistSheet> {
    return ChecklistSheet.open(checklistFileOf(this.sent, TOWN, side));
  }

  async returned(sheets: Readonly<Record<string, ChecklistSheet>>, day = '2018-08-10'): Promise<CollectResult> {
    const files = [];
    for (const [name, { grid }] of Object.entries(sheets)) {
      files.push(path.join(this.folder, `${name}.xlsx`));
      await writeGrids(files.at(-1) ?? '', [grid]);
    }
    return this.collect(files, day);
  }

  async lacks(day = '2018-08-20'): Promise<Record<string, string>> {
    const { incomplete } = await readChecklistStatus(openWorkspace(this.folder), { asOf: day, isWritten: false });
    return Object.fromEntries(incomplete.map(({ no, checklist, lacks }) => [`${checklist} ${no}`, lacksText(lacks)]));
  }

  async figures(day = '2018-08-20') {
    const { lists } = await readChecklistStatus(openWorkspace(this.folder), { asOf: day, isWritten: false });
    return Object.fromEntries(
      lists.map(({ id, sent, complete, differing, unsigned }) => [id, [sent, complete, differing, unsigned]]),
    );
  }
}

export const FIRST = { by: ['赵一', '钱二'], days: ['2018-07-28', '2018-07-29'] };
export const SECOND = { by: ['孙三', '李四'], days: ['2018-07-30', '2018-07-31'] };
export const STEPS = { by: ['赵一', '王五', '钱二'], days: ['2018-07-28'] };
export const CLOSING = { by: ['赵一', '钱二', '周六'], days: ['2018-07-30', '2018-07-30', '2018-08-01'] };
export const FINDING_HOUSE = '9901210010003';

/** Refusals of single rows: a table over one sheet that is right, with one thing changed. Nothing is written. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checklistsInForce } from '../../../src/config/checklists.js';
import { readChecklist } from '../../../src/feedback/read-checklist.js';
import { auditChecklists } from '../../../src/ledger/checklists/audit.js';
import { FILLERS } from '../../../src/normalise/fillers.js';
import { readChecklists } from '../../../src/workspace/read-checklists.js';
import { ChecklistOffice, FIRST, house, SECOND, STEPS } from '../../support/checklist-office.js';
import { ChecklistSheet } from '../../support/checklist-sheet.js';

let office: ChecklistOffice;
let sent: readonly ChecklistSheet[];

beforeAll(async () => {
  office = await ChecklistOffice.start();
  sent = [await office.sheet(0), await office.sheet(1), await office.sheet(2)];
});

const copyOf = (side: number): ChecklistSheet => {
  const { grid } = sent[side] ?? { grid: { name: '', rows: [] } };
  return new ChecklistSheet({ ...grid, rows: grid.rows.map((row) => [...row]) });
};

/** Codes of the refused rows, in the order of the sheets. */
function refused(sheets: readonly ChecklistSheet[]): string[] {
  const lines = sheets.flatMap(({ grid }, at) => {
    const rows = grid.rows.map((cells, row) => ({ rowNumber: row + 1, cells, formulas: [] }));
    return readChecklist({ file: `${at}.xlsx`, sheet: grid.name, rows }, FILLERS)?.lines ?? [];
  });
  return office.withLedger((ledger) => {
    const { judged } = auditChecklists(lines, {
      lists: checklistsInForce(office.workspace.settings.checklists),
      known: readChecklists(ledger),
      key: office.workspace.key,
      receivedOn: '2018-08-10',
      detailOf: (digest) => ledger.detail(digest),
    });
    return judged.flatMap(({ complaints }) => complaints.map(({ code }) => code));
  });
}

describe('two confirmations', () => {
  const refusals: readonly [string, (one: ChecklistSheet, two: ChecklistSheet) => void, readonly string[]][] = [
    [
      'one person as both confirmers',
      (_, two) => {
        two.fill(house(4), '签字1', { by: '赵 一' });
      },
      ['checklist-same-confirmer', 'checklist-sign-order'],
    ],
    [
      'the confirmer of one side as secretary of the other',
      (_, two) => {
        two.fill(house(4), '签字2', { by: '赵一' });
      },
      ['checklist-same-confirmer'],
    ],
    [
      'one person in two roles',
      (one) => {
        one.fill(house(4), '签字2', { by: '赵一' });
      },
      ['checklist-same-person'],
    ],
    [
      'a word instead of a name',
      (one) => {
        one.fill(house(4), '签字2', { by: '已签字' });
      },
      ['checklist-signer'],
    ],
    [
      '某某 as a name',
      (one) => {
        one.fill(house(4), '签字1', { by: '某某' });
      },
      ['checklist-signer', 'checklist-sign-order'],
    ],
    [
      'a signature before the visit',
      (one) => {
        one.fill(house(4), '签字2', { on: '2018-07-27' });
      },
      ['checklist-sign-date'],
    ],
    [
      'a day that is yet to come',
      (one) => {
        one.fill(house(4), '签字2', { on: '2018-12-01' });
      },
      ['checklist-date'],
    ],
    [
      'no day',
      (one) => {
        one.fill(house(4), '签字2', { on: '' });
      },
      ['checklist-date-missing'],
    ],
    [
      'a signature out of order',
      (one) => {
        one.fill(house(4), '签字1', { by: '', on: '' });
      },
      ['checklist-sign-order'],
    ],
    [
      'signed before all is filled in',
      (one) => {
        one.fill(house(4), '住房安全', { answer: '' });
      },
      ['checklist-sign-before-items', 'checklist-sign-before-items'],
    ],
    [
      'an answer that is no choice',
      (one) => {
        one.fill(house(4), '住房安全', { answer: '差不多' });
      },
      ['checklist-answer', 'checklist-sign-before-items', 'checklist-sign-before-items'],
    ],
    [
      'a changed item',
      (one) => {
        one.fill(house(4), '住房安全', { content: '住房情况' });
      },
      ['checklist-cell-changed', 'checklist-sign-before-items', 'checklist-sign-before-items'],
    ],
    [
      'another household under the number',
      (one) => {
        one.fill(house(4), '签字2', { household: '990121999999' });
      },
      ['checklist-cell-changed'],
    ],
    [
      'a check code of another row',
      (one) => {
        one.fill(house(4), '签字2', { check: one.cell(one.rows(house(1))[0] ?? [], 'check') });
      },
      ['checklist-code'],
    ],
    [
      'a number that never was',
      (one) => {
        one.fill(house(4), '签字2', { no: 'Q00000000-1-01' });
      },
      ['checklist-unknown'],
    ],
  ];
  it.each(refusals)('refuses %s by row', (_, change, expected) => {
    const [one, two] = [copyOf(1), copyOf(2)];
    one.complete(house(4), '双认定', FIRST);
    two.complete(house(4), '双认定', SECOND);
    expect(refused([one, two])).toEqual([]);
    change(one, two);
    expect(refused([one, two])).toEqual(expected);
  });
});

describe('steps that go in order', () => {
  const cases: readonly [string, (sheet: ChecklistSheet) => void, readonly string[]][] = [
    ['all on one day', () => undefined, []],
    [
      'a step before the one before it',
      (sheet) => {
        sheet.fill(house(1), '三座谈', { on: '2018-07-27' });
      },
      ['checklist-step-order', 'checklist-step-order', 'checklist-step-order'],
    ],
    [
      'a step that is not done',
      (sheet) => {
        sheet.fill(house(1), '二核对', { answer: '未完成' });
      },
      ['checklist-step-order', 'checklist-step-order', 'checklist-step-order'],
    ],
    [
      'a step without a day',
      (sheet) => {
        sheet.fill(house(1), '五签字', { on: '' });
      },
      ['checklist-date-missing'],
    ],
    [
      'one proof for two steps',
      (sheet) => {
        sheet.fill(house(1), '四填表', { evidence: '0001-证2' });
      },
      ['checklist-evidence-twice', 'checklist-step-order'],
    ],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const sheet = copyOf(0);
    sheet.complete(house(1), '五步', STEPS);
    change(sheet);
    expect(refused([sheet]).filter((code) => code !== 'checklist-sign-before-items')).toEqual(expected);
  });
});

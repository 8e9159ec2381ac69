/**
 * More of what comes back and is no answer, invented after the catalogue of non-answers was written: verifiers of the household itself, proofs
 * and reasons that only point elsewhere, offices instead of people, locked cells that were touched up. None of it ends anything.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderMessage } from '../../src/catalog/messages/render.js';
import type { FeedbackColumn } from '../../src/catalog/sheets/feedback-sheet.js';
import { inventedFinding } from '../support/ledger-fixture.js';
import type { Answers } from '../support/loop-workspace.js';
import { ReturnedTrial, textOf } from '../support/returned-trial.js';

const target = inventedFinding('C08', 0);
const neighbour = inventedFinding('C04', 3);
const elsewhere = inventedFinding('C04', 6);
const own = target.person.name ?? '';

let trial: ReturnedTrial;
beforeAll(async () => {
  trial = await ReturnedTrial.start([target, neighbour, elsewhere]);
});

const signed: Answers = { handler: '王建国', handled_on: '2018-07-28', method: '入户' };
const refuted: Answers = { ...signed, conclusion: '不属实', reason: '01 同名不同人', evidence: '佐证12' };
const other: Answers = { ...refuted, reason: '99 其他(说明)', explanation: '车已捐给村小' };
const removed: Answers = { ...signed, conclusion: '属实', disposal: '清退或剔除' };

/** Column, base answer, what must come, and each text that was written there. */
const KINDS: readonly (readonly [column: FeedbackColumn, base: Answers, expected: string, texts: readonly string[]])[] =
  [
    [
      'handler',
      refuted,
      'refused i05-verifier-own',
      [
        own,
        [...own].join(' '),
        `${own}\u3000`,
        `${own}（户主）`,
        `${own}本人`,
        '户主甲',
        `${own}、户主甲`,
        `户主甲/${own}`,
        `${own}\u200b`,
        `${own}自己`,
      ],
    ],
    ['handler', removed, 'refused i05-verifier-own', [own, '户主甲']],
    [
      'handler',
      refuted,
      '!accepted',
      [
        `${own}、王建国`,
        neighbour.person.name ?? '',
        '王建国（户主甲之子）',
        '欧阳建国',
        '李干部',
        '王主任',
        '阿依古丽·买买提',
      ],
    ],
    [
      'handler',
      refuted,
      'refused i05-handler-missing',
      [
        '村委会',
        '驻村工作队',
        '乡政府',
        '扶贫办',
        '第一书记',
        '代签',
        '签名见纸质',
        '3人',
        'admin',
        '王',
        '村委会盖章',
        '按手印',
        '已签',
        '全体队员',
      ],
    ],
    [
      'evidence',
      refuted,
      'refused i07-no-evidence',
      [
        '纸质版',
        '另附',
        '见附件',
        '附件',
        '微信已发',
        '已发邮箱',
        '以前交过',
        '在村里',
        '.jpg',
        '佐证X',
        '佐证？',
        '存档',
        '已拍照',
        '有',
        '齐全',
        '照片若干',
        '材料已交',
      ],
    ],
    [
      'explanation',
      other,
      'refused i05-explanation-missing',
      [
        '是',
        '不是',
        '已处理',
        '已整改',
        '情况属实',
        '情况不属实',
        '无异议',
        '正常',
        '符合政策',
        '见附件',
        '详见台账',
        '……',
        'aaaa',
        '123456',
        'ok',
        '666',
        '如上',
        own,
        target.message,
        target.no,
      ],
    ],
    [
      'conclusion',
      removed,
      'refused i04-conclusion',
      ['属实 不属实', '可能属实', '大概属实', '不', '99', '部分不属实', '属实吗', '看情况', '疑似', '待定属实'],
    ],
    ['name', refuted, 'refused i03-name-changed', [`${own}（已故）`, `${own}1`, `${own}、户主甲`, own.slice(0, 1)]],
    ['message', refuted, 'refused i03-message-changed', [`${target.message}（已核）`, target.message.slice(0, -1)]],
    [
      'id_number',
      refuted,
      'refused i03-id-changed',
      [`${target.person.id_number ?? ''}1`, (target.person.id_number ?? '').slice(0, 17), '无'],
    ],
  ];

const LINES = KINDS.flatMap(([column, base, expected, texts]) =>
  texts.map((text) => [column, text, base, expected] as const),
);

describe('an invented edit', () => {
  it.each(LINES)('%s: %j', (column, text, base, expected) => {
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

  it('is one of at least 60', () => expect(LINES.length).toBeGreaterThanOrEqual(60));
});

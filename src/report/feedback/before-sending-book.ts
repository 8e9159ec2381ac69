/** 下发前核对.xlsx: the check before sending as a workbook whose first page answers whether the sheets may go out. Pure. */
import {
  BEFORE_SENDING_BOOK,
  SENDING_REMARKS,
  SENDING_RULES_NOTE,
  SENDING_TOTAL,
  sendingPlaceSheet,
  sendingRuleSheet,
} from '../../catalog/sheets/before-sending.js';
import { sayIn, type Say } from '../../catalog/messages/render.js';
import type { BatchResult } from '../../domain/batch.js';
import { SEVERITY_LABELS } from '../../domain/rule.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { batchFooter } from '../layout/batch-words.js';
import { tableSheet } from '../layout/table-sheet.js';
import { totalRow } from '../layout/table-builder.js';
import { stopsSending, type Doubt, type SendingCheck } from './before-sending.js';

/** One sentence a doubt, in a language. */
export function doubtWords(doubt: Doubt, say: Say): string {
  switch (doubt.kind) {
    case 'rule_jump':
      return say('sending-rule-jump', { name: doubt.name, now: doubt.now, before: doubt.before });
    case 'rule_hits_most':
      return say('sending-rule-hits-most', { name: doubt.name, now: doubt.now, of: doubt.of });
    case 'place_jump':
      return say('sending-place-jump', { name: doubt.name, now: doubt.now, before: doubt.before });
    case 'register_size':
      return say('sending-register-size', { now: doubt.now, before: doubt.before });
  }
}

export interface SendingBookTerms {
  readonly due: string;
  /** Sentences about lists that did not come, are older or have another size. */
  readonly listWords: readonly string[];
}

export function buildSendingBook(
  batch: BatchResult,
  check: SendingCheck,
  { due, listWords }: SendingBookTerms,
): Workbook {
  const say = sayIn('zh');
  const footer = `${batchFooter(batch)} ${BEFORE_SENDING_BOOK}`;
  const doubts = [...check.doubts.map((doubt) => doubtWords(doubt, say)), ...listWords];
  const notes = [
    ...(doubts.length === 0
      ? [say('sending-no-doubt')]
      : doubts.map((text, at) => say('sending-doubt', { number: at + 1, text }))),
    say(stopsSending(check) ? 'sending-go-on-doubtful' : 'sending-go-on', { batch: batch.id }),
  ];
  const heads = [
    say('sending-summary', { sheets: check.sheets, findings: check.findings, ...check.bySeverity, due }),
    check.lastBatch === null ? say('sending-first') : say('sending-against', { batch: check.lastBatch }),
  ];
  const title = `${batch.office.name}${BEFORE_SENDING_BOOK}`;
  const places = check.places.map(({ place, findings, bySeverity, before, now, isJump }) => ({
    ...{ place, findings, ...bySeverity, before, now, change: before === null ? null : now - before },
    remark: isJump ? SENDING_REMARKS.jump : null,
  }));
  const rules = check.rules.map(({ rule, name, severity, findings, before, now, isJump, hitsMost }) => ({
    ...{ rule, name, severity: SEVERITY_LABELS[severity], findings, before, now },
    change: before === null ? null : now - before,
    remark: hitsMost ? SENDING_REMARKS.most : isJump ? SENDING_REMARKS.jump : null,
  }));
  const mark = ({ remark }: { readonly remark?: string | number | null }) =>
    (remark ?? null) === null ? null : ('attention' as const);
  return {
    title: `${BEFORE_SENDING_BOOK} ${batch.id}`,
    author: batch.office.name,
    day: batch.as_of,
    sheets: [
      tableSheet(sendingPlaceSheet, places, {
        ...{ footer, title, heads, notes, mark, frozenColumns: 1 },
        tail: (widths) => [totalRow(sendingPlaceSheet, places, widths, SENDING_TOTAL)],
      }),
      tableSheet(sendingRuleSheet, rules, {
        ...{ footer, mark, frozenColumns: 2, notes: [SENDING_RULES_NOTE] },
        tail: (widths) => [totalRow(sendingRuleSheet, rules, widths, SENDING_TOTAL)],
      }),
    ],
  };
}

/** 交接单 for one archive: sender, receiver and content, the archive's hash to compare, counts for each township, signatures. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import {
  HANDOVER_DIRECTIONS,
  HANDOVER_NOTE,
  HANDOVER_STEPS,
  handoverItemsSheet,
} from '../../catalog/sheets/handover-note.js';
import type { Finding } from '../../domain/finding.js';
import {
  HANDOVER_MEMBERS,
  type HandedEvent,
  type HandoverManifest,
  type StatedItem,
} from '../../domain/ledger/handover.js';
import type { FindingStage } from '../../domain/ledger/state.js';
import type { SheetRow, Workbook } from '../../domain/tables/workbook.js';
import {
  FORM_COLUMNS,
  formSheet,
  formTitleRow,
  pairRow,
  ruleCountText,
  signRow,
  wideRow,
} from '../layout/form-rows.js';
import { headWords } from '../layout/head-words.js';
import { fullWidthRow } from '../layout/table-builder.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface HandoverNote {
  readonly manifest: HandoverManifest;
  /** File name of the archive. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null where only the code is known. */
  readonly recipientName: string | null;
  /** Empty for answers. */
  readonly findings: readonly Finding[];
  readonly events: readonly HandedEvent[];
  readonly items: readonly StatedItem[];
  /** Numbers of notices that are only listed: counted apart, as everywhere. */
  readonly onlyListed: ReadonlySet<string>;
}

export function buildHandoverNote(note: HandoverNote): Workbook {
  const { manifest } = note;
  const title = `${HANDOVER_NOTE} ${manifest.handover}`;
  const footer = `${title}${headWords(manifest.printed_head ?? null)}`;
  return {
    title,
    author: manifest.sender.name,
    day: manifest.created_on,
    sheets: [
      formSheet(HANDOVER_NOTE, noteRows(note), footer),
      tableSheet(handoverItemsSheet, itemRows(note), { footer, title: '分乡镇情况' }),
    ],
  };
}

function noteRows(note: HandoverNote): SheetRow[] {
  const { manifest } = note;
  const { sender, batch } = manifest;
  return [
    formTitleRow(`疑点数据${HANDOVER_NOTE}`),
    pairRow('交接编号', manifest.handover, '方向', HANDOVER_DIRECTIONS[manifest.direction]),
    pairRow('交出单位', `${sender.name}（${sender.division}）`, '接收单位', recipientText(note)),
    pairRow(
      '交接日期',
      manifest.created_on,
      '批次',
      batch === null ? '—' : `${batch.batch}（第${batch.revision}次登记）`,
    ),
    pairRow('疑点数', `${manifest.findings} 条`, '台账事件', `${note.events.length} 个`),
    wideRow('内容', contentText(note)),
    wideRow('交接包', `${note.file}，${note.bytes} 字节`),
    wideRow('校验值', `SHA-256 ${note.sha256}`),
    wideRow(
      '包内文件',
      manifest.members.map((member) => `${member.name} ${member.rows} 行`).join('；') +
        `；${HANDOVER_MEMBERS.manifest} 及签名`,
    ),
    wideRow('接收后', HANDOVER_STEPS[manifest.direction].join('\n')),
    signRow('交出人签字', '接收人签字'),
    signRow('交出单位（盖章）', '接收单位（盖章）'),
    signRow('交出日期', '接收日期'),
    fullWidthRow('本单一式两份，双方各存一份。本单不含个人信息，可与交接包分开保存。', 'note', FORM_COLUMNS),
  ];
}

function recipientText({ manifest, recipientName }: HandoverNote): string {
  return recipientName === null ? manifest.recipient : `${recipientName}（${manifest.recipient}）`;
}

/** Rules with their counts for findings; stages for answers. */
function contentText({ findings, items }: HandoverNote): string {
  return findings.length === 0 ? `${items.length} 条疑点的下发、反馈、审核、销号情况` : ruleCountText(findings);
}

const UNDER_WAY: ReadonlySet<FindingStage> = new Set<FindingStage>(['dispatched', 'returned', 'answered']);

function itemRows({ items: all, onlyListed }: Pick<HandoverNote, 'items' | 'onlyListed'>) {
  const items = all.filter(({ stage }) => stage !== 'withdrawn');
  const recipients = [...new Set(items.map((item) => item.recipient))].sort(compareTexts);
  return recipients.map((recipient, position) => {
    const own = items.filter((item) => item.recipient === recipient);
    const count = (fits: (stage: FindingStage) => boolean): number =>
      own.filter(({ no, stage }) => !onlyListed.has(no) && fits(stage)).length;
    return {
      seq: position + 1,
      recipient,
      items: own.length,
      notices: own.filter(({ no }) => onlyListed.has(no)).length,
      pending: count((stage) => stage === 'pending'),
      open: count((stage) => UNDER_WAY.has(stage)),
      to_review: count((stage) => stage === 'to_review'),
      closed: count((stage) => stage === 'closed'),
      exempt: count((stage) => stage === 'exempt'),
      transferred: count((stage) => stage === 'transferred'),
    };
  });
}

/** Events of a household's findings, its visits and its checks → one line each, by day. The ledger's own order decides inside a day. */
import { STORY_CHECKS, REOPEN_CAUSE_LABELS } from '../../catalog/sheets/household-book.js';
import { METHODS } from '../../catalog/conclusions.js';
import type { StoryEvent } from '../../domain/reports/household-story.js';
import type { EventDetail, LedgerEvent } from '../../domain/ledger/event.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { PASS_LABELS } from '../../domain/pass.js';
import { compareTexts } from '../../domain/text-order.js';
import { excludedKey, recordingKey, takenBackKey } from '../../ledger/left-out.js';
import { answerText, outcomeText, recipientName } from '../../report/ledger/words.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import type { HomeFinding } from './known-findings.js';

/** The ledger of one look at it. */
export interface ReadLedger {
  readonly store: LedgerStore;
  readonly state: LedgerState;
  /** Keys of what was taken back (src/ledger/left-out). */
  readonly out: ReadonlySet<string>;
  readonly countyNames: ReadonlyMap<string, string>;
}

type Part = Pick<StoryEvent, 'day' | 'kind'> & Partial<StoryEvent>;

/** A line with what is not known left null. */
export function storyEvent(part: Part): StoryEvent {
  return { finding: null, text: null, unit: null, person: null, reference: null, is_undone: false, ...part };
}

/** A line with its number in the ledger; 0 for what other files tell. */
export type NumberedEvent = readonly [seq: number, event: StoryEvent];

/** Sorted by day, inside a day as the ledger has it. */
export function inOrder(events: readonly NumberedEvent[]): StoryEvent[] {
  return [...events]
    .sort(([one, first], [other, second]) => compareTexts(first.day, second.day) || one - other)
    .map(([, event]) => event);
}

/** Everything the ledger knows of a finding, and stored batches that it does not know. */
export function findingEvents({ finding, batches }: HomeFinding, ledger: ReadLedger | null): NumberedEvent[] {
  const { no, message, rule, rule_name: name } = finding;
  const lines = batches.map(({ batch, as_of: day }): NumberedEvent => [
    0,
    storyEvent({ day, kind: 'seen', finding: no, text: message, reference: batch }),
  ]);
  if (ledger === null) return lines;
  let isFirst = lines.length === 0;
  for (const event of ledger.store.events({ finding: no })) {
    if (isRecomputed(event, ledger.out)) continue;
    const undone = isUndone(event, ledger);
    for (const part of partsOf(event, ledger)) {
      const text = part.kind === 'seen' && isFirst ? `${rule} ${name}：${message}` : (part.text ?? null);
      if (part.kind === 'seen') isFirst = false;
      lines.push([event.seq, storyEvent({ ...part, text, finding: no, is_undone: undone })]);
    }
  }
  return lines;
}

/** A batch that was only computed anew says the same again. */
function isRecomputed(event: LedgerEvent, out: ReadonlySet<string>): boolean {
  const revision = revisionOf(event);
  if (event.batch === null || revision === null) return false;
  return out.has(recordingKey(event.batch, revision)) && !out.has(takenBackKey(event.batch, revision));
}

function isUndone(event: LedgerEvent, { out, state }: ReadLedger): boolean {
  if (out.has(excludedKey(event.key))) return true;
  if (event.kind === 'dispatched') {
    const rounds = state.findings.get(event.finding ?? '')?.recipients.flatMap((recipient) => recipient.rounds) ?? [];
    return rounds.some(({ takenBack }) => takenBack.some(({ sheet }) => sheet === event.payload.sheet));
  }
  const revision = revisionOf(event);
  return event.batch !== null && revision !== null && out.has(recordingKey(event.batch, revision));
}

function revisionOf({ payload }: LedgerEvent): number | null {
  return 'revision' in payload && typeof payload.revision === 'number' ? payload.revision : null;
}

function partsOf(event: LedgerEvent, ledger: ReadLedger): Part[] {
  const detail = event.detail === null ? null : ledger.store.detail(event.detail);
  const named = (recipient: string | null): string | null =>
    recipient === null ? null : recipientName(ledger, recipient);
  switch (event.kind) {
    case 'finding_seen':
    case 'finding_gone': {
      const batch = ledger.state.batches.find(({ batch: id }) => id === event.batch);
      const kind = event.kind === 'finding_seen' ? 'seen' : 'gone';
      const text = `${PASS_LABELS[event.payload.pass]}：${kind === 'seen' ? '仍存在' : '不再出现'}`;
      return [{ day: batch?.as_of ?? event.at.slice(0, 10), kind, text, reference: event.batch }];
    }
    case 'dispatched': {
      const { issued_on: day, due, recipient, sheet } = event.payload;
      return [{ day, kind: 'dispatched', text: `反馈期限 ${due}`, unit: named(recipient), reference: sheet }];
    }
    case 'reply_received':
      return replyParts(event.payload, detail, named(event.payload.recipient));
    case 'reply_refused': {
      const { received_on: day, recipient, codes } = event.payload;
      const text = [...new Set(codes.map((code) => code.slice(0, 3).toUpperCase()))].join('、');
      return [{ day, kind: 'refused', text: `审核退回：${text}`, unit: named(recipient) }];
    }
    case 'reply_conflicting': {
      const unit = named(event.payload.recipient);
      return [{ day: event.at.slice(0, 10), kind: 'conflicting', text: '两份答复不一致，等人决定', unit }];
    }
    default:
      return decisionParts(event, detail, named);
  }
}

type PayloadOf<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: Kind }>['payload'];

/** The visit or call on its day, the correction on its day, the answer on the day when it came. */
function replyParts(reply: PayloadOf<'reply_received'>, detail: EventDetail | null, unit: string | null): Part[] {
  const textOf = (key: string): string | null => {
    const value = detail?.[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const written = textOf('method');
  const method = METHODS.find(({ code }) => code === written)?.label ?? written;
  const shared = { unit, person: textOf('handler'), reference: reply.sheet };
  const evidence = textOf('evidence');
  const answer = [answerText(reply), textOf('explanation'), evidence === null ? null : `佐证：${evidence}`];
  const text = answer.filter((part) => part !== null).join('；');
  return [
    { ...shared, day: reply.verified_on, kind: 'verified', text: method === null ? null : `核实方式：${method}` },
    ...(reply.corrected_on === null ? [] : [{ ...shared, day: reply.corrected_on, kind: 'corrected' as const }]),
    { ...shared, day: reply.received_on, kind: 'answered', text },
  ];
}

function decisionParts(
  event: LedgerEvent,
  detail: EventDetail | null,
  named: (recipient: string | null) => string | null,
): Part[] {
  const person = typeof detail?.['by'] === 'string' ? detail['by'] : null;
  switch (event.kind) {
    case 'closed':
    case 'exempted':
    case 'transferred': {
      const { on, by, recipient } = event.payload;
      const reason = answerWords(event.payload.reason);
      const shared = { on, by, reason: event.payload.reason, basis: null, until: null, to: null, batch: event.batch };
      const outcome =
        event.kind === 'closed'
          ? outcomeText({ ...shared, stage: 'closed', basis: event.payload.basis })
          : event.kind === 'exempted'
            ? outcomeText({ ...shared, stage: 'exempt', until: event.payload.until })
            : outcomeText({ ...shared, stage: 'transferred', to: event.payload.to });
      const text = [outcome, reason].filter((part) => part !== null).join('；');
      return [
        { day: on, kind: event.kind, text, unit: named(recipient), person: person ?? by, reference: event.batch },
      ];
    }
    case 'reopened': {
      const { on, by, cause, reason, recipient } = event.payload;
      const text = [REOPEN_CAUSE_LABELS[cause], reason].filter((part) => part !== null).join('；');
      return [{ day: on, kind: 'reopened', text, unit: named(recipient), person: by, reference: event.batch }];
    }
    case 'reviewed': {
      const { on, by, upheld, reason, sample } = event.payload;
      const text = [upheld ? '复核通过' : '复核不通过', reason].filter((part) => part !== null).join('；');
      return [{ day: on, kind: 'reviewed', text, person: by, reference: sample }];
    }
    default:
      return [];
  }
}

/** A reason may be a code of the answers. */
function answerWords(reason: string | null): string | null {
  if (reason === null || reason === '') return null;
  if (!/^[a-z_]+$/u.test(reason)) return reason;
  const words = answerText({ verdict: 'confirmed', reason, disposal: null })?.split('：')[1] ?? reason;
  return words;
}

/** Findings of a field check in words. */
export function checkText(answer: PayloadOf<'check_received'>): string {
  if (answer.outcome === 'unreachable') return STORY_CHECKS.unreachable;
  const words = (['missed', 'wrongly_removed', 'approves'] as const).flatMap((question) => {
    const said = answer[question];
    return said === null ? [] : [`${STORY_CHECKS[question]}：${said ? '是' : '否'}`];
  });
  return words.join('；');
}

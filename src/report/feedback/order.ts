/** A township's share of a batch → the order for its workbook: the content of the head lines, the codes of the rows. Pure. */
import { NO_VILLAGE } from '../../catalog/sheets/feedback-sheet.js';
import type { BatchResult, FindingContext } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import { rowCheckCode } from '../../domain/keyed-code.js';
import { PASS_LABELS } from '../../domain/pass.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { listDates, listsBehind } from '../layout/batch-words.js';
import { compareNames } from '../layout/order.js';
import type { RecipientShare } from './recipients.js';

/** Content of the printed head lines. Dates are ISO days. */
export interface FeedbackHead {
  readonly batch: string;
  /** Name of this issue: the batch, with `+1`, `+2` for supplements. */
  readonly issue: string;
  readonly pass: string;
  /** As-of date of the batch: standards are those in force on that day. */
  readonly asOf: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contact: string;
  readonly registerDate: string;
  readonly listDates: readonly string[];
  /** Head of the ledger's chain when the sheet was made, short; null when there is none. */
  readonly chainHead: string | null;
}

/** One workbook to make. */
export interface FeedbackOrder {
  /** As in `Finding.sent_to`: `990121/示例镇`. */
  readonly recipient: string;
  readonly countyName: string;
  readonly township: string;
  /** Only this village's rows (dispatch --by-village); null for the whole township. */
  readonly village: string | null;
  /** The findings that this recipient has to answer. */
  readonly findings: readonly Finding[];
  readonly head: FeedbackHead;
  readonly rules: ReadonlyMap<string, RuleDefinition>;
  readonly contexts: ReadonlyMap<string, FindingContext>;
  /** Finding number → answer of the last round, one line. */
  readonly lastAnswers: ReadonlyMap<string, string>;
  /** Finding number → 校验码. */
  readonly checkCodes: ReadonlyMap<string, string>;
  readonly areIdsMasked: boolean;
}

/** Common values of all workbooks of one dispatch. */
export interface DispatchTerms {
  /** ISO days. */
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly contact: string;
  /** Data dates of the register parts that the batch used; may be empty. */
  readonly registerDates: readonly string[];
  readonly areIdsMasked: boolean;
  /** Secret of the chain of offices. */
  readonly key: Uint8Array;
}

/** The ledger's facts about one recipient's sheet. */
export interface SheetIssue {
  /** `2018-07-25-county-01`, with `+1`, `+2` for supplements. */
  readonly issue: string;
  readonly lastAnswers: ReadonlyMap<string, string>;
  readonly chainHead: string | null;
}

/** Reads no clock and no ledger: both come in as values. */
export function orderFor(
  batch: BatchResult,
  share: RecipientShare,
  terms: DispatchTerms,
  issue: SheetIssue,
): FeedbackOrder {
  const { recipient, countyName, township, isDepartment, findings } = share;
  return {
    recipient,
    countyName,
    township,
    village: null,
    findings,
    head: {
      batch: batch.id,
      issue: issue.issue,
      pass: PASS_LABELS[batch.pass],
      asOf: batch.as_of,
      issuer: batch.office.name,
      issuedOn: terms.issuedOn,
      dueOn: terms.dueOn,
      contact: terms.contact === '' ? batch.office.name : terms.contact,
      registerDate: terms.registerDates.join('、') || batch.as_of,
      listDates: listDates(batch, share.county, isDepartment ? listsBehind(batch, findings) : null),
      chainHead: issue.chainHead,
    },
    rules: new Map(batch.definitions.map((definition) => [definition.number, definition])),
    contexts: new Map(batch.contexts.map((context) => [context.no, context])),
    lastAnswers: issue.lastAnswers,
    checkCodes: new Map(findings.map(({ no }) => [no, rowCheckCode(terms.key, { no, recipient, issue: issue.issue })])),
    areIdsMasked: terms.areIdsMasked,
  };
}

/** The same order cut into its villages, in the order of their names; rows without a village last. Codes and issue stay the same. */
export function ordersByVillage(order: FeedbackOrder): FeedbackOrder[] {
  const byVillage = new Map<string | null, Finding[]>();
  for (const finding of order.findings) {
    const own = byVillage.get(finding.place.village);
    if (own === undefined) byVillage.set(finding.place.village, [finding]);
    else own.push(finding);
  }
  return [...byVillage]
    .sort(([one], [other]) => compareNames(one, other))
    .map(([village, findings]) => ({ ...order, village: village ?? NO_VILLAGE, findings }));
}

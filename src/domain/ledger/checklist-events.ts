/**
 * Events of checklists: what was asked in which words, what went out, what came back, who signed. As with all events, names and proofs stand
 * in the detail; the payload has keyed codes of them, so that one person on two sheets is seen without being named, and after a purge too.
 */
import type { Checklist } from './checklist.js';

export interface ChecklistPayloads {
  /** The words of a checklist as they were first sent out. */
  readonly checklist_defined: {
    readonly checklist: string;
    /** Digest of what people sign. */
    readonly definition: string;
    readonly content: Checklist;
    readonly on: string;
  };
  /** One subject on one sheet. Detail: the printed cells that name it. */
  readonly checklist_issued: {
    /** 核查编号 of the subject on this checklist: the same in every batch. */
    readonly no: string;
    readonly checklist: string;
    readonly definition: string;
    /** 1, or 2 for the second of two independent confirmations. */
    readonly copy: number;
    readonly recipient: string;
    /** Names the sheet among all of the recipient; goes into the check codes. */
    readonly sheet: string;
    /** Printed rows by their position in the checklist, from 1. */
    readonly rows: readonly number[];
    readonly place: {
      readonly county: string | null;
      readonly township: string | null;
      readonly village: string | null;
    };
    /** Finding that it goes with; null for others. */
    readonly of: string | null;
    readonly issued_on: string;
    readonly due: string;
    readonly revision: number;
  };
  /** An accepted answer to one item. Detail: proofs, remark, signature. */
  readonly checklist_answered: {
    readonly no: string;
    readonly copy: number;
    /** Key of the item: id and digest of its content. */
    readonly row: string;
    readonly recipient: string;
    readonly sheet: string;
    readonly answer: string;
    /** Keyed codes of the proofs, sorted. */
    readonly evidence: readonly string[];
    /** Keyed code of who signed this item by itself; null where nobody did. */
    readonly signer: string | null;
    /** Day of the step, where steps have days. */
    readonly done_on: string | null;
    readonly received_on: string;
    /** Digest of the whole answer. */
    readonly digest: string;
  };
  /** An accepted signature. Detail: the name, and a remark. */
  readonly checklist_signed: {
    readonly no: string;
    readonly copy: number;
    readonly row: string;
    readonly role: string;
    /** Place in the chain, from 0. */
    readonly order: number;
    readonly recipient: string;
    readonly sheet: string;
    readonly signer: string;
    readonly signed_on: string;
    readonly received_on: string;
    readonly digest: string;
  };
}

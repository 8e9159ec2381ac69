/** A finding as findings.jsonl holds it: keys always present, null where unknown, columns by canonical names. */
import type { Pass } from './pass.js';
import type { RuleKind, RuleUnit, Severity } from './rule.js';

export interface EvidenceRow {
  readonly source: string;
  readonly file: string;
  /** Null only where the format has no sheets. */
  readonly sheet: string | null;
  readonly row: number;
  /** Canonical column → clean text; unknown columns under their own header. */
  readonly values: Readonly<Record<string, string>>;
  /** Name of one of the office's own tables, which no other office knows by its id; absent for shipped lists. */
  readonly source_name?: string;
}

export interface Finding {
  /** Rule and eight base-32 characters of a keyed hash of rule, unit and subject key: `C04-7K3M9QXT`. */
  readonly no: string;
  readonly rule: string;
  readonly rule_name: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly unit: RuleUnit;
  readonly pass: Pass;
  readonly batch: string;
  readonly person: {
    readonly name: string | null;
    /** Canonical where valid, else as written. */
    readonly id_number: string | null;
    readonly household: string | null;
    readonly relation: string | null;
  };
  readonly place: {
    readonly county: string | null;
    readonly township: string | null;
    readonly village: string | null;
  };
  /** `county code/township name`; the subject's township is always among them; 未分乡镇 where unknown. */
  readonly sent_to: readonly string[];
  readonly message: string;
  readonly evidence: readonly EvidenceRow[];
  readonly match: {
    readonly method: string;
    readonly note: string | null;
    /** Of a link without an equal number, as far as it was weighed; not in findings.jsonl. */
    readonly weighed?: WeighedLink;
  } | null;
  readonly exempt_until: string | null;
}

/** How two rows were weighed. */
export interface WeighedLink {
  /** 0–100. */
  readonly score: number;
  readonly fields: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
  /** The damaged number and the valid one; null where no number was repaired. */
  readonly repair: { readonly from: string; readonly to: string } | null;
}

/** A pair only a person can decide: one line of review.jsonl. */
export interface ReviewPair {
  readonly reason: string;
  readonly rule: string | null;
  readonly place: Finding['place'];
  readonly register: EvidenceRow;
  readonly list: EvidenceRow;
  readonly note: string | null;
  /** 0–100; with `fields` only where linkage weighed the pair. */
  readonly score?: number;
  /** Level and weight in bits of every field. */
  readonly fields?: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
  /** Null for a value that cannot be read, where there is no second row to compare; absent for pairs. */
  readonly right?: null;
  /** The column that cannot be read, by its list; absent for pairs. Example: public_security.custody.to_date */
  readonly column?: string;
}

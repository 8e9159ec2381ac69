/** Identity numbers: kind + canonical form + status. The rules are docs/design/identity-numbers.md; the code is src/normalise. */

export const IDENTITY_KINDS = [
  'resident',
  'resident_15',
  'permit_hmt',
  'foreign_pr',
  'foreign_pr_old',
  'disability',
  'credit_code',
  'org_code',
  'hkid',
  'twid',
  'travel_permit',
  'passport',
  'military',
  'student',
  'birth_certificate',
  'none',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** accept: as written · repair: lossless or proved by a check digit · flag: raw text kept, no clean value · none: not this kind. */
export type Verdict = 'accept' | 'repair' | 'flag' | 'none';

export const IDENTITY_PROBLEMS = [
  'length',
  'charset',
  'check_digit',
  'date',
  'future_date',
  'age',
  'division_unknown',
  'sequence',
  'placeholder',
  'masked',
  'lost_in_spreadsheet',
  'scientific',
  'century_ambiguous',
  'perhaps_cut',
  'inner_check',
  'prefix_unknown',
  'nationality',
  'category',
  'several_numbers',
  'private_use',
] as const;
export type IdentityProblem = (typeof IDENTITY_PROBLEMS)[number];

export type Sex = '男' | '女';

/** One number as read. `canonical` is null unless status is accept or repair. */
export interface Identity {
  readonly input: string;
  readonly kind: IdentityKind;
  readonly status: Verdict;
  readonly canonical: string | null;
  /** ISO day, or null where the kind has none or the century is unknown. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** Six-digit code as written in the number, or null. */
  readonly division: string | null;
  readonly problems: readonly IdentityProblem[];
  /** Changes and remarks, as codes of the notes catalogue with details (`x_upper`, `upgraded_15`, `look_alike:U+0425`). */
  readonly notes: readonly string[];
  /** Kind-specific parts: disability category and grade, re-issue count, first 15 digits of a lost number, candidates … */
  readonly parts: Readonly<Record<string, string>>;
  /**
   * The 18-character number under which this person is matched: the canonical resident or permit number, the inner number of a
   * disability certificate, the upgraded 15-digit number. Null when nothing valid can be matched.
   */
  readonly matchKey: string | null;
}

/** A cleaned cell: the raw text is always kept beside the clean value. */
export interface CleanValue {
  readonly status: Verdict;
  /** Canonical text (ISO dates, plain decimals, catalogue words), null unless accept or repair. */
  readonly value: string | null;
  readonly raw: string;
  /** Codes of changes and doubts; empty when there are none. */
  readonly notes: readonly string[];
}

/** Identity of a blank number cell. */
export const BLANK_IDENTITY: Identity = {
  input: '',
  kind: 'none',
  status: 'none',
  canonical: null,
  birthDate: null,
  sex: null,
  division: null,
  problems: [],
  notes: [],
  parts: {},
  matchKey: null,
};

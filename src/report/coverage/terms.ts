/** Settings of the sheets of the coverage book, beside the facts. */
export interface CoverageTerms {
  readonly office: string;
  /** 县级比对 and so on. */
  readonly pass: string;
  /** ISO days. */
  readonly asOf: string;
  readonly since: string;
  /** Yearly line in force, yuan a person. */
  readonly line: number;
  /** Codes and labels of the visit reasons, in their order. */
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  countyName(code: string | null): string | null;
}

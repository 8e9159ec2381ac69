/** Counties of which the settings say that they are there: a new one stands in no shipped table yet. Pure. */

/** Settings about places. */
export interface PlaceSettings {
  /** The office's own table, relative to the workspace root. */
  readonly divisions?: string | undefined;
  readonly office?: OfPlace;
  readonly register?: readonly OfPlace[];
  readonly candidates?: readonly OfPlace[];
  readonly sources?: readonly OfPlace[];
}

interface OfPlace {
  readonly division?: string | undefined;
}

/** Codes of the office's own county and of those of its registers and lists, sorted. */
export function ownCounties({ office, register = [], candidates = [], sources = [] }: PlaceSettings): string[] {
  const codes = [office, ...register, ...candidates, ...sources].flatMap((entry) => entry?.division?.slice(0, 6) ?? []);
  return [...new Set(codes)].filter((code) => !code.endsWith('00')).sort();
}

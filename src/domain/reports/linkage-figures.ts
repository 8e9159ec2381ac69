/**
 * Figures of record linkage in a pass: rows that were brought to a person without an equal valid number, those that a person has to judge, and
 * those that could not be compared with everybody. Only shapes.
 */

/**
 * Why a row was not compared with everybody whom it may be · same_day: too many people have its birth date · village: too many live in its
 * village · namesakes: more people fit than a person can choose among · large_register: the register is searched by numbers only.
 */
export const LINKAGE_CAPS = ['same_day', 'village', 'namesakes', 'large_register'] as const;
export type LinkageCap = (typeof LINKAGE_CAPS)[number];

/** Rows of one list, as the engine decides, whatever the settings let it do. Absent where there are none, or linkage is off. */
export interface ListLinkage {
  /** Rows whose repaired number is exactly one person's. */
  readonly id_repaired: number;
  /** Rows that the weights bring to one person. */
  readonly weights: number;
  /** Rows that a person has to judge. */
  readonly review: number;
  /** Rows without a link that were not compared with everybody, by reason. */
  readonly capped: Readonly<Partial<Record<LinkageCap, number>>>;
  /** Rows that lack what linkage needs: no usable number, and no name, or a name with neither birth date nor village. */
  readonly unlinkable: number;
  /** People with a damaged number that leaves too many possible ones: looked for by name only. */
  readonly people_capped: number;
}

/** All lists and the people among themselves, as the settings and the decisions of people let links act. */
export interface BatchLinkage {
  /** Rows that count as a person's, by method. */
  readonly linked: { readonly id_repaired: number; readonly weights: number; readonly decided: number };
  /** Links that wait for a person. */
  readonly review: number;
  readonly capped: number;
  readonly unlinkable: number;
  /** People with a damaged number that leaves too many possible ones: looked for by name only. */
  readonly people_capped: number;
  /** Counties in which the answers of people raised the score from which weights link; absent where none. */
  readonly calibrated?: readonly {
    /** Key of the county or city; '' for all. */
    readonly division: string;
    /** Pairs weighed and decided. */
    readonly decided: number;
    /** Of them two people above the shipped cut-off. */
    readonly different: number;
    /** Score from which weights link now. */
    readonly link_from: number;
  }[];
}

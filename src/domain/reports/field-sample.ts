/** A drawn field sample as its record holds it: enough to draw again anywhere, no person's name or number. Only shapes. */

export interface SampleStage {
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly take: number;
  readonly preferHouseholds?: number | undefined;
}

export interface SamplePlan {
  readonly name: string;
  /** Groups of households in the frame. */
  readonly groups: readonly string[];
  readonly stages: readonly SampleStage[];
  readonly households: number;
  readonly quotas?: Readonly<Record<string, number>> | undefined;
  /** Only villages of these classes, as the village table writes them: 贫困村, 非贫困村. */
  readonly village_classes?: readonly string[] | undefined;
  /** Only households of these groups (脱贫户) or kinds of the register (低保户). */
  readonly household_classes?: readonly string[] | undefined;
}

export interface SampledHousehold {
  /** 检查编号: a keyed code of sample and household. */
  readonly no: string;
  readonly key: string;
  readonly county: string;
  readonly township: string;
  readonly village: string;
  readonly group: string | null;
  readonly order: number;
  readonly stratum: string;
  readonly persons: number;
  /** Keyed code of the member of staff who helps the household; absent where nobody is named. */
  readonly helper?: string | undefined;
}

export interface SampleRecord {
  readonly format: 1;
  readonly sample: string;
  readonly bidui: string;
  readonly office: string;
  readonly drawn_on: string;
  readonly seed: string;
  readonly plan: SamplePlan;
  /** Household keys not drawn, sorted. */
  readonly excluded: readonly string[];
  /** `file` stands beside the record; SHA-256 is over the sorted units. */
  readonly frame: { readonly file: string; readonly size: number; readonly sha256: string };
  readonly strata: readonly {
    readonly stratum: string;
    readonly frame: number;
    readonly excluded: number;
    readonly wanted: number;
    readonly drawn: number;
    readonly taken_whole: boolean;
  }[];
  readonly cross: {
    readonly level: 'county' | 'township';
    readonly pairs: readonly { readonly checker: string; readonly checked: string }[];
  } | null;
  readonly selected: readonly SampledHousehold[];
  /** Next in the drawn order of their strata. */
  readonly reserves: readonly SampledHousehold[];
}

/** An accepted row of a check sheet. Null where the question does not concern the household. */
export interface CheckAnswer {
  readonly outcome: 'checked' | 'unreachable';
  readonly obstacle: string | null;
  readonly missed: boolean | null;
  readonly wrongly_removed: boolean | null;
  readonly approves: boolean | null;
  /** Whether the household is satisfied with its helper; absent where it has none and on sheets that did not ask. */
  readonly satisfied?: boolean;
  /** Helper as the sheet names him, with the code of the record; absent like `satisfied`. */
  readonly helper?: { readonly name: string; readonly code: string };
  readonly remark: string | null;
  readonly checker: string;
  readonly checked_on: string;
}

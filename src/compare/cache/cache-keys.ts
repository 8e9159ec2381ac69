/**
 * Keys of the cache between runs: a text over everything that reading depends on. While a key is the same, reading again would give the
 * same rows on every day before the reading's `validUntil`. Inputs of judging alone (limits, earlier deliveries, exemptions) do not belong
 * to it.
 */
import { canonicalJson } from '../../domain/canonical-json.js';
import { keyedCode } from '../../domain/keyed-code.js';
import type { Pass } from '../../domain/pass.js';
import type { RetentionPolicy } from '../../linkage/retention-policy.js';
import { OWN_TABLES, type Schema } from '../../store/work-schema.js';
import { hashText } from '../../system/hash.js';
import type { InputFile, PlannedDelivery } from '../../delivery/plan-inputs.js';

/** Raised when the form of the cache changes. */
const FORM = 2;

const KEY_CHARACTERS = 16;

type Environment = (name: string) => string | undefined;

/** Inputs of reading the subjects of a pass. */
export interface SubjectsKey {
  readonly schema: Schema;
  readonly version: string;
  readonly pass: Pass;
  readonly division: string | null;
  readonly office: string;
  /** Counties whose codes count as issued. */
  readonly counties: readonly string[];
  /** Which people may be one person is entered with them. */
  readonly linkage: string;
  /** As set: rows of one engine are not there for another. */
  readonly engine: string | readonly string[];
  readonly maxFileMegabytes: number;
  readonly people: readonly PlannedDelivery[];
  /** Helper tables: divisions, villages. */
  readonly tables: readonly (Pick<InputFile, 'path' | 'sha256'> & { readonly role: string })[];
  readonly environment: Environment;
}

export function subjectsKey({ schema, people, tables, environment, ...facts }: SubjectsKey): string {
  return hashText(
    canonicalJson({
      form: FORM,
      schema: [...schema, ...OWN_TABLES],
      ...facts,
      people: people.map((delivery) => deliveryFacts(delivery, environment)),
      tables: tables.map(({ role, path, sha256 }) => ({ role, path, sha256 })),
    }),
  );
}

/** Inputs of the results of rules that stand neither in a store nor in a rule. */
export interface SharedKey {
  /** Finding numbers follow from it. */
  readonly key: Uint8Array;
  /** Every setting but deliveries and rules. */
  readonly settings: object;
  /** Those that hold on the day of the pass. */
  readonly exempted: readonly object[];
  readonly organisation: readonly string[];
}

export function sharedKey({ key, ...facts }: SharedKey): string {
  return hashText(canonicalJson({ ...facts, key: keyedCode(key, ['answers'], KEY_CHARACTERS) }));
}

/** `deliveryId` stands in the rows; `policy` decides which rows and columns are retained. */
export function listKey(
  delivery: PlannedDelivery,
  facts: {
    readonly deliveryId: number;
    readonly policy: RetentionPolicy | undefined;
    readonly linkage: string;
    readonly environment: Environment;
  },
): string {
  const { deliveryId, policy, linkage, environment } = facts;
  const columns = policy?.columns === undefined || policy.columns === null ? null : [...policy.columns].sort();
  return hashText(
    canonicalJson({
      ...deliveryFacts(delivery, environment),
      deliveryId,
      linkage,
      policy: policy === undefined ? null : { ...policy, columns },
    }),
  );
}

/** Passwords belong to no key, only whether there is one: the opened content is the same as long as the file is. */
function deliveryFacts(
  { table, files, ...delivery }: PlannedDelivery,
  environment: Environment,
): Readonly<Record<string, unknown>> {
  const { passwordVariable } = delivery.settings;
  return {
    ...delivery,
    // An own table is as the settings declare it today; those that bidui ships change with its version.
    table,
    files: files.map(({ path, sha256 }) => ({ path, sha256 })),
    hasPassword: passwordVariable !== null && environment(passwordVariable) !== undefined,
  };
}

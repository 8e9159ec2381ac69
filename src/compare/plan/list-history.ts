/**
 * The last delivery of each list before this one, from the stored batches: the measure for the guard. A batch with the same files of a list
 * is this delivery itself and no measure for it; its acceptance by a person stays valid.
 */
import type { ListHealth } from '../../domain/batch.js';
import type { Pass } from '../../domain/pass.js';
import type { BatchHead } from '../../workspace/batch-store.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import { countyOf } from '../../delivery/division-names.js';

export interface PreviousList {
  readonly batch: string;
  readonly health: ListHealth;
}

export interface ListHistory {
  /** The last delivery with other content, or null. */
  previous(delivery: PlannedDelivery): PreviousList | null;
  /** True when a person accepted this very content, now or in an earlier batch. */
  isAccepted(delivery: PlannedDelivery): boolean;
}

function contentOf(delivery: PlannedDelivery): string {
  return delivery.files
    .map(({ sha256 }) => sha256)
    .sort()
    .join(' ');
}

/** Content of a list as a stored batch read it. */
function contentIn(head: BatchHead, list: ListHealth): string {
  const paths = new Set(list.files);
  const hashes = head.inputs.filter((input) => paths.has(input.path)).map(({ sha256 }) => sha256);
  return [...new Set(hashes)].sort().join(' ');
}

/** `standing`: batches in their order. Looks at those of the same pass that are not later than the as-of date, the latest first. */
export function listHistory(
  standing: readonly BatchHead[],
  when: { readonly pass: Pass; readonly asOf: string },
  acceptedNow: readonly string[],
): ListHistory {
  const heads = standing.filter((head) => head.pass === when.pass && head.as_of <= when.asOf).toReversed();
  const listsOf = (head: BatchHead, delivery: PlannedDelivery): ListHealth[] =>
    head.lists.filter((list) => list.source === delivery.table.id && list.division === countyOf(delivery.division));
  return {
    previous(delivery) {
      const content = contentOf(delivery);
      for (const head of heads) {
        const lists = listsOf(head, delivery);
        const [only] = lists;
        // Several deliveries of one source and division cannot be told apart.
        if (only === undefined || lists.length > 1) continue;
        if (only.status !== 'ok' || contentIn(head, only) === content) continue;
        return { batch: head.id, health: only };
      }
      return null;
    },
    isAccepted(delivery) {
      if (acceptedNow.includes(delivery.table.id)) return true;
      const content = contentOf(delivery);
      return heads.some(
        (head) =>
          head.accepted_lists?.includes(delivery.table.id) === true &&
          listsOf(head, delivery).some((list) => contentIn(head, list) === content),
      );
    },
  };
}

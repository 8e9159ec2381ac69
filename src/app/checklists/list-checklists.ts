/** `bidui checklist list`: the checklists in force, and the shipped ones that the settings may name. */
import { SHIPPED_CHECKLISTS } from '../../catalog/checklists.js';
import { checklistsInForce } from '../../config/checklists.js';
import type { Checklist } from '../../domain/ledger/checklist.js';
import { UserError } from '../../domain/problem.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Document of `checklist list --json`. */
export interface ChecklistListing {
  readonly checklists: readonly (Checklist & {
    /** own: declared by the office · shipped: from the catalogue, perhaps changed by the settings. */
    readonly origin: 'own' | 'shipped';
    /** Whether the settings name it. */
    readonly in_use: boolean;
  })[];
}

/** Those in use first, in the order of the settings. `id`: only that one. Throws UserError checklist-unknown-list. */
export function listChecklists(workspace: Workspace | null, id: string | null): ChecklistListing {
  const used = checklistsInForce(workspace?.settings.checklists ?? []);
  const isShipped = (list: Checklist): boolean => SHIPPED_CHECKLISTS.some((shipped) => shipped.id === list.id);
  const unused = SHIPPED_CHECKLISTS.filter((list) => !used.some((own) => own.id === list.id));
  const all: ChecklistListing['checklists'] = [
    ...used.map((list) => ({
      ...list,
      origin: isShipped(list) ? ('shipped' as const) : ('own' as const),
      in_use: true,
    })),
    ...unused.map((list) => ({ ...list, origin: 'shipped' as const, in_use: false })),
  ];
  if (id === null) return { checklists: all };
  const chosen = all.filter((list) => list.id === id || list.name === id);
  if (chosen.length > 0) return { checklists: chosen };
  throw new UserError('checklist-unknown-list', { id, known: all.map((list) => `${list.id} ${list.name}`).join('、') });
}

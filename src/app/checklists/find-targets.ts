/** The subjects that a batch gives to each checklist: its candidates, its findings, or households of the register that it compared. */
import { checklistsInForce } from '../../config/checklists.js';
import { readRegister } from '../../delivery/read-register.js';
import type { BatchResult } from '../../domain/batch.js';
import type { Checklist } from '../../domain/ledger/checklist.js';
import { HEAD_RELATION } from '../../catalog/sources/relations.js';
import {
  findingTargets,
  subjectKey,
  targetsOf,
  type ChecklistTarget,
  type ListedPerson,
} from '../../ledger/checklists/subjects.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface ListTargets {
  readonly list: Checklist;
  readonly targets: readonly ChecklistTarget[];
}

interface Registered extends ListedPerson {
  readonly status: string | null;
  readonly exitedOn: string | null;
}

export interface FindTerms {
  readonly environment: (name: string) => string | undefined;
  /** People whose households are to leave by an answer about a finding. */
  readonly leaving: readonly ListedPerson[];
}

/** In the order of the settings. The register is read only where a checklist asks for its households. */
export async function findTargets(
  workspace: Workspace,
  batch: BatchResult,
  { environment, leaving }: FindTerms,
): Promise<readonly ListTargets[]> {
  const lists = checklistsInForce(workspace.settings.checklists);
  const needsRegister = lists.some(({ stage }) => stage === 'exit' || stage === 'visit');
  const registered: Registered[] = [];
  const { pass, as_of: asOf, division } = batch;
  if (needsRegister) {
    // Unreadable rows were reported when the batch was computed.
    await readRegister(workspace, { pass, asOf, division, environment }, (person) => {
      const { county, township, village } = person.place;
      const { household, name, idNumber, matchKey, isHead } = person;
      registered.push({
        ...{ county, township, village, household, name },
        ...{ id_number: idNumber, id_key: matchKey, relation: isHead ? HEAD_RELATION : null },
        status: person.column('status'),
        exitedOn: person.column('exited_on'),
      });
    });
  }
  const asked = new Set(leaving.map((person) => subjectKey({ subject: 'household' }, person)));
  const isAsked = (person: Registered): boolean =>
    person.status !== 'removed' && asked.has(subjectKey({ subject: 'household' }, person));
  const peopleOf = ({ stage, statuses }: Checklist): readonly ListedPerson[] => {
    if (stage === 'entry') return batch.candidates;
    if (stage === 'visit') return registered.filter(({ status }) => status !== null && statuses.includes(status));
    return registered.filter((person) => isToLeave(person, asOf) || isAsked(person));
  };
  return lists.map((list) => ({
    list,
    targets:
      list.stage === 'closing'
        ? findingTargets(list, batch.findings, workspace.key)
        : targetsOf(list, peopleOf(list), workspace.key),
  }));
}

/** 拟退出: a day of exit that is yet to come, or one written before the status says so. */
function isToLeave({ status, exitedOn }: Registered, asOf: string): boolean {
  if (exitedOn === null || status === 'removed') return false;
  return exitedOn >= asOf || status === 'registered' || status === 'monitored';
}

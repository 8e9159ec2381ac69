/**
 * Cases of the ledger by the person who was responsible on the day they were sent, by helping unit and by village. A successor takes over
 * the next round; what was sent before stays with the predecessor. Reads details of the ledger and the stored batches, writes nothing.
 */
import { auditSubject } from '../../catalog/audit-subjects.js';
import type { RuleUnit } from '../../domain/rule.js';
import type { LedgerReport } from '../../report/ledger/words.js';
import { memberName, type Organisation } from '../../domain/organisation.js';
import { recipientParts } from '../../domain/recipient.js';
import type { LedgerState, RecipientState, RoundState } from '../../domain/ledger/state.js';
import type { StatisticsRow } from '../../domain/ledger/statistics.js';
import type { FindingState } from '../../domain/ledger/state.js';
import { groupedStatistics, rankGroups } from '../../ledger/statistics.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { readBatch } from '../../workspace/batch-store.js';
import { standingBatches } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';

interface StaffFacts {
  readonly state: LedgerState;
  readonly organisation: Organisation | null;
  readonly ledger: LedgerStore;
  readonly workspace: Workspace;
  readonly today: string;
}

type StaffStatistics = Pick<
  LedgerReport,
  'people' | 'units' | 'villages' | 'projects' | 'posts' | 'audit' | 'rankings'
>;

/** Tables for 疑点台账: by person only with an organisation, by unit only where the register names units. */
export function staffStatistics(facts: StaffFacts): StaffStatistics {
  const { state, organisation, ledger, today } = facts;
  const units = helperUnits(facts);
  const people =
    organisation === null
      ? []
      : groupedStatistics(state, today, (finding, recipient, round) =>
          personOf({ finding, recipient, round }, organisation, ledger),
        );
  const byUnit = units.size === 0 ? [] : groupedStatistics(state, today, ({ no }) => units.get(no) ?? null);
  const bySubject = (...subjects: readonly RuleUnit[]): StatisticsRow[] =>
    groupedStatistics(state, today, (finding) =>
      subjects.includes(finding.unit) ? subjectName(finding, ledger) : null,
    );
  return {
    people,
    units: byUnit,
    villages: groupedStatistics(state, today, villageOf),
    projects: bySubject('project'),
    posts: bySubject('post', 'staff'),
    audit: groupedStatistics(state, today, ({ rule, unit }) => auditSubject(rule, unit)),
    rankings: { 责任人: rankGroups(people), 帮扶单位: rankGroups(byUnit) },
  };
}

/** The project, post or member of staff as the finding names it. */
function subjectName({ detail, no }: FindingState, ledger: LedgerStore): string {
  const seen = detail === null ? null : ledger.detail(detail);
  const person = (seen?.['person'] ?? null) as { readonly name: string | null } | null;
  return person?.name ?? no;
}

interface SentCase {
  readonly finding: FindingState;
  readonly recipient: RecipientState;
  readonly round: RoundState;
}

function personOf({ finding, recipient, round }: SentCase, organisation: Organisation, ledger: LedgerStore): string {
  const [sent] = round.dispatches;
  const { county, township, department } = recipientParts(recipient.recipient);
  const isOwn = finding.place.township === township;
  const printed = sent?.printed === undefined || sent.printed === null ? null : ledger.detail(sent.printed);
  const group = typeof printed?.['group'] === 'string' ? printed['group'] : null;
  const person = organisation.responsibleFor(
    { county, township, village: isOwn ? finding.place.village : null, group: isOwn ? group : null, department },
    sent?.issued_on ?? '',
  );
  return person === null ? '未落实到人' : memberName(person);
}

/** `990121/示例镇/上河村`, as recipientName words a township. */
function villageOf({ place }: FindingState): string | null {
  return place.village === null ? null : `${place.county ?? ''}/${place.township ?? ''}${place.village}`;
}

/** Finding number → 帮扶单位, as the last batch that says it. */
function helperUnits({ workspace }: StaffFacts): Map<string, string> {
  const units = new Map<string, string>();
  for (const { id } of standingBatches(workspace)) {
    for (const { no, helper_unit: unit } of readBatch(workspace.paths, id).contexts) {
      if (unit !== undefined) units.set(no, unit);
    }
  }
  return units;
}

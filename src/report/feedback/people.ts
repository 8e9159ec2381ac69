/** The person of the organisation behind each row of a sheet: named in 系统提示, so that the row reaches whoever has to go there. Pure. */
import type { FindingContext } from '../../domain/batch.js';
import type { Finding } from '../../domain/finding.js';
import type { Organisation, OrganisationMember } from '../../domain/organisation.js';
import { recipientParts } from '../../domain/recipient.js';
import type { FeedbackOrder } from './order.js';

const NO_CONTEXT: Omit<FindingContext, 'no'> = {
  group: null,
  household_kind: null,
  head_name: null,
  status: null,
  hint: null,
};

/** The order with the responsible people in its hints; unchanged without an organisation. */
export function orderToPeople(order: FeedbackOrder, organisation: Organisation | null): FeedbackOrder {
  if (organisation === null) return order;
  const contexts = new Map(order.contexts);
  for (const finding of order.findings) {
    const context = order.contexts.get(finding.no) ?? { no: finding.no, ...NO_CONTEXT };
    const person = responsibleFor(order, finding, { organisation, group: context.group });
    if (person === null) continue;
    const hint = [personWords(person), context.hint].filter((words) => words !== null).join('；');
    contexts.set(finding.no, { ...context, hint });
  }
  return { ...order, contexts };
}

function responsibleFor(
  { recipient, head }: FeedbackOrder,
  finding: Finding,
  { organisation, group }: { readonly organisation: Organisation; readonly group: string | null },
): OrganisationMember | null {
  const { county, township, department } = recipientParts(recipient);
  // On the other township's sheet, that township's own staff are responsible for a finding about two.
  const isOwn = finding.place.township === township;
  const village = isOwn ? finding.place.village : null;
  return organisation.responsibleFor(
    { county, township, village, group: isOwn ? group : null, department },
    head.issuedOn,
  );
}

function personWords({ name, duty, phone }: OrganisationMember): string {
  return `${duty ?? '信息员'}：${name}${phone === null ? '' : ` ${phone}`}`;
}

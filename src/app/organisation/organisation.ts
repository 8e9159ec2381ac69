/** `bidui organisation`: who is responsible where on a day, who was before, and where open findings have nobody. Writes 通讯录.xlsx. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CONTACT_BOOK } from '../../catalog/sheets/contacts.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { loadOrganisation } from '../../delivery/organisation-file.js';
import { OPEN_STAGES, type LedgerState } from '../../domain/ledger/state.js';
import type { Organisation, OrganisationMember } from '../../domain/organisation.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { recipientParts } from '../../domain/recipient.js';
import { compareTexts } from '../../domain/text-order.js';
import { buildContactBook, type Vacancy } from '../../report/organisation/book.js';
import { openLedger } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import { countyWords } from '../workspace/place-names.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface OrganisationListing {
  readonly day: string;
  readonly present: readonly OrganisationMember[];
  readonly former: readonly OrganisationMember[];
  /** Recipients and villages with open findings for whom the table has nobody. */
  readonly vacancies: readonly Vacancy[];
  readonly problems: readonly Problem[];
  /** Path of the written workbook. */
  readonly file: string;
}

/** Throws UserError organisation-not-configured, those of the table and of outputs. */
export async function listOrganisation(workspace: Workspace, day: string): Promise<OrganisationListing> {
  const { paths, settings } = workspace;
  const { divisions } = await loadDivisions(paths.root, settings);
  const { organisation, problems } = await loadOrganisation(paths.root, settings.organisation, divisions);
  if (organisation === null) throw new UserError('organisation-not-configured', {});
  const present = organisation.inForce(day);
  const former = organisation.members.filter(({ until }) => until !== null && until < day);
  const state = existsSync(paths.database) ? readState(workspace) : null;
  const countyName = countyWords(workspace, divisions);
  const vacancies = state === null ? [] : vacanciesOf(state, organisation, { day, countyName });
  const book = buildContactBook({ office: settings.office.name, day, present, former, vacancies, countyName });
  const written = await writeFileAtomic(path.join(paths.results, `${CONTACT_BOOK}.xlsx`), (file) =>
    writeWorkbook(book, file),
  );
  return { day, present, former, vacancies, problems, file: written.path };
}

function readState(workspace: Workspace): LedgerState {
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    return readLedgerState(ledger);
  } finally {
    ledger.close();
  }
}

function vacanciesOf(
  state: LedgerState,
  organisation: Organisation,
  { day, countyName }: { readonly day: string; readonly countyName: (code: string) => string | null },
): Vacancy[] {
  const open = new Map<string, Vacancy>();
  for (const { place, recipients } of state.findings.values()) {
    for (const { recipient, stage } of recipients) {
      if (!OPEN_STAGES.has(stage) || !recipient.includes('/')) continue;
      const { county, township, department } = recipientParts(recipient);
      const village = place.township === township ? place.village : null;
      const person = organisation.responsibleFor({ county, township, village, group: null, department }, day);
      if (person !== null) continue;
      const key = `${recipient}|${department === null ? (village ?? '') : ''}`;
      const before = open.get(key)?.open ?? 0;
      const name = `${countyName(county) ?? county}${department ?? township ?? ''}`;
      open.set(key, { recipient: name, village: department === null ? village : null, open: before + 1 });
    }
  }
  return [...open].sort(([one], [other]) => compareTexts(one, other)).map(([, vacancy]) => vacancy);
}

/** Every message once: the areas' catalogues united. A code that stands in two areas is a mistake the tests find. */
import { columnsMessages } from './columns.js';
import { compareMessages } from './compare.js';
import { doctorMessages } from './doctor.js';
import { divisionMessages } from './divisions.js';
import { handoverMessages } from './handover.js';
import { intakeMessages } from './intake.js';
import { feedbackMessages } from './feedback.js';
import { ledgerMessages } from './ledger.js';
import type { MessageCatalogue } from './message.js';
import { reportMessages } from './report.js';
import { rulesMessages } from './rules.js';
import { samplingMessages } from './sampling.js';
import { tabularMessages } from './tabular.js';
import { publicationMessages } from './publication.js';
import { workspaceMessages } from './workspace.js';

/** By area, so that a test can see a code that stands twice. */
export const messageAreas: Readonly<Record<string, MessageCatalogue>> = {
  columns: columnsMessages,
  compare: compareMessages,
  divisions: divisionMessages,
  doctor: doctorMessages,
  intake: intakeMessages,
  feedback: feedbackMessages,
  ledger: ledgerMessages,
  handover: handoverMessages,
  report: reportMessages,
  rules: rulesMessages,
  sampling: samplingMessages,
  tabular: tabularMessages,
  publication: publicationMessages,
  workspace: workspaceMessages,
};

export const allMessages: MessageCatalogue = Object.assign({}, ...Object.values(messageAreas)) as MessageCatalogue;

/** Every message once: the areas' catalogues united. A code that stands in two areas is a mistake the tests find. */
import type { MessageCode } from '../../domain/problem.js';
import { checklistMessages } from './checklists.js';
import { columnsMessages } from './columns.js';
import { compareMessages } from './compare.js';
import { doctorMessages } from './doctor.js';
import { divisionMessages } from './divisions.js';
import { handoverMessages } from './handover.js';
import { intakeMessages } from './intake.js';
import { feedbackMessages } from './feedback.js';
import { ledgerMessages } from './ledger.js';
import { linkageMessages } from './linkage.js';
import type { Message, MessageCatalogue } from './message.js';
import { reportMessages } from './report.js';
import { rulesMessages } from './rules.js';
import { setupMessages } from './setup.js';
import { samplingMessages } from './sampling.js';
import { tabularMessages } from './tabular.js';
import { publicationMessages } from './publication.js';
import { workspaceMessages } from './workspace.js';
import { checklistTexts } from '../terminal/checklists.js';
import { fieldSampleTexts } from '../terminal/field-sample.js';
import { historyTexts } from '../terminal/history.js';
import { ledgerTexts } from '../terminal/ledger.js';
import { passTexts } from '../terminal/pass.js';
import { programTexts } from '../terminal/program.js';
import { rulesTexts } from '../terminal/rules.js';
import { sendingTexts } from '../terminal/sending.js';
import { settingsTexts } from '../terminal/settings.js';
import { terminalWords } from '../terminal/words.js';

/** Events: problems of inputs, errors, and their words, by area. */
const problemAreas = {
  checklists: checklistMessages,
  columns: columnsMessages,
  compare: compareMessages,
  divisions: divisionMessages,
  doctor: doctorMessages,
  intake: intakeMessages,
  feedback: feedbackMessages,
  ledger: ledgerMessages,
  linkage: linkageMessages,
  handover: handoverMessages,
  report: reportMessages,
  rules: rulesMessages,
  sampling: samplingMessages,
  tabular: tabularMessages,
  publication: publicationMessages,
  workspace: workspaceMessages,
} satisfies Readonly<Record<string, MessageCatalogue>>;

/** Texts of the terminal and of questions, by area. */
const textAreas = {
  setup: setupMessages,
  terminalChecklists: checklistTexts,
  terminalFieldSample: fieldSampleTexts,
  terminalHistory: historyTexts,
  terminalLedger: ledgerTexts,
  terminalPass: passTexts,
  terminalProgram: programTexts,
  terminalRules: rulesTexts,
  terminalSending: sendingTexts,
  terminalSettings: settingsTexts,
  terminalWords,
} satisfies Readonly<Record<string, MessageCatalogue>>;

/** By area, so that a test can see a code that stands twice. */
export const messageAreas = { ...problemAreas, ...textAreas };

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

type ProblemMessages = Intersection<(typeof problemAreas)[keyof typeof problemAreas]>;
type AllMessages = ProblemMessages & Intersection<(typeof textAreas)[keyof typeof textAreas]>;

/** Names between braces; a brace of an example before one (`{ {column}: … }`) is text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${string}{${infer Name}` ? Name : Inside) | Placeholders<Rest>
  : never;

/** Facts that each sentence needs, in either language. */
type PlaceholdersOfMessages = {
  [Code in keyof AllMessages]: Placeholders<AllMessages[Code]['zh'] | AllMessages[Code]['en']>;
};

declare module '../../domain/problem.js' {
  // oxlint-disable-next-line typescript/no-empty-object-type -- the members come from the extended type
  interface MessageFacts extends PlaceholdersOfMessages {}
  // oxlint-disable-next-line typescript/no-empty-object-type -- the members come from the extended type
  interface ProblemFacts extends Pick<PlaceholdersOfMessages, keyof ProblemMessages> {}
}

export const allMessages = Object.assign({}, ...Object.values(messageAreas)) as Readonly<Record<MessageCode, Message>>;

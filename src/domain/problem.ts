/**
 * Problems as data: found at a place, shown later. The sentences stand in catalog/messages, never here; that folder also
 * fills in MessageFacts, so that a misspelt code or a missing fact does not compile although domain imports nothing.
 * Facts hold counts, header names, column names, masked values: never a person's name or number.
 */
import type { Place } from './place.js';

/** A value that fills a placeholder. */
export type Fact = string | number | null;

/** Values that fill the placeholders of a message; more than the sentence names is allowed (JSON output shows them). */
export type Facts = Readonly<Record<string, Fact>>;

/** Code → names of the placeholders of its sentences. Filled by catalog/messages/all-messages.ts (declaration merging). */
// oxlint-disable-next-line typescript/no-empty-object-type -- the members come from the catalogue
export interface MessageFacts {}

/**
 * The same for problems alone: half of the sentences are texts of the terminal, which no file and no row can have, and compilers cannot
 * compare unions of all of them.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- the members come from the catalogue
export interface ProblemFacts {}

/** A code that has sentences. */
export type MessageCode = keyof MessageFacts;

/** A code that a problem can have. */
export type ProblemCode = keyof ProblemFacts & MessageCode;

/** Facts of a code: at least what its sentences name. */
export type FactsOf<Code extends MessageCode> = Facts & Readonly<Record<MessageFacts[Code], Fact>>;

/** Codes whose sentences name no other facts than these: `CodeNeeding<never>` needs none. */
export type CodeNeeding<Names extends string> = {
  [Code in MessageCode]: [MessageFacts[Code]] extends [Names] ? Code : never;
}[MessageCode];

/** A code with the facts that its sentences need, and others reported with it. */
export type Coded<Rest = object> = {
  [Code in ProblemCode]: { readonly code: Code; readonly facts: FactsOf<Code> } & Rest;
}[ProblemCode];

/** `refused`: rows or a file were left out; `warning`: read, but a person should look; `notice`: for information. */
export type ProblemLevel = 'refused' | 'warning' | 'notice';

/** One imperfection of the inputs, at a place. */
export type Problem = Coded<{ readonly level: ProblemLevel; readonly place: Place | null }>;

/** Arguments behind the code: facts may be left out only where the sentences name none. */
export type FactArguments<Code extends MessageCode> = [MessageFacts[Code]] extends [never]
  ? [facts?: Facts, place?: Place | null, causes?: readonly Problem[]]
  : [facts: FactsOf<Code>, place?: Place | null, causes?: readonly Problem[]];

class CodedError extends Error {
  readonly code: MessageCode;
  readonly facts: Facts;
  readonly place: Place | null;
  /** Problems found before the error that may be its cause; reported behind it. */
  readonly causes: readonly Problem[];

  constructor(code: MessageCode, facts: Facts = {}, place: Place | null = null, causes: readonly Problem[] = []) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
    this.place = place;
    this.causes = causes;
  }
}

/** The run cannot be done: one message, no stack. The exit status follows from the code (catalog/exit-codes). */
export type UserError = CodedError;
export const UserError = CodedError as {
  new <Code extends MessageCode>(code: Code, ...rest: FactArguments<Code>): UserError;
  readonly prototype: UserError;
};

/** Something reported by a code; the one union that it is follows from where it is used. */
interface AnyCoded {
  readonly code: MessageCode;
  readonly facts: Facts;
}

/** Members of a report besides code and facts. */
type Beside<Report> = Omit<Report, keyof AnyCoded>;

/**
 * A code with its facts, where the code is an argument, and what is reported with them. The type of the whole is taken from where it is
 * used: compilers need minutes to compare two unions of all codes.
 */
export function coded<Code extends MessageCode>(code: Code, facts: FactsOf<Code>): Coded;
export function coded<Code extends MessageCode, Report extends AnyCoded>(
  code: Code,
  facts: FactsOf<Code>,
  beside: Beside<Report>,
): Report;
export function coded(code: MessageCode, facts: Facts, beside?: object): unknown {
  return { code, facts, ...beside };
}

/** A code and its facts with what is reported beside them. */
export function withBeside<Report extends AnyCoded>({ code, facts }: AnyCoded, beside: Beside<Report>): Report {
  return { code, facts, ...beside } as unknown as Report;
}

/** Code and facts of an error, for a run that continues without the unreadable file. */
export function codedError(error: UserError): Coded;
export function codedError<Report extends AnyCoded>(error: UserError, beside: Beside<Report>): Report;
export function codedError({ code, facts }: UserError, beside?: object): unknown {
  return { code, facts, ...beside };
}

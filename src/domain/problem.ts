/**
 * Trouble as data. A problem is collected at a place and shown later; its words live in catalog/messages, never here.
 * Facts hold counts, header names, column names, masked values: never a person's name or number.
 */
import type { Place } from './place.js';

/** Values that fill the placeholders of a message. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** `refused`: rows or a file were left out; `warning`: read, but a person should look; `notice`: for information. */
export type ProblemLevel = 'refused' | 'warning' | 'notice';

/** One imperfection of the inputs, at a place. `code` is a key of the message catalogue. */
export interface Problem {
  readonly code: string;
  readonly level: ProblemLevel;
  readonly place: Place | null;
  readonly facts: Facts;
}

/** The run cannot be done: one message, no stack. The exit status follows from the code (catalog/exit-codes). */
export class UserError extends Error {
  readonly code: string;
  readonly facts: Facts;
  readonly place: Place | null;

  constructor(code: string, facts: Facts = {}, place: Place | null = null) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.facts = facts;
    this.place = place;
  }
}

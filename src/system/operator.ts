/** The operator of the program, for ledger events and the lock's side file: operating-system user and machine. */
import os from 'node:os';

export interface Operator {
  readonly user: string;
  readonly host: string;
}

/** With an empty environment the user id stands for the name. */
export function currentOperator(): Operator {
  let user: string;
  try {
    user = os.userInfo().username;
  } catch {
    user = `uid ${process.getuid?.() ?? 'unknown'}`;
  }
  return { user, host: os.hostname() };
}

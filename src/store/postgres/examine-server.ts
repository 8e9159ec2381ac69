/** Examination of a server for `doctor`: its version, encoding, rights. Makes and drops one empty schema. */
import { UserError } from '../../domain/problem.js';
import { connect } from './postgres-engine.js';
import type { ServerAddress } from './session-protocol.js';
import { ServerError, type Session } from './session.js';

export type ServerState =
  | { readonly state: 'unreachable'; readonly reason: string }
  | {
      readonly state: 'reached';
      /** Such as `15.20`. */
      readonly version: string;
      readonly encoding: string;
      readonly collation: string;
      /** The server's way of spreading schemas over nodes, or null. */
      readonly extension: string | null;
      /** Why no schema can be made, or null. */
      readonly refusal: string | null;
    };

const FACTS = `
  select current_setting('server_version'), current_setting('server_encoding'),
    (select datcollate from pg_database where datname = current_database()),
    (select extname || ' ' || extversion from pg_extension where extname = 'citus')`;

export function examineServer(address: ServerAddress): ServerState {
  let session: Session;
  try {
    session = connect(address);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { state: 'unreachable', reason: String(error.facts['reason']) };
  }
  try {
    const [version, encoding, collation, extension] = session.first(FACTS) ?? [];
    return {
      state: 'reached',
      version: String(version).split(' ')[0] ?? '',
      encoding: String(encoding),
      collation: String(collation),
      extension: extension === null || extension === undefined ? null : String(extension),
      refusal: refusalOf(session),
    };
  } finally {
    session.close();
  }
}

function refusalOf(session: Session): string | null {
  const name = `bidui_trial_${process.pid}`;
  try {
    session.execute(`create schema ${name}; create table ${name}.trial (a text); drop schema ${name} cascade`);
    return null;
  } catch (error) {
    if (error instanceof ServerError) return error.message;
    throw error;
  }
}

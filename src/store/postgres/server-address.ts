/** Addresses of servers as the setting `engine:` gives them: `postgres://user@host:port/database`, never with a password. */
import { UserError } from '../../domain/problem.js';
import type { ServerAddress } from './session-protocol.js';

const DEFAULT_PORT = 5432;
/** PostgreSQL's own variable. */
const PASSWORD_VARIABLE = 'PGPASSWORD';

/** An address without what only connecting needs: fit for messages. */
export function shownAddress({ host, port, database }: ServerAddress): string {
  return `${host}:${port}/${database}`;
}

/** Throws UserError `engine-password-shown`, `engine-address`. The address is not repeated in the former. */
export function parseServerAddress(text: string, environment: (name: string) => string | undefined): ServerAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && (url.password !== '' || url.searchParams.has('password'))) {
    throw new UserError('engine-password-shown', { variable: PASSWORD_VARIABLE });
  }
  const database = url === null ? '' : decodeURIComponent(url.pathname.slice(1));
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (url === null || !isPostgres || url.hostname === '' || url.username === '' || !/^[^/]+$/u.test(database)) {
    throw new UserError('engine-address', { address: text });
  }
  return {
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: url.port === '' ? DEFAULT_PORT : Number(url.port),
    user: decodeURIComponent(url.username),
    database,
    password: environment(PASSWORD_VARIABLE) ?? null,
  };
}

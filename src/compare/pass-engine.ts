/** The engine that the settings name, for one pass. Faults of servers become messages here. */
import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from '../domain/problem.js';
import { connect, dropSchemas, PostgresEngine, schemaPrefix } from '../store/postgres/postgres-engine.js';
import { parseServerAddress, shownAddress } from '../store/postgres/server-address.js';
import { EngineLostError, ServerError } from '../store/postgres/session.js';
import type { ServerAddress } from '../store/postgres/session-protocol.js';
import type { StoreEngine } from '../store/store-engine.js';
import { SqliteEngine } from './sqlite-engine.js';
import type { Workspace } from '../workspace/workspace.js';

type Environment = (name: string) => string | undefined;

/** The servers of the settings; none for the engine that needs none. Throws UserError of addresses. */
export function serversOf({ settings }: Pick<Workspace, 'settings'>, environment: Environment): ServerAddress[] {
  const addresses = typeof settings.engine === 'string' ? [settings.engine] : settings.engine;
  if (addresses.length === 1 && addresses[0] === 'sqlite') return [];
  return addresses.map((address) => parseServerAddress(address, environment));
}

/** A text that no other workspace on the same servers has, whatever key and name it was given. */
function placeOfWorkspace({ paths, key }: Pick<Workspace, 'paths' | 'key'>): string {
  return [hostname(), realpathSync(paths.root), key.toString('hex')].join('\n');
}

/** Empties what the workspace left on its servers; returns the number of schemas. Throws UserError engine-unreachable. */
export function emptyServers(
  workspace: Pick<Workspace, 'settings' | 'paths' | 'key'>,
  environment: Environment,
): number {
  return serversOf(workspace, environment).reduce((dropped, server) => {
    const session = connect(server);
    try {
      return dropped + dropSchemas(session, schemaPrefix(placeOfWorkspace(workspace)));
    } finally {
      session.close();
    }
  }, 0);
}

/**
 * Does `work` with the stores of a pass and closes them. `folder`: of the stores on this machine; its name is that of the pass. Throws
 * UserError: engine-unreachable, engine-lost, engine-refused, and of addresses.
 */
export async function inEngine<Result>(
  workspace: Pick<Workspace, 'settings' | 'paths' | 'key'>,
  { folder, name, environment }: { readonly folder: string; readonly name: string; readonly environment: Environment },
  work: (engine: StoreEngine) => Promise<Result>,
): Promise<Result> {
  const servers = serversOf(workspace, environment);
  const engine: StoreEngine =
    servers.length === 0
      ? new SqliteEngine(folder)
      : new PostgresEngine(servers, placeOfWorkspace(workspace), name.replaceAll('-', '_'));
  try {
    return await work(engine);
  } catch (error) {
    const address = servers.map(shownAddress).join('、');
    if (error instanceof EngineLostError) throw new UserError('engine-lost', { address, reason: error.reason });
    // Its words may repeat a cell of a list: only the code is shown.
    if (error instanceof ServerError) throw new UserError('engine-refused', { address, reason: error.code });
    throw error;
  } finally {
    engine.close();
  }
}

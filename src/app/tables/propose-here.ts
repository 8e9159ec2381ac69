/** Proposing a table with the knowledge of a folder's workspace, and writing it there where that is asked for. */
import path from 'node:path';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { UserError } from '../../domain/problem.js';
import { Fillers } from '../../normalise/fillers.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { workspaceHere } from './own-tables-here.js';
import { proposeTable, type Proposal, type ProposalRequest } from './propose.js';
import { saveTable, type SavedTable } from './save.js';

export interface ProposeHereRequest extends Omit<ProposalRequest, 'clean'> {
  readonly folder: string;
  /** ISO day. */
  readonly asOf: string;
  readonly isSave: boolean;
}

/** Throws UserError no-workspace, source-declared, source-no-header, and those of the settings and the file. */
export async function proposeHere(
  request: ProposeHereRequest,
): Promise<{ readonly proposal: Proposal; readonly saved: SavedTable | null }> {
  const { folder, asOf, isSave, ...sample } = request;
  const workspace = workspaceHere(folder);
  if (isSave && workspace === null) throw new UserError('no-workspace', { path: path.resolve(folder) });
  const { divisions } = await loadDivisions(workspacePaths(folder).root, workspace?.settings);
  const clean = { asOf, divisions, fillers: new Fillers(workspace?.settings.fillers) };
  const proposal = await proposeTable({ ...sample, clean });
  const isInside = !sample.shown.startsWith('..') && !sample.shown.startsWith('/') && !/^[A-Za-z]:/u.test(sample.shown);
  const saved =
    isSave && workspace !== null ? await saveTable(workspace, proposal.table, isInside ? sample.shown : null) : null;
  return { proposal, saved };
}

/** The own tables of a folder's workspace, for commands that need no workspace but know its tables where there is one. */
import { existsSync } from 'node:fs';
import { workspacePaths } from '../../system/workspace-files.js';
import { openWorkspace, type Workspace } from '../../workspace/workspace.js';

/** The workspace of the folder, its tables in force; null where there is none. Throws UserError of the settings. */
export function workspaceHere(folder: string): Workspace | null {
  return existsSync(workspacePaths(folder).settings) ? openWorkspace(folder) : null;
}

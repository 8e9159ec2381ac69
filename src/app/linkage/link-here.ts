/** Linkage of files with the knowledge of a folder's workspace, if it is one: its divisions, and its folder of results. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { openWorkspace } from '../../workspace/workspace.js';
import { linkFiles, type LinkFilesRequest, type LinkFilesResult } from './link-files.js';

export interface LinkHereRequest extends Omit<LinkFilesRequest, 'outputFolder' | 'folder' | 'divisions'> {
  readonly workspaceFolder: string;
}

/** Throws UserError as linkFiles does, and those of the settings. */
export async function linkHere({ workspaceFolder, ...request }: LinkHereRequest): Promise<LinkFilesResult> {
  const paths = workspacePaths(workspaceFolder);
  const workspace = existsSync(paths.settings) ? openWorkspace(workspaceFolder) : null;
  const { divisions } = await loadDivisions(paths.root, workspace?.settings);
  const here = workspace === null ? process.cwd() : path.resolve(paths.root);
  return linkFiles({
    ...request,
    divisions,
    folder: here,
    outputFolder: here,
  });
}

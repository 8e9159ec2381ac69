/** The own tables of a folder's workspace, for commands that need no workspace but know its tables where there is one. */
import { declarationOf } from '../../catalog/sources/declared-tables.js';
import type { TableDeclaration } from '../../domain/column.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import { existsSync } from 'node:fs';
import { ALL_RULES } from '../../catalog/rules/all-rules.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { rulesInForce } from '../../rules/rules-in-force.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { openWorkspace, type Workspace } from '../../workspace/workspace.js';

/** The workspace of the folder, its tables in force; null where there is none. Throws UserError of the settings. */
export function workspaceHere(folder: string): Workspace | null {
  return existsSync(workspacePaths(folder).settings) ? openWorkspace(folder) : null;
}

/** The rules in force of a workspace, with those of `rules.add`; the shipped ones without one. */
export function rulesHere(workspace: Workspace | null): readonly RuleDefinition[] {
  return workspace === null ? ALL_RULES : rulesInForce(ALL_RULES, workspace.settings.rules);
}

/** Any list, shipped or of the folder's workspace, as a declaration. Throws UserError source-unknown. */
export function declarationHere(folder: string, source: string): TableDeclaration {
  workspaceHere(folder);
  return declarationOf(tableNamed(source));
}

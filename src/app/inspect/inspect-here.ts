/** Inspection of files with the knowledge of a folder's workspace: its divisions and its settings for each file. */
import { rulesHere } from '../tables/own-tables-here.js';
import { existsSync } from 'node:fs';
import { knownIntake } from '../../delivery/known-intake.js';
import { checkVocabulary, type Vocabulary } from '../../delivery/vocabulary.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { Fillers } from '../../normalise/fillers.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { openWorkspace } from '../../workspace/workspace.js';
import { inspectFiles, type FileInspection, type InspectRequest } from './inspect.js';

export interface InspectHereRequest extends Omit<InspectRequest, 'intakeOf' | 'clean' | 'rules' | 'vocabulary'> {
  /** Folder of the workspace; one without settings is no workspace, and nothing is known. */
  readonly folder: string;
  /** ISO day. */
  readonly asOf: string;
}

function knownVocabulary(vocabulary: Vocabulary = {}): Vocabulary {
  checkVocabulary(vocabulary);
  return vocabulary;
}

/** Inspects files in order. Throws UserError `source-unknown` and those of the settings. */
export async function inspectHere({ folder, asOf, ...request }: InspectHereRequest): Promise<FileInspection[]> {
  const paths = workspacePaths(folder);
  const workspace = existsSync(paths.settings) ? openWorkspace(folder) : null;
  const { divisions } = await loadDivisions(paths.root, workspace?.settings);
  return inspectFiles({
    ...request,
    intakeOf: workspace === null ? undefined : await knownIntake(workspace),
    rules: rulesHere(workspace),
    clean: { asOf, divisions, fillers: new Fillers(workspace?.settings.fillers) },
    vocabulary: knownVocabulary(workspace?.settings.vocabulary),
  });
}

/**
 * After `run`: a summary file in 成果/, for whatever watches a nightly job, and the office's own command (settings.after_run), which may send a
 * message. bidui itself sends nothing.
 */
import path from 'node:path';
import { exitStatus, exitStatusOfError, type ExitName } from '../../catalog/exit-codes.js';
import { UserError } from '../../domain/problem.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { officeTime } from '../../system/clock.js';
import { runHook } from '../../system/hook.js';
import { openWorkspace } from '../../workspace/workspace.js';

const SUMMARY_FILE = '运行摘要.json';
/** Version of the shape of that file. */
const SUMMARY_VERSION = 1;

/** Where and when a run ended. */
export interface RunEnding {
  readonly workspaceFolder: string;
  readonly now: () => Date;
  readonly command: string;
  readonly version: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Nothing may leave a copy of the workspace: the office's command is not started. */
  readonly isRehearsal: boolean;
}

type RunOutcome = { readonly exit: ExitName; readonly document: object } | { readonly failure: unknown };

/** Null when all went well, else the reason. A workspace that cannot be opened has neither summary nor command. */
export async function afterRun(ending: RunEnding, outcome: RunOutcome): Promise<string | null> {
  const workspace = openedOrNull(ending.workspaceFolder);
  if (workspace === null) return null;
  const { status, ...rest } = described(outcome);
  const file = path.join(workspace.paths.results, SUMMARY_FILE);
  const summary = {
    version: SUMMARY_VERSION,
    bidui: ending.version,
    command: ending.command,
    ended: officeTime(ending.now()),
    exit: status,
    ...rest,
  };
  try {
    const written = await writeFileAtomic(file, `${JSON.stringify(summary, null, 2)}\n`);
    const [program, ...args] = workspace.settings.settings.after_run;
    if (program === undefined || ending.isRehearsal) return null;
    const variables = {
      BIDUI_SUMMARY: written.path,
      BIDUI_EXIT: String(status),
      BIDUI_WORKSPACE: workspace.paths.root,
    };
    return await runHook({
      program,
      args,
      folder: workspace.paths.root,
      environment: { ...ending.environment, ...variables },
    });
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

function openedOrNull(folder: string): ReturnType<typeof openWorkspace> | null {
  try {
    return openWorkspace(folder);
  } catch {
    return null;
  }
}

/** Only the code of a failure: sentences and stacks may be long. */
function described(outcome: RunOutcome) {
  if ('exit' in outcome) return { status: exitStatus(outcome.exit), error: null, run: outcome.document };
  const { failure } = outcome;
  if (failure instanceof UserError) return { status: exitStatusOfError(failure.code), error: failure.code, run: null };
  return { status: exitStatus('bug'), error: 'bug', run: null };
}

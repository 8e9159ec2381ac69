/** `bidui doctor`: machine and workspace, before a run. */
import type { ExitName } from '../../catalog/exit-codes.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { examineWorkspace, type DoctorCheck } from '../../pipeline/doctor.js';
import { openWorkspace } from '../../pipeline/workspace.js';
import type { CommandContext } from '../command.js';

/** Characters that a GBK console has. */
const MARKS: Readonly<Record<DoctorCheck['level'], string>> = { ok: '√', warning: '!', fault: '×' };

export async function run(context: CommandContext): Promise<ExitName> {
  const report = await examineWorkspace(openWorkspace(context.workspaceFolder), {
    nodeVersion: process.versions.node,
    platform: process.platform,
    environment: (name) => context.environment[name],
  });
  const { output, language } = context;
  if (context.isJson) output.json(report);
  else {
    for (const { code, level, facts, place } of report.checks) {
      output.line(`${MARKS[level]} ${renderMessage(code, facts, place, language)}`);
    }
  }
  return report.ok ? 'done' : 'needs_person';
}

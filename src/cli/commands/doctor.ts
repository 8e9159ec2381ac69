/** `bidui doctor`: machine and workspace, before a run. */
import type { DoctorCheck } from '../../app/workspace/doctor.js';
import { renderMessage } from '../../catalog/messages/render.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {},
  options: {},
  isReadOnly: true,
  examples: [
    { line: 'bidui doctor', words: { zh: '检查', en: 'examine' } },
    { line: 'bidui doctor --json', words: { zh: '结果给程序用', en: 'machine-readable' } },
  ],
  async run(context) {
    const { examineWorkspace } = await import('../../app/workspace/doctor.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const report = await examineWorkspace(openWorkspace(context.workspaceFolder), {
      nodeVersion: process.versions.node,
      platform: process.platform,
      environment: (name) => context.environment[name],
    });
    const { output, language } = context;
    if (context.isJson) output.json(report);
    else {
      for (const { code, level, facts, place } of report.checks) {
        const line = `${MARKS[level]} ${renderMessage(code, facts, place, language)}`;
        if (level === 'fault') output.always(line);
        else output.line(line);
      }
    }
    return report.ok ? 'done' : 'needs_person';
  },
});

/** Characters that a GBK console has. */
const MARKS: Readonly<Record<DoctorCheck['level'], string>> = { ok: '√', warning: '!', fault: '×' };

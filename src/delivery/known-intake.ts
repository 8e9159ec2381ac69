/** Settings of a workspace for one file: its source, `columns:`, `members:` and `households:`, for `inspect`. */
import type { IntakeSettings } from '../intake/sheet-plan.js';
import { REGISTER } from '../catalog/sources/table-definitions.js';
import { rememberedColumns } from './plan-inputs.js';
import { expandPatterns } from '../system/workspace-files.js';
import type { Workspace } from '../workspace/workspace.js';

export type KnownIntake = Partial<Omit<IntakeSettings, 'identify'>> & { source?: string };

/** By path relative to the workspace; empty settings for files that no entry names. */
export async function knownIntake(workspace: Workspace): Promise<(shown: string) => KnownIntake> {
  const { settings, paths } = workspace;
  const entries = [
    ...[...settings.register, ...settings.candidates].map((entry) => ({
      ...entry,
      source: REGISTER.id,
      remembered: {},
    })),
    ...settings.sources.map((entry) => ({ ...entry, remembered: rememberedColumns(settings, entry) })),
  ];
  const byPath = new Map<string, KnownIntake>();
  for (const { files, columns, members, remembered, households, source } of entries) {
    for (const file of await expandPatterns(paths.root, files)) {
      byPath.set(file, {
        source,
        remembered,
        households,
        ...(columns === undefined ? {} : { columns }),
        ...(members === undefined ? {} : { members }),
      });
    }
  }
  return (shown) => byPath.get(shown) ?? {};
}

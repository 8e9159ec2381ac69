/** Settings of a workspace for one file: its source, `columns:`, `members:` and `households:`, for `inspect`. */
import type { WorkspaceSettings } from '../config/workspace.js';
import type { IntakeSettings } from '../intake/layout/sheet-plan.js';
import { REGISTER } from '../catalog/sources/table-definitions.js';
import { rememberedColumns } from './plan-inputs.js';
import { expandPatterns } from '../system/workspace-files.js';
import type { Workspace } from '../workspace/workspace.js';

export type KnownIntake = Partial<Omit<IntakeSettings, 'identify'>> & { source?: string };

/** Finds what the settings know of a sheet, by path relative to the workspace. An archive's members have the archive's path. Unnamed sheets get an empty answer. */
export async function knownIntake(workspace: Workspace): Promise<(shown: string, sheet: string | null) => KnownIntake> {
  const { settings, paths } = workspace;
  const people = (source: string) => (entry: WorkspaceSettings['register' | 'candidates'][number]) => ({
    ...entry,
    source,
    remembered: {},
  });
  const entries = [
    ...settings.register.map(people(REGISTER.id)),
    ...settings.candidates.map(people('candidates')),
    ...settings.sources.map((entry) => ({ ...entry, remembered: rememberedColumns(settings, entry) })),
  ];
  const byPath = new Map<string, { readonly sheets: readonly string[] | undefined; readonly known: KnownIntake }[]>();
  for (const { files, sheets, columns, members, remembered, households, source } of entries) {
    const known = {
      source,
      remembered,
      households,
      ...(columns === undefined ? {} : { columns }),
      ...(members === undefined ? {} : { members }),
    };
    for (const file of await expandPatterns(paths.root, files)) {
      byPath.set(file, [...(byPath.get(file) ?? []), { sheets, known }]);
    }
  }
  return (shown, sheet) => {
    const ofFile = byPath.get(shown) ?? byPath.get(shown.split('!')[0] ?? shown) ?? [];
    const own = ofFile.filter(({ sheets }) => sheets === undefined || (sheet !== null && sheets.includes(sheet)));
    return own.at(-1)?.known ?? {};
  };
}

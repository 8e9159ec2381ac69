/** The bidui.yaml of a new workspace before its entries: office and empty lists, with comments for an officer. */
import { Document } from 'yaml';
import { settingsWords } from '../../catalog/settings-words.js';
import { SCHEMA_LINE } from '../../config/settings-schema.js';
import { workspaceTemplate } from '../../config/workspace-template.js';
import { writtenSettings } from '../../workspace/settings-text.js';
import type { Office } from './guess-office.js';

/** Whether settings are those of `init`, in which nobody has written anything. */
export function isTemplate(text: string): boolean {
  return text.replaceAll('\r\n', '\n') === workspaceTemplate;
}

export interface BaseSettings {
  readonly office: Office;
  /** Paths of helper tables relative to the workspace, by the key of the settings. */
  readonly helpers: readonly { readonly kind: string; readonly path: string }[];
}

export function baseSettings({ office, helpers }: BaseSettings): string {
  const document = new Document({
    office: { name: office.name, level: office.level, division: office.division },
    ...Object.fromEntries(helpers.map(({ kind, path }) => [kind, path])),
    register: [],
    candidates: [],
    sources: [],
  });
  const notes = { level: settingsWords.levels, name: settingsWords.officeName };
  for (const [key, note] of Object.entries(notes)) {
    const node = document.getIn(['office', key], true) as { comment?: string };
    node.comment = ` ${note}`;
  }
  return `${SCHEMA_LINE}\n${settingsWords.head}\n${writtenSettings(document)}`;
}

/** `bidui config show`: every setting with its value and where it comes from. Reads bidui.yaml only. */
import { isMap, isSeq } from 'yaml';
import { positionOf } from '../../workspace/settings-problems.js';
import { readDocument, type SettingsDocument } from '../../workspace/settings-text.js';
import { parseSettings } from '../../workspace/workspace.js';
import { settingLeaves } from './leaves.js';

/** flag and environment are of this call, file is bidui.yaml, default is the program's own. */
export type SettingOrigin = 'flag' | 'environment' | 'file' | 'default';

export interface ShownSetting {
  readonly key: string;
  /** As YAML would write it on one line; null for nothing. */
  readonly value: string | null;
  readonly origin: SettingOrigin;
  /** Line of bidui.yaml, or null. */
  readonly line: number | null;
}

/** Settings of this call that are no part of the file. */
export interface CallSettings {
  readonly language: { readonly value: string; readonly origin: SettingOrigin };
  readonly workspace: { readonly value: string; readonly origin: SettingOrigin };
}

/** By key: this call first, then the file in its order, then defaults. Throws UserError of settings. */
export function shownSettings(text: string, { language, workspace }: CallSettings): ShownSetting[] {
  parseSettings(text);
  const read = readDocument(text);
  const written = leavesOf(read.document.contents, [], read);
  const known = new Set(written.map(({ key }) => key));
  const isWritten = (key: string): boolean =>
    known.has(key) || written.some((own) => own.key.startsWith(`${key}.`) || own.key.startsWith(`${key}[`));
  const defaults = settingLeaves().filter(({ key }) => !isWritten(key));
  return [
    { key: '--lang', ...language, line: null },
    { key: '--workspace', ...workspace, line: null },
    ...written,
    ...defaults.map(({ key, fallback }): ShownSetting => ({
      key,
      value: inLine(fallback),
      origin: 'default',
      line: null,
    })),
  ];
}

type Keys = readonly (string | number)[];

function leavesOf(node: unknown, keys: Keys, read: SettingsDocument): ShownSetting[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      leavesOf(value, [...keys, String((key as { value?: unknown }).value)], read),
    );
  }
  if (isSeq(node) && node.items.some((one) => isMap(one))) {
    return node.items.flatMap((value, position) => leavesOf(value, [...keys, position], read));
  }
  const value: unknown = isSeq(node) ? node.toJSON() : (node as { value?: unknown } | null)?.value;
  const { line } = positionOf(read, keys);
  return [{ key: keyText(keys), value: inLine(value), origin: 'file', line }];
}

/** `sources[2].files` */
function keyText(keys: Keys): string {
  return keys
    .map((key, position) => (typeof key === 'number' ? `[${key}]` : `${position === 0 ? '' : '.'}${key}`))
    .join('');
}

function inLine(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `bidui config show [--origin]`: every setting with its value, and where it comes from. */
import type { SettingOrigin, ShownSetting } from '../../app/settings/show.js';
import type { Say } from '../../catalog/messages/render.js';
import { defineCommand, type CommandContext } from '../command.js';
import { flag } from '../options/option.js';
import { renderTable } from '../terminal/text-table.js';

export const command = defineCommand({
  operands: {},
  options: { isOrigin: flag('--origin', { zh: '每项来自哪里', en: 'where each comes from' }) },
  isReadOnly: true,
  examples: [
    { line: 'bidui config show', words: { zh: '现在的设置', en: 'the settings in force' } },
    { line: 'bidui config show --origin', words: { zh: '连同出处', en: 'with their origin' } },
  ],
  async run(context, _operands, { isOrigin }) {
    const { shownSettings } = await import('../../app/settings/show.js');
    const { openWorkspace } = await import('../../workspace/workspace.js');
    const { settingsText } = openWorkspace(context.workspaceFolder);
    const settings = shownSettings(settingsText, {
      language: { value: context.language, origin: originOfLanguage(context) },
      workspace: {
        value: context.workspaceFolder,
        origin: context.workspaceFolder === '.' ? 'default' : 'flag',
      },
    });
    const { output, say } = context;
    if (context.isJson) {
      output.json({ settings });
      return 'done';
    }
    const heads = [say('config-head-key'), say('config-head-value'), ...(isOrigin ? [say('config-head-origin')] : [])];
    const rows = settings.map((setting) => [
      setting.key,
      (setting.value ?? '').replaceAll(/\s+/gu, ' '),
      ...(isOrigin ? [originWords(setting, say)] : []),
    ]);
    for (const line of renderTable(
      heads.map((title) => ({ title, maxWidth: VALUE_WIDTH })),
      rows,
      output.tableRoom,
    )) {
      output.line(line);
    }
    return 'done';
  },
});

const VALUE_WIDTH = 60;

function originOfLanguage({ environment, isLanguageGiven }: CommandContext): SettingOrigin {
  if (isLanguageGiven === true) return 'flag';
  return environment['BIDUI_LANG'] === undefined ? 'default' : 'environment';
}

function originWords({ origin, line }: ShownSetting, say: Say): string {
  return origin === 'file' ? say('origin-file', { line }) : say(`origin-${origin}`);
}

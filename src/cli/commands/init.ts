/** `bidui init [dir] [--demo]`: a new workspace. */
import { flag, optionalOperand, target } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { workspacePaths } from '../../system/workspace-files.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {
    dir: target(
      optionalOperand('dir', { zh: '新文件夹，默认为 -w 的文件夹', en: 'new folder (default: that of -w)' }, plainText),
    ),
  },
  options: { isDemo: flag('--demo', { zh: '放入虚构的示例省，可以直接运行', en: 'filled with a fictional province' }) },
  examples: [
    { line: 'bidui init 2018年7月', words: { zh: '新建空工作区', en: 'an empty workspace' } },
    { line: 'bidui init 试用 --demo', words: { zh: '带示例数据的工作区', en: 'a workspace with sample data' } },
  ],
  async run(context, { dir }, { isDemo }) {
    const { initWorkspace } = await import('../../app/workspace/init.js');
    const folder = dir ?? context.workspaceFolder;
    const made = await initWorkspace(folder, { isDemo });
    if (context.isJson) {
      context.output.json({ workspace: made.root, files: made.files });
      return 'done';
    }
    const { output, say } = context;
    output.line(say('init-made', { path: made.root }));
    if (made.isDemo) output.line(say('init-demo-steps', { folder }));
    else {
      const { inbox, settings } = workspacePaths(folder);
      output.line(say('init-empty-steps', { folder, inbox, settings }));
    }
    return 'done';
  },
});

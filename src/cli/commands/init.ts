/** `bidui init [dir] [--demo]`: a new workspace. */
import { flag, optionalOperand } from '../options/option.js';
import { plainText } from '../options/typed-values.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: {
    dir: optionalOperand(
      'dir',
      { zh: '新文件夹，默认为 -w 的文件夹', en: 'new folder (default: that of -w)' },
      plainText,
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
    context.output.line(`已建立工作区：${made.root}`);
    for (const step of made.isDemo ? DEMO_STEPS : EMPTY_STEPS) context.output.line(step.replaceAll('{dir}', folder));
    return 'done';
  },
});

const DEMO_STEPS = [
  '接下来：',
  '  bidui run county   -w {dir} --as-of 2018-07-25    县级比对',
  '  bidui run province -w {dir} --as-of 2018-07-25    省级比对',
  '示例里有一份故意损坏的名单，所以两次都以状态 3 结束（完成，但有事要人处理）。',
];

const EMPTY_STEPS = [
  '接下来：',
  '  1. 把名册和部门名单放进 {dir}/收件',
  '  2. 用 bidui inspect 看每个文件读得对不对',
  '  3. 在 {dir}/bidui.yaml 里写明每份名单的来源和数据日期',
  '  4. bidui run county -w {dir}',
];

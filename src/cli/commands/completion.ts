/** `bidui completion <shell>`: the script that completes commands, options, lists, batches and numbers of findings in a shell. */
import { COMPLETION_SCRIPTS, SHELLS } from '../completion/scripts.js';
import { choiceOperand } from '../options/option.js';
import { defineCommand } from '../command.js';

export const command = defineCommand({
  operands: { shell: choiceOperand('shell', { zh: '命令行程序', en: 'shell' }, { codes: SHELLS }) },
  options: {},
  isReadOnly: true,
  examples: [
    {
      line: 'eval "$(bidui completion bash)"',
      words: { zh: '写进 ~/.bashrc，以后按 Tab 补全', en: 'in ~/.bashrc: Tab completes from then on' },
    },
    {
      line: 'bidui completion powershell | Out-String | Invoke-Expression',
      words: { zh: '写进 PowerShell 的 $PROFILE', en: 'in the $PROFILE of PowerShell' },
    },
  ],
  run(context, { shell }) {
    const script = COMPLETION_SCRIPTS[shell];
    if (context.isJson) context.output.json({ shell, script });
    else context.output.raw(script);
    return Promise.resolve('done');
  },
});

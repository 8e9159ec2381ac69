/** `bidui schedule print`: the entry of a scheduler that runs a pass every night; prints it, installs nothing. */
import path from 'node:path';
import { flag, value, withDefault } from '../options/option.js';
import { passOf } from '../options/shared-options.js';
import { clockTime } from '../options/typed-values.js';
import { defineCommand } from '../command.js';
import { UserError } from '../../domain/problem.js';

export const command = defineCommand({
  operands: {},
  options: {
    cron: flag('--cron', { zh: 'Linux 的 crontab 一行', en: 'a line for crontab' }),
    systemd: flag('--systemd', {
      zh: 'Linux 的 systemd 服务和定时器，关机错过的开机后补跑',
      en: 'service and timer of systemd; what was missed while the machine was off runs after the start',
    }),
    schtasks: flag('--schtasks', { zh: 'Windows 的计划任务命令', en: 'a command for the task scheduler of Windows' }),
    at: withDefault(value('--at <time>', { zh: '每天几点', en: 'time of day' }, clockTime), '02:30'),
    pass: passOf('哪一轮', 'which pass', 'county'),
  },
  isReadOnly: true,
  examples: [
    {
      line: 'bidui schedule print --cron -w /数据/甲县',
      words: { zh: '夜里 2 点半县级比对', en: 'county pass at 2:30' },
    },
    {
      line: 'bidui schedule print --systemd --pass province --at 22:00',
      words: { zh: '每晚 10 点省级比对', en: 'province pass at 22:00' },
    },
    { line: 'bidui schedule print --schtasks', words: { zh: 'Windows 计划任务', en: 'for Windows' } },
  ],
  async run(context, _operands, { cron, systemd, schtasks, at, pass }) {
    const kinds = { cron, systemd, schtasks };
    const chosen = (['cron', 'systemd', 'schtasks'] as const).filter((kind) => kinds[kind]);
    const [kind] = chosen;
    if (kind === undefined || chosen.length > 1) throw new UserError('schedule-kind', {});
    const { scheduleText } = await import('../schedule-text.js');
    const text = scheduleText(kind, {
      node: process.execPath,
      program: path.resolve(process.argv[1] ?? ''),
      workspace: path.resolve(context.workspaceFolder),
      pass,
      at,
    });
    if (context.isJson) context.output.json({ kind, text });
    else context.output.raw(text);
    return 'done';
  },
});

import { expect, it } from 'vitest';
import { scheduleText, type ScheduledRun } from '../../src/cli/schedule-text.js';

const run: ScheduledRun = {
  node: '/usr/bin/node',
  program: '/opt/bidui/bin/bidui.js',
  workspace: "/数据/甲县 5% o'clock",
  pass: 'county',
  at: '02:05',
};

it('a line of crontab quotes what sh and cron would read otherwise', () => {
  expect(scheduleText('cron', run)).toBe(
    "5 2 * * * /usr/bin/node /opt/bidui/bin/bidui.js run county -w '/数据/甲县 5\\% o'\\''clock' --quiet --wait 30 </dev/null\n",
  );
});

it('a unit of systemd quotes specifiers and variables, runs later what was missed, and takes 3 for done', () => {
  const text = scheduleText('systemd', { ...run, workspace: '/数据/a "b" $c 5%' });
  expect(text).toContain('run county -w "/数据/a \\"b\\" $$c 5%%" --quiet');
  expect(text).toContain('OnCalendar=*-*-* 02:05:00\nPersistent=true');
  expect(text).toContain('SuccessExitStatus=3');
});

it('a task of Windows keeps blanks inside its one quoted command', () => {
  const windows = {
    ...run,
    node: 'C:\\Program Files\\node.exe',
    program: 'D:\\bidui\\bin\\bidui.js',
    workspace: 'D:\\数据',
  };
  expect(scheduleText('schtasks', windows)).toBe(
    'schtasks /Create /F /SC DAILY /ST 02:05 /TN "bidui county" /TR "\\"C:\\Program Files\\node.exe\\" D:\\bidui\\bin\\bidui.js run county -w \\"D:\\数据\\" --quiet --wait 30"\r\n',
  );
});

/** Entries of schedulers that run a pass unattended: absolute paths, no terminal, no environment, waiting for another run. Pure. */
import type { Pass } from '../domain/pass.js';

export interface ScheduledRun {
  /** Absolute paths. */
  readonly node: string;
  readonly program: string;
  readonly workspace: string;
  readonly pass: Pass;
  /** `02:30` */
  readonly at: string;
}

const WAIT_MINUTES = 30;

export function scheduleText(kind: 'cron' | 'systemd' | 'schtasks', run: ScheduledRun): string {
  return { cron: cronLine, systemd: systemdUnits, schtasks: taskCommand }[kind](run);
}

function wordsOf({ node, program, workspace, pass }: ScheduledRun): string[] {
  return [node, program, 'run', pass, '-w', workspace, '--quiet', '--wait', String(WAIT_MINUTES)];
}

/** One line of sh, in which cron reads % as a line end. */
function cronLine(run: ScheduledRun): string {
  const [hour = '', minute = ''] = run.at.split(':');
  const command = wordsOf(run).map(inShell).join(' ');
  return `${Number(minute)} ${Number(hour)} * * * ${command.replaceAll('%', '\\%')} </dev/null\n`;
}

/** A word of sh, quoted where it must be. */
function inShell(word: string): string {
  return /^[\w./:=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function systemdUnits(run: ScheduledRun): string {
  const command = wordsOf(run).map(inUnit).join(' ');
  return `# ~/.config/systemd/user/bidui.service
[Unit]
Description=bidui run ${run.pass}

[Service]
Type=oneshot
ExecStart=${command}
StandardInput=null
SuccessExitStatus=3

# ~/.config/systemd/user/bidui.timer
[Unit]
Description=bidui run ${run.pass}

[Timer]
OnCalendar=*-*-* ${run.at}:00
Persistent=true

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload && systemctl --user enable --now bidui.timer && loginctl enable-linger
`;
}

/** In a unit `%` begins a specifier and `$` a variable. */
function inUnit(word: string): string {
  const plain = word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w./:=-]+$/u.test(word) ? word : `"${plain}"`;
}

function taskCommand(run: ScheduledRun): string {
  const command = wordsOf(run)
    .map((word) => (/^[\w./:=\\-]+$/u.test(word) ? word : `\\"${word}\\"`))
    .join(' ');
  return `schtasks /Create /F /SC DAILY /ST ${run.at} /TN "bidui ${run.pass}" /TR "${command}"\r\n`;
}

/**
 * Progress on stderr: a bar with a rounded time to go, on a terminal only and after two seconds; nothing elsewhere or when quiet.
 */
import type { SingleBar } from 'cli-progress';
import type { ProgressEvent, ReportProgress } from '../domain/progress.js';
import type { CommandContext } from './command.js';

const BAR_DELAY_MS = 2000;

export interface Progress {
  readonly report: ReportProgress;
  stop(): void;
}

export async function startProgress(context: CommandContext): Promise<Progress> {
  if (context.isQuiet || !context.output.isTerminal) return { report: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  return barProgress(context, cliProgress.SingleBar);
}

function barProgress(context: CommandContext, Bar: typeof SingleBar): Progress {
  const startedMs = Date.now();
  let bar: SingleBar | null = null;
  let stage: ProgressEvent['stage'] | null = null;
  const report = (event: ProgressEvent): void => {
    if (Date.now() - startedMs < BAR_DELAY_MS) return;
    if (bar === null || stage !== event.stage) {
      bar?.stop();
      bar = new Bar({
        format: '{stage} [{bar}] {percentage}% {eta_formatted} {about}',
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
        barsize: 24,
        fps: 4,
        etaBuffer: 50,
        barCompleteChar: '#',
        barIncompleteChar: '.',
      });
      bar.start(event.total ?? event.done, event.done, {
        stage: context.say(`progress-${event.stage}`),
        about: event.about,
      });
      stage = event.stage;
      return;
    }
    if (event.total !== null) bar.setTotal(event.total);
    bar.update(event.done, { about: event.about });
  };
  return {
    report,
    stop: () => {
      bar?.stop();
      const seconds = Math.round((Date.now() - startedMs) / 1000);
      if (bar !== null) context.output.note(context.say('progress-took', { seconds }));
    },
  };
}

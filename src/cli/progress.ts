/**
 * Progress on stderr: a bar with a rounded time to go, on a terminal and after two seconds; elsewhere a plain line each half minute, and with
 * -vv a line for each file and rule. Nothing when quiet.
 */
import type { SingleBar } from 'cli-progress';
import type { ProgressEvent, ReportProgress } from '../domain/progress.js';
import type { CommandContext } from './command.js';

const BAR_DELAY_MS = 2000;
const LINE_EVERY_MS = 30_000;
/** Below this a time is given in seconds. */
const SECONDS_BELOW_MS = 90_000;
const ROUNDED_SECONDS = 10;

export interface Progress {
  readonly report: ReportProgress;
  stop(): void;
}

export async function startProgress(context: CommandContext): Promise<Progress> {
  if (context.isQuiet) return { report: () => undefined, stop: () => undefined };
  if (!context.output.isTerminal || context.verbosity > 1) return lineProgress(context);
  const { default: cliProgress } = await import('cli-progress');
  return barProgress(context, cliProgress.SingleBar);
}

/** For logs and pipes. `clock`: milliseconds, of the machine unless a test gives another. */
export function lineProgress(context: CommandContext, clock: () => number = Date.now): Progress {
  const startedMs = clock();
  let lastMs = startedMs;
  let lastAbout = '';
  const estimate = new Estimate(clock);
  const report = (event: ProgressEvent): void => {
    const leftMs = estimate.leftMs(event);
    // Behind the name of a list stands how many rows of it were read.
    const about = `${event.stage} ${event.about.replace(/ \d+$/u, '')}`;
    const isNew = context.verbosity > 1 && about !== lastAbout;
    if (!isNew && clock() - lastMs < LINE_EVERY_MS) return;
    lastMs = clock();
    lastAbout = about;
    const { say } = context;
    const percent =
      event.total === null || event.total === 0 ? '' : `${Math.floor((100 * event.done) / event.total)}% `;
    context.output.note(
      say('progress-line', {
        stage: say(`progress-${event.stage}`),
        percent,
        about: event.about,
        elapsed: say('progress-seconds', { count: Math.round((clock() - startedMs) / 1000) }),
        left: leftMs === null ? '' : say('progress-left', { left: timeWords(context, leftMs) }),
      }),
    );
  };
  return { report, stop: () => undefined };
}

function barProgress(context: CommandContext, Bar: typeof SingleBar): Progress {
  const startedMs = Date.now();
  let bar: SingleBar | null = null;
  let stage: ProgressEvent['stage'] | null = null;
  const estimate = new Estimate(Date.now);
  const report = (event: ProgressEvent): void => {
    const leftMs = estimate.leftMs(event);
    if (Date.now() - startedMs < BAR_DELAY_MS) return;
    const payload = {
      stage: context.say(`progress-${event.stage}`),
      about: event.about,
      left: leftMs === null ? '' : timeWords(context, leftMs),
    };
    if (bar === null || stage !== event.stage) {
      bar?.stop();
      bar = new Bar({
        format: '{stage} [{bar}] {percentage}% {left} {about}',
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
        barsize: 24,
        fps: 4,
        barCompleteChar: '#',
        barIncompleteChar: '.',
      });
      bar.start(event.total ?? event.done, event.done, payload);
      stage = event.stage;
      return;
    }
    if (event.total !== null) bar.setTotal(event.total);
    bar.update(event.done, payload);
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

/** Time to go in the present stage, by its own pace so far. */
class Estimate {
  readonly #clock: () => number;
  #stage: ProgressEvent['stage'] | null = null;
  #startedMs = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Null as long as nothing can be said. */
  leftMs({ stage, done, total }: ProgressEvent): number | null {
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#startedMs = this.#clock();
    }
    if (total === null || done <= 0 || done > total) return null;
    const elapsedMs = this.#clock() - this.#startedMs;
    return elapsedMs < BAR_DELAY_MS ? null : (elapsedMs * (total - done)) / done;
  }
}

/** Rounded up, so that nobody counts on seconds: 37 s → 40 秒, 4 min 20 s → 5 分钟. */
function timeWords({ say }: CommandContext, timeMs: number): string {
  if (timeMs >= SECONDS_BELOW_MS) return say('progress-minutes', { count: Math.ceil(timeMs / 60_000) });
  return say('progress-seconds', { count: Math.max(1, Math.ceil(timeMs / 1000 / ROUNDED_SECONDS)) * ROUNDED_SECONDS });
}

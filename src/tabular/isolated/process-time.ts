/** Processor time of another process, where the system reports it; a busy machine must not look like a hang. */
import { readFileSync } from 'node:fs';

/** Clock ticks of /proc: 100 a second on every Linux that Node supports. */
const MS_PER_TICK = 10;

/** Milliseconds of processor time; null where the system does not report it (anything but Linux). */
export function processorMs(processId: number): number | null {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    const [userTicks, systemTicks] = [Number(fields[11]), Number(fields[12])];
    return Number.isFinite(userTicks + systemTicks) ? (userTicks + systemTicks) * MS_PER_TICK : null;
  } catch {
    return null;
  }
}

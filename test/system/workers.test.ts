import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkerCrew } from '../../src/system/workers.js';

interface Request {
  readonly upTo: number;
  /** Answers are the milliseconds at which they were sent. */
  readonly isTimed?: boolean;
  readonly then?: 'fail' | 'die' | 'hang';
}

const MODULE = new URL('../support/counting-worker.mjs', import.meta.url);

let crew: WorkerCrew<Request, string>;

function hire(count: number): WorkerCrew<Request, string> {
  crew = new WorkerCrew<Request, string>(MODULE, count, { name: '线程' });
  return crew;
}

async function all(answers: AsyncIterable<string>): Promise<string[]> {
  const taken: string[] = [];
  for await (const answer of answers) taken.push(answer);
  return taken;
}

const counted = (upTo: number): string[] => Array.from({ length: upTo }, (_, at) => `线程 ${at + 1}`);

afterEach(() => crew.close());

describe('threads', () => {
  it('answer every request in order, more requests than threads, taken in any order', async () => {
    hire(2);
    const asked = [3, 0, 500, 1, 200].map((upTo) => crew.ask({ upTo }));
    const taken = new Map<number, string[]>();
    for (const at of [4, 0, 2, 1, 3]) taken.set(at, await all(asked[at]!));
    expect([0, 1, 2, 3, 4].map((at) => taken.get(at))).toEqual([3, 0, 500, 1, 200].map(counted));
  });

  it('wait for the one who takes', async () => {
    const sent: number[] = [];
    for await (const answer of hire(1).ask({ upTo: 10_000, isTimed: true })) {
      sent.push(Number(answer));
      if (sent.length === 1) await wait(200);
    }
    expect(sent).toHaveLength(10_000);
    expect(sent.at(-1)! - sent[0]!).toBeGreaterThanOrEqual(199);
  });

  it('begin nothing further while much that is done waits to be taken', async () => {
    hire(2);
    const asked = Array.from({ length: 40 }, () => crew.ask({ upTo: 50, isTimed: true }));
    await wait(500);
    const goOnMs = Date.now();
    const sent: number[][] = [];
    for (const answers of asked) sent.push((await all(answers)).map(Number));
    expect(sent.map((times) => times.length)).toEqual(asked.map(() => 50));
    expect(sent.filter(([first]) => first! < goOnMs).length).toBeLessThan(10);
  });

  it('say with its code what went wrong, after what came before, and go on with the next request', async () => {
    const [failing, next] = [hire(1).ask({ upTo: 2, then: 'fail' }), crew.ask({ upTo: 2 })];
    const taken: string[] = [];
    const failed = (async () => {
      for await (const answer of failing) taken.push(answer);
    })();
    await expect(failed).rejects.toMatchObject({ message: 'no room', code: 'ENOSPC' });
    expect(taken).toEqual(counted(2));
    expect(await all(next)).toEqual(counted(2));
  });

  it('that die leave nobody waiting', async () => {
    const [dying, next] = [hire(1).ask({ upTo: 1, then: 'die' }), crew.ask({ upTo: 1 })];
    await expect(all(dying)).rejects.toThrow('a thread ended');
    await expect(all(next)).rejects.toThrow('a thread ended');
    await expect(all(crew.ask({ upTo: 1 }))).rejects.toThrow('a thread ended');
  });

  it('end when the crew is closed, whatever they do', async () => {
    const hanging = all(hire(1).ask({ upTo: 1, then: 'hang' }));
    const ended = expect(hanging).rejects.toThrow('a thread ended');
    await wait(50);
    await crew.close();
    await ended;
  });
});

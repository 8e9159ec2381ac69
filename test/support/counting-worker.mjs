// A thread for the tests of WorkerCrew: counts to a number, fails or dies as it is asked to.
import { workerData } from 'node:worker_threads';
import { serve } from '../../dist/system/workers.js';

serve(async ({ upTo, then, isTimed }, channel) => {
  for (let count = 1; count <= upTo; count += 1) {
    channel.send(isTimed ? String(Date.now()) : `${workerData.name} ${count}`);
    await channel.pause();
  }
  if (then === 'fail') throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  if (then === 'die') process.exit(1);
  if (then === 'hang') await new Promise((resolve) => setTimeout(resolve, 1e9));
});
